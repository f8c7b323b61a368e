"""Things of which a source says that they are not there, and which a draft tells of all the same.

"Ein Stempel fehlt" or "ohne Stempel" beside "Auf dem Stuhl ist ein Stempel": the sentences share no verb, so
that comparing clauses does not see it. A thing counts as denied where the source speaks of it in no other
clause, and as told where no clause of the draft that speaks of it denies or restricts anything.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from klartafel.checks.language import Word
from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.ledger.clauses import MOST_CANDIDATES, Clause, Clauses
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.negation import Negation
from klartafel.checks.ledger.stems import stem
from klartafel.checks.ledger.terms import Term
from klartafel.domain.finding import FactKind, FactStatus, Span

# Verbs and adverbs that say that something is not there (any more).
_LACKING = {
    "de": re.compile(r"^(?:fehl(?:t|en|te|ten)|verloren|verschollen|vermisst|abhanden)$"),
    "en": re.compile(r"^(?:missing|lost|lacks?|lacking)$"),
}
# "ist nicht erhalten" denies the thing, "ist nicht signiert" what is said of it.
_THERE = re.compile(
    r"^(?:erhalten|überliefert|vorhanden|dabei|nachweisbar|existier(?:t|en|te|ten)|verwendet|"
    r"survived?|preserved|present|exists?|used)$"
)
_GOVERNING = ("APPR", "APPRART", "PRP")
_GENITIVES = frozenset({"der", "des", "eines", "einer", "of"})
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class _Thing:
    """A noun of the source that is denied, with its word and clause."""

    term: Term
    word: Word
    clause: Clause

    @property
    def forms(self) -> frozenset[str]:
        """What it is known again by."""
        return _forms(self.word, self.term)


class _Index:
    """Where each form of the words of a text stands; of common ones the first places."""

    def __init__(self, clauses: Clauses) -> None:
        self._with: dict[str, list[tuple[Clause, Span]]] = defaultdict(list)
        for clause in clauses.all:
            for word, term in zip(clause.words, clause.all_terms, strict=True):
                for form in _forms(word, term) if term is not None else ():
                    if len(self._with[form]) < MOST_CANDIDATES:
                        self._with[form].append((clause, word.span))

    def having(self, form: str) -> list[tuple[Clause, Span]]:
        """Clauses with a word of this form, each with the place of the word."""
        return self._with.get(form, [])


def denied_things_told(
    source: Clauses, draft: Clauses, said: Collection[Negation], denies: Callable[[Clause], bool]
) -> Iterator[Comparison]:
    """Things that the draft tells of and the source denies, each once, at their place in the draft.

    `denies` tells whether a clause of the draft has a negation or a word that restricts.
    """
    things = list(_denied(source, said))
    if not things:
        return
    in_source, in_draft = _Index(source), _Index(draft)
    done: set[str] = set()
    for thing in things:
        for form in sorted(thing.forms - done):
            done.add(form)
            if any(other is not thing.clause for other, _ in in_source.having(form)):
                continue  # it may be there after all
            told = in_draft.having(form)
            if told and not any(denies(other) for other, _ in told):
                fact = Fact(FactKind.NEGATION, told[0][1], f"not {thing.term.stem}")
                yield Comparison(fact, FactStatus.CHANGED, thing.word.span, told[0][1])
                break


def _forms(word: Word, term: Term) -> frozenset[str]:
    """The stems of a word and that of its head: "Nummer" for "Formnummer"."""
    head = stem(compound_parts(word.plain)[-1])
    return frozenset(form for form in {*term.stems, head} if len(form) >= _SHORTEST)


def _denied(source: Clauses, said: Collection[Negation]) -> Iterator[_Thing]:
    for negation in said:
        words = [word.text.lower() for word in negation.clause.words]
        if "weder" in words:
            yield from _things(negation.clause, words.index("weder"))
        elif any(_THERE.match(word) for word in words):
            yield from _things(negation.clause)
        elif _is_of_noun(negation) and source.language == "de":
            nouns = (thing for thing in _things(negation.clause) if thing.term is negation.foci[0])
            yield from nouns
    for clause in source.all:
        if any(_LACKING[source.language].match(word.text.lower()) for word in clause.words):
            yield from _things(clause)


def _is_of_noun(negation: Negation) -> bool:
    return negation.clear and not negation.in_word and negation.foci[0].is_noun


def _things(clause: Clause, start: int = 0) -> Iterator[_Thing]:
    """The nouns of a clause that no preposition governs and that are no genitive of another."""
    is_aside, before = False, ""
    for word, term in list(zip(clause.words, clause.terms, strict=True))[start:]:
        tag = word.tag.part_of_speech
        is_aside = is_aside or tag in _GOVERNING or (before == "noun" and word.text in _GENITIVES)
        if term is not None and term.is_noun:
            if not is_aside:
                yield _Thing(term, word, clause)
            is_aside, before = False, "noun"
        else:
            before = tag
