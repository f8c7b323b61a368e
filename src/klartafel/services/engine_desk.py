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

    def ask(self, request: Request, listener: EventListener) -> RequestId:
        """Queue a request; `listener` hears its events, and what concerns the engine as a whole."""
        # Held while submitting: no event may arrive before its listener is known.
        with self._lock:
            request_id = self._engine.submit(request)
            self._listeners[request_id] = listener
        return request_id

    def ask_wave(
        self, requests: Sequence[GenerationRequest], listener: EventListener
    ) -> tuple[RequestId, ...]:
        """Queue texts that are written side by side; `listener` hears the events of all of them."""
        with self._lock:
            asked = self._engine.submit_wave(requests)
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
