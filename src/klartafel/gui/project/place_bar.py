"""The row of pages: tabs where there is room for all of them, else one box of choices."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabBar, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import literal, name_box

_MARGIN = 16


class PlaceBar(QWidget):
    """Signals: `chosen(number)` when a person goes to another page."""

    chosen = Signal(int)

    def __init__(self, context: Context, titles: tuple[Message, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._titles = titles
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._box = QComboBox()
        for _ in titles:
            self._tabs.addTab("")
            self._box.addItem("")
        self._tabs.currentChanged.connect(self._choose)
        self._box.activated.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._box, 1, Qt.AlignmentFlag.AlignLeft)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._fit)
        self.retranslate()

    @property
    def current(self) -> int:
        """The page that is chosen."""
        return self._tabs.currentIndex()

    def go_to(self, number: int) -> None:
        """Choose a page."""
        self._choose(number)

    def retranslate(self) -> None:
        """Everything in the present language."""
        for number, title in enumerate(self._titles):
            words = self._context.say(title)
            self._tabs.setTabText(number, literal(words))
            self._box.setItemText(number, words)
        name = self._context.say(Message.of("window.places"))
        self._tabs.setAccessibleName(name)
        name_box(self._box, name)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The box is always enough."""
        return QSize(120, max(self._tabs.sizeHint().height(), self._box.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again what fits."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size need another room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _choose(self, number: int) -> None:
        changed = number != self._tabs.currentIndex() or number != self._box.currentIndex()
        for part in (self._tabs, self._box):
            part.blockSignals(True)
            part.setCurrentIndex(number)
            part.blockSignals(False)
        if changed:
            self.chosen.emit(number)

    def _fit(self) -> None:
        room = self.width() - 2 * _MARGIN
        # The chosen tab is bold and so a little wider than it says.
        fits = self._tabs.sizeHint().width() + 2 * _MARGIN <= room
        had_focus = self._tabs.hasFocus() or self._box.hasFocus()
        self._tabs.setVisible(fits)
        self._box.setVisible(not fits)
        if had_focus:
            (self._tabs if fits else self._box).setFocus()
