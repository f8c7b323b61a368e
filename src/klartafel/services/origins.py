"""Where every sentence of a text came from, as long as it stands there letter by letter as drafted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from klartafel.checks.language import segment
from klartafel.domain.draft import DraftSentence, Origin
from klartafel.domain.field_name import field_name
from klartafel.domain.finding import Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.domain.run import RunRecord
from klartafel.services.run_story import story
from klartafel.services.workbench import Workbench
from klartafel.store import people, runs, texts
from klartafel.store.transaction import Transaction

STEP_NAMES = {
    "bracket": Message.of("origins.step-bracket"),
    "subordinate": Message.of("origins.step-subordinate"),
    "split-main": Message.of("origins.step-split-main"),
    "relative-clause": Message.of("origins.step-relative-clause"),
    "apposition": Message.of("origins.step-apposition"),
    "participle-attribute": Message.of("origins.step-participle-attribute"),
    "afterthought": Message.of("origins.step-afterthought"),
    "word-order": Message.of("origins.step-word-order"),
    "noun-phrase": Message.of("origins.step-noun-phrase"),
    "split-participles": Message.of("origins.step-split-participles"),
    "active": Message.of("origins.step-active"),
    "genitive": Message.of("origins.step-genitive"),
    "figures": Message.of("origins.step-figures"),
    "glossary": Message.of("origins.step-glossary"),
}
# For ids in runs of older versions of the program.
_OTHER_STEP = Message.of("origins.step-other")
_FIELDS = {field.value: field for field in Field}


@dataclass(frozen=True, slots=True)
class Author:
    """Whose version was the first with some words. The name is empty where it was erased."""

    name: str
    number: int
    body: str


@dataclass(frozen=True, slots=True)
class SentenceOrigin:
    """A sentence of a text and where it came from; `drafted` is None where a person wrote or changed it.

    `author` is that person, None while the words are typed and no version yet.
    """

    words: str
    drafted: DraftSentence | None
    author: Author | None = None

    @property
    def origin(self) -> Message:
        """Where it came from, in words; of a new wording also that it is still too hard."""
        drafted = self.drafted
        if drafted is None:
            return _by_whom(self.author)
        origin = _origin(drafted)
        if drafted.simplified or drafted.origin is Origin.SOURCE:
            return origin
        return Message.of("origins.still-hard", origin=origin)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft as it was kept: its wording, and the run that made it."""

    body: str
    run: RunRecord


@dataclass(frozen=True, slots=True)
class TextOrigins:
    """The origins of a text's sentences, and the draft that they were looked up in, if there was one."""

    draft: Drafted | None
    sentences: tuple[SentenceOrigin, ...]

    @property
    def report(self) -> tuple[Message, ...]:
        """All of it to read: how the draft arose, then sentence by sentence."""
        if self.draft is None:
            return (Message.of("origins.nobody-drafted"), *self._told)
        if not self.draft.run.sentences:
            return (Message.of("origins.not-recorded"),)
        is_changed = any(sentence.drafted is None for sentence in self.sentences)
        head = [story(self.draft.run), *([Message.of("origins.changed-since")] if is_changed else [])]
        return (*head, Message.of("origins.share", percent=self.share_of_people), *self._told)

    @property
    def share_of_people(self) -> int:
        """How much of the text people wrote or changed, in percent of its words."""
        words = sum(len(sentence.words.split()) for sentence in self.sentences)
        theirs = sum(len(s.words.split()) for s in self.sentences if s.drafted is None)
        return round(100 * theirs / words) if words else 0

    @property
    def _told(self) -> tuple[Message, ...]:
        return tuple(
            Message.of("origins.sentence", sentence=sentence.words, origin=sentence.origin)
            for sentence in self.sentences
        )


def read_origins(workbench: Workbench, text: int, body: str) -> TextOrigins:
    """The origins of what stands on the screen: its newest draft may lie some versions back."""
    language = workbench.text(text).language
    draft, authors = workbench.project.read(lambda t: (newest_draft(t, text), _authors(t, text)))
    found = origins_of(body, draft, language)
    signed = tuple(
        sentence if sentence.drafted else replace(sentence, author=_first_with(sentence.words, authors))
        for sentence in found.sentences
    )
    return replace(found, sentences=signed)


