"""Dates with the month in letters and the year in four figures."""

import re
from collections.abc import Iterator

from klartafel.checks.rules.numbers.calendar_names import MONTH_NAMES
from klartafel.checks.rules.numbers.codes import inventory_places, is_named_code
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_ALONE = r"(?<!\w)(?<!\d[.,/:-])(?<!\d\. )"
_GERMAN = re.compile(
    rf"{_ALONE}(?:(?P<first>\d{{1,2}})\.\s?(?P<joint>/|und|oder)\s?)?(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\."
    r"(?:\s?(?P<year>\d{4}|['’]?\d{2}))?(?![\d/]|[.,:]\d)"
)
_SLASHES = re.compile(
    rf"{_ALONE}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>\d{{4}}|\d{{2}})(?![\d/]|[.,]\d)"
)
_ISO = re.compile(r"(?<![\w./-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-])")
_ENGLISH_DOTS = re.compile(
    rf"{_ALONE}(?P<day>\d{{1,2}})[.-](?P<month>\d{{1,2}})[.-](?P<year>[12]\d{{3}})(?![\d/-]|[.,]\d)"
)
# A day and a month without a year are a date only where a day is expected: "Kapitel 1.2." is none.
_DAY_FOLLOWS = re.compile(
    r"(?:\b(?:am|vom|zum|bis|ab|seit|den|dem|der|und|oder|jeden|Samstag|Sonntag|Montag|Dienstag|Mittwoch|"
    r"Donnerstag|Freitag|Sonnabend|Heiligabend|Silvester|Neujahr),? |\.,? |^|[-–(:]\s?)$",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"(?<![\w\d])['’](?P<year>[0-9]\d)(?![\w'’])")
_SHORT_AFTER_MONTH = {
    language: re.compile(
        rf"(?<!\w)(?P<date>(?:\d{{1,2}}\.? )?(?:{'|'.join(names)})) (?P<year>\d{{2}})"
        rf"(?![\w/:–-]|[.,]\d|\.? (?:[A-ZÄÖÜ]|bis|und|[0-9]))"
    )
    for language, names in MONTH_NAMES.items()
}


def _find(task: Task) -> Iterator[Hit]:
    yield from _german(task) if task.language == "de" else _english(task)
    for match in _matches(task, _SHORT_YEAR, _SHORT_AFTER_MONTH[task.language]):
        yield Hit(Span(*match.span()), Message.of("check-numbers.date-form-two-figures", year=match[0]))


def _matches(task: Task, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What has the shape of a date and is no quotation, inventory number or other code."""
    text, exempt = task.analysis.text, cited(task)
    codes = inventory_places(task)
    for pattern in patterns:
        for match in pattern.finditer(text):
            place = match.start()
            is_code = any(code.start <= place < code.end for code in codes) or is_named_code(text, place)
            if place not in exempt and not is_code:
                yield match


def _german(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    for match in _matches(task, _GERMAN, _SLASHES, _ISO):
        written = _written(match, "de")
        if written is None:
            continue
        span, year = Span(*match.span()), match["year"]
        if year is None:
            if _is_day(text, match):
                written = task.with_full_stop(span, written)
                message = Message.of("check-numbers.date-form-no-year", date=match[0], better=written)
                yield Hit(span, message, written)
        elif len(year) == 4:
            better = f"{written} {int(year)}"
            yield Hit(span, Message.of("check.date-form", date=match[0], better=better), better)
        else:
            yield Hit(span, Message.of("check.date-form-short-year", date=match[0], better=written))


def _written(match: re.Match[str], language: str) -> str | None:
    """Day and month in words, None where the figures are no date."""
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    name = MONTH_NAMES[language][month - 1]
    if language == "en":
        return f"{day} {name}"
    found = match.groupdict()
    if not found.get("first"):
        return f"{day}. {name}"
    joint = "und" if found["joint"] == "/" else found["joint"]
    return f"{int(found['first'])}. {joint} {day}. {name}"


def _is_day(text: str, match: re.Match[str]) -> bool:
    line_start = text.rfind("\n", 0, match.start()) + 1
    before = text[max(line_start, match.start() - 16) : match.start()]
    if not before.strip():  # "1.2. Die Stadt" is a heading, "24.12. geschlossen" a date
        return len(match["day"]) == 2 and len(match["month"]) == 2
    return _DAY_FOLLOWS.search(before) is not None


def _english(task: Task) -> Iterator[Hit]:
    """British order, but "12/3/1748" may be either: then nothing is proposed."""
    for match in _matches(task, _SLASHES, _ENGLISH_DOTS, _ISO):
        written = _written(match, "en")
        span, year = Span(*match.span()), match["year"]
        if written is None and not (1 <= int(match["day"]) <= 12 and 13 <= int(match["month"]) <= 31):
            continue
        certain = match.re is _ISO or int(match["day"]) > 12 or match["day"] == match["month"]
        if written is not None and certain and len(year) == 4:
            better = f"{written} {int(year)}"
            yield Hit(span, Message.of("check.date-form", date=match[0], better=better), better)
        else:
            yield Hit(span, Message.of("check-numbers.date-form-unclear", date=match[0]))


DATE_FORM = Rule(
    id="date-form",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check.date-form-what"),
    why=Message.of("check.date-form-why"),
    examples=(
        Example(Message.of("check.date-form-found"), Message.of("check.date-form-better")),
        Example(
            Message.of("check-numbers.date-form-found-2"), Message.of("check-numbers.date-form-better-2")
        ),
    ),
)
