"""The worker process: greets, loads its model, then works off one frame of orders after the other.

Arguments: model file, context size, threads. The parent sends one wave of texts or one scoring request
at a time; a frame "cancel" stops one of what is running.
"""

import json
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from klartafel.domain.message import Message
from klartafel.engine.protocol import Loading, RequestId, ScoringRequest
from klartafel.engine.wire import (
    LoadFailed,
    Ready,
    WorkerEvent,
    WorkerSettings,
    event_to_frame,
    orders_from_frame,
)
from klartafel.process.child_side import Connection, connect
from klartafel.process.frames import Frame


class _Inbox:
    """Orders that wait, and the ids of those to be stopped; filled by the listening thread."""

    def __init__(self) -> None:
        self.orders: SimpleQueue[Frame] = SimpleQueue()
        self._cancelled: set[RequestId] = set()

    def take(self, frame: Frame) -> None:
        if "cancel" in frame:
            self._cancelled.add(RequestId(frame["cancel"]))
        else:
            self.orders.put(frame)

    def is_cancelled(self, request: RequestId) -> bool:
        return request in self._cancelled


def main() -> None:
    """Work until the parent closes the pipe."""
    connection, (model_file, settings) = connect()
    inbox = _Inbox()
    connection.listen(inbox.take)
    _work(connection, inbox, Path(model_file), WorkerSettings(**json.loads(settings)))


def _work(connection: Connection, inbox: _Inbox, model_file: Path, settings: WorkerSettings) -> None:
    def emit(event: WorkerEvent) -> None:
        connection.send(event_to_frame(event))

    emit(Loading(0.0))
    try:
        from klartafel.engine.worker.loading import load_model
        from klartafel.engine.worker.writing import Task
    except ImportError:
        emit(LoadFailed(Message.of("engine.no-library")))
        return
    model = load_model(model_file, settings, lambda fraction: emit(Loading(fraction)), emit)
    if isinstance(model, Message):
        emit(LoadFailed(model))
        return
    emit(Ready())
    while True:
        texts: list[Task] = []
        for request_id, request in orders_from_frame(inbox.orders.get()):
            is_cancelled = partial(inbox.is_cancelled, request_id)
            if isinstance(request, ScoringRequest):
                model.scorer.score(request_id, request, is_cancelled)
            else:
                texts.append(Task(request_id, request, is_cancelled))
        model.writer.write(texts)


if __name__ == "__main__":
    main()
