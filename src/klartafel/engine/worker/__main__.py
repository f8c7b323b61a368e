"""The worker process: greets, loads its model, then writes one text after the other.

Arguments: model file, context size, threads. The parent sends one request at a time; a frame "cancel"
stops the running one.
"""

import json
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from klartafel.domain.message import Message
from klartafel.engine.protocol import Loading, RequestId
from klartafel.engine.wire import (
    LoadFailed,
    Ready,
    WorkerEvent,
    WorkerSettings,
    event_to_frame,
    request_from_frame,
)
from klartafel.process.child_side import Connection, connect
from klartafel.process.frames import Frame


class _Inbox:
    """Requests that wait, and the ids of those to be stopped; filled by the listening thread."""

    def __init__(self) -> None:
        self.requests: SimpleQueue[Frame] = SimpleQueue()
        self._cancelled: set[RequestId] = set()

    def take(self, frame: Frame) -> None:
        if "cancel" in frame:
            self._cancelled.add(RequestId(frame["cancel"]))
        else:
            self.requests.put(frame)

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
        from klartafel.engine.worker.loading import load_writer
        from klartafel.engine.worker.writing import Task
    except ImportError:
        emit(LoadFailed(Message.of("engine.no-library")))
        return
    writer = load_writer(model_file, settings, lambda fraction: emit(Loading(fraction)))
    if isinstance(writer, Message):
        emit(LoadFailed(writer))
        return
    emit(Ready())
    while True:
        request_id, request = request_from_frame(inbox.requests.get())
        emit(writer.write(Task(request_id, request, emit, partial(inbox.is_cancelled, request_id))))


if __name__ == "__main__":
    main()
