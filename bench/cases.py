"""Reading the frozen cases: their record, the places they name."""

from typing import Any

from klartafel.domain.checking import Background
from klartafel.domain.finding import Span
from klartafel.domain.record import Field, FieldValue, Record


def background(case: dict[str, Any]) -> Background:
    """The record of a case; fields of words are in its language."""
    given = case.get("record", {})
    values = tuple(
        FieldValue(Field(name), str(value), case["lang"])
        for name, value in given.items()
        if name in set(Field)
    )
    return Background(
        record=Record(values),
        caption=str(given.get("caption", "")),
        decorative=bool(given.get("decorative", False)),
    )


def place_of(text: str, words: str) -> Span:
    """Where quoted words stand; nothing stands for the whole text."""
    start = text.index(words)
    return Span(start, start + len(words)) if words else Span(0, len(text))


def overlap(one: Span, other: Span) -> bool:
    """An empty text has only one place."""
    return (one.start < other.end and other.start < one.end) or one.start == one.end == other.start
