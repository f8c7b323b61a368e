"""What stands in brackets as a sentence, where its sense is certain.

Years of life after the name of a person: "Karl Muster (1739–1771)", "Karl Muster lebte von 1739 bis 1771."
They may also be those of an office, a firm or a house: so no noun but that of a trade stands before the name,
and the time is long. A day and a place of birth and death with their signs. Short forms after their words:
"Winterhilfswerk (WHW)", "Die Abkürzung für Winterhilfswerk ist WHW." All other brackets stay, for nothing may
be lost.
"""

import re

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS
from klartafel.drafting.operations.nominals import nominal
from klartafel.drafting.operations.reading import Reading, sentence
from klartafel.drafting.operations.referents import is_person, noun_form

_BRACKET = re.compile(r"\s*\(([^()]{1,200})\)")
_YEARS = re.compile(r"(\d{3,4})\s?[–—-]\s?(\d{3,4})")
_BORN = r"(?:\*|geb\.|geboren)\s*(?P<born>[^;,†+]{3,80})"
_DIED = r"(?:[†+]|gest\.|gestorben)\s*(?P<died>[^;†+*]{3,80})"
_LIFE = re.compile(rf"{_BORN}[;,]\s*{_DIED}")
_DATE = re.compile(r"(?:am )?(\d{1,2}\. (?:[A-ZÄ][a-zä]+) \d{3,4})((?: in [^;]+)?)")
_YEAR = re.compile(r"(?:im Jahr )?(\d{3,4})((?: in [^;]+)?)")
_SHORT = re.compile(r"[A-ZÄÖÜ]{2,6}")
# Beside these, years may say how long somebody had an office, or how long a firm or a house was there.
_OFFICE = re.compile(
    r"bürgermeister|direktor|könig|kaiser|herzog|fürst|papst|bischof|\b(?:äb|ab)t|pfarr|rektor|präsident|minister|"
    r"vogt|landrat|prinz|\b(?:land|mark|burg|pfalz)?graf(?:en|s)?\b|gräfin|werkstatt|firma|betrieb|\b(?:ge)?leite|"
    r"regier|\bamt|herrsch|\b(?:ge)?führ|\bdien|vorsitz|pächt|inhaber|\bunter\b|\bchef|\bzeit"
)
_THING = re.compile(
    r"(?:bibliothek|museum|schule|stiftung|haus|kirche|brunnen|platz|straße|archiv|gymnasium|verlag|werke?|gmbh|"
    r"theater|quartett|orchester|gesellschaft|verein|halle|park|preis)$"
)
_TRADES = word_set(
    "maler malerin bildhauer bildhauerin zeichner zeichnerin grafiker grafikerin fotograf fotografin",
    "architekt architektin künstler künstlerin kupferstecher goldschmied silberschmied töpfer töpferin",
    "holzschnitzer baumeister komponist komponistin dichter dichterin schriftsteller schriftstellerin",
    "zeichenlehrer lithograf",
)
_SHORTEST_LIFE, _LONGEST_LIFE = 20, 110
_FEWEST_NAMES = 2
_BETWEEN_NOUNS = PREPOSITIONS | {"ART", "ADJ(A)", "PPOSAT", "PDAT"}
_NAME = re.compile(r"((?:[A-ZÄÖÜ][\w’'-]+|[A-ZÄÖÜ]\.|von|van|der|de|da|zu)(?: |$)){2,6}$")


def without_bracket(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without its first bracket that can be told, and the sentences that tell it."""
    for match in _BRACKET.finditer(reading.text):
        told = _of_person(reading, match) or _short_form(reading, match)
        if told:
            rest = sentence(reading.text[: match.start()] + reading.text[match.end() :])
            return ((rest, *told),)
    return ()


def _of_person(reading: Reading, match: re.Match[str]) -> tuple[str, ...]:
    before, inside = reading.text[: match.start()], match[1].strip()
    found = _NAME.search(before)
    if found is None:
        return ()
    words = found[0].split()
    first = next((place for place, word in enumerate(words) if is_person(word)), None)
    name = " ".join(words[first or 0 :])
    years = _YEARS.fullmatch(inside)
    if years:
        is_life = first is not None and _is_life(reading, before.rindex(name), name, years)
        return (sentence(f"{name} lebte von {years[1]} bis {years[2]}"),) if is_life else ()
    life = _LIFE.fullmatch(inside)
    if life is None:
        return ()
    born, died = _when(life["born"]), _when(life["died"])
    if not born or not died:
        return ()
    return sentence(f"{name} wurde {born} geboren"), sentence(f"{name} starb {died}")


def _is_life(reading: Reading, start: int, name: str, years: re.Match[str]) -> bool:
    """Whether two years after a name can be nothing but birth and death."""
    is_long = _SHORTEST_LIFE <= int(years[2]) - int(years[1]) < _LONGEST_LIFE
    if not is_long or len(name.split()) < _FEWEST_NAMES or _THING.search(name.lower()):
        return False
    return _OFFICE.search(reading.text.lower()) is None and not _is_of_noun(reading, start)


def _is_of_noun(reading: Reading, start: int) -> bool:
    """Whether a noun stands before the name: "Haus Karl Muster", "die Villa des Malers Karl Muster"."""
    place = sum(word.span.start < start for word in reading.words) - 1
    if place < 0:
        return False
    form = reading.forms[place]
    if form in _TRADES or form.removesuffix("s") in _TRADES or form.removesuffix("en") in _TRADES:
        place -= 1
    elif reading.tags[place] == "ART":
        return True  # "die Anna Amalia Bibliothek"
    while place >= 0 and reading.tags[place] in _BETWEEN_NOUNS:
        place -= 1
    return place >= 0 and reading.tags[place] in NOUNS


def _when(text: str) -> str:
    stripped = text.strip()
    day = _DATE.fullmatch(stripped)
    if day:
        return f"am {day[1]}{day[2]}" if "," not in day[2] else ""
    year = _YEAR.fullmatch(stripped)
    return f"{year[1]}{year[2]}" if year and "," not in year[2] else ""


def _short_form(reading: Reading, match: re.Match[str]) -> tuple[str, ...]:
    """ "Winterhilfswerk (WHW)": the letters of the short form stand in the word in their order."""
    if not _SHORT.fullmatch(match[1]):
        return ()
    place = next((p for p, word in enumerate(reading.words) if word.span.start > match.start()), None)
    if not place:
        return ()
    phrase = nominal(reading, place - 1)
    words = [word.text for word in reading.words[phrase.noun : phrase.end]]
    if phrase.end != place or phrase.adjectives or len(words) != 1 or not _abbreviates(match[1], words[0]):
        return ()
    noun = next((form for letter in "aei" if (form := noun_form(words[0], letter))), "")
    return (sentence(f"Die Abkürzung für {noun} ist {match[1]}"),) if noun else ()


def _abbreviates(short: str, word: str) -> bool:
    if not word.upper().startswith(short[0]):
        return False
    place = 0
    for letter in short:
        place = word.upper().find(letter, place)
        if place < 0:
            return False
        place += 1
    return len(word) >= 3 * len(short)
