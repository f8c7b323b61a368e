"""Figures that plain language rounds: "vor mehr als 270 Jahren" is 1748, "fast die Hälfte" 48 %.

Such a wording is looked up in the source as a range. Where the source has a value in it, the wording counts
as that value; a rounded figure only does with "etwa" or the like before it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.fact import TIMES, Fact
from klartafel.checks.ledger.hedges import hedge_before
from klartafel.domain.finding import FactKind, Span

_MORE = r"mehr als|über|gut|more than|over"
_LESS = r"weniger als|fast|beinahe|knapp|nahezu|less than|almost|nearly"
_ABOUT = r"etwa|rund|ungefähr|circa|ca\.|zirka|about|around|roughly|approximately|some"
_HOW = rf"(?:(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<about>{_ABOUT})) )?"
_AGO = {
    "de": re.compile(rf"\b[Vv]or {_HOW}(?P<years>[\w.]{{1,30}}(?: [\w.]{{1,20}})?) Jahren\b"),
    "en": re.compile(rf"\b{_HOW}(?P<years>[\w,-]{{1,30}}(?: [\w,-]{{1,20}})?) years ago\b", re.IGNORECASE),
}
_OLD = {
    "de": re.compile(rf"\b{_HOW}(?P<years>[\w.]{{1,30}}(?: [\w.]{{1,20}})?) Jahre alt\b", re.IGNORECASE),
    "en": re.compile(rf"\b{_HOW}(?P<years>[\w,-]{{1,30}}(?: [\w,-]{{1,20}})?) years old\b", re.IGNORECASE),
}
_SHARES = {
    "hälfte": Fraction(1, 2), "half": Fraction(1, 2), "drittel": Fraction(1, 3), "third": Fraction(1, 3),
    "viertel": Fraction(1, 4), "quarter": Fraction(1, 4), "zwei drittel": Fraction(2, 3),
    "two thirds": Fraction(2, 3), "drei viertel": Fraction(3, 4), "three quarters": Fraction(3, 4),
}  # fmt: skip
_SHARE = re.compile(
    rf"\b{_HOW}(?:(?:die|der|ein|eine[mnrs]?|a|an|the|one) )?"
    r"(?P<share>zwei Drittel|drei Viertel|two thirds|three quarters|Hälfte|half|Drittel|third|"
    r"Viertel|quarter)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?P<sign>-?)(?P<year>\d{1,4})(?P<open>X{0,2})(?:-\d\d.*)?")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
_AMOUNT = re.compile(r"(?P<figures>\d+(?:\.\d+)?)(?P<unit>%| \S+)?")
_MOST_FIGURES = 15
_ROUNDED = frozenset({FactKind.NUMBER, FactKind.DIMENSION})


def resolved(
    told: Sequence[Fact], analysis: Analysis, known: Iterable[Fact], reference_year: int | None
) -> tuple[Fact, ...]:
    """Facts of a draft in which wordings that round a known value say that value."""
    said = tuple(known)
    facts: Sequence[Fact] = told
    if reference_year is not None:
        facts = _with_ages(facts, _AGO, analysis, said, reference_year)
        facts = _with_ages(facts, _OLD, analysis, said, reference_year)
    facts = _with_shares(facts, analysis, said)
    forms = {fact.normal_form for fact in said}
    unknown = {fact for fact in facts if fact.normal_form not in forms and _may_round(fact, analysis)}
    exact = _by_rounding(said) if unknown else {}
    rounded = (_unrounded(fact, exact) if fact in unknown else fact for fact in facts)
    return tuple(sorted(rounded, key=lambda fact: fact.span))


def _with_ages(
    facts: Sequence[Fact],
    patterns: Mapping[str, re.Pattern[str]],
    analysis: Analysis,
    said: Sequence[Fact],
    today: int,
) -> list[Fact]:
    """ "vor mehr als 270 Jahren" as the year it means; people are so old too, so "alt" may mean no year."""
    forms = {fact.normal_form for fact in said}
    times = _of_each_form(fact for fact in said if fact.kind in TIMES)
    found = sorted(facts, key=lambda fact: fact.span)
    starts = [fact.span.start for fact in found]
    pattern = patterns.get(analysis.language.code)
    for match in pattern.finditer(analysis.text) if pattern else ():
        first, after = (bisect_left(starts, place) for place in match.span("years"))
        if after - first != 1 or found[first].span.end > match.end("years"):
            continue
        age = _whole(found[first].normal_form)
        if age is None or age > 99_999 or found[first].normal_form in forms:
            continue
        low, high = _years(match, age, today)
        meant = next((fact for fact in times if _overlaps(fact.normal_form, low, high)), None)
        if meant is not None or patterns is not _OLD:
            found[first] = _of_age(found[first], Span(*match.span()), meant, f"{low}/{high}")
    return found


def _of_each_form(facts: Iterable[Fact]) -> list[Fact]:
    """The first fact of each form."""
    found: dict[str, Fact] = {}
    for fact in facts:
        found.setdefault(fact.normal_form, fact)
    return list(found.values())


def _of_age(age: Fact, span: Span, meant: Fact | None, years: str) -> Fact:
    """The figure of an age as the point in time it means, else as the years that it may mean."""
    if meant is None:
        return replace(age, kind=FactKind.YEAR, span=span, normal_form=years, covers=(), near=(), weak=False)
    return replace(meant, span=span, near=(), context=age.context, weak=False)


def _whole(form: str) -> int | None:
    return int(form) if form.isascii() and form.isdecimal() and len(form) < 9 else None


def _years(match: re.Match[str], age: int, today: int) -> tuple[int, int]:
    """The first and last year that so many years ago may mean: the rounder the number, the wider."""
    step = next((step for step in (1000, 100, 50, 10) if age % step == 0 and age > step), 1)
    if match["more"]:
        return today - age - max(step, 5), today - age
    if match["less"]:
        return today - age, today - age + max(step, 5)
    width = max(1, step // 2)
    return today - age - width, today - age + width


def _overlaps(form: str, low: int, high: int) -> bool:
    match = _YEAR.fullmatch(form)
    if match is None:
        return False
    width: int = 10 ** len(match["open"])
    first = int(match["year"]) * width
    last = first + width - 1
    if match["sign"]:
        first, last = -last, -first
    return first <= high and last >= low


def _with_shares(facts: Sequence[Fact], analysis: Analysis, said: Iterable[Fact]) -> list[Fact]:
    """ "fast die Hälfte" as the percentage of the source it rounds; where there is none it stays as it is."""
    percentages = [
        (fact, Fraction(m[1]) / 100)
        for fact in _of_each_form(said)
        if (m := _PERCENT.fullmatch(fact.normal_form))
    ]
    shares: list[Fact] = []
    for match in _SHARE.finditer(analysis.text) if percentages else ():
        share = _SHARES[match["share"].lower()]
        meant = next((fact for fact, value in percentages if _is_about(value, share, match)), None)
        if meant is not None:
            shares.append(replace(meant, span=Span(*match.span()), weak=False))
    return [*_outside(facts, [share.span for share in shares]), *shares]


def _outside(facts: Iterable[Fact], spans: Sequence[Span]) -> Iterator[Fact]:
    """Facts that touch none of some places; the places are in order and apart."""
    for fact in facts:
        place = bisect_right(spans, fact.span.start, key=lambda span: span.end)
        if place == len(spans) or spans[place].start >= fact.span.end:
            yield fact


def _is_about(value: Fraction, share: Fraction, match: re.Match[str]) -> bool:
    if match["more"]:
        return share <= value <= share + Fraction(1, 10)
    if match["less"]:
        return share - Fraction(1, 10) <= value <= share
    tolerance = Fraction(6, 100) if match["about"] else Fraction(3, 100)
    return -tolerance <= value - share <= tolerance


@dataclass(frozen=True, slots=True)
class _Rounding:
    """An amount rounded to so many figures that count; `unit` is None for a plain number."""

    unit: str | None
    digits: int
    value: float


def _may_round(fact: Fact, analysis: Analysis) -> bool:
    return fact.kind in _ROUNDED and not fact.weak and hedge_before(fact, analysis) is not None


def _by_rounding(said: Iterable[Fact]) -> dict[_Rounding, Fact]:
    """The first figure of the source for each way to round one."""
    found: dict[_Rounding, Fact] = {}
    for fact in said:
        exact = _amount(fact)
        for rounding in _roundings(exact) if exact else ():
            found.setdefault(rounding, fact)
    return found


def _roundings(exact: _Rounding) -> Iterator[_Rounding]:
    for digits in range(1, exact.digits):
        yield _Rounding(exact.unit, digits, float(f"{exact.value:.{digits}g}"))


def _unrounded(fact: Fact, exact: Mapping[_Rounding, Fact]) -> Fact:
    """A round figure as the figure of the source that it rounds."""
    amount = _amount(fact)
    other = exact.get(amount) if amount else None
    return replace(fact, normal_form=other.normal_form, covers=other.covers) if other else fact


def _amount(fact: Fact) -> _Rounding | None:
    """The amount of a fact with all its figures; of very long ones none."""
    match = _AMOUNT.fullmatch(fact.normal_form)
    if match is None or len(match["figures"]) > _MOST_FIGURES:
        return None
    return _Rounding(match["unit"], _significant(match["figures"]), float(match["figures"]))


def _significant(figures: str) -> int:
    return len(figures.replace(".", "").strip("0")) or 1


def resolved_spans(facts: Iterable[Fact], told: Sequence[Fact]) -> Iterator[Span]:
    """Where a wording was read as another value than it has itself."""
    plain = {(fact.span, fact.normal_form) for fact in told}
    return (fact.span for fact in facts if (fact.span, fact.normal_form) not in plain)
