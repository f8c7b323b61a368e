"""What a project can tell funders and a council, in numbers with what they are out of. No names of people."""

from dataclasses import dataclass
from datetime import date, datetime

from klartafel.domain.checking import RuleNumber
from klartafel.domain.finding import Band
from klartafel.domain.gate import State
from klartafel.domain.overview import Column
from klartafel.domain.subject import SubjectKind


@dataclass(frozen=True, slots=True)
class KindOfText:
    """The texts of one kind: how many are in which state, how many are stale, and of how many exhibits out
    of all there is one that is finished and fits its record."""

    column: Column
    states: tuple[tuple[State, int], ...]
    stale: int
    covered: int
    exhibits: int

    @property
    def total(self) -> int:
        """All texts of the kind."""
        return sum(count for _, count in self.states)


@dataclass(frozen=True, slots=True)
class SessionHeld:
    """A session of test readers: when it certified how many texts, and how many people read."""

    held_on: date
    texts: int
    test_readers: int


@dataclass(frozen=True, slots=True)
class ModelInUse:
    """A language model that took part in drafts, and of how many texts."""

    id: str
    sha256: str
    texts: int


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences of the finished texts come from. `unrecorded` texts are counted nowhere else."""

    texts: int
    by_people: int
    by_model: int
    by_operations: int
    from_record: int
    from_source: int
    unrecorded: int

    @property
    def total(self) -> int:
        """All sentences whose origin is known."""
        return self.by_people + self.by_model + self.by_operations + self.from_record + self.from_source


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """By which rules texts are checked: version, rules that the project switched off, its own numbers."""

    version: str
    switched_off: tuple[str, ...]
    numbers: tuple[RuleNumber, ...]


@dataclass(frozen=True, slots=True)
class Levels:
    """How hard the checked texts are by the program's estimate; `without` are too short or not estimated."""

    bands: tuple[tuple[Band, int], ...]
    without: int
    open_errors: int

    @property
    def total(self) -> int:
        """All texts that were checked."""
        return self.without + sum(count for _, count in self.bands)


@dataclass(frozen=True, slots=True)
class ProjectReport:
    """The report. `began` is the day of the first step in any text, None where there is none."""

    title: str
    institution: str
    made_at: datetime
    program_version: str
    began: date | None
    last_step: date | None
    subjects: tuple[tuple[SubjectKind, int], ...]
    kinds: tuple[KindOfText, ...]
    sessions: tuple[SessionHeld, ...]
    models: tuple[ModelInUse, ...]
    rules: RulesInUse
    levels: Levels
    sentences: Sentences
