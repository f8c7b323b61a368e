"""What a text can be about, and who works on it."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.gate import State
from klartafel.domain.record import Field, Record, source_hash
from klartafel.domain.text import TextKind, TextVersion


class SubjectKind(StrEnum):
    """Texts belong to exhibits, but also to rooms and entrances, to the visit, and to tours."""

    EXHIBIT = "exhibit"
    PLACE = "place"
    VISIT = "visit"
    TOUR = "tour"


@dataclass(frozen=True, slots=True)
class Subject:
    """One exhibit, place, visit page or tour with its record.

    `imported` is the record as the last import brought it; a record that differs was edited here.
    """

    id: int
    kind: SubjectKind
    key: str
    record: Record
    imported: Record

    def title(self, language: str = "de") -> str:
        """What to call it: title, else sort of object, both rather in another language than not; else key."""
        record = self.record
        named = (
            record.first(field, spoken)
            for field in (Field.TITLE, Field.OBJECT_TYPE)
            for spoken in (language, None)
        )
        return next(filter(None, named), self.key)

    @property
    def source_hash(self) -> str:
        """Hash of the fields that drafts are made from."""
        return source_hash(self.record.values)

    @property
    def edited_here(self) -> bool:
        """Whether the record was changed in the project since it was imported."""
        return self.record != self.imported


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a subject: one for each kind and language. `current` is its newest version, if it has one.

    `source_hash` is the source that the wording was written from or last confirmed against; empty before
    the first version.
    """

    id: int
    subject: int
    kind: TextKind
    language: str
    state: State
    source_hash: str
    current: TextVersion | None

    def is_stale(self, source_hash: str) -> bool:
        """Whether the source, by its present hash, has changed since the text was written or confirmed."""
        return self.source_hash not in ("", source_hash)


@dataclass(frozen=True, slots=True)
class TextMark:
    """What a list shows of one text: kind, language, state and whether its source has changed since."""

    kind: TextKind
    language: str
    state: State
    stale: bool


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """One line of a list of subjects."""

    id: int
    kind: SubjectKind
    key: str
    title: str
    location: str
    marks: tuple[TextMark, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a subject: `sha256` names the file in the project's folder of pictures."""

    sha256: str
    media_type: str
    width: int
    height: int
    caption: str
    credit: str
    rights_holder: str
    licence: str
    original_name: str
