"""Asking the model what it is good at: does a statement stand in the source, which wording is grammatical."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from klartafel.drafting.assistant import Assistant
from klartafel.drafting.prompt import JudgePrompt
from klartafel.engine.protocol import Part, Question, Role, Weight


@dataclass(frozen=True, slots=True)
class Judge:
    """Vouches for statements. `source` is the whole source text with the record's facts."""

    assistant: Assistant
    prompt: JudgePrompt
    source: str

    def probabilities(self, statements: Sequence[str]) -> tuple[float, ...]:
        """For each statement the model's probability that it stands in the source, 0 to 1.

        Read from the weights of "yes" and "no" alone, never from written words.
        """
        if not statements:
            return ()
        weights = self.assistant.weigh([self._question(statement) for statement in statements])
        return tuple(_share(yes.log_probability - no.log_probability) for yes, no in weights)

    def _question(self, statement: str) -> Question:
        prompt = self.prompt
        parts = (
            *self._opening(),
            Part(Role.USER, " ", trusted=True),
            Part(Role.USER, statement, trusted=False),
            Part(Role.USER, f"\n{prompt.after}", trusted=True),
        )
        return Question(parts, (prompt.yes, prompt.no))

    def likeliest_of(self, groups: Sequence[Sequence[str]]) -> tuple[int, ...]:
        """Of each group of wordings of one sentence the place of the one the model finds the likeliest.

        Per character, for variants that differ in their inflection; between unrelated sentences it tells
        nothing.
        """
        if not groups:
            return ()
        weights = self.assistant.weigh([Question(self._opening(), tuple(group)) for group in groups])
        return tuple(_likeliest(group, of_group) for group, of_group in zip(groups, weights, strict=True))

    def _opening(self) -> tuple[Part, ...]:
        prompt = self.prompt
        return (
            Part(Role.SYSTEM, prompt.system, trusted=True),
            Part(Role.USER, f"{prompt.source}\n", trusted=True, shared=True),
            Part(Role.USER, f"{self.source.strip()}\n\n", trusted=False, shared=True),
            Part(Role.USER, prompt.before, trusted=True),
        )


def _likeliest(group: Sequence[str], weights: Sequence[Weight]) -> int:
    likelihoods = [weight.log_probability / len(text) for text, weight in zip(group, weights, strict=True)]
    return likelihoods.index(max(likelihoods))


def _share(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds)) if log_odds > -50 else 0.0
