"""Years before the present: "vor mehr als 270 Jahren" may say more. A year is a fact, so people decide."""

import re
from collections.abc import Iterator

from klartafel.checks.rules.numbers.figures import Figure, FigureKind, figures
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# Without a year to count from, only years are asked about that are past for certain.
_PAST_FOR_CERTAIN = 2025
_ADVERBIAL = {
    "de": re.compile(r"(?<!\w)(?P<word>[Ii]m Jahre?|[Ss]eit(?: dem Jahre?)?) $"),
    "en": re.compile(r"(?<!\w)(?P<word>[Ii]n(?: the year)?|[Ss]ince) $"),
}
# What goes on after a year makes more of it than one point in time.
_GOES_ON = re.compile(r"\s?[-–/]|,? (?:bis|und|oder|to|and|or)\b(?: \w+){0,2} ?\d|er\b")


def _find(task: Task) -> Iterator[Hit]:
    text, reference = task.analysis.text, task.settings.reference_year
    for figure in figures(task):
        if figure.kind is not FigureKind.YEAR:
            continue
        year = int(figure.value)
        shown = text[figure.span.start : figure.span.end]
        if reference is None:
            if year <= _PAST_FOR_CERTAIN:
                yield Hit(figure.span, Message.of("check-numbers.old-year-uncounted", year=shown))
        elif year < reference:
            years = reference - year - (year < 0)  # there is no year 0
            yield _counted(text, figure, years, task.language)


def _counted(text: str, figure: Figure, years: int, language: str) -> Hit:
    """With what to write instead, where the year stands for a point in time and nothing more."""
    span = figure.span
    length = length_of_time(years, language)
    message = Message.of(
        "check-numbers.old-year",
        year=text[span.start : span.end],
        ago=f"vor {length}" if language == "de" else f"{length} ago",
    )
    before = _ADVERBIAL[language].search(text, max(0, span.start - 16), span.start)
    if before is None or _GOES_ON.match(text, span.end):
        return Hit(span, message)
    word = before["word"].lower()
    if language == "de":
        better = f"seit {length}" if word.startswith("seit") else f"vor {length}"
    else:
        better = f"for {length}" if word == "since" else f"{length} ago"
    if before["word"][0].isupper():
        better = better[0].upper() + better[1:]
    return Hit(Span(before.start(), span.end), message, better)


def length_of_time(years: int, language: str) -> str:
    """How long ago, never more than it was: 278 is "mehr als 270 Jahren"."""
    step = 1 if years < 20 else 10 if years < 1_000 else 100
    floored = years - years % step
    noun = ("Jahr" if years == 1 else "Jahren") if language == "de" else ("year" if years == 1 else "years")
    if floored == years:
        return f"{floored} {noun}"
    return f"mehr als {floored} {noun}" if language == "de" else f"more than {floored} {noun}"


OLD_YEAR = Rule(
    id="old-year",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ASK, (Basis.NETZWERK, Basis.DIN)),
        Profile.EASY_READ: Weight(Severity.ASK, (Basis.NETZWERK,)),
    },
    find=_find,
    what=Message.of("check-numbers.old-year-what"),
    why=Message.of("check-numbers.old-year-why"),
    examples=(
        Example(Message.of("check-numbers.old-year-found"), Message.of("check-numbers.old-year-better")),
    ),
)
