"""Kinds of text, their limits, and the versions of a text."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TextKind(StrEnum):
    """What a text is for; the values are the ids of the command line."""

    EINFACHE_SPRACHE = "es"
    LEICHTE_SPRACHE = "ls"
    PLAIN_ENGLISH = "plain-en"
    EASY_READ = "easy-read"
    LABEL = "label"
    ALT = "alt"
    ALT_LONG = "alt-long"
    AUDIO_DESCRIPTION = "ad"
    TOUR_INTRODUCTION = "tour-intro"
    TOUR_TRANSITION = "tour-transition"


class Profile(StrEnum):
    """Which set of rules a text is checked by."""

    EINFACHE_SPRACHE = "es"
    LEICHTE_SPRACHE = "ls"
    PLAIN_ENGLISH = "plain-en"
    EASY_READ = "easy-read"
    ALT = "alt"
    ALT_LONG = "alt-long"
    AUDIO = "audio"


@dataclass(frozen=True, slots=True)
class KindTraits:
    """What holds for a kind: languages it can be drafted in, length limit, who must take part.

    `needs_test_readers` marks the kinds whose bare label only test readers can give; `for_blind_listeners`
    those that blind people may test as well, without the name hanging on it. `word_limit` is a house value,
    None where the kind is measured in characters.
    """

    languages: tuple[str, ...]
    word_limit: int | None
    needs_test_readers: bool = False
    for_blind_listeners: bool = False

    @property
    def can_be_tested(self) -> bool:
        """Whether people of the target group can certify a wording of this kind."""
        return self.needs_test_readers or self.for_blind_listeners


KINDS: dict[TextKind, KindTraits] = {
    TextKind.EINFACHE_SPRACHE: KindTraits(("de",), 120),
    TextKind.LEICHTE_SPRACHE: KindTraits(("de",), 120, needs_test_readers=True),
    TextKind.PLAIN_ENGLISH: KindTraits(("en",), 120),
    TextKind.EASY_READ: KindTraits(("en",), 120, needs_test_readers=True),
    TextKind.LABEL: KindTraits(("de", "en"), 60),
    TextKind.ALT: KindTraits(("de", "en"), None),
    TextKind.ALT_LONG: KindTraits(("de", "en"), 300),
    TextKind.AUDIO_DESCRIPTION: KindTraits(("de", "en"), 300, for_blind_listeners=True),
    TextKind.TOUR_INTRODUCTION: KindTraits(("de", "en"), 60),
    TextKind.TOUR_TRANSITION: KindTraits(("de", "en"), 30),
}


def profile_of(kind: TextKind, language: str) -> Profile:
    """The rules a kind is checked by in a language."""
    if kind is TextKind.LABEL:
        return Profile.PLAIN_ENGLISH if language == "en" else Profile.EINFACHE_SPRACHE
    if kind in (TextKind.AUDIO_DESCRIPTION, TextKind.TOUR_INTRODUCTION, TextKind.TOUR_TRANSITION):
        return Profile.AUDIO
    return Profile(kind.value)


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One wording of a text. Versions are only ever added.

    `author` is a person's number, None for the model; `run` the record of the model's run.
    `incomplete` marks a text that the model was cut off in: it cannot be approved as it is.
    """

    id: int
    text: int
    number: int
    body: str
    body_hash: str
    source_hash: str
    author: int | None
    run: int | None
    incomplete: bool
    created_at: datetime
