"""A draft while it is written, and one that came while a person was writing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button


class GrowingDraft(QWidget):
    """Stands below the editor, so that nobody's words and caret are touched.

    Signals: `adopted(body)` when a person takes an offered draft; `dropped()` when not;
    `came()` and `went()` when it begins and ends to be there.
    """

    adopted = Signal(str)
    dropped = Signal()
    came = Signal()
    went = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._offers = False
        self._heading = PlainLabel(role="muted")
        self.page = PlainEditor()
        self.page.setObjectName("page")
        self.page.make_read_only(True)
        self._adopt = button(self._take, role="primary")
        self._drop = button(self._leave)
        choices = side_by_side(self._adopt, self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self.page, 1)
        layout.addWidget(choices)
        self.hide()
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._dress)
        self._dress()

    @property
    def is_growing(self) -> bool:
        """Whether the model writes into it just now."""
        return not self.isHidden() and not self._offers

    @property
    def offered(self) -> str | None:
        """The finished draft that waits for a decision."""
        return self.page.toPlainText() if self._offers and not self.isHidden() else None

    def grow(self, body: str) -> None:
        """Show how far the model is."""
        begins = self.isHidden() or self._offers
        self._offers = False
        present = self.page.toPlainText()
        if body.startswith(present) and present:
            # Adding keeps the place of somebody who reads along.
            end = QTextCursor(self.page.document())
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertText(body[len(present) :])
        else:
            self.page.show_text(body)
        bar = self.page.verticalScrollBar()
        if not self.page.hasFocus():
            bar.setValue(bar.maximum())
        if begins:
            self.retranslate()
            self.show()
            self.came.emit()

    def offer(self, body: str) -> None:
        """A finished draft that must not overwrite what a person wrote meanwhile."""
        self._offers = True
        self.page.show_text(body)
        self.retranslate()
        self.show()
        self.came.emit()

    def end(self) -> None:
        """The draft is where it belongs, or somebody looks elsewhere."""
        self._offers = False
        self.hide()
        self.page.show_text("")
        self.went.emit()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        words = Message.of("window.offered") if self._offers else Message.of("window.growing")
        self._heading.setText(say(words))
        self.page.setAccessibleName(say(words))
        self._adopt.setText(say(Message.of("window.adopt")))
        self._drop.setText(say(Message.of("window.keep-mine")))
        for choice in (self._adopt, self._drop):
            choice.setVisible(self._offers)

    def _dress(self) -> None:
        self.page.setFont(self._context.look.museum_font)
        self.retranslate()

    def _take(self) -> None:
        body = self.page.toPlainText()
        self.end()
        self.adopted.emit(body)

    def _leave(self) -> None:
        self.end()
        self.dropped.emit()
