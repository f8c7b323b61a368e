"""Starting the window: look, words, faults that must not take the work along, signals of the system."""

import gc
import logging
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from klartafel import __version__
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.main_window import MainWindow
from klartafel.gui.parts.background import Background
from klartafel.gui.parts.focus_ring import FocusRing
from klartafel.gui.parts.preferences import Preferences
from klartafel.gui.parts.theme import Look
from klartafel.gui.parts.words import Words
from klartafel.platform.settings import Settings, load_settings
from klartafel.services.engines import OpenEngine, open_engine

log = logging.getLogger(__name__)
_COLLECT_EVERY_MS = 10_000
_LOOK_FOR_SIGNALS_MS = 250
_YOUNG, _OLD = 1, 2  # generations of the collector
# How long another thread may compute before the window's gets its turn: a page is built in hundreds of turns.
_TURN_S = 0.001


def run_window(project: Path | None, language: str | None = None) -> int:
    """Open the window and stay until it is closed. `language` overrides the saved one."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application is running")
    # The one file that is read on this thread, before there is a window that could stand still.
    settings = load_settings()
    if language is not None:
        settings = replace(settings, language=language)
    window = make_window(application, settings)
    keep_alive(application, window)
    window.show()
    if project is not None:
        window.open_project(project)
    return application.exec()


def make_window(
    application: QApplication,
    settings: Settings,
    engine: Callable[[], OpenEngine] = open_engine,
) -> MainWindow:
    """The window with everything it needs, not yet shown."""
    application.setApplicationName("Klartafel")
    application.setApplicationVersion(__version__)
    # The window says when all is saved; the last dialog that closes is no reason to end.
    application.setQuitOnLastWindowClosed(False)
    background = Background(application)
    look = Look(application, settings.scale, settings.colours)
    words = Words(settings.language, application)
    preferences = Preferences(settings, background, application)
    window = MainWindow(Context(words, background, look, preferences, engine))
    FocusRing(application, look, window)
    window.closed.connect(application.quit)
    return window


def keep_alive(application: QApplication, window: MainWindow) -> None:
    """Survive bugs in slots, close in good order on signals, collect garbage where it is safe."""
    sys.excepthook = _Faults(window).happened
    _close_on_signals(application, window)
    _Garbage(application, window)
    sys.setswitchinterval(_TURN_S)


class _Faults:
    """A bug in a slot: logged, said, and the program lives on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def happened(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("a slot broke", exc_info=(kind, error, trace))
        self._window.notice.trouble(Message.of("window.bug"))


def _close_on_signals(application: QApplication, window: MainWindow) -> None:
    """SIGTERM and SIGINT close the window the ordinary way, so that everything is saved."""
    asked: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _frame: asked.append(received))

    def look() -> None:
        if asked:
            asked.clear()
            window.close()

    # Python runs signal handlers only when it gets a turn; the timer gives it one.
    _every(_LOOK_FOR_SIGNALS_MS, look, application)


class _Garbage(QObject):
    """Collects cycles where it is safe: at a random moment Qt objects would be freed on the wrong thread.

    Looking through a large project takes long enough to be felt while somebody types. So only what is
    young is looked through again and again, and everything where a window or a project just went away.
    """

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        super().__init__(application)
        self._everything = True
        gc.disable()
        application.focusWindowChanged.connect(self.look_through_everything)
        window.project_shown.connect(self.look_through_everything)
        _every(_COLLECT_EVERY_MS, self.collect, self)

    def look_through_everything(self, *_what: object) -> None:
        """Something large went away."""
        self._everything = True

    def collect(self) -> None:
        """Free what nobody can reach any more."""
        gc.collect(_OLD if self._everything else _YOUNG)
        self._everything = False


def _every(milliseconds: int, slot: Callable[[], object], parent: QObject) -> None:
    timer = QTimer(parent)
    timer.timeout.connect(slot)
    timer.start(milliseconds)
