"""Spelling: words that no dictionary, no rule of word formation and no name explains."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter

from klartafel.checks.language import Word, WordKind
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.spelling import english_spelling, german_spelling
from klartafel.checks.rules.spelling.foreign import foreignness
from klartafel.checks.rules.spelling.spelled import Fault, counted, place_of
from klartafel.checks.rules.spelling.vouched import is_vouched, repeated_terms, vouched_words
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_ITALICS = re.compile(r"(?<![\w*])\*(?! )[^*\n]{1,80}\*(?![\w*])|(?<!\w)_(?! )[^_\n]{1,80}_(?!\w)")
_APOSTROPHES = ("'", "’")  # "wär'", "'tis"
_SPELLERS = {
    "de": (german_spelling.is_right, german_spelling.is_explained, german_spelling.fault),
    "en": (english_spelling.is_right, english_spelling.is_explained, english_spelling.fault),
}


def _find(task: Task) -> Iterator[Hit]:
    is_right, is_explained, fault = _SPELLERS[task.language]
    suspects = [
        (sentence, index)
        for sentence in task.analysis.sentences
        for index, word in enumerate(sentence.words)
        if word.kind is WordKind.WORD and not is_right(word.text)
    ]
    if not suspects:
        return
    text = task.analysis.text
    is_exempt = _exemption(task, repeated_terms(s.words[index].text for s, index in suspects))
    times = counted(sentence.words[index] for sentence, index in suspects)
    for sentence, indices in groupby(suspects, key=itemgetter(0)):
        foreign = foreignness(sentence.words, task.language, is_explained)
        for _, index in indices:
            if not is_exempt(sentence.words[index]):
                place = place_of(sentence, index, text, times)
                found = fault(place, foreign[index])
                if found is not None:
                    yield _hit(place.word, found)


def _exemption(task: Task, terms: frozenset[str]) -> Callable[[Word], bool]:
    """Quotations, titles, italics, words cut by an apostrophe, and words that somebody vouches for."""
    text = task.analysis.text
    quoted = cited(task)
    vouched = vouched_words(task) | terms
    italic = {place for match in _ITALICS.finditer(text) for place in range(match.start(), match.end())}

    def is_exempt(word: Word) -> bool:
        start, end = word.span.start, word.span.end
        is_cut = text[end : end + 1] in _APOSTROPHES or text[start - 1 : start] in _APOSTROPHES
        return is_cut or start in quoted or start in italic or is_vouched(word.text, vouched)

    return is_exempt


def _hit(word: Word, fault: Fault) -> Hit:
    if fault.better is None:
        return Hit(word.span, Message.of("check-spelling.spelling", word=word.text))
    better = word.text.replace(fault.written, fault.better, 1)
    return Hit(word.span, Message.of("check-spelling.spelling-known", word=word.text, better=better), better)


SPELLING = Rule(
    id="spelling",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={profile: Weight(Severity.WARNING, (Basis.HOUSE,)) for profile in Profile},
    find=_find,
    what=Message.of("check-spelling.spelling-what"),
    why=Message.of("check-spelling.spelling-why"),
    examples=(
        Example(Message.of("check-spelling.spelling-found"), Message.of("check-spelling.spelling-better")),
        Example(
            Message.of("check-spelling.spelling-found-2"), Message.of("check-spelling.spelling-better-2")
        ),
    ),
)
