"""English nouns as sentences need them: article, plural, what cannot be counted."""

import re

from klartafel.checks.language.vocabulary import is_known

_UNCOUNTED = (
    "clothing", "jewellery", "jewelry", "furniture", "money", "pottery", "lace", "embroidery", "silverware",
    "glassware", "earthenware", "stoneware", "porcelain", "equipment", "sculpture work", "armour", "tableware",
)  # fmt: skip
_SINGULAR_IN_S = (
    "ss", "us", "is", "canvas", "compass", "lens", "gas", "bus", "series", "chess", "atlas", "dais", "christmas",
)  # fmt: skip
_PLURALS = ("men", "women", "children", "teeth", "feet", "people", "scissors", "trousers", "spectacles", "glasses",
            "tongs", "pliers")  # fmt: skip
_SOUNDED_LIKE_YOU = ("uni", "use", "usu", "ute", "euro", "eu", "one-", "once")
_SILENT_H = ("hour", "heir", "honour", "honor")
_PHRASE = re.compile(r"[a-z]+(?:[ -][a-z]+){0,4}")
_BEHIND = re.compile(r" (?=(?:with|without|of|from|for|in|on|by|after|made) )")


def head(phrase: str) -> str:
    """The noun of a phrase: "loom weight" of "loom weight with a hole"."""
    return _BEHIND.split(phrase, maxsplit=1)[0]


def common(phrase: str) -> str:
    """A phrase of common words in small letters; empty where it holds a name or a sign."""
    lowered = phrase[:1].lower() + phrase[1:]
    return (
        lowered
        if _PHRASE.fullmatch(lowered) and all(is_known(w, "en") for w in re.split("[ -]", lowered))
        else ""
    )


def is_plural(noun: str) -> bool:
    """Whether the last word of a noun is a plural by its form."""
    last = re.split("[ -]", noun)[-1]
    if last in _PLURALS:
        return True
    return last.endswith("s") and not last.endswith(_SINGULAR_IN_S) and is_known(last.removesuffix("s"), "en") or (
        last.endswith("es") and is_known(last.removesuffix("es"), "en")
    )  # fmt: skip


def with_indefinite_article(noun: str) -> str:
    """ "a jug", "an urn"; "shoes", "clothing"."""
    if is_plural(head(noun)) or head(noun).endswith(_UNCOUNTED):
        return noun
    vowel = noun.startswith(tuple("aeiou")) and not noun.startswith(_SOUNDED_LIKE_YOU)
    return f"{'an' if vowel or noun.startswith(_SILENT_H) else 'a'} {noun}"
