"""What to do when: the queue of requests, the worker's life, its deaths, and who is to blame.

No threads and no processes in here: calls come in one after the other, and a worker is whatever
`start_worker` returns. `LocalEngine` adds the rest.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from klartafel.domain.message import Message
from klartafel.engine.protocol import (
    End,
    EndReason,
    Event,
    Failed,
    Finished,
    Loading,
    Request,
    RequestId,
    Started,
    TextPiece,
    WorkerLost,
)
from klartafel.engine.wire import LoadFailed, NotAnEvent, Order, Ready, event_from_frame, orders_to_frame
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
    """A request on its way. `strikes`: how many workers died over it when it was alone."""

    id: RequestId
    request: Request
    strikes: int = 0
    is_cancelled: bool = False
    text: str = ""
    prompt_tokens: int = 0
    answer_tokens: int = 0


_Wave = tuple[_Job, ...]  # jobs that the worker gets together; most often one


class Supervisor:
    """Gives one wave of requests after the other to a worker, and starts a new worker when one is lost."""

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
        self._waiting: deque[_Wave] = deque()
        self._running: dict[RequestId, _Job] = {}
        self._worker: Worker | None = None
        self._worker_number = 0
        self._is_ready = False
        self._loads_lost = 0
        self._heard_at = 0.0
        self._slowest_step: float | None = None
        self._deadline: float | None = None

    # What the engine's users do

    def submit(self, orders: Sequence[Order]) -> None:
        """Queue requests that belong together."""
        self._waiting.append(tuple(_Job(request_id, request) for request_id, request in orders))
        self._advance()

    def cancel(self, request_id: RequestId) -> None:
        """Stop a request where it is; unknown ones have ended already. The rest of its wave goes on."""
        if request_id in self._running:
            self._cancel_running(self._running[request_id])
        waiting, self._waiting = self._waiting, deque()
        for wave in waiting:
            kept = tuple(job for job in wave if job.id != request_id)
            if kept:
                self._waiting.append(kept)
            for job in wave:
                if job.id == request_id:
                    self._emit_cancelled(job)

    def stop_all(self) -> None:
        """Stop the running requests and all that wait."""
        waiting, self._waiting = self._waiting, deque()
        for job in self._running.values():
            self._cancel_running(job)
        for job in _jobs(waiting):
            self._emit_cancelled(job)

    def close(self) -> None:
        """End everything, and the worker for good."""
        waiting, self._waiting = self._waiting, deque()
        running, self._running = self._running, {}
        for job in (*running.values(), *_jobs(waiting)):
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
        if any(job.is_cancelled for job in self._running.values()):
            self._drop_worker()
            self._end_cancelled()
            self._ask_singly(self._take_running())
        else:
            self._lose_worker(Message.of("engine.worker-silent"))
        self._advance()

    # One step on

    def _advance(self) -> None:
        """Give the next request to the worker; start a worker where there is none."""
        while self._waiting and not self._running:
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

    def _send(self, worker: Worker, wave: _Wave) -> None:
        try:
            worker.send(orders_to_frame([(job.id, job.request) for job in wave]))
        except BrokenFrame:
            for job in wave:
                self._emit(Failed(job.id, Message.of("engine.request-too-large")))
            return
        for job in wave:
            job.text, job.prompt_tokens, job.answer_tokens = "", 0, 0
            self._running[job.id] = job
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
        if isinstance(event, Loading | WorkerLost) or event.request not in self._running:
            raise NotAnEvent("an event of a request that is not running")
        job = self._running[event.request]
        match event:
            case Started(_, prompt_tokens, _):
                job.prompt_tokens = prompt_tokens
            case TextPiece(_, text, log_probabilities):
                job.text += text
                job.answer_tokens += len(log_probabilities)
            case _:
                pass
        self._emit(event)
        if isinstance(event, End):
            del self._running[job.id]
        if not self._running:
            self._deadline = None
        elif not any(job.is_cancelled for job in self._running.values()):
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
        had_cancelled = self._end_cancelled()
        running = self._take_running()
        if had_cancelled and not running:
            return
        self._emit(WorkerLost(reason))
        if len(running) > 1:
            self._ask_singly(running)
        elif running:
            self._blame(running[0])
        elif not was_ready:
            self._loads_lost += 1
            if self._loads_lost == STRIKES:
                self._loads_lost = 0
                self._fail_waiting(Message.of("engine.dies-loading", times=STRIKES))

    def _blame(self, job: _Job) -> None:
        job.strikes += 1
        if job.strikes == STRIKES:
            self._emit(Failed(job.id, Message.of("engine.gave-up", times=STRIKES)))
        else:
            self._ask_singly([job])

    def _ask_singly(self, jobs: Sequence[_Job]) -> None:
        """Put jobs back at the head of the queue, each alone: only then is it plain who is to blame."""
        self._waiting.extendleft((job,) for job in reversed(jobs))

    def _take_running(self) -> list[_Job]:
        running, self._running = self._running, {}
        return list(running.values())

    def _drop_worker(self) -> None:
        if self._worker is not None:
            self._worker.kill()
        self._worker = None
        self._is_ready = False
        self._deadline = None

    def _fail_waiting(self, message: Message) -> None:
        waiting, self._waiting = self._waiting, deque()
        for job in _jobs(waiting):
            self._emit(Failed(job.id, message))

    def _end_cancelled(self) -> bool:
        """End the running jobs that somebody stopped; whether there were any."""
        cancelled = [job for job in self._running.values() if job.is_cancelled]
        for job in cancelled:
            del self._running[job.id]
            self._emit_cancelled(job)
        return bool(cancelled)

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


def _jobs(waves: Iterable[_Wave]) -> Iterator[_Job]:
    return (job for wave in waves for job in wave)
