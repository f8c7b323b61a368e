"""Clauses with their content words: what a negation or a "vermutlich" can belong to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from klartafel.checks.language import Analysis, Sentence, Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.terms import Term, any_term

_MARKS = frozenset(',;:–—()„“”"«»?!\n')
_JOINING = word_set("und oder aber sondern and or but")
_VERBS = ("VV", "VA", "VM", "VB", "VD", "VH")
_FURTHER = 8  # words behind a conjunction among which a verb makes it a clause of its own
# A word of more clauses than this tells nothing of which one is meant. The first count: time stays linear.
MOST_CANDIDATES = 30


@dataclass(frozen=True, eq=False)
class Clause:
    """Words between two marks or conjunctions; `sentence` is the number of its sentence.

    `terms` are those of its content words, `all_terms` also those of words that say next to nothing.
    """

    sentence: int
    words: tuple[Word, ...]
    terms: tuple[Term | None, ...]
    all_terms: tuple[Term | None, ...]

    @cached_property
    def content(self) -> tuple[Term, ...]:
        """The terms of its content words."""
        return tuple(found for found in self.terms if found is not None)

    @cached_property
    def exact(self) -> frozenset[str]:
        """Stems and groups of its content words."""
        return frozenset(form for found in self.content for form in found.exact)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Parts and roots of its content words."""
        return frozenset(form for found in self.content for form in found.parts)


class Clauses:
    """All clauses of a text, and where the words of one stem stand."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.language = analysis.language.code
        self.of_sentence = [
            list(_clauses(number, sentence, analysis)) for number, sentence in enumerate(analysis.sentences)
        ]
        self.all = [clause for clauses in self.of_sentence for clause in clauses]
        self._sentences_with: dict[str, list[int]] = defaultdict(list)
        for number in range(len(self.of_sentence)):
            exact, parts = self.forms(number)
            for form in exact | parts:
                if len(self._sentences_with[form]) < MOST_CANDIDATES:
                    self._sentences_with[form].append(number)
        self._with: dict[str, list[Clause]] = defaultdict(list)
        for clause in self.all:
            for form in {form for found in clause.all_terms if found is not None for form in found.stems}:
                if len(self._with[form]) < MOST_CANDIDATES:
                    self._with[form].append(clause)

    def having(self, found: Term) -> list[Clause]:
        """Clauses with this very word."""
        clauses = {id(c): c for form in found.stems for c in self._with.get(form, ())}
        return list(clauses.values())

    def sentences_like(self, content: Iterable[Term]) -> dict[int, int]:
        """Sentences that share words with some content, and how many; of common words the first ones."""
        found: dict[int, int] = defaultdict(int)
        for term in content:
            numbers = {n for form in term.exact | term.parts for n in self._sentences_with.get(form, ())}
            for number in numbers:
                found[number] += 1
        return found

    def whole(self, number: int) -> tuple[Term, ...]:
        """Content words of a sentence."""
        return tuple(found for clause in self.of_sentence[number] for found in clause.content)

    def forms(self, number: int) -> tuple[frozenset[str], frozenset[str]]:
        """Stems and groups, then parts and roots, of a sentence."""
        clauses = self.of_sentence[number]
        return (
            frozenset(form for clause in clauses for form in clause.exact),
            frozenset(form for clause in clauses for form in clause.parts),
        )


def _clauses(number: int, sentence: Sentence, analysis: Analysis) -> Iterator[Clause]:
    words = sentence.words
    start = 0
    for place in range(1, len(words)):
        gap = analysis.text[words[place - 1].span.end : words[place].span.start]
        marked = gap != " " and place - start > 1 and not _MARKS.isdisjoint(gap)
        if marked or _joins_clauses(words, start, place):
            yield _clause(number, words[start:place], analysis.language.code)
            start = place
    if start < len(words):
        yield _clause(number, words[start:], analysis.language.code)


def _clause(number: int, words: tuple[Word, ...], language: str) -> Clause:
    found = tuple(any_term(word, language) for word in words)
    return Clause(number, words, tuple(None if t is None or t.is_empty else t for t in found), found)


def _joins_clauses(words: tuple[Word, ...], start: int, place: int) -> bool:
    """Whether "und" stands between two verbs rather than two things."""
    if words[place].text.lower() not in _JOINING:
        return False
    return _has_verb(words[start:place]) and _has_verb(words[place : place + _FURTHER])


def _has_verb(words: tuple[Word, ...]) -> bool:
    return any(word.tag.part_of_speech.startswith(_VERBS) for word in words)
