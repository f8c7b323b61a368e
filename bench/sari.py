"""SARI, the measure of simplification of Xu et al. 2016, as EASSE defines it (Alva-Manchego et al. 2019).

Counts of n-grams of one to four words are summed over a corpus. Precision and recall of what was kept,
added and deleted are each averaged over the four lengths, then F1 of the three, and their mean in percent.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 4
Grams = Counter[tuple[str, ...]]


@dataclass(frozen=True)
class Pair:
    """A source, its new wording, and simple wordings by people."""

    source: str
    output: str
    references: tuple[str, ...]


def tokens(text: str) -> list[str]:
    """Words and signs in small letters."""
    return re.findall(r"\w+|[^\w\s]", text.lower())


def grams(words: Sequence[str], length: int) -> Grams:
    return Counter(tuple(words[start : start + length]) for start in range(len(words) - length + 1))


def sari(pairs: Sequence[Pair]) -> float:
    """SARI of a corpus, 0 to 100."""
    lengths = range(1, LONGEST + 1)
    sums = {length: sum((_counts(pair, length) for pair in pairs), Counter()) for length in lengths}
    total = 0.0
    for sort in ("keep", "add", "delete"):
        precision = sum(_share(of[f"{sort}_good"], of[f"{sort}_output"]) for of in sums.values()) / LONGEST
        recall = sum(_share(of[f"{sort}_good"], of[f"{sort}_references"]) for of in sums.values()) / LONGEST
        total += 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return 100 * total / 3


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _counts(pair: Pair, length: int) -> Counter[str]:
    """What was kept, added and deleted, and how much of it people did too.

    With several references the source and the output count as often as there are references, so that
    what only some people did counts in part.
    """
    number = len(pair.references)
    source = _times(grams(tokens(pair.source), length), number)
    output = _times(grams(tokens(pair.output), length), number)
    references: Grams = Counter()
    for reference in pair.references:
        references.update(grams(tokens(reference), length))
    kept, kept_by_people = source & output, source & references
    deleted, deleted_by_people = source - output, source - references
    added = set(output) - set(source)
    added_by_people = set(references) - set(source)
    return Counter(
        keep_good=(kept & kept_by_people).total(),
        keep_output=kept.total(),
        keep_references=kept_by_people.total(),
        delete_good=(deleted & deleted_by_people).total(),
        delete_output=deleted.total(),
        delete_references=deleted_by_people.total(),
        add_good=len(added & added_by_people),
        add_output=len(added),
        add_references=len(added_by_people),
    )


def _times(found: Grams, number: int) -> Grams:
    return Counter({gram: count * number for gram, count in found.items()})
