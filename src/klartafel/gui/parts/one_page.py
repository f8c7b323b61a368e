"""Pages behind each other that need only as much room as the one in front."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget


class OnePage(QStackedWidget):
    """Qt's own would keep room for the largest page, also while nobody sees it.

    Whoever goes here by `setFocus` comes to the `place` of the page in front. A focus proxy would do that
    as well, and then Tab would go round inside for ever.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: list[QWidget] = []

    def add_page(self, page: QWidget, place: QWidget) -> None:
        """Add a page, and where in it the keyboard goes."""
        self.addWidget(page)
        self._places.append(place)

    def show_page(self, number: int) -> None:
        """Bring a page to the front."""
        self.setCurrentIndex(number)
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        self._places[self.currentIndex()].setFocus(event.reason())

    def minimumSizeHint(self) -> QSize:
        """That of the page in front."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """That of the page in front."""
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()
