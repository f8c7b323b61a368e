"""Reading cases: their lines, their record, the places they name."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from klartafel.domain.checking import Background
from klartafel.domain.finding import Span
from klartafel.domain.record import Field, FieldValue, Record


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of cases; none where it is not there, as the given cases may be."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.is_file() else []


def record_of(values: Iterable[tuple[str, object]], language: str) -> Record:
    """A record of pairs of a field and its value; words are in the language of the case."""
    known = set(Field)
    return Record(
        tuple(FieldValue(Field(name), str(value), language) for name, value in values if name in known)
    )


def background(case: dict[str, Any]) -> Background:
    """What is known beside the text of a case."""
    given = case.get("record", {})
    return Background(
        record=record_of(given.items(), case["lang"]),
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
