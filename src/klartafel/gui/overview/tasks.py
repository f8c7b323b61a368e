"""What needs work first: the hardest and most faulty texts, stale ones, pictures without rights."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.finding import Severity
from klartafel.domain.gate import State
from klartafel.domain.message import Message
from klartafel.domain.overview import Column, Glance, Right, TextFigures, WrittenText
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.parts.marks import severity_icon, state_icon
from klartafel.gui.parts.panes import Pane, Panes
from klartafel.gui.parts.plain import PlainLabel, card
from klartafel.gui.parts.theme import Tokens
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.services.levels import BANDS
from klartafel.services.overview_words import column_name

_LONGEST = 20  # a list that can be done; the sum says how many there are
_RIGHTS = {
    Right.HOLDER: Message.of("overview.right-holder"),
    Right.LICENCE: Message.of("overview.right-licence"),
    Right.CREDIT: Message.of("overview.right-credit"),
}
# Pictures are seen beside every text of their subject.
_TEXT_WITH_PICTURES = Column(TextKind.EINFACHE_SPRACHE, "de")

_error_icon = partial(severity_icon, Severity.ERROR)
_warning_icon = partial(severity_icon, Severity.WARNING)
_stale_icon = partial(state_icon, State.DRAFT, True)


@dataclass(frozen=True, slots=True)
class Task:
    """One line: what is called so and why it stands here, and the text that it leads to."""

    title: str
    why: Message
    subject: int
    column: Column


class Tasks(QWidget):
    """Three short lists. Signals: `opened(subject, column)`."""

    opened = Signal(int, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worst = TaskList(
            context, Message.of("overview.worst"), Message.of("overview.worst-none"), _error_icon
        )
        self.stale = TaskList(
            context, Message.of("overview.stale"), Message.of("overview.stale-none"), _stale_icon
        )
        self.rights = TaskList(
            context, Message.of("overview.rights"), Message.of("overview.rights-none"), _warning_icon
        )
        self.lists = (self.worst, self.stale, self.rights)
        for one in self.lists:
            one.opened.connect(self.opened.emit)
        names = (
            Message.of("overview.pane-worst"),
            Message.of("overview.pane-stale"),
            Message.of("overview.pane-rights"),
        )
        panes = tuple(Pane(name, one, one.list, 40, 40) for name, one in zip(names, self.lists, strict=True))
        self.panes = Panes(context, panes, main=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)

    def show_tasks(self, glance: Glance, known: tuple[TextFigures, ...] | None) -> None:
        """Show what needs work; without `known` the checks are not through, and their list waits."""
        titles = {row.id: row.title for row in glance.rows}
        texts = {text.id: text for text in glance.texts}
        if known is not None:
            self.worst.show_tasks(_worst(titles, texts, known))
        self.stale.show_tasks(
            tuple(
                Task(
                    titles[text.subject],
                    Message.of("overview.is-stale", kind=column_name(text.column)),
                    text.subject,
                    text.column,
                )
                for text in glance.texts
                if text.stale
            )
        )
        self.rights.show_tasks(
            tuple(
                Task(
                    titles[picture.subject],
                    Message.of(
                        "overview.missing-rights", number=picture.number, rights=_listed(picture.missing)
                    ),
                    picture.subject,
                    _TEXT_WITH_PICTURES,
                )
                for picture in glance.rights
            )
        )


class TaskList(QFrame):
    """One list under its heading, with how many there are. Signals: `opened(subject, column)`."""

    opened = Signal(int, object)

    def __init__(
        self,
        context: Context,
        title: Message,
        nothing: Message,
        icon: Callable[[Tokens, int], QIcon],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._context = context
        self._nothing = nothing
        self._tasks: tuple[Task, ...] | None = None
        self._heading = PlainLabel(role="heading")
        self._sum = PlainLabel(role="muted")
        self._icon = icon
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        frame, inside = card()
        inside.addWidget(self._heading)
        inside.addWidget(self._sum)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)  # takes the room of a list that has nothing to show
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def sum(self) -> str:
        """The sentence below the heading."""
        return self._sum.text()

    def show_tasks(self, tasks: tuple[Task, ...]) -> None:
        """Show these; the same ones move nothing."""
        if tasks != self._tasks:
            self._tasks = tasks
            self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say, tasks = self._context.say, self._tasks
        self._heading.setText(say(self.title))
        self.list.setAccessibleName(say(self.title))
        if tasks is None:
            self._sum.setText(say(Message.of("overview.not-checked-yet")))
        elif not tasks:
            self._sum.setText(say(self._nothing))
        elif len(tasks) > _LONGEST:
            self._sum.setText(say(Message.of("overview.first-of", shown=_LONGEST, count=len(tasks))))
        else:
            self._sum.setText(say(Message.of("overview.tasks", count=len(tasks))))
        self.list.setAccessibleDescription(self._sum.text())
        row = self.list.currentRow()
        self.list.clear()
        side = self._context.look.pixels(16)
        self.list.setIconSize(QSize(side, side))
        icon = self._icon(self._context.look.tokens, side)
        shown = (tasks or ())[:_LONGEST]
        for task in shown:
            self.list.addItem(QListWidgetItem(icon, f"{task.title}\n{say(task.why)}"))
        if shown:
            self.list.setCurrentRow(min(max(row, 0), len(shown) - 1))
        self.list.setVisible(bool(shown))

    def _open(self, _item: QListWidgetItem) -> None:
        row = self.list.currentRow()
        if self._tasks is not None and 0 <= row < len(self._tasks):
            task = self._tasks[row]
            self.opened.emit(task.subject, task.column)


def _worst(
    titles: dict[int, str], texts: dict[int, WrittenText], known: tuple[TextFigures, ...]
) -> tuple[Task, ...]:
    """Texts with errors or open facts, the most first, among equals the hardest one."""
    faulty = [figures for figures in known if figures.errors or figures.facts]
    faulty.sort(key=lambda figures: (-figures.errors, -figures.facts, -(figures.difficulty or 0)))
    return tuple(
        Task(
            titles[texts[figures.text].subject],
            Message.of(
                "overview.is-faulty",
                kind=column_name(texts[figures.text].column),
                errors=figures.errors,
                facts=figures.facts,
                level=BANDS[figures.band] if figures.band else Message.of("overview.without-level"),
            ),
            texts[figures.text].subject,
            texts[figures.text].column,
        )
        for figures in faulty
    )


def _listed(missing: tuple[Right, ...]) -> Message:
    first, *others = (_RIGHTS[right] for right in missing)
    for other in others:
        first = Message.of("origins.and-more", first=first, more=other)
    return first
