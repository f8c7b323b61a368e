"""Inflected forms of a word of a list, written out so that a text needs one look-up per word.

Forms that no one uses do no harm, as long as they are no other word: where German changes a vowel, the
list of nouns decides ("Stämme" is a plural of "Stamm", "Möhre" none of "Mohr").
"""

import re
from collections.abc import Iterator

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table

_MARKS = re.compile(r"[^\w']+|_")  # "who're" is not one word
_POSSESSIVE = re.compile(r"'s?$")
_TAKES_ES = ("s", "x", "z", "ch", "sh", "o")
_ADJECTIVE_ENDINGS = ("", "e", "en", "em", "er", "es")
_COMPARED = ("er", "ere", "eren", "erem", "erer", "eres", "ste", "sten", "stem", "ster", "stes")
_NOUN_ENDINGS = ("", "s", "es", "e", "n", "en", "ens", "in", "innen")
_VERB_ENDINGS = ("n", "en", "e", "st", "t", "te", "ten", "test", "tet", "end")
_SEPARABLE = ("ab", "an", "auf", "aus", "ein", "nach", "um", "vor", "zu")
_UMLAUT = {"a": "ä", "o": "ö", "u": "ü"}
_LAST_VOWEL = re.compile(r"(au|[aou])(?=[^aeiouäöüy]*(?:el|er|en)?$)")
_PLURAL = frozenset("mnop")
_NOMINATIVE_SINGULAR = frozenset("aei")
# Shorter words, and these, are taken as they are in a phrase.
_SHORTEST_INFLECTED = 4
_SHORTEST_ADJECTIVE = 5
_FUNCTION_WORDS = word_set(
    "dem den der die das des ein eine einer einem einen eines aus auf noch nach wider unter gegen trotz",
    "seiner ihrer sind wurde wurden with from still into were",
)


def key(word: str) -> str:
    """A word as it is looked up: small letters, no marks, no "'s", "ss" for "ß"; a number as it stands."""
    if word.isalpha():
        return word.casefold()
    return _MARKS.sub("", _POSSESSIVE.sub("", word.replace("’", "'"))).casefold()


def german_forms(word: str) -> frozenset[str]:
    """Keys of all forms of a noun (with a capital), an adjective or a verb."""
    if word[:1].isupper():
        return frozenset(map(key, _of_noun(word.lower())))
    if word.endswith("n"):
        return frozenset(map(key, _of_verb(word)))
    return frozenset(key(word + ending) for ending in _ADJECTIVE_ENDINGS + _COMPARED)


def english_forms(word: str) -> frozenset[str]:
    """Keys of singular, plural and adverb."""
    lowered = word.lower()
    forms = {lowered, lowered + "s", lowered + "ly"}
    if lowered.endswith(_TAKES_ES):
        forms.add(lowered + "es")
    if lowered.endswith("y"):
        forms.add(lowered[:-1] + "ies")
    if lowered.endswith("man"):
        forms.add(lowered[:-3] + "men")
    return frozenset(map(key, forms))


def german_phrase_forms(word: str) -> frozenset[str]:
    """Keys of a word inside a phrase: nouns and adjectives may have other endings, small words not."""
    lowered = word.lower()
    if len(word) < _SHORTEST_INFLECTED or lowered in _FUNCTION_WORDS:
        return frozenset({key(word)})
    stems = {lowered, *(lowered.removesuffix(ending) for ending in _ADJECTIVE_ENDINGS[1:])}
    forms = {stem + ending for stem in stems if len(stem) > 2 for ending in _ADJECTIVE_ENDINGS}
    nouns = german_forms(word) if word[0].isupper() else frozenset()
    return nouns | frozenset(map(key, forms))


def english_phrase_forms(word: str) -> frozenset[str]:
    """Keys of a word inside a phrase: one or several of them."""
    lowered = word.lower()
    if len(word) < _SHORTEST_INFLECTED or lowered in _FUNCTION_WORDS:
        return frozenset({key(word)})
    return english_forms(word)


def _of_noun(lowered: str) -> Iterator[str]:
    yield from (lowered + ending for ending in _NOUN_ENDINGS)
    if lowered.endswith("in"):
        yield lowered + "nen"
    if lowered.endswith("e") and _is_adjective(lowered[:-1]):  # "der Blinde", "ein Blinder"
        yield from (lowered[:-1] + ending for ending in _ADJECTIVE_ENDINGS[1:])
    plurals = [lowered + "er"]
    vowel = _LAST_VOWEL.search(lowered)
    if vowel:
        changed = lowered[: vowel.start()] + _UMLAUT[vowel[0][0]] + lowered[vowel.start() + 1 :]
        plurals += (changed + ending for ending in ("", "e", "er"))
    for plural in plurals:
        if _is_plural(lowered, plural):
            yield from (plural, plural + "n")


def _is_adjective(lowered: str) -> bool:
    """Whether this, or the end of it, is an adjective that can become a noun."""
    words = word_table("words-de")
    starts = range(len(lowered) - _SHORTEST_ADJECTIVE + 1)
    return lowered.endswith("los") or any(lowered[start:] in words for start in starts)


def _is_plural(singular: str, form: str) -> bool:
    """Whether a form is a plural of a word, or of the last part of a compound that no list has.

    "Käffer" is a plural of "Kaff", so it is none of "Kaffer".
    """
    nouns = word_table("nouns-de")
    if singular.endswith("er") and form.endswith("er") and singular[:-2].capitalize() in nouns:
        return False
    for start in range(len(singular) - 2):
        readings = nouns.get(form[start:].capitalize())
        if readings is not None and (start == 0 or singular[start:].capitalize() in nouns):
            return bool(_PLURAL & set(readings)) and not _NOMINATIVE_SINGULAR & set(readings)
    return False


def _of_verb(infinitive: str) -> Iterator[str]:
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    yield from (stem + ending for ending in _VERB_ENDINGS)
    participles = [stem + "t", f"ge{stem}t", stem + "end"]
    for prefix in _SEPARABLE:
        rest = stem.removeprefix(prefix)
        if rest != stem and len(rest) > 2:
            participles.append(f"{prefix}ge{rest}t")
            yield f"{prefix}zu{rest}{infinitive[len(stem) :]}"
    yield from (participle + ending for participle in participles for ending in _ADJECTIVE_ENDINGS)
