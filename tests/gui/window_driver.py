"""Drives the window as a person would, and waits until what was asked for has happened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from klartafel.domain.gate import Action, State
from klartafel.domain.subject import Text
from klartafel.domain.text import TextKind
from klartafel.engine.scripted import ScriptedEngine
from klartafel.gui.main_window import MainWindow
from klartafel.gui.parts.sheet import Sheet
from klartafel.gui.project.project_desk import ProjectDesk
from klartafel.gui.project.project_page import ProjectPage
from klartafel.gui.writing.text_page import TextPage
from klartafel.services.workbench import Workbench

PATIENCE_MS = 15_000
_QUIET_ROUNDS = 3


class Driver:
    """One window, its pages, and the project behind it."""

    def __init__(self, window: MainWindow, qtbot: QtBot, engine: ScriptedEngine) -> None:
        self.window = window
        self.qtbot = qtbot
        self.engine = engine

    # What is there

    @property
    def page(self) -> ProjectPage:
        """The page of the open project."""
        assert self.window.page is not None
        return self.window.page

    @property
    def text(self) -> TextPage:
        """The page of the chosen text."""
        return self.page.text

    @property
    def desk(self) -> ProjectDesk:
        """What works for the open project."""
        assert self.window.desk is not None
        return self.window.desk

    @property
    def bench(self) -> Workbench:
        """The open project itself, to see what was really written."""
        return self.desk._workbench

    def sheet(self) -> Sheet:
        """The dialog that is open."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), Sheet))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, Sheet)
        return sheet

    # Waiting

    def until(self, reached: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        self.qtbot.waitUntil(reached, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Wait until nothing is on its way any more."""
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            self.until(self._is_quiet)
            QTest.qWait(5)
            quiet = quiet + 1 if self._is_quiet() else 0

    def _is_quiet(self) -> bool:
        """Nothing works in the background, nothing waits for its moment. What is typed waits longer."""
        if not self.window.context.background.is_idle:
            return False
        timers = self.window.findChildren(QTimer)
        if any(timer.isActive() and timer.isSingleShot() and timer.interval() < 500 for timer in timers):
            return False
        desk = self.window.desk
        return desk is None or not desk._tasks

    # Doing

    def open(self, path: Path) -> None:
        """Open a project and wait for its text to be shown."""
        with self.qtbot.waitSignal(self.window.project_shown, timeout=PATIENCE_MS):
            self.window.open_project(path)
        self.settle()

    def be(self, name: str) -> None:
        """Say who works here."""
        self.window.context.preferences.choose(person=name)

    def type(self, words: str) -> None:
        """Type into the text, key by key."""
        self.text.editor.setFocus()
        QTest.keyClicks(self.text.editor, words)

    def write(self, words: str) -> None:
        """Replace the text by typing and wait until it is saved."""
        self.text.editor.setFocus()
        self.text.editor.selectAll()
        self.text.editor.insertPlainText(words)  # the key events of QTest know no umlauts
        self.text.flush()
        self.settle()

    def choose_row(self, row: int) -> None:
        """Choose a subject."""
        self.page.subjects.table.selectRow(row)
        self.settle()

    def press(self, button: QWidget) -> None:
        """Press a button with the mouse."""
        assert button.isVisible(), button
        assert button.isEnabled(), button
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def step(self, action: Action) -> None:
        """Press the button of a step and wait for what comes of it."""
        self.press(self.text.review.button_for(action))
        self.settle()

    def stored(self, kind: TextKind = TextKind.EINFACHE_SPRACHE, language: str = "de") -> Text | None:
        """The text on the screen as the project has it."""
        view = self.text.view
        assert view is not None
        return self.bench.text_of(view.subject.id, kind, language)

    def state(self) -> State | None:
        """The state of the text on the screen as the project has it."""
        text = self.stored()
        return None if text is None else text.state

    def close(self) -> None:
        """Close the window the ordinary way."""
        if self.window.isVisible() or self.window.desk is not None:
            with self.qtbot.waitSignal(self.window.closed, timeout=PATIENCE_MS):
                self.window.close()
