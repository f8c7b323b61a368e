"""A table of words with what belongs to each: explanations of the glossary, how names are spoken."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import button
from klartafel.gui.parts.tables import reading_table
from klartafel.gui.parts.wording import Wording

Pair = tuple[str, str]


class WordTable(QWidget):
    """Signals: `kept(word, value)` to add or change; `removed(word, value)` to take out."""

    kept = Signal(str, str)
    removed = Signal(str, str)

    def __init__(self, context: Context, name: Message, word: Message, value: Message) -> None:
        super().__init__()
        self._context = context
        self._pairs: tuple[Pair, ...] = ()
        wording = Wording(context, self)
        self.table = reading_table(2, widest=1)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setMinimumHeight(context.look.pixels(140))
        self.table.currentCellChanged.connect(self._fill_in)
        for column, words in enumerate((word, value)):
            heading = QTableWidgetItem()
            self.table.setHorizontalHeaderItem(column, heading)
            wording.put(heading.setText, words)
        wording.put(self.table.setAccessibleName, name)
        self.word, self.value = QLineEdit(), QLineEdit()
        self.keep_button, self.remove_button = button(self._keep), button(self._remove)
        wording.put(self.keep_button.setText, Message.of("settings.keep-word"))
        wording.put(self.remove_button.setText, Message.of("settings.remove-word"))
        self.value.returnPressed.connect(self._keep)
        form = Fields()
        form.add(wording.label_for(self.word, word), self.word)
        form.add(wording.label_for(self.value, value), self.value)
        actions = side_by_side(self.keep_button, self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addLayout(form)
        layout.addWidget(actions)

    def show_pairs(self, pairs: tuple[Pair, ...]) -> None:
        """Show these words."""
        if pairs == self._pairs:
            return
        self._pairs = pairs
        self.table.setRowCount(len(pairs))
        for row, pair in enumerate(pairs):
            for column, words in enumerate(pair):
                self.table.setItem(row, column, QTableWidgetItem(words))

    def keep_typed(self) -> None:
        """Keep a word and what belongs to it that somebody typed and did not keep."""
        pair = (self.word.text().strip(), self.value.text().strip())
        if all(pair) and pair not in self._pairs and self.keep_button.isEnabled():
            self.kept.emit(*pair)

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid changes."""
        for part in (self.word, self.value):
            part.setReadOnly(not writable)
        for made in (self.keep_button, self.remove_button):
            made.setEnabled(writable)

    def _fill_in(self, row: int, *_rest: int) -> None:
        if 0 <= row < len(self._pairs):
            word, value = self._pairs[row]
            self.word.setText(word)
            self.value.setText(value)

    def _keep(self) -> None:
        self.kept.emit(self.word.text().strip(), self.value.text().strip())

    def _remove(self) -> None:
        word = self.word.text().strip()
        value = dict(self._pairs).get(word)
        if value is not None:
            self.removed.emit(word, value)
