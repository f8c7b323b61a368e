"""Where a relative clause begins and ends: from its pronoun to the finite verb at its end."""

from dataclasses import dataclass

from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS
from klartafel.checks.rules.grammar.verb_forms import is_past, may_be_participle
from klartafel.checks.rules.spelling.german_declension import ACCUSATIVE, NOMINATIVE, PLURAL
from klartafel.drafting.operations.nominals import OPENERS, Nominal, nominal, number_of_noun
from klartafel.drafting.operations.reading import Reading
from klartafel.drafting.operations.verbs import number_of

# The genders and cases that a pronoun may have, alone and after a preposition.
PRONOUNS = {
    "der": "ag", "die": "ehmp", "das": "il", "den": "d", "dem": "ck", "denen": "o",
    "dessen": "bj", "deren": "fn",
    "welcher": "ag", "welche": "ehmp", "welches": "il", "welchen": "d", "welchem": "ck",
}  # fmt: skip
AFTER_PREPOSITION = "cdghklop"
_CLOSES = ",;:.–—()"
COORDINATORS = frozenset({"und", "oder", "sowie", "aber"})
NOMINATIVE_PRONOUNS = frozenset({"er", "es", "man", "wir", "ich", "wer", "jemand", "niemand"})
_SUBJECT_OR_OBJECT = NOMINATIVE_PRONOUNS | {"sie"}
_EITHER_CASE = frozenset({"die", "das", "welche", "welches"})
_WAITING = frozenset({"wurde", "wurden", "wird", "werden", "hat", "haben", "hatte", "hatten"})


@dataclass(frozen=True, slots=True)
class RelativeClause:
    """A relative clause: the words from `first` on up to `end`; its pronoun; the places of its verbs."""

    first: int
    pronoun: int
    verb: int
    end: int

    @property
    def inner(self) -> int:
        """Where it goes on after its pronoun, which may stand in the clause before: "der … und …"."""
        return max(self.first, self.pronoun + 1)


def clause_at(reading: Reading, place: int) -> RelativeClause | None:
    """The relative clause that opens at a place, if its end is certain."""
    if reading.sign(place) != ",":
        return None
    pronoun = place
    if reading.tags[place] in PREPOSITIONS and place + 1 < len(reading):
        if reading.forms[place] in ("als", "wie"):
            return None
        pronoun = place + 1
    form = reading.forms[pronoun]
    if form not in PRONOUNS or pronoun + 1 >= len(reading):
        return None
    if reading.tags[pronoun] not in ("PRELS", "PRELAT", "ART", "PDS") or reading.has_mark(pronoun + 1, ","):
        return None
    return until_verb(reading, place, pronoun)


def until_verb(reading: Reading, first: int, pronoun: int) -> RelativeClause | None:
    """Read on to the finite verb at the end of the clause; two commas may hold something aside in it."""
    is_aside = False
    for verb in range(pronoun + 1, len(reading)):
        mark = reading.sign(verb)
        if set(mark) & set(";:–—") or _hides_verb(reading, verb):
            return None
        if "," in mark and not _is_enumerated(reading, verb):
            if reading.tags[verb] in OPENERS or reading.forms[verb] in PRONOUNS:
                return None
            is_aside = not is_aside
        if not reading.is_finite(verb):
            continue
        end = verb + 1
        if is_aside or _is_participle_of_main(reading, first, verb):
            return None
        closes = end == len(reading) or reading.has_mark(end, _CLOSES)
        if closes or reading.forms[end] in COORDINATORS:
            return RelativeClause(first, pronoun, verb, end) if verb > pronoun + 1 else None
        if reading.tags[end] in ("VV(INF)", "VA(INF)", "VM(INF)"):
            continue
        return None  # a main clause: its verb is not at its end
    return None


def _is_enumerated(reading: Reading, place: int) -> bool:
    """Whether a comma stands in a row: "Kasse, Siegel und Schriften", "gedreht, bemalt und gebrannt"."""
    if reading.tags[place] in OPENERS or reading.forms[place] in PRONOUNS:
        return False
    verb = next((p for p in range(place, len(reading)) if reading.is_finite(p)), len(reading))
    has_and = any(reading.forms[p] in ("und", "oder", "sowie") for p in range(place, verb))
    is_row = reading.tags[place - 1] == reading.tags[place] or reading.tags[place - 1] == "VV(PP)"
    return (has_and and reading.tags[place] != "ADJ(D)") or (is_row and reading.tags[place] == "ADJ(A)")


