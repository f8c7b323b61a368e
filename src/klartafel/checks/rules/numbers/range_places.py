"""Where a dash or slash stands for "bis": times, years, days, months, centuries, amounts.

What people look up and do not read (pages, inventory and telephone numbers) is no range.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.rules.numbers.calendar_names import DAYS, MONTHS, YEARS, wordings, written_out
from klartafel.checks.rules.numbers.codes import is_named_code
from klartafel.domain.finding import Span


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends as they are to be written; `from_to` where "von" stands before: times, years, days.

    `certain` is False for a season such as "1938/39", which words can say in more ways than one.
    """

    span: Span
    first: str
    last: str
    from_to: bool = True
    certain: bool = True
    of_days: bool = False


_DASH = r"\s?[-–—]\s?"
_CLOCK = r"\d{1,2}[.:]\d\d"
_NUMBER = rf"{_CLOCK}|\d{{1,4}}(?:,\d{{1,2}})?"
_NUMBERS = re.compile(
    rf"(?<![\w/+–-])(?<!\d[.,:])(?P<first>{_NUMBER})(?P<unit> ?(?:Uhr|[ap]\.?m\.?|%|€|Euro|[ckm]?m|k?g))?"
    rf"{_DASH}(?P<last>{_NUMBER})(?![\d/–-]|[.,:]\d|er)"
)
_SLASHED_YEARS = re.compile(r"(?<![\w./-])(?P<first>1\d{3}|20\d\d)/(?P<last>\d{4}|\d\d)(?![\w/]|[.,]\d)")
_MONTH = rf" ?(?:\d{{1,2}}\.|(?:{wordings(MONTHS['de'])})(?!\w))"
_DAYS_OF_MONTH = re.compile(
    rf"(?<![\w.,/-])(?P<first>\d{{1,2}}\.(?:{_MONTH})?(?: ?\d{{4}})?){_DASH}(?P<last>\d{{1,2}}\.)(?={_MONTH})"
)
_CENTURIES = re.compile(
    rf"(?<![\w.,-])(?P<first>\d{{1,2}}\.){_DASH}(?P<last>\d{{1,2}}\.)(?=[ -](?:Jahrhundert|Jh))"
)
_ALPHABET = re.compile(r"(?<![\w-])A\s?[-–]\s?Z(?![\w-])")


def _named(language: str) -> re.Pattern[str]:
    """Two weekdays, or two months of which the first may have a year."""
    days = rf"(?P<day>{wordings(DAYS[language])})\.?{_DASH}(?P<last_day>{wordings(DAYS[language])})"
    months = (
        rf"(?P<month>{wordings(MONTHS[language])})\.?(?P<year> \d{{4}})?{_DASH}"
        rf"(?P<last_month>{wordings(MONTHS[language])})"
    )
    return re.compile(rf"(?<![\w-])(?:{days}|{months})(?![\w-])(?P<dot>\.?)")


_NAMED = {language: _named(language) for language in DAYS}
_CLOCK_FOLLOWS = {
    "de": re.compile(
        rf"(?:\s?(?:,|und|/|sowie|oder) (?:von )?(?:{_NUMBER})(?:{_DASH}|\sbis\s)(?:{_NUMBER}))?"
        r"\s?(?:Uhr|h\b)"
    ),
    "en": re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)"),
}
_COUNTED_FOLLOWS = {
    "de": re.compile(
        r"\s?(?:[%€°]|Prozent|[ckmd]?m²?(?!\w)|[km]?g(?!\w)|qm(?!\w)|l(?!\w)|ha(?!\w))|"
        r"[ \n](?:[a-zäöüß]+e[nrsm]? ){0,2}[A-ZÄÖÜ]\w+"
    ),
    "en": re.compile(
        r"\s?(?:[%°]|per ?cent|[ckm]?m²?(?!\w)|[km]?g(?!\w)|ft(?!\w))|"
        r"[ \n](?:[a-z-]+ ){0,2}(?:[a-z]+s|people|men|women|children|feet)(?!\w)"
    ),
}
_PLURAL_BEFORE = re.compile(
    r"\b(?:Raum|Räumen?|Saal|Sälen?|Zimmer|Stationen|Stufen|Klassen?|Jahrgänge|Alter|"
    r"rooms|Rooms|grades|[Aa]ges|[Aa]ged) $"
)
_SHELFMARK = re.compile(r"(?:\b[A-Z]{1,5} |\d )$")
_SEASONS = re.compile(r"\b(?:Winter|Saison|Schuljahr|Spielzeit|Wintersemester|winter|season)s? $")


