"""A second name for a thing or person between commas as a sentence.

"Karl Muster, ein Maler aus Unna, zog nach Köln": "Karl Muster zog nach Köln. Karl Muster war ein Maler aus
Unna." The second phrase begins with an article, stands in the case of the first, and turns to the nominative.
Of persons in the past it says "war"; of things "ist", and where the sentence is in the past "war" as well.
"""

from dataclasses import replace

from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.hedges import is_doubt
from klartafel.checks.rules.grammar.structure import NOUNS
from klartafel.checks.rules.spelling.german_declension import (
    ADJECTIVE,
    DETERMINERS,
    PLURAL,
    SINGULAR,
    Declension,
    readings,
)
from klartafel.checks.rules.spelling.german_declension import PREPOSITIONS as CASES_OF_PREPOSITIONS
from klartafel.checks.rules.spelling.noun_phrases import ending_of
from klartafel.drafting.operations.constituents import main_verb
from klartafel.drafting.operations.contexts import is_open, opens_question
from klartafel.drafting.operations.nominals import GENDERS, OPENERS, Nominal, is_restricted, nominal
from klartafel.drafting.operations.reading import Reading, joined, sentence
from klartafel.drafting.operations.referents import (
    ARTICLES,
    INDEFINITE,
    NOMINATIVE,
    Referent,
    is_person,
    noun_form,
    referent,
)
from klartafel.drafting.operations.verbs import be, is_in_past

_CASES = (readings("aeim"), readings("bfjn"), readings("cgko"), readings("dhlp"))
_SHORTEST_NOUN = 3
_OPENS = frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "der", "die", "das", "den", "dem"})
_TIMES = word_set(
    "jahr jahre tag tage monat monate woche wochen stunde stunden jahrzehnt jahrhundert zeit weile"
)
_INDEFINITES = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})


