"""Materials and techniques of a text: what a thing is made of, and how.

A word may state one with the thing it belongs to: "Zinndeckel", "Deckel aus Zinn", "The lid is made of tin".
Words with a second sense ("Ton", "Glas", "Gold") count only where they stand like a material; elsewhere
they vouch for others, but nobody is asked about them.
"""

from collections.abc import Container, Iterator
from functools import lru_cache

from klartafel.checks.language import Analysis, Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.lexicon import lexicon
from klartafel.checks.ledger.places import places_in
from klartafel.checks.ledger.stems import stem
from klartafel.checks.ledger.substances import Stated, stated_by
from klartafel.domain.finding import FactKind, Span

LISTS = ((FactKind.MATERIAL, "materials"), (FactKind.TECHNIQUE, "techniques"))

_BEFORE_MATERIAL = {
    "de": word_set("aus mit auf in von vom im als sondern"),
    "en": word_set("of from in on with by and or but"),
}
_JOINING = word_set("und oder sowie bzw and or")
_BE = word_set("ist sind war waren besteht bestehen bestand wird wurde is are was were be made consists")
_ADJECTIVES = ("ADJ", "AJ0", "ADV", "AV0", "CARD", "VVN", "VVG", "VV(PP)")
_MOST_BEFORE = 6  # words between a thing and its material


def materials(analysis: Analysis, names: Container[int] = ()) -> Iterator[Fact]:
    """Materials and techniques in their order; words that begin at one of the places `names` are names."""
    language = analysis.language.code
    if language not in _BEFORE_MATERIAL:
        return
    for sentence in analysis.sentences:
        for place, word in enumerate(sentence.words):
            if word.kind is not WordKind.WORD or word.span.start in names:
                continue
            for kind, name, stated in _stated(word.text, language):
                if _may_be(word, stated, name, language):
                    yield _fact(kind, name, stated, sentence, place, analysis)


@lru_cache(maxsize=50_000)
def _stated(text: str, language: str) -> tuple[tuple[FactKind, str, Stated], ...]:
    is_noun = language == "en" or text[0].isupper()
    plain = Word(text, Span(0, len(text)), WordKind.WORD).plain
    found = ((kind, name, stated_by(plain, name, language, is_noun)) for kind, name in LISTS)
    return tuple((kind, name, stated) for kind, name, stated in found if stated is not None)


def _may_be(word: Word, stated: Stated, name: str, language: str) -> bool:
    """Not the noun "Haut" for the verb "haut", which only has a capital where a sentence begins."""
    if language != "de" or not word.text[0].isupper() or stated.thing:
        return True
    is_verb = word.text.lower() in lexicon(name, language).others
    return not (is_verb and word.tag.part_of_speech.startswith("N")) or (
        word.text.lower() in lexicon(name, language).nouns
    )


def _fact(
    kind: FactKind, name: str, stated: Stated, sentence: Sentence, place: int, analysis: Analysis
) -> Fact:
    language = analysis.language.code
    words = sentence.words
    weak = stated.silent or stated.doubtful
    if weak and kind is FactKind.MATERIAL and not stated.silent:
        weak = not _stands_like_material(words, place, analysis)
    if language == "en" and place + 1 < len(words) and words[place + 1].text == "Age":
        weak = True  # "Bronze Age"
    if stated.thing:
        near: tuple[str, ...] = (stem(stated.thing),)
    elif analysis.text[words[place].span.end : words[place].span.end + 1] == "-":
        near = _of_next_compound(words, place, name, language) or _things(words, place, analysis)
    else:
        near = _things(words, place, analysis) if kind is FactKind.MATERIAL else ()
    covers = lexicon(name, language).covers[stated.key]
    return Fact(kind, words[place].span, stated.key, covers, near, weak=weak)


def _stands_like_material(words: tuple[Word, ...], place: int, analysis: Analysis) -> bool:
    """Whether "aus", "of" and the like stand before it, past adjectives and other materials."""
    language = analysis.language.code
    before = place - 1
    while before >= 0 and place - before <= _MOST_BEFORE:
        word = words[before]
        lowered = word.text.casefold()
        if lowered in _BEFORE_MATERIAL[language] and lowered not in _JOINING:
            return True
        listed = word.text[0].isupper() and stated_by(word.plain, "materials", language, True) is not None
        adjective = word.tag.part_of_speech.startswith(_ADJECTIVES) or bool(places_in(word.text, language))
        if not (listed or adjective or lowered in _JOINING or word.kind is WordKind.NUMBER):
            break
        before -= 1
    if language == "en" and place + 1 < len(words):  # "a glass bead", "a felt spinning wheel"
        after = words[place + 1 : place + 3]
        touching = analysis.text[words[place].span.end : after[0].span.start] == " "
        return touching and any(word.tag.part_of_speech.startswith("NN") for word in after)
    return False


def _things(words: tuple[Word, ...], place: int, analysis: Analysis) -> tuple[str, ...]:
    """The thing of this material: the noun before "aus", the subject before "ist", the noun after it."""
    language = analysis.language.code
    after = words[place + 1] if place + 1 < len(words) else None
    if after is not None and analysis.text[words[place].span.end : after.span.start] == " ":
        adjective = language == "en" or not words[place].text[0].isupper()
        if adjective and _is_noun(after, language):
            return (stem(after.plain),)
    for before in range(place - 1, max(-1, place - _MOST_BEFORE) - 1, -1):
        if words[before].text.casefold() in ("aus", "of", "from"):
            return _before_preposition(words, before, language)
    return ()


def _of_next_compound(words: tuple[Word, ...], place: int, name: str, language: str) -> tuple[str, ...]:
    following = (stated_by(word.plain, name, language, True) for word in words[place + 1 : place + 4])
    return next(((stem(stated.thing),) for stated in following if stated and stated.thing), ())


def _before_preposition(words: tuple[Word, ...], preposition: int, language: str) -> tuple[str, ...]:
    """The noun right before "aus", or the nearest one before "ist" or "is made"."""
    for place in range(preposition - 1, max(-1, preposition - _MOST_BEFORE) - 1, -1):
        word = words[place]
        if _is_noun(word, language) and stated_by(word.plain, "materials", language, True) is None:
            return (stem(word.plain),)
        lowered = word.text.casefold()
        material = word.text[0].isupper() and stated_by(word.plain, "materials", language, True) is not None
        if not (material or lowered in _BE or lowered in _JOINING or lowered in ("aus", "of", "from")):
            return ()
    return ()


def _is_noun(word: Word, language: str) -> bool:
    if word.kind is not WordKind.WORD:
        return False
    if language == "de":
        return word.text[0].isupper() and word.tag.part_of_speech[:1] in ("N", "")
    return word.tag.part_of_speech.startswith(("NN", "NP"))
