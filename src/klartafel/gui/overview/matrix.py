"""All texts of the project as one table: a row for each subject, a column for each kind of text."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.label import name_of_text, state_name
from klartafel.domain.message import Message
from klartafel.domain.overview import Column, Glance
from klartafel.domain.subject import SubjectRow, TextMark
from klartafel.gui.context import Context
from klartafel.gui.overview.first_column_table import FirstColumnTable
from klartafel.gui.parts.marks import state_icon
from klartafel.gui.parts.plain import PlainLabel, literal_tip
from klartafel.gui.parts.selection import follow_selection
from klartafel.services.overview_words import column_name

Index = QModelIndex | QPersistentModelIndex
_SUBJECT_CHARACTERS = 34
_EMPTY = "–"


class MatrixModel(QAbstractTableModel):
    """Rows come in as values; the project is never touched from here."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[SubjectRow, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._sums: dict[Column, int] = {}
        self._icons: dict[tuple[State, bool], QIcon] = {}
        context.look.changed.connect(self._forget_icons)

    def show_glance(self, glance: Glance) -> None:
        """Show these texts. Where rows and columns stay nothing moves: a screen reader stays in place."""
        columns = glance.columns
        sums = dict.fromkeys(columns, 0)
        for text in glance.texts:
            sums[text.column] += text.may_leave
        stays = columns == self._columns and [r.id for r in glance.rows] == [r.id for r in self._rows]
        if not stays:
            self.beginResetModel()
        self._rows, self._columns, self._sums = glance.rows, columns, sums
        if stays:
            self.retranslate()
        else:
            self.endResetModel()

    def row(self, number: int) -> SubjectRow:
        """The subject of a row."""
        return self._rows[number]

    def column(self, number: int) -> Column | None:
        """The kind of text of a column; None of the first one, which names the subject."""
        return self._columns[number - 1] if number else None

    def retranslate(self) -> None:
        """Everything in the present language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns))
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns))
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else 1 + len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        say, column = self._context.say, self.column(section)
        lines = [say(Message.of("window.subject")), ""]
        if column is not None:
            done = Message.of("overview.sum", done=self._sums[column], count=len(self._rows))
            lines = [say(column_name(column)), say(done)]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(lines)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join(filter(None, lines))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.column(index.column())
        if column is None:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return row.title
            return literal_tip(f"{row.title}\n{row.key}") if role == Qt.ItemDataRole.ToolTipRole else None
        mark = _mark(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return _EMPTY if mark is None else self._word(mark)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = f"{row.title}, {self._told(column, mark)}"
            return literal_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.DecorationRole:
            return None if mark is None else self._icon(mark)
        if role == Qt.ItemDataRole.ForegroundRole and mark is None:
            return QColor(self._context.look.tokens.muted)
        return None

    def _told(self, column: Column, mark: TextMark | None) -> str:
        say = self._context.say
        if mark is None:
            return f"{say(column_name(column))}: {say(Message.of('window.no-text'))}"
        # The name of this very text: a finished one may carry the bare name of its kind.
        name = say(name_of_text(mark.kind, mark.state, mark.language))
        words = say(state_name(mark.state))
        return f"{name}: {words}, {say(Message.of('project.stale'))}" if mark.stale else f"{name}: {words}"

    def _word(self, mark: TextMark) -> str:
        return self._context.say(Message.of("project.stale") if mark.stale else state_name(mark.state))

    def _icon(self, mark: TextMark) -> QIcon:
        key = (mark.state, mark.stale)
        if key not in self._icons:
            look = self._context.look
            self._icons[key] = state_icon(*key, look.tokens, look.pixels(16))
        return self._icons[key]

    def _forget_icons(self) -> None:
        self._icons.clear()
        self.retranslate()


class Matrix(QWidget):
    """The table with one sentence on top. Signals: `opened(subject, column)`."""

    opened = Signal(int, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._glance: Glance | None = None
        self._summary = PlainLabel()
        self.model = MatrixModel(context, self)
        self.table = FirstColumnTable(_SUBJECT_CHARACTERS)
        self.table.setModel(self.model)
        follow_selection(self.table)
        self.table.activated.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._summary)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)  # takes the room of a table that has nothing to show
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._set_sizes)
        self.retranslate()

    @property
    def summary(self) -> str:
        """The sentence on top."""
        return self._summary.text()

    def show_glance(self, glance: Glance) -> None:
        """Show the whole project; the chosen cell stays chosen where it still exists."""
        self._glance = glance
        current = self.table.currentIndex()
        place = (current.row(), current.column())
        self.model.show_glance(glance)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            kept = self.model.index(*place) if current.isValid() else self.model.index(0, 1)
            self.table.setCurrentIndex(kept if kept.isValid() else self.model.index(0, 1))
        self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say, glance = self._context.say, self._glance
        self.table.setAccessibleName(say(Message.of("overview.all-texts")))
        self._summary.setText("" if glance is None else say(_summary(glance)))
        self.table.setAccessibleDescription(self._summary.text())
        self.table.setVisible(glance is not None and bool(glance.rows))
        self.model.retranslate()
        self._set_sizes()

    def _set_sizes(self) -> None:
        metrics, look = self.table.fontMetrics(), self._context.look
        self.table.verticalHeader().setDefaultSectionSize(max(metrics.height() + 12, 28))
        header = self.table.horizontalHeader()
        header.setFixedHeight(2 * metrics.lineSpacing() + 14)
        self.table.setIconSize(QSize(look.pixels(16), look.pixels(16)))
        for number in range(1, self.model.columnCount()):
            words = self.model.headerData(number, Qt.Orientation.Horizontal).split("\n")
            words += [self._context.say(state_name(state)) for state in (State.IN_REVIEW, State.APPROVED)]
            widest = max(header.fontMetrics().horizontalAdvance(line) for line in words)
            self.table.setColumnWidth(number, round(widest * 1.1) + look.pixels(40))
        self.table.share_out()

    def _open(self, index: QModelIndex) -> None:
        column = self.model.column(index.column()) or self.model.column(1)
        self.opened.emit(self.model.row(index.row()).id, column)


def _mark(row: SubjectRow, column: Column) -> TextMark | None:
    for mark in row.marks:
        if mark.kind is column.kind and mark.language == column.language:
            return mark
    return None


def _summary(glance: Glance) -> Message:
    if not glance.rows:
        return Message.of("overview.empty")
    finished = sum(text.state in STATES_THAT_MAY_LEAVE for text in glance.texts)
    in_review = sum(text.state in (State.IN_REVIEW, State.CERTIFIED) for text in glance.texts)
    return Message.of(
        "overview.summary",
        subjects=len(glance.rows),
        texts=len(glance.texts),
        finished=finished,
        review=in_review,
        drafts=len(glance.texts) - finished - in_review,
        stale=sum(text.stale for text in glance.texts),
    )
