"""Pronouns far from their noun, and pronouns that may mean two nouns: easy language repeats the noun."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.antecedents import PERSON, Antecedent, antecedents
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import NOUNS, Structure
from klartafel.checks.rules.grammar.verb_forms import is_past
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_GENDERS = {"er": "m", "ihn": "m", "ihm": "mn", "ihr": "f", "sie": "fp", "es": "n"}
# "es" before these is a pronoun; before "geben", "sein" or "regnen" it stands for nothing.
_VERBS_WITH_REAL_ES = word_set(
    "zeigen stammen hängen wiegen enthalten erzählen besitzen dienen messen bedeuten",
)
# "Es war krank" tells of a child, "es war kalt" of nothing.
_OF_PERSONS = word_set(
    "krank müde traurig hungrig durstig jung arm fleißig klug blind taub verliebt schwanger allein"
)
_PLURAL_PAST = word_set("waren hatten wurden konnten mussten wollten sollten durften")
_OBJECTS = frozenset({"ihn", "ihm", "ihr"})


@dataclass(slots=True)
class _Told:
    """What a reader remembers at a sentence.

    `before` are the nouns of the sentence before, `continued` the genders of its pronouns, `earlier` the
    genders of the nouns before that.
    """

    before: tuple[Antecedent, ...] = ()
    continued: set[str] = field(default_factory=set)
    earlier: set[str] = field(default_factory=set)


def _find(task: Task) -> Iterator[Hit]:
    sentences = structures(task.analysis)
    addressed = any(word.text == "Sie" for structure in sentences for word in structure.words[1:])
    told = _Told()
    for structure in sentences:
        here = tuple(antecedents(structure))
        pronouns: set[str] = set()
        for place, form in enumerate(structure.forms):
            wanted = _wanted(structure, place, addressed) if form in _GENDERS else ""
            if not wanted:
                continue
            is_first = all(set(wanted).isdisjoint(other) for other in pronouns)
            pronouns.add(wanted)
            message = _judged(structure, place, wanted, here, told) if is_first else None
            if message is not None:
                yield Hit(structure.words[place].span, message)
        for noun in told.before:
            told.earlier.update(noun.genders if noun.is_sure or noun.genders == PERSON else "")
        told.before, told.continued = here, pronouns


def _judged(
    structure: Structure, place: int, wanted: str, here: tuple[Antecedent, ...], told: _Told
) -> Message | None:
    """What is wrong with a pronoun; None where its noun is near and clear."""
    word = structure.words[place].text
    is_object = structure.forms[place] in _OBJECTS or _follows_subject_and_verb(structure, place)
    for noun in here:
        # "Ein Töpfer hat ihn gemacht": an object is not its own subject.
        is_subject = is_object and noun.place in structure.clause_of[place].members
        if noun.place < place and noun.fits(wanted) and not is_subject:
            return None
    candidates = [noun for noun in told.before if noun.fits(wanted)]
    if wanted in told.continued and not any(noun.is_salient for noun in candidates):
        candidates = []  # "Er ist aus Ton. Er steht hier.": the pronoun before stands for the same noun
    if not candidates:
        is_far = not told.earlier.isdisjoint(wanted)
        return Message.of("check-grammar.pronoun", word=word) if is_far else None
    salient = [noun.genders for noun in candidates if noun.is_sure and noun.is_salient]
    if len(salient) > 1 and len(set(salient)) == 1:
        return Message.of("check-grammar.pronoun-ambiguous", word=word)
    return None


def _follows_subject_and_verb(structure: Structure, place: int) -> bool:
    """ "Die Leute mochten sie": a subject and its verb stand before the pronoun."""
    clause = structure.clause_of[place]
    if structure.forms[place] != "sie" or not clause.finite or clause.finite[0] != place - 1:
        return False
    return any(structure.tags[p] in NOUNS for p in clause.members if p < clause.finite[0])


def _wanted(structure: Structure, place: int, addressed: bool) -> str:
    """The genders of the noun that a pronoun stands for; empty where it stands for none."""
    form, word = structure.forms[place], structure.words[place]
    if structure.quoted[place] or structure.tags[place] != "PPER":
        return ""
    if form == "es":
        following = structure.lemma(place + 1) if place + 1 < len(structure.words) else ""
        of_a_person = following in ("sein", "werden") and not _OF_PERSONS.isdisjoint(structure.forms)
        return "n" if place == 0 and (following in _VERBS_WITH_REAL_ES or of_a_person) else ""
    if form != "sie":
        return _GENDERS[form] if place == 0 or word.text == form else ""
    if word.text == "sie":
        verb = _verb_beside(structure, place)
        return "f" if verb is not None and not structure.forms[verb].endswith("n") else "fp"
    if place > 0:
        return ""  # the readers
    verb = _verb_beside(structure, place)
    if verb is None:
        return ""
    if not structure.forms[verb].endswith("n"):
        return "f"
    is_told = structure.forms[verb] in _PLURAL_PAST or is_past(structure.forms[verb], structure.lemma(verb))
    return "p" if is_told and not addressed else ""


def _verb_beside(structure: Structure, place: int) -> int | None:
    """The finite verb of the clause of a pronoun."""
    finite = structure.clause_of[place].finite
    return finite[0] if finite else None


PRONOUN = Rule(
    id="pronoun",
    scope=Scope.WORDS,
    languages=("de",),
    weights={Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,))},
    find=_find,
    what=Message.of("check-grammar.pronoun-what"),
    why=Message.of("check-grammar.pronoun-why"),
    examples=(
        Example(Message.of("check-grammar.pronoun-found"), Message.of("check-grammar.pronoun-better")),
        Example(Message.of("check-grammar.pronoun-found-2"), Message.of("check-grammar.pronoun-better-2")),
    ),
)
