"""The page of review: one text after the other, with all that a second pair of eyes needs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.label import label, state_name
from klartafel.domain.message import Message
from klartafel.gui.parts.flow_layout import FlowLayout
from klartafel.gui.parts.panes import Pane, Panes
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button, card
from klartafel.gui.parts.wording import Wording
from klartafel.gui.project.place import Place, Tools
from klartafel.gui.review.comments_panel import CommentsPanel, Reader
from klartafel.gui.review.queue_list import QueueList, Shown
from klartafel.gui.review.read_text import ReadText
from klartafel.gui.review.review_desk import ReviewDesk
from klartafel.gui.review.scores_panel import ScoresPanel
from klartafel.gui.writing.review_bar import ReviewBar
from klartafel.gui.writing.underlines import highlight

_UNDER_REVIEW = frozenset({State.IN_REVIEW, State.CERTIFIED})
_NOTHING = {
    Shown.WAITING: Message.of("review-page.nothing-waits"),
    Shown.MINE: Message.of("review-page.nothing-mine"),
    Shown.FINISHED: Message.of("review-page.nothing-finished"),
}
_LARGER = 1.15  # than museum text elsewhere: it is read from beginning to end here


class ReviewPage(Place):
    """Shows; what a person asks for is done by the desk. Signals: the verbs without a panel of their own."""

    title = Message.of("review-page.page")
    steps: ReviewBar
    correction_asked = Signal()
    outside_asked = Signal()
    example_asked = Signal()
    gallery_asked = Signal()
    open_asked = Signal()
    erase_asked = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        context = tools.context
        self.shown: ReadText | None = None
        self._wording = Wording(context, self)
        self.queue = QueueList(context)
        self.comments = CommentsPanel(context)
        self.scores = ScoresPanel(context)
        self.steps = ReviewBar(context)
        self.text, self.source = PlainEditor(), PlainEditor()
        for page in (self.text, self.source):
            page.make_read_only(True)
            page.setObjectName("page")
        self.text.selectionChanged.connect(self._quote)
        self.comments.looked_at.connect(self._mark_quoted)
        self.panes = Panes(
            context,
            (
                Pane(Message.of("review-page.waiting"), self.queue, self.queue.list, 30, 34),
                Pane(Message.of("window.pane-text"), self._text_card(), self.text, 44, 56),
                Pane(Message.of("window.pane-source"), self._source_card(), self.source, 28, 32),
                Pane(Message.of("review-page.people"), self._people_card(), self.comments.list, 30, 34),
            ),
            main=1,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.panes, 1)
        layout.addWidget(self._verbs())
        layout.addWidget(self.steps)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._dress)
        self._dress()
        self.retranslate()
        self.desk = ReviewDesk(tools, self)

    def _text_card(self) -> QWidget:
        frame, inside = card()
        self._title = PlainLabel(role="heading")
        self._state = PlainLabel(role="muted")
        inside.addWidget(self._title)
        inside.addWidget(self._state)
        inside.addWidget(self.text, 1)
        return frame

    def _source_card(self) -> QWidget:
        frame, inside = card()
        heading = PlainLabel(role="heading")
        self._wording.put(heading.setText, Message.of("window.source"))
        inside.addWidget(heading)
        inside.addWidget(self.source, 1)
        return frame

    def _people_card(self) -> QWidget:
        inside, frame = card()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for words, panel in (
            (Message.of("review-page.comments"), self.comments),
            (Message.of("review-page.scores"), self.scores),
        ):
            heading = PlainLabel(role="heading")
            self._wording.put(heading.setText, words)
            frame.addWidget(heading)
            frame.addWidget(panel)
        frame.addStretch(1)
        area.setWidget(inside)
        return area

    def _verbs(self) -> QWidget:
        verbs = QWidget()
        row = FlowLayout(verbs)
        self.verbs = {}
        for name, words, signal in (
            ("correct", Message.of("review-page.correct"), self.correction_asked),
            ("outside", Message.of("review-page.outside"), self.outside_asked),
            ("open", Message.of("review-page.open"), self.open_asked),
            ("example", Message.of("review-page.example"), self.example_asked),
            ("gallery", Message.of("review-page.gallery"), self.gallery_asked),
            ("erase", Message.of("people.erase"), self.erase_asked),
        ):
            made = button(signal.emit, role="quiet")
            self._wording.put(made.setText, words)
            self.verbs[name] = made
            row.addWidget(made)
        return verbs

    def arrive(self) -> None:
        """Look what waits."""
        self.desk.read_queue()

    def take_focus(self) -> None:
        """The list of what waits."""
        self.queue.list.setFocus()

    def next_pane(self, step: int) -> None:
        """List, text, source, what others say."""
        now = self.panes.focused()
        self.panes.go_to(0 if now is None else (now + step) % self.panes.count)

    def show_text(self, found: ReadText | None, reader: Reader, *, may_write: bool) -> None:
        """Show a text to read, or that nothing waits."""
        before, self.shown = self.shown, found
        state = None if found is None else found.waiting.text.state
        for name, is_possible in (
            ("correct", state in _UNDER_REVIEW),
            ("outside", state in _UNDER_REVIEW),
            ("example", state in STATES_THAT_MAY_LEAVE),
            ("erase", True),
        ):
            self.verbs[name].setVisible(may_write and is_possible)
        self.verbs["open"].setEnabled(found is not None)
        for part in (self.comments, self.scores):
            part.setEnabled(found is not None)
        if found is not None and found.view.text is not None and found.view.text.current is not None:
            current = found.view.text.current
            is_another = before is None or before.waiting.text.id != found.waiting.text.id
            source = found.view.subject.record.source_text(found.view.language)
            # Words that stay are not shown anew: what is selected in them stays, too.
            if is_another or self.text.toPlainText() != current.body:
                self._show_wording(current.body, keep_quote=not is_another)
            if is_another or self.source.toPlainText() != source:
                self.source.show_text(source)
            self.comments.show_comments(found.waiting.text.id, current.body, found.comments, reader)
            self.scores.show_scores(found.view.text.id, current.body_hash, found.scores)
            self.steps.show_view(found.view, writable=may_write)
        else:
            self.text.show_text("")
            self.source.show_text("")
            self.steps.show_view(None, writable=False)
        self._mark_quoted()
        self.retranslate()

    def _show_wording(self, body: str, *, keep_quote: bool) -> None:
        quoted = self.comments.quoted
        self.text.blockSignals(True)
        self.text.show_text(body)
        self.text.blockSignals(False)
        if keep_quote and quoted not in body:
            self.comments.quote("")

    def _mark_quoted(self) -> None:
        """Show the words that the chosen comment is about; the caret stays where it is."""
        shown, body = self.comments.current, self.text.toPlainText()
        span = None if shown is None else shown.comment.place_in(body)
        tokens, document = self.context.look.tokens, self.text.document()
        self.text.setExtraSelections([] if span is None else [highlight(document, body, span, tokens)])

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self.say
        self.text.setAccessibleName(say(Message.of("window.pane-text")))
        self.source.setAccessibleName(say(Message.of("window.source")))
        found = self.shown
        if found is None or found.view.text is None:
            self._title.setText(say(_NOTHING[self.queue.which]))
            self._state.setText("")
            return
        self._title.setText(found.view.subject.title(self.context.words.language))
        text, checked = found.view.text, found.view.checked
        facts = [say(label(text.kind, text.state)), say(state_name(text.state))]
        if checked is not None:
            counts = Message.of(
                "review-page.counts",
                errors=len(checked.errors),
                facts=len(checked.open_facts),
                findings=len(checked.report.findings),
            )
            facts.append(say(counts))
        self._state.setText(", ".join(facts))

    def _quote(self) -> None:
        self.comments.quote(self.text.textCursor().selectedText().replace("\u2029", "\n").strip())

    def _dress(self) -> None:
        font = self.context.look.museum_font
        self.source.setFont(font)
        larger = type(font)(font)
        larger.setPointSizeF(font.pointSizeF() * _LARGER)
        self.text.setFont(larger)
        self._mark_quoted()
