"""One sentence per line, and an article on the line of its noun."""

from collections.abc import Iterator
from itertools import pairwise

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_ARTICLES = word_set(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines",
    "the a an",
)
# "Das ist die Frau, die\nden Krug gemacht hat."
_PRONOUNS = frozenset({"PRELS", "PDS", "DTQ"})


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    for earlier, later in pairwise(task.analysis.sentences):
        if "\n" not in text[earlier.span.end : later.span.start]:
            yield Hit(later.span, Message.of("check.line-per-sentence"))
    for sentence in task.analysis.sentences:
        for word, following in pairwise(sentence.words):
            apart = "\n" in text[word.span.end : following.span.start]
            if apart and word.text.casefold() in _ARTICLES and word.tag.part_of_speech not in _PRONOUNS:
                message = Message.of("check.article-apart", article=word.text, noun=following.text)
                yield Hit(Span(word.span.start, following.span.end), message)


LINE_PER_SENTENCE = Rule(
    id="line-per-sentence",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.BITV, Basis.DIN, Basis.NETZWERK)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.NETZWERK,)),
    },
    find=_find,
    what=Message.of("check.line-per-sentence-what"),
    why=Message.of("check.line-per-sentence-why"),
    examples=(
        Example(Message.of("check.line-per-sentence-found"), Message.of("check.line-per-sentence-better")),
    ),
)
