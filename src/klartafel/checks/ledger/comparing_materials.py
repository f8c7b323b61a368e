"""Materials and techniques of a draft beside those of its source.

A finer one vouches for a coarser one. Where the source tells the material of a thing, another material of
the same thing is a change, though the source may have it elsewhere.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.domain.finding import FactKind, FactStatus


def compare_materials(
    source: Sequence[Fact], draft: Sequence[Fact], beside: Container[str], explaining: Container[int]
) -> Iterator[Comparison]:
    """Facts of the draft in their order, then what it leaves out.

    `beside` are forms that the record vouches for. Facts that begin in `explaining` stand in a sentence that
    explains a word: nobody is asked about what is new there.
    """
    for kind in (FactKind.MATERIAL, FactKind.TECHNIQUE):
        known = _Known([fact for fact in source if fact.kind is kind])
        told: list[Fact] = [fact for fact in draft if fact.kind is kind]
        yield from known.compared(told, beside, explaining)


class _Known:
    """The materials of the source: by what they vouch for, and by the thing they belong to."""

    def __init__(self, facts: list[Fact]) -> None:
        self.facts = facts
        # One fact of each form is enough to vouch for another, or to say what a thing is made of.
        self.vouching: dict[str, dict[str, Fact]] = defaultdict(dict)
        self.of_thing: dict[str, dict[str, Fact]] = defaultdict(dict)
        for fact in facts:
            for form in (fact.normal_form, *fact.covers):
                self.vouching[form].setdefault(fact.normal_form, fact)
            for thing in () if fact.weak else fact.near:
                self.of_thing[thing].setdefault(fact.normal_form, fact)

    def compared(
        self, draft: list[Fact], beside: Container[str], explaining: Container[int]
    ) -> Iterator[Comparison]:
        told = {form for fact in draft for form in (fact.normal_form, *fact.covers)}
        told |= {form for fact in draft for form in self.vouching.get(fact.normal_form, ())}
        unsaid = {fact.normal_form: fact for fact in reversed(self.facts) if not fact.weak}
        left = sorted((f for form, f in unsaid.items() if form not in told), key=lambda fact: fact.span)
        of_thing: dict[str, dict[str, Fact]] = defaultdict(dict)
        for fact in draft:
            for thing in fact.near:
                of_thing[thing].setdefault(fact.normal_form, fact)
        for fact in draft:
            if fact.weak:
                continue
            comparison = self._judged(fact, left, beside, of_thing)
            if comparison.status is FactStatus.KEPT or fact.span.start not in explaining:
                yield comparison
        for fact in left:
            yield Comparison(fact, FactStatus.MISSING, fact.span, None)

    def _judged(
        self, fact: Fact, left: list[Fact], beside: Container[str], of_thing: Mapping[str, Mapping[str, Fact]]
    ) -> Comparison:
        other = None if fact.normal_form in beside else self._contradicting(fact, of_thing)
        if other is not None:
            return Comparison(fact, FactStatus.CHANGED, other.span, fact.span)
        support = self.vouching.get(fact.normal_form)
        if support:
            exact = support.get(fact.normal_form) or next(iter(support.values()))
            return Comparison(fact, FactStatus.KEPT, exact.span, fact.span)
        if fact.normal_form in beside:
            return Comparison(fact, FactStatus.KEPT, None, fact.span)
        replaced = next((said for said in left if set(said.near) & set(fact.near)), None)
        if replaced is not None:
            left.remove(replaced)
            return Comparison(fact, FactStatus.CHANGED, replaced.span, fact.span)
        return Comparison(fact, FactStatus.NEW, None, fact.span)

    def _contradicting(self, fact: Fact, of_thing: Mapping[str, Mapping[str, Fact]]) -> Fact | None:
        """What the source says of the same thing, where the draft says nothing of that kind of it."""
        said = [other for thing in fact.near for other in self.of_thing.get(thing, {}).values()]
        told = [other for thing in fact.near for other in of_thing.get(thing, {}).values()]
        if fact.kind is not FactKind.MATERIAL or any(_related(a, b) for a in told for b in said):
            return None
        return said[0] if said else None


def _related(one: Fact, other: Fact) -> bool:
    return (
        one.normal_form == other.normal_form
        or one.normal_form in other.covers
        or other.normal_form in one.covers
    )
