"""First parts of German compounds: "kirchen", "liebes", "schul", each as it stands before a head."""

from collections import defaultdict
from collections.abc import Iterable

from klartafel.checks.language.compounds import NO_COMPOUNDS, NO_HEADS
from klartafel.checks.language.traits import word_set

SHORTEST_PART = 3
_FEWEST_HEADS = 2  # a first part with one head alone may be an accident of spelling

_LINKS = ("", "s", "es", "n", "en", "er", "e", "ens", "ns")
# Particles before a verb or noun: "Aus|stellung" is one word too.
_PARTICLES = word_set(
    "aus auf ein vor bei mit nach durch gegen über unter wider hinter zwischen ent ver zer emp miss fehl",
    "wohl hin her dar fort weg los ent inter trans super sub anti auto bio geo foto photo tele mikro",
    "makro mono poly neo proto pseudo semi ultra",
)


def joints(nouns: frozenset[str], words: frozenset[str]) -> list[str]:
    """First parts that stand before at least two different heads; everything in small letters."""
    heads: dict[str, set[str]] = defaultdict(set)
    for noun in nouns:
        for place in range(SHORTEST_PART, len(noun) - SHORTEST_PART + 1):
            head = noun[place:]
            if head in nouns and head not in NO_HEADS:
                heads[noun[:place]].add(head)
    return sorted(
        first
        for first, found in heads.items()
        if len(found) >= _FEWEST_HEADS and first not in _PARTICLES and _is_word(first, nouns, words)
    )


def _is_word(first: str, nouns: frozenset[str], words: frozenset[str]) -> bool:
    for link in _LINKS:
        stem = first.removesuffix(link)
        if first.endswith(link) and (stem in nouns or stem in words):
            return True
    return first + "e" in nouns or first + "en" in words  # "schul", "leit"


def is_compound(word: str, firsts: frozenset[str], nouns: frozenset[str]) -> bool:
    """Whether a noun in small letters is a first part and a known head."""
    if word in NO_COMPOUNDS:
        return False
    return any(
        word[:place] in firsts and word[place:] in nouns and word[place:] not in NO_HEADS
        for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    )


def without_compounds(
    words: Iterable[str], firsts: frozenset[str], nouns: frozenset[str], used: frozenset[str]
) -> list[str]:
    """Words that people use, and those that cannot be put together from others.

    The checks recognise the rest by their parts.
    """
    return [
        word
        for word in words
        if word.casefold() in used or not (word[:1].isupper() and is_compound(word.lower(), firsts, nouns))
    ]
