"""What the headings of a table mean, by the list in resources/import/headings.toml."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from klartafel.domain.importing import PicturePart, Target
from klartafel.domain.record import Field
from klartafel.platform.resources import resource

# Words for a language at the end of a heading: "Titel (englisch)", "description_en".
_LANGUAGES = {
    "de": ("de", "deutsch", "german", "deu", "ger"),
    "en": ("en", "englisch", "english", "eng"),
    "fr": ("fr", "franzoesisch", "french"),
    "it": ("it", "italienisch", "italian"),
    "nl": ("nl", "niederlaendisch", "dutch"),
    "pl": ("pl", "polnisch", "polish"),
    "tr": ("tr", "tuerkisch", "turkish"),
}
_LONGEST_HEADING = 100


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading means. `weak`: only where no clearer heading claims the same.

    `table_language` is the language the heading itself is written in, empty where it could be several;
    `language` that of the column's content, where the heading says so.
    """

    target: Target
    qualifier: str = ""
    language: str = ""
    table_language: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Dictionary:
    headings: dict[str, Heading]
    groups: frozenset[str]
    roles: frozenset[str]
    languages: dict[str, str]


def recognised(heading: str) -> Heading | None:
    """What a heading means, or None."""
    known = _dictionary()
    for reading in _readings(heading):
        if reading in known.headings:
            return known.headings[reading]
        words, _, last = reading.rpartition(" ")
        if last in known.languages and words in known.headings:
            return replace(known.headings[words], language=known.languages[last])
    return None


def recognised_count(cells: Iterable[str]) -> int:
    """How many of these cells could be headings."""
    return sum(1 for cell in cells if 0 < len(cell) < _LONGEST_HEADING and recognised(cell))


def is_role(heading: str) -> bool:
    """Whether the column says what the makers beside it did."""
    return any(reading in _dictionary().roles for reading in _readings(heading))


def table_language(cells: Iterable[str]) -> str:
    """The language most headings among these cells are written in, `de` where they do not tell."""
    known = [heading for cell in cells if len(cell) < _LONGEST_HEADING and (heading := recognised(cell))]
    languages = [heading.table_language for heading in known]
    return "en" if languages.count("en") > languages.count("de") else "de"


def _readings(heading: str) -> tuple[str, ...]:
    """The heading as it is compared: whole, without brackets, without the groups before it."""
    bare = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", heading)
    parts = [words for part in re.split(r"[_:.>]", bare) if (words := _words(part))]
    while len(parts) > 1 and parts[0] in _dictionary().groups:
        parts = parts[1:]
    return tuple(dict.fromkeys((_words(heading), _words(bare), " ".join(parts))))


def _words(text: str) -> str:
    """Lower case words: "AccessionNumber" and "accession_number" alike, umlauts spelled out."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])", " ", text).casefold()
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        text = text.replace(umlaut, letters)
    return " ".join(re.findall(r"[^\W_]+", text))


@cache
def _dictionary() -> _Dictionary:
    """The list, with the names of the fields themselves, so that our own tables come back."""
    content = tomllib.loads(resource("import", "headings.toml").read_text("utf-8"))
    targets: dict[str, Target] = {target.value: target for target in (*Field, *PicturePart)}
    headings = {_words(name): Heading(target) for name, target in targets.items()}
    for entry in sorted(content["headings"], key=lambda entry: entry.get("weak", False)):
        for language in ("de", "en"):
            qualifier = entry.get("qualifier", {}).get(language, "")
            heading = Heading(targets[entry["field"]], qualifier, "", language, entry.get("weak", False))
            for name in map(_words, entry.get(language, ())):
                earlier = headings.setdefault(name, heading)
                if earlier.table_language not in ("", language):
                    headings[name] = replace(earlier, table_language="")
    return _Dictionary(
        headings,
        frozenset(map(_words, content["groups"])),
        frozenset(map(_words, content["roles"])),
        {word: language for language, words in _LANGUAGES.items() for word in words},
    )
