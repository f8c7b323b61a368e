"""A box of choices that is as wide as what is chosen; the list below it is as wide as its longest choice."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox

_BESIDE = 64  # pixels for the arrow and the air around the words


class NarrowBox(QComboBox):
    """For choices of very different lengths in a row that has little room."""

    def __init__(self) -> None:
        super().__init__()
        self.currentTextChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Room for the words that are shown."""
        return QSize(self.fontMetrics().horizontalAdvance(self.currentText()) + _BESIDE, self._height)

    def minimumSizeHint(self) -> QSize:
        """Never less than that."""
        return self.sizeHint()

    def showPopup(self) -> None:
        """Show all choices in full."""
        longest = max((self.itemText(number) for number in range(self.count())), key=len, default="")
        widest = self.fontMetrics().horizontalAdvance(longest) + _BESIDE
        self.view().setMinimumWidth(max(self.width(), widest))
        super().showPopup()

    @property
    def _height(self) -> int:
        return super().sizeHint().height()

    def _fit(self, _words: str) -> None:
        self.updateGeometry()
