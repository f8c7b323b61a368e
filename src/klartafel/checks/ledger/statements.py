"""Added sentences: what a draft says that source and record hardly have a word of."""

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from klartafel.checks.language import Sentence
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.readings import Readings
from klartafel.checks.ledger.units import MEASURED
from klartafel.checks.ledger.vocabulary import Vocabulary
from klartafel.domain.finding import FactKind, FactStatus, Span

# A sentence is added where at least this share of what it says is nowhere else, and at least so much of it.
_SHARE = 0.55
_LEAST = 0.8
# An everyday word counts for less than a rare one, but never for nothing.
_LEAST_WEIGHT = 0.3
_TO_READERS = frozenset(
    {"Sie", "Ihnen", "Ihre", "Ihren", "Ihrem", "Ihr", "uns", "wir", "Wir", "you", "your", "us", "we"}
)


def added_statements(
    draft: Readings, vocabulary: Vocabulary, explaining: AbstractSet[int], reported: Collection[Span]
) -> Iterator[Comparison]:
    """Sentences nobody has a source for, unless one of their facts was `reported` already."""
    starts = sorted(span.start for span in reported)
    figures = {place for fact in draft.values for place in range(fact.span.start, fact.span.end)}
    place = 0
    for number, sentence in enumerate(draft.analysis.sentences):
        while place < len(starts) and starts[place] < sentence.span.start:
            place += 1
        told = place < len(starts) and starts[place] < sentence.span.end
        if told or number in explaining or _is_to_readers(sentence):
            continue
        has_figure = any(word.span.start in figures for word in sentence.words)
        terms = {
            found.stem: found
            for clause in draft.clauses.sentences[number].clauses
            for word, found in zip(clause.words, clause.terms, strict=True)
            if found is not None
            and word.span.start not in figures
            # Beside its figure "wiegt" says no more than "Gewicht" does.
            and not (has_figure and word.text.lower() in MEASURED)
        }
        weight = {form: _LEAST_WEIGHT + (1 - _LEAST_WEIGHT) * found.rarity for form, found in terms.items()}
        missing = sum(weight[form] for form, found in terms.items() if not vocabulary.has(found))
        if missing >= _LEAST and missing >= _SHARE * sum(weight.values()):
            form = " ".join(sorted(terms))
            span = Span(sentence.content, sentence.span.end)
            yield Comparison(Fact(FactKind.STATEMENT, span, form), FactStatus.NEW, None, span)


def _is_to_readers(sentence: Sentence) -> bool:
    """Whether it speaks to the visitors or of the museum: that is no fact about the exhibit."""
    opens = sentence.words[:1] and sentence.words[0].text in ("Wir", "We", "You", "Our")
    return bool(opens) or any(word.text in _TO_READERS for word in sentence.words[1:])
