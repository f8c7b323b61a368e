"""The active sentence for a passive one, where its forms can be built for certain."""

from klartafel.checks.language import WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.grammar.nouns import genders, may_be, nominative
from klartafel.checks.rules.grammar.structure import NOUNS, Clause, Structure

_ACCUSATIVE_PRONOUNS = {"er": "ihn", "sie": "sie", "es": "es", "dies": "dies", "das": "das"}
_ACCUSATIVE_MASCULINE = {
    "der": "den", "dieser": "diesen", "jener": "jenen", "jeder": "jeden", "ein": "einen", "kein": "keinen",
    "sein": "seinen", "ihr": "ihren", "unser": "unseren",
}  # fmt: skip
_SAME_IN_ACCUSATIVE = frozenset(
    [
        "die",
        "das",
        "eine",
        "keine",
        "diese",
        "dieses",
        "jede",
        "jedes",
        "alle",
        "viele",
        "einige",
        "seine",
        "ihre",
        "unsere",
        "beide",
        "mehrere",
    ]
)
# What an article in the dative is in the nominative, by gender.
_NOMINATIVES = {
    "dem": {"m": "der", "n": "das"},
    "einem": {"m": "ein", "n": "ein"},
    "seinem": {"m": "sein", "n": "sein"},
    "ihrem": {"m": "ihr", "n": "ihr"},
    "der": {"f": "die"},
    "einer": {"f": "eine"},
    "seiner": {"f": "seine"},
    "ihrer": {"f": "ihre"},
    "den": {"p": "die"},
}

# "weder von Anna noch von Peter", "von Bonn aus von Anna"
_PAIRED = word_set("weder noch oder sowohl als entweder von vom")
_TIMES_AND_PLACES = word_set("hier dort damals später früher danach dann einst")


def active_sentence(structure: Structure, clause: Clause, auxiliary: int, participle: int) -> str | None:
    """ "Anna Müller hat den Krug gemacht" for "Der Krug wurde von Anna Müller gemacht"."""
    words = [word.text for word in structure.words]
    last = len(words) - (2 if structure.forms[-1] == "worden" else 1)
    is_plain = len(clause.members) == len(words) and not any(mark.strip() for mark in structure.marks[1:])
    if not is_plain or participle != last or not 0 < auxiliary < last:
        return None
    if structure.forms[auxiliary] not in ("wurde", "wurden", "ist", "sind"):
        return None
    by = next((p for p in range(last - 1, auxiliary, -1) if structure.forms[p] in ("von", "vom")), None)
    if by is None or not _goes_with_verb(structure, auxiliary, by):
        return None
    agent = _agent(structure, by, last)
    patient = _patient(structure, auxiliary)
    if agent is None or patient is None:
        return None
    subject, verb = agent
    middle = words[auxiliary + 1 : by]
    return " ".join([subject[:1].upper() + subject[1:], verb, patient, *middle, words[participle]])


def _goes_with_verb(structure: Structure, auxiliary: int, by: int) -> bool:
    """Whether "von" is who did it and nothing else.

    It may go with the word before it: "in der Nähe von Parma", "auf Wunsch von dem Maler", "nur von ihm".
    """
    before = by - 1
    if not _PAIRED.isdisjoint(structure.forms[auxiliary + 1 : by]):
        return False
    is_number = structure.words[before].kind is WordKind.NUMBER
    is_apart = is_number or structure.tags[before] == "NE" or structure.forms[before] in _TIMES_AND_PLACES
    return before == auxiliary or is_apart


def _patient(structure: Structure, end: int) -> str | None:
    """What stands before the auxiliary, as object of the active sentence."""
    words = [word.text for word in structure.words[:end]]
    first = structure.forms[0]
    if end == 1 and first in _ACCUSATIVE_PRONOUNS:
        return _ACCUSATIVE_PRONOUNS[first]
    if all(structure.tags[place] == "NE" for place in range(end)):
        return " ".join(words)
    noun = next((place for place in range(1, end) if structure.tags[place] in NOUNS), None)
    if noun is None or any(structure.tags[place] != "ADJ(A)" for place in range(1, noun)):
        return None
    gender = genders(words[noun])
    if (first in _SAME_IN_ACCUSATIVE and "m" not in gender.replace("p", "")) or first in (
        "die",
        "das",
        "alle",
    ):
        return " ".join([first, *words[1:]])
    if first not in _ACCUSATIVE_MASCULINE or gender not in ("m", "mp", "n", "np"):
        return None
    if gender[0] == "n":
        return " ".join([first, *words[1:]])
    if not may_be(words[noun], "d"):
        return None
    adjectives = [_with_ending(word, "en") for word in words[1:noun]]
    return " ".join([_ACCUSATIVE_MASCULINE[first], *adjectives, *words[noun:]])


def _agent(structure: Structure, by: int, end: int) -> tuple[str, str] | None:
    """Who did it, in the nominative, with "hat" or "haben"."""
    words = [word.text for word in structure.words[by + 1 : end]]
    tags = structure.tags[by + 1 : end]
    if not words:
        return None
    if structure.forms[by] == "von" and all(tag == "NE" for tag in tags):
        is_person = "g" in (word_table("names-de").get(words[0]) or "")
        return (" ".join(words), "hat") if is_person else None
    article = "dem" if structure.forms[by] == "vom" else words[0].lower()
    rest = words if structure.forms[by] == "vom" else words[1:]
    rest_tags = tags[len(words) - len(rest) :]
    if not rest or rest_tags[-1] not in NOUNS or any(tag != "ADJ(A)" for tag in rest_tags[:-1]):
        return None
    for gender, subject in _NOMINATIVES.get(article, {}).items():
        noun = nominative(rest[-1], gender)
        if noun:
            adjectives = [_with_ending(word, _adjective_ending(subject, gender)) for word in rest[:-1]]
            return " ".join([subject, *adjectives, noun]), "haben" if gender == "p" else "hat"
    return None


def _adjective_ending(article: str, gender: str) -> str:
    if gender == "p":
        return "en"
    if article in ("ein", "sein", "ihr"):
        return "er" if gender == "m" else "es"
    return "e"


def _with_ending(adjective: str, ending: str) -> str:
    for old in ("en", "er", "es", "e"):
        if adjective.endswith(old):
            return adjective.removesuffix(old) + ending
    return adjective
