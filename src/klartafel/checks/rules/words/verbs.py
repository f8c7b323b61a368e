"""Verbs of a sentence by their lemma, separable ones also where their parts stand apart."""

from collections.abc import Sequence

from klartafel.checks.language import Word

_FARTHEST = 12


def verb_place(words: Sequence[Word], verbs: frozenset[str], first: int, last: int) -> int | None:
    """The place of one of these verbs near the words from `first` to `last`, the nearest; else None.

    "auf:leben" stands for "lebt … auf"; "aufleben" is another verb, as the tagger writes it.
    """
    near = range(max(0, first - _FARTHEST), min(len(words), last + _FARTHEST + 1))
    found = [place for place in near if _is_verb(words[near.start : near.stop], words[place], verbs)]
    return min(found, key=lambda place: max(first - place, place - last), default=None)


def _is_verb(words: Sequence[Word], word: Word, verbs: frozenset[str]) -> bool:
    lemma = word.tag.lemma.lower()
    if lemma in verbs:
        return True
    return any(
        verb.endswith(f":{lemma}") and _has_particle(words, verb.partition(":")[0])
        for verb in verbs
        if ":" in verb
    )


def _has_particle(words: Sequence[Word], particle: str) -> bool:
    return any(word.text == particle and word.tag.part_of_speech == "PTKVZ" for word in words)
