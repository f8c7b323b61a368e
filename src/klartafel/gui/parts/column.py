"""A page in one column: headed sections one below the other, which scroll as one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, card

_WIDEST = 900
_ROOM = 24  # around what has the keyboard, so that it is not seen at the very edge


class Column(QScrollArea):
    """What has the keyboard is always in view. Words of headings and leads follow the language."""

    def __init__(
        self, context: Context, title: Message, lead: Message, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._said: list[tuple[PlainLabel, Message]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self.layout_ = QVBoxLayout(self._inside)
        self.layout_.setContentsMargins(16, 8, 16, 16)
        self.layout_.setSpacing(16)
        self.layout_.addWidget(self._label(title, "title"))
        self.layout_.addWidget(self._label(lead, ""))
        self.setWidget(self._inside)
        self._inside.setMaximumWidth(context.look.pixels(_WIDEST))
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._fit)

    def section(self, title: Message, lead: Message) -> QVBoxLayout:
        """A new section at the end; its content goes into the layout that comes back."""
        frame, inside = card()
        inside.addWidget(self._label(title, "heading"))
        inside.addWidget(self._label(lead, "muted"))
        self.layout_.addWidget(frame)
        return inside

    def close_up(self) -> None:
        """No more sections come: the rest of the room stays empty."""
        self.layout_.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Headings and leads in the present language."""
        for label, message in self._said:
            label.setText(self._context.say(message))

    def _label(self, message: Message, role: str) -> PlainLabel:
        label = PlainLabel(role=role)
        self._said.append((label, message))
        return label

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, _ROOM, _ROOM)

    def _fit(self) -> None:
        self._inside.setMaximumWidth(self._context.look.pixels(_WIDEST))
