"""Bars at the top: what happened and what to do next; read out by screen readers, never in the way."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainLabel, announce, button


class NoticeBar(QFrame):
    """Shows the latest message until it is closed or another one comes, with at most one next step.

    Tones: note, done, warning, error.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._message: Message | None = None
        self._step: tuple[Message, Callable[[], None]] | None = None
        self.setObjectName("notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(8)
        self._text = PlainLabel()
        self._go = button(self._take_step)
        self._close = button(self.hide, role="quiet")
        layout.addWidget(self._text, 1)
        layout.addWidget(self._go)
        layout.addWidget(self._close)
        self.hide()
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def message(self) -> Message | None:
        """What was said last."""
        return self._message

    @property
    def next_step(self) -> Message | None:
        """What the bar offers to do."""
        return self._step[0] if self._step else None

    def tell(
        self,
        message: Message,
        tone: str = "note",
        step: tuple[Message, Callable[[], None]] | None = None,
    ) -> None:
        """Say something, and offer a step."""
        self._message, self._step = message, step
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.retranslate()
        self.show()
        announce(self, self._text.text())

    def trouble(self, message: Message) -> None:
        """Say what went wrong."""
        self.tell(message, "error")

    def retranslate(self) -> None:
        """Words in the present language."""
        say = self._context.say
        self._close.setText(say(Message.of("window.close")))
        self._close.setAccessibleName(say(Message.of("window.close-notice")))
        self._go.setVisible(self._step is not None)
        if self._step is not None:
            self._go.setText(say(self._step[0]))
        if self._message is not None:
            self._text.setText(say(self._message))
            self.setAccessibleName(self._text.text())

    def _take_step(self) -> None:
        if self._step is not None:
            _, step = self._step
            self.hide()
            step()


class Banner(QFrame):
    """Stays as long as what it says holds, such as "read only"."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._message: Message | None = None
        self.setObjectName("notice")
        self.setProperty("tone", "warning")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        self._text = PlainLabel()
        layout.addWidget(self._text)
        self.hide()
        context.words.changed.connect(self.retranslate)

    @property
    def message(self) -> Message | None:
        """What it says now."""
        return self._message

    def say(self, message: Message | None) -> None:
        """Say this from now on, or nothing."""
        if message != self._message:
            self._message = message
            self.setVisible(message is not None)
            self.retranslate()
            if message is not None:
                announce(self, self._text.text())

    def retranslate(self) -> None:
        """Words in the present language."""
        words = "" if self._message is None else self._context.say(self._message)
        self._text.setText(words)
        self.setAccessibleName(words)
