"""Bars at the top: what happened and what to do next; read out by screen readers, never in the way."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, announce, button

Step = tuple[Message, Callable[[], None]]


class NoticeBar(QFrame):
    """Shows the latest message until it is closed or another one comes, with one or two steps to choose from.

    Tones: note, done, warning, error.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._message: Message | None = None
        self._step: Step | None = None
        self._other_step: Step | None = None
        self.setObjectName("notice")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 6, 8, 6)
        self._layout.setSpacing(8)
        self._text = PlainLabel()
        self._go = button(self._take_step)
        self._go_other_way = button(self._take_other_step)
        self._close = button(self.hide, role="quiet")
        steps = side_by_side(self._go, self._go_other_way, self._close)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(steps)
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

    @property
    def other_step(self) -> Message | None:
        """What the bar offers to do instead."""
        return self._other_step[0] if self._other_step else None

    def tell(
        self,
        message: Message,
        tone: str = "note",
        step: Step | None = None,
        other_step: Step | None = None,
    ) -> None:
        """Say something, and offer a step, or two that exclude each other."""
        self._message, self._step, self._other_step = message, step, other_step
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
        # Two steps beside the words would leave these no room.
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(beside if self._other_step is None else below)
        self._close.setText(say(Message.of("window.close")))
        self._close.setAccessibleName(say(Message.of("window.close-notice")))
        for shown, step in ((self._go, self._step), (self._go_other_way, self._other_step)):
            shown.setVisible(step is not None)
            if step is not None:
                shown.setText(say(step[0]))
        if self._message is not None:
            self._text.setText(say(self._message))
            self.setAccessibleName(self._text.text())

    def _take_step(self) -> None:
        self._take(self._step)

    def _take_other_step(self) -> None:
        self._take(self._other_step)

    def _take(self, step: Step | None) -> None:
        if step is not None:
            self.hide()
            step[1]()


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
