"""Lines of a list that wrap: Qt's own drawing cuts the last line of some of them off."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_PADDING = 6
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class WrappedLines(QStyledItemDelegate):
    """Draws an icon at the first line and the whole text beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        list_view = option.widget
        width = list_view.viewport().width() if isinstance(list_view, QListView) else option.rect.width()
        spacing = list_view.spacing() if isinstance(list_view, QListView) else 0
        place = self._words(option, QRect(0, 0, width - 2 * spacing, 1_000_000))
        words = option.fontMetrics.boundingRect(place, _WRAP, str(index.data()))
        return QSize(width - 2 * spacing, words.height() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            side = option.decorationSize.width()
            top = option.rect.y() + _PADDING + (option.fontMetrics.height() - side) // 2
            mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
            place = QRect(option.rect.x() + _PADDING, top, side, side)
            icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        painter.setFont(option.font)
        painter.drawText(self._words(option, option.rect), _WRAP, str(index.data()))
        painter.restore()

    @staticmethod
    def _words(option: QStyleOptionViewItem, area: QRect) -> QRect:
        left = 2 * _PADDING + option.decorationSize.width()
        return area.adjusted(left, _PADDING, -_PADDING, -_PADDING)
