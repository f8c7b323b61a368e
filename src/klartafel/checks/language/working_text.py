"""The text the checks read: composed, without invisible characters, and every place known in the original.

Museum texts come with umlauts in two code points, soft hyphens, no-break spaces, stray control
characters and `<br/>`. All of that is levelled here once, so that no rule has to think of it, and
every span can be led back to the text as it was received.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from klartafel.domain.finding import Span

# More marks on one letter than any script uses: composing them takes time that grows with the square.
_MOST_MARKS = 30
_LINE_BREAK_TAG = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
_PLAIN = re.compile(r"[\n !-;=-~¡-¬®-ʯ‐-‧‰-⁞]*")  # nothing in it needs to be levelled


@dataclass(frozen=True, slots=True)
class WorkingText:
    """Levelled text; `starts` and `ends` hold the original range of each of its characters.

    Both are empty where the text needed no levelling: then places are the same.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def original(self, span: Span) -> Span:
        """The range of the text as received that a range of this text stands for."""
        if not self.starts or span.start >= span.end:
            return span if not self.starts else self._empty(span.start)
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def _empty(self, place: int) -> Span:
        end = self.ends[-1]
        start = self.starts[place] if place < len(self.starts) else end
        return Span(start, start)


def working_text(text: str) -> WorkingText:
    """Level a text: NFC, one kind of line end and of blank, nothing invisible. Linear in its length."""
    if _PLAIN.fullmatch(text):
        return WorkingText(text)
    levelled: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        for character in _levelled(text[start:end]):
            levelled.append(character)
            starts.append(start)
            ends.append(end)
    if not levelled:
        return WorkingText("")
    return WorkingText("".join(levelled), tuple(starts), tuple(ends))


def _clusters(text: str) -> list[tuple[int, int]]:
    """Ranges that are levelled together: a letter with its marks, a line end, a line break tag."""
    tag_ends = {match.start(): match.end() for match in _LINE_BREAK_TAG.finditer(text)} if "<" in text else {}
    bounds = [0]
    place = 0
    while place < len(text):
        end = tag_ends.get(place, place + 1)
        if text[place] == "\r" and text[end : end + 1] == "\n":
            end += 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        bounds.append(end)
        place = end
    return list(pairwise(bounds))


def _levelled(cluster: str) -> str:
    first = cluster[0]
    if len(cluster) > 1:
        if first in "\r<":
            return "\n"
        return unicodedata.normalize("NFC", cluster[:_MOST_MARKS])
    if first in _LINE_ENDS:
        return "\n"
    if first.isspace():
        return " "
    category = unicodedata.category(first)
    if category == "Cf":  # soft hyphens, zero-width and direction marks, byte order marks
        return ""
    if category == "Cc":
        return " "
    return "\ufffd" if category == "Cs" else first
