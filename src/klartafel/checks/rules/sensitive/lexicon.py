"""The terms of a language as one dictionary: what a word may be, or what phrases may begin with it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from klartafel.checks.language import Sentence, Word
from klartafel.checks.language.vocabulary import parts_of
from klartafel.checks.language.words import JOINTS, word_places
from klartafel.checks.rules.sensitive.inflection import (
    english_forms,
    english_phrase_forms,
    german_forms,
    german_phrase_forms,
    key,
)
from klartafel.checks.rules.sensitive.terms import SensitiveTerm, sensitive_terms
from klartafel.domain.finding import Severity, Span

_Forms = Callable[[str], frozenset[str]]
_INFLECTION: dict[str, tuple[_Forms, _Forms]] = {
    "de": (german_forms, german_phrase_forms),
    "en": (english_forms, english_phrase_forms),
}
# What may stand between the words of a phrase.
_BETWEEN = frozenset(" \n.'’-\"„“”»«")
_AFTER_PART = ("", "s", "n", "en", "es", "e")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of a phrase, each in all its forms; `capitals` tells which need a capital.

    It is looked up by its longest word, which stands at `anchor`.
    """

    term: SensitiveTerm
    words: tuple[frozenset[str], ...]
    capitals: tuple[bool, ...]
    anchor: int


@dataclass(slots=True)
class _Entry:
    """What is known of one form; `capital` says that it counts with a capital only."""

    term: SensitiveTerm | None = None
    capital: bool = True
    phrases: list[_Phrase] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text."""

    term: SensitiveTerm
    span: Span


class Lexicon:
    """Finds the terms of one list in sentences."""

    def __init__(self, terms: Iterable[SensitiveTerm], language: str) -> None:
        self._language = language
        self._entries: dict[str, _Entry] = {}
        self._parts: list[tuple[str, SensitiveTerm]] = []
        self._exceptions: dict[str, set[str]] = {}
        for term in sorted(terms, key=lambda term: term.severity is not Severity.WARNING):
            self._add(term)

    def _add(self, term: SensitiveTerm) -> None:
        forms, _ = _INFLECTION[self._language]
        for word in term.forms:
            for form in forms(word):
                entry = self._entries.setdefault(form, _Entry())
                entry.term = entry.term or term
                entry.capital &= self._language == "de" and word[0].isupper()
        for phrase in term.phrases:
            self._add_phrase(term, [word.text for word in word_places(phrase, 0, len(phrase))])
        self._parts += ((key(part), term) for part in term.parts)
        self._exceptions[term.id] = {form for word in term.exceptions for form in forms(word)}

    def _add_phrase(self, term: SensitiveTerm, words: list[str]) -> None:
        _, forms = _INFLECTION[self._language]
        # German writes all nouns with a capital; in English it tells a name from other words.
        capitals = tuple(self._language == "en" and word[0].isupper() for word in words)
        anchor = max(range(len(words)), key=lambda place: len(words[place]))
        phrase = _Phrase(term, tuple(map(forms, words)), capitals, anchor)
        for form in phrase.words[anchor]:
            self._entries.setdefault(form, _Entry()).phrases.append(phrase)

    def find(self, sentences: Iterable[Sentence], text: str) -> Iterator[Found]:
        """All terms in their order; a phrase comes before the words in it."""
        joined = text.casefold()
        for joint in JOINTS:
            joined = joined.replace(joint, "")
        parts = [(part, term) for part, term in self._parts if part in joined]
        for sentence in sentences:
            words = sentence.words
            for place, word in enumerate(words):
                form = key(word.text)
                entry = self._entries.get(form)
                if entry is not None:
                    yield from self._phrases(entry, words, place, text)
                    if entry.term is not None and self._is_meant(entry.term, entry.capital, word, form):
                        yield Found(entry.term, word.span)
                        continue
                if parts:
                    yield from self._by_part(parts, word, form)

    def _phrases(self, entry: _Entry, words: tuple[Word, ...], place: int, text: str) -> Iterator[Found]:
        for phrase in entry.phrases:
            start = place - phrase.anchor
            meant = words[max(0, start) : start + len(phrase.words)]
            if len(meant) == len(phrase.words) and _fits(phrase, meant) and _together(meant, text):
                yield Found(phrase.term, Span(meant[0].span.start, meant[-1].span.end))

    def _is_meant(self, term: SensitiveTerm, capital: bool, word: Word, form: str) -> bool:
        return form not in self._exceptions[term.id] and (word.text[0].isupper() or not capital)

    def _by_part(self, parts: list[tuple[str, SensitiveTerm]], word: Word, form: str) -> Iterator[Found]:
        """The term whose part opens the word or is a part of the compound."""
        for part, term in parts:
            if part not in form or form in self._exceptions[term.id]:
                continue
            if form.startswith(part) or any(_is_part(p, part) for p in parts_of(word, self._language)):
                yield Found(term, word.span)
                return


def _fits(phrase: _Phrase, meant: tuple[Word, ...]) -> bool:
    """Whether words have the forms of a phrase, with a capital where it has one."""
    return all(
        key(word.text) in forms and (word.text[0].isupper() or not capital)
        for word, forms, capital in zip(meant, phrase.words, phrase.capitals, strict=True)
    )


def _together(meant: tuple[Word, ...], text: str) -> bool:
    """Whether nothing but blanks and quotation marks stands between words."""
    return all(_BETWEEN.issuperset(text[one.span.end : other.span.start]) for one, other in pairwise(meant))


def _is_part(found: str, part: str) -> bool:
    lowered = found.casefold()
    return lowered.startswith(part) and lowered[len(part) :] in _AFTER_PART


@cache
def lexicon(language: str) -> Lexicon:
    """The list of a language, ready to search; built when it is first asked for."""
    return Lexicon(sensitive_terms(language), language)
