"""Facts of a draft beside the facts of its source: kept, changed, missing, new.

A fact is kept where the source says the same or something finer (1748 for "18. Jahrhundert"). It is
changed where the source counts the same thing with another value, or says something else of that sort
near the same words. Everything is looked up by normal form or stem, so that time stays linear.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from klartafel.checks.ledger.fact import TIMES, Fact
from klartafel.domain.finding import FactKind, FactStatus, Span

# Facts of one form or beside one word that are compared with each other; of more the first count.
_MOST_CANDIDATES = 20
_FIGURES = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A fact of the draft, of the source, or of both; places are of the working texts."""

    fact: Fact
    status: FactStatus
    source: Span | None
    draft: Span | None


def compare(source: tuple[Fact, ...], draft: tuple[Fact, ...], record: frozenset[str]) -> list[Comparison]:
    """Every fact of the draft, then those of the source that the draft leaves out.

    `record` are normal forms that stand in the record: a fact that rests on them is kept without a
    place in the source text.
    """
    known = _Source(source)
    supports = _supports(known, draft)
    for fact, support in zip(draft, supports, strict=True):
        if support.fact is not None and not support.contradicted:
            known.take_up(fact.normal_form, support.fact)
    paired = {support.fact for support in supports if not support.repeated and not support.contradicted}
    left = _Unmatched(fact for fact in source if not fact.weak and fact not in paired)
    judged = (_judged(fact, support, left, record) for fact, support in zip(draft, supports, strict=True))
    compared = [comparison for comparison in judged if comparison is not None]
    missing = left.remaining(known.taken_up)
    compared += (Comparison(fact, FactStatus.MISSING, fact.span, None) for fact in missing)
    return compared


@dataclass(frozen=True, slots=True)
class _Support:
    """What the source has for a fact.

    `repeated`: all that says just this stands for other facts already. `contradicted`: the source says so of
    another thing, and of this one something else.
    """

    fact: Fact | None = None
    repeated: bool = False
    contradicted: bool = False


def _judged(fact: Fact, support: _Support, left: "_Unmatched", record: frozenset[str]) -> Comparison | None:
    if support.fact is not None and not support.contradicted:
        # A value twice in the draft and once in the source may stand in the place of another.
        replaced = left.nearest(fact, support.fact) if support.repeated and not fact.weak else None
        if replaced is not None:
            return Comparison(fact, FactStatus.CHANGED, replaced.span, fact.span)
        return None if fact.weak else Comparison(fact, FactStatus.KEPT, support.fact.span, fact.span)
    if fact.weak and not support.contradicted:
        return None
    if fact.normal_form in record and not support.contradicted:
        return Comparison(fact, FactStatus.KEPT, None, fact.span)
    other = left.nearest(fact) or support.fact
    if other is not None or support.contradicted:
        return Comparison(fact, FactStatus.CHANGED, other.span if other else None, fact.span)
    return Comparison(fact, FactStatus.NEW, None, fact.span)


def _sort(fact: Fact) -> str:
    """Facts that can be mistaken for each other."""
    if fact.kind in TIMES:
        return "time"
    if fact.kind is FactKind.INVENTORY_NUMBER:
        return "identifier"
    return "ordinal" if fact.normal_form.endswith(".") else "quantity"


