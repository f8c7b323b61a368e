"""What to do when: the queue of requests, the worker's life, its deaths, and who is to blame.

No threads and no processes in here: calls come in one after the other, and a worker is whatever
`start_worker` returns. `LocalEngine` adds the rest.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from klartafel.domain.message import Message
from klartafel.engine.protocol import (
    EndReason,
    Event,
    Failed,
    Finished,
    GenerationRequest,
    Loading,
    RequestId,
    Started,
    TextPiece,
    WorkerLost,
)
from klartafel.engine.wire import LoadFailed, NotAnEvent, Ready, event_from_frame, request_to_frame
from klartafel.process.child import Ended
from klartafel.process.frames import BrokenFrame, Frame

STRIKES = 3
_CLOSING_SECONDS = 2.0


class Worker(Protocol):
    """What is needed of a child process."""

    def send(self, frame: Frame) -> None:
        """Send a frame without waiting."""
        ...

    def close_input(self) -> None:
        """Ask it to leave."""
        ...

    def kill(self) -> None:
        """End it at once."""
        ...

    def join(self, seconds: float) -> bool:
        """Wait for its end."""
        ...


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a worker may be silent, in seconds.

    `unmeasured` before anything is known of its speed (a large model from a slow disk); afterwards
    `factor` times the slowest step it has made, but at least `least`. `cancelled`: time to react to a
    stop before it is killed.
    """

    unmeasured: float = 120.0
    least: float = 10.0
    factor: float = 20.0
    cancelled: float = 2.0


@dataclass(slots=True)
class _Job:
    """A request on its way. `strikes`: how many workers died over it."""

    id: RequestId
    request: GenerationRequest
    strikes: int = 0
    is_cancelled: bool = False
    text: str = ""
    prompt_tokens: int = 0
    answer_tokens: int = 0


