"""The list of subjects as a table model: what it is, and one mark for each kind of text."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from klartafel.domain.gate import State
from klartafel.domain.label import column_name, name_of_text, state_name
from klartafel.domain.message import Message
from klartafel.domain.offered import place_of
from klartafel.domain.subject import SubjectRow, TextMark
from klartafel.domain.text import KINDS
from klartafel.gui.context import Context
from klartafel.gui.parts.marks import state_icon
from klartafel.gui.parts.plain import literal_tip
from klartafel.gui.subjects.subject_order import number_of

Index = QModelIndex | QPersistentModelIndex
SUBJECT, TEXTS = range(2)
_HEADINGS = {SUBJECT: Message.of("window.subject"), TEXTS: Message.of("project.column-texts")}
SECOND_LINE = Qt.ItemDataRole.UserRole
MARKS = Qt.ItemDataRole.UserRole + 1
_LINES = 2
_ICON = 16  # pixels at 100 %
_GAP = 6


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
        if index.column() == TEXTS:
            return self._texts_data(row, role)
        second = " · ".join(filter(None, (number_of(row), row.location)))
        words = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}, {second}",
            Qt.ItemDataRole.ToolTipRole: literal_tip(f"{row.title}\n{second}"),
            SECOND_LINE: second,
        }
        return words.get(Qt.ItemDataRole(role))

    def icon(self, mark: TextMark) -> QIcon:
        """The mark of a text as a drawing."""
        key = (mark.state, mark.stale)
        if key not in self._icons:
            look = self._context.look
            self._icons[key] = state_icon(*key, look.tokens, look.pixels(16))
        return self._icons[key]

    def short_name(self, mark: TextMark) -> str:
        """What stands beside the mark: the kind in few letters, with the language where it needs one."""
        name = self._context.say(column_name(mark.kind, mark.state))
        is_plain = mark.language == KINDS[mark.kind].languages[0]
        return name if is_plain else f"{name} {mark.language.upper()}"

    def state_words(self, mark: TextMark) -> str:
        """What stands beside the mark: one word."""
        return self._context.say(Message.of("project.stale") if mark.stale else state_name(mark.state))

    def _texts_data(self, row: SubjectRow, role: int) -> Any:
        if role == MARKS:
            return _in_order(row.marks)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "; ".join(self._all_words(row))
        if role == Qt.ItemDataRole.ToolTipRole:  # our own sentences, never the record's
            return "\n".join(self._all_words(row))
        return None

    def _all_words(self, row: SubjectRow) -> tuple[str, ...]:
        """Every text with the word for its state."""
        if not row.marks:
            return (self._context.say(Message.of("window.no-text")),)
        return tuple(self._words(mark) for mark in _in_order(row.marks))

    def _words(self, mark: TextMark) -> str:
        say = self._context.say
        words = say(state_name(mark.state))
        if mark.stale:
            words = f"{words}, {say(Message.of('project.stale'))}"
        return f"{say(name_of_text(mark.kind, mark.state, mark.language))}: {words}"

    def _tell_of_change(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(_HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _forget_icons(self) -> None:
        self._icons.clear()
        self._tell_of_change()


class TwoLines(QStyledItemDelegate):
    """Draws a row in two lines; subclasses say what stands in them."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.fontMetrics.averageCharWidth() * 20, row_height(option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setFont(option.font)
        self.draw_lines(painter, option, index)
        painter.restore()

    def draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what stands in the lines."""
        raise NotImplementedError

    def line(self, option: QStyleOptionViewItem, number: int) -> QRect:
        """Where the first or second line lies."""
        height = option.fontMetrics.height()
        return QRect(
            option.rect.x() + 8, option.rect.y() + 6 + number * height, option.rect.width() - 16, height
        )

    def ink(self, option: QStyleOptionViewItem, colour: str) -> QColor:
        """The colour, or the one that can be read on a chosen row."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        return QColor(self.context.look.tokens.on_accent if chosen else colour)

    def write(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, words: str, colour: str
    ) -> None:
        """Write words into a place, shortened where they do not fit."""
        painter.setPen(self.ink(option, colour))
        shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


