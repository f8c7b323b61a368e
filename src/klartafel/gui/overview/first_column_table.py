"""A table to read, whose first column names the row and takes the room that the others leave."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from klartafel.gui.parts.tables import dress_table


class FirstColumnTable(QTableView):
    """Walked through by arrow keys; Tab goes on to what comes after the table."""

    def __init__(self, least_characters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_characters = least_characters
        dress_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionsClickable(False)

    def share_out(self) -> None:
        """Give the first column what the others leave, and never less than what can be read."""
        header = self.horizontalHeader()
        others = sum(header.sectionSize(number) for number in range(1, header.count()))
        least = self.fontMetrics().averageCharWidth() * self._least_characters
        self.setColumnWidth(0, max(least, self.viewport().width() - others))
        if self.wordWrap():
            self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out anew."""
        super().resizeEvent(event)
        self.share_out()