class Supervisor:
    """Gives one request after the other to a worker, and starts a new worker when one is lost."""

    def __init__(
        self,
        start_worker: Callable[[int], Worker],
        emit: Callable[[Event], None],
        clock: Callable[[], float],
        patience: Patience,
    ) -> None:
        """`start_worker` gets a number that comes back with everything the worker sends."""
        self._start_worker = start_worker
        self._emit = emit
        self._clock = clock
        self._patience = patience
        self._waiting: deque[_Job] = deque()
        self._running: _Job | None = None
        self._worker: Worker | None = None
        self._worker_number = 0
        self._is_ready = False
        self._loads_lost = 0
        self._heard_at = 0.0
        self._slowest_step: float | None = None
        self._deadline: float | None = None

    # What the engine's users do

    def submit(self, request_id: RequestId, request: GenerationRequest) -> None:
        """Queue a request."""
        self._waiting.append(_Job(request_id, request))
        self._advance()

    def cancel(self, request_id: RequestId) -> None:
        """Stop a request where it is; unknown ones have ended already."""
        if self._running is not None and self._running.id == request_id:
            self._cancel_running(self._running)
        for job in [job for job in self._waiting if job.id == request_id]:
            self._waiting.remove(job)
            self._emit_cancelled(job)

    def stop_all(self) -> None:
        """Stop the running request and all that wait."""
        waiting, self._waiting = self._waiting, deque()
        if self._running is not None:
            self._cancel_running(self._running)
        for job in waiting:
            self._emit_cancelled(job)

    def close(self) -> None:
        """End everything, and the worker for good."""
        waiting, self._waiting = self._waiting, deque()
        running, self._running = self._running, None
        for job in filter(None, (running, *waiting)):
            self._emit_cancelled(job)
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close_input()
            if not worker.join(_CLOSING_SECONDS):
                worker.kill()
                worker.join(_CLOSING_SECONDS)

    # What comes from the worker, and what does not come

    def received(self, worker_number: int, item: Frame | Ended) -> None:
        """Something from a worker; what one sends that was given up is ignored."""
        if worker_number != self._worker_number or self._worker is None:
            return
        if isinstance(item, Ended):
            self._lose_worker(Message.of("engine.worker-lost"))
        else:
            try:
                self._handle(item)
            except NotAnEvent:
                self._lose_worker(Message.of("engine.worker-babbled"))
        self._advance()

    def seconds_to_wait(self) -> float | None:
        """How long until `check_silence` should be called; None: no matter how long."""
        return None if self._deadline is None else max(0.0, self._deadline - self._clock())

    def check_silence(self) -> None:
        """Give the worker up where it has been silent for too long."""
        if self._deadline is None or self._clock() < self._deadline:
            return
        if self._running is not None and self._running.is_cancelled:
            self._drop_worker()
            self._end_running_cancelled()
        else:
            self._lose_worker(Message.of("engine.worker-silent"))
        self._advance()

    # One step on

    def _advance(self) -> None:
        """Give the next request to the worker; start a worker where there is none."""
        while self._waiting and self._running is None:
            if self._worker is None:
                self._start()
            elif self._is_ready:
                self._send(self._worker, self._waiting.popleft())
            else:
                return

    def _start(self) -> None:
        self._worker_number += 1
        self._is_ready = False
        self._slowest_step = None
        try:
            self._worker = self._start_worker(self._worker_number)
        except OSError:
            self._fail_waiting(Message.of("engine.worker-does-not-start"))
        else:
            self._expect_something()

    def _send(self, worker: Worker, job: _Job) -> None:
        try:
            worker.send(request_to_frame(job.id, job.request))
        except BrokenFrame:
            self._emit(Failed(job.id, Message.of("engine.request-too-large")))
            return
        job.text, job.prompt_tokens, job.answer_tokens = "", 0, 0
        self._running = job
        self._expect_something()

    def _handle(self, frame: Frame) -> None:
        match event_from_frame(frame):
            case Loading() as event:
                self._emit(event)
                self._expect_something()
            case Ready():
                self._is_ready = True
                self._loads_lost = 0
                self._deadline = None
            case LoadFailed(message):
                self._drop_worker()
                self._fail_waiting(message)
            case WorkerLost():
                raise NotAnEvent("a worker cannot tell its own death")
            case event:
                self._handle_running(event)

    def _handle_running(self, event: Event) -> None:
        job = self._running
        if job is None or isinstance(event, Loading | WorkerLost) or event.request != job.id:
            raise NotAnEvent("an event of a request that is not running")
        match event:
            case Started(_, prompt_tokens, _):
                job.prompt_tokens = prompt_tokens
            case TextPiece(_, text, log_probabilities):
                job.text += text
                job.answer_tokens += len(log_probabilities)
            case _:
                pass
        self._emit(event)
        if isinstance(event, Finished | Failed):
            self._running = None
            self._deadline = None
        elif not job.is_cancelled:
            self._measure_step()

    # Time

    def _measure_step(self) -> None:
        step = self._clock() - self._heard_at
        self._slowest_step = max(step, self._slowest_step or 0.0)
        self._expect_something()

    def _expect_something(self) -> None:
        patience = self._patience
        self._heard_at = self._clock()
        if self._slowest_step is None:
            allowed = patience.unmeasured
        else:
            allowed = max(patience.least, patience.factor * self._slowest_step)
        self._deadline = self._heard_at + allowed

    # Ends

    def _cancel_running(self, job: _Job) -> None:
        if not job.is_cancelled and self._worker is not None:
            job.is_cancelled = True
            self._worker.send({"cancel": job.id})
            self._deadline = self._clock() + self._patience.cancelled

    def _lose_worker(self, reason: Message) -> None:
        """A worker is dead or as good as dead: find out whether somebody is to blame."""
        was_ready = self._is_ready
        self._drop_worker()
        if self._running is not None and self._running.is_cancelled:
            self._end_running_cancelled()
            return
        self._emit(WorkerLost(reason))
        if self._running is not None:
            self._blame(self._running)
        elif not was_ready:
            self._loads_lost += 1
            if self._loads_lost == STRIKES:
                self._loads_lost = 0
                self._fail_waiting(Message.of("engine.dies-loading", times=STRIKES))

    def _blame(self, job: _Job) -> None:
        self._running = None
        job.strikes += 1
        if job.strikes == STRIKES:
            self._emit(Failed(job.id, Message.of("engine.gave-up", times=STRIKES)))
        else:
            self._waiting.appendleft(job)

    def _drop_worker(self) -> None:
        if self._worker is not None:
            self._worker.kill()
        self._worker = None
        self._is_ready = False
        self._deadline = None

    def _fail_waiting(self, message: Message) -> None:
        waiting, self._waiting = self._waiting, deque()
        for job in waiting:
            self._emit(Failed(job.id, message))

    def _end_running_cancelled(self) -> None:
        if self._running is not None:
            self._emit_cancelled(self._running)
            self._running = None

    def _emit_cancelled(self, job: _Job) -> None:
        self._emit(
            Finished(
                request=job.id,
                text=job.text,
                end_reason=EndReason.CANCELLED,
                prompt_tokens=job.prompt_tokens,
                answer_tokens=job.answer_tokens,
                seconds=0.0,
                first_token_seconds=0.0,
                model_input="",
                settings=(),
            )
        )
