"""A form that scrolls: fields below each other, each with its name above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.wording import Wording


class Form(QScrollArea):
    """Every field has its name above it. Where they do not all fit, the focus scrolls into view."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._wording = Wording(context, self)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(4, 4, 12, 4)  # room for the ring around the focus
        self._fields = Fields()
        layout.addLayout(self._fields, 1)
        layout.addStretch(0)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add(self, name: Message, field: QWidget, *, lines: int = 0) -> None:
        """Add a field with its name; a page of text gets room for some lines."""
        if lines:
            field.setMinimumHeight(field.fontMetrics().lineSpacing() * lines * 3 // 2)
        self._fields.add(self._wording.label_for(field, name), field, stretch=1 if lines else 0)

    def insert(self, widget: QWidget) -> None:
        """Add something that says itself what it is, such as a button."""
        self._fields.add(side_by_side(widget))