def ranges(text: str, language: str) -> Iterator[Range]:
    """All ranges of a text, sort by sort."""
    yield from _of_numbers(text, language)
    yield from _of_slashed_years(text)
    for match in _NAMED[language].finditer(text):
        yield _of_names(match, language)
    for match in _ALPHABET.finditer(text):
        yield Range(Span(*match.span()), "A", "Z")
    if language == "de":
        for match in _DAYS_OF_MONTH.finditer(text):
            yield Range(Span(*match.span()), match["first"].rstrip(), match["last"], of_days=True)
        for match in _CENTURIES.finditer(text):
            yield Range(Span(*match.span()), match["first"], match["last"], from_to=False)


def _of_numbers(text: str, language: str) -> Iterator[Range]:
    for match in _NUMBERS.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        first, last, unit = match["first"], match["last"], match["unit"] or ""
        if _is_code(match) or is_named_code(text, match.start()):
            continue
        span = Span(*match.span())
        if _CLOCK_FOLLOWS[language].match(text, match.end()) or _are_clocks(first, last):
            yield Range(span, first + unit, last)
            continue
        years = _years(first, last)
        if years and not unit:
            yield Range(span, first, years, certain=not _SEASONS.search(before))
        elif (
            _SHELFMARK.search(before) is None
            and _value(first) < _value(last)
            and (unit or _COUNTED_FOLLOWS[language].match(text, match.end()) or _PLURAL_BEFORE.search(before))
        ):
            yield Range(span, first + unit, last, from_to=False)


def _is_code(match: re.Match[str]) -> bool:
    """ "0251-1234" is a telephone number, "1987-12" and "12-1987" are of an inventory."""
    first, last = match["first"], match["last"]
    if (first[0] == "0" and len(first) > 2 and first.isdigit()) or (len(last) > 2 and last[0] == "0"):
        return not _are_clocks(first, last)
    return False


def _are_clocks(first: str, last: str) -> bool:
    """ "9.30-12.30" can only be times."""
    return all(re.fullmatch(r"(?:[01]?\d|2[0-4])[.:][0-5]\d", end) for end in (first, last))


def _years(first: str, last: str) -> str:
    """The second year in full, or nothing where these are no two years."""
    if not (first.isdigit() and last.isdigit() and len(first) == 4 and int(first) in YEARS):
        return ""
    if len(last) == 2 and int(first[2:]) < int(last):
        return first[:2] + last
    return last if len(last) == 4 and int(first) < int(last) and int(last) in YEARS else ""


def _value(figures: str) -> float:
    return float(figures.replace(",", ".").replace(":", "."))


def _of_slashed_years(text: str) -> Iterator[Range]:
    """ "1914/18" are years, "1938/39" a winter, "1987/12" is an inventory number."""
    for match in _SLASHED_YEARS.finditer(text):
        years = _years(match["first"], match["last"])
        if years and not is_named_code(text, match.start()):
            yield Range(
                Span(*match.span()), match["first"], years, certain=int(years) - int(match["first"]) > 1
            )


def _of_names(match: re.Match[str], language: str) -> Range:
    first, last = match["day"] or match["month"], match["last_day"] or match["last_month"]
    shortened = match["dot"] and written_out(last, language) != last
    end = match.end() if shortened else match.end() - len(match["dot"])
    first_end = written_out(first, language) + (match["year"] or "")
    return Range(Span(match.start(), end), first_end, written_out(last, language))
