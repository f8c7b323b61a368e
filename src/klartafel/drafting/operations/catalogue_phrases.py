"""Phrases without a verb, as catalogues write them, as sentences.

"Suppenschüssel mit blauem Dekor.": "Das ist eine Suppenschüssel mit blauem Dekor." "An den Seiten zwei
Löwenköpfe.": "An den Seiten sind zwei Löwenköpfe." A row of such phrases ("Vorn eine Wiese, rechts ein Baum")
is cut first. The article follows the gender; where a noun may have several, each is a wording.
"""

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.lexicon import lexicon
from klartafel.checks.rules.grammar.structure import NOUNS, PARTICIPLES, PREPOSITIONS, ClauseKind
from klartafel.checks.rules.grammar.verb_forms import may_be_participle
from klartafel.checks.rules.spelling.german_declension import ADJECTIVE, Declension
from klartafel.checks.rules.spelling.german_declension import NOMINATIVE as NOMINATIVES
from klartafel.checks.rules.spelling.noun_phrases import ending_of
from klartafel.drafting.operations.constituents import constituent_ends, phrase_at
from klartafel.drafting.operations.contexts import opens_question
from klartafel.drafting.operations.nominals import Nominal
from klartafel.drafting.operations.participle_attributes import participle_of
from klartafel.drafting.operations.reading import Reading, read, sentence
from klartafel.drafting.operations.referents import INDEFINITE, NOMINATIVE, referent
from klartafel.drafting.operations.verbs import be, become

_PLACES = word_set(
    "oben unten links rechts vorn vorne hinten innen außen mittig seitlich rückseitig vorderseitig darüber",
    "darunter darauf davor dahinter daneben dazwischen darin daran davon dabei dazu ganz je nebeneinander",
    "übereinander etwas schräg auf dort hier außerdem rundum ringsum gegenüber weiter",
)
_INDEFINITES = word_set(
    "ein eine zwei drei vier fünf sechs sieben acht neun zehn mehrere viele einige je zahlreiche"
)
# What is told of a thing, and is no thing.
_NO_THINGS = word_set(
    "auflage text inschrift höhe breite länge tiefe durchmesser maße titel zustand notgeldperiode signatur",
    "datierung umschrift marke gewicht material technik größe herkunft provenienz stempel legende",
    "schriftzug",
    "aufschrift beschriftung seite vorderseite rückseite avers revers geschenk schenkung leihgabe besitz",
    "eigentum leihgeber foto literatur siehe farbe haar stirn bart schrift gegenwart vergangenheit",
)
_WITH_AGENT = word_set("von vom durch bei")
_STATES = word_set("umgeben versehen verziert eingefasst begrenzt besetzt bemalt gerahmt bedeckt umwickelt")


