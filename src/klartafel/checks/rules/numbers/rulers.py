"""Rulers with a number: how "Friedrich II." is spoken, and in which case where that is certain."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.numbers.ordinals import LARGEST, english_ordinal, german_stem

_GERMAN_TITLES = word_set(
    "König Königin Kaiser Kaiserin Papst Zar Zarin Herzog Herzogin Kurfürst Kurfürstin Fürst Fürstin",
    "Fürstbischof Bischof Erzbischof Abt Graf Gräfin Landgraf Markgraf Pfalzgraf Großherzog Erzherzog",
    "Prinz Prinzessin Kronprinz Sultan Schah Pharao Großfürst Königs Kaisers Papstes",
)
_FEMALE_NAMES = word_set(
    "elisabeth elizabeth mary beatrix margrethe ingrid astrid isabel judith adelheid hedwig gertrud",
)
_MALE_NAMES = word_set("attila mustafa joshua luca nikola uwe arne hauke george pippa andrea abbe")
_ENGLISH_NAMES = word_set(
    "henry edward george charles james william richard elizabeth mary anne louis francis philip frederick",
    "catherine alexander nicholas peter paul john pius leo clement gregory innocent urban benedict julius",
    "napoleon otto ferdinand rudolf maximilian joseph leopold christian gustav gustavus ivan ptolemy",
    "darius xerxes cyrus cleopatra victoria albert stephen david robert kenneth selim mehmed murad",
    "suleiman frederik olaf haakon carl karl ludwig wilhelm friedrich margaret isabella johanna boniface",
    "celestine eugene martin sixtus adrian alfonso pedro sancho baldwin conrad lothair theodosius",
    "justinian constantine basil umberto zog edmund harold edgar augustus stanislaus sigismund casimir",
    "michael",
)
_DATIVE = word_set("von unter mit bei nach zu aus seit gegenüber neben außer dem vom zum beim")
_ACCUSATIVE = word_set("für gegen durch ohne um")
_WORD = re.compile(r"(?<!\w)([^\W\d_]+)[ \n]$")
_NAMES = re.compile(r"(?<!\w)(?:[^\W\d_][^\W\d_'’-]+ ){0,3}[^\W\d_][^\W\d_'’-]+$")


class Case(StrEnum):
    """Endings of "der Zweite" by case; `UNKNOWN` where the sentence does not show it."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    UNKNOWN = "unknown"


_MASCULINE = {"nominative": "der {}e", "genitive": "des {}en", "dative": "dem {}en", "accusative": "den {}en"}
_FEMININE = {"nominative": "die {}e", "genitive": "der {}en", "dative": "der {}en", "accusative": "die {}e"}


@dataclass(frozen=True, slots=True)
class Ruler:
    """A ruler's name as it stands before the number, and where it starts."""

    name: str
    start: int
    feminine: bool = False
    genitive: bool = False
    listed: bool = True  # False for a name that is only unknown to the dictionaries


def ruler_before(text: str, place: int, language: str) -> Ruler | None:
    """The name that ends with the blank before `place`, or None where no ruler's name stands there."""
    match = _NAMES.search(text, max(0, place - 80), place - 1) if text[place - 1 : place] == " " else None
    if match is None:
        return None
    words = match[0].split(" ")
    is_name = _is_english_name if language == "en" else _is_german_name
    if not is_name(words[-1]):
        return None
    first = len(words) - 1
    while first > 0 and words[first - 1] not in _GERMAN_TITLES and _is_given_name(words[first - 1], language):
        first -= 1
    name = " ".join(words[first:])
    title = words[first - 1] if first else ""
    lowered = words[-1].lower()
    genitive = language == "de" and not _is_listed(words[-1]) and _is_listed(words[-1].removesuffix("s"))
    feminine = title.endswith("in") or (
        lowered in _FEMALE_NAMES or (lowered.endswith(("a", "e")) and lowered not in _MALE_NAMES)
    )
    listed = _is_given_name(words[-1], language) or genitive or title in _GERMAN_TITLES
    return Ruler(name, place - 1 - len(name), feminine, genitive, listed)


def spoken(ruler: Ruler, number: int, case: Case, language: str) -> str | None:
    """The name with its number in letters; None for numbers that no ruler has."""
    if not 0 < number <= LARGEST:
        return None
    if language == "en":
        return f"{ruler.name} the {english_ordinal(number).title()}"
    forms = _FEMININE if ruler.feminine else _MASCULINE
    form = forms[Case.NOMINATIVE if case is Case.UNKNOWN else case]
    return f"{ruler.name} {form.format(german_stem(number).capitalize())}"


def case_of(text: str, ruler: Ruler, sentence_start: int, before_verb: bool) -> Case:
    """Genitive by its ending, nominative as the subject that opens a sentence, else by the preposition."""
    if ruler.genitive:
        return Case.GENITIVE
    word, place = _word_before(text, ruler.start, sentence_start)
    if word in _GERMAN_TITLES:
        start = place
        word, place = _word_before(text, start, sentence_start)
    else:
        start = ruler.start
    opens = start <= sentence_start or (
        word == ("Die" if ruler.feminine else "Der") and place <= sentence_start
    )
    if opens:
        return Case.NOMINATIVE if before_verb else Case.UNKNOWN
    if word.lower() in _DATIVE:
        return Case.DATIVE
    return Case.ACCUSATIVE if word.lower() in _ACCUSATIVE else Case.UNKNOWN


def _word_before(text: str, place: int, start: int) -> tuple[str, int]:
    """The word that ends with the blank before a place, and where it starts; none before `start`."""
    match = _WORD.search(text, max(start, place - 40), place)
    return (match[1], match.start()) if match else ("", place)


@lru_cache(maxsize=5_000)
def _is_listed(name: str) -> bool:
    value = word_table("names-de").get(name.capitalize() if name.isupper() else name)
    return value is not None and "g" in value


def _is_german_name(word: str) -> bool:
    """A given name, or a name no dictionary has ("Ramses"); nouns such as "Teil" are none."""
    if len(word) < 3 or not word[0].isupper():
        return False
    base = word.removesuffix("s")
    if _is_listed(word) or _is_listed(base):
        return True
    nouns = word_table("nouns-de")
    known = any(nouns.get(form) is not None or is_known(form.lower(), "de") for form in (word, base))
    return not word.isupper() and not known


def _is_english_name(word: str) -> bool:
    if len(word) < 3 or not word[0].isupper():
        return False
    return word.lower() in _ENGLISH_NAMES or not (word.isupper() or is_known(word.lower(), "en"))


def _is_given_name(word: str, language: str) -> bool:
    return word.lower() in _ENGLISH_NAMES if language == "en" else _is_listed(word)
