"""How sure a draft is beside its source: a draft must not be surer.

It may move a hedge ("Fachleute vermuten: …") as long as it stands with the words it belongs to. More doubt
than the source has is only told for figures and dates.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.clauses import MOST_CANDIDATES, Clause
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.hedges import (
    FIGURES,
    Hedge,
    doubts_before,
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
    said_doubts = _doubts_of_figures(source.analysis, source.values)
    ends = [sentence.span.end for sentence in draft.analysis.sentences[:-1]]
    for fact in told:
        number = bisect_right(ends, fact.span.start)
        readings = known.get(fact.normal_form)
        if readings is None or fact.weak or fact.kind not in FIGURES:
            continue
        own = hedge_before(fact, draft.analysis)
        sure, unsure = readings.get(True), readings.get(False)
        hedged = (unsure[1] if unsure[0] is not None else None) if unsure else None
        beginning = draft.analysis.sentences[number].span.start
        more = doubts_before(fact, beginning, draft.analysis) - said_doubts[fact.normal_form]
        doubted = "before" in draft.doubts.of_sentence[number] or bool(more)
        if own is None and unsure is not None and sure is None and not doubted:
            yield _of_figure(fact, FactStatus.CHANGED, hedged, fact.span)
        elif own is not None and unsure is None and sure is not None:
            yield _of_figure(fact, FactStatus.CHANGED, sure[0], own)
        elif own is not None:
            yield _of_figure(fact, FactStatus.KEPT, hedged, own)


def _doubts_of_figures(source: Analysis, said: Sequence[Fact]) -> dict[str, Counter[str]]:
    """The words of doubt before each figure of the source: those are no hedge that the draft brings in."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    ends = [sentence.span.end for sentence in source.sentences[:-1]]
    for fact in said:
        number = bisect_right(ends, fact.span.start)
        found[fact.normal_form] |= doubts_before(fact, source.sentences[number].span.start, source)
    return found


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
        self.texts = {_text(source.analysis, n) for n in range(len(self.source.of_sentence))}
        self.sentences_with: dict[str, list[int]] = defaultdict(list)
        self.forms = [_forms(clauses) for clauses in self.draft.of_sentence]
        for number, (exact, parts) in enumerate(self.forms):
            for form in exact | parts:
                if len(self.sentences_with[form]) < MOST_CANDIDATES:
                    self.sentences_with[form].append(number)

    def compared(self, hedge: Hedge) -> Comparison:
        kept, stated = self._kept_and_stated(hedge)
        if kept is not None:
            return _comparison(hedge, FactStatus.KEPT, kept)
        return _comparison(hedge, FactStatus.MISSING if stated is None else FactStatus.CHANGED, stated)

    def _kept_and_stated(self, hedge: Hedge) -> tuple[Span | None, Span | None]:
        """Where the draft doubts the same, and where it states it as certain."""
        context = self.source.whole(hedge.clause.sentence)
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
        text = _text(self.draft.analysis, number)
        if text in self.texts:  # it doubts what it doubts in the source, and nothing else
            return text == _text(self.source.analysis, hedge.clause.sentence)
        others = Counter(self.said.of_sentence[hedge.clause.sentence])
        others.subtract([stem(hedge.word)])
        return bool(self.told.of_sentence[number] - others)

    def _place(self, number: int, scope: Sequence[Term]) -> Span | None:
        """From the first to the last word that the hedge belongs to, in the clause with most of them."""
        best: list[Span] = []
        for clause in self.draft.of_sentence[number]:
            pairs = zip(clause.words, clause.all_terms, strict=True)
            found = [word.span for word, t in pairs if t is not None and any(_alike(t, s) for s in scope)]
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


def _text(analysis: Analysis, number: int) -> str:
    span = analysis.sentences[number].span
    return analysis.text[span.start : span.end]


def _alike(one: Term, other: Term) -> bool:
    return one.is_in(other.exact, other.parts)
