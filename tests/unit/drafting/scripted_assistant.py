"""A model whose wordings and opinions are given."""

from collections.abc import Callable, Sequence

from klartafel.drafting import Model, Thresholds, load_judge, load_prompt
from klartafel.engine.protocol import EndReason, Finished, GenerationRequest, Question, RequestId, Weight

Wording = Callable[[GenerationRequest], str]


class ScriptedAssistant:
    """Keeps to `Assistant`. `wording` answers requests; statements that hold one of `doubted` get a no."""

    def __init__(self, wording: Wording | str = "", doubted: Sequence[str] = ()) -> None:
        self.requests: list[GenerationRequest] = []
        self.statements: list[str] = []
        self._wording = wording
        self._doubted = doubted
        self.end_reason = EndReason.STOP

    def write(self, requests: Sequence[GenerationRequest]) -> tuple[Finished | None, ...]:
        self.requests += requests
        return tuple(self._answer(request) for request in requests)

    def _answer(self, request: GenerationRequest) -> Finished:
        text = self._wording if isinstance(self._wording, str) else self._wording(request)
        seen = "".join(part.text for part in request.parts)
        return Finished(RequestId(1), text, self.end_reason, 10, len(text.split()), 0.1, 0.1, seen, ())

    def weigh(self, questions: Sequence[Question]) -> tuple[tuple[Weight, ...], ...]:
        return tuple(self._opinion(question) for question in questions)

    def _opinion(self, question: Question) -> tuple[Weight, ...]:
        statement = question.parts[-1].text
        if question.answers[0] not in ("Ja", "Yes"):
            return tuple(Weight(-float(len(question.answers) - n), 1) for n, _ in enumerate(question.answers))
        self.statements.append(statement)
        yes = not any(words in statement for words in self._doubted)
        return (Weight(-0.01 if yes else -5.0, 1), Weight(-5.0 if yes else -0.01, 1))


def model_of(assistant: ScriptedAssistant, prompt: str = "es", language: str = "de") -> Model:
    """A model at work with the shipped prompts."""
    return Model(assistant, load_prompt(prompt), load_judge(language), Thresholds(0.6, 0.1), seed=1)
