"""What volunteers think of a wording, each for themselves, and how far they agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

LOWEST, HIGHEST = 1, 5
_APART = 2  # points between two people from which on staff should look


class Aspect(StrEnum):
    """What is scored."""

    UNDERSTANDABLE = "understandable"
    COMPLETE = "complete"
    RESPECTFUL = "respectful"


@dataclass(frozen=True, slots=True)
class Score:
    """One person's value for one aspect of one wording, 1 to 5."""

    person: int
    aspect: Aspect
    value: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How several people scored one aspect.

    Mean and spread (highest less lowest) say all that a handful of people can; measures that correct for
    chance need many texts and the same people for each.
    """

    aspect: Aspect
    count: int
    mean: float
    spread: int

    @property
    def is_apart(self) -> bool:
        """Whether two people see it so differently that staff should look."""
        return self.spread >= _APART


def agreements(scores: Iterable[Score]) -> tuple[Agreement, ...]:
    """The agreement about every aspect that somebody scored, in the order of the aspects."""
    values: dict[Aspect, list[int]] = {}
    for score in scores:
        values.setdefault(score.aspect, []).append(score.value)
    return tuple(
        Agreement(aspect, len(found), sum(found) / len(found), max(found) - min(found))
        for aspect in Aspect
        if (found := values.get(aspect))
    )


def are_apart(scores: Iterable[Score]) -> bool:
    """Whether readers see a wording so differently that staff should look."""
    return any(aspect.is_apart for aspect in agreements(scores))
