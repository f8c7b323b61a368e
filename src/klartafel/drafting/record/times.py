"""What a dating says: a time, how the thing stands to it, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.values import read_in


class Relation(StrEnum):
    """How a dating stands to the time it names."""

    IN = "in"
    ABOUT = "about"
    BEFORE = "before"
    AFTER = "after"
    UNTIL = "until"
    SINCE = "since"
    AT_LATEST = "at-latest"
    AT_EARLIEST = "at-earliest"


class Part(StrEnum):
    """A part of a century."""

    WHOLE = "whole"
    EARLY = "early"
    LATE = "late"
    BEGINNING = "beginning"
    MIDDLE = "middle"
    END = "end"
    HALF = "half"
    THIRD = "third"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Year:
    """A year; before Christ is negative. `era_told` says that the record states an era after Christ."""

    number: int
    era_told: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """From one year to another."""

    first: Year
    last: Year


@dataclass(frozen=True, slots=True)
class Decade:
    """The ten years from a round one on."""

    first: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or without one a month."""

    year: int
    month: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Century:
    """A century or a part of it; before Christ is negative. `number` counts halves, thirds and quarters."""

    century: int
    part: Part = Part.WHOLE
    number: int = 0
    era_told: bool = False


@dataclass(frozen=True, slots=True)
class Centuries:
    """From one century to another."""

    first: int
    last: int


Time = Year | Years | Decade | Day | Century | Centuries


@dataclass(frozen=True, slots=True)
class Dating:
    """A dating that was read: which time, how it stands to it, and how sure it is."""

    time: Time
    relation: Relation = Relation.IN
    doubt: Doubt = Doubt.NONE


# Qualifiers of a dating that say when the object itself came to be.
OF_THE_OBJECT = frozenset(
    {
        "",
        "herstellung",
        "entstehung",
        "datierung",
        "hergestellt",
        "verfasst",
        "entstanden",
        "geschaffen",
        "made",
    }
)


def bounds_of(record: Record, language: str) -> Dating | None:
    """The years from and to of a record, for records that state no dating in words."""
    first = _bound(record, Field.DATING_FROM, language)
    last = _bound(record, Field.DATING_TO, language)
    if first and last:
        if first == last:
            return Dating(first)
        return Dating(Years(first, last)) if first.number < last.number else None
    if first:
        return Dating(first, Relation.AT_EARLIEST)
    return Dating(last, Relation.AT_LATEST) if last else None


def _bound(record: Record, field: Field, language: str) -> Year | None:
    for value in read_in(record, field, language):
        text = value.value.removeprefix("-")
        if not value.qualifier and text.isascii() and text.isdecimal() and 0 < int(text) < 3000:
            return Year(int(value.value))
    return None


def bounds_told(bounds: Dating) -> tuple[Field, ...]:
    """The fields that bounds were read from."""
    if bounds.relation is Relation.AT_EARLIEST:
        return (Field.DATING_FROM,)
    both = (Field.DATING_FROM, Field.DATING_TO)
    return (Field.DATING_TO,) if bounds.relation is Relation.AT_LATEST else both
