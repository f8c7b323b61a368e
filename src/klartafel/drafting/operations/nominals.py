"""Nouns with what belongs to them, their gender and number, and their forms in other cases."""

import re
from dataclasses import dataclass

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.ledger.stems import stem
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS
from klartafel.checks.rules.grammar.verb_forms import may_be_participle
from klartafel.checks.rules.spelling.german_declension import (
    ADJECTIVE,
    ALL,
    DETERMINERS,
    GENITIVE,
    PLURAL,
    SINGULAR,
    Declension,
    readings,
)
from klartafel.checks.rules.spelling.german_declension import PREPOSITIONS as CASES_OF_PREPOSITIONS
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.noun_phrases import ending_of
from klartafel.drafting.operations.reading import Reading

# Parts of speech that open a clause with its verb at the end.
OPENERS = frozenset({"KOUS", "KOUI", "PWAV", "PRELS", "PRELAT"})
GENDERS = {"m": "abcd", "f": "efgh", "n": "ijkl", "p": "mnop"}
_MANY = word_set(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere viele einige beide wenige"
)
_DETERMINER_TAGS = frozenset({"ART", "PPOSAT", "PDAT", "PIAT", "APPRART", "PIS"})
_QUANTIFIERS = word_set(
    "jeder jede jedes jedem jeden jedes kein keine keinen keinem keiner keines alle allen aller",
    "alles solche",
    "solcher solchen solches solchem manche mancher manchem manches manchen irgendein irgendeine welche",
    "welcher welches niemand etwas nichts wenige weniger wenigen meisten derjenige diejenige dasjenige",
    "denjenigen demjenigen derjenigen diejenigen dieselbe derselbe dasselbe",
)
_ONLY_ONE = word_set(
    "einzige einzigen einziger einziges erste ersten erster erstes letzte letzten letzter letztes andere",
    "anderen anderer anderes gleiche gleichen gleicher gleiches selbe selben",
)
_ONLY = word_set("nur allein lediglich ausschließlich bloß einzig vor allem besonders selbst sogar")
_NO_SUPERLATIVES = word_set("fest ernst wüst robust bewusst dreist feist lebensfest feuerfest wetterfest")
_ANYBODY = word_set("menschen leute leuten personen dinge dingen sachen fälle fällen stellen orte orten")
_PARTS = word_set("teil teile teilen bereich bereiche bereichen abschnitt abschnitte abschnitten")
_AMOUNTS = word_set(
    "zahl anzahl teil hälfte mehrzahl mehrheit menge vielfalt drittel viertel prozent großteil"
)
_NUMBERED = word_set("nummer zahl raum vitrine kapitel seite blatt band")
_PARTICLES = word_set("von van vom zu zum zur ten tom de der den di da dei della del la le du dos af")
_ROMAN = re.compile("[IVX]{1,5}")
# What a name follows even where it is a common noun too: "die Familie Muster", "die Firma Stahl".
_NAMED = word_set(
    "familie firma herr herrn frau fräulein witwe ehepaar brüder gebrüder geschwister meister bauer",
    "zeche grube gasthaus gasthof brauerei spinnerei druckerei werft verlag",
)


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase of a sentence: `first` to `noun`, and the name after the noun up to `end`.

    `mask` is what gender, number and case may be, zero where it is not known.
    """

    first: int
    noun: int
    end: int
    determiner: str
    adjectives: tuple[int, ...]
    mask: int
    preposition: str
    counted: bool

    @property
    def is_definite(self) -> bool:
        """Whether it is said which one is meant."""
        return self.determiner in DETERMINERS and not self.determiner.startswith(("ein", "kein"))

    def genders(self) -> str:
        """Some of "m", "f", "n", and "p" for plural."""
        return "".join(gender for gender, letters in GENDERS.items() if self.mask & readings(letters))


def nominal(reading: Reading, noun: int) -> Nominal:
    """The phrase whose noun stands at a place."""
    head = noun
    while (
        head > 0
        and reading.tags[head] == "NE"
        and reading.tags[head - 1] in NOUNS
        and _touches(reading, head)
    ):
        head -= 1
    adjectives: list[int] = []
    place = head - 1
    counted = False
    while place >= 0 and not _is_broken(reading, place + 1):
        form = reading.forms[place]
        if form.isdigit() and len(form) == 4:
            break  # "eine 2005 erschienene Studie"
        if reading.tags[place] == "CARD" or form in _MANY or form.isdigit():
            counted = counted or form not in ("ein", "eine", "1")
        elif reading.tags[place] == "ADJ(A)":
            adjectives.insert(0, place)
        else:
            break
        place -= 1
    determiner = ""
    first = place + 1
    if place >= 0 and not _is_broken(reading, place + 1):
        form = reading.forms[place]
        is_determiner = form in DETERMINERS or form in _QUANTIFIERS
        if is_determiner and reading.tags[place] in _DETERMINER_TAGS:
            determiner, first = form, place
    preposition = ""
    if first > 0 and reading.tags[first - 1] in PREPOSITIONS and _touches(reading, first):
        preposition = reading.forms[first - 1]
    end = noun + 1
    if head == noun:
        while end < len(reading) and _touches(reading, end):
            step = _goes_with(reading, head, end)
            if not step:
                break
            end += step
    mask = _mask(reading, head, determiner, tuple(adjectives), preposition, counted)
    return Nominal(first, head, end, determiner, tuple(adjectives), mask, preposition, counted)


def is_some_of(reading: Reading, phrase: Nominal, end: int) -> bool:
    """Whether what ends at a place tells only which of several, or a rule about any: the sentence goes on.

    "Die Kinder, die arbeiteten, kamen nie", "Ein Krug, der aus Gold ist, wurde nie gefunden".
    """
    clauses = sum(tag in OPENERS for tag in reading.tags[end:])
    goes_on = len(reading.finite_verbs(end)) > clauses
    if phrase.counted or reading.tags[phrase.noun] == "NE" or not goes_on:
        return False
    return not phrase.is_definite or bool(phrase.mask & PLURAL and not phrase.mask & SINGULAR)


def is_named_twice(reading: Reading, phrase: Nominal) -> bool:
    """Whether the sentence tells of two things of one name: "der Krug neben dem Krug, der …"."""
    name = stem(reading.forms[phrase.noun])
    nouns = (form for form, tag in zip(reading.forms, reading.tags, strict=True) if tag in NOUNS)
    return sum(stem(form) == name for form in nouns) > 1


def is_restricted(reading: Reading, phrase: Nominal) -> bool:
    """Whether a clause or attribute is needed to know what a phrase means: "jeder Krug, der …"."""
    if phrase.determiner in _QUANTIFIERS:
        return True
    if phrase.first and reading.forms[phrase.first - 1] in _AMOUNTS:
        return True  # "die Zahl der Bilder, die …"
    if reading.forms[phrase.noun] in _PARTS:
        return True  # "die Teile der Platte, die mit Wachs bedeckt sind"
    if not phrase.determiner and reading.forms[phrase.noun] in _ANYBODY:
        return True  # "hilft Menschen, die …"
    before = range(max(0, phrase.first - 1), phrase.noun)
    opening = phrase.first - (2 if phrase.preposition else 1)
    if opening >= 0 and reading.forms[opening] in _ONLY:
        return True
    return any(
        reading.forms[place] in _QUANTIFIERS
        or reading.forms[place] in _ONLY_ONE
        or (reading.tags[place] == "ADJ(A)" and _is_superlative(reading.forms[place]))
        for place in before
    )


def _is_superlative(form: str) -> bool:
    base = next((form.removesuffix(end) for end in ("en", "er", "es", "e") if form.endswith(end)), form)
    return base.endswith("st") and not may_be_participle(base) and base not in _NO_SUPERLATIVES


def _goes_with(reading: Reading, head: int, place: int) -> int:
    """How many words are the next part of a name: "Töpfer Johann", "Nummer 268", "Heinrich von Kärnten"."""
    form = reading.forms[place]
    if reading.forms[head] in _NAMED and place == head + 1 and reading.tags[place] in NOUNS:
        return 1
    if reading.tags[place] == "NE" or (reading.forms[head] in _NUMBERED and reading.tags[place] == "CARD"):
        return 1
    follows_name = reading.tags[place - 1] == "NE"
    if reading.forms[place - 1] in _PARTICLES and place - 1 > head and reading.words[place].text[0].isupper():
        return 1  # "Evert tom Brinke"
    if follows_name and _ROMAN.fullmatch(reading.words[place].text):
        return 1
    has_next = place + 1 < len(reading) and _touches(reading, place + 1)
    if follows_name and form in _PARTICLES and has_next:
        following = reading.words[place + 1].text
        is_name = reading.tags[place + 1] in ("NE", "FM") or not noun_readings(following)
        return 2 if following[0].isupper() and is_name else 0
    return 0


def _touches(reading: Reading, place: int) -> bool:
    return 0 < place < len(reading) and not reading.sign(place)


def _is_broken(reading: Reading, place: int) -> bool:
    """Whether more than a blank, or a comma between adjectives, stands before a word."""
    mark = reading.sign(place)
    if not mark:
        return False
    is_row = mark == "," and reading.tags[place] == reading.tags[place - 1] == "ADJ(A)"
    return not is_row and not (mark == "." and reading.forms[place - 1].isdigit())


def _mask(
    reading: Reading, head: int, determiner: str, adjectives: tuple[int, ...], preposition: str, counted: bool
) -> int:
    text = reading.words[head].plain
    known = noun_readings(text)
    mask = readings(known) if known else 0
    found = DETERMINERS.get(determiner)
    if not known:
        opens = bool(adjectives) and _opens(reading, adjectives[0], preposition)
        if (found is None and not opens) or reading.tags[head] not in NOUNS:
            return 0
        mask = ALL & ~readings("bj") if not text.endswith("s") else ALL
        if determiner not in ("des", "eines"):
            mask &= ~GENITIVE | readings("fn")
    if found is not None:
        mask &= found.mask
        declension = found.declension
    else:
        declension = Declension.STRONG
    if counted:
        mask &= PLURAL
    if adjectives and (found is not None or _opens(reading, adjectives[0], preposition)):
        for place in adjectives:
            if not reading.forms[place].endswith(("e", "en", "er", "es", "em")):
                continue
            if _is_of_place(reading, place):
                continue
            mask &= ADJECTIVE[declension].get(ending_of(reading.forms[place]), ALL) or ALL
    case = CASES_OF_PREPOSITIONS.get(preposition, 0)
    if case:
        mask &= case
    return mask


def _is_of_place(reading: Reading, place: int) -> bool:
    """ "Averbrocker": no ending shows the case."""
    word = reading.words[place].text
    return word[0].isupper() and word.endswith("er") and not (place == 0 and is_listed(word.lower(), "de"))


def _opens(reading: Reading, adjective: int, preposition: str) -> bool:
    return bool(preposition) or adjective == 0 or bool(reading.sign(adjective))


def number_of_noun(mask: int) -> str:
    """ "s", "p", or both where a phrase may be either."""
    return ("s" if mask & SINGULAR else "") + ("p" if mask & PLURAL else "")
