"""Which words a text explains, and where.

What counts as an explanation: "Fayence ist bemalte Keramik", "Das nennt man Fayence", "Das ist …" or
"Das heißt …" in the next sentence, a bracket or an apposition right behind, a next sentence that says
something of the thing in general ("Ein Hafner macht Öfen"), and the glossary of the project.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.rule import Task
from klartafel.checks.rules.words.reading import read

NEAR = 3  # so many sentences later an explanation still helps

_COPULAS = {"de": word_set("ist sind war waren"), "en": word_set("is are was were")}
_SAYS = {
    "de": word_set("bedeutet bedeuten bedeutete heißt heißen meint bezeichnet nennt"),
    "en": word_set("means mean meant"),
}
_DEFINITE = {
    "de": word_set("der die das den dem des dieser diese dieses diesem diesen"),
    "en": word_set("the this that these those"),
}
# What may stand before the subject of an explanation: "In einer Spinnerei …", "Das Wort Fayence …".
_OPENERS = {
    "de": _DEFINITE["de"]
    | word_set("ein eine einen einem einer so manche viele alle in bei mit auf an wort begriff"),
    "en": _DEFINITE["en"] | word_set("a an in on at with some such many all word term"),
}
_NAMING = {
    "de": re.compile(
        r"\b(?:nennt|nannten?|nennen|genannt|heißt|heißen|hießen?|bezeichnet|sagt man|sagen wir"
        r"|sagte man|[Mm]an sagt|sag(?:t|en) dazu|versteht man|meint man|bedeutet"
        r"|Fach-?[Ww]ort|Fach-?[Bb]egriff|Fremd-?[Ww]ort"
        r"|(?:Wort|Name|Begriff) (?:dafür|für))\b"
    ),
    "en": re.compile(r"\b(?:called|named|known as|means?|meant|(?:word|name|term) for|say)\b"),
}
# How a sentence begins that explains the last hard word of the sentence before it.
_REFERRING = {
    "de": re.compile(
        r"(?:Das|Dies|Es|Er|Sie|So|Damit|Dazu|Man|Gemeint|Mit diesem Wort|Dieses Wort|Das Wort)"
        r"(?: [a-zäöüß]+){0,4}? "
        r"(?P<verb>ist|sind|war|waren|heißt|bedeutet|nennt|nannte|meint|gemeint|sagt|hieß|heißen|kommt aus)\b"
    ),
    "en": re.compile(
        r"(?:This|That|It|These|They|(?:The|This) (?:word|name)) "
        r"(?P<verb>is|are|was|were|means?|meant|comes from)\b"
    ),
}
_BEHIND = {
    "de": re.compile(
        r"[\"“”«»]?(?: \((?!sprich|gesprochen)(?=[^)\d]*[^\W\d_]{3})|:\s"
        r"|, (?:also|das heißt|das ist|das sind|d\. ?h\.|sprich|genannt|so heißt|so hieß|so nennt)\b"
        r"| [–-] (?:das|ein|eine|also|so)\b|,? (?:das heißt|oder auch)\b"
        r"|, (?:ein|eine|einer|einem|einen|eines) [^,.;:]{3,80}[,.])"
    ),
    "en": re.compile(
        r"[\"”]?(?: \((?=[^)\d]*[^\W\d_]{3})|:\s|, (?:that is|or|meaning|called)\b| [–-] (?:that|a|an)\b"
        r"|, (?:a|an) (?:kind|sort|type)\b|, (?:a|an) [^,.;:]{3,80}[,.])"
    ),
}
_ADVERBS = word_set(
    "auch ja eigentlich also früher damals heute meistens immer oft nur nichts anderes also usually often",
)
_ONLY_BEHIND = word_set("heißt heißen hieß hießen named")
_ENDINGS = ("innen", "en", "es", "n", "e", "s")
_FARTHEST = 4
_FARTHEST_NOUN = 7
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def key(part: str) -> str:
    """What forms of a word have in common, to find it again in the same text."""
    lowered = part.lower()
    return next(
        (
            lowered.removesuffix(end)
            for end in _ENDINGS
            if lowered.endswith(end) and len(lowered) - len(end) > 3
        ),
        lowered,
    )


class Explanations:
    """Where one text explains which words."""

    def __init__(self, task: Task) -> None:
        self._text = task.analysis.text
        self._language = task.language
        self._sentences = task.analysis.sentences
        self._glossary = glossary(task)
        self._defined: dict[str, list[int]] = {}
        self._spoken_of: dict[str, list[int]] = {}
        for number, sentence in enumerate(self._sentences):
            self._read_subject(sentence, number)
        for number, word in self._named():
            self._note(self._defined, word, number)

    def explain(self, part: str, number: int) -> bool:
        """Whether this part of a word of a sentence is explained in the glossary, before, or soon after."""
        wanted = key(part)
        if wanted in self._glossary or number + 1 in self._spoken_of.get(wanted, ()):
            return True
        return any(place <= number + NEAR for place in self._defined.get(wanted, ()))

    def explain_last(self, number: int) -> bool:
        """Whether the next sentence explains the last hard word of this one: "Das ist …"."""
        if number + 1 >= len(self._sentences):
            return False
        following = self._sentences[number + 1]
        match = _REFERRING[self._language].match(self._text, following.content, following.span.end)
        if not match:
            return False
        if match["verb"] not in ("ist", "sind", "war", "waren", "is", "are", "was", "were"):
            return True
        rest = bisect_left(following.words, match.end(), key=lambda word: word.span.start)
        return self._is_definition(following.words[rest : rest + _FARTHEST_NOUN])

    def explains_behind(self, word: Word) -> bool:
        """Whether a bracket, a colon or an apposition right behind the word explains it."""
        if _BEHIND[self._language].match(self._text, word.span.end):
            return True
        before = self._text[max(0, word.span.start - 2) : word.span.start]
        return before == " (" and self._text[word.span.end : word.span.end + 1] == ")"

    def _note(self, places: dict[str, list[int]], word: Word, number: int) -> None:
        reading = read(word.text)
        for part in {*reading.parts, reading.plain}:
            places.setdefault(key(part), []).append(number)

    def _named(self) -> Iterator[tuple[int, Word]]:
        """Words that sentences give to what they describe: "Das nennt man Fayence", "Fayence genannt"."""
        starts = [sentence.span.start for sentence in self._sentences]
        for cue in _NAMING[self._language].finditer(self._text):
            number = bisect_right(starts, cue.start()) - 1
            if number < 0:
                continue
            words = self._sentences[number].words
            first = bisect_left(words, cue.start(), key=lambda word: word.span.start)
            last = bisect_left(words, cue.end(), key=lambda word: word.span.start)
            before, behind = words[max(0, first - _FARTHEST) : first], words[last : last + _FARTHEST]
            for word in behind if cue[0] in _ONLY_BEHIND else (*before, *behind):
                yield number, word

    def _read_subject(self, sentence: Sentence, number: int) -> None:
        """Note a subject at the beginning of a sentence that says what it is, or speaks of it in general."""
        words = sentence.words
        openers = _OPENERS[self._language]
        start = next(
            (place for place, word in enumerate(words[:4]) if word.text.casefold() not in openers), None
        )
        if start is None:
            return
        for end in (start + 1, start + 2):
            verb = words[end].text.casefold() if end < len(words) else ""
            if verb in _SAYS[self._language] or (
                verb in _COPULAS[self._language] and self._is_definition(words[end + 1 :])
            ):
                for word in words[start:end]:
                    self._note(self._defined, word, number)
                return
        if not any(word.text.casefold() in _DEFINITE[self._language] for word in words[:start]):
            self._note(self._spoken_of, words[start], number)

    def _is_definition(self, words: Sequence[Word]) -> bool:
        """Whether words behind "is" name a thing ("eine Art Topf") and not a state or place ("aus Ton")."""
        for word in words[:_FARTHEST_NOUN]:
            tag = word.tag.part_of_speech
            if word.text.casefold() in _ADVERBS:
                continue
            if (
                tag.startswith(("APPR", "VV", "VA", "KOUS", "PRP", "PTKNEG", "XX"))
                or word.kind is WordKind.NUMBER
            ):
                return False
            if self._language == "en":
                if tag.startswith("NN"):
                    return True
            elif word.text[0].isupper():
                return True
        return False


def glossary(task: Task) -> frozenset[str]:
    """The words of the project's glossary, as `key` has them: each is explained wherever it stands."""
    return frozenset(key(word) for entry in task.settings.explained for word in _WORD.findall(entry.word))
