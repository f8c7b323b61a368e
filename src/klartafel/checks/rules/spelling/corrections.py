"""What a misspelled word was meant to be: words one slip away, the common ones first.

Words one edit away are made and looked up; nothing is searched. A slip that people make often (a doubled
letter, two letters swapped, "ss" for "ß", "ae" for "ä") weighs less than any other letter.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.rules.spelling.german_compounds import is_head, joins

# Letters that are left out or mistaken; rare ones of a language hardly ever.
_LETTERS = {"de": "abcdefghiklmnoprstuvwzäöüß", "en": "abcdefghiklmnoprstuvwxy"}
_LONGEST = 40
# Spellings that sound alike or stand for each other: (written, meant).
_ALIKE = (
    ("ss", "ß"), ("ß", "ss"), ("s", "ß"), ("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("a", "ä"), ("o", "ö"),
    ("u", "ü"),
    ("ä", "e"), ("e", "ä"), ("äu", "eu"), ("eu", "äu"), ("d", "t"), ("t", "d"), ("b", "p"), ("p", "b"),
    ("f", "v"), ("v", "f"), ("ph", "f"), ("f", "ph"), ("x", "chs"), ("chs", "x"), ("g", "k"), ("k", "g"),
    ("k", "c"), ("c", "k"), ("i", "y"), ("y", "i"), ("ks", "x"), ("ei", "ai"), ("ai", "ei"), ("z", "c"),
    ("m", "n"), ("n", "m"), ("ö", "o"), ("ü", "u"), ("ä", "a"), ("z", "tz"), ("k", "ck"), ("w", "v"),
    ("ie", "ih"), ("ih", "ie"), ("ent", "end"), ("end", "ent"), ("s", "z"), ("z", "s"), ("qu", "kw"),
    ("sh", "sch"), ("sch", "ch"), ("ch", "sch"), ("i", "ie"), ("ie", "i"), ("e", "ee"), ("a", "ah"),
    ("o", "oh"),
    ("e", "eh"), ("u", "uh"), ("ü", "üh"), ("ä", "äh"), ("ö", "öh"), ("i", "ih"), ("ah", "a"), ("oh", "o"),
    ("eh", "e"), ("uh", "u"), ("üh", "ü"), ("äh", "ä"), ("öh", "ö"), ("th", "t"), ("t", "th"), ("r", "rh"),
    ("dt", "t"), ("t", "dt"), ("tz", "z"), ("ck", "k"),
)  # fmt: skip
_ALIKE_ENGLISH = (
    ("ei", "ie"), ("ie", "ei"), ("ance", "ence"), ("ence", "ance"), ("ant", "ent"), ("ent", "ant"),
    ("able", "ible"),
    ("ible", "able"), ("f", "ph"), ("ph", "f"), ("s", "c"), ("c", "s"), ("a", "e"), ("e", "a"), ("i", "e"),
    ("e", "i"),
    ("y", "i"), ("i", "y"), ("k", "c"), ("c", "k"), ("er", "re"), ("ar", "er"), ("or", "er"), ("er", "or"),
    ("ary", "ery"), ("ery", "ary"), ("o", "a"), ("a", "o"),
)  # fmt: skip
TYPICAL = 0.1  # what slips cost that people make often
# What any other slip costs, on the scale of Zipf values.
_REPLACED = 0.8
_DELETED = 0.8
_INSERTED = 0.3
_FIRST_LETTER = 0.7
_ENOUGH = 3.0
_SHORT = 4
_SHORTEST_COMPOUND = 6
_SHORTEST_PART = 4
_LEAST_OF_PART = 2.0
_MOST = 4
_CLEARLY = 0.8
_TYPICAL_RIVAL = 1.0
_PART = 0.5  # a part says less than a word
_MOST_OF_PART = 4.5


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that may have been meant, and how likely, on the scale of Zipf values."""

    form: str
    weight: float
    is_typical: bool = False


def corrections(
    form: str, language: str, opens: bool = False, thorough: bool = True
) -> tuple[Correction, ...]:
    """The likeliest corrections of a form, best first; a form with a capital gives forms with one.

    Where it `opens` a sentence, these may be words that are else written small. Rare slips are looked for
    if `thorough`, and only where no typical one explains the form.
    """
    if len(form) > _LONGEST:
        return ()
    typical = _typical(form, language, opens)
    is_enough = typical and typical[0].weight >= _ENOUGH and len(form) > _SHORT
    return typical if is_enough or not thorough else _all(form, language, opens)


