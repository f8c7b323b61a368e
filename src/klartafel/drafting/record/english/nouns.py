"""English nouns as sentences need them: article, plural, what cannot be counted."""

import re

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known

_UNCOUNTED = (
    "clothing", "jewellery", "jewelry", "furniture", "money", "pottery", "lace", "embroidery", "silverware",
    "glassware", "earthenware", "stoneware", "porcelain", "equipment", "armour", "tableware",
)  # fmt: skip
_SINGULAR_IN_S = (
    "ss", "us", "is", "canvas", "compass", "lens", "gas", "series", "chess", "atlas", "dais",
)  # fmt: skip
_PLURALS = word_set("men women children teeth feet people scissors trousers spectacles glasses tongs pliers")
_SOUNDED_LIKE_YOU = ("uni", "use", "usu", "ute", "euro", "eu", "one-", "once")
_SILENT_H = ("hour", "heir", "honour", "honor")
# German words that stand beside names, with a capital.
_GERMAN = word_set(
    "umkreis werkstatt schule kopie nachfolger nachahmer fotograf künstler maler unbekannt",
    "unbekannter raum bei",
)
_PHRASE = re.compile(r"[a-z]+(?:[ -][a-z]+){0,4}")
_BEHIND = re.compile(r" (?=(?:with|without|of|from|for|in|on|by|after|made) )")


def head(phrase: str) -> str:
    """The noun of a phrase: "loom weight" of "loom weight with a hole"."""
    return _BEHIND.split(phrase, maxsplit=1)[0]


def common(phrase: str) -> str:
    """A phrase of common words in small letters; empty where it holds a name or a sign."""
    lowered = phrase[:1].lower() + phrase[1:]
    words = re.split("[ -]", lowered)
    return lowered if _PHRASE.fullmatch(lowered) and all(is_known(word, "en") for word in words) else ""


def is_plural(noun: str) -> bool:
    """Whether the last word of a noun is a plural by its form."""
    last = re.split("[ -]", noun)[-1]
    if last in _PLURALS:
        return True
    if not last.endswith("s") or last.endswith(_SINGULAR_IN_S):
        return last.endswith("sses")
    return any(is_known(last.removesuffix(ending), "en") for ending in ("s", "es"))


def with_indefinite_article(noun: str) -> str:
    """ "a jug", "an urn"; "shoes", "clothing"."""
    if is_plural(head(noun)) or head(noun).endswith(_UNCOUNTED):
        return noun
    vowel = noun.startswith(tuple("aeiou")) and not noun.startswith(_SOUNDED_LIKE_YOU)
    return f"{'an' if vowel or noun.startswith(_SILENT_H) else 'a'} {noun}"


def is_english_name(text: str) -> bool:
    """Whether the small words around a name are English: "circle of", not "Umkreis von"."""
    small = [word for word in text.split() if word[:1].islower() or word.casefold() in _GERMAN]
    return all(is_known(word, "en") for word in small)
