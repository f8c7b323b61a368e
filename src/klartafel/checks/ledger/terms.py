"""Content words as terms: what two texts must share to speak of the same, however it is inflected.

A word has a stem ("krug"), stems of its parts ("henkel", "krug"), a root that is left without endings and
prefixes of derivation ("mess" of "Vermessung"), and the names of the groups of words that mean much the same.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language import Word, WordKind
from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.tagging import Tag
from klartafel.checks.ledger.meanings import EMPTY, groups, strict_groups
from klartafel.checks.ledger.stems import stem
from klartafel.domain.finding import Span

_CONTENT_TAGS = {
    "de": ("N", "ADJ", "VV", "FM", "XY", "TRUNC"),
    "en": ("NN", "NP", "AJ", "VV", "UNC"),
}
_PREFIXES = re.compile(
    r"^(?:(?:auf|an|ab|aus|ein|mit|nach|vor|zu|durch|um|uber|unter|her|hin|zusammen|weiter|fest|los|bei|dar)"
    r"(?:ge|be|ver|zer|ent|er)?|be|ver|zer|ent|er|ge)(?=.{3})"
)
_SUFFIXES = re.compile(
    r"(?<=.{3})(?:erinn|eri|erei|lich|isch|bar|sam|haft|los|nis|tum|schaft|heit|keit|ung|chen|lein|ier|iert|"
    r"tion|ation|end|er|el|ig|t|et|st|e|en)$"
)
_ENGLISH_SUFFIXES = re.compile(
    r"(?<=.{3})(?:ations?|ings?|ers?|ors?|ists?|ies|ied|ed|es|ly|ness|ment|al|y|e|s|d)$"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A content word; `stem` is that of its lemma.

    `stems`: its stems, with the names of the few groups that mean quite the same. `exact`: these and all
    groups of meaning. `parts`: stems of the parts of a compound, and roots. `rarity` is from 0 (everyday)
    to 1. `is_empty` words say next to nothing.
    """

    stem: str
    stems: frozenset[str]
    exact: frozenset[str]
    parts: frozenset[str]
    rarity: float
    is_noun: bool
    is_empty: bool
    is_empty_verb: bool

    def is_in(self, exact: AbstractSet[str], parts: AbstractSet[str]) -> bool:
        """Whether texts with these stems and parts speak of it."""
        return bool(self.exact & exact or self.exact & parts or self.parts & exact or self.parts & parts)


def term(word: Word, language: str) -> Term | None:
    """The term of a word, or None where it only serves grammar or says next to nothing."""
    found = any_term(word, language)
    return None if found is None or found.is_empty else found


def any_term(word: Word, language: str) -> Term | None:
    """The term of a noun, verb or adjective, however little it says."""
    if word.kind is not WordKind.WORD:
        return None
    return _term(word.text, word.tag, language)


@lru_cache(maxsize=100_000)
def _term(text: str, tag: Tag, language: str) -> Term | None:
    if not tag.part_of_speech.startswith(_CONTENT_TAGS.get(language, ())):
        return None
    plain = Word(text, Span(0, len(text)), WordKind.WORD).plain
    return term_of(plain, tag.lemma, tag.part_of_speech, language)


@lru_cache(maxsize=50_000)
def term_of(plain: str, lemma: str, tag: str, language: str) -> Term:
    """The term of a form with its lemma and part of speech."""
    lowered, lemma = plain.lower(), lemma.lower() or plain.lower()
    stems = {stem(lowered), stem(lemma)} if language == "de" else {_english(lowered), _english(lemma)}
    parts: set[str] = set()
    pieces = [lowered, lemma]
    if language == "de" and plain[:1].isupper():
        pieces += [piece.lower() for marked in plain.split("-") for piece in compound_parts(marked)]
    elif "-" in plain:
        pieces += lowered.split("-")
    for piece in pieces:
        if len(piece) > 2:
            parts.add(stem(piece) if language == "de" else _english(piece))
            parts.add("~" + _root(piece, language))
    meant = {
        group for form in (*stems, *parts, lowered, lemma) for group in groups(form.lstrip("~"), language)
    }
    common = max(frequency(lowered, language), frequency(lemma, language))
    if common < 2 and len(pieces) > 2:
        common = min(frequency(piece, language) for piece in pieces[2:])
    rarity = min(1.0, max(0.0, (6.0 - common) / 2.5))
    is_noun = tag.startswith("N")
    is_empty = lowered in EMPTY[language] or lemma in EMPTY[language]
    is_empty_verb = tag.startswith("V") and is_empty
    name = stem(lemma) if language == "de" else _english(lemma)
    strict = {group for form in (*stems, lowered, lemma) for group in strict_groups(form, language)}
    return Term(
        name,
        frozenset(stems | strict),
        frozenset(stems | strict) | meant,
        frozenset(parts),
        rarity,
        is_noun,
        is_empty,
        is_empty_verb,
    )


@lru_cache(maxsize=50_000)
def _root(word: str, language: str) -> str:
    """What is left without prefixes and endings of derivation: loose, only good for counting."""
    if language == "en":
        return _english(word)
    plain = stem(word)
    plain = _SUFFIXES.sub("", _SUFFIXES.sub("", plain))
    return _PREFIXES.sub("", plain, count=1) if len(plain) > 5 else plain


@lru_cache(maxsize=50_000)
def _english(word: str) -> str:
    plain = re.sub(r"[^a-zäöüß]", "", word.removesuffix("'s").removesuffix("’s"))
    found = _ENGLISH_SUFFIXES.sub("", plain)
    return found[:-1] if len(found) > 4 and found[-1] == found[-2] else found
