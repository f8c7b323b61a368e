"""One subject: its source and its text side by side, what the checks say, and the steps of the review."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from klartafel.domain.finding import Finding, Span
from klartafel.domain.gate import State
from klartafel.domain.label import name_of_text
from klartafel.domain.message import Message
from klartafel.domain.offered import OfferedText, can_be_drafted
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import FlowLayout
from klartafel.gui.parts.narrow_box import NarrowBox
from klartafel.gui.parts.panes import Pane, Panes
from klartafel.gui.parts.plain import PlainLabel, announce, button, give_role, name_box
from klartafel.gui.writing.finding_actions import FindingActions
from klartafel.gui.writing.findings_card import FindingsCard
from klartafel.gui.writing.review_bar import ReviewBar
from klartafel.gui.writing.source_panel import SourcePanel
from klartafel.gui.writing.text_card import TextCard
from klartafel.services.viewing import TextView

_SOURCE_PANE, _TEXT_PANE, _SIDE_PANE = range(3)
_FIRST_KIND = OfferedText(TextKind.EINFACHE_SPRACHE, "de")
TextIdentity = tuple[int, TextKind, str]


class TextPage(QWidget):
    """Shows a `TextView` and says what a person wants; it reads and writes nothing itself.

    Signals: `typed(text)` one second after the last key; `kind_chosen()`; `draft_asked()`;
    `origins_asked()`; `versions_asked()`. The panels have signals of their own.
    """

    typed = Signal(str)
    kind_chosen = Signal()
    draft_asked = Signal()
    origins_asked = Signal()
    versions_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self._writable = True
        self._offered: tuple[OfferedText, ...] = ()
        self._wanted = (_FIRST_KIND.kind, _FIRST_KIND.language)
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
        self.side = FindingsCard(self._context)
        self.findings, self.ledger = self.side.findings, self.side.ledger
        self.findings.gone_to.connect(self.go_to_text)
        self.ledger.text_wanted.connect(self.go_to_text)
        self.ledger.source_wanted.connect(self.go_to_source)
        self.ledger.looked_at.connect(self._look_at_both)
        self.review = ReviewBar(self._context)
        self.origins = button(self.origins_asked.emit, role="quiet")
        self.versions = button(self.versions_asked.emit, role="quiet")
        self.side.ways.addWidget(self.origins)
        self.side.ways.addWidget(self.versions)
        self._card = TextCard(self._context)
        self.editor, self.growing = self._card.editor, self._card.growing
        self.sentences, self.evidence = self._card.sentences, self._card.evidence
        self.work = self._card.stack  # where the keyboard goes when a person comes to write
        self._card.typed.connect(self.typed)
        self.findings.looked_at.connect(self._card.look_at)
        self.panes = Panes(
            self._context,
            (
                Pane(Message.of("window.pane-source"), self.source, self.source.page, 33, 33),
                Pane(Message.of("window.pane-text"), self._card, self._card.stack, 38, 44),
                Pane(Message.of("window.pane-findings"), self.side, self.side.stack, 26, 30),
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
        return self._card.is_changed

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
        self._view = view
        self._card.show_view(view, body, same_text=same_text)
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
        self._card.replace_text(body)

    def go_to_text(self, span: Span | None) -> None:
        """Bring a person to the text, with the words of a place selected where there is one."""
        if span is not None:
            self._card.show_list(False)
            self._card.select_checked(span)
        self.panes.go_to(_TEXT_PANE)

    def go_to_source(self, span: Span) -> None:
        """Bring a person to the source, with the words of a place selected."""
        self.panes.go_to(_SOURCE_PANE)
        self.source.select(span)

    def go_to_finding(self, step: int) -> None:
        """Go to the next finding (1) or the one before (-1): its words are selected, its reason is said."""
        if self._card.is_list:
            self.panes.go_to(_TEXT_PANE)
            self.sentences.go_to_finding(step)
            return
        self.panes.go_to(_TEXT_PANE)
        stop = self._card.next_stop(step)
        if stop is not None:
            self.side.look_at_findings()
            announce(self, self.findings.choose(stop.about))

    def apply(self, finding: Finding) -> bool:
        """Put a suggestion into the text; false where its words are no longer there."""
        return self._card.apply(finding)

    def show_list(self, as_list: bool) -> None:
        """Show the text as a list of sentences, or as a page."""
        self.panes.go_to(_TEXT_PANE)
        self._card.show_list(as_list)

    @property
    def offers(self) -> FindingActions:
        """What can be done about the finding that a person is at."""
        return self.sentences.offers if self._card.is_list else self.findings.offers

    @property
    def is_writable(self) -> bool:
        """Whether anything may be written."""
        return self._writable

    @property
    def is_list(self) -> bool:
        """Whether the text is shown as a list of sentences."""
        return self._card.is_list

    def show_facts(self, which: str) -> None:
        """Show the list of facts: "all", "open" or "marked"."""
        self.panes.go_to(_SIDE_PANE)
        self.ledger.show_only(which)
        self.side.show_ledger(True)

    def _look_at_both(self, source: Span | None, draft: Span | None) -> None:
        self.source.look_at(source)
        self._card.look_at(draft)

    def flush(self) -> None:
        """Tell at once what was typed, not a second later."""
        self._card.flush()

    def forget_typing(self) -> None:
        """What was typed is taken care of: nothing more will be told of it."""
        self._card.forget_typing()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        for number, one in enumerate(self._offered):
            self.kind.setItemText(number, say(name_of_text(one.kind, one.state or State.DRAFT, one.language)))
        name_box(self.kind, say(Message.of("window.kind")))
        self.draft.setText(say(Message.of("window.write-draft")))
        self.origins.setText(say(Message.of("origins.title")))
        self.versions.setText(say(Message.of("versions.title")))
        self.side.retranslate()
        self._card.retranslate(writable=self._writable)
        view = self._view
        if view is None:
            return
        self._title.setText(view.subject.title(self._context.words.language))
        self._fit_head()
        for way in (self.origins, self.versions):
            way.setVisible(view.text is not None and view.text.current is not None)
        has_source = can_be_drafted(view.subject.record, view.kind, view.language)
        if self.growing.is_growing and self.draft.hasFocus():
            self.growing.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draft.setEnabled(self._writable and has_source and not self.growing.is_growing)
        give_role(self.draft, "primary" if view.text is None or view.text.current is None else "")
        self.side.show_view(view, writable=self._writable)
        self.review.show_view(view, writable=self._writable)
        self.source.set_writable(self._writable)

    def _dress(self) -> None:
        for editor in (self.editor, self.source.page):
            editor.setFont(self._context.look.museum_font)
        self.retranslate()

    def _choose_kind(self, number: int) -> None:
        one = self._offered[number]
        self.choose_kind(one.kind, one.language)


def identity_of(view: TextView) -> TextIdentity:
    """Which text a view shows."""
    return view.subject.id, view.kind, view.language