def _hides_verb(reading: Reading, place: int) -> bool:
    """Whether the tagger has not seen a verb here: "aufstieg"."""
    if reading.tags[place].startswith("V") or not reading.words[place].text.islower():
        return False
    unclear = reading.tags[place] in ("NN", "NE", "FM", "XY", "NNI", "NNA")
    return unclear and is_past(reading.forms[place], "")


def _is_participle_of_main(reading: Reading, first: int, verb: int) -> bool:
    """ "wurde von Ailton, dem Architekten, verändert": the participle that the main clause waits for."""
    if reading.tags[verb] != "VV(FIN)" or not may_be_participle(reading.forms[verb]):
        return False
    return any(reading.forms[p] in _WAITING for p in range(first)) and not any(
        reading.tags[p] == "VV(PP)" for p in range(first)
    )


def coordinated_clause(reading: Reading, before: RelativeClause, place: int) -> RelativeClause | None:
    """ "und deren Name …", "und … dienten": the next clause with a pronoun of its own, or with this one."""
    after = place + 1
    if after >= len(reading) or reading.sign(place) or reading.forms[place] == "aber":
        return None
    pronoun = after + 1 if reading.tags[after] in PREPOSITIONS and after + 1 < len(reading) else after
    if reading.tags[pronoun] in ("PRELS", "PRELAT") and reading.forms[pronoun] in PRONOUNS:
        return until_verb(reading, after, pronoun)
    if reading.tags[pronoun] in ("ART", "PDS") and reading.forms[pronoun] in ("die", "das", "der"):
        follows = reading.tags[pronoun + 1] if pronoun + 1 < len(reading) else ""
        if follows in ("APPR", "APPRART", "ADV", "PPER", "ART", "PRF", "PPOSAT"):
            return until_verb(reading, after, pronoun)
    is_subject = reading.forms[before.pronoun] in ("der", "die", "das") and not has_subject(reading, before)
    if not is_subject or before.first != before.pronoun:
        return None
    following = until_verb(reading, after, after - 1)
    if following is None:
        return None
    return RelativeClause(after, before.pronoun, following.verb, following.end)


def has_subject(reading: Reading, clause: RelativeClause) -> bool:
    """Whether something but the pronoun may be the subject of the clause."""
    inside = reading.forms[clause.inner : clause.verb]
    return not _SUBJECT_OR_OBJECT.isdisjoint(inside) or bool(possible_subjects(reading, clause))


def may_change_places(reading: Reading, clause: RelativeClause, gender: str) -> bool:
    """ "die Puppe, die das Mädchen hält": in a main clause the first of both seems to do it."""
    if reading.forms[clause.pronoun] not in _EITHER_CASE or clause.first < clause.pronoun:
        return False
    inside = range(clause.inner, clause.verb)
    agrees = ("p" if gender == "p" else "s") in number_of(reading.forms[clause.verb])
    if agrees and any(reading.forms[place] in ("sie", "es") for place in inside):
        return True
    if any(reading.tags[place] == "NE" and not nominal(reading, place).preposition for place in inside):
        return True
    return any(
        phrase.mask & ACCUSATIVE and (phrase.determiner or phrase.mask & PLURAL)
        for phrase in possible_subjects(reading, clause)
    )


def possible_subjects(reading: Reading, clause: RelativeClause) -> list[Nominal]:
    """Phrases in the clause that may be its subject instead of the pronoun."""
    number = number_of(reading.forms[clause.verb])
    found: list[Nominal] = []
    place = clause.inner
    while place < clause.verb:
        if reading.tags[place] in NOUNS:
            phrase = nominal(reading, place)
            is_free = (
                reading.forms[max(0, phrase.first - 1)] not in ("wie", "als")
                and not phrase.preposition
                and phrase.determiner not in ("im", "am", "zum", "zur", "vom", "beim")
            )
            nominative = phrase.mask & NOMINATIVE
            follows_noun = phrase.first > 0 and reading.tags[phrase.first - 1] in NOUNS
            agrees = number in number_of_noun(nominative)
            is_predicate = reading.words[clause.verb].tag.lemma in ("sein", "werden", "heißen", "bleiben")
            if is_free and nominative and agrees and not follows_noun and not is_predicate:
                found.append(phrase)
            place = phrase.end
        else:
            place += 1
    return found
