"""What stands in brackets as a sentence, where its sense is certain.

Years of life after the name of a person: "Karl Muster (1739–1771)", "Karl Muster lebte von 1739 bis 1771." A
day and a place of birth and death with their signs. Short forms after the words they stand for:
"Winterhilfswerk (WHW)", "Die Abkürzung für Winterhilfswerk ist WHW." All other brackets stay, for nothing may
be lost.
"""

import re

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
_NAME = re.compile(r"((?:[A-ZÄÖÜ][\w’'-]+|[A-ZÄÖÜ]\.|von|van|der|de|da|zu)(?: |$)){2,6}$")


def without_bracket(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without its first bracket that can be told, and the sentences that tell it."""
    for match in _BRACKET.finditer(reading.text):
        told = _of_person(reading.text[: match.start()], match[1]) or _short_form(reading, match)
        if told:
            rest = sentence(reading.text[: match.start()] + reading.text[match.end() :])
            return ((rest, *told),)
    return ()


def _of_person(before: str, inside: str) -> tuple[str, ...]:
    found = _NAME.search(before)
    if found is None:
        return ()
    words = found[0].split()
    first = next((place for place, word in enumerate(words) if is_person(word)), None)
    if first is None and (before.strip() != found[0].strip() or not _LIFE.fullmatch(inside.strip())):
        return ()
    name = " ".join(words[first or 0 :])
    years = _YEARS.fullmatch(inside.strip())
    if years and 0 < int(years[2]) - int(years[1]) < 110:
        return (sentence(f"{name} lebte von {years[1]} bis {years[2]}"),)
    life = _LIFE.fullmatch(inside.strip())
    if life is None:
        return ()
    born, died = _when(life["born"]), _when(life["died"])
    if not born or not died:
        return ()
    return sentence(f"{name} wurde {born} geboren"), sentence(f"{name} starb {died}")


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
