"""The list of subjects as a table model: key, title, location, and one mark for each kind of text."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from klartafel.domain.label import short_label, state_name
from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectRow, TextMark
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.marks import state_icon

Index = QModelIndex | QPersistentModelIndex
_TITLE, _KEY, _PLACE, _ES, _EN = range(5)
_KIND_OF_COLUMN = {_ES: TextKind.EINFACHE_SPRACHE, _EN: TextKind.PLAIN_ENGLISH}
_HEADINGS = {
    _TITLE: Message.of("project.column-title"),
    _KEY: Message.of("project.column-key"),
    _PLACE: Message.of("project.column-place"),
    _ES: Message.of("label.es"),
    _EN: Message.of("label.plain-en"),
}


class SubjectTable(QAbstractTableModel):
    """Rows come in as values; the project is never touched from here."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[SubjectRow, ...] = ()
        context.words.changed.connect(self.retranslate)

    def show_rows(self, rows: tuple[SubjectRow, ...]) -> None:
        """Show these rows. Where only marks changed, nothing moves, so that a screen reader stays in place."""
        same_subjects = [row.id for row in rows] == [row.id for row in self._rows]
        if same_subjects and rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(_HEADINGS) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> SubjectRow:
        """The subject in a row."""
        return self._rows[number]

    def find(self, subject: int) -> int:
        """The row of a subject, -1 where it is not shown."""
        return next((number for number, row in enumerate(self._rows) if row.id == subject), -1)

    def retranslate(self) -> None:
        """Headings and marks in the present language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_HEADINGS) - 1)
        self.show_rows(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._context.say(_HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = index.column()
        if column in _KIND_OF_COLUMN:
            return self._mark_data(row, _KIND_OF_COLUMN[column], role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return {_TITLE: row.title, _KEY: row.key, _PLACE: row.location}[column]
        return None

    def _mark_data(self, row: SubjectRow, kind: TextKind, role: int) -> Any:
        mark = next((mark for mark in row.marks if mark.kind is kind), None)
        if mark is None:
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self._context.say(Message.of("window.no-text"))
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return state_icon(mark.state, self._context.tokens, stale=mark.stale)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._state_words(mark)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._context.say(short_label(mark.kind, mark.state))}: {self._state_words(mark)}"
        return None

    def _state_words(self, mark: TextMark) -> str:
        words = self._context.say(state_name(mark.state))
        return f"{words}, {self._context.say(Message.of('project.stale'))}" if mark.stale else words
