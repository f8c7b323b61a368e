"""A wording that could stand in the draft, and what the gates say of it."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.draft import Origin


class Refusal(StrEnum):
    """Why a gate let a wording not pass."""

    NEW_FACT = "new-fact"
    CHANGED_FACT = "changed-fact"
    LOST_FACT = "lost-fact"
    ERROR = "error"
    SPELLING = "spelling"
    NOT_VOUCHED = "not-vouched"
    COPIED_PROMPT = "copied-prompt"
    LOOP = "loop"
    MARKUP = "markup"
    WRONG_LANGUAGE = "wrong-language"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One or more sentences for one piece of the source. `steps` as in DraftSentence."""

    sentences: tuple[str, ...]
    origin: Origin
    steps: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The sentences as running text."""
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What rules and ledger say of a candidate.

    `coverage` is the share of the piece's facts that it keeps, 0 to 1; `warnings` counts W findings,
    `errors` names the rules of E findings; `difficulty` is the estimate of the checks, 1 to 7.
    """

    candidate: Candidate
    refusals: tuple[Refusal, ...]
    coverage: float
    kept_marked: int
    warnings: int
    errors: tuple[str, ...]
    difficulty: float
    vouched: float | None = None

    @property
    def passes(self) -> bool:
        """Whether no gate objects."""
        return not self.refusals
