"""One subject: its source and its text side by side, what the checks say, and the steps of the review."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from klartafel.domain.finding import LedgerEntry
from klartafel.domain.gate import State
from klartafel.domain.label import label, state_name
from klartafel.domain.message import Message
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.findings_panel import FindingsPanel
from klartafel.gui.plain import PlainEditor, PlainLabel, button, card
from klartafel.gui.review_bar import ReviewBar
from klartafel.gui.source_panel import SourcePanel
from klartafel.services.viewing import TextView

SAVE_AFTER_MS = 1000
KINDS_IN_THE_WINDOW = ((TextKind.EINFACHE_SPRACHE, "de"), (TextKind.PLAIN_ENGLISH, "en"))


class TextPage(QWidget):
    """Shows a `TextView` and says what a person wants; it reads and writes nothing itself.

    Signals: `typed(text)` one second after the last key; `kind_chosen()`; `draft_asked()`;
    `step_asked(action)`; `fact_chosen(entry)`.
    """

    typed = Signal(str)
    kind_chosen = Signal()
    draft_asked = Signal()
    fact_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self._writable = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._tell_typed)
        self._build()
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def _build(self) -> None:
        self._title = PlainLabel(role="title")
        self._kind = QComboBox()
        for kind, language in KINDS_IN_THE_WINDOW:
            self._kind.addItem("", (kind, language))
        self._kind.currentIndexChanged.connect(self._choose_kind)
        self._draft = button("", self.draft_asked.emit, primary=True)
        self.source = SourcePanel(self._context)
        self.editor = PlainEditor()
        self.editor.textChanged.connect(self._text_changed)
        self._state = PlainLabel(role="heading")
        self._growing = PlainEditor()
        self._growing.setReadOnly(True)
        self._growing.hide()
        self.findings = FindingsPanel(self._context)
        self.findings.chosen.connect(self._select)
        self.findings.fact_chosen.connect(self._pass_fact_on)
        self.review = ReviewBar(self._context)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._kind)
        head.addWidget(self._draft)
        text_card, text_layout = card()
        text_layout.addWidget(self._state)
        text_layout.addWidget(self.editor, 3)
        text_layout.addWidget(self._growing, 2)
        findings_card, findings_layout = card()
        findings_layout.addWidget(self.findings)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for panel, width in ((self.source, 300), (text_card, 360), (findings_card, 260)):
            splitter.addWidget(panel)
            splitter.setStretchFactor(splitter.count() - 1, width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.review)
        self.setTabOrder(self._kind, self._draft)
        self.setTabOrder(self._draft, self.source)
        self.setTabOrder(self.source, self.editor)

    @property
    def view(self) -> TextView | None:
        """What is shown."""
        return self._view

    @property
    def chosen_kind(self) -> tuple[TextKind, str]:
        """Kind and language that the person looks at."""
        chosen: tuple[TextKind, str] = self._kind.currentData()
        return chosen

    @property
    def is_changed(self) -> bool:
        """Whether the editor holds something that is no version yet."""
        view = self._view
        if view is None:
            return False
        version = view.text.current.body if view.text and view.text.current else ""
        return self.editor.toPlainText() != version

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid everything that writes."""
        self._writable = writable
        self.retranslate()

    def set_museum_font(self, font: QFont) -> None:
        """Museum texts are the loudest thing on the page."""
        for editor in (self.editor, self._growing, self.source.editor):
            editor.setFont(font)

    def show_view(self, view: TextView) -> None:
        """Show a text. What a person is typing into the same text stays, with its caret."""
        before = self._view
        same_text = before is not None and _identity(before) == _identity(view)
        typing = same_text and self._timer.isActive()
        self._view = view
        if not typing and self.editor.toPlainText() != view.body:
            self.editor.blockSignals(True)
            self.editor.setPlainText(view.body)
            self.editor.blockSignals(False)
        if not same_text:
            self.stop_growing()
        self.source.show_view(view)
        self.retranslate()

    def grow(self, body: str) -> None:
        """Show a draft while it is written; the person's own text and caret stay as they are."""
        self._growing.show()
        self._growing.setPlainText(body)
        self._growing.moveCursor(QTextCursor.MoveOperation.End)

    def stop_growing(self) -> None:
        """The draft is finished, or somebody looks elsewhere."""
        self._growing.hide()
        self._growing.clear()

    def flush(self) -> None:
        """Tell at once what was typed, not a second later."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell_typed()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        for number, (kind, _language) in enumerate(KINDS_IN_THE_WINDOW):
            self._kind.setItemText(number, say(_plain_label(kind, self._view)))
        self._kind.setAccessibleName(say(Message.of("window.kind")))
        self._draft.setText(say(Message.of("window.write-draft")))
        self.editor.setAccessibleName(say(Message.of("window.editor")))
        self._growing.setAccessibleName(say(Message.of("window.growing")))
        view = self._view
        if view is None:
            return
        self._title.setText(view.subject.title(self._context.words.language))
        self._state.setText(_state_line(view, self._context))
        self._draft.setEnabled(self._writable and bool(view.subject.record.source_text(view.language)))
        self.editor.setReadOnly(not self._writable)
        self.findings.show_checked(view.checked)
        self.review.show_view(view, writable=self._writable)

    def _choose_kind(self) -> None:
        self.flush()
        self.kind_chosen.emit()

    def _text_changed(self) -> None:
        self._timer.start()

    def _tell_typed(self) -> None:
        self.typed.emit(self.editor.toPlainText())

    def _pass_fact_on(self, entry: LedgerEntry) -> None:
        self.fact_chosen.emit(entry)

    def _select(self, start: int, end: int) -> None:
        text = self.editor.toPlainText()
        cursor = self.editor.textCursor()
        cursor.setPosition(units(text, start))
        cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        self.editor.setFocus()


def units(text: str, code_points: int) -> int:
    """Qt counts UTF-16 units, the checks count code points."""
    return len(text[:code_points].encode("utf-16-le", "surrogatepass")) // 2


def _identity(view: TextView) -> tuple[int, TextKind, str]:
    return view.subject.id, view.kind, view.language


def _plain_label(kind: TextKind, view: TextView | None) -> Message:
    state = (
        view.text.state if view is not None and view.text is not None and view.kind is kind else State.DRAFT
    )
    return label(kind, state)


def _state_line(view: TextView, context: Context) -> str:
    if view.text is None or view.text.current is None:
        return context.say(Message.of("window.no-text"))
    words = [context.say(label(view.kind, view.text.state)), context.say(state_name(view.text.state))]
    if view.text.is_stale(view.subject.source_hash):
        words.append(context.say(Message.of("project.stale")))
    if view.text.current.incomplete:
        words.append(context.say(Message.of("window.cut-off")))
    if view.last_reason:
        words.append(f"„{view.last_reason}“")
    return " · ".join(words)
