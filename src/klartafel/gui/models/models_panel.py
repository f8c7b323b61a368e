"""The models there are: what each is good for, what it costs, fetching and removing it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QTableWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.gui.parts.sheet import Question
from klartafel.gui.parts.tables import reading_table
from klartafel.services import models
from klartafel.services.jobs import Task
from klartafel.services.model_task import FetchTask
from klartafel.services.models import Announcement, ModelLine

_HEADINGS = (
    Message.of("model-list.column-id"),
    Message.of("model-list.column-installed"),
    Message.of("model-list.column-size"),
    Message.of("model-list.column-licence"),
    Message.of("model-list.column-purpose"),
)
_SIZE = 2


class ModelsPanel(QWidget):
    """Signals: `fetching()` when a fetch was queued; it becomes a job through `submit`."""

    fetching = Signal()

    def __init__(
        self, context: Context, submit: Callable[[Task], None], chosen_first: Callable[[], str]
    ) -> None:
        super().__init__()
        self.context = context
        self._submit = submit
        self._chosen_first = chosen_first
        self._lines: tuple[ModelLine, ...] = ()
        self._trouble: Message | None = None
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        self._build_table()
        self._about = PlainLabel()
        self._said = PlainLabel()
        self.fetch_button = button(self.fetch, role="primary")
        self.remove_button = button(self.remove)
        actions = side_by_side(self.fetch_button, self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._about)
        layout.addWidget(self._said)
        layout.addWidget(actions)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._fit_soon)
        self.retranslate()

    def _build_table(self) -> None:
        self.table = reading_table(len(_HEADINGS), widest=len(_HEADINGS) - 1)
        self.table.horizontalHeader().sectionResized.connect(self._fit_soon)
        self.table.currentCellChanged.connect(self._offer)

    @property
    def chosen(self) -> ModelLine | None:
        """The model of the chosen row."""
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def read(self) -> None:
        """Look again what there is."""
        work = partial(models.model_lines, self.context.words.language)
        self.context.background.run(work, self._show, self._failed, slot="models")

    def fetch(self) -> None:
        """Look up what would be fetched, show it, and fetch it once the person agreed."""
        if self.chosen is not None:
            work = partial(models.announce_fetch, self.chosen.id)
            self.context.background.run(work, self._announced, self._failed, slot="model")

    def remove(self) -> None:
        """Delete the chosen model from this machine, after a question."""
        line = self.chosen
        if line is None:
            return
        question = (Message.of("window.model-remove-question", model=line.name),)
        words = Message.of("window.model-remove")
        Question(self.context, self, words, question, words).show_over(partial(self._remove, line.id))

    def _remove(self, model: str) -> None:
        self.context.background.save(partial(models.remove, model), self._removed, self._failed)

    def _removed(self, _nothing: None) -> None:
        self.read()

    def _announced(self, announcement: Announcement) -> None:
        sentences = (Message.of("window.model-consent"), *announcement.sentences)
        words = Message.of("window.fetch")
        Question(self.context, self, words, sentences, words).show_over(partial(self._fetch, announcement))

    def _fetch(self, announcement: Announcement) -> None:
        self._submit(FetchTask(announcement))
        self.fetching.emit()

    def _failed(self, message: Message) -> None:
        self._trouble = message
        self.retranslate()

    def _show(self, lines: tuple[ModelLine, ...]) -> None:
        self._lines, self._trouble = lines, None
        self.retranslate()
        ids = [line.id for line in lines]
        first = self._chosen_first()
        if self.table.currentRow() < 0 and lines:
            self.table.selectRow(ids.index(first) if first in ids else 0)
        self._offer()

    def _offer(self, *_place: int) -> None:
        line = self.chosen
        self.fetch_button.setEnabled(line is not None and not line.installed)
        self.remove_button.setEnabled(line is not None and line.installed)
        told = [] if line is None else [line.purpose, *map(self.context.say, _about(line))]
        self._about.setText("\n".join(filter(None, told)))
        self._about.setVisible(line is not None)

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self.context.say
        self.table.setAccessibleName(say(Message.of("window.models-title")))
        self.table.setHorizontalHeaderLabels([say(message) for message in _HEADINGS])
        self.fetch_button.setText(say(Message.of("window.fetch")))
        self.remove_button.setText(say(Message.of("window.model-remove")))
        self._said.setText(say(self._trouble) if self._trouble is not None else "")
        self._said.setVisible(self._trouble is not None)
        self._fill()
        self._offer()

    def _fill(self) -> None:
        self.table.setRowCount(len(self._lines))
        for number, line in enumerate(self._lines):
            for column, words in enumerate(self._cells(line)):
                item = QTableWidgetItem(words)
                if column == _SIZE:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(number, column, item)
        self._fit_soon()

    def _fit_soon(self, *_section: int) -> None:
        """Once the letters and the last column have their new size."""
        self._fitting.start()

    def _fit(self) -> None:
        for column in range(len(_HEADINGS) - 1):
            self.table.resizeColumnToContents(column)
        self.table.resizeRowsToContents()
        for number in range(self.table.rowCount()):
            self.table.setRowHeight(number, self.table.rowHeight(number) + self.context.look.pixels(12))

    def _cells(self, line: ModelLine) -> tuple[str, ...]:
        say = self.context.say
        there = Message.of("model-list.yes") if line.installed else Message.of("model-list.no")
        size = "" if line.size is None else say(Message.of("window.megabytes", size=round(line.size / 1e6)))
        return line.name, say(there), size, line.licence, line.purpose


def _about(line: ModelLine) -> list[Message]:
    """What a person should know before working with a model."""
    told: list[Message] = []
    if line.is_default:
        told.append(Message.of("models-page.weak"))
    if line.memory is not None:
        told.append(Message.of("models-page.memory", memory=line.memory / 1e9))
    if line.sha256:
        told.append(Message.of("model-list.announce-hash", sha256=line.sha256))
    return told
