"""Panes side by side as far as there is room; where there is not, tabs choose which one is seen."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of a page.

    `focus` is where the keyboard goes when a person goes to the pane. `least` is the least useful width,
    `wanted` how the room is shared out, both in average characters of the font.
    """

    name: Message
    widget: QWidget
    focus: QWidget
    least: int
    wanted: int


class Panes(QWidget):
    """One row of panes. The main one is seen first where there is room for one only."""

    def __init__(
        self, context: Context, panes: tuple[Pane, ...], main: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._panes = panes
        self._main = main
        self._chosen = main
        self._shown: tuple[int, ...] = ()
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(16)
        for pane in panes:
            self._tabs.addTab("")
            self._splitter.addWidget(pane.widget)
        for number, pane in enumerate(panes):
            self._splitter.setStretchFactor(number, pane.wanted)
        self._tabs.setCurrentIndex(main)
        self._tabs.currentChanged.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._tabs)
        layout.addWidget(self._splitter, 1)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._fit_anew)
        self.retranslate()
        self.fit()

    def retranslate(self) -> None:
        """The tabs in the present language."""
        for number, pane in enumerate(self._panes):
            self._tabs.setTabText(number, self._context.say(pane.name))

    @property
    def count(self) -> int:
        """How many panes there are."""
        return len(self._panes)

    @property
    def shown(self) -> tuple[int, ...]:
        """Which panes can be seen now."""
        return self._shown

    def go_to(self, number: int) -> None:
        """Show a pane and give it the keyboard."""
        self._tabs.setCurrentIndex(number)
        self._choose(number)
        self._panes[number].focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focused(self) -> int | None:
        """The pane that has the keyboard."""
        for number, pane in enumerate(self._panes):
            if pane.widget.isAncestorOf(self.focusWidget() or self) or pane.widget is self.focusWidget():
                return number
        return None

    def fit(self) -> None:
        """Show as many panes as fit: the chosen one first, then the main one, which the others are about."""
        room = self.width() // max(1, self.fontMetrics().averageCharWidth())
        order = dict.fromkeys((self._chosen, self._main, *range(len(self._panes))))
        shown: set[int] = set()
        for number in order:
            if not shown or self._panes[number].least <= room:
                shown.add(number)
                room -= self._panes[number].least
        before, self._shown = self._shown, tuple(sorted(shown))
        for number, pane in enumerate(self._panes):
            pane.widget.setVisible(number in shown)
        self._tabs.setVisible(len(shown) < len(self._panes))
        if before != self._shown:
            self._share_out()

    def _fit_anew(self) -> None:
        self._shown = ()
        self.fit()

    def _share_out(self) -> None:
        """Everybody gets the least that is useful, and of the rest what they want."""
        character = self.fontMetrics().averageCharWidth()
        shown = [self._panes[number] for number in self._shown]
        rest = max(0, self._splitter.width() - sum(pane.least for pane in shown) * character)
        wanted = sum(pane.wanted for pane in shown)
        self._splitter.setSizes(
            [pane.least * character + rest * pane.wanted // wanted for pane in self._panes]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again what fits."""
        super().resizeEvent(event)
        self.fit()

    def _choose(self, number: int) -> None:
        self._chosen = number
        self.fit()
