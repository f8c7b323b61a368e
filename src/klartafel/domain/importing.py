"""What an import brings: subjects, what was wrong with the rest, and how columns were understood."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from klartafel.domain.message import Message
from klartafel.domain.record import Field, Record, RecordKey
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind


class ImportFormat(StrEnum):
    """What a file turned out to be, by its content."""

    CSV = "csv"
    XLSX = "xlsx"
    LIDO = "lido"
    JSON = "json"


class PicturePart(StrEnum):
    """What a column can say of a picture. The values are the names used in mappings."""

    FILE = "picture"
    CAPTION = "picture_caption"
    CREDIT = "picture_credit"
    RIGHTS_HOLDER = "picture_rights_holder"
    LICENCE = "picture_licence"


Target = Field | PicturePart


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Where one column goes.

    `column` is its heading, or its letter as in a spreadsheet where it has none; a heading that stands
    twice is "Titel" and "Titel (2)". `separator` cuts a cell into several values, empty: never.
    `qualifier` holds for every value; `qualifier_column` names a column that states it row by row, such
    as the role beside the maker.
    """

    column: str
    target: Target
    language: str = ""
    qualifier: str = ""
    qualifier_column: str = ""
    separator: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """How to read a table. Empty `encoding`, `delimiter` and `sheet` mean: see for yourself.

    The value of the column `key` tells records apart, before every other number of the row.
    `institution` holds for rows that state none. Without `header` columns are called A, B, C.
    """

    columns: tuple[ColumnMapping, ...]
    key: str
    header: bool = True
    institution: str = ""
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """A column of the file with its first values, for choosing where it goes."""

    name: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in a file something stands: line or row (0 where there is none) and the record's own name."""

    file: str
    line: int = 0
    record: str = ""

    def message(self) -> Message:
        """The place in words."""
        if self.record and self.line:
            return Message.of("import.at-record-and-line", record=self.record, line=self.line)
        if self.record:
            return Message.of("import.at-record", record=self.record)
        if self.line:
            return Message.of("import.at-line", line=self.line)
        return Message.of("import.at-file", file=self.file)


@dataclass(frozen=True, slots=True)
class ImportIssue:
    """Something a person should know; `rejected` means that this row or record did not come in."""

    where: Origin
    message: Message
    rejected: bool


@dataclass(frozen=True, slots=True)
class ImportedPicture:
    """A picture as the file names it.

    `file` is where it lies on this machine, None where it is missing or only a link: links are never
    followed. The rights are kept in both cases.
    """

    named: str
    file: Path | None
    caption: str = ""
    credit: str = ""
    rights_holder: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class ImportedText:
    """A text that a person wrote elsewhere."""

    kind: TextKind
    language: str
    body: str


@dataclass(frozen=True, slots=True)
class ImportedSubject:
    """One exhibit or place. Its record always has a key."""

    kind: SubjectKind
    record: Record
    origin: Origin
    pictures: tuple[ImportedPicture, ...] = ()
    texts: tuple[ImportedText, ...] = ()

    @property
    def key(self) -> RecordKey:
        """The key; importers let nothing pass without one."""
        key = self.record.key()
        if key is None:
            raise ValueError("an imported subject without a key")
        return key


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """Everything one file holds.

    `encoding`, `delimiter`, `mapping` and `columns` are how a table was understood, guessed or given;
    reading the file again with this mapping gives the same. `titles` is the project's title by language.
    """

    path: Path
    format: ImportFormat
    subjects: tuple[ImportedSubject, ...]
    issues: tuple[ImportIssue, ...]
    encoding: str = ""
    delimiter: str = ""
    mapping: Mapping | None = None
    columns: tuple[SourceColumn, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()

    @property
    def rejected(self) -> tuple[ImportIssue, ...]:
        """What did not come in."""
        return tuple(issue for issue in self.issues if issue.rejected)

    @property
    def hints(self) -> tuple[ImportIssue, ...]:
        """What came in, but differs from what one may expect."""
        return tuple(issue for issue in self.issues if not issue.rejected)
