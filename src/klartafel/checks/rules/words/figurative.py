"""Idioms, dead metaphors and figurative phrases: DIN SPEC 33429. Irony cannot be found by a program.

The phrases stand in `figurative-de.txt`, which also says how a line is written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from klartafel.checks.language import Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import data_lines
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.names import Names
from klartafel.checks.rules.words.reading import read
from klartafel.checks.rules.words.verbs import verb_place
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_WIDEST_GAP = 2
_KEY = 5  # so many letters of a word find the phrases it may be part of
_CONTEXT = 20  # so many words before and behind tell whether it is meant literally
_NEAR_VERB = 4  # a verb so close belongs to the place that is shown
_OPEN_ENDS = word_set("der des die den dem an von für zur zum mit einer eines")
_NOT_IN_GAP = ("APPR", "VV", "KOU")


@dataclass(frozen=True, slots=True)
class _Words:
    """Words one of which stands at a place: as they are, or by their beginnings."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def __contains__(self, lowered: str) -> bool:
        return lowered in self.whole or (bool(self.beginnings) and lowered.startswith(self.beginnings))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One line of the list; `gaps` says how many words may stand before each step."""

    steps: tuple[_Words, ...]
    gaps: tuple[int, ...]
    anchor: int
    verbs: frozenset[str]
    needs: _Words | None
    literal: _Words


def _find(task: Task) -> Iterator[Hit]:
    names = Names(task)
    for sentence in task.analysis.sentences:
        words = sentence.words
        lowered = [read(word.text).lowered for word in words]
        end = 0
        for first, last in sorted(_matches(words, lowered)):
            span = Span(words[first].span.start, words[last].span.end)
            if span.start < end or names.is_quoted(span, words_at_least=2):
                continue
            last = _to_noun(words, last)
            span = Span(span.start, words[last].span.end)
            end = span.end
            phrase = task.analysis.text[span.start : span.end].replace("\n", " ")
            yield Hit(span, Message.of("check-words.figurative", phrase=phrase))


def _to_noun(words: Sequence[Word], last: int) -> int:
    """The noun that a phrase ending in an article or preposition is said of: "Wiege der Demokratie"."""
    if words[last].text.lower() not in _OPEN_ENDS:
        return last
    behind = range(last + 1, min(last + 4, len(words)))
    return next((place for place in behind if words[place].text[0].isupper()), last)


def _matches(words: Sequence[Word], lowered: list[str]) -> Iterator[tuple[int, int]]:
    """First and last word of each phrase."""
    phrases = _phrases()
    for place, word in enumerate(lowered):
        for phrase in (*phrases.of_word.get(word, ()), *phrases.of_beginning.get(word[:_KEY], ())):
            if word in phrase.steps[phrase.anchor]:
                found = _extent(phrase, place, words, lowered)
                if found:
                    yield found


def _extent(phrase: _Phrase, place: int, words: Sequence[Word], lowered: list[str]) -> tuple[int, int] | None:
    first = last = place
    for step, gap in zip(phrase.steps[phrase.anchor + 1 :], phrase.gaps[phrase.anchor + 1 :], strict=True):
        following = _next(step, gap, last, 1, words, lowered)
        if following is None:
            return None
        last = following
    for number in range(phrase.anchor, 0, -1):
        before = _next(phrase.steps[number - 1], phrase.gaps[number], first, -1, words, lowered)
        if before is None:
            return None
        first = before
    near = lowered[max(0, first - _CONTEXT) : last + _CONTEXT]
    if any(word in phrase.literal for word in near):
        return None
    if phrase.needs and not any(word in phrase.needs for word in near):
        return None
    return _with_verb(phrase, first, last, words)


def _next(
    step: _Words, gap: int, place: int, direction: int, words: Sequence[Word], lowered: list[str]
) -> int | None:
    """The place of the next step, over at most `gap` words that are neither verbs nor prepositions."""
    for _ in range(gap + 1):
        place += direction
        if not 0 <= place < len(words):
            return None
        if lowered[place] in step:
            return place
        if words[place].tag.part_of_speech.startswith(_NOT_IN_GAP) and lowered[place] != "von":
            return None
    return None


def _with_verb(phrase: _Phrase, first: int, last: int, words: Sequence[Word]) -> tuple[int, int] | None:
    """The extent with the verb where it stands close, None where the phrase needs one and has none."""
    if not phrase.verbs:
        return first, last
    place = verb_place(words, phrase.verbs, first, last)
    if place is None:
        return None
    if max(first - place, place - last) <= _NEAR_VERB:
        return min(first, place), max(last, place)
    return first, last


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases by the words, or the beginnings of words, that can stand at their most telling place."""

    of_word: dict[str, list[_Phrase]]
    of_beginning: dict[str, list[_Phrase]]


@cache
def _phrases() -> _Phrases:
    found = _Phrases({}, {})
    for line in data_lines("figurative-de"):
        phrase = _read(line)
        anchor = phrase.steps[phrase.anchor]
        for word in anchor.whole:
            found.of_word.setdefault(word, []).append(phrase)
        for beginning in {beginning[:_KEY] for beginning in anchor.beginnings}:
            found.of_beginning.setdefault(beginning, []).append(phrase)
    return found


def _read(line: str) -> _Phrase:
    core, sections = line, {}
    for sign in "!?+":
        core, _, section = core.partition(f" {sign} ")
        sections[sign] = section.split()
    steps: list[_Words] = []
    gaps: list[int] = []
    for written in core.split():
        if written == "~":
            gaps.append(_WIDEST_GAP)
            continue
        if len(gaps) == len(steps):
            gaps.append(0)
        steps.append(_words(written.split("/")))
    anchor = max(range(len(steps)), key=lambda number: _tells(steps[number]))
    needs = _words(sections["?"]) if sections["?"] else None
    return _Phrase(tuple(steps), tuple(gaps), anchor, frozenset(sections["+"]), needs, _words(sections["!"]))


def _words(written: list[str]) -> _Words:
    whole = frozenset(word for word in written if not word.endswith("*"))
    return _Words(whole, tuple(word[:-1] for word in written if word.endswith("*")))


def _tells(step: _Words) -> int:
    """How much a step tells: its shortest word counts, for short words are everywhere."""
    return min(len(word) for word in (*step.whole, *step.beginnings))


FIGURATIVE = Rule(
    id="figurative",
    scope=Scope.WORDS,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
    },
    find=_find,
    what=Message.of("check-words.figurative-what"),
    why=Message.of("check-words.figurative-why"),
    examples=(
        Example(Message.of("check-words.figurative-found"), Message.of("check-words.figurative-better")),
    ),
)
