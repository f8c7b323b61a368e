"""Participles in a row with one auxiliary: each in a sentence of its own.

"Der Krug wurde auf der Scheibe gedreht und mit Blei glasiert": "Der Krug wurde auf der Scheibe gedreht. Der
Krug wurde mit Blei glasiert." The subject must be certain, and the second participle has none of its own.
"""

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import NOUNS, PARTICIPLES
from klartafel.checks.rules.spelling.german_declension import GENITIVE, NOMINATIVE
from klartafel.drafting.operations.constituents import Subject, main_verb, subject
from klartafel.drafting.operations.contexts import has_condition, is_open
from klartafel.drafting.operations.nominals import OPENERS, nominal
from klartafel.drafting.operations.reading import Reading, sentence

_AUXILIARIES = word_set("wurde wurden wird werden ist sind war waren hat haben hatte hatten")
_PASSIVE = word_set("wurde wurden wird werden ist sind war waren")
_LIMITS = word_set("nur teilweise teils meist meistens oft häufig manchmal gelegentlich immer stets jeweils")
_FEWEST_WORDS_OF_PART = 2


def split_participles(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """ "Der Krug wurde auf der Scheibe gedreht und mit Blei glasiert": each participle in its sentence."""
    verb = main_verb(reading)
    end = _end_of_clause(reading)
    if any(form == "und" and reading.sign(place) for place, form in enumerate(reading.forms)):
        return ()  # "wurde gemalt, wohl in Köln, und verkauft": no row
    if verb is None or reading.forms[verb] not in _AUXILIARIES or len(reading.finite_verbs(0, end)) != 1:
        return ()
    who = subject(reading)
    if who is None or reading.tags[end - 1] not in PARTICIPLES or has_condition(reading):
        return ()
    for place in range(verb + 1, end - 2):
        if reading.tags[place] not in PARTICIPLES:
            continue
        joins = reading.forms[place + 1] == "und" and not reading.sign(place + 1)
        is_row = reading.sign(place + 1) == ","
        first = place + 2 if joins else place + 1
        if not (joins or is_row) or end - first < _FEWEST_WORDS_OF_PART:
            continue
        if is_row and not any(reading.forms[p] == "und" for p in range(first, end)):
            continue
        if reading.forms[first] in ("sondern", "aber"):
            return ()
        if reading.forms[verb] in _PASSIVE and _has_own_nominative(reading, first, end):
            return ()
        if is_open(reading, place) or not _LIMITS.isdisjoint(reading.forms[:place]):
            return ()  # "vermutlich in Siegburg gedreht und bemalt": it may hold for both
        rest = reading.stretch(first, end)
        if end < len(reading):
            rest += reading.text[reading.words[end - 1].span.end :]
        return ((sentence(reading.stretch(0, place + 1)), _second(reading, who, verb, rest)),)
    return ()


def _end_of_clause(reading: Reading) -> int:
    """Where the main clause ends: before a relative clause that follows the last participle, if any."""
    for place in range(2, len(reading) - 2):
        opens = reading.tags[place] in OPENERS or reading.tags[place + 1] in ("PRELS", "PRELAT")
        if reading.sign(place) == "," and reading.tags[place - 1] in PARTICIPLES and opens:
            return place
    return len(reading)


def _has_own_nominative(reading: Reading, first: int, end: int) -> bool:
    """ "und seine Rüstung vervollständigt": the participle has a subject of its own."""
    for place in range(first, end):
        if reading.tags[place] not in NOUNS:
            continue
        phrase = nominal(reading, place)
        after_noun = reading.tags[phrase.first - 1] in NOUNS and bool(phrase.mask & GENITIVE)
        is_free = (
            not phrase.preposition
            and not after_noun
            and phrase.determiner not in ("im", "am", "zum", "zur", "vom")
        )
        if is_free and phrase.determiner and phrase.mask & NOMINATIVE:
            return True
    return False


def _second(reading: Reading, who: Subject, verb: int, rest: str) -> str:
    return sentence(who.phrase, reading.forms[verb], rest)
