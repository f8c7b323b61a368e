"""Saving settings in the background: one call after another, each with a word of what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from klartafel.domain.message import Message
from klartafel.gui.context import Context


class Saver(QObject):
    """Signals: `saved()` when a change is in the project; `refused(message)` when it could not be made."""

    saved = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def save(self, work: Callable[[], None]) -> None:
        """Carry out a change."""
        self._context.background.save(work, self._done, self._failed)

    def _done(self, _nothing: None) -> None:
        self.saved.emit()

    def _failed(self, message: Message) -> None:
        self.refused.emit(message)
