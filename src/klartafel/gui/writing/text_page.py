"""One subject: its source and its text side by side, what the checks say, and the steps of the review."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from klartafel.domain.finding import Span
from klartafel.domain.gate import State
from klartafel.domain.label import name_of_text, state_name
from klartafel.domain.message import Message
from klartafel.domain.offered import OfferedText, can_be_drafted
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.outside.evidence_bar import EvidenceBar
from klartafel.gui.parts.flow_layout import FlowLayout
from klartafel.gui.parts.marks import state_icon
from klartafel.gui.parts.narrow_box import NarrowBox
from klartafel.gui.parts.panes import Pane, Panes
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button, card, give_role, name_box
from klartafel.gui.writing.findings_panel import FindingsPanel
from klartafel.gui.writing.growing_draft import GrowingDraft
from klartafel.gui.writing.review_bar import ReviewBar
from klartafel.gui.writing.source_panel import SourcePanel
from klartafel.gui.writing.underlines import highlight, underlines, units
from klartafel.services.viewing import TextView

SAVE_AFTER_MS = 1000
_TEXT_PANE = 1  # between source and findings
_FIRST_KIND = OfferedText(TextKind.EINFACHE_SPRACHE, "de")
TextIdentity = tuple[int, TextKind, str]


class TextPage(QWidget):
    """Shows a `TextView` and says what a person wants; it reads and writes nothing itself.

    Signals: `typed(text)` one second after the last key; `kind_chosen()`; `draft_asked()`;
    `origins_asked()`. The panels `findings`, `review` and `growing` have signals of their own.
    """

    typed = Signal(str)
    kind_chosen = Signal()
    draft_asked = Signal()
    origins_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self._writable = True
        self._looked_at: Span | None = None
        self._offered: tuple[OfferedText, ...] = ()
        self._wanted = (_FIRST_KIND.kind, _FIRST_KIND.language)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._tell_typed)
        self._build()
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        self._title = PlainLabel(role="title")
        self.kind = NarrowBox()
        self._offer((_FIRST_KIND,), _FIRST_KIND.kind, _FIRST_KIND.language)
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.draft = button(self.draft_asked.emit)
        self._choices = QWidget()
        row = FlowLayout(self._choices)
        row.addWidget(self.kind)
        row.addWidget(self.draft)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._choices)
        self.source = SourcePanel(self._context)
        self.findings = FindingsPanel(self._context)
        self.findings.looked_at.connect(self._look_at)
        self.findings.gone_to.connect(self.go_to_text)
        self.review = ReviewBar(self._context)
        findings_card, findings_layout = card()
        findings_layout.addWidget(self.findings)
        self.origins = button(self.origins_asked.emit, role="quiet")
        findings_layout.addWidget(self.origins)
        text_card = self._text_card()
        self.panes = Panes(
            self._context,
            (
                Pane(Message.of("window.pane-source"), self.source, self.source.page, 28, 30),
                Pane(Message.of("window.pane-text"), text_card, self.editor, 38, 44),
                Pane(Message.of("window.pane-findings"), findings_card, self.findings.list, 26, 30),
            ),
            main=_TEXT_PANE,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 12)
        layout.setSpacing(12)
        layout.addLayout(self._head)
        layout.addWidget(self.panes, 1)
        layout.addWidget(self.review)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title has a row of its own where it would break beside the choices."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        fits = title + self._head.spacing() + self._choices.sizeHint().width() <= self.width()
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        policy = QSizePolicy.Policy.Minimum if fits else QSizePolicy.Policy.Preferred
        self._choices.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._head.setDirection(beside if fits else above)

    def _text_card(self) -> QFrame:
        frame, layout = card()
        self._mark = QLabel()
        self._state = PlainLabel(role="heading")
        self._remark = PlainLabel(role="muted")
        self.editor = PlainEditor()
        self.editor.setObjectName("page")
        self.editor.textChanged.connect(self._text_changed)
        self.growing = GrowingDraft(self._context)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        layout.addLayout(state)
        layout.addWidget(self._remark)
        self.evidence = EvidenceBar(self._context)
        layout.addWidget(self.evidence)
        layout.addWidget(self.editor, 3)
        layout.addWidget(self.growing, 4)
        return frame

    @property
    def view(self) -> TextView | None:
        """What is shown."""
        return self._view

    @property
    def identity(self) -> TextIdentity | None:
        """Which text is shown."""
        return None if self._view is None else identity_of(self._view)

    @property
    def chosen_kind(self) -> tuple[TextKind, str]:
        """Kind and language that the person wants to see. A subject that has none shows another one."""
        return self._wanted

    @property
    def is_changed(self) -> bool:
        """Whether the editor holds something that is no version yet."""
        if self._view is None:
            return False
        text = self._view.text
        return self.editor.toPlainText() != (text.current.body if text and text.current else "")

    def choose_kind(self, kind: TextKind, language: str) -> None:
        """Look at a text of this kind and language."""
        changed = self._wanted != (kind, language)
        self._wanted = (kind, language)
        if changed:
            self.kind_chosen.emit()

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid everything that writes."""
        self._writable = writable
        self.retranslate()

    def show_view(self, view: TextView, body: str) -> None:
        """Show a text with these words in the editor. While a person types into it, words and caret stay."""
        same_text = self._view is not None and identity_of(self._view) == identity_of(view)
        typing = same_text and self._timer.isActive()
        self._view = view
        if not same_text:
            self.growing.end()
            self._looked_at = None
        if not typing and self.editor.toPlainText() != body:
            self.editor.blockSignals(True)
            self.editor.show_text(body)
            self.editor.blockSignals(False)
            if not same_text:
                self.editor.moveCursor(QTextCursor.MoveOperation.Start)
        self.source.show_view(view)
        self._offer(view.offered or (OfferedText(view.kind, view.language),), view.kind, view.language)
        self.retranslate()

    def _offer(self, offered: tuple[OfferedText, ...], kind: TextKind, language: str) -> None:
        """What the box of kinds holds, and which of it is shown."""
        names = [(one.kind, one.language) for one in offered]
        self.kind.blockSignals(True)
        if names != [(one.kind, one.language) for one in self._offered]:
            self.kind.clear()
            self.kind.addItems([""] * len(names))
        self._offered = offered
        self.kind.setCurrentIndex(names.index((kind, language)))
        self.kind.blockSignals(False)
        self.kind.updateGeometry()

    def replace_text(self, body: str) -> None:
        """Put other words into the editor as if a person had typed them."""
        self.editor.selectAll()
        self.editor.insertPlainText(body)

    def go_to_text(self, span: Span | None) -> None:
        """Bring a person to the text, with the words of a place selected where there is one."""
        if span is not None:
            text = self.editor.toPlainText()
            cursor = self.editor.textCursor()
            cursor.setPosition(units(text, span.start))
            cursor.setPosition(units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
            self.editor.setTextCursor(cursor)
        self.panes.go_to(_TEXT_PANE)

    def flush(self) -> None:
        """Tell at once what was typed, not a second later."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell_typed()

    def forget_typing(self) -> None:
        """What was typed is taken care of: nothing more will be told of it."""
        self._timer.stop()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        for number, one in enumerate(self._offered):
            self.kind.setItemText(number, say(name_of_text(one.kind, one.state or State.DRAFT, one.language)))
        name_box(self.kind, say(Message.of("window.kind")))
        self.draft.setText(say(Message.of("window.write-draft")))
        self.origins.setText(say(Message.of("origins.title")))
        self.editor.setAccessibleName(say(Message.of("window.editor")))
        view = self._view
        if view is None:
            return
        self._title.setText(view.subject.title(self._context.words.language))
        self._fit_head()
        self._show_state(view)
        has_source = can_be_drafted(view.subject.record, view.kind, view.language)
        if self.growing.is_growing and self.draft.hasFocus():
            self.growing.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draft.setEnabled(self._writable and has_source and not self.growing.is_growing)
        give_role(self.draft, "primary" if view.text is None or view.text.current is None else "")
        self.editor.setReadOnly(not self._writable)
        self.editor.setPlaceholderText(say(Message.of("window.editor-hint")) if self._writable else "")
        self.findings.show_checked(view.checked, writable=self._writable)
        self.review.show_view(view, writable=self._writable)
        self.evidence.show_view(view, writable=self._writable)
        self.source.set_writable(self._writable)
        self._underline()
        # An empty page beside a draft that is being written says nothing.
        idle = self.growing.is_growing and not self.editor.toPlainText() and not self.editor.hasFocus()
        self.editor.setVisible(not idle)

    def _show_state(self, view: TextView) -> None:
        say, look = self._context.say, self._context.look
        text = view.text
        self.origins.setVisible(text is not None and text.current is not None)
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

    def _dress(self) -> None:
        for editor in (self.editor, self.source.page):
            editor.setFont(self._context.look.museum_font)
        self.retranslate()

    def _underline(self) -> None:
        view, checked = self._view, self._view.checked if self._view else None
        if view is None or checked is None or self.editor.toPlainText() != checked.body:
            if checked is None:
                self.editor.setExtraSelections([])
            return  # while a person types, the marks move along with the words
        document, tokens = self.editor.document(), self._context.look.tokens
        marks = underlines(document, checked, tokens)
        if self._looked_at is not None:
            marks.append(highlight(document, checked.body, self._looked_at, tokens))
        self.editor.setExtraSelections(marks)

    def _choose_kind(self, number: int) -> None:
        one = self._offered[number]
        self.choose_kind(one.kind, one.language)

    def _text_changed(self) -> None:
        self._timer.start()
        self._looked_at = None

    def _tell_typed(self) -> None:
        self.typed.emit(self.editor.toPlainText())

    def _look_at(self, span: Span | None) -> None:
        self._looked_at = span
        self._underline()
        if span is not None:
            block = self.editor.document().findBlock(units(self.editor.toPlainText(), span.start))
            top = self.editor.document().documentLayout().blockBoundingRect(block).top()
            bar = self.editor.verticalScrollBar()
            if not bar.value() <= top <= bar.value() + bar.pageStep() - 40:
                bar.setValue(int(top))


def identity_of(view: TextView) -> TextIdentity:
    """Which text a view shows."""
    return view.subject.id, view.kind, view.language
