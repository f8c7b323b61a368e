"""How long an alternative text is. Guides differ between 80 and 200 characters: values of this house."""

from collections.abc import Iterator

from klartafel.checks.rules.alt_text.wording import house_weights, whole_text
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Example, Severity
from klartafel.domain.message import Message
from klartafel.domain.text import Profile


def _find(task: Task) -> Iterator[Hit]:
    find = _find_short if task.profile is Profile.ALT else _find_long
    return find(task)


def _find_short(task: Task) -> Iterator[Hit]:
    """Short ones that say it all are fine, however short."""
    span = whole_text(task)
    characters = span.end - span.start
    if characters <= task.number(ALT_LENGTH, "warning_above"):
        return
    too_long = characters > task.number(ALT_LENGTH, "error_above")
    message = Message.of(
        "check-alt-text.length", characters=characters, most=task.number(ALT_LENGTH, "warning_above")
    )
    yield Hit(span, message, severity=Severity.ERROR if too_long else Severity.WARNING)


def _find_long(task: Task) -> Iterator[Hit]:
    words = sum(len(sentence.words) for sentence in task.analysis.sentences)
    least, most = task.number(ALT_LENGTH, "hint_below"), task.number(ALT_LENGTH, "warning_above")
    if 0 < words < least:
        message = Message.of("check-alt-text.length-short", words=words, least=least)
        yield Hit(whole_text(task), message, severity=Severity.HINT)
    elif words > most:
        message = Message.of("check-alt-text.length-long", words=words, most=most)
        yield Hit(whole_text(task), message, severity=Severity.WARNING)


ALT_LENGTH = Rule(
    id="alt-length",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights=house_weights(Severity.ERROR, long=Severity.WARNING),
    find=_find,
    what=Message.of("check-alt-text.length-what"),
    why=Message.of("check-alt-text.length-why"),
    examples=(
        Example(
            Message.of("check-alt-text.length-found"),
            Message.of("check-alt-text.length-better"),
            profiles=(Profile.ALT,),
        ),
        Example(
            Message.of("check-alt-text.length-found-2"),
            Message.of("check-alt-text.length-better-2"),
            profiles=(Profile.ALT_LONG,),
        ),
    ),
    numbers={
        Profile.ALT: {"warning_above": 160, "error_above": 200},
        Profile.ALT_LONG: {"hint_below": 100, "warning_above": 300},
    },
)
