"""Enumerations of a sentence: nouns, adjectives or infinitives between commas and "und", never clauses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table

_JOINING = word_set("und oder sowie bzw and or")
_AND_SO_ON = word_set("usw etc usf")
_BREAK = re.compile(r"[;:()\[\]–—!?…]")
_LONGEST_ITEM = 5
_SHORT_ITEM = 2
_NOUNS = word_set("NN NNA NNI NE FM NN0 NN1 NN2 NP0 XY UNC")
_INFINITIVES = word_set("VV(INF) VVI")
_PREDICATES = word_set("ADJ(D) AJ0")
_PREPOSITIONS = word_set("APPR APPRART PRP PRF")
_IN_CLAUSES = word_set(
    "VV(FIN) VA(FIN) VM(FIN) VV(IMP) VV(IZU) VA(INF) KOUS KOUI PRELS PRELAT PWS PWAV PWAT PPER",
    "VVD VVZ VVB VBD VBZ VBB VHD VHZ VHB VDB VDD VDZ VM0 CJS CJT DTQ PNQ AVQ PNP",
)
# With these begins an aside: "darunter", "früher oft", "aber auch", "wie", "bestehend aus".
_OPENING_ASIDES = word_set("ADV PROAV KOKOM PTKNEG VV(PP) ADJ(D) KON AV0 XX0 VVG CJC")
_EXAMPLES = word_set("z zB zum etwa beispielsweise insbesondere for especially")
_NEW_PHRASES = word_set("die das den dem ein eine einen einem")
# The readings of a noun in `nouns-de` that an article fits in a list, genitives left out.
_ARTICLES = {
    article: frozenset(cases)
    for article, cases in (("der", "ag"), ("die", "ehmp"), ("das", "il"), ("den", "do"), ("dem", "ck"))
}

_BEFORE_NOUNS = ("ADJ", "AJ", "ART", "AT0", "CARD", "CRD", "PPOSAT", "DPS", "PIAT", "N", "ADV")


class ItemKind(StrEnum):
    """What is enumerated; the items of one enumeration are all alike."""

    NOUN = "noun"
    NUMBER = "number"
    PREDICATE = "predicate"
    INFINITIVE = "infinitive"


@dataclass(slots=True)
class _Chunk:
    """Words between two separators; `follows` and `joined` say what stands before them: comma or "und"."""

    follows: bool
    joined: bool = False
    words: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    """Chunks that are items of one kind; `after_preposition` where the first of them follows one."""

    kind: ItemKind
    after_preposition: bool
    items: list[_Chunk]


def enumerations(sentence: Sentence, text: str) -> Iterator[list[list[Word]]]:
    """Enumerations with commas, item by item. The sentence around the first and last item is left out."""
    running: _Run | None = None
    for chunk in _chunks(sentence, text):
        if running is not None and chunk.follows:
            if _is_item(chunk.words, running):
                running.items.append(chunk)
                continue
            last = _leading_item(chunk.words, running)
            if last:
                running.items.append(_Chunk(True, chunk.joined, last))
        if running is not None:
            yield _kept(running)
        running = _opened_by(chunk.words)
    if running is not None:
        yield _kept(running)


def _kept(run: _Run) -> list[list[Word]]:
    """What stands after the last "und" goes on with the sentence; without commas nothing is enumerated."""
    items = run.items
    joined = [place for place, item in enumerate(items) if item.joined]
    if joined:
        items = items[: joined[-1] + 1]
    commas = sum(not item.joined for item in items[1:])
    short = all(len(item.words) <= _SHORT_ITEM for item in items)
    return [item.words for item in items] if commas > 1 or (commas and short) else []


def _chunks(sentence: Sentence, text: str) -> Iterator[_Chunk]:
    chunk = _Chunk(follows=False)
    place = sentence.content
    for word in sentence.words:
        between = text[place : word.span.start]
        place = word.span.end
        breaks = _BREAK.search(between) is not None
        joins = word.text in _JOINING
        if breaks or joins or "," in between:
            if chunk.words:
                yield chunk
                chunk = _Chunk(follows=True)
            chunk.follows = chunk.follows and not breaks
            chunk.joined = chunk.joined or joins
        if not joins and word.text not in _AND_SO_ON:
            chunk.words.append(word)
    if chunk.words:
        yield chunk


def _kind(word: Word) -> ItemKind | None:
    tag = word.tag.part_of_speech
    if not tag:
        return None
    if word.kind is WordKind.NUMBER:
        return ItemKind.NUMBER
    if tag in _NOUNS:
        return ItemKind.NOUN
    if tag in _PREDICATES:
        return ItemKind.PREDICATE
    return ItemKind.INFINITIVE if tag in _INFINITIVES else None


def _is_item(words: list[Word], run: _Run) -> bool:
    """Whether a chunk is one more item from end to end."""
    if run.kind is ItemKind.INFINITIVE and len(words) == 1 and words[0].text.endswith(("en", "eln", "ern")):
        return True  # taggers take "basteln" in "malen, basteln und singen" for a finite verb
    if len(words) > _LONGEST_ITEM or not _may_open(words, run):
        return False
    if any(word.tag.part_of_speech in _IN_CLAUSES for word in words) or _kind(words[-1]) is not run.kind:
        return False
    nouns = [place for place, word in enumerate(words) if _kind(word) is ItemKind.NOUN]
    if run.kind is not ItemKind.NOUN:
        return not nouns
    return not any(word.text in _NEW_PHRASES for word in words[nouns[0] + 1 :])


def _may_open(words: list[Word], run: _Run) -> bool:
    """Not an aside, not a relative clause, and with a preposition only where the first item has one."""
    first = words[0].tag.part_of_speech
    if first in _PREPOSITIONS:
        return run.after_preposition and not _is_pronoun(words[1:])
    if words[0].text in _EXAMPLES or (first in _OPENING_ASIDES and run.kind is not ItemKind.PREDICATE):
        return False
    return not _is_pronoun(words)


def _is_pronoun(words: list[Word]) -> bool:
    """ "der Mann, der Krüge machte": an article that does not fit its noun is a pronoun."""
    cases = _ARTICLES.get(words[0].text) if len(words) > 1 else None
    if cases is None or _kind(words[1]) is not ItemKind.NOUN:
        return False
    readings = word_table("nouns-de").get(words[1].text)
    return readings is not None and cases.isdisjoint(readings)


def _leading_item(words: list[Word], run: _Run) -> list[Word]:
    """The words of a last item, after which the sentence goes on: "Löffel" of "Löffel liegen hier"."""
    if not _may_open(words, run):
        return []
    for count, word in enumerate(words[:_LONGEST_ITEM], start=1):
        if word.tag.part_of_speech in _IN_CLAUSES:
            return []
        found = _kind(word)
        if found is run.kind:
            further = _kind(words[count]) if count < len(words) else None
            goes_on = found is ItemKind.PREDICATE and further in (ItemKind.NOUN, ItemKind.PREDICATE)
            return [] if goes_on else words[:count]
        if found is ItemKind.NOUN:
            return []
    return []


def _opened_by(words: list[Word]) -> _Run | None:
    """A run whose first item is at the end of these words."""
    kind = _kind(words[-1])
    if kind is None:
        return None
    preposition = False
    for word in words[-2::-1]:
        tag = word.tag.part_of_speech
        if tag in _PREPOSITIONS:
            preposition = True
        if not tag.startswith(_BEFORE_NOUNS):
            break
    return _Run(kind, preposition, [_Chunk(False, False, [words[-1]])])
