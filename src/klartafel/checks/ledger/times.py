"""Times of day, to 24 hours: "9.30 Uhr", "18 Uhr", "10 bis 17 Uhr", "9:30 am"."""

import re
from collections.abc import Iterator

from klartafel.checks.language.traits import Language
from klartafel.checks.ledger.fact import Fact
from klartafel.domain.finding import FactKind, Span

_TO = r"\s?(?:[-–]|bis|und|to|and)\s?"
_CLOCK = r"(?P<{0}>\d{{1,2}})(?:[.:](?P<{0}_minutes>\d\d))?"
_GERMAN = re.compile(
    rf"(?<![\d.,:])(?:{_CLOCK.format('first')}(?: Uhr)?{_TO})?"
    rf"{_CLOCK.format('last')} ?Uhr\b(?: (?P<minutes>[0-5]\d)(?![\w.,]))?"
)
_ENGLISH = re.compile(
    rf"(?<![\d.,:])(?:{_CLOCK.format('first')}(?: ?(?P<first_half>[ap])\.?m\b\.?)?{_TO})?"
    rf"{_CLOCK.format('last')} ?(?P<half>[ap])\.?m\b\.?",
    re.IGNORECASE,
)


def times(text: str, language: Language) -> Iterator[Fact]:
    """Times of day; a range gives two."""
    pattern = _ENGLISH if language.code == "en" else _GERMAN
    for match in pattern.finditer(text):
        found = match.groupdict()
        half = found.get("half") or ""
        if found["first"]:
            first_half = found.get("first_half") or half
            end = match.end("first_minutes") if found["first_minutes"] else match.end("first")
            yield _time(match.start(), end, found["first"], found["first_minutes"], first_half)
        minutes = found["last_minutes"] or found.get("minutes")
        yield _time(match.start("last"), match.end(), found["last"], minutes, half)


def _time(start: int, end: int, hours: str, minutes: str | None, half: str) -> Fact:
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return Fact(FactKind.NUMBER, Span(start, end), f"{hour}:{minutes or '00'}")
