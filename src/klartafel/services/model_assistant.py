"""The model as drafting needs it: asked through the desk, and waited for."""

import threading
from collections.abc import Sequence
from queue import SimpleQueue

from klartafel.domain.message import Message, OutsideMissing
from klartafel.engine.protocol import (
    End,
    EndReason,
    Event,
    Failed,
    Finished,
    GenerationRequest,
    Question,
    Request,
    RequestId,
    Scored,
    ScoringRequest,
    Weight,
)
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.jobs import Stopped

# Members of a wave: what the engine writes side by side.
WAVE_SIZE = 8


class ModelAssistant:
    """Keeps to `drafting.Assistant`. `stop` may be called from any thread."""

    def __init__(self, desk: EngineDesk, wave_size: int = WAVE_SIZE) -> None:
        self._desk = desk
        self._wave_size = wave_size
        self._lock = threading.Lock()
        self._asked: set[RequestId] = set()
        self._stopped = False

    def stop(self) -> None:
        """Let go of everything that is asked for; whoever waits gets `Stopped`."""
        with self._lock:
            self._stopped = True
            asked = tuple(self._asked)
        for request in asked:
            self._desk.cancel(request)

    def write(self, requests: Sequence[GenerationRequest]) -> tuple[Finished | None, ...]:
        """The texts of some requests, in waves of fixed size. Raises Stopped, or KnownTrouble when every
        one failed: one that fails alone is None."""
        ends: list[End] = []
        for start in range(0, len(requests), self._wave_size):
            ends += self._ask(requests[start : start + self._wave_size])
        failed = [end for end in ends if isinstance(end, Failed)]
        if failed and len(failed) == len(ends):
            raise OutsideMissing(failed[0].message)
        return tuple(end if isinstance(end, Finished) else None for end in ends)

    def weigh(self, questions: Sequence[Question]) -> tuple[tuple[Weight, ...], ...]:
        """For every question the weights of its answers. Raises Stopped or KnownTrouble."""
        (end,) = self._ask([ScoringRequest(tuple(questions))])
        if isinstance(end, Scored):
            return end.weights
        raise OutsideMissing(end.message if isinstance(end, Failed) else Message.of("draft.stopped"))

    def _ask(self, requests: Sequence[Request]) -> list[End]:
        heard: SimpleQueue[Event] = SimpleQueue()
        with self._lock:
            if self._stopped:
                raise Stopped
            ids = self._desk.ask_all(requests, heard.put)
            self._asked.update(ids)
        ends: dict[RequestId, End] = {}
        try:
            while len(ends) < len(ids):
                event = heard.get()
                if isinstance(event, End):
                    ends[event.request] = event
        except KeyboardInterrupt:
            self.stop()
            raise
        finally:
            with self._lock:
                self._asked.difference_update(ids)
        if any(isinstance(end, Finished) and end.end_reason is EndReason.CANCELLED for end in ends.values()):
            raise Stopped
        return [ends[request] for request in ids]
