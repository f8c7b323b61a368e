"""Gender and case of German nouns, compounds by their last part.

Readings are the letters of the list `nouns-de`: a to d masculine, e to h feminine, i to l neuter, each
nominative, genitive, dative, accusative singular; m to p the same in the plural.
"""

from functools import lru_cache

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table

MASCULINE, FEMININE, NEUTER, PLURAL = "abcd", "efgh", "ijkl", "mnop"
# By ending, where the list has neither the noun nor its last part.
_FEMININE_ENDINGS = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "ion",
    "tät",
    "ei",
    "ik",
    "ur",
    "enz",
    "anz",
    "in",
    "ie",
)
_NEUTER_ENDINGS = ("chen", "lein", "ment", "um", "tum")
_MASCULINE_ENDINGS = ("ling", "ismus", "ist", "or", "eur", "ant", "ent")
_PERSON_ENDINGS = ("iker", "ler", "ner")
_SHORTEST_BY_ENDING = 5
_MASCULINE_IN_E = word_set(
    "Buchstabe Löwe Hase Junge Bote Erbe Zeuge Kunde Affe Rabe Falke Ochse Bulle Neffe Riese Sklave",
    "Knabe Gote Franzose Name Gedanke Glaube Wille Friede Funke Däne Schwede Pole Russe Türke Chinese",
    "Laie Pate Nomade",
)


@lru_cache(maxsize=20_000)
def readings(noun: str) -> str:
    """The readings of a form; empty where they are not known."""
    table = word_table("nouns-de")
    found = table.get(noun)
    if found:
        return found
    head = compound_parts(noun.rpartition("-")[2])[-1].capitalize()
    if head != noun:
        found = table.get(head)
        if found:
            return found
    return _by_form(head)


def _by_form(noun: str) -> str:
    """What the other forms of a noun or its ending say: "Kirche" is feminine for "Kirchen" is plural only."""
    if noun in _MASCULINE_IN_E:
        return "a"
    if noun.endswith("e") and word_table("nouns-de").get(noun + "n") == PLURAL:
        return FEMININE
    if len(noun) < _SHORTEST_BY_ENDING:
        return ""
    if noun.endswith(_FEMININE_ENDINGS):
        return FEMININE
    if noun.endswith(tuple(ending + "en" for ending in _FEMININE_ENDINGS)):
        return PLURAL
    if noun.endswith(_NEUTER_ENDINGS):
        return "ikl"
    if noun.endswith(_PERSON_ENDINGS):
        return "acdmnp"
    return "acd" if noun.endswith(_MASCULINE_ENDINGS) else ""


def may_be(noun: str, letters: str) -> bool:
    """Whether a form has one of these readings."""
    return not set(letters).isdisjoint(readings(noun))


@lru_cache(maxsize=20_000)
def genders(noun: str) -> str:
    """The genders a form in the nominative may have: some of "m", "f", "n", and "p" for plural."""
    found = readings(noun)
    pairs = (("m", MASCULINE), ("f", FEMININE), ("n", NEUTER), ("p", PLURAL))
    return "".join(gender for gender, letters in pairs if not set(letters).isdisjoint(found))


@lru_cache(maxsize=20_000)
def dative_singular(genitive: str) -> str:
    """The dative of a masculine or neuter noun in the genitive: "Königs", "König"; empty if not certain."""
    if genitive.endswith("n") and may_be(genitive, "c"):
        return genitive  # "des Menschen", "dem Menschen"
    bare = [genitive.removesuffix(ending) for ending in ("s", "es") if genitive.endswith(ending)]
    for form in bare:
        if may_be(form, "ai"):
            return form
    return next((form for form in reversed(bare) if _is_word(form)), "")


@lru_cache(maxsize=20_000)
def dative_plural(plural: str) -> str:
    """The dative of a noun in the plural: "Krüge", "Krügen"; empty if not certain."""
    return next((form for form in (plural, plural + "n") if may_be(form, "o")), "")


@lru_cache(maxsize=20_000)
def nominative(noun: str, gender: str) -> str:
    """The nominative for a dative, by gender "m", "f", "n" or "p"; empty if not certain."""
    letter = {"m": "a", "f": "e", "n": "i", "p": "m"}[gender]
    forms = (noun, noun.removesuffix("n")) if gender == "p" else (noun,)
    return next((form for form in forms if letter in readings(form)), "")


def _is_word(noun: str) -> bool:
    return is_known(noun, "de") or is_known(compound_parts(noun)[-1].capitalize(), "de")
