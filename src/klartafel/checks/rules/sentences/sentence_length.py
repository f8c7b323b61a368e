"""Words per sentence. The norms only say "short"; the numbers are values of this house."""

import re
from collections.abc import Iterator
from itertools import pairwise

from klartafel.checks.language import Sentence, SentenceKind
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_NAMES = ("target", "warning_above", "error_above")
_ONE_WORD = re.compile(r"[-‐¬][ \t]*\n[ \t]*|[:*_]")
_LONGEST_GAP = 10
_NUMBERS = {
    Profile.EINFACHE_SPRACHE: (12, 15, 20),
    Profile.LEICHTE_SPRACHE: (8, 10, 15),
    Profile.PLAIN_ENGLISH: (15, 20, 25),
    Profile.EASY_READ: (10, 12, 15),
}


def _find(task: Task) -> Iterator[Hit]:
    target, warning_above, error_above = (task.number(SENTENCE_LENGTH, name) for name in _NAMES)
    for sentence in task.analysis.sentences:
        length = _length(sentence, task.analysis.text)
        if length <= warning_above or sentence.kind is SentenceKind.HEADING:
            continue
        severity = Severity.ERROR if length > error_above else Severity.WARNING
        message = Message.of("check.sentence-length", words=length, target=target)
        yield Hit(sentence.span, message, severity=severity)


def _length(sentence: Sentence, text: str) -> int:
    """Words as people read them: a word broken at a line end and "der:die" are one each."""
    halves = sum(
        _ONE_WORD.fullmatch(text, earlier.span.end, later.span.start) is not None and later.text[0].islower()
        for earlier, later in pairwise(sentence.words)
        if later.span.start - earlier.span.end < _LONGEST_GAP
        and text[earlier.span.end : later.span.start] != " "
    )
    return len(sentence.words) - halves


SENTENCE_LENGTH = Rule(
    id="sentence-length",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights={
        Profile.EINFACHE_SPRACHE: Weight(Severity.ERROR, (Basis.BITV, Basis.HOUSE)),
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.BITV, Basis.HOUSE)),
        Profile.PLAIN_ENGLISH: Weight(Severity.ERROR, (Basis.HOUSE,)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check.sentence-length-what"),
    why=Message.of("check.sentence-length-why"),
    examples=(
        Example(Message.of("check.sentence-length-found"), Message.of("check.sentence-length-better")),
    ),
    numbers={profile: dict(zip(_NAMES, numbers, strict=True)) for profile, numbers in _NUMBERS.items()},
)
