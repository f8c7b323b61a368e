"""Other people's words in a text: what stands in quotation marks, titles and inscriptions of the record.

Rules that would damage such words leave them alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.rules.rule import Task
from klartafel.domain.finding import Span
from klartafel.domain.record import Field, Record

# A mark that opens, and the marks that may close what it opened.
_CLOSED_BY = {
    "„": "“”\"", "“": "”“\"", '"': '"”“', "»": "«", "«": "»",
    "‚": "‘’'", "‘": "’", "'": "'", "›": "‹", "‹": "›",
}  # fmt: skip
# These are apostrophes more often than quotation marks.
_DOUBTFUL = "‘’'"
_LONGEST_DOUBTFUL = 200
_SHORTEST_DOUBTFUL = 2
_SHORT_YEAR = re.compile(r"\d\d(?!\d)")  # "the '68 movement"
_SENTENCE_END = re.compile(r"[.!?]\s|\s'")
_PARAGRAPH_END = r"\n[ \t]*\n"
_MARK = re.compile(rf"[„“”\"»«‚‘’'›‹]|{_PARAGRAPH_END}")
# ",Seifenblase‘" as some keyboards write it.
_COMMA_OPENS = re.compile(r"(?:^|(?<=[\s(])),(?=\w)[^,\n]{1,60}$")
_SHORTEST_TITLE = 3


@dataclass(frozen=True, slots=True)
class Cited:
    """Places of other people's words: spans in order that do not overlap."""

    spans: tuple[Span, ...]

    def __contains__(self, place: int) -> bool:
        index = bisect_right(self.spans, place, key=lambda span: span.start)
        return index > 0 and place < self.spans[index - 1].end


@lru_cache(maxsize=4)  # the rules of one check ask one after the other
def quotations(text: str) -> tuple[Span, ...]:
    """Stretches in quotation marks with their marks, in order; those inside others are part of them."""
    return tuple(_quotations(text))


def _quotations(text: str) -> Iterator[Span]:
    opened = -1
    for match in _MARK.finditer(text):
        mark, place = match[0], match.start()
        if mark[0] == "\n":
            opened = -1
        elif opened < 0:
            if mark in _CLOSED_BY and _opens(text, place, mark):
                opened = place
            elif mark in _DOUBTFUL and (comma := _COMMA_OPENS.search(text, max(0, place - 64), place)):
                yield Span(comma.start(), place + 1)
        elif mark == text[opened] == '"' and text[place - 1].isspace() and _opens(text, place, mark):
            opened = place  # the one before was never closed
        elif mark in _CLOSED_BY[text[opened]] and _closes(text, place, mark):
            yield Span(opened, place + 1)
            opened = -1


def _opens(text: str, place: int, mark: str) -> bool:
    if mark in "„»«‚›‹":
        return True
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if before.isalnum() or not after or after.isspace():
        return False
    return mark not in _DOUBTFUL or (after.isalnum() and _is_closed(text, place))


def _closes(text: str, place: int, mark: str) -> bool:
    if mark not in _DOUBTFUL:
        return True
    return not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum()


def _is_closed(text: str, opened: int) -> bool:
    """Whether a single mark has a partner in its line: else it is an apostrophe."""
    if _SHORT_YEAR.match(text, opened + 1):
        return False
    end = min(len(text), opened + _LONGEST_DOUBTFUL)
    closing = _CLOSED_BY[text[opened]]
    for place in range(opened + 1, end):
        if text[place] == "\n":
            return False
        if text[place] in closing and _closes(text, place, text[place]):
            plain = text[opened] != "'" or not _SENTENCE_END.search(text, opened + 1, place)
            return plain and place - opened > _SHORTEST_DOUBTFUL
    return False


def cited(task: Task) -> Cited:
    """Quotations, and titles and inscriptions of the record, wherever the text has them."""
    text = task.analysis.text
    spans = sorted((*quotations(text), *_recorded(text, task.background.record)))
    apart: list[Span] = []
    for span in spans:
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return Cited(tuple(apart))


def _recorded(text: str, record: Record) -> Iterator[Span]:
    """Titles and inscriptions as the record writes them: "krug" is no title, "ANNO 1748" is written on it."""
    for words in (*record.all(Field.TITLE), *record.all(Field.INSCRIPTION)):
        if len(words) >= _SHORTEST_TITLE:
            for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
                yield Span(*match.span())
