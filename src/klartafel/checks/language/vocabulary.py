"""What is known of a word beyond its letters: how common it is, and whether the dictionaries have it."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.word_table import word_table
from klartafel.checks.language.words import Word

# Forms whose stem decides how common a word is: endings of German and English.
_ENDINGS = {
    "de": ("s", "es", "n", "en", "e", "er", "em", "ern", "te", "ten", "in", "innen"),
    "en": ("s", "es", "ed", "d", "ing", "er", "ers", "ly"),
}


def parts_of(word: Word, language: str) -> tuple[str, ...]:
    """The parts a word is judged by: as its writer marked them, and in German as they can be told apart."""
    if language != "de":
        return word.parts
    return tuple(part for marked in word.parts for part in compound_parts(marked))


def word_frequency(word: Word, language: str) -> float:
    """Zipf value of the rarest part of a word; the more common of form and lemma counts."""
    parts = parts_of(word, language)
    if len(parts) == 1:
        return max(_part_frequency(parts[0], language), frequency(word.tag.lemma, language))
    return min((_part_frequency(part, language) for part in parts), default=0.0)


@lru_cache(maxsize=50_000)
def _part_frequency(part: str, language: str) -> float:
    """A part with the endings it may have as a form or before a head: "kirchen" is as common as "Kirche"."""
    lowered = part.lower()
    stems = [lowered, lowered + "e"]
    stems += (
        lowered.removesuffix(ending)
        for ending in _ENDINGS.get(language, ())
        if lowered.endswith(ending) and len(lowered) - len(ending) > 3
    )
    return max(frequency(stem, language) for stem in stems)


@lru_cache(maxsize=100_000)
def is_known(form: str, language: str) -> bool:
    """Whether a dictionary has this form; a capital is allowed where the word has none of its own."""
    return is_listed(form, language) or (
        form[:1].isupper() and is_listed(form[0].lower() + form[1:], language)
    )


def is_listed(form: str, language: str) -> bool:
    """Whether a dictionary or the list of museum words has exactly this form."""
    return form in word_table(f"words-{language}") or (language == "de" and form in museum_words())


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
    text = (files("klartafel.checks") / "data" / "museum-words-de.txt").read_text("utf-8")
    readings: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
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
