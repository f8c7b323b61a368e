"""What differs between two wordings, by words and by sentences; and where a place of one is in the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from klartafel.checks.language import segment
from klartafel.domain.finding import Span
from klartafel.domain.message import Message

# A word with its hyphens, dots and figures inside; blanks; any other sign.
_TOKEN = re.compile(r"\w+(?:[-·.,:]\w+)*|\s+|[^\w\s]")


class Change(StrEnum):
    """What became of words from one wording to the next."""

    KEPT = "kept"
    INSERTED = "inserted"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that fared alike."""

    change: Change
    words: str


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """Both wordings in one: what was removed stands before what was inserted in its place."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for tag, i, j, k, m in _without_stray_blanks(old, _changes(old, new)):
        if tag == "equal":
            pieces.append(Piece(Change.KEPT, "".join(old[i:j])))
            continue
        if i < j:
            pieces.append(Piece(Change.REMOVED, "".join(old[i:j])))
        if k < m:
            pieces.append(Piece(Change.INSERTED, "".join(new[k:m])))
    return tuple(pieces)


def sentence_changes(before: str, after: str, language: str) -> tuple[Message, ...]:
    """The same sentence by sentence, to read out or to listen to."""
    if before == after:
        return (Message.of("differences.same"),)
    old, new = _sentences(before, language), _sentences(after, language)
    return tuple(_told(old, new)) or (Message.of("differences.blanks-only"),)


def moved(span: Span, before: str, after: str) -> Span | None:
    """Where the words of a place stand after an edit in one piece; None where it cut into them.

    What was typed inside the place belongs to it.
    """
    start, end = _edited(before, after)
    grown = len(after) - len(before)
    if span.end <= start:
        return span
    if span.start >= end:
        return Span(span.start + grown, span.end + grown)
    if span.start <= start and end <= span.end:
        return Span(span.start, span.end + grown)
    return None


def moved_sentences(spans: tuple[Span, ...], before: str, after: str) -> tuple[Span, ...]:
    """Where sentences stand after an edit; those that it cut into count as one until they are read again.

    No word of the text is ever outside of all sentences.
    """
    if not spans:
        words = after.strip()
        start = after.find(words) if words else 0
        return (Span(start, start + len(words)),) if words else ()
    start, end = _edited(before, after)
    grown = len(after) - len(before)
    first = [span for span in spans if span.end < start]
    last = [span for span in spans if span.start > end]
    touched = spans[len(first) : len(spans) - len(last)]
    left = min([start, *(span.start for span in touched)])
    right = max([end, *(span.end for span in touched)]) + grown
    middle = _trimmed(after, left, right)
    shifted = [Span(span.start + grown, span.end + grown) for span in last]
    return tuple(first + ([middle] if middle.start < middle.end else []) + shifted)


def _edited(before: str, after: str) -> tuple[int, int]:
    """The place in `before` that an edit replaced, as small as it can be."""
    if before == after:
        return len(before), len(before)
    shorter = min(len(before), len(after))
    start = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    rest = shorter - start
    same = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    return start, len(before) - same


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _changes(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _without_stray_blanks(
    old: list[str], changes: list[tuple[str, int, int, int, int]]
) -> Iterator[tuple[str, int, int, int, int]]:
    """A blank that happens to stand between two changes is a part of them."""
    joined: list[tuple[str, int, int, int, int]] = []
    for place, change in enumerate(changes):
        tag, i, j, _, m = change
        stray = tag == "equal" and 0 < place < len(changes) - 1 and "".join(old[i:j]) == " "
        if joined and joined[-1][0] != "equal" and (stray or tag != "equal"):
            joined[-1] = ("replace", joined[-1][1], j, joined[-1][3], m)
        else:
            joined.append(change)
    return iter(joined)


def _sentences(text: str, language: str) -> list[str]:
    analysis = segment(text, language)
    return [" ".join(analysis.text[s.span.start : s.span.end].split()) for s in analysis.sentences]


def _told(old: list[str], new: list[str]) -> Iterator[Message]:
    for tag, i, j, k, m in _changes(old, new):
        if tag == "equal":
            continue
        pairs = min(j - i, m - k)
        for n in range(pairs):
            yield Message.of("differences.reworded", number=k + n + 1, before=old[i + n], after=new[k + n])
        for n in range(i + pairs, j):
            yield Message.of("differences.removed", number=n + 1, words=old[n])
        for n in range(k + pairs, m):
            yield Message.of("differences.inserted", number=n + 1, words=new[n])
