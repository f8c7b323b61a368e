"""One thing to choose out of some, and what is said to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.guide.exercise import Lines, Told
from klartafel.gui.parts.plain import button
from klartafel.gui.parts.wording import Wording


class Choosing(QWidget):
    """Choosing again is always possible. Signals: `answered(number)`."""

    answered = Signal(int)

    def __init__(self, context: Context, name: Message) -> None:
        super().__init__()
        wording = Wording(context, self)
        self.list = Lines()
        self.list.itemActivated.connect(self._activate)
        self.list.currentRowChanged.connect(self._offer)
        self.answer_button = button(self.answer, role="primary")
        self.told = Told()
        wording.put(self.list.setAccessibleName, name)
        wording.put(self.answer_button.setText, Message.of("guide.answer"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list)
        layout.addWidget(self.answer_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.told)
        self._offer(-1)

    def answer(self) -> None:
        """Take what is chosen as the answer."""
        if self.list.currentRow() >= 0:
            self.answered.emit(self.list.currentRow())

    def _activate(self, _item: QListWidgetItem) -> None:
        self.answer()

    def _offer(self, row: int) -> None:
        self.answer_button.setEnabled(row >= 0)
