"""What people decide about facts and findings, so that nobody is asked twice."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from klartafel.domain.finding import FactKind


class Verdict(StrEnum):
    """What a person says of a fact."""

    ACCEPTED = "accepted"  # right, the note names the source
    NOT_A_FACT = "not-a-fact"
    MUST_STAY = "must-stay"  # of the source: no text of the subject may leave it out
    MAY_GO = "may-go"  # takes "must stay" back
    OPEN = "open"  # takes an earlier decision back: the fact waits again

    @property
    def settles(self) -> bool:
        """Whether a fact that is new or changed in a text is decided by this."""
        return self in (Verdict.ACCEPTED, Verdict.NOT_A_FACT)


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on a fact. It counts for all texts and languages of the subject."""

    fact_kind: FactKind
    normal_form: str
    verdict: Verdict
    note: str
    person: int
    at: datetime


@dataclass(frozen=True, slots=True)
class GrantedException:
    """A finding that a person lets stand: the rule, the words it was found at, and why."""

    rule: str
    quoted: str
    reason: str
    person: int
    at: datetime
