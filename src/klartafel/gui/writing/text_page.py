"""One subject: its source and its text side by side, what the checks say, and the steps of the review."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from klartafel.domain.finding import Span
from klartafel.domain.gate import State
from klartafel.domain.label import label
from klartafel.domain.message import Message
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.parts.panes import Pane, Panes
from klartafel.gui.parts.plain import PlainLabel, button, card, give_role, name_box
from klartafel.gui.writing.findings_panel import FindingsPanel
from klartafel.gui.writing.review_bar import ReviewBar
from klartafel.gui.writing.source_panel import SourcePanel
from klartafel.gui.writing.text_card import TextCard
from klartafel.services.viewing import TextView

_TEXT_PANE = 1  # between source and findings
KINDS_IN_THE_WINDOW = ((TextKind.EINFACHE_SPRACHE, "de"), (TextKind.PLAIN_ENGLISH, "en"))
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
        self._build()
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        self._title = PlainLabel(role="title")
        self.kind = QComboBox()
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for kind, language in KINDS_IN_THE_WINDOW:
            self.kind.addItem("", (kind, language))
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.draft = button(self.draft_asked.emit)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.draft, 0, Qt.AlignmentFlag.AlignTop)
        self.source = SourcePanel(self._context)
        self.findings = FindingsPanel(self._context)
        self.findings.gone_to.connect(self.go_to_text)
        self.review = ReviewBar(self._context)
        findings_card, findings_layout = card()
        findings_layout.addWidget(self.findings)
        self.origins = button(self.origins_asked.emit, role="quiet")
        findings_layout.addWidget(self.origins)
        self._card = TextCard(self._context)
        self.editor, self.growing = self._card.editor, self._card.growing
        self._card.typed.connect(self.typed)
        self.findings.looked_at.connect(self._card.marks.look_at)
        self.panes = Panes(
            self._context,
            (
                Pane(Message.of("window.pane-source"), self.source, self.source.page, 28, 30),
                Pane(Message.of("window.pane-text"), self._card, self.editor, 38, 44),
                Pane(Message.of("window.pane-findings"), findings_card, self.findings.list, 26, 30),
            ),
            main=_TEXT_PANE,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 12)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.panes, 1)
        layout.addWidget(self.review)

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
        """Kind and language that the person looks at."""
        chosen: tuple[TextKind, str] = self.kind.currentData()
        return chosen

    @property
    def is_changed(self) -> bool:
        """Whether the editor holds something that is no version yet."""
        return self._card.is_changed

    def choose_kind(self, kind: TextKind, language: str) -> None:
        """Look at a text of this kind and language."""
        self.kind.setCurrentIndex(KINDS_IN_THE_WINDOW.index((kind, language)))

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid everything that writes."""
        self._writable = writable
        self.retranslate()

    def show_view(self, view: TextView, body: str) -> None:
        """Show a text with these words in the editor. While a person types into it, words and caret stay."""
        same_text = self._view is not None and identity_of(self._view) == identity_of(view)
        self._view = view
        self._card.show_view(view, body, same_text=same_text)
        self.source.show_view(view)
        self.retranslate()

    def replace_text(self, body: str) -> None:
        """Put other words into the editor as if a person had typed them."""
        self._card.replace_text(body)

    def go_to_text(self, span: Span | None) -> None:
        """Bring a person to the text, with the words of a place selected where there is one."""
        if span is not None:
            self._card.select(span)
        self.panes.go_to(_TEXT_PANE)

    def flush(self) -> None:
        """Tell at once what was typed, not a second later."""
        self._card.flush()

    def forget_typing(self) -> None:
        """What was typed is taken care of: nothing more will be told of it."""
        self._card.forget_typing()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        for number, (kind, _language) in enumerate(KINDS_IN_THE_WINDOW):
            self.kind.setItemText(number, say(_name_of(kind, self._view)))
        name_box(self.kind, say(Message.of("window.kind")))
        self.draft.setText(say(Message.of("window.write-draft")))
        self.origins.setText(say(Message.of("origins.title")))
        self._card.retranslate(writable=self._writable)
        view = self._view
        if view is None:
            return
        self._title.setText(view.subject.title(self._context.words.language))
        self.origins.setVisible(view.text is not None and view.text.current is not None)
        can_be_drafted = self._writable and bool(view.subject.record.source_text(view.language))
        if self.growing.is_growing and self.draft.hasFocus():
            self.growing.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draft.setEnabled(can_be_drafted and not self.growing.is_growing)
        give_role(self.draft, "primary" if view.text is None or view.text.current is None else "")
        self.findings.show_checked(view.checked, writable=self._writable)
        self.review.show_view(view, writable=self._writable)

    def _dress(self) -> None:
        for editor in (self.editor, self.source.page):
            editor.setFont(self._context.look.museum_font)
        self.retranslate()

    def _choose_kind(self) -> None:
        self.kind_chosen.emit()


def identity_of(view: TextView) -> TextIdentity:
    """Which text a view shows."""
    return view.subject.id, view.kind, view.language


def _name_of(kind: TextKind, view: TextView | None) -> Message:
    is_shown = view is not None and view.text is not None and view.kind is kind
    return label(kind, view.text.state if is_shown and view and view.text else State.DRAFT)
