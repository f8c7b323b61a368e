"""What drafting asks of a language model. The services answer with an engine, tests with a script."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from klartafel.engine.protocol import Finished, GenerationRequest, Question, Weight


class Assistant(Protocol):
    """A model that writes and weighs while the caller waits."""

    def write(self, requests: Sequence[GenerationRequest]) -> tuple[Finished | None, ...]:
        """The texts of a wave in the order of its members; None where a member failed for good.

        Raises KnownTrouble where nothing came because of the model itself.
        """
        ...

    def weigh(self, questions: Sequence[Question]) -> tuple[tuple[Weight, ...], ...]:
        """For every question the weights of its answers. Raises KnownTrouble likewise."""
        ...


@dataclass(slots=True)
class Asked:
    """What a model was asked for one draft and what it wrote, for the run record.

    `candidates` counts the wordings that it was asked for, `claims` the statements that it was asked about.
    """

    answers: list[Finished] = field(default_factory=list)
    candidates: int = 0
    claims: int = 0
