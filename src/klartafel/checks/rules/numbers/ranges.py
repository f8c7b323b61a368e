"""Ranges with a dash: "10-12 Uhr" is "von 10 bis 12 Uhr", "1914/18" is "von 1914 bis 1918"."""

import re
from collections.abc import Iterator

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.numbers.range_places import Range, ranges
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[ \n]$")
_BETWEEN = word_set("zwischen between")
# After these no further "von" can stand.
_WITHOUT_FROM = word_set(
    "von vom ab seit jahre jahren um ca etwa circa rund from the years about around aged im am in über",
    "bis",
)
_WORDS = {"de": ("von", "vom", "bis", "und"), "en": ("from", "from", "to", "and")}


def _find(task: Task) -> Iterator[Hit]:
    text, exempt = task.analysis.text, cited(task)
    starts = {sentence.content for sentence in task.analysis.sentences}
    for found in ranges(text, task.language):
        span = found.span
        if span.start in exempt:
            continue
        shown = text[span.start : span.end]
        before = _WORD_BEFORE.search(text, max(0, span.start - 24), span.start)
        better = _in_words(found, before[1].lower() if before else "", task.language)
        if span.start in starts:
            better = better[0].upper() + better[1:]
        better = task.with_full_stop(span, better)
        message = Message.of("check-numbers.range", range=shown, better=better)
        yield Hit(span, message, better if found.certain else None)


def _in_words(found: Range, before: str, language: str) -> str:
    from_, from_day, to, and_ = _WORDS[language]
    if before in _BETWEEN:
        return f"{found.first} {and_} {found.last}"
    if not found.from_to or before in _WITHOUT_FROM:
        return f"{found.first} {to} {found.last}"
    return f"{from_day if found.of_days else from_} {found.first} {to} {found.last}"


RANGE = Rule(
    id="range",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.HOUSE,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-numbers.range-what"),
    why=Message.of("check-numbers.range-why"),
    examples=(
        Example(Message.of("check-numbers.range-found"), Message.of("check-numbers.range-better")),
        Example(Message.of("check-numbers.range-found-2"), Message.of("check-numbers.range-better-2")),
    ),
)
