"""Groups of words that plain language puts for each other, and words that say next to nothing.

A wide group is no list of exact synonyms: it also holds the wider word a plain text takes ("Gefäß" for
"Krug"), and what is made or done ("Weber", "weben"). It only serves to see that a sentence speaks of what
the source speaks of. The few groups of the same meaning also serve to see that one denies what the other
states. The words are in `meanings_german.py` and `meanings_english.py`.
"""

from functools import cache

from klartafel.checks.ledger import meanings_english, meanings_german
from klartafel.checks.ledger.stems import stem

_WORDS = {"de": meanings_german, "en": meanings_english}
EMPTY = {"de": meanings_german.EMPTY_WORDS, "en": meanings_english.EMPTY_WORDS}


def groups(form: str, language: str) -> tuple[str, ...]:
    """Names of the wide groups a form or stem stands in."""
    return _wide(language).get(form, ())


def strict_groups(form: str, language: str) -> tuple[str, ...]:
    """Names of the groups of the same meaning that a form or stem stands in."""
    return _same(language).get(form, ())


@cache
def _wide(language: str) -> dict[str, tuple[str, ...]]:
    return _table(_WORDS[language].WIDE, "=")


@cache
def _same(language: str) -> dict[str, tuple[str, ...]]:
    return _table(_WORDS[language].SAME, "!")


def _table(text: str, mark: str) -> dict[str, tuple[str, ...]]:
    """Forms and stems with the names of their groups; a semicolon ends a group."""
    table: dict[str, tuple[str, ...]] = {}
    for group in text.split(";"):
        words = group.split()
        name = mark + " ".join(words[:2])
        for form in {form for word in words for form in (word, stem(word))}:
            table[form] = (*table.get(form, ()), name)
    return table
