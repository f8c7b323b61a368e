"""The bar that tells what happened and what to do next; read out by screen readers, never in the way."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainLabel, button


class NoticeBar(QFrame):
    """Shows the latest message until it is closed or another one comes. Tones: note, done, warning, error."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._message: Message | None = None
        self.setObjectName("notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        self._text = PlainLabel()
        self._close = button("", self.hide)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self.hide()
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def message(self) -> Message | None:
        """What was said last."""
        return self._message

    def tell(self, message: Message, tone: str = "note") -> None:
        """Say something."""
        self._message = message
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.retranslate()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text.text()))

    def trouble(self, message: Message) -> None:
        """Say what went wrong."""
        self.tell(message, "error")

    def retranslate(self) -> None:
        """Words in the present language."""
        self._close.setText(self._context.say(Message.of("window.close-notice")))
        if self._message is not None:
            self._text.setText(self._context.say(self._message))
            self.setAccessibleName(self._text.text())
