"""Which words of a German text are misspelled."""

from functools import lru_cache

from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.german import GERMAN
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known, is_listed
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.corrections import (
    Correction,
    clear_correction,
    corrections,
    typical_slip,
)
from klartafel.checks.rules.spelling.foreign import Foreign
from klartafel.checks.rules.spelling.german_words import begins_compounds, is_german, is_only_noun
from klartafel.checks.rules.spelling.name_evidence import is_name_like, is_slip, may_be_slip
from klartafel.checks.rules.spelling.reform import todays_form, with_umlauts
from klartafel.checks.rules.spelling.spelled import NOUN_TAGS, Fault, Place

_ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyzäöüßéèêàáâçñ")
_ABBREVIATIONS = GERMAN.leading | GERMAN.numbered | GERMAN.closing | GERMAN.final
_SHORTEST, _LONGEST = 3, 60
_COMMON = 3.0  # words this common are used by many, whatever the dictionaries say
_USED = 2.5  # these are known to some, and nothing near them was meant
_MUCH_COMMONER = 1.5
_FEWEST_OF_SLIP = 2.8
_LEAST_WEIGHT = 2.0
_LEAST_WEIGHT_OF_SHORT = 5.0
_STRONG = 4.5
_LEAST_WEIGHT_OF_TWO = 6.0
# Units, and small words of names and of other languages.
_TWO_LETTERS = word_set(
    "km cm mm kg mg ml hl ha qm dm ca vs la le el il al de du da do of to et ad ab ex op va te lo pf zl st",
    "nr jh bd hg jg gr kl jr sr fl",
)
_LEAST_WEIGHT_OF_PART = 3.0
# Words of no dictionary with these endings are learned ones more often than slips.
_LEARNED = (
    "isch", "ismus", "ismen", "ierung", "ierungen", "ation", "ationen", "ität", "itis", "ose", "logie",
    "metrie",
    "graphie", "it",
)  # fmt: skip
_INFLECTED = ("", "e", "en", "em", "er", "es", "s", "n")
_ARTICLES = frozenset({"ART", "PIAT", "PPOSAT", "PDAT"})
_NO_GERMAN_TAGS = frozenset({"", "FM", "NE", "XY"})


@lru_cache(maxsize=50_000)
def is_right(form: str) -> bool:
    """Whether a word as written needs no further look, wherever it stands."""
    if _is_no_word(form):
        return True
    if todays_form(form) is not None:
        return False
    if is_known(form, "de") or word_table("names-de").get(form) is not None:
        return True
    return form.isalpha() and is_german(form) and typical_slip(form, "de", _FEWEST_OF_SLIP) is None


@lru_cache(maxsize=50_000)
def is_explained(form: str) -> bool:
    """Whether a word is right, follows from right ones, or was right once."""
    plain = form.replace("-", "")
    return is_right(form) or is_german(plain) or todays_form(form) is not None


def _is_no_word(text: str) -> bool:
    """Abbreviations, numerals, foreign scripts, endless words and capitals inside are not judged."""
    if len(text) > _LONGEST:
        return True
    letters = [character for character in text if character.isalpha()]
    return (
        len(letters) < _SHORTEST - 1
        or (len(letters) < _SHORTEST and (text in _TWO_LETTERS or not text.islower()))
        or "'" in text
        or "’" in text
        or any(character.isdigit() for character in text)
        or any(letter.lower() not in _ALPHABET for letter in letters)
        or any(part[1:] != part[1:].lower() for part in text.replace("·", "-").split("-"))
    )


def fault(place: Place, foreign: Foreign) -> Fault | None:
    """What is wrong with a word that is not right by itself; its neighbours tell how foreign it is."""
    word = place.word
    parts = word.parts
    if len(parts) == 1:
        return _of_form(place, parts[0], foreign)
    if foreign or is_german(word.plain) or is_name_like(word):
        return None
    for index, part in enumerate(parts):
        better = _of_part(part, last=index == len(parts) - 1)
        if better is not None:
            return Fault(part, better)
    return None


def _of_part(part: str, last: bool) -> str | None:
    """The correction of a part between hyphens; names and first parts of compounds are right."""
    if len(part) <= _SHORTEST or is_german(part.lower()) or is_german(part.capitalize()):
        return None
    if frequency(part) >= _COMMON or word_table("names-de").get(part) is not None or is_known(part, "en"):
        return None
    if not last and begins_compounds(part.lower()):
        return None
    correction = clear_correction(part, "de")
    return correction.form if correction and correction.weight >= _LEAST_WEIGHT_OF_PART else None