class _Source:
    """The facts of the source by what they vouch for, and what it says of the things it counts."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.taken_up: set[Fact] = set()
        self.exact: dict[str, list[Fact]] = defaultdict(list)
        self._covering: dict[str, list[Fact]] = defaultdict(list)
        self._counted: dict[tuple[str, str], set[str]] = defaultdict(set)
        for fact in facts:
            self.exact[fact.normal_form].append(fact)
            for form in set(fact.covers) - {fact.normal_form}:
                self._covering[form].append(fact)
            for near in () if fact.weak else fact.near:
                self._counted[_sort(fact), near].add(fact.normal_form)

    def any(self, form: str) -> Fact | None:
        """A fact that vouches for this form, one that says just this before a finer one."""
        return next(iter(self.exact.get(form) or self._covering.get(form) or ()), None)

    def says_otherwise(self, fact: Fact) -> bool:
        """Whether the source counts this thing, and never with this value."""
        if fact.weak and _sort(fact) == "quantity":
            return False  # "ein" is mostly an article
        if fact.weak and any(
            set(said.near) & set(fact.near)
            for said in self.exact.get(fact.normal_form, [])[:_MOST_CANDIDATES]
        ):
            return False
        told = [
            self._counted[_sort(fact), near] for near in fact.near if (_sort(fact), near) in self._counted
        ]
        return bool(told) and not any(fact.normal_form in values for values in told)

    def take_up(self, form: str, fact: Fact) -> None:
        """Note that the draft says this: then nothing that vouches for it is missing."""
        self.taken_up.add(fact)
        self.taken_up.update(self.exact.pop(form, ()))
        self.taken_up.update(self._covering.pop(form, ()))


def _supports(source: _Source, draft: tuple[Fact, ...]) -> list[_Support]:
    """What the source has for each fact of the draft; of several with one form the best fit gets it."""
    by_form: dict[str, list[int]] = defaultdict(list)
    for number, fact in enumerate(draft):
        if not fact.weak:
            by_form[fact.normal_form].append(number)
    paired: dict[int, Fact] = {}
    for form, numbers in by_form.items():
        paired |= _pairs(draft, numbers, source.exact.get(form, []))
    return [_support(source, fact, paired.get(number)) for number, fact in enumerate(draft)]


def _pairs(draft: Sequence[Fact], numbers: list[int], facts: list[Fact]) -> dict[int, Fact]:
    """Facts of the draft and the source that say the same, each once: the best fit first."""
    few = range(min(len(facts), _MOST_CANDIDATES))
    fits = sorted(
        (-_fit(draft[number], facts[place]), facts[place].weak, place, number)
        for number in numbers[:_MOST_CANDIDATES]
        for place in few
    )
    taken: set[int] = set()
    pairs: dict[int, Fact] = {}
    for _, _, place, number in fits:
        if place not in taken and number not in pairs:
            taken.add(place)
            pairs[number] = facts[place]
    later = zip(numbers[_MOST_CANDIDATES:], facts[_MOST_CANDIDATES:], strict=False)
    return pairs | dict(later)


def _support(source: _Source, fact: Fact, paired: Fact | None) -> _Support:
    found = paired or source.any(fact.normal_form)
    otherwise = source.says_otherwise(fact)
    if found is None:
        return _Support(contradicted=otherwise)
    of_another = paired is None or paired.weak or (bool(paired.near) and not _related(paired, fact))
    return _Support(found, repeated=paired is None, contradicted=otherwise and of_another)


def _related(one: Fact, other: Fact) -> bool:
    """Whether the things counted may be the same: "Zinnteller" and "Teller"."""
    return any(a.endswith(b) or b.endswith(a) for a in one.near for b in other.near)


class _Unmatched:
    """Facts of the source that no fact of the draft stands for, by the words they can be known again by."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._facts = list(facts)
        self._gone: set[Fact] = set()
        self._by_word: dict[tuple[str, str], deque[Fact]] = defaultdict(deque)
        for fact in self._facts:
            for word in {*fact.near, *fact.context}:
                self._by_word[_sort(fact), word].append(fact)

    def nearest(self, fact: Fact, beside: Fact | None = None) -> Fact | None:
        """The fact most likely meant, or None.

        With `beside`, which says the same as `fact`, only one of the same grain that fits as well.
        """
        best, best_fit = None, 0 if beside is None else max(1, _fit(fact, beside) - 1)
        for word in {*fact.near, *fact.context}:
            for other in self._candidates(_sort(fact), word):
                fit = _fit(fact, other)
                if fit > best_fit and (beside is None or _grain(fact) == _grain(other)):
                    best, best_fit = other, fit
        if best is not None:
            self._gone.add(best)
        return best

    def _candidates(self, sort: str, word: str) -> Iterator[Fact]:
        waiting = self._by_word.get((sort, word))
        while waiting and waiting[0] in self._gone:
            waiting.popleft()
        return (fact for fact in islice(waiting or (), _MOST_CANDIDATES) if fact not in self._gone)

    def remaining(self, told: set[Fact]) -> Iterator[Fact]:
        """Facts that were not found in another form either, and are not told elsewhere in the draft."""
        return (fact for fact in self._facts if fact not in self._gone and fact not in told)


def _grain(fact: Fact) -> str:
    """How fine a statement is and in what unit: a day, a decade, a length."""
    return _FIGURES.sub("9", fact.normal_form)


def _fit(one: Fact, other: Fact) -> int:
    """How much speaks for two facts being about the same: what is counted weighs most."""
    same_thing = 5 if set(one.near) & set(other.near) else 0
    return same_thing + len(set(one.context) & set(other.context))
