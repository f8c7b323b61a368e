"""An alternative text that repeats the caption or the title: whoever hears both hears the same twice."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.language.traits import Language, word_set
from klartafel.checks.rules.alt_text.wording import house_weights, root
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.checking import Background
from klartafel.domain.finding import Example, Severity, Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue, Record

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A stretch that can be a caption by itself: up to a stop, a colon, a dash or a line end.
_STRETCH = re.compile(r"[^.:;!?\n–—]+(?:\.(?=\S)[^.:;!?\n–—]+)*")
_SMALL = word_set(
    "der die das den dem des ein eine einer einem eines einen von vom zu zum zur in im an am auf aus bei",
    "beim mit",
    "und oder für als um so auch ist sind hier bild foto ansicht dieser diese dieses",
    "the a an of in on at by with and or for to from is are this here image photo picture view",
)
# Nearly word for word: this share of the caption, with at most this share of other words.
_SHARE_REPEATED = 0.75
_SHARE_REPEATED_ALONE = 0.5  # where the text says nothing else
_SHARE_NEW = 0.26
# A whole title inside a text that says little more.
_SHARE_NEW_BESIDE_TITLE = 0.5
_FEWEST_IN_A_PART = 2
_FEWEST_INSIDE = 3
_SHORTEST_HEAD = 4
_LONGEST = 60  # what is longer is no caption


@dataclass(frozen=True, slots=True)
class _Content:
    """A wording by the stems of its content words, in order, and where they stand."""

    stems: tuple[str, ...]
    places: tuple[Span, ...]

    def between(self, start: int, end: int) -> "_Content":
        """The part that stands in a range."""
        first = bisect_left(self.places, start, key=lambda place: place.start)
        after = bisect_left(self.places, end, key=lambda place: place.start)
        return _Content(self.stems[first:after], self.places[first:after])

    @property
    def span(self) -> Span:
        """From the first content word to the last."""
        return Span(self.places[0].start, self.places[-1].end)


def _content(text: str, language: Language) -> _Content:
    found = [
        (root(match[0]), Span(*match.span()))
        for match in _WORD.finditer(text)
        if match[0].casefold() not in _SMALL and match[0].casefold() not in language.unfinished
    ]
    return _Content(tuple(stem for stem, _ in found), tuple(span for _, span in found))


def _find(task: Task) -> Iterator[Hit]:
    background, language = task.background, task.analysis.language
    wordings = {background.caption, *background.record.all(Field.TITLE, task.language)}
    captions = [_content(wording, language).stems for wording in sorted(wordings)]
    captions = [caption for caption in captions if 0 < len(caption) <= _LONGEST]
    text = _content(task.analysis.text, language) if captions else _Content((), ())
    for caption in captions:
        place = _repetition(task, text, caption)
        if place is not None:
            yield Hit(place, Message.of("check-alt-text.caption"))
            return


def _repetition(task: Task, text: _Content, caption: tuple[str, ...]) -> Span | None:
    """Where a text repeats a caption: as a whole, in a stretch of its own, or word for word."""
    tails = {stem[-_SHORTEST_HEAD:] for stem in caption}
    known = {s for s in set(text.stems) if s[-_SHORTEST_HEAD:] in tails and _has(caption, s)}
    if not known:
        return None
    if _repeats(text.stems, caption, known):
        return text.span
    for stretch in _stretches(task):
        part = text.between(stretch.start, stretch.end)
        if len(part.stems) >= _FEWEST_IN_A_PART and _repeats(part.stems, caption, known):
            return part.span
    return _inside(text, caption, known)


def _stretches(task: Task) -> Iterator[Span]:
    for sentence in task.analysis.sentences:
        start, end = sentence.content, sentence.span.end
        yield from (Span(*m.span()) for m in _STRETCH.finditer(task.analysis.text, start, end))


def _repeats(stems: tuple[str, ...], caption: tuple[str, ...], known: set[str]) -> bool:
    """Whether words say a caption nearly word for word and hardly anything else."""
    told, asked = set(stems), set(caption)
    new = len(told - known)
    if new > _SHARE_NEW * len(told):
        return False
    said = tuple(told & known)
    repeated = sum(1 for stem in asked if _has(said, stem))
    return repeated >= (_SHARE_REPEATED if new else _SHARE_REPEATED_ALONE) * len(asked)


def _has(stems: tuple[str, ...], stem: str) -> bool:
    """Whether a word is among others, or the head of a compound is: "Krug" in "Henkelkrug"."""
    return stem in stems or any(
        min(len(stem), len(other)) >= _SHORTEST_HEAD and (stem.endswith(other) or other.endswith(stem))
        for other in stems
    )


def _inside(text: _Content, caption: tuple[str, ...], known: set[str]) -> Span | None:
    """Where all words of a caption stand one after the other in a text that says little more."""
    length, told = len(caption), set(text.stems)
    if length < _FEWEST_INSIDE or len(told - known) > _SHARE_NEW_BESIDE_TITLE * len(told):
        return None
    for start in range(len(text.stems) - length + 1):
        if text.stems[start : start + length] == caption:
            return Span(text.places[start].start, text.places[start + length - 1].end)
    return None


_EXAMPLE = Background(
    record=Record(
        (
            FieldValue(Field.TITLE, "Henkelkrug mit Vogel und Tulpen", "de"),
            FieldValue(Field.TITLE, "Jug with bird and tulips", "en"),
        )
    )
)

ALT_CAPTION = Rule(
    id="alt-caption",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights=house_weights(Severity.WARNING),
    find=_find,
    what=Message.of("check-alt-text.caption-what"),
    why=Message.of("check-alt-text.caption-why"),
    examples=(
        Example(
            Message.of("check-alt-text.caption-found"),
            Message.of("check-alt-text.caption-better"),
            background=_EXAMPLE,
        ),
    ),
)
