"""Base forms a German word may stand for: "Krüge" may be "Krug", "bemalter" "bemalen".

No dictionary of forms: endings are taken off, umlauts undone, and whoever asks looks which of the
candidates is in a list. Names of parts of speech are those of the tagger.
"""

from functools import lru_cache

from klartafel.checks.language.museum_words import museum_words
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.stems import UMLAUTS

_NOUN_ENDINGS = ("n", "en", "e", "s", "es", "er", "ern", "se", "sen")
_DERIVATIONS = ("in", "innen", "chen", "chens", "lein")
# Readings of the list of nouns: nominative singular of each gender.
_FIRST_CASES = frozenset("aei")
_ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em", "ere", "eren", "erer", "ste", "sten", "este", "esten")
_SHORTEST = 3
PARTICLES = (
    "ab", "an", "auf", "aus", "bei", "ein", "fest", "her", "heraus", "herunter", "hin", "hinein", "los",
    "mit", "nach", "um", "vor", "weg", "weiter", "zu", "zurück", "zusammen",
)  # fmt: skip


@lru_cache(maxsize=20_000)
def noun_forms(lowered: str) -> tuple[str, ...]:
    """What a noun in any form or joined to a head may be the form of, in small letters, itself first.

    Where the word is a noun in its first case, it is no form of another one: "Stück" is not "Stuck".
    """
    found = [lowered]
    if not is_base_noun(lowered):
        stems = _stems(lowered, _NOUN_ENDINGS)
        found += [form for stem in (lowered, *stems) for form in (stem, stem + "e") if is_base_noun(form)]
        if len(found) == 1:
            undone = [stem.translate(UMLAUTS) for stem in (lowered, *stems)]
            found += [form for form in undone if is_base_noun(form)]
    for stem in _stems(lowered, _DERIVATIONS):
        plain = stem.translate(UMLAUTS)
        found += [form for form in (stem, stem + "e", plain, plain + "e") if is_base_noun(form)]
    return tuple(dict.fromkeys(found))


def _stems(lowered: str, endings: tuple[str, ...]) -> list[str]:
    return [
        lowered.removesuffix(ending)
        for ending in endings
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _SHORTEST
    ]


def is_listed_noun(lowered: str) -> bool:
    """Whether the list of nouns has this as one of its forms."""
    return _readings(lowered) is not None


def is_base_noun(lowered: str) -> bool:
    """Whether this is a noun in the nominative singular."""
    return not _FIRST_CASES.isdisjoint(_readings(lowered) or "")


def _readings(lowered: str) -> str | None:
    noun = lowered.capitalize()
    return word_table("nouns-de").get(noun) or museum_words().get(noun)


@lru_cache(maxsize=20_000)
def other_forms(lowered: str) -> tuple[str, ...]:
    """What a verb, adjective or adverb may be a form of, the infinitive of participles included."""
    found = [lowered]
    for ending in _ADJECTIVE_ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _SHORTEST:
            stem = lowered.removesuffix(ending)
            found += [stem, stem + "e"]
            found += _infinitives(stem)
    return tuple(dict.fromkeys(found))


def _infinitives(stem: str) -> list[str]:
    """Infinitives of "bemal-t", "ge-schnitz-t", "an-ge-mal-t", "malt-e", "glänz-end", "zu-zu-decken"."""
    found = [stem + "en", stem + "n"]
    for ending in ("et", "t", "te", "end", "st", "test", "tet"):
        if stem.endswith(ending):
            cut = stem.removesuffix(ending)
            found += [cut + "en", cut + "n"]
            found += [whole + end for whole in _without_ge(cut) for end in ("en", "n")]
    if stem.endswith("en"):  # "ge-flocht-en" and the like stay what they are, "ge-grab-en" is "graben"
        found += [whole + "en" for whole in _without_ge(stem.removesuffix("en"))]
    return found


def _without_ge(stem: str) -> list[str]:
    if stem.startswith("ge"):
        return [stem[2:]]
    return [
        particle + stem[len(particle) + 2 :]
        for particle in PARTICLES
        if stem.startswith((particle + "ge", particle + "zu"))
    ]


_ENGLISH_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "est", "ly", "'s", "’s", "ness", "y")


@lru_cache(maxsize=20_000)
def english_forms(lowered: str) -> tuple[str, ...]:
    """What an English word may be a form of, itself first."""
    found = [lowered]
    if lowered.endswith(("ies", "ied")):
        found.append(lowered[:-3] + "y")
    for ending in _ENGLISH_ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _SHORTEST:
            stem = lowered.removesuffix(ending)
            found += [stem, stem + "e"]
            if stem[-1] == stem[-2]:  # "knotted"
                found.append(stem[:-1])
    return tuple(dict.fromkeys(found))
