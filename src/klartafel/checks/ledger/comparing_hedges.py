"""How sure a draft is beside its source: a draft must not be surer.

It may move a hedge ("Fachleute vermuten: …") as long as it stands with the words it belongs to. More doubt
than the source has is only told for figures and dates.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.clauses import MOST_CANDIDATES, Clause
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.hedges import (
    FIGURES,
    Hedge,
    hedge_before,
    hedge_of_record,
    hedges,
)
from klartafel.checks.ledger.readings import Readings
from klartafel.checks.ledger.stems import stem
from klartafel.checks.ledger.terms import Term
from klartafel.domain.finding import FactKind, FactStatus, Span

_COVERED = 0.6  # share of the words a hedge belongs to that makes a sentence say the same
_RARE = 0.8


def compare_figures(
    source: Readings, draft: Readings, told: Sequence[Fact], beside: Iterable[tuple[Fact, Readings]]
) -> Iterator[Comparison]:
    """Figures and dates whose hedge the draft drops or adds; `told` are those that are kept."""
    known: dict[str, dict[bool, tuple[Span | None, Span | None]]] = defaultdict(dict)
    for fact, hedge in source.figure_hedges:
        known[fact.normal_form].setdefault(hedge is None, (fact.span, hedge))
    for fact, value in beside:
        hedge = hedge_of_record(fact, value.analysis)
        known[fact.normal_form].setdefault(hedge is None, (None, hedge))
    said_doubts: dict[str, Counter[str]] = defaultdict(Counter)  # those are no hedge that the draft brings in
    for fact in source.values:
        said_doubts[fact.normal_form] |= source.doubts.before(fact)
    for fact in told:
        readings = known.get(fact.normal_form)
        if readings is None or fact.weak or fact.kind not in FIGURES:
            continue
        own = hedge_before(fact, draft.analysis)
        sure, unsure = readings.get(True), readings.get(False)
        hedged = (unsure[1] if unsure[0] is not None else None) if unsure else None
        more = draft.doubts.before(fact) - said_doubts[fact.normal_form]
        doubted = "before" in draft.doubts.of_sentence[draft.doubts.sentence_of(fact)] or bool(more)
        if own is None and unsure is not None and sure is None and not doubted:
            yield _of_figure(fact, FactStatus.CHANGED, hedged, fact.span)
        elif own is not None and unsure is None and sure is not None:
            yield _of_figure(fact, FactStatus.CHANGED, sure[0], own)
        elif own is not None:
            yield _of_figure(fact, FactStatus.KEPT, hedged, own)


def _of_figure(fact: Fact, status: FactStatus, source: Span | None, draft: Span) -> Comparison:
    return Comparison(Fact(FactKind.HEDGE, draft, f"maybe {fact.normal_form}"), status, source, draft)


def compare_hedges(source: Readings, draft: Readings) -> Iterator[Comparison]:
    """Hedges of the source that the draft keeps, leaves out with their words, or states as certain."""
    found = list(hedges(source.clauses))
    if found:
        comparing = _Comparing(source, draft)
        for hedge in found:
            yield comparing.compared(hedge)


class _Comparing:
    def __init__(self, source: Readings, draft: Readings) -> None:
        self.source, self.draft = source.clauses, draft.clauses
        self.said, self.told = source.doubts, draft.doubts
        self.said_texts = _texts(source.analysis)
        self.told_texts = _texts(draft.analysis)
        self.same_texts = set(self.said_texts)
        self.forms = [_forms(whole.clauses) for whole in self.draft.sentences]
        self.sentences_with: dict[str, list[int]] = defaultdict(list)
        for number, (exact, parts) in enumerate(self.forms):
            for form in exact | parts:
                if len(self.sentences_with[form]) < MOST_CANDIDATES:
                    self.sentences_with[form].append(number)
        self.clauses_with: dict[tuple[int, str], list[Clause]] = defaultdict(list)
        for clause in self.draft.all:
            exact, parts = _forms([clause])
            for form in exact | parts:
                if len(self.clauses_with[clause.sentence, form]) < MOST_CANDIDATES:
                    self.clauses_with[clause.sentence, form].append(clause)

    def compared(self, hedge: Hedge) -> Comparison:
        kept, stated = self._kept_and_stated(hedge)
        if kept is not None:
            return _comparison(hedge, FactStatus.KEPT, kept)
        return _comparison(hedge, FactStatus.MISSING if stated is None else FactStatus.CHANGED, stated)

    def _kept_and_stated(self, hedge: Hedge) -> tuple[Span | None, Span | None]:
        """Where the draft doubts the same, and where it states it as certain."""
        context = self.source.sentences[hedge.clause.sentence].content
        kept: Span | None = None
        stated: tuple[float, Span] | None = None
        for number in self._sentences(hedge.scope):
            exact, parts = self.forms[number]
            covered = sum(t.is_in(exact, parts) for t in hedge.scope) / len(hedge.scope)
            if self._doubts(number, hedge):
                kept = kept or self._place(number, hedge.scope)
                continue
            shared = sum(t.is_in(exact, parts) for t in context)
            least = 1 if len(hedge.scope) == 1 and hedge.scope[0].rarity > _RARE else min(2, len(context))
            if covered < _COVERED or shared < least or self._is_sure_elsewhere(hedge):
                continue
            place = self._place(number, hedge.scope)
            if place is not None and (stated is None or covered > stated[0]):
                stated = (covered, place)
        return kept, stated[1] if stated else None

    def _sentences(self, scope: Sequence[Term]) -> list[int]:
        return sorted(
            {n for t in scope for form in t.exact | t.parts for n in self.sentences_with.get(form, ())}
        )

    def _doubts(self, number: int, hedge: Hedge) -> bool:
        """Whether a sentence of the draft has more doubt than that of the source has without this hedge."""
        text = self.told_texts[number]
        if text in self.same_texts:  # it doubts what it doubts in the source, and nothing else
            return text == self.said_texts[hedge.clause.sentence]
        others = Counter(self.said.of_sentence[hedge.clause.sentence])
        others.subtract([stem(hedge.word)])
        return bool(self.told.of_sentence[number] - others)

    def _place(self, number: int, scope: Sequence[Term]) -> Span | None:
        """From the first to the last word that the hedge belongs to, in the clause with most of them."""
        exact = frozenset(form for t in scope for form in t.exact)
        parts = frozenset(form for t in scope for form in t.parts)
        near = {
            clause.words[0].span: clause
            for form in exact | parts
            for clause in self.clauses_with.get((number, form), ())
        }
        best: list[Span] = []
        for _, clause in sorted(near.items()):
            pairs = zip(clause.words, clause.all_terms, strict=True)
            found = [word.span for word, t in pairs if t is not None and t.is_in(exact, parts)]
            best = found if len(found) > len(best) else best
        return Span(best[0].start, best[-1].end) if best else None

    def _is_sure_elsewhere(self, hedge: Hedge) -> bool:
        """Whether another sentence of the source says the one word of the hedge without it."""
        if len(hedge.scope) > 1:
            return False
        clauses: list[Clause] = self.source.having(hedge.scope[0])
        return any(clause.sentence != hedge.clause.sentence for clause in clauses)


def _comparison(hedge: Hedge, status: FactStatus, place: Span | None) -> Comparison:
    return Comparison(Fact(FactKind.HEDGE, place or hedge.span, hedge.form), status, hedge.span, place)


def _forms(clauses: Iterable[Clause]) -> tuple[frozenset[str], frozenset[str]]:
    """Stems and groups, then parts, of all words of a sentence, also of those that say little."""
    terms = [t for clause in clauses for t in clause.all_terms if t is not None]
    exact = frozenset(form for t in terms for form in t.exact)
    return exact, frozenset(form for t in terms for form in t.parts)


def _texts(analysis: Analysis) -> list[str]:
    return [analysis.text[sentence.span.start : sentence.span.end] for sentence in analysis.sentences]
