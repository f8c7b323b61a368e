"""The words of source and record, and words of a draft that stand where the source has a name.

A name that is exchanged for a word of the dictionary ("Brandt" for "Brand") is only known by its place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language import Analysis, Word, WordKind
from klartafel.checks.language.compounds import is_noun
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.name_reader import alternatives, base_form
from klartafel.checks.ledger.name_words import GERMAN_NO_NAMES
from klartafel.checks.ledger.readings import Readings
from klartafel.checks.ledger.stems import stem
from klartafel.domain.finding import FactStatus, Span

_SHORTEST = 3
_LONG = 5
# "Die Firma Kurtz", "Familie Redwitz": these stand beside a name and never in its place.
_BESIDE_NAMES = word_set(
    "Firma Familie Verlag Werkstatt Haus Fabrik Manufaktur Werk Gebrüder Geschwister Ehepaar Witwe Gruppe",
    "Verein Stadt Dorf Gemeinde Kirche Kloster Museum Zeche Grube Kiesgrube Hof Gut Schule Straße Company",
    "Firm Family Workshop House Museum Church Town Village",
)
_OF_PEOPLE = re.compile(r"(?<=.{4})isch(?:e[nrms]?)?$")


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words of source and record in the forms they may be known again by, and the names among them.

    `firsts` are what stands before a noun at the end of a word: "legge" in "leggesaal".
    """

    names: tuple[Fact, ...]
    other_names: tuple[Fact, ...]
    words: frozenset[str]
    firsts: frozenset[str]

    @classmethod
    def of(cls, source: Readings, beside: Iterable[Readings]) -> "KnownWords":
        """All words of the texts."""
        words: set[str] = set()
        firsts: set[str] = set()
        others: list[Fact] = []
        for text in beside:
            others += text.names
            _add(text.analysis, words, firsts)
        _add(source.analysis, words, firsts)
        return cls(source.names, tuple(others), frozenset(words), frozenset(firsts))


def _add(analysis: Analysis, words: set[str], firsts: set[str]) -> None:
    for word in analysis.words:
        if word.kind is WordKind.WORD:
            words |= forms_of(word.text)
            firsts |= _firsts(word.text)


@lru_cache(maxsize=50_000)
def forms_of(word: str) -> frozenset[str]:
    """The forms a word may be known again by."""
    word = Word(word, Span(0, len(word)), WordKind.WORD).plain
    parts = {word.lower(), base_form(word)}
    if "-" in word:
        parts |= {part.lower() for part in word.split("-") if len(part) >= _SHORTEST}
        parts.add(word.replace("-", "").lower())
    parts |= {_OF_PEOPLE.sub("", part) for part in parts}  # "alamannisch" and "Alamannen"
    return frozenset(form for part in parts for form in alternatives(part)) | {stem(part) for part in parts}


@lru_cache(maxsize=50_000)
def _firsts(word: str) -> frozenset[str]:
    lowered = word.lower()
    if not word[:1].isupper() or not 5 < len(lowered) < 50:
        return frozenset()
    return frozenset(
        lowered[:place] for place in range(_SHORTEST, len(lowered) - 2) if is_noun(lowered[place:])
    )


def words_in_the_place_of_names(
    source: Analysis, draft: Analysis, known: KnownWords, told: Sequence[Span]
) -> Iterator[Comparison]:
    """Words with a capital that the source does not have, between the same words as a part of a name."""
    of_names = {
        place: fact
        for fact in known.names
        if not fact.weak
        for place in range(fact.span.start, fact.span.end)
    }
    replacing = [
        (words, place)
        for words in (sentence.words for sentence in draft.sentences)
        for place, word in enumerate(words)
        if _may_replace(word, known)
    ]
    if not of_names or not replacing:
        return
    in_draft = {form for word in draft.words for form in forms_of(word.text)}
    slots: dict[tuple[str, ...], Fact] = {}
    for words in (sentence.words for sentence in source.sentences):
        for place, word in enumerate(words):
            fact = of_names.get(word.span.start)
            if fact is not None and not word.text.isupper():
                left_out = not (forms_of(word.text) & in_draft)
                for slot in (*_slots(words, place, left_out), *_beside(words, place, of_names)):
                    slots.setdefault(slot, fact)
    named = {place for span in told for place in range(span.start, span.end)}
    for words, place in replacing:
        open_slots = (*_slots(words, place, True), *_beside(words, place, None))
        fact = next((slots[slot] for slot in open_slots if slot in slots), None)
        span = words[place].span
        if fact is not None and span.start not in named:
            yield Comparison(
                Fact(fact.kind, span, base_form(words[place].plain)), FactStatus.CHANGED, fact.span, span
            )


def _may_replace(word: Word, known: KnownWords) -> bool:
    if word.kind is not WordKind.WORD or not word.text[0].isupper() or len(word.text) < _SHORTEST:
        return False
    if word.text.lower() in GERMAN_NO_NAMES or word.text in _BESIDE_NAMES:
        return False
    return not (forms_of(word.text) & known.words)


def _beside(
    words: Sequence[Word], place: int, of_names: Mapping[int, Fact] | None
) -> Iterator[tuple[str, ...]]:
    """The other part of a name right before or after; with `of_names` only where both are of one name."""
    own = of_names.get(words[place].span.start) if of_names is not None else None
    for step, mark in ((-1, "before"), (1, "after")):
        if 0 <= place + step < len(words):
            other = words[place + step]
            if of_names is None or of_names.get(other.span.start) is own:
                yield (mark, base_form(other.plain))


def _slots(words: Sequence[Word], place: int, left_out: bool) -> Iterator[tuple[str, ...]]:
    """Where a word stands: the two before and after it, and where it is left out also one pair alone."""
    before = tuple(word.text.lower() for word in words[max(0, place - 2) : place])
    after = tuple(word.text.lower() for word in words[place + 1 : place + 3])
    if len(before) + len(after) > 2:
        yield ("=", *before, "_", *after)
    if left_out:
        if len(before) == 2 and max(map(len, before)) >= _LONG:
            yield ("<", *before)
        if len(after) == 2 and max(map(len, after)) >= _LONG:
            yield (">", *after)
        if before and after and max(len(before[-1]), len(after[0])) >= _LONG:
            yield ("-", before[-1], after[0])
