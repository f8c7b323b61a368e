"""Words of other languages in a sentence: they are not misspelled, they are foreign."""

import re
from collections.abc import Callable, Sequence
from enum import IntEnum

from klartafel.checks.language import Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.spelling.corrections import corrections

# "lat.", "auf Englisch", "englisch dice"; "das lateinische Wort rosa".
_GERMAN_NAMES = (
    "(?:alt|mittel|neu|nieder|platt|mittelhoch|althoch|kirchen)?(?:engl?|lat|frz|französ|ital|span|griech|niederl"
    "|niederd|platt|jidd|hebr|arab|türk|russ|poln|tschech|dän|schwed|norw|portug|jap|chin|pers|sanskr|ungar)"
)
_ANNOUNCING = {
    "de": re.compile(
        rf"{_GERMAN_NAMES}(?:[a-zäöü]*isch|[a-z]{{0,4}}deutsch|ein|)|sanskrit|mundartlich", re.IGNORECASE
    ),
    "en": re.compile(
        "german|latin|french|italian|spanish|greek|dutch|yiddish|hebrew|arabic|turkish|russian|polish|czech|danish"
        "|swedish|norwegian|portuguese|japanese|chinese|persian|sanskrit|hungarian",
        re.IGNORECASE,
    ),
}
_INFLECTED = re.compile(rf"{_GERMAN_NAMES}[a-zäöü]*isch(?:e|en|er|es|em)", re.IGNORECASE)
_WORDS = word_set(
    "wort worts wortes wörter wörtern name namens namen begriff ausdruck bezeichnung spruch satz"
)
_REACH = 3  # so many words after the name of a language may be of it
_NEAR = 2
_WIDE = 20
_SHORTEST_SLIP = 3
_LEAST_OF_SLIP = 3.5
_MOST_STRANGE = 0.34
_FEWEST_STRANGE = 2
_FOREIGN_TAGS = frozenset({"FM", "XY", "NE", "NP0", "UNC"})


class Foreign(IntEnum):
    """How sure it is that a word is of another language."""

    NO = 0
    PERHAPS = 1
    SURELY = 2


def foreignness(words: Sequence[Word], language: str, is_explained: Callable[[str], bool]) -> list[Foreign]:
    """For each word how foreign it is by its neighbours; words that the language explains are not.

    What looks like a common word with a typical slip does not make its neighbours foreign.
    """
    strange = [not is_explained(word.text) and not _is_slip(word.text, language) for word in words]
    small = sum(1 for word, odd in zip(words, strange, strict=True) if odd and word.text.islower())
    if small >= _FEWEST_STRANGE and small >= _MOST_STRANGE * len(words):
        return [Foreign.SURELY] * len(words)
    return [
        _of_word(words, strange, index, language) if not is_explained(words[index].text) else Foreign.NO
        for index in range(len(words))
    ]


def is_among_foreign(
    words: Sequence[Word], index: int, language: str, is_explained: Callable[[str], bool]
) -> bool:
    """Whether a word that the language has too stands among foreign ones: "the image" in a German text."""
    around = words[max(0, index - _WIDE) : index + _WIDE + 1]
    strange = sum(1 for word in around if _is_strange(word, is_explained))
    beside = any(_is_strange(word, is_explained) for word in words[max(0, index - 1) : index + 2])
    return beside or strange >= _FEWEST_STRANGE or _is_announced(words, index, language)


def _is_strange(word: Word, is_explained: Callable[[str], bool]) -> bool:
    return word.text[:1].islower() and not is_explained(word.text)


def names_language(form: str, language: str) -> bool:
    """Whether a word names a language: "engl", "lateinisch"."""
    return _ANNOUNCING[language].fullmatch(form) is not None


def _is_slip(form: str, language: str) -> bool:
    found = corrections(form, language)
    return (
        len(form) > _SHORTEST_SLIP
        and bool(found)
        and found[0].is_typical
        and found[0].weight >= _LEAST_OF_SLIP
    )


def _of_word(words: Sequence[Word], strange: Sequence[bool], index: int, language: str) -> Foreign:
    crowd = sum(strange[max(0, index - _NEAR) : index + _NEAR + 1])
    if crowd > _FEWEST_STRANGE or _is_announced(words, index, language):
        return Foreign.SURELY
    small = words[index].text[:1].islower() and words[index].tag.part_of_speech in _FOREIGN_TAGS
    beside = [other for other in (index - 1, index + 1) if 0 <= other < len(words)]
    # "Bacillus anthracis"
    if small and any(strange[other] or words[other].tag.part_of_speech == "FM" for other in beside):
        return Foreign.PERHAPS
    return Foreign.NO


def _is_announced(words: Sequence[Word], index: int, language: str) -> bool:
    announcing = _ANNOUNCING[language]
    for earlier in range(max(0, index - _REACH), index):
        if announcing.fullmatch(words[earlier].text):
            return True
        if _INFLECTED.fullmatch(words[earlier].text) and words[earlier + 1].text.casefold() in _WORDS:
            return True
    return False
