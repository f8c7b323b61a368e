"""Tables to read: walked through by arrow keys, left by Tab."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTableWidget


def dress_table(table: QTableView) -> None:
    """What all tables have in common: rows are chosen, one at a time, and nothing is typed into them."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def reading_table(columns: int, widest: int) -> QTableWidget:
    """A table of words; the column `widest` takes the room that the others leave."""
    table = QTableWidget(0, columns)
    dress_table(table)
    table.horizontalHeader().setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
    return table
