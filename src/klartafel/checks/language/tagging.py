"""Part of speech, lemma and morphemes of words: the Hanover Tagger (HanTa, Wartena 2019) behind one door.

German tags are STTS as HanTa writes them ("NN", "VA(FIN)", "ADJ(A)"), English ones its own reduced CLAWS
set ("NN1", "VVD"). Where HanTa is not installed, tags are empty and what rests on them finds nothing;
`is_available` tells, so that a report can say so.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

_MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
# Longer words cost time that grows with the square of their length, and no dictionary has them.
_LONGEST_WORD = 50
_STEM_TAGS = ("NN", "NE", "ADJ", "VV", "CARD", "ACR")


@dataclass(frozen=True, slots=True)
class Tag:
    """Part of speech and lemma of a word in its sentence; both empty where there is no tagger."""

    part_of_speech: str
    lemma: str


UNTAGGED = Tag("", "")


@cache
def _tagger(language: str) -> Any | None:
    try:
        from klartafel.checks.language.morphemes import FasterTagger
    except ImportError:
        return None
    tagger = FasterTagger(_MODELS[language])
    # A word has the same readings wherever it stands: looking again costs nothing.
    tagger.analyze_forward = lru_cache(maxsize=20_000)(tagger.analyze_forward)  # type: ignore[method-assign]
    return tagger


def is_available(language: str) -> bool:
    """Whether words of this language can be tagged here."""
    return language in _MODELS and _tagger(language) is not None


@lru_cache(maxsize=5_000)  # while a person types, all sentences but one stay the same
def tags(tokens: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """A tag for each token of one sentence, in order; tokens are words and single punctuation marks."""
    tagger = _tagger(language) if language in _MODELS else None
    if tagger is None or not tokens:
        return (UNTAGGED,) * len(tokens)
    shortened = [token[:_LONGEST_WORD] for token in tokens]
    try:
        numbers = tagger.tag_sent_viterbi(shortened)
    except (KeyError, IndexError):  # no path through readings that never follow each other
        return (UNTAGGED,) * len(tokens)
    return tuple(
        Tag(tagger.int2tag[number], _lemma(token, number, language))
        for token, number in zip(shortened, numbers, strict=True)
    )


@lru_cache(maxsize=50_000)
def _lemma(word: str, number: int, language: str) -> str:
    tagger = _tagger(language)
    if tagger is None:
        return ""
    return str(tagger._analyze(word, number)[0])


@lru_cache(maxsize=20_000)
def stems(word: str) -> int:
    """How many stems HanTa finds in a German word by itself: 2 in "Holzschnitt"; 1 without a tagger."""
    tagger = _tagger("de")
    if tagger is None or len(word) > _LONGEST_WORD:
        return 1
    _, morphemes, _ = tagger.analyze(word, taglevel=3)
    return max(1, sum(1 for _, tag in morphemes if tag.startswith(_STEM_TAGS) and "COMP" not in tag))