def complete_phrase(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """A phrase without a verb as one or more sentences."""
    if not _is_phrase(reading):
        return ()
    cut = _cut_row(reading) or _cut_participle(reading)
    if cut:
        return cut
    if any(set(reading.sign(place)) & set(";:–—/=") for place in range(1, len(reading))):
        return ()
    start = _start_of_thing(reading)
    if start is None:
        return ()
    return _of_thing(reading) if start == 0 else _of_place(reading, start)


def _is_phrase(reading: Reading) -> bool:
    if opens_question(reading) or reading.text.lstrip()[:1] in '„"“»(' or len(reading) < 2:
        return False
    if any(reading.clause_of[place].kind is ClauseKind.MAIN for place in reading.finite_verbs()):
        return False
    if any(tag in ("VV(INF)", "VV(FIN)", "PRELAT", "VA(INF)", "PTKVZ") for tag in reading.tags):
        return False
    return ":" not in reading.text and " - " not in reading.text and not reading.words[0].text.isupper()


def _cut_row(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """ "Vorn eine Wiese, rechts ein Baum": two phrases, where the second one begins with a place."""
    for place in range(2, len(reading) - 1):
        if reading.sign(place) not in (",", ";") or reading.quoted[place]:
            continue
        left = read(sentence(reading.stretch(0, place)))
        right = read(sentence(reading.text[reading.words[place].span.start :]))
        if left is None or right is None or not _is_phrase(left):
            continue
        begins_with_place = right.forms[0] in _PLACES or right.tags[0] in PREPOSITIONS
        start = _start_of_thing(right) if begins_with_place else None
        before = _start_of_thing(left)
        if start and before is not None and right.tags[0] not in ("PRELS", "KON") and _is_phrase(right):
            return ((left.text, right.text),)
    return ()


def _cut_participle(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """ "Lithografie, gedruckt bei Hagedorn in Münster": what was done in a sentence of its own."""
    for place in range(len(reading) - 2, 0, -1):
        if reading.sign(place) not in (",", ";") or reading.quoted[place]:
            continue
        last = len(reading) - 1
        left = read(sentence(reading.stretch(0, place)))
        if left is None:
            return ()
        if reading.tags[place] in PARTICIPLES:
            verb, inner = place, reading.stretch(place + 1, last + 1)
        elif reading.tags[last] in PARTICIPLES and last > place:
            verb, inner = last, reading.stretch(place, last)
        else:
            continue
        start = _start_of_thing(left)
        phrase = _thing(left, start) if start is not None else None
        if phrase is None or _is_row(left, phrase) or not inner or not _is_one_stretch(reading, place):
            return ()
        genders = _genders(left, phrase)
        if len(genders.replace("p", "") or genders) != 1:
            return ()
        who = referent(left, phrase, genders[0]).phrase(NOMINATIVE)
        base = reading.words[verb].text
        if not who or "," in inner:
            return ()
        plural = genders[0] == "p"
        if base == "gesehen":
            return ((left.text, sentence(who, be(plural), inner, "zu sehen")),)
        state, event = (sentence(who, verb_form, inner, base) for verb_form in (be(plural), become(plural)))
        is_event = base not in _STATES and any(reading.forms[p] in _WITH_AGENT for p in range(place, last))
        if base in _STATES:
            return ((left.text, state),)
        first, second = (event, state) if is_event else (state, event)
        return ((left.text, first), (left.text, second))
    return ()


def _is_one_stretch(reading: Reading, place: int) -> bool:
    return all(set(reading.sign(p)) <= set(".&") for p in range(place + 1, len(reading)))


def _start_of_thing(reading: Reading) -> int | None:
    """Where the phrase in the nominative begins, after places; zero where it comes first."""
    place = 0
    while place < len(reading):
        form, tag = reading.forms[place], reading.tags[place]
        if place and reading.sign(place) not in ("", "."):
            return None
        if place and reading.quoted[place]:
            return place
        if form == "je" and place + 1 < len(reading) and reading.forms[place + 1] in ("ein", "eine"):
            return place
        if form in _INDEFINITES and tag in ("ART", "CARD", "PIAT", "PIS", "ADJ(A)") and form != "je":
            return place if _thing(reading, place) else None
        if tag == "PROAV" or form in _PLACES:
            place += 1
            continue
        if tag in PREPOSITIONS:
            ends = constituent_ends(reading, place, len(reading))
            follows = reading.forms[place + 1] if place + 1 < len(reading) else ""
            if follows in ("beiden", "ihm", "ihr", "ihnen", "diesem", "dieser", "beidem"):
                ends = [place + 2]
            if not ends:
                return None
            place = min(ends)
            continue
        if (
            form in ("und", "oder")
            and place
            and place + 1 < len(reading)
            and reading.forms[place + 1] in _PLACES
        ):
            place += 2
            continue
        if form in ("der", "die", "das") and tag == "ART" and place:
            return place if _thing(reading, place) else None
        if tag == "ADJ(A)" or tag in ("NN", "NE"):
            return place if _thing(reading, place) else None
        return None
    return None


def _thing(reading: Reading, place: int) -> Nominal | None:
    """The phrase in the nominative that begins at a place."""
    start = place + 1 if reading.forms[place] == "je" else place
    phrase = phrase_at(reading, start)
    if phrase is None or phrase.first != start:
        return None
    is_thing = reading.tags[phrase.noun] in NOUNS and phrase.mask & NOMINATIVES
    if reading.tags[phrase.noun] == "NE":
        is_thing = is_thing and not word_table("names-de").get(reading.words[phrase.noun].text)
    allowed = ("", "ein", "eine", "der", "die", "das") if place else ("", "ein", "eine")
    if not is_thing or phrase.determiner not in allowed:
        return None
    return phrase if phrase.determiner != "der" or phrase.mask & 1 else None


def _genders(reading: Reading, phrase: Nominal) -> str:
    """The genders the thing may have in the nominative, the likeliest first."""
    mask = phrase.mask & NOMINATIVES
    if not phrase.determiner:
        for place in phrase.adjectives:
            mask &= ADJECTIVE[Declension.STRONG].get(ending_of(reading.forms[place]), mask)
    elif phrase.determiner == "der":
        mask &= 1
    found = "".join(
        gender for gender, bit in (("m", 1), ("f", 1 << 4), ("n", 1 << 8), ("p", 1 << 12)) if mask & bit
    )
    if reading.words[phrase.noun].text.endswith("messer"):
        found = found.replace("m", "") if "n" in found else found
    if not phrase.counted and len(found) > 1 and phrase.noun == phrase.first:
        found = found.replace("p", "") + ("p" if "p" in found else "")
    return found


def _of_thing(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """ "Das ist ein Krug", "Das sind drei Krüge"."""
    phrase = _thing(reading, 0)
    if phrase is None or reading.forms[phrase.noun] in _NO_THINGS or _is_row(reading, phrase):
        return ()
    if may_be_participle(reading.forms[-1]):
        return ()  # "Ein Henkel abgebrochen"
    noun = reading.words[phrase.noun].text
    is_material = lexicon("materials", "de").entry(noun, True) is not None
    if is_material and not phrase.determiner:
        return ()
    if phrase.counted and not _is_plural(reading, phrase):
        return ()
    text = reading.stretch(0, len(reading))
    genders = _genders(reading, phrase)
    if phrase.determiner or phrase.counted:
        plural = "p" in genders if phrase.counted else False
        return ((sentence("Das", be(plural), text),),)
    if not genders or (phrase.adjectives and len(genders) > 1):
        return ()
    if not phrase.adjectives:
        text = reading.words[0].text + text[len(reading.words[0].text) :]
    return tuple((sentence("Das", be(gender == "p"), INDEFINITE[gender], text),) for gender in genders)


def _is_plural(reading: Reading, phrase: Nominal) -> bool:
    return "p" in _genders(reading, phrase)


def _is_row(reading: Reading, phrase: Nominal) -> bool:
    """ "Kurzes Haar, hohe Stirn", "Negativ und Abzug": several things."""
    for place in range(phrase.end, len(reading)):
        mark = reading.sign(place)
        is_comma = mark == "," and not reading.quoted[place] and not _is_adjective_row(reading, place)
        if is_comma and not _goes_on_after_preposition(reading, phrase, place):
            return True
        if reading.forms[place] in ("und", "oder", "sowie"):
            inside = range(phrase.end, place)
            if not any(reading.tags[p] in PREPOSITIONS or reading.tags[p] == "ART" for p in inside):
                return True
            if place + 1 < len(reading) and reading.forms[place + 1] in ("ein", "eine"):
                return True
    return False


def _goes_on_after_preposition(reading: Reading, phrase: Nominal, place: int) -> bool:
    """ "mit Verschluss, Glas und Korb"."""
    has_preposition = any(reading.tags[p] in PREPOSITIONS for p in range(phrase.end, place))
    has_and = any(reading.forms[p] == "und" for p in range(place, len(reading)))
    return has_preposition and has_and and reading.tags[place] in NOUNS


def _is_adjective_row(reading: Reading, place: int) -> bool:
    """ "aus magerem, nur schwach gebranntem Ton"."""
    if reading.tags[place - 1] != "ADJ(A)":
        return False
    while place < len(reading) and reading.tags[place] in ("ADV", "ADJ(D)"):
        place += 1
    return place < len(reading) and reading.tags[place] == "ADJ(A)"


def _of_place(reading: Reading, start: int) -> tuple[tuple[str, ...], ...]:
    """ "An den Seiten sind zwei Löwenköpfe"."""
    opening = reading.stretch(0, start)
    if reading.quoted[start]:
        is_last = all(reading.quoted[start:])
        return ((sentence(opening, "steht", reading.stretch(start, len(reading))),),) if is_last else ()
    phrase = _thing(reading, start)
    if phrase is None or any(
        reading.sign(p) == "," and not _is_adjective_row(reading, p) for p in range(phrase.end, len(reading))
    ):
        return ()
    genders = _genders(reading, phrase)
    if reading.tags[start - 1] in NOUNS and participle_of(reading.forms[start]):
        return ()  # "Mit Leder bezogener Koffer"
    if not phrase.determiner and not phrase.counted and reading.forms[start] != "je":
        is_clear = len(genders) == 1 and (genders == "p" or bool(phrase.adjectives))
        genders = genders if is_clear else ""
    if not genders:
        return ()
    plural = phrase.counted or (genders == "p") or _has_second(reading, phrase)
    if _has_open_row(reading, phrase):
        return ()
    return ((sentence(opening, be(plural), reading.stretch(start, len(reading))),),)


def _has_second(reading: Reading, phrase: Nominal) -> bool:
    """ "eine Kirche und ein Turm"."""
    return any(
        reading.forms[p] in ("und", "sowie")
        and p + 1 < len(reading)
        and (reading.forms[p + 1] in _INDEFINITES)
        for p in range(phrase.end, len(reading))
    )


def _has_open_row(reading: Reading, phrase: Nominal) -> bool:
    place = next((p for p in range(phrase.end, len(reading)) if reading.forms[p] in ("und", "oder")), None)
    if place is None or _has_second(reading, phrase):
        return False
    return not any(
        reading.tags[p] in PREPOSITIONS or reading.tags[p] == "ART" for p in range(phrase.end, place)
    )
