"""A wording that could stand in the draft, and what the gates say of it."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.draft import Origin
from klartafel.domain.finding import Span


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
    ABOUT_ITSELF = "about-itself"
    WRONG_LANGUAGE = "wrong-language"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One or more sentences for one piece of the source. `steps` as in DraftSentence.

    `joint` stands between them: a blank, or a line end where every sentence has a line of its own.
    """

    sentences: tuple[str, ...]
    origin: Origin
    steps: tuple[str, ...] = ()
    joint: str = " "

    @property
    def text(self) -> str:
        """The sentences as they stand in a text."""
        return self.joint.join(self.sentences)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What rules and ledger say of a candidate.

    `coverage` is the share of the piece's facts that it keeps, 0 to 1; `warnings` counts W findings,
    `errors` are the places of E findings in its text; `difficulty` is the estimate of the checks, 1 to 7.
    """

    candidate: Candidate
    refusals: tuple[Refusal, ...]
    coverage: float
    kept_marked: int
    warnings: int
    errors: tuple[Span, ...]
    difficulty: float
    vouched: float | None = None

    @property
    def passes(self) -> bool:
        """Whether no gate objects."""
        return not self.refusals

    @property
    def hard_sentences(self) -> frozenset[int]:
        """The numbers of the candidate's sentences that still hold an error."""
        found: set[int] = set()
        end = 0
        for number, sentence in enumerate(self.candidate.sentences):
            start, end = end, end + len(sentence) + 1
            if any(start <= span.start < end for span in self.errors):
                found.add(number)
        return frozenset(found)
