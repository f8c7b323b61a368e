"""Fields of a form, each below its label, so that both have the whole width."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

_BETWEEN_LABEL_AND_FIELD = 4
_BETWEEN_FIELDS = 12


class Fields(QVBoxLayout):
    """A layout to which labels and fields are added in pairs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self.setSpacing(_BETWEEN_FIELDS)

    def add(self, *parts: QWidget | QLayout, stretch: int = 0) -> None:
        """A label and its field, or a field that says itself what it is, and how eager it is for room."""
        pair = QVBoxLayout()
        pair.setSpacing(_BETWEEN_LABEL_AND_FIELD)
        for part in parts:
            if isinstance(part, QLayout):
                pair.addLayout(part)
            else:
                pair.addWidget(part)
        self.addLayout(pair, stretch)
