"""Words with their places: gender forms are one word, compounds know their parts, numbers are numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from klartafel.checks.language.tagging import UNTAGGED, Tag
from klartafel.domain.finding import Span

LETTER = r"[^\W\d_]"
# The hyphens and the middle dots (Mediopunkt) that join the parts of a compound.
JOINTS = "-\u2010\u2011·\u2022\u2027\u2219\u22c5\u30fb"
_INNER = rf"[{JOINTS}]|['’](?={LETTER})"
_GENDER = rf"(?:[:*_]|/-?)(?:innen|inne|in|n|r|e|er|en)(?!{LETTER})|(?<={LETTER})\((?:innen|in|e|r|n|en|er)\)"
_NOT_IN_ADDRESS = r"\s<>„“”\"»«"
_ADDRESS = (
    rf"(?:https?://|www\.)[^{_NOT_IN_ADDRESS}]+|[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}}"
)
_TOP_LEVEL = r"(?:de|at|ch|com|org|net|eu|museum|info|uk)"
_DOMAIN = rf"(?:[A-Za-z0-9][A-Za-z0-9-]{{0,62}}\.){{1,4}}{_TOP_LEVEL}\b(?:/[^{_NOT_IN_ADDRESS}]*)?"
_FIGURES = r"(?<!/)\d{1,2}/\d{1,2}(?![\d/])|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,:’']\d+)*"
_NUMBER = rf"(?:{_FIGURES})(?: ?[½⅓⅔¼¾⅛])?|[½⅓⅔¼¾⅛]"
_NUMBER_ENDING = rf"(?:er|ern|ers|th|st|nd|rd|s)(?!{LETTER})"
_IN_WORD = rf"(?:{LETTER}|\d|[\u0300-\u036f])"
_WORD = rf"{LETTER}{_IN_WORD}*(?:(?:{_GENDER})|(?:{_INNER}){_IN_WORD}+)*"
_TOKEN = re.compile(
    rf"(?P<address>{_ADDRESS}|(?<![\w@]){_DOMAIN})"
    rf"|(?P<mixed>\d+(?:{_NUMBER_ENDING})?-{_WORD}|\d+(?:fach|mal|teilig|jährig|eckig){LETTER}*)"
    rf"|(?P<number>(?:{_NUMBER})(?:{_NUMBER_ENDING})?)"
    rf"|(?P<word>{_WORD})"
)
_JOINT = re.compile(rf"[{JOINTS}'’]")
# A hyphen stays before a capital ("Leica-Kamera"), for many names are written so.
_MARK = re.compile(rf"[·\u2022\u2027\u2219\u22c5\u30fb:*_()]|/-?(?={LETTER})|-(?=[a-zäöü])")
_NOT_A_LETTER = re.compile(r"[\W\d_]+")
_TRAILING = ".,;:!?…)]'’"


class WordKind(StrEnum):
    """Words are judged by letters and syllables, numbers and addresses are not."""

    WORD = "word"
    NUMBER = "number"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a working text; untagged where only places and letters are needed."""

    text: str
    span: Span
    kind: WordKind
    tag: Tag = UNTAGGED

    @property
    def plain(self) -> str:
        """As it stands in a dictionary: without marks between parts and before gender endings."""
        return _plain(self.text)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of a compound as its writer marked them, letters only: "Landes·museum" has two."""
        return _parts(self.text)

    @property
    def letters(self) -> int:
        """How many letters it has; marks between parts and digits do not count."""
        return sum(len(part) for part in self.parts)


@lru_cache(maxsize=50_000)
def _plain(text: str) -> str:
    return _MARK.sub("", text)


@lru_cache(maxsize=50_000)
def _parts(text: str) -> tuple[str, ...]:
    parts = (_NOT_A_LETTER.sub("", part) for part in _JOINT.split(text))
    return tuple(part for part in parts if part)


def word_places(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a stretch of a working text."""
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastgroup
        if group == "address":
            address = match[0].rstrip(_TRAILING)
            yield Word(address, Span(match.start(), match.start() + len(address)), WordKind.ADDRESS)
        else:
            kind = WordKind.NUMBER if group == "number" else WordKind.WORD
            yield Word(match[0], Span(*match.span()), kind)
