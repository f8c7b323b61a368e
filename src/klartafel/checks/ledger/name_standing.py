"""What the word lists know of a German word with a capital: a name, a noun, or neither."""

from enum import StrEnum
from functools import lru_cache

from klartafel.checks.language.compounds import compound_parts, is_first_part, is_noun
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.museum_words import museum_words
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.name_words import CRAFTS, GERMAN_NO_NAMES, NO_PEOPLE, TITLES
from klartafel.checks.ledger.places import places_in
from klartafel.checks.ledger.stems import UMLAUTS

_DIMINUTIVES = (
    "chen",
    "lein",
    "innen",
    "in",
    "ung",
    "ungen",
    "heit",
    "keit",
    "schaft",
    "tum",
    "ismus",
    "isten",
)
_BEGINNINGS = (
    "vor",
    "mit",
    "haupt",
    "neben",
    "unter",
    "ober",
    "erst",
    "zwischen",
    "rück",
    "gegen",
    "nach",
    "sonder",
)
_ENDINGS_OF_NOUNS = ("n", "en", "e", "er", "es")
_RARE = 3.6
_LONGEST = 50
_PERSON_ENDINGS = ("er", "erin", "mann", "frau", "ist", "istin", "loge", "login", "graf", "grafin", "meister")
_MASCULINE_OR_FEMININE = frozenset("ae")


class Standing(StrEnum):
    """How much a word looks like a name by its letters alone."""

    GIVEN = "given"
    PLACE = "place"
    NAME = "name"
    EITHER = "either"  # "Stein", "Müller", "Essen"
    LISTED = "listed"  # the dictionary has it with a capital, the list of nouns does not: "Agatha"
    UNKNOWN = "unknown"
    BUILT = "built"  # no list has it, but its parts: "Leinenbahn"
    NOUN = "noun"


NAMES = frozenset({Standing.GIVEN, Standing.PLACE, Standing.NAME})


@lru_cache(maxsize=50_000)
def standing(word: str) -> Standing:
    """The standing of a word with a capital, in any case; German only."""
    lowered = word.lower()
    if lowered in GERMAN_NO_NAMES or lowered in TITLES["de"] or len(word) > _LONGEST:
        return Standing.NOUN
    shown = word.capitalize() if word.isupper() and len(word) > 3 else word
    nouns, words = word_table("nouns-de"), word_table("words-de")
    sorts = _sorts(shown)
    ordinary = bool(nouns.get(shown)) or lowered in words
    if sorts:
        if ordinary:
            return Standing.EITHER
        if "g" in sorts:
            return Standing.GIVEN
        return Standing.PLACE if sorts == {"p"} else Standing.NAME
    if ordinary or shown in museum_words() or lowered in museum_words():
        return Standing.NOUN
    if "-" in shown.strip("-"):
        return _of_hyphenated(shown)
    if _is_built(shown):
        return Standing.BUILT
    if shown not in words:
        return Standing.UNKNOWN
    # Of what the dictionary has with a capital alone, rare words without forms of nouns are mostly names.
    is_noun_form = any(shown + ending in words for ending in _ENDINGS_OF_NOUNS)
    rare = frequency(lowered) < _RARE
    return Standing.UNKNOWN if rare and not is_noun_form else Standing.LISTED


def _sorts(shown: str) -> set[str]:
    """g, f, p of the list of names, of the form or of the one without a genitive "s"."""
    names = word_table("names-de")
    found = names.get(shown) or ""
    if not found and shown.endswith("s") and len(shown) > 4:
        found = names.get(shown.rstrip("'’")[:-1]) or ""
    return set(found)


def _of_hyphenated(word: str) -> Standing:
    last = word.split("-")[-1]
    if len(last) > 1 and standing(last[:1].upper() + last[1:]) in NAMES:
        return Standing.NAME  # "Deutsch-Kamerun"
    standings = {standing(part[:1].upper() + part[1:]) for part in word.split("-") if len(part) > 1}
    if Standing.UNKNOWN in standings:
        return Standing.UNKNOWN
    return Standing.NAME if standings and standings <= NAMES else Standing.BUILT


@lru_cache(maxsize=20_000)
def _is_built(shown: str, depth: int = 2) -> bool:
    """Whether it is put together from known words, or made from one by an ending."""
    parts = compound_parts(shown)
    if len(parts) > 1:
        return all(len(part) > 3 or is_noun(part.lower()) for part in parts)
    lowered = shown.lower()
    for ending in _DIMINUTIVES:
        base = lowered.removesuffix(ending)
        if base != lowered and len(base) > 2 and (_is_form(base) or _is_form(base.translate(UMLAUTS))):
            return True
    for beginning in _BEGINNINGS:
        if lowered.startswith(beginning) and _is_form(lowered.removeprefix(beginning)):
            return True
    for length in range(3, len(lowered) - 3):  # "Holzkiste" where the list of first parts has no "holz"
        head = lowered[length:]
        if is_noun(head) and len(head) > 3 and _may_be_first(lowered[:length], depth):
            return True
    return False


def _may_be_first(first: str, depth: int) -> bool:
    if is_first_part(first) or (len(first) > 3 and _is_form(first)):
        return True
    return depth > 0 and len(first) > 7 and _is_built(first.removesuffix("s").capitalize(), depth - 1)


def _is_form(base: str) -> bool:
    words = word_table("words-de")
    return any(
        form in words for form in (base, base.capitalize(), base + "e", base + "en", base.capitalize() + "e")
    )


@lru_cache(maxsize=20_000)
def is_person_noun(word: str) -> bool:
    """Whether a German noun says what somebody is, so that a name may follow: "Töpfer", "Lehrerin"."""
    lowered = word.lower()
    if lowered in CRAFTS or lowered in TITLES["de"] or lowered.removesuffix("s") in TITLES["de"]:
        return True
    if (
        lowered in NO_PEOPLE
        or places_in(word, "de")
        or not lowered.endswith(_PERSON_ENDINGS)
        or not word[:1].isupper()
    ):
        return False
    readings = word_table("nouns-de").get(word)
    if readings:
        return bool(_MASCULINE_OR_FEMININE & set(readings))
    parts = compound_parts(word)
    return len(parts) > 1 and is_person_noun(parts[-1].capitalize())
