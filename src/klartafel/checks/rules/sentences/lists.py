"""Enumerations in running text: from some number of items on a list is easier to read."""

from collections.abc import Iterator

from klartafel.checks.language import SentenceKind
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.sentences.enumerations import enumerations
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_MOST_ITEMS = 3
_WEIGHTS = {
    Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
    Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
    Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
    Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
}


def _find(task: Task) -> Iterator[Hit]:
    text, most = task.analysis.text, task.number(LIST, "items")
    for sentence in task.analysis.sentences:
        if sentence.kind is SentenceKind.HEADING or len(sentence.words) <= most:
            continue
        if "," not in text[sentence.content : sentence.span.end]:
            continue
        for items in enumerations(sentence, text):
            if len(items) > most:
                span = Span(items[0][0].span.start, items[-1][-1].span.end)
                yield Hit(span, Message.of("check-sentences.list", items=len(items)))


LIST = Rule(
    id="list",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights=_WEIGHTS,
    find=_find,
    what=Message.of("check-sentences.list-what"),
    why=Message.of("check-sentences.list-why"),
    examples=(Example(Message.of("check-sentences.list-found"), Message.of("check-sentences.list-better")),),
    numbers={profile: {"items": _MOST_ITEMS} for profile in _WEIGHTS},
)
