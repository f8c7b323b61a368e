"""Negations of a draft beside those of its source.

What the source denies and the draft states is a change, and the other way round. Two clauses of the same
words must have the same number of negations. Beside that plain language denies much that a source says in
other ways ("ungefasst", "selten", "verloren"), so a negation is only new where the source neither states
what it denies nor has anything like it in the same context.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from klartafel.checks.ledger.clauses import MOST_CANDIDATES, Clause, Clauses
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.denied_things import denied_things_told
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.negation import KNOWING, Negation, denied_base, negations
from klartafel.checks.ledger.terms import Term
from klartafel.domain.finding import FactKind, FactStatus, Span

# Words that deny or restrict without a negation: a negation of the draft may stand for them.
_RESTRICTING = {
    "de": re.compile(
        r"^(?:nur|kaum|selten|fehl|verl[oi]r|verlust|verbot|verbiet|untersag|ausgeschloss|verhinder|verge[sß]|"
        r"vergaß|leer|zerst[öo]r|unbrauchbar|stillgelegt|aufgehob|geschlossen|verschw|verschollen|ob$|weg$|"
        r"statt|anstelle|lediglich|bisher|bislang|höchstens|einzig|abgeseh|außer$|frei$|zuletzt|beend|verweiger|"
        r"verzicht|vermeid|entfall|ersetz|verblass|umstritt|fraglich|offen|getilgt|abgebroch|gesprung|gestürzt|"
        r"un(?!ter|d|ser)[a-zäöüß]{5})"
    ),
    "en": re.compile(
        r"^(?:only|hardly|rarely|seldom|few|little|missing|lost|lose|forg[oe]t|forbid|forbad|bann|refus|prevent|empty|"
        r"destroy|closed|stop|unknown|unclear|un(?!der)[a-z]{5}|instead|rather|replac|except|fail|gone|whether|if$|barely|"
        r"scarcely|lack|illegal|disappear)"
    ),
}
_BUT = frozenset({"aber", "but", "doch"})
_FEW = frozenset({"wenig", "wenige", "weniger", "wenigen"})
_ALIKE = 0.5  # share of the other words of a clause that makes it speak of the same
_TOLD = 0.5  # share of a denied sentence that makes one of the source say it without the negation
_CLEARLY = 0.25
_LEAST_KEY = 2  # content words by which two clauses are known to be the same


def compare_negations(source: Clauses, draft: Clauses, explaining: AbstractSet[int]) -> Iterator[Comparison]:
    """Negations of the draft, what it states against the source, then negations it leaves out."""
    said, told = negations(source), negations(draft)
    comparing = _Comparing(source, draft, said, told)
    found = list(comparing.compared(explaining)) if said or told else []
    yield from found
    places = {one.draft for one in found if one.status is not FactStatus.MISSING}
    yield from (one for one in comparing.told_things() if one.draft not in places)


@dataclass(frozen=True, slots=True)
class _Differing:
    """A clause of the draft that has the words of one of the source, but another number of negations.

    `source` is the negation there, else the word that is negated in the draft alone; `draft` likewise.
    """

    clause: Clause
    negation: Negation
    source: Span
    draft: Span


class _Comparing:
    def __init__(self, source: Clauses, draft: Clauses, said: list[Negation], told: list[Negation]) -> None:
        self.source, self.draft = source, draft
        self.said, self.told = said, told
        self.denied = {id(negation.clause) for negation in (*said, *told)}
        self.restricting = {c.sentence for c in source.all if _restricts(c, source.language)}
        self.restricted = self.restricting | {negation.clause.sentence for negation in said}
        self.used: set[int] = set()  # negations of the source that one of the draft repeats
        self.with_focus: dict[str, list[Negation]] = defaultdict(list)
        for negation in said:
            for form in {form for focus in negation.foci for form in focus.exact | focus.parts}:
                if len(self.with_focus[form]) < MOST_CANDIDATES:
                    self.with_focus[form].append(negation)
        self.waiting = iter(said)

    def compared(self, explaining: AbstractSet[int]) -> Iterator[Comparison]:
        differing = {id(one.clause): one for one in self._of_same_words()}
        told = {id(negation.clause) for negation in self.told}
        for place, one in differing.items():
            if place not in told:
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

        def denies(clause: Clause) -> bool:
            """The clause itself or one that goes with it: "aber ohne Datum" goes on by itself."""
            beside = (c for c in self.draft.of_sentence[clause.sentence] if c.words[0].text not in _BUT)
            denying = (c for c in (clause, *beside) if id(c) in self.denied or _denies_or_restricts(c))
            return next(denying, None) is not None

        def _denies_or_restricts(clause: Clause) -> bool:
            few = any(word.text.lower() in _FEW for word in clause.words)
            return few or _restricts(clause, self.draft.language)

        return denied_things_told(self.source, self.draft, self.said, denies)

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

    def _of_same_words(self) -> Iterator[_Differing]:
        """Clauses of the draft with the words of one of the source, but another number of negations."""
        counts: dict[int, int] = defaultdict(int)
        for negation in (*self.said, *self.told):
            counts[id(negation.clause)] += 1
        by_key: dict[frozenset[str], list[Clause]] = defaultdict(list)
        for clause in self.source.all:
            by_key[_key(clause, self.source.language)].append(clause)
        said = {id(negation.clause): negation for negation in reversed(self.said)}
        told = {id(negation.clause): negation for negation in reversed(self.told)}
        for clause in self.draft.all:
            key = _key(clause, self.draft.language)
            same = by_key.get(key, []) if len(key) >= _LEAST_KEY else []
            same = same or self._of_same_sentence(clause, key, by_key)
            if same and all(counts[id(other)] != counts[id(clause)] for other in same[:MOST_CANDIDATES]):
                other = said.get(id(same[0]))
                negation = other or told[id(clause)]
                stated = other.span if other is not None else _span_of_denied(same[0], negation)
                yield _Differing(clause, negation, stated, _span_of_denied(clause, negation))

    def _of_same_sentence(
        self, clause: Clause, key: frozenset[str], by_key: dict[frozenset[str], list[Clause]]
    ) -> list[Clause]:
        """Clauses of a single word count where their whole sentences say the same."""
        own = _sentence_key(self.draft, clause.sentence)
        return [
            other
            for other in (by_key.get(key, [])[:MOST_CANDIDATES] if key else [])
            if _sentence_key(self.source, other.sentence) == own
        ]

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
            if _shares(negation.foci[:2], other.foci) or _shares(other.foci[:2], negation.foci)
        ]
        return max(
            fitting,
            key=lambda other: (id(other) not in self.used, _common(negation.clause, other.clause)),
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
                fit = _fit(negation.clause, clause, focus)
                span = _span_of(clause, focus)
                if fit >= _ALIKE and span is not None and (best is None or fit > best[0]):
                    best = (fit, span)
        return best[1] if best else None

    def _may_stand_for(self, negation: Negation) -> bool:
        """Whether a sentence of the source that denies or restricts something speaks of the same."""
        restricted, plain = self._best(negation, True), self._best(negation, False)
        if plain[0] >= max(_TOLD, restricted[0] + _CLEARLY):
            return False
        doubled = any(other is not negation and other.clause is negation.clause for other in self.told)
        if restricted[0] > 0 or not negation.clear or doubled:
            return True
        return any(id(other) not in self.used for other in islice(self.waiting, MOST_CANDIDATES))

    def _best(self, negation: Negation, restricted: bool) -> tuple[float, int]:
        """How much of the sentence of a negation one sentence of the source has, and which one."""
        content = self.draft.whole(negation.clause.sentence)
        shared = self.source.sentences_like(content)
        of_sort = [(n, -number) for number, n in shared.items() if (number in self.restricted) is restricted]
        most, number = max(of_sort, default=(0, 0))
        return most / max(2, len(content)), -number

    def _told_without(self, negation: Negation) -> Span | None:
        """The first word of a sentence of the source that says the same without a negation."""
        share, number = self._best(negation, False)
        if share < _TOLD:
            return None
        words = self.source.analysis.sentences[number].words
        return words[0].span if words else None

    def _asserted(self, negation: Negation) -> Span | None:
        """Where the draft states what the source denies, in a clause of the same words."""
        if not negation.clear:
            return None
        focus = negation.foci[0]
        _, parts = self.source.forms(negation.clause.sentence)
        said = [t for part in self.source.of_sentence[negation.clause.sentence] for t in _saying(part)]
        exact = {form for t in said for form in t.exact}
        best: tuple[float, Span] | None = None
        for clause in self.draft.having(focus):
            if id(clause) in self.denied or _restricts(clause, self.draft.language):
                continue
            words = [t for part in self.draft.of_sentence[clause.sentence] for t in _saying(part)]
            beside = [t for t in words if not t.stems & focus.stems]
            fit = max(_fit(negation.clause, clause, focus), _share(beside, exact, parts))
            span = _span_of(clause, focus)
            if fit < _ALIKE or span is None or self._is_stated_too(clause, fit, focus):
                continue
            if best is None or fit > best[0]:
                best = (fit, span)
        return best[1] if best else None

    def _is_stated_too(self, clause: Clause, fit: float, focus: Term) -> bool:
        """Whether the source states the same elsewhere, in words that fit as well."""
        return any(
            id(other) not in self.denied and _fit(clause, other, focus) >= fit
            for other in self.source.having(focus)
        )


def _comparison(
    negation: Negation, status: FactStatus, source: Span | None, draft: Span | None
) -> Comparison:
    return Comparison(Fact(FactKind.NEGATION, draft or negation.span, negation.form), status, source, draft)


def _key(clause: Clause, language: str) -> frozenset[str]:
    """The stems of a clause, without what denies: "unsigniert" counts as "signiert"."""
    found: set[str] = set()
    for word, term in zip(clause.words, clause.all_terms, strict=True):
        if term is not None:
            base = denied_base(word, language)
            found.add((base or term).stem)
    return frozenset(found)


def _shares(foci: tuple[Term, ...], others: tuple[Term, ...]) -> bool:
    return any(focus.exact & other.exact or focus.parts & other.parts for focus in foci for other in others)


def _common(one: Clause, other: Clause) -> int:
    return sum(found.is_in(other.exact, other.parts) for found in one.content)


def _fit(one: Clause, other: Clause, focus: Term) -> float:
    """Share of the words of a clause beside the focus that the other one has too."""
    beside = [found for found in _saying(one) if not found.stems & focus.stems]
    if not beside:
        return _ALIKE if len(other.content) <= 2 else 0.0
    exact = {form for found in _saying(other) for form in found.exact}
    return _share(beside, exact, other.parts)


def _saying(clause: Clause) -> list[Term]:
    """Content words, and nouns and adjectives that say little by themselves."""
    return [t for t in clause.all_terms if t is not None and not t.is_empty_verb]


def _share(terms: list[Term], exact: AbstractSet[str], parts: frozenset[str]) -> float:
    return sum(t.is_in(exact, parts) for t in terms) / len(terms) if terms else _ALIKE


def _sentence_key(clauses: Clauses, number: int) -> frozenset[str]:
    return frozenset().union(*(_key(clause, clauses.language) for clause in clauses.of_sentence[number]))


def _span_of(clause: Clause, focus: Term) -> Span | None:
    pairs = zip(clause.words, clause.all_terms, strict=True)
    return next((word.span for word, t in pairs if t is not None and _same_word(t, focus)), None)


def _span_of_denied(clause: Clause, negation: Negation) -> Span:
    """The word of a clause that a negation negates, else its first content word."""
    denied = (_span_of(clause, focus) for focus in negation.foci)
    found = next((span for span in denied if span is not None), None)
    pairs = zip(clause.words, clause.all_terms, strict=True)
    return found or next(word.span for word, t in pairs if t is not None)


def _same_word(one: Term, other: Term) -> bool:
    """Stems of one sort of word, or words of one meaning: not "Farbe" for "gefärbt"."""
    shared = one.stems & other.stems
    return bool(shared) and (one.is_noun == other.is_noun or any(form.startswith("!") for form in shared))


def _restricts(clause: Clause, language: str) -> bool:
    return any(_is_restricting(word.text, language) for word in clause.words)


@lru_cache(maxsize=50_000)
def _is_restricting(word: str, language: str) -> bool:
    return _RESTRICTING[language].match(word.lower()) is not None
