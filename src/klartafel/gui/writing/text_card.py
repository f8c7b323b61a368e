"""The text itself: its state, what to know of it, the editor, and a draft that grows below."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from klartafel.domain.finding import Span
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.marks import state_icon
from klartafel.gui.parts.plain import PlainEditor, PlainLabel
from klartafel.gui.writing.growing_draft import GrowingDraft
from klartafel.gui.writing.text_marks import TextMarks
from klartafel.gui.writing.underlines import units
from klartafel.services.viewing import TextView

SAVE_AFTER_MS = 1000


class TextCard(QFrame):
    """Holds the words that a person writes. Signals: `typed(text)` one second after the last key."""

    typed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self._writable = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._tell_typed)
        self.setObjectName("card")
        self._mark = QLabel()
        self._state = PlainLabel(role="heading")
        self._remark = PlainLabel(role="muted")
        self.editor = PlainEditor()
        self.editor.setObjectName("page")
        self.editor.textChanged.connect(self._text_changed)
        self.marks = TextMarks(self.editor, context)
        self.growing = GrowingDraft(context)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(state)
        layout.addWidget(self._remark)
        layout.addWidget(self.editor, 3)
        layout.addWidget(self.growing, 4)

    @property
    def is_changed(self) -> bool:
        """Whether the editor holds something that is no version yet."""
        if self._view is None:
            return False
        text = self._view.text
        return self.editor.toPlainText() != (text.current.body if text and text.current else "")

    def show_view(self, view: TextView, body: str, *, same_text: bool) -> None:
        """Show a text with these words. While a person types into it, words and caret stay."""
        typing = same_text and self._timer.isActive()
        self._view = view
        if not same_text:
            self.growing.end()
            self.marks.look_at(None)
        if not typing and self.editor.toPlainText() != body:
            self.editor.blockSignals(True)
            self.editor.show_text(body)
            self.editor.blockSignals(False)
            if not same_text:
                self.editor.moveCursor(QTextCursor.MoveOperation.Start)

    def replace_text(self, body: str) -> None:
        """Put other words into the editor as if a person had typed them."""
        self.editor.selectAll()
        self.editor.insertPlainText(body)

    def select(self, span: Span) -> None:
        """Select the words of a place."""
        text = self.editor.toPlainText()
        cursor = self.editor.textCursor()
        cursor.setPosition(units(text, span.start))
        cursor.setPosition(units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def flush(self) -> None:
        """Tell at once what was typed, not a second later."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell_typed()

    def forget_typing(self) -> None:
        """What was typed is taken care of: nothing more will be told of it."""
        self._timer.stop()

    def retranslate(self, *, writable: bool) -> None:
        """Everything in the present language, as far as this person may write."""
        self._writable = writable
        say = self._context.say
        self.editor.setAccessibleName(say(Message.of("window.editor")))
        if self._view is None:
            return
        self._show_state(self._view)
        self.editor.setReadOnly(not writable)
        self.editor.setPlaceholderText(say(Message.of("window.editor-hint")) if writable else "")
        self.marks.show_checked(self._view.checked)
        # An empty page beside a draft that is being written says nothing.
        idle = self.growing.is_growing and not self.editor.toPlainText() and not self.editor.hasFocus()
        self.editor.setVisible(not idle)

    def _show_state(self, view: TextView) -> None:
        say, look = self._context.say, self._context.look
        text = view.text
        if text is None or text.current is None:
            self._mark.hide()
            self._state.setText(say(Message.of("window.no-text")))
        else:
            stale = text.is_stale(view.subject.source_hash)
            side = look.pixels(16)
            self._mark.setPixmap(state_icon(text.state, stale, look.tokens, side).pixmap(side, side))
            self._mark.show()
            words = [say(state_name(text.state))]
            if stale:
                words.append(say(Message.of("project.stale")))
            if text.current.incomplete:
                words.append(say(Message.of("window.cut-off")))
            self._state.setText(", ".join(words))
        remarks = [Message.of("window.returned", reason=view.last_reason)] if view.last_reason else []
        if self.is_changed and self._writable:
            remarks.append(Message.of("window.typed-no-version"))
        self._remark.setText(" ".join(say(remark) for remark in remarks))
        self._remark.setVisible(bool(remarks))

    def _text_changed(self) -> None:
        self._timer.start()
        self.marks.forget_place()

    def _tell_typed(self) -> None:
        self.typed.emit(self.editor.toPlainText())
