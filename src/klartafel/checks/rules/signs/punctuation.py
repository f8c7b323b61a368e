"""Signs that interrupt a sentence: semicolon, dots, brackets, slash, dash."""

import re
from collections.abc import Iterator

from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# A bracket is found where it opens.
_SIGN = re.compile(r";|…|\.{3,}|[(\[/]|[–—]|(?<=\s)-(?=\s)")
# "1987/12", "40 km/h", "(0251) 1234": figures and units that are written so.
_IN_NUMBER = re.compile(r"\d/\d|m/[hs]\b")
_PHONE = re.compile(r"\((?:0|\+)\d[\d /]{1,8}\)\s?\d")


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    for sentence in task.analysis.sentences:
        for gap in sentence.gaps:  # the sign of a gender form or of an address is not meant
            for match in _SIGN.finditer(text, gap.start, gap.end):
                if _IN_NUMBER.match(text, match.start() - 1) or _PHONE.match(text, match.start()):
                    continue
                yield Hit(Span(*match.span()), Message.of("check.punctuation", sign=match[0]))


PUNCTUATION = Rule(
    id="punctuation",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.NETZWERK,)),
    },
    find=_find,
    what=Message.of("check.punctuation-what"),
    why=Message.of("check.punctuation-why"),
    examples=(Example(Message.of("check.punctuation-found"), Message.of("check.punctuation-better")),),
)
