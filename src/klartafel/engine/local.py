"""A language model on this machine, in a process of its own."""

import itertools
import json
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue

from klartafel.engine.protocol import Event, GenerationRequest, Request, RequestId, require_wave
from klartafel.engine.supervisor import Patience, Supervisor
from klartafel.engine.threads import Threads, sensible_threads
from klartafel.engine.wire import WorkerSettings
from klartafel.process.child import Child

# Threads that wait by spinning take the processor from each other where the machine is shared or
# virtual: 0.4 to 1.7 tokens a second instead of 6.5 to 12.
_ENVIRONMENT = {"OMP_WAIT_POLICY": "passive"}


class LocalEngine:
    """Keeps to `Engine`: one worker process, started with the first request, restarted when it dies.

    A thread of this object owns the worker and all state; the methods only put orders into its inbox.
    On Linux a child dies with the thread that started it, so it has to be this one.
    """

    def __init__(
        self,
        model_file: Path,
        n_ctx: int = 4096,
        threads: Threads | None = None,
        *,
        patience: Patience | None = None,
        worker_module: str = "klartafel.engine.worker",
    ) -> None:
        """`n_ctx`: tokens for prompt and answer together. `threads`: None chooses for this machine.

        A missing or damaged model is found with the first request, which then fails with the reason.
        `worker_module` is for tests.
        """
        self._model_file = model_file
        threads = threads or sensible_threads()
        self._settings = WorkerSettings(n_ctx, threads.reading, threads.writing)
        self._worker_module = worker_module
        self._ids = itertools.count(1)
        self._inbox: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._events: SimpleQueue[Event | None] = SimpleQueue()
        self._closing = threading.Lock()
        self._is_closed = False
        self._child: Child | None = None
        self._supervisor = Supervisor(
            self._start_worker, self._events.put, time.monotonic, patience or Patience()
        )
        self._thread = threading.Thread(target=self._work, name="engine", daemon=True)
        self._thread.start()

    def submit(self, request: Request) -> RequestId:
        """Queue a request and return at once."""
        return self._queue([request])[0]

    def submit_wave(self, requests: Sequence[GenerationRequest]) -> tuple[RequestId, ...]:
        """Queue texts that are written side by side."""
        require_wave(requests)
        return self._queue(requests)

    def _queue(self, requests: Sequence[Request]) -> tuple[RequestId, ...]:
        with self._closing:
            if self._is_closed:
                raise RuntimeError("the engine is closed")
            orders = [(RequestId(next(self._ids)), request) for request in requests]
            self._inbox.put(partial(self._supervisor.submit, orders))
        return tuple(request_id for request_id, _ in orders)

    def events(self) -> Iterator[Event]:
        """Events until the engine is closed."""
        return iter(self._events.get, None)

    def cancel(self, request: RequestId) -> None:
        """Stop one request."""
        self._inbox.put(partial(self._supervisor.cancel, request))

    def stop_all(self) -> None:
        """Stop all requests."""
        self._inbox.put(self._supervisor.stop_all)

    def close(self) -> None:
        """Stop everything, end the worker and the events."""
        with self._closing:
            if not self._is_closed:
                self._is_closed = True
                self._inbox.put(None)
        self._thread.join()

    @property
    def worker_pid(self) -> int | None:
        """Process id of the latest worker, None before the first; it may have ended."""
        child = self._child
        return None if child is None else child.pid

    def _work(self) -> None:
        try:
            self._follow_orders()
        finally:  # also after a bug in here nobody must wait for ever
            with self._closing:
                self._is_closed = True
            self._supervisor.close()
            self._events.put(None)

    def _follow_orders(self) -> None:
        while True:
            with suppress(Empty):
                order = self._inbox.get(timeout=self._supervisor.seconds_to_wait())
                if order is None:
                    return
                order()
            self._supervisor.check_silence()

    def _start_worker(self, number: int) -> Child:
        self._child = Child(
            self._worker_module,
            lambda item: self._inbox.put(partial(self._supervisor.received, number, item)),
            arguments=[os.fspath(self._model_file), json.dumps(asdict(self._settings))],
            environment=_ENVIRONMENT,
        )
        return self._child
