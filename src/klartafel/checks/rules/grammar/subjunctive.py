"""Konjunktiv: "wäre", "käme", "würde gehen", "er sei". Everyday forms such as "möchte" are fine."""

from collections.abc import Iterator, Sequence

from klartafel.checks.language import WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import COORDINATORS, FINITE, ClauseKind, Structure
from klartafel.checks.rules.grammar.verb_forms import is_past, is_past_subjunctive, is_present_subjunctive
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_EVERYDAY = word_set("möchte möchten möchtest möchtet")
_GLADLY = frozenset({"gern", "gerne", "lieber"})
_CONDITIONS = word_set("wenn falls ob")
_ADVISED = word_set("man wir du")
# "Früher sollte die Mauer schützen" is past, "Man sollte leise sein" is not.
_PAST = word_set(
    "war waren hatte hatten wurde wurden konnte konnten musste mussten wollte wollten durfte durften",
    "damals früher einst mittelalter",
)


def _find(task: Task) -> Iterator[Hit]:
    sentences = structures(task.analysis)
    for number, structure in enumerate(sentences):
        for place, tag in enumerate(structure.tags):
            if tag not in FINITE or structure.quoted[place]:
                continue
            form = structure.forms[place]
            if form in ("sollte", "sollten", "solltest", "solltet"):
                found = _is_advice(structure, place, sentences[max(0, number - 1) : number + 2])
            else:
                found = _is_past_subjunctive(structure, place) or is_reported(structure, place)
            if found:
                yield _hit(structure, place)


def _hit(structure: Structure, place: int) -> Hit:
    word = structure.words[place]
    if structure.forms[place].startswith("würd"):
        return Hit(word.span, Message.of("check-grammar.subjunctive-would", word=word.text))
    return Hit(word.span, Message.of("check-grammar.subjunctive", word=word.text))


def _is_past_subjunctive(structure: Structure, place: int) -> bool:
    form = structure.forms[place]
    if form in _EVERYDAY or not is_past_subjunctive(form):
        return False
    is_wish = structure.lemma(place) == "haben" and not _GLADLY.isdisjoint(
        structure.forms[member] for member in structure.clause_of[place].members
    )
    return not is_wish


def is_reported(structure: Structure, place: int) -> bool:
    """Whether a finite verb is Konjunktiv I ("er sei", "sie komme") and neither "ich habe" nor "gehe"."""
    form, lemma = structure.forms[place], structure.lemma(place)
    if (
        not is_present_subjunctive(form, lemma)
        or is_past(form, lemma)
        or not structure.words[place].text.islower()
    ):
        return False
    clause = structure.clause_of[place]
    forms = [structure.forms[member] for member in clause.members]
    following = structure.forms[place + 1] if place + 1 < len(structure.words) else ""
    if "ich" in structure.forms or following in ("dank", "denn") or (following == "sie" and form == "seien"):
        return False
    if forms[:2] == ["wie", "dem"] or following == "tisch":
        return False
    first = next(member for member in clause.members if structure.forms[member] not in COORDINATORS)
    # "er sei alt und komme nicht", unlike "bleibe stehen und schaue nach oben"
    follows_statement = first != clause.members[0] and any(
        other.finite and other.finite[0] > other.members[0]
        for other in structure.clauses
        if other is not clause
    )
    is_command = first == place and not follows_statement and following not in ("es", "er", "man")
    follows_clause = place > 0 and structure.clause_of[place - 1].is_subordinate
    return not is_command or follows_clause


def _is_advice(structure: Structure, place: int, around: Sequence[Structure]) -> bool:
    """Whether "sollte" gives advice or a condition, and is not past."""
    clause = structure.clause_of[place]
    opener = structure.forms[clause.opener] if clause.opener is not None else ""
    if place == 0 or opener in _CONDITIONS or structure.forms[place].endswith("t"):
        return True
    members = [member for member in clause.members if abs(member - place) < 4]
    if any(structure.forms[p] in _ADVISED or (structure.words[p].text == "Sie" and p > 0) for p in members):
        return True
    if clause.kind is ClauseKind.RELATIVE:
        return False
    return not any(_tells_of_the_past(other) for other in around)


def _tells_of_the_past(structure: Structure) -> bool:
    for place, form in enumerate(structure.forms):
        if form in _PAST or (
            structure.words[place].kind is WordKind.NUMBER and len(form) == 4 and form.isdigit()
        ):
            return True
        if structure.tags[place] == "VV(FIN)" and is_past(form, structure.lemma(place)):
            return True
    return False


SUBJUNCTIVE = Rule(
    id="subjunctive",
    scope=Scope.WORDS,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
    },
    find=_find,
    what=Message.of("check-grammar.subjunctive-what"),
    why=Message.of("check-grammar.subjunctive-why"),
    examples=(
        Example(
            Message.of("check-grammar.subjunctive-found"), Message.of("check-grammar.subjunctive-better")
        ),
        Example(
            Message.of("check-grammar.subjunctive-found-2"), Message.of("check-grammar.subjunctive-better-2")
        ),
    ),
)
