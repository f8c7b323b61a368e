"""Figures that plain language rounds: "vor mehr als 270 Jahren" is 1748, "fast die Hälfte" 48 %.

Such a wording is looked up in the source as a range. Where the source has a value in it, the wording counts
as that value; a rounded figure only does with "etwa" or the like before it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.fact import Fact
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
    "de": re.compile(rf"\b{_HOW}(?P<years>[\w.]{{1,30}}(?: [\w.]{{1,20}})?) Jahre alt\b"),
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
_TIMES = frozenset({FactKind.YEAR, FactKind.CENTURY, FactKind.DATE})
_ROUNDED = frozenset({FactKind.NUMBER, FactKind.DIMENSION})


def resolved(
    told: Sequence[Fact], analysis: Analysis, known: Iterable[Fact], reference_year: int | None
) -> tuple[Fact, ...]:
    """Facts of a draft in which wordings that round a known value say that value."""
    said = tuple(known)
    facts = list(told)
    if reference_year is not None:
        facts = _with_ages(facts, _AGO, analysis, said, reference_year)
        facts = _with_ages(facts, _OLD, analysis, said, reference_year)
    facts = _with_shares(facts, analysis, said)
    forms = {fact.normal_form for fact in said}
    rounded = (_unrounded(f, analysis, said) if f.normal_form not in forms else f for f in facts)
    return tuple(sorted(rounded, key=lambda fact: fact.span))


def _with_ages(
    facts: list[Fact],
    patterns: Mapping[str, re.Pattern[str]],
    analysis: Analysis,
    said: Sequence[Fact],
    today: int,
) -> list[Fact]:
    """ "vor mehr als 270 Jahren" as the year it means; people are so old too, so "alt" may mean no year."""
    forms = {fact.normal_form for fact in said}
    pattern = patterns.get(analysis.language.code)
    for match in pattern.finditer(analysis.text) if pattern else ():
        span = Span(*match.span())
        inside = [
            f for f in facts if match.start("years") <= f.span.start and f.span.end <= match.end("years")
        ]
        age = _whole(inside[0].normal_form) if len(inside) == 1 else None
        if age is None or age > 99_999 or inside[0].normal_form in forms:
            continue
        low, high = _years(match, age, today)
        meant = next((f for f in said if f.kind in _TIMES and _overlaps(f.normal_form, low, high)), None)
        if meant is None and patterns is _OLD:
            continue
        form = meant.normal_form if meant else f"{low}/{high}"
        kind = meant.kind if meant else FactKind.YEAR
        covers = meant.covers if meant else ()
        facts = [f for f in facts if f is not inside[0]]
        facts.append(
            replace(inside[0], kind=kind, span=span, normal_form=form, covers=covers, near=(), weak=False)
        )
    return facts


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


def _with_shares(facts: list[Fact], analysis: Analysis, said: Sequence[Fact]) -> list[Fact]:
    """ "fast die Hälfte" as the percentage of the source it rounds; where there is none it stays as it is."""
    percentages = [
        (fact, Fraction(m[1]) / 100) for fact in said if (m := _PERCENT.fullmatch(fact.normal_form))
    ]
    for match in _SHARE.finditer(analysis.text) if percentages else ():
        share = _SHARES[match["share"].lower()]
        meant = next((fact for fact, value in percentages if _is_about(value, share, match)), None)
        if meant is not None:
            span = Span(*match.span())
            facts = [f for f in facts if f.span.end <= span.start or f.span.start >= span.end]
            facts.append(replace(meant, span=span, weak=False))
    return facts


def _is_about(value: Fraction, share: Fraction, match: re.Match[str]) -> bool:
    if match["more"]:
        return share <= value <= share + Fraction(1, 10)
    if match["less"]:
        return share - Fraction(1, 10) <= value <= share
    tolerance = Fraction(6, 100) if match["about"] else Fraction(3, 100)
    return -tolerance <= value - share <= tolerance


def _unrounded(fact: Fact, analysis: Analysis, said: Sequence[Fact]) -> Fact:
    """A hedged round figure as the figure of the source that it rounds."""
    own = _AMOUNT.fullmatch(fact.normal_form)
    if fact.kind not in _ROUNDED or fact.weak or own is None or hedge_before(fact, analysis) is None:
        return fact
    for other in said:
        exact = _AMOUNT.fullmatch(other.normal_form)
        if exact is not None and exact["unit"] == own["unit"] and _rounds(own["figures"], exact["figures"]):
            return replace(fact, normal_form=other.normal_form, covers=other.covers)
    return fact


def _rounds(rounded: str, exact: str) -> bool:
    """Whether the first is the second with fewer figures that count."""
    digits = _significant(rounded)
    if len(rounded) > 15 or len(exact) > 15 or digits >= _significant(exact):
        return False
    return float(f"{float(exact):.{digits}g}") == float(rounded)


def _significant(figures: str) -> int:
    return len(figures.replace(".", "").strip("0")) or 1


def resolved_spans(facts: Iterable[Fact], told: Sequence[Fact]) -> Iterator[Span]:
    """Where a wording was read as another value than it has itself."""
    plain = {(fact.span, fact.normal_form) for fact in told}
    return (fact.span for fact in facts if (fact.span, fact.normal_form) not in plain)
