"""Blocks of lines: after some lines a gap or a heading lets readers rest."""

from collections.abc import Iterator

from klartafel.checks.language import Sentence, SentenceKind
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_MOST_LINES = 6
_LONGEST_HEADING = 60
_STOPS = '.!?…:;,“"»)'
_WEIGHTS = {
    Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
    Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
}


def _find(task: Task) -> Iterator[Hit]:
    text, most = task.analysis.text, task.number(BLOCK, "lines")
    for block in _blocks(task.analysis.sentences, text):
        lines = sum(_lines(sentence, text) for sentence in block)
        if lines > most:
            span = Span(block[0].span.start, block[-1].span.end)
            yield Hit(span, Message.of("check-sentences.block", lines=lines, most=most))


def _blocks(sentences: tuple[Sentence, ...], text: str) -> Iterator[list[Sentence]]:
    """Sentences with no heading and no empty line between them; a list has lines of its own anyway."""
    block: list[Sentence] = []
    for sentence in sentences:
        gap = block and text.count("\n", block[-1].span.end, sentence.span.start) > 1
        runs_on = sentence.kind is SentenceKind.SENTENCE and not _is_heading(sentence, text)
        if block and (gap or not runs_on):
            yield block
            block = []
        if runs_on:
            block.append(sentence)
    if block:
        yield block


def _is_heading(sentence: Sentence, text: str) -> bool:
    """A line without a stop between lines that have one is a heading too, with no empty line before it."""
    start, end = sentence.span.start, sentence.span.end
    alone = text[start - 1 : start] == "\n" and text[end : end + 1] == "\n"
    return (
        alone
        and end - start <= _LONGEST_HEADING
        and text[end - 1] not in _STOPS
        and "\n" not in text[start:end]
    )


def _lines(sentence: Sentence, text: str) -> int:
    """A sentence has the lines it is written in; one that begins inside a line should have its own."""
    return 1 + text.count("\n", sentence.span.start, sentence.span.end)


BLOCK = Rule(
    id="block",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights=_WEIGHTS,
    find=_find,
    what=Message.of("check-sentences.block-what"),
    why=Message.of("check-sentences.block-why"),
    examples=(
        Example(Message.of("check-sentences.block-found"), Message.of("check-sentences.block-better")),
    ),
    numbers={profile: {"lines": _MOST_LINES} for profile in _WEIGHTS},
)
