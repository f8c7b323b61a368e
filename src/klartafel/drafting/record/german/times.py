"""Datings as German sentences."""

from klartafel.checks.rules.numbers.calendar_names import MONTH_NAMES
from klartafel.drafting.record.doubt import GERMAN as DOUBTS
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

# How a time is told that has only one bound.
_OPEN = {
    Relation.BEFORE: "aus der Zeit vor", Relation.AFTER: "aus der Zeit nach",
    Relation.UNTIL: "aus der Zeit bis", Relation.SINCE: "aus der Zeit ab",
    Relation.AT_LATEST: "spätestens aus dem Jahr", Relation.AT_EARLIEST: "frühestens aus dem Jahr",
}  # fmt: skip
_PARTS = {
    Part.WHOLE: "aus dem {century}. Jahrhundert",
    Part.EARLY: "aus dem frühen {century}. Jahrhundert",
    Part.LATE: "aus dem späten {century}. Jahrhundert",
    Part.BEGINNING: "vom Anfang des {century}. Jahrhunderts",
    Part.MIDDLE: "aus der Mitte des {century}. Jahrhunderts",
    Part.END: "vom Ende des {century}. Jahrhunderts",
    Part.HALF: "aus der {number}. Hälfte des {century}. Jahrhunderts",
    Part.THIRD: "aus dem {number}. Drittel des {century}. Jahrhunderts",
    Part.QUARTER: "aus dem {number}. Viertel des {century}. Jahrhunderts",
}


def in_words(dating: Dating) -> str:
    """ "vermutlich etwa aus dem Jahr 1748"."""
    doubt = f"{DOUBTS[dating.doubt]} " if dating.doubt is not Doubt.NONE else ""
    if isinstance(dating.time, Year) and dating.relation in _OPEN:
        return f"{doubt}{_OPEN[dating.relation]} {_year(dating.time)}"
    about = "etwa " if dating.relation is Relation.ABOUT else ""
    return doubt + about + _time(dating.time)


def _time(time: Time) -> str:
    match time:
        case Year():
            return f"aus dem Jahr {_year(time)}"
        case Years(first, last):
            both_eras = first.number < 0 < last.number
            start = _year(first) if both_eras else str(abs(first.number))
            return f"aus der Zeit von {start} bis {_year(last)}"
        case Decade(first_year):
            return f"aus den {first_year}er-Jahren"
        case Day(year, month, day):
            name = MONTH_NAMES["de"][month - 1]
            return f"vom {day}. {name} {year}" if day else f"aus dem {name} {year}"
        case Century(century, part, number, era_told):
            return _PARTS[part].format(century=abs(century), number=number) + _era(century, era_told)
        case Centuries(first_century, last_century):
            return f"aus der Zeit vom {first_century}. bis zum {last_century}. Jahrhundert"


def _year(year: Year) -> str:
    return str(abs(year.number)) + _era(year.number, year.era_told)


def _era(number: int, era_told: bool) -> str:
    if number < 0:
        return " vor Christus"
    return " nach Christus" if era_told else ""
