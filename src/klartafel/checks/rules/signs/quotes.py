"""Quotation marks: who reads slowly cannot tell speech from irony. Titles the record knows are fine."""

import re
from collections.abc import Iterator

from klartafel.checks.rules.quotations import quotations
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.domain.text import Profile

_AROUND = ".,;:!?… „“”\"»«‚‘’'›‹"
_LONGEST_SHOWN = 40
_FEWEST_WORDS_OF_TITLE = 2


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    titles = [title.strip(_AROUND).casefold() for title in task.background.record.all(Field.TITLE)]
    for span in quotations(text):
        inside = text[span.start + 1 : span.end - 1].strip()
        if not re.search(r"\w", inside) or _is_title(inside.strip(_AROUND).casefold(), titles):
            continue
        speech = text[max(0, span.start - 4) : span.start].rstrip().endswith(":")
        if speech:  # "Anna sagt: Ich komme." says the same without the marks
            yield Hit(span, Message.of("check-signs.quotes-speech"), inside)
        else:
            shown = inside if len(inside) <= _LONGEST_SHOWN else inside[:_LONGEST_SHOWN].rstrip() + " …"
            yield Hit(span, Message.of("check-signs.quotes", quoted=shown))


def _is_title(inside: str, titles: list[str]) -> bool:
    """A title of the record as it is, or words of it: "Der Schrei" of "Der Schrei (Fassung von 1893)"."""
    if inside in titles:
        return True
    part = re.compile(rf"(?<!\w){re.escape(inside)}(?!\w)")
    return len(inside.split()) >= _FEWEST_WORDS_OF_TITLE and any(part.search(title) for title in titles)


QUOTES = Rule(
    id="quotes",
    scope=Scope.SENTENCE,  # the words inside may have findings of their own
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-signs.quotes-what"),
    why=Message.of("check-signs.quotes-why"),
    examples=(
        Example(Message.of("check-signs.quotes-found"), Message.of("check-signs.quotes-better")),
        Example(Message.of("check-signs.quotes-found-2"), Message.of("check-signs.quotes-better-2")),
    ),
)
