"""What is known of a word beyond its letters: how common it is, and whether the dictionaries have it."""

from functools import lru_cache

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.museum_words import museum_words
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
