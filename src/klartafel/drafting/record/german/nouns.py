"""German nouns as sentences need them: gender, dative, adjectives. What is not certain is left empty."""

import re

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.rules.grammar.nouns import dative_plural
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.german_paradigms import is_adjective

# Nouns of museums that the lists know in two genders, the second in another sense or another region.
_SETTLED = {
    "teller": "m", "messer": "n", "tor": "n", "foto": "n", "positiv": "n", "banner": "n", "leuchter": "m",
    "lüster": "m", "modell": "n", "model": "m", "kästchen": "n", "schnitt": "m", "druck": "m", "stich": "m",
    "radio": "n",
}  # fmt: skip
_NOMINATIVES = {"a": "m", "e": "f", "i": "n"}
_DATIVES = {"m": "c", "f": "g", "n": "k"}
_ARTICLES = {"m": "der", "f": "die", "n": "das", "p": "die"}
_DATIVE_ARTICLES = {"m": "dem", "f": "der", "n": "dem", "p": "den"}
_PRONOUNS = {"m": "er", "f": "sie", "n": "es", "p": "sie"}
_STRONG = {"m": "er", "f": "e", "n": "es", "p": "e"}
_STRONG_DATIVE = {"m": "em", "f": "er", "n": "em", "p": "en"}
# Nouns for what cannot be counted: "Das ist Schmuck."
_UNCOUNTED = (
    "schmuck", "geld", "kleidung", "geschirr", "keramik", "porzellan", "mobiliar", "besteck", "silber",
    "bekleidung", "wäsche", "steinzeug", "steingut", "irdenware", "graphik", "textil", "spielzeug",
)  # fmt: skip
_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*")


def is_noun(word: str) -> bool:
    """Whether a word has the shape of a noun."""
    return _NOUN.fullmatch(word) is not None


def gender(noun: str) -> str:
    """ "m", "f", "n", "p" for plural, or empty where the lists leave it open. Singular before plural."""
    last = noun.rpartition("-")[2]
    settled = _SETTLED.get(compound_parts(last)[-1].casefold())
    if settled:
        return settled
    found = set(noun_readings(last.capitalize()))
    singular = {_NOMINATIVES[letter] for letter in found if letter in _NOMINATIVES}
    if singular:
        return singular.pop() if len(singular) == 1 else ""
    return "p" if "m" in found else ""


def article(gender_of_noun: str) -> str:
    """ "der", "die", "das"."""
    return _ARTICLES[gender_of_noun]


def pronoun(gender_of_noun: str) -> str:
    """ "er", "sie", "es"."""
    return _PRONOUNS[gender_of_noun]


def with_indefinite_article(noun: str, gender_of_noun: str, adjective: str = "") -> str:
    """ "ein Krug", "eine runde Schale"; "Schuhe", "Schmuck"."""
    phrase = f"{adjective} {noun}" if adjective else noun
    if gender_of_noun == "p" or noun.casefold().endswith(_UNCOUNTED):
        return phrase
    return f"{'eine' if gender_of_noun == 'f' else 'ein'} {phrase}"


def dative(noun: str, gender_of_noun: str) -> str:
    """The noun in the dative without an article; empty where it is not certain."""
    last = noun.rpartition("-")[2]
    first = noun.removesuffix(last)
    if gender_of_noun == "p":
        form = dative_plural(last)
        return first + form if form else ""
    letter = _DATIVES[gender_of_noun]
    forms = (last, last + "en", last + "n")
    settled = _SETTLED.get(compound_parts(last)[-1].casefold()) is not None
    return next((first + form for form in forms if settled or letter in noun_readings(form.capitalize())), "")


def with_dative_article(noun: str, gender_of_noun: str) -> str:
    """ "dem Krug", "der Schale", "den Schuhen"; empty where it is not certain."""
    form = dative(noun, gender_of_noun)
    return f"{_DATIVE_ARTICLES[gender_of_noun]} {form}" if form else ""


def strong_adjective(word: str, gender_of_noun: str) -> str:
    """The adjective with a small letter, if it stands before its noun as with "ein"; else empty."""
    lowered = word[0].lower() + word[1:]
    fits = lowered.endswith(_STRONG[gender_of_noun]) and lowered.isalpha() and lowered.islower()
    return lowered if fits and is_adjective(lowered) else ""


def dative_adjective(word: str, gender_of_noun: str) -> str:
    """ "roter" before "Ton" as "rotem"; empty where that is not certain."""
    nominative = strong_adjective(word, gender_of_noun)
    if not nominative:
        return ""
    return nominative.removesuffix(_STRONG[gender_of_noun]) + _STRONG_DATIVE[gender_of_noun]
