"""The content words of texts, to see whether others speak of the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.ledger.clauses import Clause
from klartafel.checks.ledger.negation import denied_base
from klartafel.checks.ledger.terms import Term

_SHORTEST_PART, _SHORTEST_REST, _LONGEST_WORD = 5, 3, 40


@dataclass(frozen=True, slots=True)
class Spoken:
    """Stems and groups, parts and roots, and what long words begin or end with."""

    exact: frozenset[str]
    parts: frozenset[str]
    affixes: frozenset[str]


def spoken(clauses: Iterable[Clause], language: str) -> Spoken:
    """The words of some clauses, and what they deny: "unsigned" also has "signed"."""
    exact: set[str] = set()
    parts: set[str] = set()
    affixes: set[str] = set()
    for clause in clauses:
        exact |= clause.exact
        parts |= clause.parts
        for said in clause.content:
            affixes |= _affixes(said.stem)
        for word in clause.words:
            denied = denied_base(word, language)
            if denied is not None:
                exact |= denied.exact
    return Spoken(frozenset(exact), frozenset(parts), frozenset(affixes))


class Vocabulary:
    """Words of source and record, and of what the draft has explained so far."""

    def __init__(self, texts: Iterable[Spoken]) -> None:
        self.exact: set[str] = set()
        self.parts: set[str] = set()
        self.affixes: set[str] = set()
        for text in texts:
            self.add(text)

    def add(self, text: Spoken) -> None:
        """Take up the words of a text."""
        self.exact |= text.exact
        self.parts |= text.parts
        self.affixes |= text.affixes

    def has(self, found: Term) -> bool:
        """Whether it speaks of this, be it as a part of a compound that no list can take apart."""
        if found.is_in(self.exact, self.parts) or found.stem in self.affixes:
            return True
        return not _affixes(found.stem).isdisjoint(self.exact)


@lru_cache(maxsize=50_000)
def _affixes(stem: str) -> frozenset[str]:
    """Beginnings and ends of a long word that may be words of their own."""
    places = range(_SHORTEST_PART, min(len(stem), _LONGEST_WORD) - _SHORTEST_REST + 1)
    return frozenset(part for place in places for part in (stem[:place], stem[-place:]))
