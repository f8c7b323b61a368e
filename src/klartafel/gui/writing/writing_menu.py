"""The part of the menus that belongs to writing: undo, findings, suggestions, facts, versions."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from klartafel.domain.message import Message
from klartafel.gui.context import Context

if TYPE_CHECKING:
    from klartafel.gui.main_window import MainWindow
    from klartafel.gui.writing.decision_desk import DecisionDesk
    from klartafel.gui.writing.text_page import TextPage


class Add(Protocol):
    """Adds an entry to a menu, with its words, what it does and its keys."""

    def __call__(
        self,
        menu: QMenu,
        words: Message,
        done: Callable[[], object],
        keys: str = "",
        *,
        project: bool = False,
    ) -> QAction: ...


class WritingMenu(QObject):
    """Built once; what it does is done for the project that is open."""

    def __init__(self, window: "MainWindow", context: Context, add: Add) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._add = add
        self._take_back: QAction | None = None
        self._decisions: DecisionDesk | None = None

    def build_edit(self, menu: QMenu) -> None:
        """Undo and redo of the text, and taking decisions back."""
        self._add(menu, Message.of("writing.undo"), self._undo, "Ctrl+Z", project=True)
        self._add(menu, Message.of("writing.redo"), self._redo, "Ctrl+Shift+Z", project=True)
        menu.addSeparator()
        nothing = Message.of("writing.nothing-to-take-back")
        self._take_back = self._add(menu, nothing, self._take_decision_back, "Ctrl+Alt+Z")
        self._take_back.setEnabled(False)
        menu.addSeparator()
        self._add(menu, Message.of("writing.next-finding"), self._next, "F8", project=True)
        self._add(menu, Message.of("writing.previous-finding"), self._previous, "Shift+F8", project=True)
        self._add(menu, Message.of("writing.take-suggestion"), self._apply, "F9", project=True)
        self._add(menu, Message.of("writing.decide-chosen"), self._decide, "Shift+F9", project=True)
        menu.addSeparator()
        self._add(menu, Message.of("writing.must-stay"), self._mark, "Ctrl+M", project=True)
        self._add(menu, Message.of("writing.facts-marked"), self._marked, "Ctrl+Shift+M", project=True)
        self._add(menu, Message.of("writing.facts"), self._facts, "Ctrl+Shift+A", project=True)
        self._add(menu, Message.of("writing.change-way"), self._change_way, "Ctrl+L", project=True)

    def build_text(self, menu: QMenu) -> None:
        """The versions, beside the origins."""
        self._add(menu, Message.of("versions.title"), self._versions, "Ctrl+Shift+F", project=True)

    def show_decisions(self, decisions: "DecisionDesk | None") -> None:
        """Follow the decisions of the project that is open."""
        if decisions is not self._decisions:
            self._decisions = decisions
            if decisions is not None:
                decisions.last_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what would be taken back."""
        last = self._decisions.last if self._decisions is not None else None
        if self._take_back is None:
            return
        nothing = Message.of("writing.nothing-to-take-back")
        words = nothing if last is None else Message.of("writing.take-back", what=last)
        self._take_back.setText(self._context.say(words))
        self._take_back.setEnabled(last is not None)

    @property
    def _page(self) -> "TextPage | None":
        page = self._window.page
        return page.text if page is not None and page.place is None else None

    def _undo(self) -> None:
        if (page := self._page) is not None and page.is_writable:
            page.editor.undo()

    def _redo(self) -> None:
        if (page := self._page) is not None and page.is_writable:
            page.editor.redo()

    def _take_decision_back(self) -> None:
        if self._decisions is not None:
            self._decisions.take_back()

    def _next(self) -> None:
        if (page := self._page) is not None:
            page.go_to_finding(1)

    def _previous(self) -> None:
        if (page := self._page) is not None:
            page.go_to_finding(-1)

    def _apply(self) -> None:
        if (page := self._page) is not None:
            page.offers.take_suggestion()

    def _decide(self) -> None:
        if (page := self._page) is not None:
            page.offers.ask()

    def _mark(self) -> None:
        if (page := self._page) is not None:
            page.source.ask_to_mark()

    def _marked(self) -> None:
        if (page := self._page) is not None:
            page.show_facts("marked")

    def _facts(self) -> None:
        if (page := self._page) is not None:
            page.show_facts("all")

    def _change_way(self) -> None:
        if (page := self._page) is not None:
            page.show_list(not page.is_list)

    def _versions(self) -> None:
        if (page := self._page) is not None:
            page.versions_asked.emit()
