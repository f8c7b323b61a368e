"""Models: what there is, what is here, fetching after everything about it was shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.gui.parts.sheet import Question, Sheet
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


class ModelsDialog(Sheet):
    """Signals none; a fetch becomes a job through `submit`."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        submit: Callable[[Task], None],
        chosen_first: Callable[[], str],
    ) -> None:
        super().__init__(
            context, parent, Message.of("window.models-title"), refuse=Message.of("window.close")
        )
        self._submit = submit
        self._chosen_first = chosen_first
        self._lines: tuple[ModelLine, ...] = ()
        self._trouble: Message | None = None
        self._lead = PlainLabel()
        self.table = QTableWidget(0, len(_HEADINGS))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(len(_HEADINGS) - 1, QHeaderView.ResizeMode.Stretch)
        self.table.currentCellChanged.connect(self._offer)
        self._said = PlainLabel()
        self.fetch_button = button(self.fetch, role="primary")
        self.remove_button = button(self.remove)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self.fetch_button)
        actions.addWidget(self.remove_button)
        actions.addStretch(1)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._said)
        self.body.addLayout(actions)
        self.resize(context.look.pixels(960), context.look.pixels(520))
        self.table.setFocus()
        self._read()

    @property
    def chosen(self) -> ModelLine | None:
        """The model of the chosen row."""
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

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
        self._read()

    def _announced(self, announcement: Announcement) -> None:
        sentences = (Message.of("window.model-consent"), *announcement.sentences)
        words = Message.of("window.fetch")
        Question(self.context, self, words, sentences, words).show_over(partial(self._fetch, announcement))

    def _fetch(self, announcement: Announcement) -> None:
        self._submit(FetchTask(announcement))
        self.reject()

    def _read(self) -> None:
        work = partial(models.model_lines, self.context.words.language)
        self.context.background.run(work, self._show, self._failed, slot="models")

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

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("window.models-lead")))
        self.table.setAccessibleName(say(Message.of("window.models-title")))
        self.table.setHorizontalHeaderLabels([say(message) for message in _HEADINGS])
        self.fetch_button.setText(say(Message.of("window.fetch")))
        self.remove_button.setText(say(Message.of("window.model-remove")))
        self._said.setText(say(self._trouble) if self._trouble is not None else "")
        self._said.setVisible(self._trouble is not None)
        self.table.setRowCount(len(self._lines))
        for number, line in enumerate(self._lines):
            for column, words in enumerate(self._cells(line)):
                item = QTableWidgetItem(words)
                if column == 2:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(number, column, item)
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
