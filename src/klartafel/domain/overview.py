"""The whole project at a glance, as plain values: what there is, what is open, how it went."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from klartafel.domain.draft import Origin
from klartafel.domain.finding import Band, Severity
from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.subject import SubjectRow
from klartafel.domain.text import TextKind


@dataclass(frozen=True, slots=True, order=True)
class Column:
    """A kind of text in one language."""

    kind: TextKind
    language: str


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text that has a wording. `stamp` is another one as soon as a check of it might say something else."""

    id: int
    subject: int
    column: Column
    state: State
    stale: bool
    stamp: tuple[str | int, ...]

    @property
    def may_leave(self) -> bool:
        """Whether it is finished and fits its record."""
        return self.state in STATES_THAT_MAY_LEAVE and not self.stale


class Right(StrEnum):
    """What must be known of a picture before it is shown."""

    HOLDER = "holder"
    LICENCE = "licence"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class PictureWithoutRights:
    """A picture of a subject, counted from 1, and what nobody has written down of it."""

    subject: int
    number: int
    missing: tuple[Right, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts were drafts or in review at the end of a day, and how many were finished."""

    day: date
    open: int
    finished: int


@dataclass(frozen=True, slots=True)
class Certification:
    """Test readers came to the end with the wording of a text. What was written down of it may name people
    and stays where it is."""

    text: int
    at: datetime
    test_readers: int
    session: str  # tells sessions apart and says nothing


@dataclass(frozen=True, slots=True)
class TextFigures:
    """What a check of one text comes to: counts only.

    `errors` are open, without an exception; `facts` wait for a decision. `findings` counts them by rule and
    severity, `origins` the sentences by where they came from, None being a person; it is empty where no
    sentence was recorded. `difficulty` and `band` are None where nothing is estimated.
    """

    text: int
    errors: int
    facts: int
    findings: tuple[tuple[str, Severity, int], ...]
    difficulty: float | None
    band: Band | None
    origins: tuple[tuple[Origin | None, int], ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """Everything that needs no check: subjects, texts, rights, and how it went."""

    rows: tuple[SubjectRow, ...]
    texts: tuple[WrittenText, ...]
    rights: tuple[PictureWithoutRights, ...]
    progress: tuple[Progress, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The kinds that exist here, in the order of the kinds; where there is no text yet the first one."""
        order = list(TextKind)
        found = {text.column for text in self.texts} or {Column(TextKind.EINFACHE_SPRACHE, "de")}
        return tuple(sorted(found, key=lambda column: (order.index(column.kind), column.language)))
