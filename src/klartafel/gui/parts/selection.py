"""Lists in which what is selected is also what is worked on.

A person moves by keys or mouse, and Qt makes the entry current. A screen reader may select an entry over
the accessibility interface instead, and Qt then leaves the current entry where it was.
"""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject
from PySide6.QtWidgets import QAbstractItemView


def follow_selection(view: QAbstractItemView) -> None:
    """Make whatever is selected in `view` its current entry. The view must have its model already."""
    _Follower(view)


class _Follower(QObject):
    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._selection = view.selectionModel()
        self._selection.selectionChanged.connect(self._follow)

    def _follow(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        indexes = selected.indexes()
        if not indexes or self._selection.isSelected(self._selection.currentIndex()):
            return
        self._selection.setCurrentIndex(indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate)
