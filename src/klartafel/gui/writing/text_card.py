"""The text itself: its state, the editor and the same as a list of sentences, a draft that grows below."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from klartafel.domain.finding import Finding, LedgerEntry, Span
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.outside.evidence_bar import EvidenceBar
from klartafel.gui.parts.marks import state_icon
from klartafel.gui.parts.one_page import OnePage
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, announce
from klartafel.gui.writing.growing_draft import GrowingDraft
from klartafel.gui.writing.sentence_list import SentenceList
from klartafel.gui.writing.text_marks import TextMarks, replace_words
from klartafel.gui.writing.underlines import code_points, units
from klartafel.gui.writing.walk import Stop, next_stop, stops
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
        self._last_stop: LedgerEntry | Finding | None = None
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
        self.growing.came.connect(self._make_room)
        self.growing.went.connect(self._make_room)
        self.sentences = SentenceList(context, self.editor)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.addTab("")
        self._tabs.addTab("")
        self.stack = OnePage()
        self.stack.add_page(self.editor, self.editor)
        self.stack.add_page(self.sentences, self.sentences.list)
        self._tabs.currentChanged.connect(self.stack.show_page)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(state)
        layout.addWidget(self._remark)
        self.evidence = EvidenceBar(context)
        layout.addWidget(self.evidence)
        layout.addWidget(self._tabs)
        layout.addWidget(self.stack, 3)
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

    def look_at(self, span: Span | None) -> None:
        """Mark a place that was checked and scroll to it; the caret stays."""
        self.marks.look_at(span if span is None else self.marks.present(span))

    def select_checked(self, span: Span) -> None:
        """Select a place that was checked, where its words still stand."""
        if (place := self.marks.present(span)) is not None:
            self.select(place)

    @property
    def is_list(self) -> bool:
        """Whether the text is shown as a list of sentences."""
        return self._tabs.currentIndex() == 1

    def show_list(self, as_list: bool) -> None:
        """Show the text as a list of sentences, or as a page, and put the keyboard there."""
        self._tabs.setCurrentIndex(int(as_list))
        (self.sentences.list if as_list else self.editor).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_stop(self, step: int) -> Stop | None:
        """Go to the next finding or the one before, and select its words; None where there is none."""
        checked = self._view.checked if self._view is not None else None
        found = stops(checked) if checked is not None else ()
        standing = [(stop, place) for stop in found if (place := self.marks.present(stop.span)) is not None]
        if not standing:
            announce(self, self._context.say(Message.of("window.findings-none")))
            return None
        present = tuple(Stop(place, stop.about) for stop, place in standing)
        number = next_stop(present, self._last_stop, self._selected(), step)
        stop = present[number]
        self._last_stop = stop.about
        self.show_list(False)
        self.select(stop.span)
        return stop

    def apply(self, finding: Finding) -> bool:
        """Put a suggestion into the text; false where its words are no longer there."""
        place = self.marks.present(finding.span)
        if place is None or finding.suggestion is None or not self._writable:
            return False
        replace_words(self.editor, place, finding.suggestion)
        self.flush()
        return True

    def _selected(self) -> Span:
        text, cursor = self.editor.toPlainText(), self.editor.textCursor()
        return Span(code_points(text, cursor.selectionStart()), code_points(text, cursor.selectionEnd()))

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
        self.editor.ensureCursorVisible()

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
        self._tabs.setTabText(0, say(Message.of("writing.as-page")))
        self._tabs.setTabText(1, say(Message.of("writing.as-list")))
        self._tabs.setAccessibleName(say(Message.of("writing.ways")))
        if self._view is None:
            return
        self._show_state(self._view)
        self.editor.setReadOnly(not writable)
        self.editor.setPlaceholderText(say(Message.of("window.editor-hint")) if writable else "")
        self.marks.show_checked(self._view.checked)
        self.evidence.show_view(self._view, writable=writable)
        self.sentences.show_view(self._view, writable=writable)
        self._make_room()

    def _make_room(self) -> None:
        # An empty page beside a draft that is being written says nothing.
        empty = not self.editor.toPlainText()
        idle = self.growing.is_growing and empty and not self.stack.isAncestorOf(self.focusWidget() or self)
        self.stack.setVisible(not idle)
        # A draft that is written needs the room; nobody loses the keyboard for it.
        self._tabs.setVisible(self.growing.isHidden() or self._tabs.hasFocus())

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
