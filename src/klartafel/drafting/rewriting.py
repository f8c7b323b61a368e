"""Asking the model to word sentences anew: several attempts for each, all in one wave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klartafel.domain.draft import Origin
from klartafel.drafting.answer import sentences_of
from klartafel.drafting.assistant import Asked, Assistant
from klartafel.drafting.candidate import Candidate
from klartafel.drafting.ground import Piece
from klartafel.drafting.prompt import Prompt
from klartafel.engine.protocol import EndReason, Finished, GenerationOptions, GenerationRequest, Part, Role

# The first attempt takes the likeliest words; the other one varies with the seed.
_TEMPERATURES = (0.0, 0.7)
_REPAIR_TEMPERATURE = 0.4
_TOP_P = 0.9
# A new wording is rarely longer than its sentence; German museum words take two to three tokens.
_TOKENS_PER_WORD = 4
_LEAST_TOKENS, _MOST_TOKENS = 48, 240


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Words sentences anew with one prompt.

    `remarks` are what people said of the style: lines after the system text, cleaned like everything that
    we did not write ourselves.
    """

    assistant: Assistant
    prompt: Prompt
    source: str
    language: str
    seed: int
    remarks: tuple[str, ...]
    joint: str
    asked: Asked

    def rewritings(self, pieces: Sequence[Piece]) -> list[tuple[Candidate, ...]]:
        """For each piece the candidates that the model wrote, without doubles."""
        requests = [
            self._request(piece, self._task(piece.text), temperature, attempt)
            for piece in pieces
            for attempt, temperature in enumerate(_TEMPERATURES)
        ]
        answers = self._ask(requests)
        size = len(_TEMPERATURES)
        return [
            tuple(dict.fromkeys(self._candidates(answers[start : start + size])))
            for start in range(0, len(answers), size)
        ]

    def repaired(self, asked: Sequence[tuple[Piece, Candidate, str]]) -> list[tuple[Candidate, ...]]:
        """One more attempt for each: piece, what was written, and what was wrong with it in words."""
        requests = [
            self._request(piece, self._repair_task(piece, candidate, reason), _REPAIR_TEMPERATURE, 9)
            for piece, candidate, reason in asked
        ]
        return [tuple(self._candidates([answer])) for answer in self._ask(requests)]

    def _ask(self, requests: Sequence[GenerationRequest]) -> tuple[Finished | None, ...]:
        if not requests:
            return ()
        self.asked.candidates += len(requests)
        answers = self.assistant.write(requests)
        self.asked.answers += [answer for answer in answers if answer is not None]
        return answers

    def _candidates(self, answers: Sequence[Finished | None]) -> Iterator[Candidate]:
        for answer in answers:
            # What was cut off or went round in circles is no wording.
            if answer is not None and answer.end_reason is EndReason.STOP:
                sentences = sentences_of(answer.text, self.language)
                if sentences:
                    yield Candidate(sentences, Origin.MODEL, (self.prompt.id,), self.joint)

    def _request(
        self, piece: Piece, task: tuple[Part, ...], temperature: float, attempt: int
    ) -> GenerationRequest:
        shared = (
            Part(Role.SYSTEM, self.prompt.system, trusted=True),
            *(Part(Role.SYSTEM, f"\n{remark}", trusted=False) for remark in self.remarks),
            Part(Role.USER, f"{self.prompt.source}\n", trusted=True, shared=True),
            Part(Role.USER, f"{self.source.strip()}\n\n", trusted=False, shared=True),
        )
        options = GenerationOptions(
            max_tokens=min(_MOST_TOKENS, max(_LEAST_TOKENS, piece.words * _TOKENS_PER_WORD)),
            temperature=temperature,
            top_p=_TOP_P if temperature else 1.0,
            seed=self.seed + attempt,
        )
        return GenerationRequest(shared + task, options, self.language)

    def _task(self, sentence: str) -> tuple[Part, ...]:
        return (
            Part(Role.USER, f"{self.prompt.rewrite}\n", trusted=True),
            Part(Role.USER, sentence, trusted=False),
        )

    def _repair_task(self, piece: Piece, candidate: Candidate, reason: str) -> tuple[Part, ...]:
        return (
            *self._task(piece.text),
            Part(Role.USER, f"\n\n{self.prompt.repair.format(reason=reason)}\n", trusted=True),
            Part(Role.USER, candidate.text, trusted=False),
        )
