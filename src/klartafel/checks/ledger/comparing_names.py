"""Names of a draft beside those of its source.

A part of a name may stand for the whole ("Brandt" for "Johann Brandt"), and a form for another ("Soests",
"Soester"). A name that stands nowhere is new; one that is spelled almost like a name of the source, shares
a part with it or stands in its place is a change.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from klartafel.checks.language import Analysis
from klartafel.checks.language.compounds import is_first_part, is_noun
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.name_reader import UNSURE, alternatives, genitives
from klartafel.checks.ledger.name_slots import KnownWords, words_in_the_place_of_names
from klartafel.checks.ledger.name_standing import Standing, standing
from klartafel.checks.ledger.name_words import PARTICLES
from klartafel.checks.ledger.places import is_listed
from klartafel.checks.ledger.stems import stem
from klartafel.domain.finding import FactKind, FactStatus

_SHORTEST_ALIKE = 4
_MOST_COMPARED = 200  # names of a source; of more the first are compared letter by letter


def compare_names(
    source: Analysis, draft: Analysis, known: KnownWords, told: Sequence[Fact], explaining: set[int]
) -> Iterator[Comparison]:
    """Names of the draft in their order, words that stand in the place of a name, then what is left out."""
    judge = _Judge(known, told, draft.language.code)
    found: list[Comparison] = []
    for fact in told:
        comparison = judge.judged(fact)
        if comparison is not None and not (
            comparison.status is FactStatus.NEW
            and fact.kind is FactKind.PLACE
            and fact.span.start in explaining
        ):
            found.append(comparison)
    yield from found
    yield from words_in_the_place_of_names(source, draft, known, [f.span for f in told])
    yield from judge.missing()


class _Judge:
    """Looks names up, and remembers which of the source the draft has told."""

    def __init__(self, known: KnownWords, told: Sequence[Fact], language: str) -> None:
        self.known = known
        self.language = language
        self.names = {fact.normal_form: fact for fact in reversed(known.names)}
        self.by_form: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.names.values():
            for form in _parts(fact):
                self.by_form[form].append(fact)
        with_role = {(fact.near, fact.normal_form): fact for fact in reversed(known.names) if fact.near}
        self.by_role: dict[str, list[Fact]] = defaultdict(list)
        for fact in with_role.values():
            self.by_role[fact.near[0]].append(fact)
        self.beside: set[str] = {form for fact in known.other_names for form in _parts(fact)}
        self.draft_forms: set[str] = {form for fact in told for form in _parts(fact)}
        self.left = [
            fact
            for fact in self.names.values()
            if not fact.weak and not any(form in self.draft_forms for form in _parts(fact))
        ]

    def judged(self, fact: Fact) -> Comparison | None:
        support = self._support(fact)
        if support is not None:
            other = self._of_the_same_role(fact)
            if other is not None:
                return Comparison(fact, FactStatus.CHANGED, other.span, fact.span)
            return None if fact.weak else Comparison(fact, FactStatus.KEPT, support.span, fact.span)
        if self._is_beside(fact):
            return None if fact.weak else Comparison(fact, FactStatus.KEPT, None, fact.span)
        nearest = self._nearest(fact)
        if nearest is not None:
            if nearest in self.left:
                self.left.remove(nearest)
            return Comparison(fact, FactStatus.CHANGED, nearest.span, fact.span)
        if UNSURE in fact.context or self._is_built_of_known(fact):
            return None
        return Comparison(fact, FactStatus.NEW, None, fact.span)

    def _support(self, fact: Fact) -> Fact | None:
        """A name of the source that has every part of this one; a shorter name may be a part of another."""
        if fact.kind is FactKind.PLACE and is_listed(fact.normal_form):
            for form in (fact.normal_form, *fact.context):
                if form in self.by_form:
                    return self.by_form[form][0]
            return None
        parts = _each(fact)
        for form in parts[-1]:
            for said in self.by_form.get(form, ())[:_MOST_COMPARED]:
                own = _parts(said)
                if all(own & part for part in parts):
                    return said
        if len(parts) > 1:
            said_of_each = [
                next((s for form in part for s in self.by_form.get(form, ())), None) for part in parts
            ]
            alone = [s for s in said_of_each if s is not None and " " not in s.normal_form]
            if alone and all(s is not None for s in said_of_each):
                return alone[0]
        return None

    def _is_beside(self, fact: Fact) -> bool:
        """Whether the record, or a word of the source that is no name, has it."""
        if fact.kind is FactKind.PLACE and is_listed(fact.normal_form):
            # "Bodensee" in "Bodensee-Haube", "Weser" in "Weserbrücke"
            known = self.beside | self.known.words | self.known.firsts
            return bool({fact.normal_form, *fact.context} & known)
        parts = _each(fact)
        # "Curtis, Giovanni Battista de": a particle at the end is not read as a part of the name.
        if all(part & self.beside or part & PARTICLES & self.known.words for part in parts):
            return True
        if len(parts) == 1:
            return bool(parts[0] & self.known.words) or stem(fact.normal_form) in self.known.words
        return self.language == "en" and all(part & self.known.words for part in parts)

    def _of_the_same_role(self, fact: Fact) -> Fact | None:
        """The name the source has with this title or craft, where it never has this one with it."""
        for role in fact.near:
            said = self.by_role.get(role, ())[:_MOST_COMPARED]
            parts = _parts(fact)
            if said and not any(parts & _parts(other) for other in said):
                return said[0]
        return None

    def _nearest(self, fact: Fact) -> Fact | None:
        parts = fact.normal_form.split(" ")
        own = _parts(fact)
        if len(parts) > 1:
            sharing = next((s for part in own for s in self.by_form.get(part, ())), None)
            if sharing is not None:
                return sharing
        for said in islice(self.names.values(), _MOST_COMPARED):
            if any(_alike(part, other) for part in parts for other in said.normal_form.split(" ")):
                return said
        return next((said for role in fact.near for said in self.by_role.get(role, ())), None)

    def _is_built_of_known(self, fact: Fact) -> bool:
        """Whether an unknown noun is a compound of a word of the source: "Leggetisch" beside "Leggesaal"."""
        plain = fact.normal_form.replace("-", "")
        if self.language != "de" or fact.near or standing(plain.capitalize()) is not Standing.UNKNOWN:
            return False
        for place in range(3, len(plain) - 2):
            first, head = plain[:place], plain[place:]
            heads = {head, stem(head)} & self.known.words
            begins = first in self.known.firsts or bool({first, first.rstrip("s")} & self.known.words)
            if (begins and (heads or is_noun(head))) or (head in heads and is_first_part(first)):
                return True
        return False

    def missing(self) -> Iterator[Comparison]:
        """Names of the source of which the draft has no part, each once."""
        for fact in sorted(self.left, key=lambda fact: fact.span):
            yield Comparison(fact, FactStatus.MISSING, fact.span, None)


def _each(fact: Fact) -> list[frozenset[str]]:
    """The forms of each part of a name."""
    forms = alternatives if fact.kind is FactKind.PLACE else genitives
    return [forms(part) for part in fact.normal_form.split(" ")]


def _parts(fact: Fact) -> frozenset[str]:
    """All forms by which a name, a part of it, or a larger place is known again."""
    return frozenset(form for part in _each(fact) for form in part) | {*fact.covers, *fact.context}


@lru_cache(maxsize=20_000)
def _alike(one: str, other: str) -> bool:
    """Whether one letter is changed, left out, put in or two are exchanged; two in long words."""
    if min(len(one), len(other)) < _SHORTEST_ALIKE or one == other:
        return False
    most = 1 if max(len(one), len(other)) < 8 else 2
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != against))
            exchanged = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against
            line.append(min(cost, before[column - 2] + 1) if exchanged else cost)
        before, last = last, line
    return last[-1] <= most
