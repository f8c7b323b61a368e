"""Passive voice: "werden" and a participle, however far apart; in English "be" and a participle."""

from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.active import active_sentence
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.english_passive import english_passives
from klartafel.checks.rules.grammar.structure import INFINITIVES, Clause, Structure
from klartafel.checks.rules.grammar.verb_forms import may_be_participle
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# "wurde bekannt" is "werden" and an adjective.
_ADJECTIVES = word_set(
    "bekannt unbekannt berühmt beliebt unbeliebt verrückt verliebt betrunken verwandt vertraut",
    "erwachsen gesund gerecht gemein bereit bewusst gewiss verschieden zufrieden verlegen begabt",
    "gewohnt geeignet gespannt bequem geduldig erfahren vermögend ernst entfernt gelassen betagt",
    "verheiratet schwanger erfreut besorgt berechtigt verdächtig geschickter gebildet interessant",
    "elegant brillant relevant gestorben geworden gewesen",
)
# Who did it to the victim, or that somebody bore a child, need not be said.
_VICTIMS = word_set(
    "verletzt verwundet getötet ermordet erschossen hingerichtet geboren verfolgt vertrieben deportiert",
    "verschleppt misshandelt gefoltert vergewaltigt verhaftet inhaftiert versklavt entführt verbannt",
    "vergast enthauptet gehängt erhängt erschlagen erstochen umgebracht eingesperrt ausgegrenzt",
)
# Participles that are the same as the infinitive: "wird vergeben", "wird gelesen".
_LIKE_INFINITIVES = (
    "fahren", "fangen", "fallen", "halten", "lassen", "laufen", "raten", "rufen", "stoßen", "geben", "sehen",
    "lesen", "essen", "messen", "treten", "gessen", "kommen", "wachsen", "waschen", "tragen", "schlagen",
    "graben", "laden", "backen", "hauen", "blasen", "mahlen", "salzen", "spalten", "schaffen", "heißen",
    "schlafen",
)  # fmt: skip
# Participles that look like infinitives of verbs without passive: "Sie werden Hilfe bekommen".
_NO_PASSIVE = word_set("bekommen gefallen geschehen gelungen verschwunden erschienen entstanden bestanden")


def _find(task: Task) -> Iterator[Hit]:
    if task.language == "en":
        for span, words in english_passives(task.analysis):
            yield Hit(span, Message.of("check-grammar.passive", words=words))
        return
    for structure in structures(task.analysis):
        for clause in structure.clauses:
            found = _passive(structure, clause)
            if found is not None:
                yield _hit(structure, clause, found)


@dataclass(frozen=True, slots=True)
class _Passive:
    """Places of the form of "werden" or "sein", of "worden" (else the same), and of the participle."""

    auxiliary: int
    closing: int
    participle: int


def _hit(structure: Structure, clause: Clause, passive: _Passive) -> Hit:
    places = sorted((passive.auxiliary, passive.closing, passive.participle))
    first, last = places[0], places[-1]
    words = f"{structure.words[first].text} {'' if last == first + 1 else '… '}{structure.words[last].text}"
    active = active_sentence(structure, clause, passive.auxiliary, passive.participle)
    if active is None:
        return Hit(structure.span(first, last), Message.of("check-grammar.passive", words=words))
    message = Message.of("check-grammar.passive-known", words=words, active=active)
    return Hit(structure.span(0, len(structure.words) - 1), message, active)


def _passive(structure: Structure, clause: Clause) -> _Passive | None:
    """The passive of a clause that is not tolerated."""
    for index, place in enumerate(clause.members):
        form = structure.forms[place]
        auxiliary = place
        if form == "worden":
            auxiliary = next((p for p in clause.finite if structure.lemma(p) == "sein"), place)
            participle = _participle_before(structure, clause.members, index)
        elif structure.lemma(place) == "werden" and structure.tags[place][:2] == "VA" and form != "geworden":
            participle = _participle_of(structure, clause, index)
        else:
            continue
        if participle is not None:
            is_fine = structure.quoted[place] or _is_victim(structure, clause, participle)
            return None if is_fine else _Passive(auxiliary, place, participle)
    return None


def _participle_before(structure: Structure, members: list[int], index: int) -> int | None:
    """The participle right before a form of "werden": "gezeigt werden", "Gezeigt wird"."""
    return members[index - 1] if index and _is_participle(structure, members[index - 1]) else None


def _participle_of(structure: Structure, clause: Clause, index: int) -> int | None:
    """The participle that a form of "werden" takes."""
    members = clause.members
    before = _participle_before(structure, members, index)
    if before is not None or members[index] not in clause.finite:
        return before
    after = members[index + 1 :]
    found = next(
        (place for place in after if structure.tags[place] == "VV(PP)"), after[-1] if after else None
    )
    if found is None or not _is_participle(structure, found):
        return None
    # "wird bekannt machen", "wird geöffnet haben"
    is_future = any(
        structure.tags[place] in INFINITIVES and structure.forms[place] not in ("werden", "worden")
        for place in after
        if place > found
    )
    return None if is_future else found


def _is_participle(structure: Structure, place: int) -> bool:
    form, tag = structure.forms[place], structure.tags[place]
    if form in _ADJECTIVES or form in _NO_PASSIVE:
        return False
    is_infinitive = tag == "VV(PP)" and form.endswith("en") and form == structure.lemma(place)
    if is_infinitive and not form.endswith(_LIKE_INFINITIVES):
        return False  # "wird überraschen"
    return tag == "VV(PP)" or (tag in ("ADJ(D)", "VV(FIN)") and may_be_participle(form))


def _is_victim(structure: Structure, clause: Clause, participle: int) -> bool:
    form = structure.forms[participle]
    has_agent = any(structure.forms[place] in ("von", "vom") for place in clause.members)
    return form == "geboren" or (form in _VICTIMS and not has_agent)


PASSIVE = Rule(
    id="passive",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-grammar.passive-what"),
    why=Message.of("check-grammar.passive-why"),
    examples=(
        Example(Message.of("check-grammar.passive-found"), Message.of("check-grammar.passive-better")),
        Example(Message.of("check-grammar.passive-found-2"), Message.of("check-grammar.passive-better-2")),
    ),
)
