"""How alike two clauses are: the words that they share beside the one in question."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from klartafel.checks.ledger.clauses import Clause
from klartafel.checks.ledger.terms import Term
from klartafel.domain.finding import Span

ALIKE = 0.5  # share of the other words of a clause that makes it speak of the same


def shares(terms: tuple[Term, ...], others: tuple[Term, ...]) -> bool:
    """Whether one of the words is one of the others."""
    return any(one.exact & other.exact or one.parts & other.parts for one in terms for other in others)


def common(one: Clause, other: Clause) -> int:
    """How many content words of a clause the other one has too."""
    return sum(found.is_in(other.exact, other.parts) for found in one.content)


def fit(one: Clause, other: Clause, focus: Term) -> float:
    """Share of the words of a clause beside the focus that the other one has too."""
    beside = [found for found in one.saying if not found.stems & focus.stems]
    if not beside:
        return ALIKE if len(other.content) <= 2 else 0.0
    return share(beside, other.saying_exact, other.parts)


def share(terms: Collection[Term], exact: AbstractSet[str], parts: AbstractSet[str]) -> float:
    """Share of some words that a text with these stems and parts has; of none it may have all or nothing."""
    return sum(found.is_in(exact, parts) for found in terms) / len(terms) if terms else ALIKE


def span_of(clause: Clause, focus: Term) -> Span | None:
    """Where a clause has a word."""
    pairs = zip(clause.words, clause.all_terms, strict=True)
    return next((word.span for word, t in pairs if t is not None and _same_word(t, focus)), None)


def _same_word(one: Term, other: Term) -> bool:
    """Stems of one sort of word, or words of one meaning: not "Farbe" for "gefärbt"."""
    shared = one.stems & other.stems
    return bool(shared) and (one.is_noun == other.is_noun or any(form.startswith("!") for form in shared))