def without_apposition(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without its first apposition, and what this says as a sentence."""
    if opens_question(reading):
        return ()
    for place in range(1, len(reading) - 1):
        if reading.sign(place) != "," or reading.quoted[place]:
            continue
        found = _taken_out(reading, place)
        if found:
            return found
    return ()


def _taken_out(reading: Reading, place: int) -> tuple[tuple[str, ...], ...]:
    is_hedged = reading.tags[place] in ("ADV", "ADJ(D)") and is_doubt(reading.forms[place], "de")
    first = place + 1 if is_hedged else place
    if (
        first >= len(reading)
        or reading.words[first].text[0].isupper()
        or reading.forms[first] not in _OPENS
        or reading.tags[place - 1] not in NOUNS
    ):
        return ()
    end = _end(reading, first)
    noun = next((p for p in range(first, end) if reading.tags[p] in NOUNS), None) if end else None
    if noun is None or (end < len(reading) and reading.forms[end] in ("und", "oder", "sowie")):
        return ()
    head_noun = place - 1
    while head_noun > 0 and reading.tags[head_noun] == "NE" and reading.tags[head_noun - 1] in NOUNS:
        if reading.sign(head_noun):
            break
        head_noun -= 1
    head, other = nominal(reading, head_noun), nominal(reading, noun)
    is_rest_of_name = head.first > 0 and reading.tags[head.first - 1] in NOUNS and not head.determiner
    if len(reading.words[head.noun].text) < _SHORTEST_NOUN or (
        is_rest_of_name and not reading.sign(head.first)
    ):
        return ()  # "°C", "James King"
    if other.first != first or head.end != place or not _same_case(reading, head, other):
        return ()
    is_last = end == len(reading)
    has_and = any(reading.forms[p] in ("und", "oder", "sowie") for p in range(first, end))
    if (is_last and has_and) or is_open(reading, place) or is_restricted(reading, head):
        return ()
    if not is_last and reading.tags[end] in ("ART", "NN", "NE", "PPOSAT", "CARD", "ADJ(A)", "PIAT", "PDAT"):
        return ()  # a row
    if main_verb(reading) is None or (not is_last and reading.tags[end] in OPENERS):
        return ()
    gender = _gender(other)
    who = _who(reading, head, other)
    named = _in_nominative(reading, other, gender)
    name = who.phrase(NOMINATIVE) if who is not None else ""
    if who is None or not name or not named or reading.forms[other.noun] in _TIMES:
        return ()
    rest = reading.stretch(other.noun + 1, end)
    if is_last:
        remaining = sentence(reading.stretch(0, place))
    else:
        remaining = sentence(reading.stretch(0, place), reading.text[reading.words[end].span.start :])
    hedge = reading.forms[place] if is_hedged else ""
    verbs = _verbs(reading, who, gender == "p")
    texts = [sentence(joined(name, form, hedge, named, rest)) for form in verbs]
    return tuple((remaining, text) for text in texts)


def _end(reading: Reading, first: int) -> int:
    """Where the apposition ends: at the next comma or the end, with no verb in it; zero if it is none."""
    for place in range(first, len(reading)):
        if place > first and reading.sign(place) == ",":
            return place
        if reading.sign(place) not in ("", ".", ",") or reading.is_finite(place):
            return 0
        if reading.tags[place] in ("PRELS", "PRELAT", "KOUS", "VV(PP)", "VV(INF)", "PTKVZ"):
            return 0
    return len(reading)


def _same_case(reading: Reading, head: Nominal, other: Nominal) -> bool:
    """Whether both may stand in one case and number; a name may stand in any."""
    if reading.tags[head.noun] == "NE" and not head.determiner:
        name = " ".join(word.text for word in reading.words[head.noun : head.end])
        case = CASES_OF_PREPOSITIONS.get(head.preposition)
        return is_person(name) and not name.endswith("s") and (case is None or bool(other.mask & case))
    if not head.mask:
        return False
    return any(
        head.mask & case & number and other.mask & case & number
        for case in _CASES
        for number in (SINGULAR, PLURAL)
    )


def _gender(phrase: Nominal) -> str:
    found = phrase.genders()
    return found if len(found) == 1 else ""


def _who(reading: Reading, head: Nominal, other: Nominal) -> Referent | None:
    cases = sum(case for case in _CASES if other.mask & case)
    number = PLURAL if other.mask & PLURAL else SINGULAR
    gender = _gender(replace(head, mask=head.mask & cases & number))
    if reading.tags[head.noun] == "NE" and not head.determiner:
        return referent(reading, head, "m")
    return referent(reading, head, gender) if gender else None


def _in_nominative(reading: Reading, phrase: Nominal, gender: str) -> str:
    if not gender or phrase.determiner not in DETERMINERS:
        return ""
    is_indefinite = phrase.determiner in _INDEFINITES
    article = INDEFINITE[gender] if is_indefinite else ARTICLES[gender][NOMINATIVE]
    letter = GENDERS[gender][NOMINATIVE]
    noun = noun_form(reading.words[phrase.noun].text, letter)
    declension = Declension.MIXED if is_indefinite else Declension.WEAK
    wanted = next((e for e, mask in ADJECTIVE[declension].items() if mask & readings(letter)), "")
    adjectives: list[str] = []
    for place in range(phrase.first + 1, phrase.noun):
        form = reading.words[place].text
        if reading.tags[place] != "ADJ(A)":
            return ""
        ending = ending_of(form.lower())
        is_fixed = form[0].isupper() and form.endswith("er")
        if not ending and not is_fixed:
            return ""
        adjectives.append(form if is_fixed else form.removesuffix(ending) + wanted)
    return (
        joined(article, ", ".join(adjectives) if len(adjectives) > 1 else "".join(adjectives), noun)
        if noun
        else ""
    )


def _verbs(reading: Reading, who: Referent, plural: bool) -> list[str]:
    verb = main_verb(reading)
    past = verb is not None and is_in_past(reading, verb)
    if who.is_person:
        return [be(plural, past=True)] if past else [be(plural), be(plural, past=True)]
    return [be(plural), be(plural, past=True)] if past else [be(plural)]
