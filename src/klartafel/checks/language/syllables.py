"""Syllables of a word, for the scores: compounds by their marked parts, abbreviations by their letters."""

from collections.abc import Callable
from functools import lru_cache

from klartafel.checks.language.syllables_english import english_syllables
from klartafel.checks.language.syllables_german import german_syllables
from klartafel.checks.language.words import Word

_COUNTERS: dict[str, Callable[[str], int]] = {"de": german_syllables, "en": english_syllables}
_VOWELS = frozenset("aeiouyäöü")
_LONGEST_SPELLED = 5  # "DDR" is spoken by its letters, "SCHLSS" is a slip


def syllables(word: Word, language: str) -> int:
    """How many syllables a word has when it is spoken; at least 1. `language` is "de" or "en".

    Numbers and addresses are not for counting: ask by `WordKind` first.
    """
    return max(1, sum(_of_part(part, language) for part in word.parts))


@lru_cache(maxsize=50_000)
def _of_part(part: str, language: str) -> int:
    lowered = part.casefold() if language != "de" else part.lower()
    if not _VOWELS.intersection(lowered) and part.isupper() and len(part) <= _LONGEST_SPELLED:
        return len(part)
    return _COUNTERS[language](lowered)
