"""What a dating says: a time, how the thing stands to it, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.checks.rules.numbers.calendar_names import YEARS
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


# No dating of a record is later: "9999" stands for no end.
LAST_YEAR = YEARS.stop - 1

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
    """The years from and to of a record, for records that state no dating in words.

    None where a bound is stated in several ways: then they belong to several events.
    """
    firsts = _bounds(record, Field.DATING_FROM, language)
    lasts = _bounds(record, Field.DATING_TO, language)
    if len(firsts) > 1 or len(lasts) > 1:
        return None
    if firsts and lasts:
        return _between(firsts.pop(), lasts.pop())
    if firsts:
        return Dating(Year(firsts.pop()), Relation.AT_EARLIEST)
    return Dating(Year(lasts.pop()), Relation.AT_LATEST) if lasts else None


def _between(first: int, last: int) -> Dating | None:
    if first == last:
        return Dating(Year(first))
    both_eras = first < 0 < last
    return Dating(Years(Year(first), Year(last, era_told=both_eras))) if first < last else None


def _bounds(record: Record, field: Field, language: str) -> set[int]:
    return {
        int(value.value)
        for value in read_in(record, field, language)
        if not value.qualifier
        and (text := value.value.removeprefix("-")).isascii()
        and text.isdecimal()
        and 0 < int(text) <= LAST_YEAR
    }


def bounds_told(bounds: Dating) -> tuple[Field, ...]:
    """The fields that bounds were read from."""
    if bounds.relation is Relation.AT_EARLIEST:
        return (Field.DATING_FROM,)
    both = (Field.DATING_FROM, Field.DATING_TO)
    return (Field.DATING_TO,) if bounds.relation is Relation.AT_LATEST else both
