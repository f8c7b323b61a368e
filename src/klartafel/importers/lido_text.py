"""Reading words out of LIDO elements: language, preferred forms, line breaks.

Elements are looked up by their local names, so that prefix, default namespace and version do not matter.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from klartafel.importers.report import cleaned

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Three-letter codes that German exporters write; everything else stays as it is.
_SHORT_CODES = {
    "deu": "de",
    "ger": "de",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "nld": "nl",
    "dut": "nl",
    "ita": "it",
}
_DRAFTED = ("de", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text with its language; empty where it holds for all."""

    text: str
    language: str = ""


def below(element: "_Element", path: str) -> "list[_Element]":
    """Elements at a path of local names: `below(event, "eventDate/displayDate")`."""
    return element.findall("/".join("{*}" + name for name in path.split("/")))


def attribute(element: "_Element", name: str) -> str:
    """An attribute by its local name: lido:type and type are the same."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name and str(key) != _XML_LANGUAGE:
            return str(value).strip()
    return ""


def language_of(element: "_Element") -> str:
    """The language that holds here, its own or inherited: `de` for `de-DE`, `DE` and `deu`."""
    for place in (element, *element.iterancestors()):
        stated = place.get(_XML_LANGUAGE)
        if stated is not None:
            tag = str(stated).strip()
            short = tag.lower().replace("_", "-").split("-")[0]
            short = _SHORT_CODES.get(short, short)
            return short if short in _DRAFTED or len(tag) < 4 else tag
    return ""


def one_line(element: "_Element") -> str:
    """The text as one line, for names and terms: exporters break lines anywhere."""
    text = " ".join(cleaned("".join(map(str, element.itertext()))).split())
    return text if says_something(text) else ""


def paragraphs(element: "_Element") -> str:
    """A longer text with its own line breaks, without those that only fit it into the XML.

    A break followed by indentation is the exporter's, unless an empty line goes before.
    """
    text = cleaned("".join(map(str, element.itertext())))
    blocks = re.split(r"\n[ \t]*\n\s*", text)
    joined = "\n\n".join(re.sub(r"[ \t]*\n[ \t]+", " ", block) for block in blocks)
    return joined if says_something(joined) else ""


def says_something(text: str) -> bool:
    """Whether there is a letter or digit: exporters write "-" where they have nothing."""
    return any(character.isalnum() for character in text)


def terms(concept: "_Element") -> list[Wording]:
    """What a concept is called: LIDO's terms, else the labels of a SKOS concept (LIDO 1.1)."""
    elements = below(concept, "term") or below(concept, "Concept/prefLabel")
    return preferred(elements)


def preferred(elements: "Iterable[_Element]") -> list[Wording]:
    """Wordings of these elements, alternative and additional ones only where there are no others."""
    ranked: list[tuple[int, Wording]] = []
    for element in elements:
        text = one_line(element)
        if text and attribute(element, "addedSearchTerm").lower() != "yes":
            ranked.append((_rank(element), Wording(text, language_of(element))))
    best: dict[str, int] = {}
    for rank, wording in ranked:
        best[wording.language] = min(rank, best.get(wording.language, rank))
    return [wording for rank, wording in ranked if rank == best[wording.language]]


def _rank(element: "_Element") -> int:
    preference = attribute(element, "pref").lower()
    if "alternat" in preference:
        return 2
    return 0 if preference.endswith(("preferred", "lido00169")) else 1


def chosen(wordings: Iterable[Wording], main: str) -> list[Wording]:
    """One wording for each language that can be worked in: the record's own, German and English.

    Some exporters add thirty translations to every term. Where none of these languages is there, the
    first wording is taken. The same text in several languages, or text without letters, has no language.
    """
    stated = [wording for wording in wordings if wording.text]
    wanted = {main, "", *_DRAFTED}
    kept = [wording for wording in stated if wording.language in wanted] or stated[:1]
    by_language: dict[str, str] = {}
    for wording in kept:
        by_language.setdefault(wording.language, wording.text)
    return merged(Wording(text, language) for language, text in by_language.items())


def merged(wordings: Iterable[Wording]) -> list[Wording]:
    """Each text once; without a language where it stands in several or has no letters."""
    found: dict[str, Wording] = {}
    for wording in wordings:
        earlier = found.get(wording.text)
        neutral = not any(character.isalpha() for character in wording.text)
        if neutral or (earlier is not None and earlier.language != wording.language):
            wording = replace(wording, language="")
        found[wording.text] = wording
    return list(found.values())


def in_language(wordings: Iterable[Wording], main: str) -> str:
    """The one wording for a place that has room for one: in the main language, else in none, else any."""
    stated = list(wordings)
    for language in (main, ""):
        for wording in stated:
            if wording.language == language:
                return wording.text
    return stated[0].text if stated else ""


def type_name(text: str) -> str:
    """The last part of a type: "material" of ".../termMaterialsTech_type/Material"."""
    return re.split(r"[/#:]", text.rstrip("/"))[-1].lower()
