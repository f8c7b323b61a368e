"""Widgets that show text as text.

Qt's labels, boxes and tooltips guess rich text from content, and rich text opens paths and links. What
comes from a record must stay text, so everything that shows words here is built from this file.
"""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QMessageBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class PlainLabel(QLabel):
    """A label that never interprets its text; it wraps and can be selected for copying where wanted."""

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setObjectName(role)
        self.setText(text)


class PlainEditor(QPlainTextEdit):
    """An editor for plain text; Tab moves the focus on, as everywhere else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)


def card(parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """A quiet panel and the layout inside it."""
    frame = QFrame(parent)
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.setSpacing(8)
    return frame, layout


def button(text: str, pressed: Callable[[], None], *, primary: bool = False) -> QPushButton:
    """A button that says what happens. `pressed` must be a bound method: a lambda keeps dialogs alive."""
    made = QPushButton(text)
    if primary:
        made.setObjectName("primary")
    made.clicked.connect(pressed)
    return made


def set_tip(widget: QWidget, text: str) -> None:
    """A tooltip that shows its text literally."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if text else "")


def ask(parent: QWidget, question: str, yes: str, no: str) -> bool:
    """Ask and wait; closing the box or Escape means no."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    agreed = box.clickedButton() is agree
    box.deleteLater()
    return agreed
