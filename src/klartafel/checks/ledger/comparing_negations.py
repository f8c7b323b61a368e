"""Negations of a draft beside those of its source.

What the source denies and the draft states is a change, and the other way round. Two clauses of the same
words must have the same number of negations. Beside that plain language denies much that a source says in
other ways ("ungefasst", "selten", "verloren"), so a negation is only new where the source neither states
what it denies nor has anything like it in the same context.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from klartafel.checks.ledger.clauses import MOST_CANDIDATES, Clause, Clauses
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.denied_things import denied_things_told
from klartafel.checks.ledger.differing_clauses import differing_clauses
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.likeness import ALIKE, common, fit, share, shares, span_of
from klartafel.checks.ledger.negation import KNOWING, Negation, negations
from klartafel.checks.ledger.restricting import restricts
from klartafel.checks.ledger.terms import Term
from klartafel.domain.finding import FactKind, FactStatus, Span

_BUT = frozenset({"aber", "but", "doch"})
_FEW = frozenset({"wenig", "wenige", "weniger", "wenigen"})
_TOLD = 0.5  # share of a denied sentence that makes one of the source say it without the negation
_CLEARLY = 0.25


def compare_negations(source: Clauses, draft: Clauses, explaining: AbstractSet[int]) -> Iterator[Comparison]:
    """Negations of the draft, what it states against the source, then negations it leaves out."""
    said, told = negations(source), negations(draft)
    comparing = _Comparing(source, draft, said, told)
    found = list(comparing.compared(explaining)) if said or told else []
    yield from found
    places = {one.draft for one in found if one.status is not FactStatus.MISSING}
    yield from (one for one in comparing.told_things() if one.draft not in places)


@dataclass(frozen=True, slots=True)
class _Like:
    """How much of a sentence of the draft one of the source has, and its number there."""

    share: float
    sentence: int


class _Comparing:
    def __init__(self, source: Clauses, draft: Clauses, said: list[Negation], told: list[Negation]) -> None:
        self.source, self.draft = source, draft
        self.said, self.told = said, told
        self.denied = {id(negation.clause) for negation in (*said, *told)}
        self.restricting = {c.sentence for c in source.all if restricts(c, source.language)}
        self.restricted = self.restricting | {negation.clause.sentence for negation in said}
        self.used: set[int] = set()  # negations of the source that one of the draft repeats
        self.with_focus: dict[str, list[Negation]] = defaultdict(list)
        for negation in said:
            for form in {form for focus in negation.foci for form in focus.exact | focus.parts}:
                if len(self.with_focus[form]) < MOST_CANDIDATES:
                    self.with_focus[form].append(negation)
        self.waiting = iter(said)
        self.told_in = Counter(id(negation.clause) for negation in told)
        self.likest: dict[int, tuple[_Like, _Like]] = {}

    def compared(self, explaining: AbstractSet[int]) -> Iterator[Comparison]:
        found = differing_clauses(self.source, self.draft, self.said, self.told)
        differing = {id(one.clause): one for one in found}
        for place, one in differing.items():
            if place not in self.told_in:
                self.used.add(id(one.negation))
                yield _comparison(one.negation, FactStatus.CHANGED, one.source, one.draft)
        for negation in self.told:
            if id(negation.clause) in differing:
                one = differing.pop(id(negation.clause))
                yield _comparison(negation, FactStatus.CHANGED, one.source, negation.span)
            else:
                yield from self._judged(negation, explaining)
        for negation in self.said:
            if id(negation) not in self.used:
                stated = self._asserted(negation)
                status = FactStatus.MISSING if stated is None else FactStatus.CHANGED
                yield _comparison(negation, status, negation.span, stated)

    def told_things(self) -> Iterator[Comparison]:
        """Things that the draft tells of and the source denies."""
        denying = [clause for clause in self.draft.all if self._denies_or_restricts(clause)]
        places = {id(clause) for clause in denying}
        # One that goes with another denies for both: "aber ohne Datum" goes on by itself.
        sentences = {clause.sentence for clause in denying if clause.words[0].text not in _BUT}

        def denies(clause: Clause) -> bool:
            return id(clause) in places or clause.sentence in sentences

        return denied_things_told(self.source, self.draft, self.said, denies)

    def _denies_or_restricts(self, clause: Clause) -> bool:
        few = any(word.text.lower() in _FEW for word in clause.words)
        return id(clause) in self.denied or few or restricts(clause, self.draft.language)

    def _judged(self, negation: Negation, explaining: AbstractSet[int]) -> Iterator[Comparison]:
        match = self._same(negation)
        if match is not None:
            self.used.add(id(match))
            yield _comparison(negation, FactStatus.KEPT, match.span, negation.span)
            return
        stated = self._stated(negation)
        if stated is not None:
            yield _comparison(negation, FactStatus.CHANGED, stated, negation.span)
        elif negation.clause.sentence not in explaining and not self._may_stand_for(negation):
            told = self._told_without(negation)
            status = FactStatus.NEW if told is None else FactStatus.CHANGED
            yield _comparison(negation, status, told, negation.span)

    def _same(self, negation: Negation) -> Negation | None:
        """A negation of the source of the same words; of several the one whose clause fits best."""
        near = {
            id(other): other
            for focus in negation.foci
            for form in focus.exact | focus.parts
            for other in self.with_focus.get(form, ())
        }
        fitting = [
            other
            for other in near.values()
            if (shares(negation.foci[:2], other.foci) or shares(other.foci[:2], negation.foci))
            and (other.clear or _share_of_foci(other, negation) >= ALIKE)
        ]
        return max(
            fitting,
            key=lambda other: (id(other) not in self.used, common(negation.clause, other.clause)),
            default=None,
        )

    def _stated(self, negation: Negation) -> Span | None:
        """The word of the source that states what the draft denies, in a clause of the same words."""
        best: tuple[float, Span] | None = None
        knowing = KNOWING in negation.foci[0].stems
        for focus in negation.foci[: 1 if knowing else 2] if negation.clear else ():
            for clause in self.source.having(focus):
                if id(clause) in self.denied or clause.sentence in self.restricting:
                    continue
                if knowing and clause.sentence in self.restricted:
                    continue
                likeness = fit(negation.clause, clause, focus)
                span = span_of(clause, focus)
                if likeness >= ALIKE and span is not None and (best is None or likeness > best[0]):
                    best = (likeness, span)
        return best[1] if best else None

    def _may_stand_for(self, negation: Negation) -> bool:
        """Whether a sentence of the source that denies or restricts something speaks of the same."""
        restricted, plain = self._likest(negation.clause.sentence)
        if plain.share >= max(_TOLD, restricted.share + _CLEARLY):
            return False
        doubled = self.told_in[id(negation.clause)] > 1
        if restricted.share > 0 or not negation.clear or doubled:
            return True
        return any(id(other) not in self.used for other in islice(self.waiting, MOST_CANDIDATES))

    def _likest(self, number: int) -> tuple[_Like, _Like]:
        """The sentences of the source that have most of one of the draft: a restricted one, a plain one."""
        if number not in self.likest:
            content = self.draft.sentences[number].content
            shared = self.source.sentences_like(content)
            self.likest[number] = (
                _most_of(len(content), {n: most for n, most in shared.items() if n in self.restricted}),
                _most_of(len(content), {n: most for n, most in shared.items() if n not in self.restricted}),
            )
        return self.likest[number]

    def _told_without(self, negation: Negation) -> Span | None:
        """The first word of a sentence of the source that says the same without a negation."""
        _, plain = self._likest(negation.clause.sentence)
        if plain.share < _TOLD:
            return None
        words = self.source.analysis.sentences[plain.sentence].words
        return words[0].span if words else None

    def _asserted(self, negation: Negation) -> Span | None:
        """Where the draft states what the source denies, in a clause of the same words."""
        if not negation.clear:
            return None
        focus = negation.foci[0]
        said = self.source.sentences[negation.clause.sentence]
        best: tuple[float, Span] | None = None
        for clause in self.draft.having(focus):
            if id(clause) in self.denied or restricts(clause, self.draft.language):
                continue
            words = self.draft.sentences[clause.sentence].saying
            beside = [t for t in words if not t.stems & focus.stems]
            likeness = max(fit(negation.clause, clause, focus), share(beside, said.saying_exact, said.parts))
            span = span_of(clause, focus)
            if likeness < ALIKE or span is None or self._is_stated_too(clause, likeness, focus):
                continue
            if best is None or likeness > best[0]:
                best = (likeness, span)
        return best[1] if best else None

    def _is_stated_too(self, clause: Clause, likeness: float, focus: Term) -> bool:
        """Whether the source states the same elsewhere, in words that fit as well."""
        return any(
            id(other) not in self.denied and fit(clause, other, focus) >= likeness
            for other in self.source.having(focus)
        )


def _share_of_foci(one: Negation, other: Negation) -> float:
    """How much of what a negation may belong to another one may belong to as well."""
    exact = {form for focus in other.foci for form in focus.exact}
    return share(one.foci, exact, {form for focus in other.foci for form in focus.parts})


def _most_of(words: int, shared: Mapping[int, int]) -> _Like:
    """Of sentences with how many words they share the likest, the first of several."""
    number = max(shared, key=lambda number: (shared[number], -number), default=0)
    return _Like(shared.get(number, 0) / max(2, words), number)


def _comparison(
    negation: Negation, status: FactStatus, source: Span | None, draft: Span | None
) -> Comparison:
    return Comparison(Fact(FactKind.NEGATION, draft or negation.span, negation.form), status, source, draft)
