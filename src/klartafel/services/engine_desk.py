"""One reader of the engine's events, who hands each to whoever asked."""

import logging
import threading
from collections.abc import Callable, Sequence

from klartafel.engine.protocol import (
    End,
    Engine,
    Event,
    GenerationRequest,
    Loading,
    Request,
    RequestId,
    WorkerLost,
)

log = logging.getLogger(__name__)

EventListener = Callable[[Event], None]


class EngineDesk:
    """Shares one engine between jobs. Listeners are called on the desk's own thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._listeners: dict[RequestId, EventListener] = {}
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._read, name="engine-events", daemon=True)
        self._thread.start()

    def ask_all(self, requests: Sequence[Request], listener: EventListener) -> tuple[RequestId, ...]:
        """Queue a wave of texts, or a single request of any sort.

        `listener` hears the events of all of them, and what concerns the engine as a whole.
        """
        texts = [request for request in requests if isinstance(request, GenerationRequest)]
        # Held while submitting: no event may arrive before its listener is known.
        with self._lock:
            if len(texts) == len(requests) > 1:
                asked = self._engine.submit_wave(texts)
            else:
                asked = tuple(self._engine.submit(request) for request in requests)
            self._listeners.update(dict.fromkeys(asked, listener))
        return asked

    def cancel(self, request: RequestId) -> None:
        """Stop one request; its listener hears of the end."""
        self._engine.cancel(request)

    def close(self) -> None:
        """Stop everything and end the worker."""
        self._engine.close()
        self._thread.join()

    def _read(self) -> None:
        for event in self._engine.events():
            for listener in self._listeners_for(event):
                try:
                    listener(event)
                except Exception:  # a bug in one listener must not leave all others waiting for ever
                    log.exception("a listener of the engine failed")

    def _listeners_for(self, event: Event) -> tuple[EventListener, ...]:
        with self._lock:
            if isinstance(event, Loading | WorkerLost):
                return tuple(dict.fromkeys(self._listeners.values()))
            if isinstance(event, End):
                return (self._listeners.pop(event.request),)
            return (self._listeners[event.request],)
