"""Work away from the window, results back on it: nothing that touches files runs on the GUI thread."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from klartafel.domain.message import KnownTrouble, Message

log = logging.getLogger(__name__)
T = TypeVar("T")


class Background(QObject):
    """Runs functions on a thread of its own, in the order they were given.

    `succeeded` and `failed` of a call run on the GUI thread. A call may name a `slot`: when a newer call
    of the same slot was made meanwhile, the older result is dropped, so that late answers never overwrite
    newer ones.
    """

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._newest: dict[str, int] = {}
        self._number = 0
        self._waiting = 0
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        succeeded: Callable[[T], None],
        failed: Callable[[Message], None],
        *,
        slot: str = "",
    ) -> None:
        """Do `work` elsewhere and bring back what it returns, or the message of what went wrong."""
        self._number += 1
        number = self._number
        if slot:
            self._newest[slot] = number
        self._waiting += 1

        def job() -> None:
            try:
                result: Any = work()
            except KnownTrouble as trouble:
                self._done.emit((slot, number, failed, trouble.message))
            except Exception:
                log.exception("background work broke")
                self._done.emit((slot, number, failed, Message.of("window.bug")))
            else:
                self._done.emit((slot, number, succeeded, result))

        self._pool.submit(job)

    @property
    def is_idle(self) -> bool:
        """Whether everything given was done and delivered."""
        return self._waiting == 0

    def close(self) -> None:
        """Finish what was begun; saving must not be cut off."""
        self._pool.shutdown(wait=True)

    def _deliver(self, outcome: tuple[str, int, Callable[[Any], None], Any]) -> None:
        slot, number, receiver, value = outcome
        self._waiting -= 1
        if not slot or self._newest[slot] == number:
            receiver(value)
