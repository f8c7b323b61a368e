"""Foreign names of the record with no hint how they are spoken: DIN SPEC 33429, Netzwerk Leichte Sprache.

A hint is a bracket right behind the name ("Monet (sprich: Monee)"), a sentence about how it is spoken, or an
entry among the pronunciations of the project.
"""

import re
from collections.abc import Iterator

from klartafel.checks.language import Sentence, Word
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.foreign_names import is_foreign, without_genitive
from klartafel.domain.checking import Background
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile

_FIELDS = (Field.MAKER, Field.PLACE, Field.TITLE)
_NAME = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BRACKET = re.compile(r"[\"“”]? ?[(\[/](?!\s*(?:\d|\*|†|geb|gest|um|ca\.?|vor|nach))[^)\]/\d]{2,60}[)\]/]")
_SPOKEN = re.compile(
    r"\b(?:sprich|spricht|sprechen|gesprochen|ausgesprochen|Aussprache|klingt|lies|liest)\b", re.IGNORECASE
)
_NEAR = 2  # sentences behind the name


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    wanted = {name for name in _foreign_names(task.background) if name in text}
    if not wanted:
        return
    sentences = task.analysis.sentences
    hinted: set[str] = set()
    for number, sentence in enumerate(sentences):
        for first, last in _places(sentence, wanted):
            words = sentence.words[first : last + 1]
            names = {name for word in words for name in _names_of(word)} & wanted
            if names <= hinted:
                continue
            hinted |= names
            span = Span(words[0].span.start, words[-1].span.end)
            if not _is_told(task, sentences[number : number + 1 + _NEAR], span):
                name = text[span.start : span.end].replace("\n", " ")
                yield Hit(span, Message.of("check-words.pronunciation", name=name))


def _foreign_names(background: Background) -> set[str]:
    """Foreign names in maker, place and title, without those the project has a pronunciation for."""
    values = (value for field in _FIELDS for value in background.record.all(field))
    told = {name for written, _ in background.pronunciations for name in _NAME.findall(written)}
    found = {name for value in values for name in _NAME.findall(value) if is_foreign(name)}
    return found - told - {without_genitive(name) for name in told}


def _places(sentence: Sentence, wanted: set[str]) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch of names: "Claude Monet" is one."""
    place = 0
    words = sentence.words
    while place < len(words):
        last = place
        if words[place].text[0].isupper() and not wanted.isdisjoint(_names_of(words[place])):
            while last + 1 < len(words) and not wanted.isdisjoint(_names_of(words[last + 1])):
                last += 1
            yield place, last
        place = last + 1


def _names_of(word: Word) -> set[str]:
    names = set(_NAME.findall(word.text))
    return names | {without_genitive(name) for name in names}


def _is_told(task: Task, sentences: tuple[Sentence, ...], span: Span) -> bool:
    text = task.analysis.text
    if _BRACKET.match(text, span.end):
        return True
    return any(_SPOKEN.search(text, s.span.start, s.span.end) is not None for s in sentences)


def _about(maker: str) -> Background:
    return Background(record=Record((FieldValue(Field.MAKER, maker),)))


PRONUNCIATION = Rule(
    id="pronunciation",
    scope=Scope.WORDS,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.HINT, (Basis.DIN, Basis.NETZWERK)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.HINT, (Basis.DIN, Basis.NETZWERK)),
    },
    find=_find,
    what=Message.of("check-words.pronunciation-what"),
    why=Message.of("check-words.pronunciation-why"),
    examples=(
        Example(
            Message.of("check-words.pronunciation-found"),
            Message.of("check-words.pronunciation-better"),
            background=_about("Claude Monet"),
        ),
    ),
)