@lru_cache(maxsize=20_000)
def _typical(form: str, language: str, opens: bool) -> tuple[Correction, ...]:
    lowered = form.lower()
    found = {
        edited: frequency(edited, language) - TYPICAL
        for edited in _typical_edits(lowered, language)
        if _is_word(edited, form, language, opens)
    }
    return _best(found, form, found)


@lru_cache(maxsize=20_000)
def _all(form: str, language: str, opens: bool) -> tuple[Correction, ...]:
    lowered = form.lower()
    typical = _typical_edits(lowered, language)
    found = {
        edited: frequency(edited, language) - cost
        for edited, cost in _edits(lowered, language).items()
        if _is_word(edited, form, language, opens)
    }
    if language == "de" and form[:1].isupper() and len(lowered) > _SHORTEST_COMPOUND and not found:
        for edited, weight in _of_parts(lowered):
            found.setdefault(edited, weight)
    return _best(found, form, typical)


def _is_word(edited: str, form: str, language: str, opens: bool) -> bool:
    if form[:1].isupper():
        return is_listed(edited.capitalize(), language) or (opens and is_listed(edited, language))
    return is_listed(edited, language)


def _best(found: Mapping[str, float], form: str, typical: Collection[str]) -> tuple[Correction, ...]:
    best = nlargest(_MOST, found.items(), key=lambda item: item[1])
    capital = form[:1].isupper()
    return tuple(
        Correction(edited.capitalize() if capital else edited, weight, edited in typical)
        for edited, weight in best
    )


def clear_correction(form: str, language: str, opens: bool = False) -> Correction | None:
    """The best correction where no other comes near it."""
    found = corrections(form, language, opens)
    if not found:
        return None
    best, *others = found
    for other in others:
        ahead = best.weight - other.weight
        if ahead < _CLEARLY or (ahead < _CLEARLY + _TYPICAL_RIVAL and other.is_typical > best.is_typical):
            return None
    return best


def _of_parts(lowered: str) -> Iterator[tuple[str, float]]:
    """One part of a compound is wrong: a known head after edits of the first part, or the other way."""
    for place in range(_SHORTEST_PART, len(lowered) - _SHORTEST_PART + 1):
        first, rest = lowered[:place], lowered[place:]
        if is_head(rest) and frequency(rest) >= _LEAST_OF_PART:
            for edited, cost in _edits(first, "de").items():
                if joins(edited):
                    yield edited + rest, _of_joint(edited) - cost - _PART
        if joins(first):
            for edited, cost in _edits(rest, "de").items():
                if is_head(edited):
                    yield first + edited, frequency(edited) - cost - _PART


def _of_joint(first: str) -> float:
    return min(_MOST_OF_PART, max(map(frequency, (first, first.removesuffix("s"), first.removesuffix("n")))))


@lru_cache(maxsize=50_000)
def typical_slip(form: str, language: str, fewest: float) -> str | None:
    """The listed word, at least this common, that a form of sound parts is one typical slip away from."""
    found = _typical(form, language, opens=False)
    return found[0].form if found and found[0].weight >= fewest - TYPICAL else None


@lru_cache(maxsize=2_000)
def _typical_edits(word: str, language: str) -> frozenset[str]:
    """Forms that people write by a slip of sound, by doubling a letter or not, by swapping two."""
    alike = _ALIKE if language == "de" else _ALIKE_ENGLISH
    found = {
        word[:place] + meant + word[place + len(written) :]
        for written, meant in alike
        for place in _places(word, written)
    }
    for place in range(len(word)):
        letter, after = word[place], word[place + 1 : place + 2]
        found.add(word[:place] + letter + word[place:])
        if letter == after:
            found.add(word[:place] + word[place + 1 :])
        elif after and place:
            found.add(word[:place] + after + letter + word[place + 2 :])
    return frozenset(found - {word})


def _places(word: str, part: str) -> Iterator[int]:
    place = word.find(part)
    while place >= 0:
        yield place
        place = word.find(part, place + 1)


@lru_cache(maxsize=500)
def _edits(word: str, language: str) -> dict[str, float]:
    """All forms one edit away, each with what its edit costs."""
    letters = _LETTERS[language]
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = {left + other + right[1:]: _REPLACED for left, right in cuts[:-1] for other in letters}
    found |= {left + right[1:]: _DELETED for left, right in cuts[:-1]}
    found |= {left + other + right: _INSERTED for left, right in cuts for other in letters}
    first = {other + word[1:] for other in letters} | {other + word for other in letters}
    first |= {word[1:], word[1:2] + word[:1] + word[2:]}
    for edited in first:
        found[edited] = found.get(edited, 0.0) + _FIRST_LETTER
    found |= dict.fromkeys(_typical_edits(word, language), TYPICAL)
    found.pop(word, None)
    return found
