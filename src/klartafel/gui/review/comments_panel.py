"""What people say about a text, and a form to say something."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button, choice_list
from klartafel.gui.parts.wording import Wording
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.services.comments import ShownComment


@dataclass(frozen=True, slots=True)
class Reader:
    """Who works here, as far as the comments are concerned."""

    name: str
    is_staff: bool

    def may_answer(self, shown: ShownComment) -> bool:
        """Whether this person may say that a comment is taken care of: staff, and whoever made it."""
        is_own = bool(shown.name) and shown.name.casefold() == self.name.casefold()
        return self.is_staff or is_own


class CommentsPanel(QWidget):
    """Signals: `said(body, suggestion)` about the words that `quote` shows; `resolved(id)`, `reopened(id)`,
    `taken(id)`; `looked_at()` when another comment is chosen."""

    said = Signal(str, str)
    resolved = Signal(int)
    reopened = Signal(int)
    taken = Signal(int)
    looked_at = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._comments: tuple[ShownComment, ...] = ()
        self._text: int | None = None
        self._body = ""
        self._quoted = ""
        self._reader = Reader("", is_staff=True)
        self._begun: dict[int, tuple[str, str, str]] = {}
        wording = Wording(context, self)
        self.list = choice_list()
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setIconSize(QSize(0, 0))
        self.list.setMinimumHeight(context.look.pixels(96))
        wording.put(self.list.setAccessibleName, Message.of("review-page.comments"))
        self.list.currentRowChanged.connect(self._offer)
        self._nothing = PlainLabel(role="muted")
        wording.put(self._nothing.setText, Message.of("review-page.no-comments"))
        self.take_button, self.resolve_button = button(self._take), button(self._resolve)
        wording.put(self.take_button.setText, Message.of("review-page.take-over"))
        verbs = side_by_side(self.take_button, self.resolve_button)
        self._quote = PlainLabel(role="muted")
        self.body, self.suggestion = QLineEdit(), QLineEdit()
        self.say_button = button(self._say)
        wording.put(self.say_button.setText, Message.of("review-page.say"))
        fields = Fields()
        fields.add(wording.label_for(self.body, Message.of("review-page.comment")), self.body)
        fields.add(wording.label_for(self.suggestion, Message.of("review-page.suggestion")), self.suggestion)
        say_row = side_by_side(self.say_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self._nothing, self.list, verbs, self._quote):
            layout.addWidget(part)
        layout.addLayout(fields)
        layout.addWidget(say_row)
        context.words.changed.connect(self.retranslate)
        self.quote("")
        self._offer()

    @property
    def quoted(self) -> str:
        """The words that a new comment would be about."""
        return self._quoted

    @property
    def current(self) -> ShownComment | None:
        """The comment that is looked at."""
        row = self.list.currentRow()
        return self._comments[row] if 0 <= row < len(self._comments) else None

    def quote(self, words: str) -> None:
        """A new comment is about these words of the text; none: about the whole."""
        self._quoted = words
        about = Message.of("review-page.about", words=words) if words else Message.of("review-page.about-all")
        self._quote.setText(self._context.say(about))
        self.suggestion.setEnabled(bool(words))

    def show_comments(self, text: int, body: str, comments: tuple[ShownComment, ...], reader: Reader) -> None:
        """Show what was said about a text with this wording. What is being typed stays with its text."""
        if text != self._text:
            self._change_text(text)
        self._body, self._reader = body, reader
        if comments != self._comments:
            row = self.list.currentRow()
            self._comments = comments
            self.list.blockSignals(True)
            self.list.clear()
            self.list.addItems([self._words(shown) for shown in comments])
            self.list.setCurrentRow(min(max(row, 0), len(comments) - 1))
            self.list.blockSignals(False)
        self.list.setVisible(bool(comments))
        self._nothing.setVisible(not comments)
        self._offer()

    def _change_text(self, text: int) -> None:
        if self._text is not None:
            self._begun[self._text] = (self._quoted, self.body.text(), self.suggestion.text())
        self._text = text
        quoted, said, suggestion = self._begun.pop(text, ("", "", ""))
        self.quote(quoted)
        self.body.setText(said)
        self.suggestion.setText(suggestion)

    def clear_form(self) -> None:
        """The comment is kept: the fields are empty again."""
        self.body.clear()
        self.suggestion.clear()
        self.quote("")

    def retranslate(self) -> None:
        """Everything in the present language."""
        for row, shown in enumerate(self._comments):
            self.list.item(row).setText(self._words(shown))
        self.quote(self._quoted)
        self._offer()

    def _words(self, shown: ShownComment) -> str:
        say, comment = self._context.say, shown.comment
        name = shown.name or say(Message.of("review-page.somebody"))
        lines = [f"{name}: {comment.body}" if comment.body else name]
        if comment.quoted:
            lines.append(say(Message.of("review-page.about", words=comment.quoted)))
        if comment.suggestion:
            lines.append(say(Message.of("review-page.better", words=comment.suggestion)))
        if comment.is_resolved:
            lines.append(say(Message.of("review-page.resolved")))
        elif comment.is_lost_in(self._body):
            lines.append(say(Message.of("review-page.look-again")))
        return "\n".join(lines)

    def _offer(self, *_row: int) -> None:
        shown = self.current
        can_take = (
            shown is not None
            and self._reader.is_staff
            and not shown.comment.is_resolved
            and shown.comment.taken_over(self._body) is not None
        )
        self.take_button.setVisible(can_take)
        self.resolve_button.setVisible(shown is not None and self._reader.may_answer(shown))
        is_done = shown is not None and shown.comment.is_resolved
        words = Message.of("review-page.reopen") if is_done else Message.of("review-page.resolve")
        self.resolve_button.setText(self._context.say(words))
        self.looked_at.emit()

    def _say(self) -> None:
        self.said.emit(self.body.text(), self.suggestion.text())

    def _take(self) -> None:
        if self.current is not None:
            self.taken.emit(self.current.comment.id)

    def _resolve(self) -> None:
        if self.current is not None:
            comment = self.current.comment
            (self.reopened if comment.is_resolved else self.resolved).emit(comment.id)
