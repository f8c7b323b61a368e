"""The words of museums and crafts that other dictionaries lack, with all their forms."""

from collections.abc import Iterator, Mapping
from functools import cache

from klartafel.checks.language.word_table import data_lines

# Nominative, genitive, dative and accusative in the letters of `nouns-de`.
_CASES = {
    "m": ("a", "b", "c", "d"),
    "f": ("e", "f", "g", "h"),
    "n": ("i", "j", "k", "l"),
    "w": ("a", "b", "c", "d"),
}
_PLURAL = "mnp"
_PLURAL_DATIVE = "o"
_ADJECTIVE_ENDINGS = ("", "e", "em", "en", "er", "es")


@cache
def museum_words() -> Mapping[str, str]:
    """All forms of the words in `museum-words-de`, nouns with their readings in the letters of `nouns-de`."""
    readings: dict[str, set[str]] = {}
    for line in data_lines("museum-words-de"):
        for form, letters in _forms(*line.split()):
            readings.setdefault(form, set()).update(letters)
    return {form: "".join(sorted(letters)) for form, letters in readings.items()}


def _forms(word: str, kind: str, plural: str = "-") -> Iterator[tuple[str, str]]:
    """Forms of one line of the list with their readings."""
    if kind == "a":
        yield from ((word + ending, "") for ending in _ADJECTIVE_ENDINGS)
        return
    nominative, genitive, dative, accusative = _CASES[kind]
    if kind == "w":
        yield word, nominative
        yield plural, genitive + dative + accusative
    else:
        yield word, nominative + dative + accusative
        yield from ((form, genitive) for form in _genitives(word, kind))
    if plural != "-":
        yield plural, _PLURAL
        yield (plural + "n" if plural.endswith(("e", "el", "er")) else plural), _PLURAL_DATIVE


def _genitives(word: str, kind: str) -> tuple[str, ...]:
    if kind == "f" or word.endswith(("us", "os", "is")):
        return (word,)
    if word.endswith(("s", "ß", "x", "z")):
        return (word + "es",)
    if word.endswith(("e", "el", "en", "er", "a", "i", "o")):
        return (word + "s",)
    return word + "s", word + "es"
