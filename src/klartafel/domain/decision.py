"""What people decide about facts and findings, so that nobody is asked twice."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from klartafel.domain.finding import FactKind


class Verdict(StrEnum):
    """What a person says of a fact that does not stand in the source."""

    ACCEPTED = "accepted"  # right, the note names the source
    NOT_A_FACT = "not-a-fact"


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
