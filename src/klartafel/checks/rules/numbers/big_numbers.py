"""Big numbers, decimals and percent: in easy language a rough word often says more."""

from collections.abc import Iterator
from fractions import Fraction

from klartafel.checks.rules.numbers.figures import Figure, FigureKind, figures
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_PERCENT = frozenset({"%", "Prozent", "prozent", "percent", "per"})
_SMALLEST_BIG = 1_000
_MILLION = 1_000_000
# From this many of hundred on, until the next: how people say it.
_SHARES: tuple[tuple[Fraction, str, str], ...] = tuple(
    (Fraction(percent), german, english)
    for percent, german, english in (
        ("0", "sehr wenige", "very few"),
        ("5", "wenige", "few"),
        ("9.5", "etwa ein Zehntel", "about one tenth"),
        ("10.5", "mehr als ein Zehntel", "more than one tenth"),
        ("17", "fast ein Fünftel", "almost one fifth"),
        ("20", "ein Fünftel", "one fifth"),
        ("20.5", "mehr als ein Fünftel", "more than one fifth"),
        ("23", "fast ein Viertel", "almost one quarter"),
        ("25", "ein Viertel", "one quarter"),
        ("25.5", "mehr als ein Viertel", "more than one quarter"),
        ("30", "fast ein Drittel", "almost one third"),
        ("33", "ein Drittel", "one third"),
        ("34", "mehr als ein Drittel", "more than one third"),
        ("45", "fast die Hälfte", "almost half"),
        ("50", "die Hälfte", "half"),
        ("50.5", "mehr als die Hälfte", "more than half"),
        ("64", "fast zwei Drittel", "almost two thirds"),
        ("66.5", "zwei Drittel", "two thirds"),
        ("67", "mehr als zwei Drittel", "more than two thirds"),
        ("73", "fast drei Viertel", "almost three quarters"),
        ("75", "drei Viertel", "three quarters"),
        ("75.5", "mehr als drei Viertel", "more than three quarters"),
        ("80", "die meisten", "most"),
        ("90", "fast alle", "almost all"),
        ("100", "alle", "all"),
    )
)


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    for figure in figures(task):
        if figure.kind is not FigureKind.AMOUNT:
            continue
        shown = text[figure.span.start : figure.span.end]
        if figure.following in _PERCENT:
            share = roughly_of_hundred(figure.value, task.language)
            if share:
                yield Hit(
                    figure.span, Message.of("check-numbers.big-number-share", number=shown, rough=share)
                )
        elif figure.value.denominator != 1 and figure.value < _SMALLEST_BIG:
            yield Hit(figure.span, _decimal(shown, figure, task.language))
        elif figure.value >= _SMALLEST_BIG:
            rough = roughly(int(figure.value), task.language)
            yield Hit(figure.span, Message.of("check-numbers.big-number", number=shown, rough=rough))


def _decimal(shown: str, figure: Figure, language: str) -> Message:
    whole, rest = divmod(figure.value, 1)
    if whole == 0:
        return Message.of("check-numbers.big-number-part", number=shown)
    more, almost = ("mehr als", "fast") if language == "de" else ("more than", "almost")
    rough = f"{more} {whole}" if rest <= Fraction(1, 2) else f"{almost} {whole + 1}"
    return Message.of("check-numbers.big-number-decimal", number=shown, rough=rough)


def roughly_of_hundred(percent: Fraction, language: str) -> str:
    """How people say a share: 48 is "fast die Hälfte". Empty for nothing and for more than all."""
    if not 0 < percent <= 100:
        return ""
    _, german, english = max(share for share in _SHARES if share[0] <= percent)
    return english if language == "en" else german


def roughly(number: int, language: str) -> str:
    """A big number in thousands or millions: 11.734 is "fast 12 Tausend"."""
    german = language == "de"
    size = _MILLION if number >= _MILLION else _SMALLEST_BIG
    whole, rest = divmod(number, size)
    almost = rest > size * 6 // 10
    whole += almost
    if whole == size and size == _SMALLEST_BIG:
        whole, size = 1, _MILLION
    if size == _MILLION:
        name = ("Million" if whole == 1 else "Millionen") if german else "million"
    else:
        name = "Tausend" if german else "thousand"
    if rest == 0:
        return f"{whole} {name}"
    nearness = ("fast" if almost else "mehr als") if german else ("almost" if almost else "more than")
    return f"{nearness} {whole} {name}"


BIG_NUMBER = Rule(
    id="big-number",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ASK, (Basis.DIN, Basis.NETZWERK)),
        Profile.EASY_READ: Weight(Severity.ASK, (Basis.NETZWERK,)),
    },
    find=_find,
    what=Message.of("check-numbers.big-number-what"),
    why=Message.of("check-numbers.big-number-why"),
    examples=(
        Example(Message.of("check-numbers.big-number-found"), Message.of("check-numbers.big-number-better")),
        Example(
            Message.of("check-numbers.big-number-found-2"), Message.of("check-numbers.big-number-better-2")
        ),
        Example(
            Message.of("check-numbers.big-number-found-3"), Message.of("check-numbers.big-number-better-3")
        ),
    ),
)
