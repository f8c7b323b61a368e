"""Work away from the window, results back on it: nothing that touches files runs on the GUI thread."""

import logging
import threading
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from klartafel.domain.message import KnownTrouble, Message

log = logging.getLogger(__name__)
T = TypeVar("T")


class Lane(StrEnum):
    """Each lane is one thread that works in order. A long check must not delay a save."""

    READING = "reading"  # views, lists, checks
    SAVING = "saving"  # everything that writes, in the order in which people did it
    PICTURES = "pictures"  # decoding, which waits for a child process
    TRIALS = "trials"  # minutes of a language model, of which nothing is kept


class Background(QObject):
    """Runs functions elsewhere, in the order they were given to a lane.

    `succeeded` and `failed` of a call run on the GUI thread. A call may name a `slot`: once a newer call
    of the same slot was made, the older one is skipped or its result dropped, so that late answers never
    overwrite newer ones.
    """

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: dict[str, int] = {}
        self._number = 0
        self._waiting = 0
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._queues: dict[Lane, SimpleQueue[Callable[[], None] | None]] = {}
        self._threads: dict[Lane, threading.Thread] = {}
        for lane in Lane:
            queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
            # A daemon: a decoder that hangs must not keep the program from ending.
            thread = threading.Thread(target=_work, args=(queue,), name=f"window-{lane}", daemon=True)
            self._queues[lane], self._threads[lane] = queue, thread
            thread.start()

    def run(
        self,
        work: Callable[[], T],
        succeeded: Callable[[T], None],
        failed: Callable[[Message], None],
        *,
        slot: str = "",
        lane: Lane = Lane.READING,
    ) -> None:
        """Do `work` elsewhere and bring back what it returns, or the message of what went wrong."""
        self._number += 1
        if slot:
            self._newest[slot] = self._number
        self._waiting += 1
        self._queues[lane].put(partial(self._do, work, succeeded, failed, slot, self._number))

    def save(
        self, work: Callable[[], T], succeeded: Callable[[T], None], failed: Callable[[Message], None]
    ) -> None:
        """The same in the lane for writing."""
        self.run(work, succeeded, failed, lane=Lane.SAVING)

    def forget(self, *slots: str) -> None:
        """Nobody waits for these any more: what was not begun is skipped, what comes late is dropped."""
        self._number += 1
        for slot in slots:
            self._newest[slot] = self._number

    @property
    def is_idle(self) -> bool:
        """Whether everything given was done and delivered."""
        return self._waiting == 0

    def close(self) -> None:
        """Take nothing more; what was given to be saved is finished first."""
        for queue in self._queues.values():
            queue.put(None)
        self._threads[Lane.SAVING].join()

    def _is_outdated(self, slot: str, number: int) -> bool:
        return bool(slot) and self._newest[slot] != number

    def _do(
        self,
        work: Callable[[], Any],
        succeeded: Callable[[Any], None],
        failed: Callable[[Message], None],
        slot: str,
        number: int,
    ) -> None:
        receiver: Callable[[Any], None] = failed
        value: Any = None
        if not self._is_outdated(slot, number):
            try:
                value = work()
                receiver = succeeded
            except KnownTrouble as trouble:
                value = trouble.message
            except Exception:
                value = Message.of("window.bug")
                if not self._is_outdated(slot, number):  # else it may just have lost its project
                    log.exception("background work broke")
        self._done.emit((slot, number, receiver, value))

    def _deliver(self, outcome: tuple[str, int, Callable[[Any], None], Any]) -> None:
        slot, number, receiver, value = outcome
        self._waiting -= 1
        if not self._is_outdated(slot, number) and not _is_gone(receiver):
            receiver(value)


def _is_gone(receiver: Callable[[Any], None]) -> bool:
    """Whether a result was for a dialog that has been closed meanwhile."""
    owner = getattr(receiver.func if isinstance(receiver, partial) else receiver, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def _work(queue: "SimpleQueue[Callable[[], None] | None]") -> None:
    while (call := queue.get()) is not None:
        call()
