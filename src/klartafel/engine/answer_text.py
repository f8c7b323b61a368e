"""A text that arrives in bits: characters cut in the middle, stop strings, loops."""

import codecs
from collections import Counter, deque

LOOP_WORDS = 8
LOOP_TIMES = 3


class AnswerText:
    """Turns bytes of tokens into text that may be shown.

    A token may hold half a character; and what could become a stop string is held back until it is
    certain. `stopped` tells that one came: the text ends before it.
    """

    def __init__(self, stop: tuple[str, ...]) -> None:
        self.stopped = False
        self._stop = stop
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""

    def add(self, token: bytes) -> str:
        """The text that has become certain with this token, often empty."""
        self._held += self._decoder.decode(token)
        return self._take(self._certain_length())

    def rest(self) -> str:
        """What was held back, at the end of the answer."""
        self._held += self._decoder.decode(b"", final=True)
        return self._take(len(self._held))

    def _take(self, length: int) -> str:
        places = [place for place in (self._held.find(stop) for stop in self._stop) if place >= 0]
        if places:
            self.stopped = True
            text, self._held = self._held[: min(places)], ""
            return text
        text, self._held = self._held[:length], self._held[length:]
        return text

    def _certain_length(self) -> int:
        """How much cannot be part of a stop string any more."""
        for start in range(len(self._held)):
            ending = self._held[start:]
            if any(stop.startswith(ending) for stop in self._stop):
                return start
        return len(self._held)


class LoopWatch:
    """Notices when the same eight words in a row have come three times.

    Small models fall into loops; a text for people has no reason to say eight words three times.
    """

    def __init__(self) -> None:
        self._unfinished = ""
        self._last: deque[str] = deque(maxlen=LOOP_WORDS)
        self._seen: Counter[tuple[str, ...]] = Counter()

    def add(self, text: str) -> bool:
        """Whether the text is in a loop, now that this was added."""
        *words, self._unfinished = f"{self._unfinished}{text}".replace("\n", " ").split(" ")
        for word in filter(None, words):
            self._last.append(word)
            if len(self._last) == LOOP_WORDS:
                self._seen[tuple(self._last)] += 1
                if self._seen[tuple(self._last)] == LOOP_TIMES:
                    return True
        return False
