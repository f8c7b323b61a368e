"""Whether an unknown word with a capital is a slip of typing or a name: what its place says for either.

The weights come from the tagged texts of `museum_texts_dev`, `ratings_dev` and `simplify_dev`, with letters
changed in every fifth noun: they tell nineteen of twenty slips from nine of ten names.
"""

from klartafel.checks.language import Word
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.corrections import Correction
from klartafel.checks.rules.spelling.spelled import NOUN_TAGS, Place

_NAME_TAGS = frozenset({"NE", "FM", "XY", "NP0"})
_FOREIGN_TAGS = frozenset({"FM", "XY"})
_BEFORE_NOUNS = frozenset({"ART", "PIAT", "PPOSAT", "PDAT", "CARD", "ADJ(A)", "APPRART", "PRELAT", "PWAT"})
_BEFORE_NAMES = word_set(
    "herr herrn frau dr prof professor professorin könig königin kaiser kaiserin papst graf gräfin herzog",
    "fürst bischof abt pfarrer firma familie schloss burg sankt st san santa saint von van de di da du del",
    "della le la den der ten zum zur mr mrs ms sir lord lady king queen",
)
_RARELY_LISTED = 2.0
_MUCH_COMMONER = 2.5
_BASE = -2.3
_WEIGHT = 0.7
_HALF = 1.05
_ENOUGH = 0.2
_MOST_COMMON = 4.7  # few nouns are more common, less what their edit costs


def is_slip(place: Place, correction: Correction) -> bool:
    """Whether a slip is likelier than a name."""
    evidence = _evidence(place) + _WEIGHT * correction.weight + correction.is_typical
    if correction.weight > frequency(place.word.text) + _MUCH_COMMONER:
        evidence += _HALF * _listed(place)
    return evidence > _ENOUGH


def may_be_slip(place: Place) -> bool:
    """Whether any correction that is no typical one could make a slip likelier than a name."""
    return _evidence(place) + _WEIGHT * _MOST_COMMON + _HALF * _listed(place) > _ENOUGH


def _evidence(place: Place) -> float:
    """What speaks for a slip without a look at what may have been meant."""
    evidence = _BASE - 2 * _HALF * _listed(place) + _neighbours(place)
    tag = place.word.tag.part_of_speech
    if tag in NOUN_TAGS:
        evidence += 1.3
    elif tag in _FOREIGN_TAGS:
        evidence -= 0.5
    if place.opens:
        evidence += 0.3
    if place.times > 1:
        evidence -= 2.0
    return evidence


def _listed(place: Place) -> float:
    """How much more common a form is than slips are."""
    return max(0.0, frequency(place.word.text) - _RARELY_LISTED)


def _neighbours(place: Place) -> float:
    evidence = 0.0
    before, after = place.before, place.after
    if before is not None:
        tag = before.tag.part_of_speech
        if is_name_like(before):
            evidence -= 1.7
        elif tag in NOUN_TAGS:
            evidence -= 1.0
        elif tag in _BEFORE_NOUNS:
            evidence += 0.8
        if before.text.casefold() in _BEFORE_NAMES and tag not in _BEFORE_NOUNS:
            evidence -= 1.0
    if after is not None and (is_name_like(after) or after.tag.part_of_speech == "FM"):
        evidence -= 1.0
    return evidence


def is_name_like(word: Word) -> bool:
    """Whether a word beside another says that both are a name."""
    text = word.text
    return text[:1].isupper() and (
        word.tag.part_of_speech in _NAME_TAGS or word_table("names-de").get(text) is not None
    )
