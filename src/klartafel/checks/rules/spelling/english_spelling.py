"""Which words of an English text are misspelled."""

from functools import lru_cache

from klartafel.checks.language.english import ENGLISH
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.corrections import (
    Correction,
    clear_correction,
    corrections,
    typical_slip,
)
from klartafel.checks.rules.spelling.english_words import is_english
from klartafel.checks.rules.spelling.foreign import Foreign
from klartafel.checks.rules.spelling.name_evidence import is_name_like
from klartafel.checks.rules.spelling.spelled import Fault, Place

_ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyz")
_ABBREVIATIONS = ENGLISH.leading | ENGLISH.numbered | ENGLISH.closing | ENGLISH.final
_CONTRACTED = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'")
_SHORTEST, _LONGEST = 3, 60
_COMMON = 3.0
_MUCH_COMMONER = 1.5
_LEAST_WEIGHT = 2.0
_LEAST_WEIGHT_OF_SHORT = 5.0
_LEAST_WEIGHT_OF_NAME = 3.5
_LEAST_WEIGHT_OF_OPENER = 4.3
_FEWEST_OF_SLIP = 3.3
_USED = 2.5


@lru_cache(maxsize=50_000)
def is_right(form: str) -> bool:
    """Whether a word as written needs no further look, wherever it stands."""
    if len(form) > _LONGEST:
        return True
    plain = _without_contraction(form)
    letters = [character for character in plain if character.isalpha()]
    if (
        len(letters) < _SHORTEST
        or any(character.isdigit() for character in plain)
        or any(letter.lower() not in _ALPHABET for letter in letters)
        or any(part[1:] != part[1:].lower() for part in plain.replace("'", "-").split("-"))
    ):
        return True
    if is_known(form, "en") or is_known(plain, "en") or _is_name(plain):
        return True
    return "'" in plain


def _is_name(form: str) -> bool:
    """Given names and places; family names of German are too many for English slips."""
    return bool(set(word_table("names-de").get(form) or "") & set("gp"))


@lru_cache(maxsize=50_000)
def is_explained(form: str) -> bool:
    """Whether a word is right or follows from right ones."""
    return is_right(form) or is_english(_without_contraction(form).replace("-", ""))


def _without_contraction(form: str) -> str:
    plain = form.replace("’", "'")
    for ending in _CONTRACTED:
        if plain.lower().endswith(ending):
            return plain[: -len(ending)]
    return plain


def fault(place: Place, foreign: Foreign) -> Fault | None:
    """What is wrong with a word that is not right by itself; its neighbours tell how foreign it is."""
    if foreign:
        return None
    plain = _without_contraction(place.word.text)
    parts = [part for part in plain.split("-") if part]
    if len(parts) > 1:
        return _of_parts(parts)
    if place.is_shortened or (place.is_dotted and plain.lower() + "." in _ABBREVIATIONS):
        return None
    if plain[0].isupper() and not place.opens:
        return _of_name(place, plain)
    return _of_small(place, plain)


def _of_parts(parts: list[str]) -> Fault | None:
    """Parts between hyphens; those with a capital are names."""
    for part in parts:
        if (
            part[0].isupper()
            or len(part) <= _SHORTEST
            or is_english(part)
            or frequency(part, "en") >= _COMMON
        ):
            continue
        correction = clear_correction(part, "en")
        if correction and correction.weight >= _LEAST_WEIGHT_OF_NAME:
            return Fault(part, correction.form)
    return None


def _of_name(place: Place, form: str) -> Fault | None:
    """A capital within a sentence: a name, unless it is one typical slip from a name that everybody knows."""
    named = any(word is not None and is_name_like(word) for word in (place.before, place.after))
    if named or place.times > 1 or is_english(form) or frequency(form, "en") >= _COMMON:
        return None
    better = typical_slip(form, "en", _LEAST_WEIGHT_OF_NAME)
    return Fault(form, better) if better else None


def _of_small(place: Place, form: str) -> Fault | None:
    lowered = form.lower()
    common = frequency(lowered, "en")
    if is_english(form):
        better = typical_slip(lowered, "en", _FEWEST_OF_SLIP)
        if better is None or form[0].isupper() or common > frequency(better, "en") - 1.5:
            return None
        return Fault(form, better)
    found = corrections(form, "en", place.opens)
    weight = found[0].weight if found else 0.0
    if not _is_wrong(place, form, weight, common):
        return None
    clear: Correction | None = clear_correction(form, "en", place.opens)
    return Fault(form, clear.form if clear else None)


def _is_wrong(place: Place, form: str, weight: float, common: float) -> bool:
    if weight < common + _MUCH_COMMONER and (common >= _COMMON or is_known(form.capitalize(), "en")):
        return False  # "monday": the rule of capitals says so
    if form[0].isupper():
        after = place.after
        named = place.times > 1 or (after is not None and is_name_like(after))
        return not named and weight >= _LEAST_WEIGHT_OF_OPENER
    if len(form) == _SHORTEST:
        return weight >= _LEAST_WEIGHT_OF_SHORT
    return weight >= _LEAST_WEIGHT or (
        common < _USED and place.word.tag.part_of_speech not in ("", "UNC", "NP0")
    )
