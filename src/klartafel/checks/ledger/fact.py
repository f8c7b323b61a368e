"""A fact as the ledger reads it: a normal form, and the coarser forms it also vouches for.

Normal forms say the same in every language, because a person's decision on one counts for all texts
of a subject. Points in time follow EDTF (ISO 8601-2): "1748", "1748-03-12", "196X", "17XX" for the
18th century; years before Christ have a minus. Where the year is not told it is "XXXX".
"""

from dataclasses import dataclass

from klartafel.domain.finding import FactKind, Span

# Stands where a fact has already been read, so that no later reader takes a part of it for another.
BLANK = "\x00"
# Kinds that say when.
TIMES = frozenset({FactKind.YEAR, FactKind.CENTURY, FactKind.DATE})


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of a text that can be right or wrong.

    `covers` are normal forms that this fact makes true as well: 1748 also the 18th century. `near`
    are stems of what is counted or measured, `context` those of the words around (and the parts of a
    date): by them a fact is known again when its value has changed. A `weak` fact ("ein",
    "erste", "beide") may vouch for others, but nobody is asked about it.
    """

    kind: FactKind
    span: Span
    normal_form: str
    covers: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    weak: bool = False


def year_form(year: int) -> str:
    """Normal form of a year; before Christ is negative."""
    return str(year)


def century_form(century: int) -> str:
    """Normal form of a century: 18 is "17XX", the 4th before Christ (-4) is "-03XX"."""
    sign = "-" if century < 0 else ""
    return f"{sign}{abs(century) - 1:02d}XX"


def decade_form(year: int) -> str:
    """Normal form of the ten years from 1960 on: "196X"."""
    return f"{year // 10}X"


def covered_by_year(year: int) -> tuple[str, ...]:
    """Coarser forms of a year. 1700 counts for the 17th century and, as people say it, for the 18th."""
    length = abs(year)
    century = (length - 1) // 100 + 1
    sign = -1 if year < 0 else 1
    forms = [century_form(sign * century)]
    if length % 100 == 0:
        forms.append(century_form(sign * (century + 1)))
    if year > 0:
        forms += [decade_form(year), f"XX{year // 10 % 10}X"]
    return tuple(forms)


def date_fact(span: Span, year: int | None, month: int, day: int | None, short_year: str = "") -> Fact:
    """A day or month; without a year, or with the last two figures of one, as it was written."""
    shown_year = str(year) if year is not None else f"XX{short_year}" if short_year else "XXXX"
    shown_day = f"-{day:02d}" if day is not None else ""
    covers = [f"XXXX-{month:02d}", f"XXXX-{month:02d}{shown_day}", f"{shown_year}-{month:02d}"]
    if year is not None:
        last_figures = f"XX{year % 100:02d}-{month:02d}"
        covers += [last_figures, last_figures + shown_day, year_form(year), *covered_by_year(year)]
    parts = (f"month {month}", *([f"day {day}"] if day else []), *([f"year {year}"] if year else []))
    return Fact(FactKind.DATE, span, f"{shown_year}-{month:02d}{shown_day}", tuple(covers), context=parts)


def year_fact(span: Span, year: int) -> Fact:
    """A year and what it stands for."""
    return Fact(FactKind.YEAR, span, year_form(year), covered_by_year(year))


def century_fact(span: Span, century: int) -> Fact:
    """A century; before Christ is negative."""
    return Fact(FactKind.CENTURY, span, century_form(century))


def decade_fact(span: Span, year: int) -> Fact:
    """The ten years from a round year on."""
    return Fact(
        FactKind.YEAR, span, decade_form(year), (century_form(year // 100 + 1), f"XX{year // 10 % 10}X")
    )
