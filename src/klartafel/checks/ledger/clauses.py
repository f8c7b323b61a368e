"""Clauses with their content words: what a negation or a "vermutlich" can belong to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from klartafel.checks.language import Analysis, Sentence, Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.terms import Term, any_term

_MARKS = frozenset(',;:–—()„“”"«»?!\n')
_JOINING = word_set("und oder aber sondern and or but")
_VERBS = ("VV", "VA", "VM", "VB", "VD", "VH")
_LONGEST = 60  # words of a clause; what has no marks at all is cut there
_MOST_OF_WHOLE = 120  # words that a sentence is compared by as a whole
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

    @cached_property
    def saying(self) -> tuple[Term, ...]:
        """Terms of its content words, and of nouns and adjectives that say little by themselves."""
        return tuple(found for found in self.all_terms if found is not None and not found.is_empty_verb)

    @cached_property
    def saying_exact(self) -> frozenset[str]:
        """Stems and groups of these."""
        return frozenset(form for found in self.saying for form in found.exact)


@dataclass(frozen=True, eq=False)
class Whole:
    """All clauses of a sentence. Of one without end the first words are compared: time stays linear."""

    clauses: tuple[Clause, ...]

    @cached_property
    def content(self) -> tuple[Term, ...]:
        """The terms of its first content words."""
        return tuple(islice((found for c in self.clauses for found in c.content), _MOST_OF_WHOLE))

    @cached_property
    def exact(self) -> frozenset[str]:
        """Stems and groups of its content words."""
        return frozenset().union(*(clause.exact for clause in self.clauses))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Parts and roots of its content words."""
        return frozenset().union(*(clause.parts for clause in self.clauses))

    @cached_property
    def saying(self) -> tuple[Term, ...]:
        """What its clauses say, of the first words."""
        return tuple(islice((found for c in self.clauses for found in c.saying), _MOST_OF_WHOLE))

    @cached_property
    def saying_exact(self) -> frozenset[str]:
        """Stems and groups of what its clauses say."""
        return frozenset().union(*(clause.saying_exact for clause in self.clauses))


class Clauses:
    """All clauses of a text, and where the words of one stem stand."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.language = analysis.language.code
        self.sentences = [
            Whole(tuple(_clauses(number, sentence, analysis)))
            for number, sentence in enumerate(analysis.sentences)
        ]
        self.all = [clause for whole in self.sentences for clause in whole.clauses]
        self._sentences_with: dict[str, list[int]] = defaultdict(list)
        for number, whole in enumerate(self.sentences):
            for form in whole.exact | whole.parts:
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


def _clauses(number: int, sentence: Sentence, analysis: Analysis) -> Iterator[Clause]:
    """The clauses of a sentence, none of them without end."""
    words = sentence.words
    start = 0
    for place in range(1, len(words)):
        gap = analysis.text[words[place - 1].span.end : words[place].span.start]
        marked = gap != " " and place - start > 1 and not _MARKS.isdisjoint(gap)
        if marked or place - start == _LONGEST or _joins_clauses(words, start, place):
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
