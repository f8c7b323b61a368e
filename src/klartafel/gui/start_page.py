"""The first thing a person sees: an invitation with a few doors."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button, card


class StartPage(QWidget):
    """Signals: `new_asked`, `open_asked`, `sample_asked`, `recent_chosen(path)`."""

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    recent_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._title = PlainLabel(role="title")
        self._lead = PlainLabel()
        self.sample = button(self.sample_asked.emit, role="primary")
        self._new = button(self.new_asked.emit)
        self._open = button(self.open_asked.emit)
        self._recent_title = PlainLabel(role="heading")
        self.recent = QListWidget()
        self.recent.setSpacing(4)
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)
        self._frame, inside = card()
        inside.setContentsMargins(40, 40, 40, 40)
        inside.setSpacing(16)
        inside.addWidget(self._title)
        inside.addWidget(self._lead)
        doors = side_by_side(self.sample, self._new, self._open)
        inside.addWidget(doors)
        inside.addSpacing(8)
        inside.addWidget(self._recent_title)
        inside.addWidget(self.recent, 1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._frame, 20)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def show_recent(self, paths: tuple[Path, ...]) -> None:
        """Offer these projects."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.recent.addItem(item)
        for part in (self._recent_title, self.recent):
            part.setVisible(bool(paths))

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._title.setText(say(Message.of("window.start-title")))
        self._lead.setText(say(Message.of("window.start-lead")))
        self.sample.setText(say(Message.of("window.start-sample")))
        self._new.setText(say(Message.of("window.start-new")))
        self._open.setText(say(Message.of("window.start-open")))
        self._recent_title.setText(say(Message.of("window.start-recent")))
        self.recent.setAccessibleName(say(Message.of("window.start-recent")))

    def _fit(self) -> None:
        self._frame.setMaximumWidth(self._context.look.pixels(720))

    def _choose(self, item: QListWidgetItem) -> None:
        self.recent_chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
