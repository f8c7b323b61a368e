"""Datings as English sentences."""

from klartafel.checks.rules.numbers.calendar_names import MONTH_NAMES
from klartafel.drafting.record.doubt import ENGLISH as DOUBTS
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.times import (
    Centuries,
    Century,
    Dating,
    Day,
    Decade,
    Part,
    Relation,
    Time,
    Year,
    Years,
)

_OPEN = {
    Relation.BEFORE: "from the time before {year}",
    Relation.AFTER: "from the time after {year}",
    Relation.UNTIL: "from the time until {year}",
    Relation.SINCE: "from the time since {year}",
    Relation.AT_LATEST: "from {year} at the latest",
    Relation.AT_EARLIEST: "from {year} at the earliest",
}
_PARTS = {
    Part.WHOLE: "from {about}the {century} century",
    Part.EARLY: "from {about}the early {century} century",
    Part.LATE: "from {about}the late {century} century",
    Part.BEGINNING: "from {about}the beginning of the {century} century",
    Part.MIDDLE: "from {about}the middle of the {century} century",
    Part.END: "from {about}the end of the {century} century",
    Part.HALF: "from {about}the {number} half of the {century} century",
    Part.THIRD: "from {about}the {number} third of the {century} century",
    Part.QUARTER: "from {about}the {number} quarter of the {century} century",
}
_SHARES = {1: "first", 2: "second", 3: "third", 4: "last"}


def in_words(dating: Dating) -> str:
    """ "probably from about 1748"."""
    doubt = f"{DOUBTS[dating.doubt]} " if dating.doubt is not Doubt.NONE else ""
    if isinstance(dating.time, Year) and dating.relation in _OPEN:
        return doubt + _OPEN[dating.relation].format(year=_year(dating.time))
    about = "about " if dating.relation is Relation.ABOUT else ""
    return doubt + _time(dating.time, about)


def _time(time: Time, about: str) -> str:
    match time:
        case Year():
            return f"from {about}{_year(time)}"
        case Years(first, last):
            both_eras = first.number < 0 < last.number
            start = _year(first) if both_eras else str(abs(first.number))
            return f"from {about}{start} to {_year(last)}"
        case Decade(first_year):
            return f"from {about}the {first_year}s"
        case Day(year, month, day):
            name = MONTH_NAMES["en"][month - 1]
            return f"from {about}{day} {name} {year}" if day else f"from {about}{name} {year}"
        case Century(century, part, number, era_told):
            share = _SHARES.get(number, "")
            if part is Part.THIRD and number == 3:
                share = "last"
            told = _PARTS[part].format(about=about, century=_ordinal(abs(century)), number=share)
            return told + _era(century, era_told)
        case Centuries(first_century, last_century):
            return f"from {about}the {_ordinal(first_century)} to the {_ordinal(last_century)} century"


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _year(year: Year) -> str:
    return str(abs(year.number)) + _era(year.number, year.era_told)


def _era(number: int, era_told: bool) -> str:
    if number < 0:
        return " BC"
    return " AD" if era_told else ""
