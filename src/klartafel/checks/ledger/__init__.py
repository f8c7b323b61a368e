"""The fact ledger: what became of the facts of a source in a draft. Code alone, no model.

Figures, dates and numbers are read by `READERS`; comparing knows them only by their normal forms.
Materials, names, negations, hedges and added sentences each have a reader and a comparison of their own,
because what makes two of them the same is different each time.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.approximations import resolved, resolved_spans
from klartafel.checks.ledger.comparing import Comparison, compare
from klartafel.checks.ledger.comparing_hedges import compare_figures, compare_hedges
from klartafel.checks.ledger.comparing_materials import compare_materials
from klartafel.checks.ledger.comparing_names import compare_names
from klartafel.checks.ledger.comparing_negations import compare_negations
from klartafel.checks.ledger.explanations import explanations
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.marked import missing_but_marked
from klartafel.checks.ledger.name_slots import KnownWords
from klartafel.checks.ledger.reading import READERS, read_facts
from klartafel.checks.ledger.recorded_negations import kept_by_record
from klartafel.checks.ledger.statements import added_statements
from klartafel.checks.ledger.texts import Texts, texts_of
from klartafel.checks.ledger.vocabulary import Vocabulary
from klartafel.domain.checking import NO_BACKGROUND, Background, ExplainedWord
from klartafel.domain.finding import FactStatus, LedgerEntry, Span
from klartafel.domain.record import Field

_LANGUAGES = ("de", "en")
# Bounds of a dating are no statement that it is certain.
_BOUNDS = (Field.DATING_FROM, Field.DATING_TO)


def ledger(
    source: Analysis,
    draft: Analysis,
    background: Background = NO_BACKGROUND,
    must_keep: AbstractSet[str] = frozenset(),
    reference_year: int | None = None,
    explained: Iterable[ExplainedWord] = (),
) -> tuple[LedgerEntry, ...]:
    """Compare the facts of a draft with its source and the record of its subject.

    Entries of the draft come first in its order, then what is missing. Places are code points of the texts
    as received. `must_keep` are normal forms that no text may leave out; `reference_year` is the year that
    "vor mehr als 270 Jahren" counts from; `explained` are words of the glossary, whose explanations are
    never new.
    """
    texts = texts_of(source, draft, background, explained)
    found = sorted(_comparisons(texts, reference_year), key=_order)
    found += missing_but_marked(found, texts, must_keep) if must_keep else []
    return tuple(
        LedgerEntry(
            one.fact.kind,
            one.status,
            one.fact.normal_form,
            source.original(one.source) if one.source else None,
            draft.original(one.draft) if one.draft else None,
            one.fact.normal_form in must_keep,
        )
        for one in _once(found)
    )


def _once(found: list[Comparison]) -> Iterator[Comparison]:
    """Of several things open at the very same words the first: "Glasur" is material and technique."""
    open_places: set[Span] = set()
    for one in found:
        is_open = one.draft is not None and one.status in (FactStatus.NEW, FactStatus.CHANGED)
        if is_open and one.draft in open_places:
            continue
        if is_open and one.draft is not None:
            open_places.add(one.draft)
        yield one


def _order(one: Comparison) -> tuple[bool, Span]:
    return one.draft is None, one.draft or one.source or Span(0, 0)


def _comparisons(texts: Texts, reference_year: int | None) -> Iterator[Comparison]:
    found = list(_values(texts, reference_year))
    yield from found
    if texts.language not in _LANGUAGES:
        return
    same_language = [value.readings for value in texts.beside if value.language == texts.language]
    vocabulary = Vocabulary([texts.source.spoken, *(readings.spoken for readings in same_language)])
    explaining = explanations(texts.draft.clauses, vocabulary)
    of_words = [*_named(texts, explaining), *_said(texts, explaining)]
    yield from of_words
    found += of_words
    open_ones = (FactStatus.NEW, FactStatus.CHANGED)
    reported = [one.draft for one in found if one.draft is not None and one.status in open_ones]
    if texts.has_source_text:
        yield from added_statements(texts.draft, vocabulary, explaining, reported)


def _values(texts: Texts, reference_year: int | None) -> Iterator[Comparison]:
    """Figures, dates and dimensions, and how sure they are."""
    beside = [(fact, value) for value in texts.beside for fact in value.facts]
    forms = frozenset(form for fact, _ in beside for form in (fact.normal_form, *fact.covers))
    known = (*texts.source.values, *(fact for fact, _ in beside))
    told = resolved(texts.draft.values, texts.draft.analysis, known, reference_year)
    compared = compare(texts.source.values, told, forms)
    yield from compared
    if texts.language in _LANGUAGES:
        kept = {one.draft for one in compared if one.status is FactStatus.KEPT}
        kept -= set(resolved_spans(told, texts.draft.values))
        yield from compare_figures(
            texts.source,
            texts.draft,
            [fact for fact in told if fact.span in kept],
            [(fact, value.readings) for fact, value in beside if value.field not in _BOUNDS],
        )


def _named(texts: Texts, explaining: AbstractSet[int]) -> Iterator[Comparison]:
    """Names, materials and techniques."""
    source, draft = texts.source, texts.draft
    beside = [value.readings for value in texts.beside]
    sentences = (draft.analysis.sentences[number] for number in explaining)
    starts = {word.span.start for sentence in sentences for word in sentence.words}
    known = KnownWords.of(source, beside)
    yield from compare_names(source.analysis, draft.analysis, known, draft.names, starts)
    forms = {
        form for value in beside for fact in value.materials for form in (fact.normal_form, *fact.covers)
    }
    yield from compare_materials(source.materials, draft.materials, forms, starts)


def _said(texts: Texts, explaining: AbstractSet[int]) -> Iterator[Comparison]:
    """Negations and hedges."""
    negated = compare_negations(texts.source.clauses, texts.draft.clauses, explaining)
    record = [value.readings for value in texts.beside if value.language == texts.language]
    yield from kept_by_record(negated, texts.draft.analysis, record)
    yield from compare_hedges(texts.source, texts.draft)


__all__ = ["READERS", "Fact", "ledger", "read_facts"]
