"""A plot with its sentence and its table: whoever cannot see the plot misses nothing."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.overview.first_column_table import FirstColumnTable
from klartafel.gui.overview.plots import Plot
from klartafel.gui.parts.plain import PlainLabel, button, card, literal_tip
from klartafel.gui.parts.selection import follow_selection

Index = QModelIndex | QPersistentModelIndex
Rows = tuple[tuple[str, ...], ...]
_NAME_CHARACTERS = 18


class FiguresModel(QAbstractTableModel):
    """A small table of words and numbers; the first column names the row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header: tuple[str, ...] = ()
        self._rows: Rows = ()

    def show_figures(self, header: tuple[str, ...], rows: Rows) -> None:
        """Show these; the same ones move nothing."""
        if (header, rows) != (self._header, self._rows):
            self.beginResetModel()
            self._header, self._rows = header, rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._header)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._header[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tip(words)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class PlotCard(QFrame):
    """Heading, sentence, and the plot or its table: a button goes from one to the other."""

    def __init__(self, context: Context, title: Message, plot: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.title = title
        self.plot = plot
        self._heading = PlainLabel(role="heading")
        self._sentence = PlainLabel()
        self.toggle = button(self._toggle)
        self.model = FiguresModel(self)
        self.table = FirstColumnTable(_NAME_CHARACTERS)
        self._stack = QStackedWidget()
        self._stack.addWidget(plot)
        self._stack.addWidget(self.table)
        self._build_table()
        frame, inside = card()
        row = QHBoxLayout()
        row.addWidget(self.toggle)
        row.addStretch(1)
        inside.addWidget(self._heading)
        inside.addWidget(self._sentence)
        inside.addWidget(self._stack, 1)
        inside.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        context.look.changed.connect(self._set_sizes)
        self.retranslate()

    @property
    def sentence(self) -> str:
        """What the plot says, in one sentence."""
        return self._sentence.text()

    @property
    def shows_table(self) -> bool:
        """Whether the table stands in the place of the plot."""
        return self._stack.currentWidget() is self.table

    def tell(self, sentence: str, header: tuple[str, ...], rows: Rows) -> None:
        """The sentence and the table; the plot itself is told apart."""
        self._sentence.setText(sentence)
        self.plot.setAccessibleDescription(sentence)
        self.table.setAccessibleDescription(sentence)
        self.model.show_figures(header, rows)
        self._stack.setVisible(bool(rows))
        self.toggle.setVisible(bool(rows))
        self._set_sizes()

    def retranslate(self) -> None:
        """Heading, names and button in the present language."""
        say = self._context.say
        title = say(self.title)
        self._heading.setText(title)
        self.plot.setAccessibleName(title)
        self.table.setAccessibleName(title)
        words = say(Message.of("overview.as-plot") if self.shows_table else Message.of("overview.as-table"))
        self.toggle.setText(words)
        self.toggle.setAccessibleName(f"{words}: {title}")

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setWordWrap(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        follow_selection(table)

    def _toggle(self) -> None:
        self._stack.setCurrentWidget(self.plot if self.shows_table else self.table)
        self.retranslate()

    def _set_sizes(self) -> None:
        metrics, header = self.table.fontMetrics(), self.table.horizontalHeader()
        self.table.verticalHeader().setMinimumSectionSize(max(metrics.height() + 8, 28))
        header.setFixedHeight(metrics.height() + 14)
        for number in range(1, self.model.columnCount()):
            self.table.resizeColumnToContents(number)
        self.table.share_out()
