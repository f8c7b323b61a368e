"""A dialog that stays open until what was typed is saved."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, announce
from klartafel.gui.parts.sheet import Sheet


class SavingSheet(Sheet):
    """A sheet whose answer is saved before it closes: what is refused can be mended in place.

    Subclasses put `trouble` where it is read beside what it is about, and say what `work` is to be done;
    what that returns is `outcome` once the sheet has closed.
    """

    def __init__(self, context: Context, parent: QWidget, title: Message, *, agree: Message) -> None:
        super().__init__(context, parent, title, agree=agree)
        self.outcome: Any = None
        self.trouble = PlainLabel(role="trouble")
        self.trouble.hide()
        self._trouble: Message | None = None

    def work(self) -> Callable[[], Any]:
        """What is to be done away from the window, with values taken from the fields now."""
        raise NotImplementedError

    def accept(self) -> None:
        """Save; close when that is done."""
        self.agree_button.setEnabled(False)
        self.context.background.save(self.work(), self._saved, self.refuse)

    def refuse(self, message: Message) -> None:
        """Say what stands against it and let the person go on."""
        self._trouble = message
        self.agree_button.setEnabled(True)
        self._show_trouble()
        announce(self, self.trouble.text())

    def _saved(self, outcome: Any) -> None:
        self.outcome = outcome
        super().accept()

    def _show_trouble(self) -> None:
        self.trouble.setVisible(self._trouble is not None)
        if self._trouble is not None:
            self.trouble.setText(self.context.say(self._trouble))

    def retranslate(self) -> None:
        super().retranslate()
        self._show_trouble()
