"""Clauses of a draft that have the very words of one of the source, but deny more or less of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from klartafel.checks.ledger.clauses import MOST_CANDIDATES, Clause, Clauses
from klartafel.checks.ledger.likeness import span_of
from klartafel.checks.ledger.negation import Negation, denied_base
from klartafel.domain.finding import Span

_LEAST_KEY = 2  # content words by which two clauses are known to be the same

_Key = frozenset[str]  # stems of all words


@dataclass(frozen=True, slots=True)
class Differing:
    """A clause of the draft that has the words of one of the source, but another number of negations.

    `source` is the negation there, else the word that is negated in the draft alone; `draft` likewise.
    """

    clause: Clause
    negation: Negation
    source: Span
    draft: Span


def differing_clauses(
    source: Clauses, draft: Clauses, said: Sequence[Negation], told: Sequence[Negation]
) -> Iterator[Differing]:
    """Each of them in the order of the draft; `said` are the negations of the source, `told` of the draft."""
    counts = Counter(id(negation.clause) for negation in (*said, *told))
    first_said = {id(negation.clause): negation for negation in reversed(said)}
    first_told = {id(negation.clause): negation for negation in reversed(told)}
    for clause, same in _of_same_words(source, draft):
        if any(counts[id(other)] == counts[id(clause)] for other in same):
            continue
        other = first_said.get(id(same[0]))
        negation = other or first_told[id(clause)]
        stated = other.span if other is not None else _span_of_denied(same[0], negation)
        yield Differing(clause, negation, stated, _span_of_denied(clause, negation))


def _of_same_words(source: Clauses, draft: Clauses) -> Iterator[tuple[Clause, list[Clause]]]:
    """Clauses of the draft with those of the source that have the same words, where there are any."""
    by_key: dict[_Key, list[Clause]] = defaultdict(list)
    sentences_by_key: dict[_Key, set[int]] = defaultdict(set)
    for number, whole in enumerate(source.sentences):
        keys = [_key(clause, source.language) for clause in whole.clauses]
        sentences_by_key[_Key().union(*keys)].add(number)
        for clause, key in zip(whole.clauses, keys, strict=True):
            if len(by_key[key]) < MOST_CANDIDATES:
                by_key[key].append(clause)
    for whole in draft.sentences:
        keys = [_key(clause, draft.language) for clause in whole.clauses]
        same_sentences = sentences_by_key.get(_Key().union(*keys), set())
        for clause, key in zip(whole.clauses, keys, strict=True):
            same = _known_again(key, by_key.get(key, []), same_sentences)
            if same:
                yield clause, same


def _known_again(key: _Key, clauses: list[Clause], same_sentences: AbstractSet[int]) -> list[Clause]:
    """Clauses of a single word count where their whole sentences say the same."""
    if len(key) >= _LEAST_KEY:
        return clauses
    return [clause for clause in clauses if clause.sentence in same_sentences] if key else []


def _key(clause: Clause, language: str) -> _Key:
    """The stems of a clause, without what denies: "unsigniert" counts as "signiert"."""
    pairs = zip(clause.words, clause.all_terms, strict=True)
    return _Key((denied_base(word, language) or term).stem for word, term in pairs if term is not None)


def _span_of_denied(clause: Clause, negation: Negation) -> Span:
    """The word of a clause that a negation negates, else its first content word."""
    denied = (span_of(clause, focus) for focus in negation.foci)
    found = next((span for span in denied if span is not None), None)
    pairs = zip(clause.words, clause.all_terms, strict=True)
    return found or next(word.span for word, term in pairs if term is not None)
