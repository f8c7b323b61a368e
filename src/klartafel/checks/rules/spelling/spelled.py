"""What spellers of both languages share: a word in its place, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from klartafel.checks.language import Sentence, Word

NOUN_TAGS = frozenset({"NN", "NNA", "NNI"})
# After these a word may have a capital that it has not by itself.
_OPENING = ':„“»«"‚–—('
# After a dot that shortens a word: before a figure sentences are often cut there.
_GOES_ON = re.compile(r"\. ?[\da-zäöüß]")
_BETWEEN = frozenset({" ", "\n", ". ", "-"})


@dataclass(frozen=True, slots=True)
class Place:
    """A word with the words that touch it.

    It may open a sentence, have a dot behind it that ends it or shortens it, and stand in the text
    several times.
    """

    word: Word
    before: Word | None
    after: Word | None
    opens: bool
    is_dotted: bool
    is_shortened: bool
    times: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a word that is wrong, and what to write for it where that is known."""

    written: str
    better: str | None


def place_of(sentence: Sentence, index: int, text: str, times: Counter[str]) -> Place:
    """A word of a sentence in its place."""
    words = sentence.words
    word = words[index]
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    opens = before is None or text[before.span.end : word.span.start].rstrip().endswith(tuple(_OPENING))
    if before is not None and text[before.span.end : word.span.start] not in _BETWEEN:
        before = None
    if after is not None and text[word.span.end : after.span.start] not in _BETWEEN:
        after = None
    is_dotted = text.startswith(".", word.span.end)
    is_shortened = is_dotted and (after is not None or _GOES_ON.match(text, word.span.end) is not None)
    return Place(word, before, after, opens, is_dotted, is_shortened, times[_counted(word.text)])


def counted(words: Iterable[Word]) -> Counter[str]:
    """How often each word is there, the genitive counted with its word."""
    return Counter(_counted(word.text) for word in words)


def _counted(form: str) -> str:
    return form.casefold().removesuffix("s")
