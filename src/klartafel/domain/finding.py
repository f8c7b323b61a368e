"""What a check says of a text: findings with spans, facts beside facts, scores."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.checking import NO_BACKGROUND, Background
from klartafel.domain.message import Message
from klartafel.domain.text import Profile


class Severity(StrEnum):
    """How much a finding weighs; `ASK` is a question for the test readers and never changed automatically."""

    ERROR = "E"
    WARNING = "W"
    ASK = "Q"
    HINT = "hint"


class Basis(StrEnum):
    """On which authority a rule rests."""

    BITV = "bitv"
    DIN = "din"
    NETZWERK = "netzwerk"
    HOUSE = "house"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points in the text as received."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that breaks a rule: why in one sentence, and what to write instead where that is known."""

    rule: str
    span: Span
    severity: Severity
    basis: tuple[Basis, ...]
    message: Message
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Weight:
    """How a rule counts in one profile: the heaviest severity it gives, and whom it rests on there."""

    severity: Severity
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A wording that a rule finds, and one that it lets pass.

    It holds in all profiles of the rule, or in `profiles` alone; `background` is what must be known.
    """

    found: Message
    better: Message
    profiles: tuple[Profile, ...] = ()
    background: Background = NO_BACKGROUND


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule for people: what it looks for and why, in which profiles it counts, examples and numbers."""

    rule: str
    languages: tuple[str, ...]
    what: Message
    why: Message
    weights: tuple[tuple[Profile, Weight], ...]
    examples: tuple[Example, ...]
    numbers: tuple[tuple[Profile, tuple[tuple[str, int], ...]], ...] = ()


class FactStatus(StrEnum):
    """What became of a fact between source and draft."""

    KEPT = "kept"
    CHANGED = "changed"
    MISSING = "missing"
    NEW = "new"


class FactKind(StrEnum):
    """Sorts of facts the ledger reads."""

    NUMBER = "number"
    YEAR = "year"
    CENTURY = "century"
    DATE = "date"
    DIMENSION = "dimension"
    INVENTORY_NUMBER = "inventory-number"
    MATERIAL = "material"
    TECHNIQUE = "technique"
    PERSON = "person"
    PLACE = "place"
    NEGATION = "negation"
    HEDGE = "hedge"  # "vermutlich", "um" before a year: how sure the source is
    STATEMENT = "statement"  # a whole sentence


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A fact with its place in source and draft; `normal_form` is what decisions hang on.

    `must_keep`: a person marked that no text may leave it out.
    """

    kind: FactKind
    status: FactStatus
    normal_form: str
    source: Span | None
    draft: Span | None
    must_keep: bool = False

    @property
    def blocks(self) -> bool:
        """Whether a person must decide before the text can be approved."""
        if self.status is FactStatus.MISSING:
            return self.must_keep
        return self.status is not FactStatus.KEPT


@dataclass(frozen=True, slots=True)
class Score:
    """A readability figure: `name` as in the field, `value` on that formula's own scale."""

    name: str
    value: float


class Band(StrEnum):
    """How hard a text is, in words for people."""

    VERY_EASY = "very-easy"
    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"
    VERY_HARD = "very-hard"


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How hard readers find a text, 1 (very easy) to 7 (very complex), with the 90 % interval.

    `band` is None where there is too little text for a verdict.
    """

    value: float
    low: float
    high: float
    band: Band | None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything one check says of one text.

    `reasons` say what makes it hard, the weightiest first; `notices` what could not be looked at here.
    """

    sentences: tuple[Span, ...]
    scores: tuple[Score, ...]
    findings: tuple[Finding, ...]
    ledger: tuple[LedgerEntry, ...]
    difficulty: Difficulty | None = None
    reasons: tuple[Message, ...] = ()
    notices: tuple[Message, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    @property
    def open_facts(self) -> tuple[LedgerEntry, ...]:
        """Entries that a person has to decide."""
        return tuple(entry for entry in self.ledger if entry.blocks)