class SubjectDelegate(TwoLines):
    """What a subject is called, and quietly its number and place."""

    def draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self.context.look.tokens
        title, second = index.data(Qt.ItemDataRole.DisplayRole), index.data(SECOND_LINE)
        self.write(painter, option, self.line(option, 0), str(title), tokens.text)
        self.write(painter, option, self.line(option, 1), str(second), tokens.muted)


class TextsDelegate(TwoLines):
    """The texts that somebody began: up to two with the word for their state, more by mark and short name.

    What does not fit is counted; all of it stands in the tooltip and in what a screen reader says.
    """

    def __init__(self, table: SubjectTable, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._table = table

    def draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        marks: tuple[TextMark, ...] = index.data(MARKS)
        if len(marks) <= _LINES:
            self._with_states(painter, option, marks)
        else:
            self._with_names(painter, option, marks)

    def _with_states(
        self, painter: QPainter, option: QStyleOptionViewItem, marks: tuple[TextMark, ...]
    ) -> None:
        tokens = self.context.look.tokens
        for number, mark in enumerate(marks):
            name = f"{self._table.short_name(mark)}  "
            place = self._draw_mark(painter, option, self.line(option, number), mark)
            self.write(painter, option, place, name, tokens.text)
            place = place.adjusted(option.fontMetrics.horizontalAdvance(name), 0, 0, 0)
            self.write(painter, option, place, self._table.state_words(mark), tokens.muted)

    def _with_names(
        self, painter: QPainter, option: QStyleOptionViewItem, marks: tuple[TextMark, ...]
    ) -> None:
        tokens, metrics = self.context.look.tokens, option.fontMetrics
        names = [self._table.short_name(mark) for mark in marks]
        beside = self.context.look.pixels(_ICON) + _GAP
        widths = [beside + metrics.horizontalAdvance(name) + 2 * _GAP for name in names]
        more = metrics.horizontalAdvance("+88")
        places, left_out = in_lines(widths, self.line(option, 0).width(), _LINES, more)
        for (line, x), mark, name in zip(places, marks, names, strict=False):
            place = self.line(option, line).adjusted(x, 0, 0, 0)
            place = self._draw_mark(painter, option, place, mark)
            self.write(painter, option, place, name, tokens.text)
        if left_out:
            place = self.line(option, _LINES - 1)
            painter.setPen(self.ink(option, tokens.muted))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight), f"+{left_out}")

    def _draw_mark(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, mark: TextMark
    ) -> QRect:
        """Draw the mark; the place that is left beside it."""
        side = self.context.look.pixels(_ICON)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        icon = QRect(place.x(), place.y() + (place.height() - side) // 2, side, side)
        self._table.icon(mark).paint(painter, icon, Qt.AlignmentFlag.AlignCenter, mode)
        return place.adjusted(side + _GAP, 0, 0, 0)


def in_lines(widths: list[int], room: int, lines: int, more: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """Where things of these widths stand, as line and x, and how many find no room.

    Where not all do, the end of the last line is kept free for the number of the others.
    """
    for reserved in (0, more):
        places: list[tuple[int, int]] = []
        line, x = 0, 0
        for width in widths:
            free = room - (reserved if line == lines - 1 else 0)
            if x and x + width > free:
                line, x = line + 1, 0
                free = room - (reserved if line == lines - 1 else 0)
            if line == lines or (line == lines - 1 and x + width > free):
                break
            places.append((line, x))
            x += width
        if len(places) == len(widths):
            break
    return tuple(places), len(widths) - len(places)


def _in_order(marks: tuple[TextMark, ...]) -> tuple[TextMark, ...]:
    return tuple(sorted(marks, key=lambda mark: place_of(mark.kind, mark.language)))


def row_height(line: int) -> int:
    """The height of a row of two lines."""
    return 2 * line + 12
