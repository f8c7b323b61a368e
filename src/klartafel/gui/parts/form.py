"""Fields below each other with their names, and a dialog that stays open until what was typed is saved."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, announce, name_box
from klartafel.gui.parts.sheet import Sheet


class Form(QScrollArea):
    """Every field has its name above it. Where they do not all fit, the focus scrolls into view."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._fields: list[tuple[PlainLabel, QWidget, Message]] = []
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(4, 4, 12, 4)  # room for the ring around the focus
        self._layout.setSpacing(4)
        self._layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add(self, name: Message, field: QWidget, *, lines: int = 0) -> None:
        """Add a field with its name; a page of text gets room for some lines."""
        label = PlainLabel()
        label.setBuddy(field)
        if lines:
            field.setMinimumHeight(field.fontMetrics().lineSpacing() * lines * 3 // 2)
        place = self._layout.count() - 1
        self._layout.insertWidget(place, label)
        self._layout.insertWidget(place + 1, field, 1 if lines else 0)
        self._layout.insertSpacing(place + 2, 8)
        self._fields.append((label, field, name))

    def insert(self, widget: QWidget) -> None:
        """Add something that says itself what it is, such as a button."""
        place = self._layout.count() - 1
        self._layout.insertWidget(place, widget, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.insertSpacing(place + 1, 8)

    def retranslate(self) -> None:
        """The names in the present language."""
        for label, field, message in self._fields:
            words = self._context.say(message)
            label.setText(words)
            if isinstance(field, QComboBox):
                name_box(field, words)
            else:
                field.setAccessibleName(words)


class SavingSheet(Sheet):
    """A sheet whose answer is saved before it closes: what is refused can be mended in place.

    Subclasses put `trouble` where it is read beside what it is about, and say what `work` is to be done;
    what that returns is `outcome` once the sheet has closed.
    """

    def __init__(self, context: Context, parent: QWidget, title: Message, *, agree: Message) -> None:
        super().__init__(context, parent, title, agree=agree)
        self.outcome: Any = None
        self.trouble = PlainLabel(role="trouble")
        self.trouble.hide()
        self._trouble: Message | None = None

    def work(self) -> Callable[[], Any]:
        """What is to be done away from the window, with values taken from the fields now."""
        raise NotImplementedError

    def accept(self) -> None:
        """Save; close when that is done."""
        self.agree_button.setEnabled(False)
        self.context.background.save(self.work(), self._saved, self.refuse)

    def refuse(self, message: Message) -> None:
        """Say what stands against it and let the person go on."""
        self._trouble = message
        self.agree_button.setEnabled(True)
        self._show_trouble()
        announce(self, self.trouble.text())

    def _saved(self, outcome: Any) -> None:
        self.outcome = outcome
        super().accept()

    def _show_trouble(self) -> None:
        self.trouble.setVisible(self._trouble is not None)
        if self._trouble is not None:
            self.trouble.setText(self.context.say(self._trouble))

    def retranslate(self) -> None:
        super().retranslate()
        self._show_trouble()
