"""Widgets that show text as text.

Qt's labels, boxes and tooltips guess rich text from content, and rich text opens paths and links. What
comes from a record must stay text, so everything that shows words here is built from this file.
"""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QLabel,
    QListWidget,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

_LINE_HEIGHT = 150  # percent
_LINE_CHARACTERS = 75
_LARGEST_WELL_SET = 200_000  # characters; a longer text is shown at once rather than beautifully


class PlainLabel(QLabel):
    """A label that never interprets its text and wraps where needed."""

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setObjectName(role)
        self.setText(text)


class PlainEditor(QTextEdit):
    """Plain text, well set: lines of at most 75 characters with air between them.

    Tab moves the focus on, as everywhere else. What is pasted or dropped comes in as plain text. Signals:
    `focus_left()` when the keyboard goes elsewhere.
    """

    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)

    def show_text(self, text: str) -> None:
        """Replace everything. The caret stays at its place as far as that exists; undo begins anew."""
        place = self.textCursor().position()
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._space_lines()
        self.document().setUndoRedoEnabled(True)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def make_read_only(self, read_only: bool) -> None:
        """Read only, but with a caret to read along by keyboard."""
        self.setReadOnly(read_only)
        if read_only:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that a person is done here for now."""
        super().focusOutEvent(event)
        self.focus_left.emit()

    def minimumSizeHint(self) -> QSize:
        """One line can always be seen, and nothing around it need be cut off for more."""
        return QSize(80, self.fontMetrics().lineSpacing())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text and nothing else: no pictures, no files."""
        if source.hasText():
            self.textCursor().insertText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short on a wide screen."""
        widest = self.fontMetrics().averageCharWidth() * _LINE_CHARACTERS
        self.setViewportMargins(0, 0, max(0, self.width() - widest), 0)
        super().resizeEvent(event)

    def _space_lines(self) -> None:
        if self.document().characterCount() > _LARGEST_WELL_SET:
            return
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)


def card(parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """A quiet panel and the layout inside it."""
    frame = QFrame(parent)
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.setSpacing(8)
    return frame, layout


def button(pressed: Callable[[], None], *, role: str = "") -> QPushButton:
    """A button whose words come with `retranslate`. `role`: "primary", "quiet" or nothing.

    `pressed` must be a bound method: a lambda keeps dialogs alive.
    """
    made = QPushButton()
    made.setAutoDefault(False)
    if role:
        made.setObjectName(role)
    made.clicked.connect(pressed)
    return made


def choice_list() -> QListWidget:
    """A list to choose from whose lines break where they are long."""
    made = QListWidget()
    made.setObjectName("choices")
    made.setWordWrap(True)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    return made


def name_box(box: QComboBox, name: str) -> None:
    """Name a box of choices. On Linux Qt gives screen readers the chosen words as its name, so that what
    the choice is about has to be its description as well."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)


def name_spin_box(box: QAbstractSpinBox, name: str) -> None:
    """Name a box for a number or a day. The box has the keyboard, the line inside is not read as another
    control."""
    box.setAccessibleName(name)
    box.lineEdit().setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def name_control(widget: QWidget, name: str) -> None:
    """Name any control for screen readers, each sort in the way that is read out."""
    if isinstance(widget, QComboBox):
        name_box(widget, name)
    elif isinstance(widget, QAbstractSpinBox):
        name_spin_box(widget, name)
    else:
        widget.setAccessibleName(name)


def give_role(widget: QWidget, role: str) -> None:
    """Dress a widget anew: "primary", "quiet", or nothing special."""
    if widget.objectName() != role:
        widget.setObjectName(role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def literal_tip(words: str) -> str:
    """Words for a tooltip, which would read markup in them otherwise."""
    return f"<span>{escape(words).replace(chr(10), '<br>')}</span>" if words else ""


def literal(words: str) -> str:
    """Words for a button: an ampersand in a name is no shortcut."""
    return words.replace("&", "&&")


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something that is not at the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
