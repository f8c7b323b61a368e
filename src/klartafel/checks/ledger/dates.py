"""Days and months: "12.3.1748", "12. März 1748", "March 12, 1748", "im Mai 1945", "1748-03-12"."""

import re
from collections.abc import Iterator
from functools import cache

from klartafel.checks.language.traits import Language
from klartafel.checks.ledger.fact import Fact, date_fact
from klartafel.domain.finding import Span

# Earlier years have fewer figures; "800" after a date is read as a year of its own.
_YEAR = r"(?P<year>[12]\d{3})(?!\d|[.,]\d)"
_SHORT_YEAR = r"['’]?(?P<short>\d\d)(?!\d|[.,]\d)"
_TO = r"\s{0,2}(?:[-–/]|bis(?: zum)?|und|oder|to|and|or)\s{0,2}"
_NO_FIGURE_BEFORE = r"(?<!\d)(?<!\d[.,/-])"

_NUMERIC = re.compile(
    rf"{_NO_FIGURE_BEFORE}(?:(?P<first>\d{{1,2}})\.?{_TO})?(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\."
    rf"(?: ?(?:{_YEAR}|{_SHORT_YEAR}))?(?!\d)"
)
_ISO = re.compile(rf"{_NO_FIGURE_BEFORE}(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_YEAR_FIRST = re.compile(r"(?P<year>[12]\d{3})\.(?P<month>\d\d)\.(?P<day>\d\d)")
_SLASHES = re.compile(rf"{_NO_FIGURE_BEFORE}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/{_YEAR}")
_MONTH_AND_YEAR = re.compile(rf"{_NO_FIGURE_BEFORE}(?P<month>\d{{1,2}})[./]{_YEAR}(?!/)")


@cache
def _in_letters(language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns with the names of the months, the longest first."""
    short = [name for names in language.short_months for name in names.split()]
    names = sorted([*language.months, *short], key=len, reverse=True)
    month = rf"(?P<month>{'|'.join(name.capitalize() for name in names)})(?!\w)\.?"
    ending = r"(?:\.|st|nd|rd|th)?"
    first = rf"(?:(?P<first>\d{{1,2}}){ending}{_TO}(?:the )?)?"
    year = rf"(?:,?\s{{1,2}}(?:im Jahre? |in )?{_YEAR}|\s{{0,2}}['’](?P<short>\d\d)(?!\d))?"
    before = r"(?:[Ii]m|[Ss]eit|[Bb]is|Ende|Anfang|Mitte|[Ii]n|[Ss]ince|[Uu]ntil|[Ee]arly|[Ll]ate)"
    patterns = [rf"{_NO_FIGURE_BEFORE}{first}(?P<day>\d{{1,2}}){ending}\s{{0,2}}(?:of )?{month}{year}"]
    if language.code == "en":
        patterns.append(rf"\b{month} {first}(?P<day>\d{{1,2}})(?!\d){ending}{year}")
    patterns += [rf"\b{month},?\s{{1,2}}{_YEAR}", rf"\b{before} {month}(?!,?\s{{1,2}}[12]?\d)"]
    return tuple(re.compile(pattern) for pattern in patterns)


def dates(text: str, language: Language) -> Iterator[Fact]:
    """Dates in figures and in letters, a range of days as two dates."""
    for pattern in (_ISO, _NUMERIC, _SLASHES, _MONTH_AND_YEAR):
        for match in pattern.finditer(text):
            yield from _facts(match, int(match["month"]))
    if language.months:
        for pattern in _in_letters(language):
            for match in pattern.finditer(text):
                yield from _facts(match, language.month(match["month"]) or 0)


def whole_date(value: str) -> Iterator[Fact]:
    """The date that a whole field of a record is: "1910.06.18", which in a text is rather a number."""
    match = _YEAR_FIRST.fullmatch(value)
    if match is not None:
        yield from _facts(match, int(match["month"]))


def _facts(match: re.Match[str], month: int) -> Iterator[Fact]:
    found = match.groupdict()
    day = int(found["day"]) if found.get("day") else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return
    year = int(found["year"]) if found.get("year") else None
    short_year = found.get("short") or ""
    start, end = match.span()
    if found.get("first"):
        first_end = match.end("first")
        yield date_fact(Span(start, first_end), year, month, int(found["first"]), short_year)
        start = match.start("day") if match.start("day") > first_end else match.start("month")
    yield date_fact(Span(start, end), year, month, day, short_year)
