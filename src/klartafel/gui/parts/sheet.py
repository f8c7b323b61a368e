"""The frame of every dialog: one thing to decide, a way on, a way out by Escape."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.parts.reading_order import read_in_order


class Sheet(QDialog):
    """A dialog over its window. `show_over` returns at once; the answer comes to whoever asked.

    Subclasses fill `body`. A sheet deletes itself when it is closed.
    """

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        title: Message,
        *,
        agree: Message | None = None,
        refuse: Message = Message.of("window.cancel"),  # noqa: B008 (an immutable value)
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self._title, self._agree, self._refuse = title, agree, refuse
        self._agreed: Callable[[], None] | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.refuse_button = button(self.reject)
        self.agree_button = button(self.accept, role="primary")
        self.agree_button.setDefault(agree is not None)
        self.agree_button.setVisible(agree is not None)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(8)
        self._answers.addStretch(1)
        self._answers.addWidget(self.refuse_button)
        self._answers.addWidget(self.agree_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addLayout(self.body, 1)
        layout.addLayout(self._answers)
        context.words.changed.connect(self.retranslate)

    def show_over(self, agreed: Callable[[], None] | None = None) -> None:
        """Show it; `agreed` is called once a person agreed, never otherwise."""
        self.retranslate()
        read_in_order(self)
        self._agreed = agreed
        self.open()

    def event(self, event: QEvent) -> bool:
        """Sentences that are longer in one language than in another get the room they need."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._make_room()
        return done

    def _make_room(self) -> None:
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), min(needed, self.screen().availableGeometry().height()))

    def accept(self) -> None:
        """Take the answer, close, and pass it on."""
        agreed, self._agreed = self._agreed, None
        super().accept()
        if agreed is not None:
            agreed()

    def reject(self) -> None:
        """Close without an answer."""
        self._agreed = None
        super().reject()

    def retranslate(self) -> None:
        """Everything in the present language; subclasses add their own."""
        say = self.context.say
        self.setWindowTitle(say(self._title))
        self.refuse_button.setText(say(self._refuse))
        if self._agree is not None:
            self.agree_button.setText(say(self._agree))


class Question(Sheet):
    """Yes or no, with the sentences that a person needs for it."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        title: Message,
        sentences: tuple[Message, ...],
        agree: Message,
    ) -> None:
        super().__init__(context, parent, title, agree=agree)
        self._sentences = sentences
        self._labels = [PlainLabel() for _ in sentences]
        for label in self._labels:
            self.body.addWidget(label)
        self.body.addStretch(1)
        self.setMinimumWidth(context.look.pixels(460))

    def retranslate(self) -> None:
        super().retranslate()
        for label, sentence in zip(self._labels, self._sentences, strict=True):
            label.setText(self.context.say(sentence))
        self.setAccessibleDescription(" ".join(label.text() for label in self._labels))


class Report(Sheet):
    """Sentences to read and to copy."""

    def __init__(
        self, context: Context, parent: QWidget, title: Message, sentences: tuple[Message, ...]
    ) -> None:
        super().__init__(context, parent, title, refuse=Message.of("window.close"))
        self._sentences = sentences
        self._page = PlainEditor()
        self._page.make_read_only(True)
        self.body.addWidget(self._page)
        self._page.setFocus()  # reading begins at once
        self.resize(context.look.pixels(640), context.look.pixels(400))

    def retranslate(self) -> None:
        super().retranslate()
        self._page.setAccessibleName(self.windowTitle())
        self._page.show_text("\n".join(self.context.say(sentence) for sentence in self._sentences))
