"""The list of subjects as a table model: what it is, and one mark for each kind of text."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from klartafel.domain.gate import State
from klartafel.domain.label import short_label, state_name
from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectRow, TextMark
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.marks import state_icon
from klartafel.gui.subject_order import number_of

Index = QModelIndex | QPersistentModelIndex
SUBJECT, _ES, _EN = range(3)
_KIND_OF_COLUMN = {_ES: TextKind.EINFACHE_SPRACHE, _EN: TextKind.PLAIN_ENGLISH}
_HEADINGS = {
    SUBJECT: Message.of("window.subject"),
    _ES: Message.of("label.es"),
    _EN: Message.of("label.plain-en"),
}
SECOND_LINE = Qt.ItemDataRole.UserRole


class SubjectTable(QAbstractTableModel):
    """Rows come in as values; the project is never touched from here."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[SubjectRow, ...] = ()
        self._icons: dict[tuple[State, bool], QIcon] = {}
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._forget_icons)

    def show_rows(self, rows: tuple[SubjectRow, ...]) -> None:
        """Show these rows. Where only marks changed nothing moves: a screen reader stays in place."""
        if rows and [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            self._tell_of_change()
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
        self._tell_of_change()

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
        if index.column() in _KIND_OF_COLUMN:
            return self._mark_data(row, _KIND_OF_COLUMN[index.column()], role)
        second = " · ".join(filter(None, (number_of(row), row.location)))
        words = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}, {second}",
            SECOND_LINE: second,
        }
        return words.get(Qt.ItemDataRole(role))

    def _mark_data(self, row: SubjectRow, kind: TextKind, role: int) -> Any:
        mark = next((mark for mark in row.marks if mark.kind is kind), None)
        if mark is None:
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self._context.say(Message.of("window.no-text"))
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(mark)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._state_words(mark)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._context.say(short_label(mark.kind, mark.state))}: {self._all_words(mark)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._all_words(mark)  # our own sentences, never the record's
        return None

    def _icon(self, mark: TextMark) -> QIcon:
        key = (mark.state, mark.stale)
        if key not in self._icons:
            look = self._context.look
            self._icons[key] = state_icon(*key, look.tokens, look.pixels(16))
        return self._icons[key]

    def _state_words(self, mark: TextMark) -> str:
        return self._context.say(Message.of("project.stale") if mark.stale else state_name(mark.state))

    def _all_words(self, mark: TextMark) -> str:
        words = self._context.say(state_name(mark.state))
        return f"{words}, {self._context.say(Message.of('project.stale'))}" if mark.stale else words

    def _tell_of_change(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(_HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _forget_icons(self) -> None:
        self._icons.clear()
        self._tell_of_change()


class SubjectDelegate(QStyledItemDelegate):
    """A subject in two lines: what it is called, and quietly its number and place."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.fontMetrics.averageCharWidth() * 20, row_height(option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        title, option.text = option.text, ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        tokens = self._context.look.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect.adjusted(8, 6, -8, -6)
        lines = ((title, tokens.text), (str(index.data(SECOND_LINE)), tokens.muted))
        painter.save()
        painter.setFont(option.font)
        for number, (words, colour) in enumerate(lines):
            line = area.adjusted(0, number * option.fontMetrics.height(), 0, 0)
            shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.setPen(QColor(tokens.on_accent if selected else colour))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), shown)
        painter.restore()


def row_height(line: int) -> int:
    """The height of a row of two lines."""
    return 2 * line + 12
