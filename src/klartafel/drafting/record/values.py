"""Which values of a record a text in one language may use: translation is not the program's work.

A value counts that states the language of the text. One that states none counts where its words are of that
language; names, years and sizes are of every language.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.domain.record import Field, FieldValue, Record

# What is longer is a description that strayed into a field for a few words.
_LONGEST = 160
# Figures and units are of every language.
_SIGNS = word_set("x cm mm m g kg")
_WORD = re.compile(r"[^\W\d_]+")


def values_in(record: Record, field: Field, language: str) -> tuple[FieldValue, ...]:
    """Values in the language of a text, or of no language and with words of that language."""
    return tuple(
        value
        for value in _plain(record, field)
        if _base(value.language) == language or (not value.language and reads_like(value.value, language))
    )


def named_in(record: Record, field: Field, language: str) -> tuple[FieldValue, ...]:
    """Values in the language of a text or of no language, for names are the same in every language."""
    return tuple(value for value in _plain(record, field) if _base(value.language) in ("", language))


def read_in(record: Record, field: Field, language: str) -> tuple[FieldValue, ...]:
    """All values, those of the language first: for fields that are read as years or figures, not as words."""
    ranks = {language: 0, "": 1}
    return tuple(sorted(_plain(record, field), key=lambda value: ranks.get(_base(value.language), 2)))


@lru_cache(maxsize=10_000)
def reads_like(text: str, language: str) -> bool:
    """Whether a few words may stand in a text of this language; German where nothing tells."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in _SIGNS]
    if not words:
        return True
    is_english = (
        any(len(word) > 2 for word in words)
        and all(is_known(word, "en") or is_known(word.lower(), "en") for word in words)
        # "Film" with a capital and nothing else is as good German as English: German was meant.
        and not any(word[:1].isupper() and is_known(word, "de") for word in words)
    )
    return is_english if language == "en" else not is_english


def plain(text: str) -> str:
    """A value on one line."""
    return " ".join(text.split())


def _plain(record: Record, field: Field) -> Iterator[FieldValue]:
    seen: set[tuple[str, str, str]] = set()
    for value in record.values:
        text = plain(value.value)
        key = (text.casefold(), value.language, value.qualifier)
        if value.field is field and any(map(str.isalnum, text)) and len(text) <= _LONGEST and key not in seen:
            seen.add(key)
            yield replace(value, value=text, qualifier=plain(value.qualifier))


def _base(language: str) -> str:
    return language.casefold().replace("_", "-").split("-")[0]
