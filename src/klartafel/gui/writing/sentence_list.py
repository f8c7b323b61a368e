"""The text as a list of sentences: an equal way to write, one sentence at a time.

The words live in the editor's document alone: what is written here is written there, with the same undo.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QListView, QListWidget, QVBoxLayout, QWidget

from klartafel.domain.finding import Finding, Span
from klartafel.domain.message import Message
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.parts.marks import severity_icon
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, announce
from klartafel.gui.parts.selection import follow_selection
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.gui.writing.finding_actions import FindingActions
from klartafel.gui.writing.finding_lines import Line, finding_line, in_order_of_weight
from klartafel.gui.writing.text_marks import replace_words
from klartafel.services.checking import CheckedText
from klartafel.services.differences import moved, moved_sentences
from klartafel.services.viewing import TextView

_OWN_LINES = frozenset({TextKind.LEICHTE_SPRACHE, TextKind.EASY_READ})
_LEAST_LINES, _MOST_LINES = 2, 6  # of the field, air between them included


class SentenceField(PlainEditor):
    """Holds one sentence. Enter and Escape go back to the list; undo is that of the whole text.

    Signals: `left()`; `undo_asked()`; `redo_asked()`.
    """

    left = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One sentence has no second line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)


class SentenceList(QWidget):
    """What can be done about a finding is asked by `offers`, as beside the page."""

    def __init__(self, context: Context, editor: PlainEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._editor = editor
        self._view: TextView | None = None
        self._text = ""  # as the list shows it
        self._spans: tuple[Span, ...] = ()
        self._span: Span | None = None  # of the sentence in the field; None for one that is yet to come
        self._lines: list[Line] = []
        self._writable = True
        self._is_writing = False
        self.list = _list()
        self.list.setIconSize(QSize(0, 0))
        self.field = SentenceField()
        self._found = PlainLabel(role="muted")
        self.findings = _list()
        self.offers = FindingActions(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list, 4)
        layout.addWidget(self.field, 2)
        layout.addWidget(self._found)
        layout.addWidget(self.findings, 2)
        layout.addWidget(self.offers)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(self._edit)
        self.findings.currentRowChanged.connect(self._offer)
        self.field.textChanged.connect(self._write)
        self.field.left.connect(self._leave)
        self.field.undo_asked.connect(editor.undo)
        self.field.redo_asked.connect(editor.redo)
        editor.textChanged.connect(self._text_changed)

    def show_view(self, view: TextView, *, writable: bool) -> None:
        """Show the sentences of a text as they stand in the editor."""
        before, self._view, self._writable = self._view, view, writable
        same_text = before is not None and (before.subject.id, before.kind, before.language) == (
            view.subject.id,
            view.kind,
            view.language,
        )
        if not same_text:
            self._span, self._text = None, ""
        say = self._context.say
        self.list.setAccessibleName(say(Message.of("writing.sentences")))
        self.field.setAccessibleName(say(Message.of("writing.sentence")))
        self.findings.setAccessibleName(say(Message.of("writing.findings-here")))
        self.field.setReadOnly(not writable)
        self.field.setFont(self._editor.font())
        line = self.field.fontMetrics().lineSpacing()
        self.field.setMinimumHeight(_LEAST_LINES * line)
        self.field.setMaximumHeight(_MOST_LINES * line)
        side = self._context.look.pixels(16)
        self.findings.setIconSize(QSize(side, side))
        self._read_anew()
        if same_text:
            self._show_sentence()
        else:
            self._set_row(0)
            self._choose(0)

    @property
    def rows(self) -> list[str]:
        """What the list says, row by row."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def go_to_finding(self, step: int) -> None:
        """Go to the next sentence with a finding, or the one before; round at the end."""
        count = len(self._spans)
        found = [row for row, span in enumerate(self._spans) if self._found_in(span)]
        if not found:
            announce(self, self._context.say(Message.of("window.findings-none")))
            return
        here = self.list.currentRow()
        self.list.setCurrentRow(min(found, key=lambda row: ((row - here) * step - 1) % max(1, count)))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, "\n".join([self.rows[self.list.currentRow()], *self._first_finding()]))

    def _first_finding(self) -> list[str]:
        return [line.words for line in self._lines[:1]]

    # From the text to the list

    def _text_changed(self) -> None:
        if not self._is_writing:
            before, self._text = self._text, self._editor.toPlainText()
            self._spans = moved_sentences(self._spans, before, self._text)
            self._keep_place(before)
            self._show_sentence()

    def _read_anew(self) -> None:
        """Take the sentences as the last check cut them, and what was typed since along with them."""
        checked = self._checked
        before, self._text = self._text, self._editor.toPlainText()
        sentences = checked.report.sentences if checked is not None else ()
        self._spans = moved_sentences(sentences, checked.body if checked is not None else "", self._text)
        self._keep_place(before)

    def _keep_place(self, before: str) -> None:
        """Keep to the sentence that a person is at, wherever it stands now."""
        row = len(self._spans)  # of a sentence that is yet to come
        if self._span is not None:
            place = moved(self._span, before, self._text)
            row = self._row_at(self._span.start if place is None else place.start)
            if place is None or not self.field.hasFocus():
                place = self._spans[row] if row < len(self._spans) else None
            self._span = place
        self._fill()
        self._set_row(row)

    def _row_at(self, place: int) -> int:
        return next(
            (row for row, span in enumerate(self._spans) if place < span.end), max(0, len(self._spans) - 1)
        )

    def _fill(self) -> None:
        rows = [self._row(number, span) for number, span in enumerate(self._spans, 1)]
        if self._writable:
            rows.append(self._context.say(Message.of("writing.new-sentence")))
        _fill(self.list, rows)

    def _row(self, number: int, span: Span) -> str:
        words = " ".join(self._text[span.start : span.end].split())
        found = len(self._found_in(span))
        place = Message.of("writing.place", number=number, of=len(self._spans))
        told = Message.of("writing.row-findings", count=found) if found else Message.of("writing.row-clear")
        return self._context.say(Message.of("writing.row", place=place, found=told, words=words))

    def _found_in(self, span: Span) -> list[Finding]:
        checked = self._checked
        if checked is None:
            return []
        places = ((f, moved(f.span, checked.body, self._text)) for f in in_order_of_weight(checked))
        inside = [f for f, place in places if place and place.start < span.end and span.start < place.end]
        return [finding for finding in inside if finding not in checked.excused]

    # From the list to the field

    def _choose(self, row: int) -> None:
        self._span = self._spans[row] if 0 <= row < len(self._spans) else None
        self._show_sentence()

    def _edit(self) -> None:
        if self._writable:
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(self.list.currentRow())

    def _show_sentence(self) -> None:
        span = self._span
        words = self._text[span.start : span.end] if span is not None else ""
        if self.field.toPlainText() != words:
            self.field.blockSignals(True)
            self.field.show_text(words)
            self.field.blockSignals(False)
        self.field.document().setUndoRedoEnabled(False)
        checked = self._checked
        found = self._found_in(span) if span is not None else []
        say = self._context.say
        self._lines = [finding_line(checked, finding, say) for finding in found] if checked else []
        row = self.findings.currentRow()
        _fill(self.findings, [line.words for line in self._lines])
        side = self._context.look.pixels(16)
        for number, line in enumerate(self._lines):
            icon = severity_icon(line.severity, self._context.look.tokens, side)
            self.findings.item(number).setIcon(icon)
        self.findings.setVisible(bool(self._lines))
        self._found.setText(say(Message.of("writing.found-here", count=len(self._lines))))
        self.findings.setCurrentRow(min(max(row, 0), len(self._lines) - 1))
        self._offer()

    def _offer(self) -> None:
        row = self.findings.currentRow()
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        self.offers.offer(line, self._checked, writable=self._writable)

    # From the field to the text

    def _write(self) -> None:
        words = " ".join(self.field.toPlainText().split("\n"))
        if self._span is None:
            if not words:
                return
            end = len(self._text)
            self._put(Span(end, end), self._lead(), words)
        else:
            self._put(self._span, "", words)

    def _put(self, place: Span, lead: str, words: str) -> None:
        """Put words into the text. They are one sentence until the next check, whatever they hold."""
        self._is_writing = True
        replace_words(self._editor, place, lead + words)
        self._is_writing = False
        self._text = self._editor.toPlainText()
        start = place.start + len(lead)
        self._span = Span(start, start + len(words))
        grown = self._span.end - place.end
        earlier = [span for span in self._spans if span.start < place.start]
        later = [span for span in self._spans if span.start >= place.end and span != place]
        shifted = (Span(span.start + grown, span.end + grown) for span in later)
        self._spans = (*earlier, self._span, *shifted)
        self._fill()
        self._set_row(len(earlier))
        self._show_sentence()

    def _lead(self) -> str:
        """What stands between the last sentence and a new one."""
        if not self._text or self._text[-1].isspace():
            return ""
        return "\n" if self._view is not None and self._view.kind in _OWN_LINES else " "

    def _set_row(self, row: int) -> None:
        self.list.blockSignals(True)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    @property
    def _checked(self) -> CheckedText | None:
        return self._view.checked if self._view is not None else None


def _list() -> QListWidget:
    made = QListWidget()
    follow_selection(made)
    made.setWordWrap(True)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    made.setItemDelegate(WrappedLines(made))
    made.setSpacing(2)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _fill(shown: QListWidget, rows: list[str]) -> None:
    """Change only the rows that differ, so that a screen reader keeps its place."""
    shown.blockSignals(True)
    while shown.count() > len(rows):
        shown.takeItem(shown.count() - 1)
    for number, words in enumerate(rows):
        if number >= shown.count():
            shown.addItem(words)
        elif shown.item(number).text() != words:
            shown.item(number).setText(words)
    shown.blockSignals(False)
