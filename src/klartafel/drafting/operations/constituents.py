"""Parts of a German clause: its finite verb, its subject, what may open it."""

from dataclasses import dataclass

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import NOUNS, PARTICIPLES, PREPOSITIONS, ClauseKind
from klartafel.checks.rules.spelling.german_declension import ACCUSATIVE, GENITIVE, NOMINATIVE
from klartafel.drafting.operations.nominals import Nominal, nominal, number_of_noun
from klartafel.drafting.operations.reading import Reading
from klartafel.drafting.operations.referents import NOMINATIVE as NOMINATIVE_CASE
from klartafel.drafting.operations.referents import is_person, referent
from klartafel.drafting.operations.verbs import number_of

_SUBJECT_PRONOUNS = {
    "er": "s",
    "es": "s",
    "man": "s",
    "sie": "sp",
    "wir": "p",
    "ich": "s",
    "dies": "s",
    "das": "s",
}
_BEFORE_NOUN = frozenset({"ART", "PPOSAT", "PDAT", "PIAT", "CARD", "ADJ(A)"}) | NOUNS
_DEVERBAL = (
    "ung",
    "kehr",
    "fahrt",
    "reise",
    "ausbildung",
    "fall",
    "weg",
    "blick",
    "zugang",
    "eintritt",
    "tion",
)
_GOES_WITH_DEVERBAL = word_set("in nach zu zum zur auf an am über gegen für durch")
_ATTACHING = word_set("von vom aus")
_ADVERBS = frozenset({"ADV", "PROAV", "ADJ(D)"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does what a clause says, in words that can open another sentence."""

    phrase: str
    number: str


def main_verb(reading: Reading) -> int | None:
    """The finite verb of the first main clause, where it stands in second place."""
    for place in reading.finite_verbs():
        if reading.clause_of[place].kind is ClauseKind.MAIN:
            return place
    return None


def subject(reading: Reading) -> Subject | None:
    """The subject of a main clause; None where it is not certain."""
    verb = main_verb(reading)
    if verb is None:
        return None
    before = _opening_subject(reading, verb)
    if before is not None:
        return before
    opens_otherwise = verb > 0 and (
        reading.tags[0] in PREPOSITIONS
        or reading.tags[0] in ("ADV", "PROAV", "VV(PP)", "CARD", "ADJ(D)", "PWAV")
    )
    is_equation = reading.words[verb].tag.lemma in ("heißen", "bleiben") or (
        reading.words[verb].tag.lemma in ("sein", "werden") and PARTICIPLES.isdisjoint(reading.tags)
    )
    if verb + 1 >= len(reading) or reading.sign(verb + 1) or not opens_otherwise or is_equation:
        return None
    place = verb + 2 if reading.forms[verb + 1] == "sich" and verb + 2 < len(reading) else verb + 1
    return _at(reading, place, verb)


def _opening_subject(reading: Reading, verb: int) -> Subject | None:
    if verb == 0:
        return None
    found = _at(reading, 0, verb)
    if found is None or (verb > 1 and reading.forms[0] in _SUBJECT_PRONOUNS and reading.tags[0] != "ART"):
        return found if verb == 1 else None
    return found if verb == 1 or _is_one_part(reading, verb) else None


def _is_one_part(reading: Reading, verb: int) -> bool:
    """Whether one phrase with what hangs on it stands before the verb: "der Deckel mit Knauf aus Zinn"."""
    ends = constituent_ends(reading, 0, verb)
    while ends and max(ends) < verb:
        place = max(ends)
        if reading.tags[place] not in PREPOSITIONS or reading.sign(place):
            return False
        ends = constituent_ends(reading, place, verb)
    return bool(ends)


def _at(reading: Reading, place: int, verb: int) -> Subject | None:
    """The subject that begins at a place."""
    form, tag = reading.forms[place], reading.tags[place]
    number = number_of(reading.forms[verb])
    if tag in ("PPER", "PIS", "PDS") and form in _SUBJECT_PRONOUNS:
        return Subject(form, number) if set(_SUBJECT_PRONOUNS[form]) & set(number) else None
    phrase = phrase_at(reading, place)
    if phrase is None or phrase.first != place:
        return None
    name = " ".join(word.text for word in reading.words[phrase.noun : phrase.end])
    if reading.tags[phrase.noun] == "NE" and not phrase.determiner:
        return Subject(name, "s") if is_person(name) and number == "s" else None
    nominative = phrase.mask & NOMINATIVE
    if not nominative or number not in number_of_noun(nominative):
        return None
    if phrase.mask & ACCUSATIVE and _has_sure_nominative(reading, phrase):
        return None
    if phrase.end < len(reading) and reading.forms[phrase.end] in ("und", "oder", "sowie"):
        return None  # "der Maler und seine Frau"
    genders = [g for g in phrase.genders() if (g == "p") == (number == "p")]
    if len(genders) != 1 or phrase.determiner in ("jeder", "jede", "jedes", "kein", "keine", "man"):
        return None
    is_bare = not phrase.determiner and phrase.first == phrase.noun
    if is_bare and (number == "s" or (place == 0 and phrase.end == verb)):
        return Subject(name, number)  # "Bibliotheken sammeln und …"
    found = referent(reading, phrase, genders[0]).phrase(NOMINATIVE_CASE)
    return Subject(found, number) if found else None


def phrase_at(reading: Reading, place: int) -> Nominal | None:
    """The noun phrase that begins at a place."""
    for noun in range(place, min(len(reading), place + 8)):
        if noun > place and reading.sign(noun) not in ("", ",", "."):
            return None
        if reading.tags[noun] in NOUNS:
            return nominal(reading, noun)
        if reading.tags[noun] not in _BEFORE_NOUN and reading.forms[noun] not in ("sehr", "drei"):
            return None
    return None


def _has_sure_nominative(reading: Reading, phrase: Nominal) -> bool:
    """Whether another phrase can be nothing but the subject."""
    for place in range(len(reading)):
        if (
            phrase.first <= place < phrase.end
            or reading.clause_of[place] is not reading.clause_of[phrase.noun]
        ):
            continue
        if reading.forms[place] in ("er", "man", "wir", "ich"):
            return True
        if reading.tags[place] in NOUNS:
            other = nominal(reading, place)
            is_later = other.first > phrase.first and not other.preposition and other.determiner
            is_nominative = other.mask & NOMINATIVE and not other.mask & ~(NOMINATIVE | GENITIVE)
            if is_later and is_nominative:
                return True
    return False


def constituent_ends(reading: Reading, first: int, limit: int) -> list[int]:
    """Where the part of a clause that begins at a place may end, the likeliest first."""
    if first >= limit:
        return []
    form, tag = reading.forms[first], reading.tags[first]
    if tag in ("PPER", "PDS") or form == "man":
        return [first + 1]
    if tag in _ADVERBS and tag != "ADJ(D)":
        return [first + 1]
    if tag == "CARD" and first + 1 == limit:
        return [first + 1]  # "1748 malte er"
    is_year = tag in PREPOSITIONS and first + 1 < limit and reading.tags[first + 1] == "CARD"
    if is_year and (first + 2 == limit or reading.tags[first + 2] not in NOUNS):
        return [first + 2]  # "ab 1975"
    start = first + 1 if tag in PREPOSITIONS else first
    if start >= limit:
        return []
    phrase = phrase_at(reading, start)
    if phrase is None or phrase.end > limit:
        return []
    end = _with_attributes(reading, phrase.end, limit)
    if end < limit and reading.tags[end] == "KON" and reading.forms[end] in ("und", "oder", "sowie"):
        following = constituent_ends(reading, end + 1, limit)
        return following[:1] if following and reading.tags[end + 1] in _BEFORE_NOUN else []
    if end < limit and reading.tags[end] in PREPOSITIONS and not reading.sign(end):
        longer = constituent_ends(reading, end, limit)
        text = reading.words[phrase.noun].text
        is_attribute = text.endswith(_DEVERBAL) and reading.forms[end] in _GOES_WITH_DEVERBAL
        if longer:
            return [longer[0], end] if is_attribute else [end, longer[0]]
    return [end]


def _with_attributes(reading: Reading, end: int, limit: int) -> int:
    """The end with genitives and "von …" that follow."""
    while end < limit and not reading.sign(end):
        if reading.forms[end] in _ATTACHING and end + 1 < limit:
            following = phrase_at(reading, end + 1)
        elif reading.tags[end] in ("ART", "PPOSAT", "PDAT", "PIAT", "ADJ(A)"):
            following = phrase_at(reading, end)
            is_genitive = following is not None and following.mask & GENITIVE and following.first == end
            if (
                not is_genitive
                or following is None
                or (following.determiner == "" and not following.adjectives)
            ):
                return end
            if following.mask & (NOMINATIVE | ACCUSATIVE) & ~GENITIVE and following.determiner not in (
                "der",
                "einer",
            ):
                return end
        else:
            return end
        if following is None or following.end > limit:
            return end
        end = following.end
    return end