def _authors(t: Transaction, text: int) -> list[Author]:
    written = [version for version in texts.versions(t, text) if version.author is not None]
    names = {v.author: people.get(t, v.author).name for v in written if v.author is not None}
    return [Author(names[v.author], v.number, v.body) for v in written if v.author is not None]


def _first_with(words: str, authors: list[Author]) -> Author | None:
    return next((author for author in authors if words in author.body), None)


def _by_whom(author: Author | None) -> Message:
    if author is None:
        return Message.of("origins.by-hand")
    if not author.name:
        return Message.of("origins.by-erased-person", number=author.number)
    return Message.of("origins.by-person", name=author.name, number=author.number)


def newest_draft(t: Transaction, text: int) -> Drafted | None:
    """The last draft of a text that was not typed, or None; called inside a transaction."""
    for version in reversed(texts.versions(t, text)):
        if version.run is not None:
            return Drafted(version.body, runs.get(t, version.run))
    return None


def origins_of(body: str, draft: Drafted | None, language: str) -> TextOrigins:
    """Hold a wording against a draft: what a person moved keeps its origin, what they touched loses it."""
    drafted = _by_words(draft) if draft is not None else {}
    analysis = segment(body, language)
    borders = [sentence.span for sentence in analysis.sentences]
    return TextOrigins(draft, tuple(_told(analysis.text, borders, drafted)))


def _by_words(draft: Drafted) -> dict[str, list[DraftSentence]]:
    """The sentences of a draft by their words, the longest first; those with the same words in order."""
    found: dict[str, list[DraftSentence]] = {}
    for sentence in draft.run.sentences:
        words = segment(draft.body[sentence.span.start : sentence.span.end], "").text
        if words:
            found.setdefault(words, []).append(sentence)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _told(
    body: str, borders: list[Span], drafted: dict[str, list[DraftSentence]]
) -> Iterator[SentenceOrigin]:
    ends = frozenset(border.end for border in borders)
    place = 0
    for border in borders:
        if border.start < place:
            continue  # it is part of what was told before
        standing = _standing(body, border.start, ends, drafted)
        for span in standing:
            words = body[span.start : span.end]
            place = span.end
            same = drafted[words]
            yield SentenceOrigin(words, same.pop(0) if len(same) > 1 else same[0])
        if not standing:
            yield SentenceOrigin(body[border.start : border.end], None)


def _standing(body: str, start: int, ends: frozenset[int], drafted: Mapping[str, object]) -> list[Span]:
    """Drafted sentences in a row from `start` to a place where a sentence ends; empty where none stand.

    A row, because a draft may have cut its sentences in other places than a reader of the text does.
    """
    row: list[Span] = []
    place = start
    while True:
        end = next((place + len(words) for words in drafted if body.startswith(words, place)), None)
        if end is None or (end < len(body) and not body[end].isspace()):
            return []
        row.append(Span(place, end))
        if end in ends:
            return row
        place = end + len(body[end:]) - len(body[end:].lstrip())


def _origin(drafted: DraftSentence) -> Message:
    match drafted.origin:
        case Origin.RECORD:
            return Message.of("origins.record", fields=_joined(_fields(drafted.steps)))
        case Origin.OPERATION:
            return Message.of("origins.operation", steps=_joined(_steps(drafted.steps)))
        case Origin.MODEL:
            return Message.of("origins.model")
        case Origin.SOURCE:
            return Message.of("origins.source")


def _fields(steps: Iterable[str]) -> list[Message]:
    return [field_name(_FIELDS[step]) for step in dict.fromkeys(steps) if step in _FIELDS]


def _steps(steps: Iterable[str]) -> list[Message]:
    return list(dict.fromkeys(STEP_NAMES.get(step, _OTHER_STEP) for step in steps))


def _joined(names: list[Message]) -> Message:
    """The names as one, with commas between."""
    return reduce(
        lambda first, more: Message.of("origins.and-more", first=first, more=more), names or [_OTHER_STEP]
    )
