"""An engine whose answers are given up front: for tests of everything that uses one."""

import itertools
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from queue import SimpleQueue

from klartafel.domain.message import Message
from klartafel.engine.clean_input import cleaned
from klartafel.engine.protocol import (
    End,
    EndReason,
    Event,
    Failed,
    Finished,
    GenerationRequest,
    Progress,
    Question,
    Request,
    RequestId,
    Scored,
    ScoringRequest,
    Started,
    TextPiece,
    Weight,
    require_wave,
)


@dataclass(frozen=True, slots=True)
class ScriptedAnswer:
    """What the engine does with one request.

    Writes `text` word by word, `seconds_per_word` apart, and ends with `end_reason`; with `failure` it
    fails instead; with `hangs` it writes the text and then does nothing until it is cancelled.
    """

    text: str = ""
    end_reason: EndReason = EndReason.STOP
    failure: Message | None = None
    seconds_per_word: float = 0.0
    hangs: bool = False


Answer = str | ScriptedAnswer
# How likely the engine finds each answer of a question, as natural logarithms.
Opinion = Callable[[Question], Sequence[float]]


def undecided(question: Question) -> Sequence[float]:
    """The opinion that all answers are equally likely."""
    return [-1.0] * len(question.answers)


class ScriptedEngine:
    """Keeps to `Engine`. `answers`: one for each text in order, or a function of the request.

    `opinion` weighs the answers of questions. `requests` holds what was asked. A text beyond the last
    answer raises AssertionError at `submit`.
    """

    def __init__(
        self,
        answers: Iterable[Answer] | Callable[[GenerationRequest], Answer] = (),
        opinion: Opinion = undecided,
    ) -> None:
        self.requests: list[GenerationRequest] = []
        self.asked: list[Question] = []
        self._opinion = opinion
        self._next_answer = answers if callable(answers) else _one_by_one(answers)
        self._ids = itertools.count(1)
        self._jobs: SimpleQueue[tuple[RequestId, GenerationRequest, ScriptedAnswer] | End | None] = (
            SimpleQueue()
        )
        self._events: SimpleQueue[Event | None] = SimpleQueue()
        self._change = threading.Condition()
        self._open: set[RequestId] = set()
        self._cancelled: set[RequestId] = set()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="scripted-engine", daemon=True)
        self._thread.start()

    def submit(self, request: Request) -> RequestId:
        """Queue a request; its answer is looked up now."""
        with self._change:
            if self._closed:
                raise RuntimeError("the engine is closed")
            request_id = RequestId(next(self._ids))
            if isinstance(request, ScoringRequest):
                self._jobs.put(self._scored(request_id, request))
            else:
                self.requests.append(request)
                answer = self._next_answer(request)
                self._open.add(request_id)
                scripted = ScriptedAnswer(answer) if isinstance(answer, str) else answer
                self._jobs.put((request_id, request, scripted))
        return request_id

    def submit_wave(self, requests: Sequence[GenerationRequest]) -> tuple[RequestId, ...]:
        """Queue texts that belong together; they are answered one after the other."""
        require_wave(requests)
        return tuple(self.submit(request) for request in requests)

    def _scored(self, request_id: RequestId, request: ScoringRequest) -> Scored:
        self.asked += request.questions
        weights = tuple(
            tuple(Weight(value, 1) for value in self._opinion(question)) for question in request.questions
        )
        return Scored(request_id, weights, prompt_tokens=len(request.questions), seconds=0.0)

    def events(self) -> Iterator[Event]:
        """Events until the engine is closed."""
        return iter(self._events.get, None)

    def cancel(self, request: RequestId) -> None:
        """Stop one request."""
        with self._change:
            self._cancelled.add(request)
            self._change.notify_all()

    def stop_all(self) -> None:
        """Stop all requests."""
        with self._change:
            self._cancelled |= self._open
            self._change.notify_all()

    def close(self) -> None:
        """Stop everything and end the events."""
        self.stop_all()
        with self._change:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if isinstance(job, End):
                self._events.put(job)
                continue
            request_id, request, answer = job
            self._events.put(self._answer(request_id, request, answer))
            with self._change:
                self._open.discard(request_id)
        self._events.put(None)

    def _answer(self, request_id: RequestId, request: GenerationRequest, answer: ScriptedAnswer) -> Event:
        begin = time.monotonic()
        model_input = "".join(part.text if part.trusted else cleaned(part.text) for part in request.parts)
        prompt_tokens = len(model_input.split())
        self._events.put(Started(request_id, prompt_tokens, 0))
        self._events.put(Progress(request_id, prompt_tokens, prompt_tokens))
        if answer.failure is not None:
            return Failed(request_id, answer.failure)
        written: list[str] = []
        reason = answer.end_reason
        for word in re.findall(r"\s*\S+\s*", answer.text):
            if self._is_cancelled(request_id, answer.seconds_per_word):
                reason = EndReason.CANCELLED
                break
            written.append(word)
            self._events.put(TextPiece(request_id, word, (-0.1,)))
        if answer.hangs and self._is_cancelled(request_id, None):
            reason = EndReason.CANCELLED
        seconds = time.monotonic() - begin
        return Finished(
            request_id, "".join(written), reason, prompt_tokens, len(written), seconds, seconds, model_input,
            settings=(("engine", "scripted"),),
        )  # fmt: skip

    def _is_cancelled(self, request: RequestId, seconds: float | None) -> bool:
        """Wait so long (None: for ever) for a cancellation."""
        with self._change:
            return self._change.wait_for(lambda: request in self._cancelled, timeout=seconds)


def _one_by_one(answers: Iterable[Answer]) -> Callable[[GenerationRequest], Answer]:
    remaining = iter(answers)

    def answer(request: GenerationRequest) -> Answer:
        for following in remaining:
            return following
        raise AssertionError(f"no scripted answer is left for {request}")

    return answer
