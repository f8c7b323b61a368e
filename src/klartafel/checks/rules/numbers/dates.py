"""Dates with the month in letters and the year in four figures."""

import re
from collections.abc import Iterator

from klartafel.checks.language.german import GERMAN
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_DATE = re.compile(r"(?<![\d.,/])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?![\d/]|[.,]\d)")


def _find(task: Task) -> Iterator[Hit]:
    for match in _DATE.finditer(task.analysis.text):
        day, month, year = int(match[1]), int(match[2]), match[3]
        if not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        span = Span(*match.span())
        written = f"{day}. {GERMAN.months[month - 1].capitalize()}"
        if len(year) == 4:
            better = f"{written} {int(year)}"
            yield Hit(span, Message.of("check.date-form", date=match[0], better=better), better)
        else:
            yield Hit(span, Message.of("check.date-form-short-year", date=match[0], better=written))


DATE_FORM = Rule(
    id="date-form",
    scope=Scope.WORDS,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
    },
    find=_find,
    what=Message.of("check.date-form-what"),
    why=Message.of("check.date-form-why"),
    examples=(Example(Message.of("check.date-form-found"), Message.of("check.date-form-better")),),
)
