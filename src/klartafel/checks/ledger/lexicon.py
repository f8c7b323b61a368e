"""Lists of materials, techniques and places: the forms of each word, and what a finer thing vouches for.

The lists are `../data/materials-de-en.txt`, `techniques-de-en.txt` and `places-de-en.txt`; the comments at
their heads tell the marks. A normal form is the key of a line, the same in both languages.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from klartafel.checks.language.word_table import data_lines

# Endings of nouns, of adjectives and of weak verbs.
_NOUN_ENDINGS = {"de": ("", "s", "es", "n", "en", "e", "er", "ern"), "en": ("", "s", "es")}
_ADJECTIVE_ENDINGS = {"de": ("", "e", "en", "er", "es", "em"), "en": ("",)}
_VERB_ENDINGS = {
    "de": ("en", "n", "t", "et", "te", "ete", "ten", "eten", "end", "ende", "enden", "ender", "endes"),
    "en": ("", "e", "s", "es", "ed", "d", "ing"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form says: the key of its line.

    A `doubtful` one has a second sense that is as common; a `silent` one is so general that nobody is asked.
    """

    key: str
    doubtful: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One list in one language.

    `nouns` are forms that German writes with a capital, `others` adjectives and verbs, both in small
    letters; `parts` are first parts and heads of compounds.
    """

    nouns: Mapping[str, Entry]
    others: Mapping[str, Entry]
    parts: Mapping[str, Entry]
    covers: Mapping[str, tuple[str, ...]]

    def entry(self, word: str, is_noun: bool) -> Entry | None:
        """What a whole form says, or None."""
        lowered = word.lower()
        found = self.others.get(lowered)
        return (self.nouns.get(lowered) or found) if is_noun else found


@cache
def lexicon(name: str, language: str) -> Lexicon:
    """The list of this name ("materials", "techniques") for German or English."""
    nouns: dict[str, Entry] = {}
    others: dict[str, Entry] = {}
    parts: dict[str, Entry] = {}
    coarser: dict[str, tuple[str, ...]] = {}
    for head, *columns in lines(f"{name}-de-en"):
        key, larger = keys(head)
        coarser[key] = larger
        column = 0 if language == "de" else 1
        for marked in columns[column].split() if len(columns) > column else ():
            _add(marked.replace("_", " "), key, language, nouns, others, parts)
    return Lexicon(nouns, others, parts, {key: closure(key, coarser) for key in coarser})


def _add(
    marked: str,
    key: str,
    language: str,
    nouns: dict[str, Entry],
    others: dict[str, Entry],
    parts: dict[str, Entry],
) -> None:
    word = marked.rstrip("?~+%-").lstrip("=")
    entry = Entry(key, doubtful="?" in marked or "%" in marked, silent="??" in marked)
    lowered = word.lower()
    if "+" in marked or "%" in marked:
        _put(others, (lowered + ending for ending in _VERB_ENDINGS[language]), entry)
        if language == "de" and "+" in marked:  # "schnitz": "geschnitzt", "geschnitzte"
            _put(others, (f"ge{lowered}t{ending}" for ending in _ADJECTIVE_ENDINGS["de"]), entry)
    elif "~" in marked:
        _put(others, (lowered + ending for ending in _ADJECTIVE_ENDINGS[language]), entry)
    elif marked.endswith("-"):
        parts.setdefault(lowered, entry)
    else:
        _put(nouns, (lowered + ending for ending in _NOUN_ENDINGS[language]), entry)
        if not marked.startswith("="):
            parts.setdefault(lowered, entry)


def _put(table: dict[str, Entry], forms: Iterable[str], entry: Entry) -> None:
    for form in forms:
        table.setdefault(form, entry)


def lines(name: str) -> Iterator[list[str]]:
    """The columns of each line of a list."""
    return ([column.strip() for column in line.split("|")] for line in data_lines(name))


def keys(head: str) -> tuple[str, tuple[str, ...]]:
    """The key of a line, and the coarser ones behind ">"."""
    key, _, larger = head.partition(">")
    return key.strip(), tuple(part.strip() for part in larger.split(",") if part.strip())


def closure(key: str, coarser: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """All coarser keys, step by step, without the key itself."""
    found: dict[str, None] = {}
    waiting = list(coarser.get(key, ()))
    while waiting:
        larger = waiting.pop(0)
        if larger != key and larger not in found:
            found[larger] = None
            waiting += coarser.get(larger, ())
    return tuple(found)