def _of_form(place: Place, form: str, foreign: Foreign) -> Fault | None:
    written = todays_form(form)
    if written is not None:
        named = place.before is not None and is_name_like(place.before) and is_name_like(place.word)
        return None if foreign or named else Fault(form, written)
    if is_german(form):
        return _of_sound_parts(place, form)
    if place.is_shortened or (place.is_dotted and form.lower() + "." in _ABBREVIATIONS):
        return None
    transcribed = with_umlauts(form)
    if transcribed is not None and not foreign and not _may_be_name(place):
        return Fault(form, transcribed)
    thorough = form[0].islower() or may_be_slip(place)
    found = corrections(form, "de", place.opens, thorough)
    best = found[0] if found else None
    wrong = (
        _is_wrong_noun(place, best, foreign) if form[0].isupper() else _is_wrong_small(place, best, foreign)
    )
    if not wrong:
        return None
    clear = clear_correction(form, "de", place.opens)
    return Fault(form, clear.form if clear else None)


def _may_be_name(place: Place) -> bool:
    before = place.before.tag.part_of_speech if place.before else ""
    is_noun = place.word.tag.part_of_speech in NOUN_TAGS or before in _ARTICLES
    return not (place.word.text[0].islower() or place.opens or is_noun)


def _of_sound_parts(place: Place, form: str) -> Fault | None:
    """ "Beisspiel" might be a compound, but "Beispiel" is one letter away and everybody says it."""
    better = typical_slip(form, "de", _FEWEST_OF_SLIP)
    if better is None or frequency(form) > frequency(better) - 1:
        return None
    if form[0].isupper() and not is_slip(place, Correction(better, frequency(better), is_typical=True)):
        return None
    return Fault(form, better)


def _is_wrong_small(place: Place, best: Correction | None, foreign: Foreign) -> bool:
    form = place.word.text
    weight = best.weight if best else 0.0
    common = frequency(form)
    if _is_foreign(best, foreign):
        return False
    if common >= _COMMON and weight < common + _MUCH_COMMONER and len(form) >= _SHORTEST:
        return False
    slipped = best is not None and best.is_typical and best.weight >= _LEAST_WEIGHT
    if is_only_noun(form) and (is_listed(form.capitalize(), "de") or not slipped):
        return False  # the rule of capitals says so
    if len(form) <= _SHORTEST:
        return _is_wrong_short(place, weight)
    if weight >= _LEAST_WEIGHT:
        return True
    tag = place.word.tag.part_of_speech
    is_used = common >= _USED or _is_learned(form) or is_known(form, "en")
    return tag not in _NO_GERMAN_TAGS and not is_used


def _is_wrong_short(place: Place, weight: float) -> bool:
    """Two or three letters: foreign names are full of them."""
    named = any(word is not None and is_name_like(word) for word in (place.before, place.after))
    least = _LEAST_WEIGHT_OF_SHORT if len(place.word.text) == _SHORTEST else _LEAST_WEIGHT_OF_TWO
    return weight >= least + named


def _is_foreign(best: Correction | None, foreign: Foreign) -> bool:
    """A word beside a stranger may still be a common word with a typical slip."""
    slipped = best is not None and best.is_typical and best.weight >= _STRONG
    return foreign is Foreign.SURELY or (foreign is Foreign.PERHAPS and not slipped)


def _is_wrong_noun(place: Place, best: Correction | None, foreign: Foreign) -> bool:
    form = place.word.text
    if foreign or (len(form) == _SHORTEST and (best is None or best.weight < _LEAST_WEIGHT_OF_SHORT)):
        return False
    if best is not None:
        return is_slip(place, best)
    before = place.before.tag.part_of_speech if place.before else ""
    is_noun = place.word.tag.part_of_speech in NOUN_TAGS and before in _ARTICLES
    return is_noun and not _is_learned(form) and is_slip(place, Correction(form, 1.5))


def _is_learned(form: str) -> bool:
    stem = form.lower()
    return any(
        stem.endswith(ending) and stem.removesuffix(ending).endswith(_LEARNED) for ending in _INFLECTED
    )
