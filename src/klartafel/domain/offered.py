"""Which texts make sense for which sort of subject, and in which order people are shown them."""

from dataclasses import dataclass

from klartafel.domain.gate import State
from klartafel.domain.record import Field, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import KINDS, TextKind

_FOR_ALL = (
    TextKind.EINFACHE_SPRACHE,
    TextKind.LEICHTE_SPRACHE,
    TextKind.PLAIN_ENGLISH,
    TextKind.EASY_READ,
)
_FOR_PICTURES = (TextKind.ALT, TextKind.ALT_LONG)
_FOR_ONE_SORT = {
    SubjectKind.EXHIBIT: (TextKind.LABEL, TextKind.AUDIO_DESCRIPTION),
    SubjectKind.PLACE: (TextKind.LABEL, TextKind.AUDIO_DESCRIPTION),
    SubjectKind.VISIT: (),
    SubjectKind.TOUR: (TextKind.TOUR_INTRODUCTION, TextKind.TOUR_TRANSITION),
}
# In lists all subjects show their texts in the order of this enumeration.
_ORDER = {kind: number for number, kind in enumerate(TextKind)}


@dataclass(frozen=True, slots=True)
class KindAndLanguage:
    """What tells a subject's texts apart."""

    kind: TextKind
    language: str

    @property
    def code(self) -> str:
        """As it is remembered: "label:en"."""
        return f"{self.kind.value}:{self.language}"


@dataclass(frozen=True, slots=True)
class OfferedText:
    """A text that a subject has or could have; `state` is None where nobody wrote it yet."""

    kind: TextKind
    language: str
    state: State | None = None


def kinds_for(kind: SubjectKind, *, has_pictures: bool) -> tuple[KindAndLanguage, ...]:
    """The texts that a subject of this sort can have: texts of tours for tours, of pictures for pictures."""
    sensible = {*_FOR_ALL, *_FOR_ONE_SORT[kind], *(_FOR_PICTURES if has_pictures else ())}
    return tuple(
        KindAndLanguage(text_kind, language)
        for text_kind in TextKind
        if text_kind in sensible
        for language in KINDS[text_kind].languages
    )


def every_kind() -> tuple[KindAndLanguage, ...]:
    """All texts that the program can draft."""
    return tuple(KindAndLanguage(kind, language) for kind in TextKind for language in KINDS[kind].languages)


def place_of(kind: TextKind, language: str) -> tuple[int, str]:
    """Where a text stands among others of a subject."""
    return _ORDER[kind], language


def can_be_drafted(record: Record, kind: TextKind, language: str) -> bool:
    """Whether a record says in this language what a draft of this kind is made from."""
    if kind in _FOR_PICTURES:
        return bool(record.all(Field.VISIBLE, language))
    if kind in _FOR_ONE_SORT[SubjectKind.TOUR]:
        return bool(record.all(Field.TITLE, language))
    return bool(record.source_text(language))
