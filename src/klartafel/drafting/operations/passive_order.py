"""Passive sentences in their plain order, and what is said after their end.

"Übergeben wurde die Trommel durch ihn": "Die Trommel wurde durch ihn übergeben." The subject
must stand right after the verb. "Der Deckel wurde um 1800 ergänzt, vermutlich nach einem Verlust": the
afterthought gets subject and verb again, "Der Deckel wurde vermutlich nach einem Verlust ergänzt."
"""

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import PARTICIPLES, PREPOSITIONS
from klartafel.drafting.operations.constituents import constituent_ends, main_verb, phrase_at, subject
from klartafel.drafting.operations.contexts import has_condition, is_open, opens_question
from klartafel.drafting.operations.reading import Reading, sentence

_PASSIVE = word_set("wurde wurden wird werden")
_STATE = word_set("ist sind war waren")
# Here it is the picture that is described, and the order of the words belongs to it.
_SHOWN = word_set("dargestellt abgebildet gezeigt beschrieben erhalten")
_AUXILIARIES = _PASSIVE | word_set("ist sind war waren hat haben hatte hatten")
# What may stand before the preposition of an afterthought.
_BEFORE_PREPOSITION = word_set(
    "vermutlich wohl wahrscheinlich möglicherweise hauptsächlich vor allem zusammen gemeinsam meist",
    "teilweise zuletzt zunächst später besonders überwiegend vorwiegend insbesondere auch etwa nur meistens",
)


def participle_last(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """ "Übergeben wurde die Trommel …" in the order of subject, verb, rest, participle."""
    verb = 2 if len(reading) > 4 and reading.forms[1] == "werden" and reading.tags[2] == "VM(FIN)" else 1
    if len(reading) < 4 or reading.tags[0] not in PARTICIPLES or reading.forms[0] in _SHOWN:
        return ()
    if verb == 1 and reading.forms[verb] not in _PASSIVE | _STATE:
        return ()
    if opens_question(reading) or not _is_one_clause(reading):
        return ()
    if (
        reading.finite_verbs() not in ([verb], [1, verb])
        or reading.tags[-1] in PARTICIPLES
        or reading.forms[-1] in ("worden", "werden")
    ):
        return ()
    phrase = phrase_at(reading, verb + 1)
    ends = constituent_ends(reading, verb + 1, len(reading))
    if reading.tags[verb + 1] == "PPER":
        end = verb + 2
    elif phrase is None or phrase.first != verb + 1 or subject(reading) is None or not ends:
        return ()
    else:
        end = min(ends)
    who = reading.stretch(verb + 1, end)
    rest = reading.stretch(end, len(reading))
    participle = reading.words[0].text.lower()
    infinitive = "werden" if verb > 1 else ""  # "Geöffnet werden konnte die Lade"
    return ((sentence(who, reading.forms[verb], rest, participle, infinitive),),)


def _is_one_clause(reading: Reading) -> bool:
    return not any(set(reading.marks[place]) & set(",;:–—()") for place in range(1, len(reading)))


def without_afterthought(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without what follows its participle, and this with subject and verb again."""
    verb = main_verb(reading)
    if verb is None or reading.forms[verb] not in _AUXILIARIES or len(reading.finite_verbs()) != 1:
        return ()
    if opens_question(reading) or has_condition(reading):
        return ()
    for place in range(verb + 2, len(reading) - 1):
        if reading.sign(place) == "," and not reading.quoted[place]:
            return _told_again(reading, verb, place)
    return ()


def _told_again(reading: Reading, verb: int, place: int) -> tuple[tuple[str, ...], ...]:
    participle = place - 1 if reading.tags[place - 1] in PARTICIPLES else 0
    if reading.tags[participle] not in PARTICIPLES or not _is_afterthought(reading, place):
        return ()
    who = subject(reading)
    if who is None or is_open(reading, place):
        return ()
    opens_with_and = reading.forms[place : place + 2] == ["und", "zwar"]
    told = reading.stretch(place + 2 if opens_with_and else place, len(reading))
    again = sentence(who.phrase, reading.forms[verb], told, reading.words[participle].text.lower())
    return ((sentence(reading.stretch(0, place)), again),)


def _is_afterthought(reading: Reading, place: int) -> bool:
    """Whether only places, times and the like follow: "vermutlich nach dem Verlust eines Deckels"."""
    first = place + 2 if reading.forms[place : place + 2] == ["und", "zwar"] else place
    while first < len(reading) and reading.forms[first] in _BEFORE_PREPOSITION:
        first += 1
    if first + 1 >= len(reading) or reading.tags[first] not in PREPOSITIONS:
        return False
    rest = range(first + 1, len(reading))
    return all(
        reading.sign(p) in ("", ".") and not reading.tags[p].startswith(("V", "PTK", "KOU", "PREL"))
        for p in rest
    )
