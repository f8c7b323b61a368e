"""Asking the model what it is good at: does a statement stand in the source, which wording is grammatical."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp

from klartafel.drafting.assistant import Asked, Assistant
from klartafel.drafting.prompt import JudgePrompt
from klartafel.engine.protocol import Part, Question, Role, Weight


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, and the words of the source that it is to be held against.

    The fewer these are, the surer a small model is: against its own sentence of the source a statement is
    judged nearly without fault, against a whole text one in five times wrongly (bench/drafting_judge.py).
    """

    statement: str
    source: str


@dataclass(frozen=True, slots=True)
class Judge:
    """Vouches for statements."""

    assistant: Assistant
    prompt: JudgePrompt
    asked: Asked = field(default_factory=Asked)

    def probabilities(self, claims: Sequence[Claim]) -> tuple[float, ...]:
        """For each claim the model's probability that its statement stands in the source, 0 to 1.

        Read from the weights of "yes" and "no" alone, never from written words.
        """
        if not claims:
            return ()
        self.asked.claims += len(claims)
        weights = self.assistant.weigh([self._question(claim) for claim in claims])
        return tuple(_share(yes.log_probability - no.log_probability) for yes, no in weights)

    def likeliest_of(self, groups: Sequence[tuple[str, Sequence[str]]]) -> tuple[int, ...]:
        """Of each group of wordings of one sentence the place of the one the model finds the likeliest.

        A group comes with the words of the source. Per character, for variants that differ in their
        inflection; between unrelated sentences it tells nothing.
        """
        if not groups:
            return ()
        # The blank belongs to the wording: so are words split into tokens as in running text.
        asked = [
            Question(self._opening(source), tuple(f" {text}" for text in group)) for source, group in groups
        ]
        weights = self.assistant.weigh(asked)
        return tuple(
            _likeliest(group, of_group) for (_, group), of_group in zip(groups, weights, strict=True)
        )

    def _question(self, claim: Claim) -> Question:
        parts = (
            *self._opening(claim.source),
            Part(Role.USER, f" {claim.statement}", trusted=False),
        )
        return Question(parts, (self.prompt.yes, self.prompt.no))

    def _opening(self, source: str) -> tuple[Part, ...]:
        return (
            Part(Role.SYSTEM, self.prompt.system, trusted=True),
            Part(Role.USER, f"{self.prompt.source}\n", trusted=True, shared=True),
            Part(Role.USER, f"{source.strip()}\n\n", trusted=False, shared=True),
            Part(Role.USER, self.prompt.before, trusted=True, shared=True),
        )


def _likeliest(group: Sequence[str], weights: Sequence[Weight]) -> int:
    likelihoods = [weight.log_probability / len(text) for text, weight in zip(group, weights, strict=True)]
    return likelihoods.index(max(likelihoods))


def _share(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds)) if log_odds > -50 else 0.0
