"""The window under work: somebody types, scrolls and changes pages while drafts run in a large project.

What is measured is how long the event loop stood still; a watchdog tells in which lines that was.
"""

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from klartafel.domain.text import TextKind
from klartafel.gui.main_window import MainWindow
from klartafel.gui.project.places import PLACES
from klartafel.services.draft_task import orders_for

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "gui"))

from looking import without_name

LIMIT_MS = 100
ROUNDS = 5
DRAFTS = 200


@dataclass
class Busy:
    """What one run found. `blocks_ms` has the longest standstill of every round."""

    blocks_ms: list[float] = field(default_factory=list)
    unnamed: set[str] = field(default_factory=set)
    culprits: Counter[str] = field(default_factory=Counter)
    drafts: int = 0


class Pulse:
    """Beats whenever the event loop turns, and remembers the longest pause."""

    def __init__(self) -> None:
        self.last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self.beat)
        self._timer.start(0)

    def beat(self) -> None:
        """The loop turns."""
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now

    def anew(self) -> None:
        """Forget what was."""
        self.last, self.longest = time.perf_counter(), 0.0


class Watchdog:
    """Looks from another thread where the GUI thread is while its loop stands still."""

    def __init__(self, pulse: Pulse, found: Counter[str]) -> None:
        self._pulse = pulse
        self._found = found
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._gui = threading.get_ident()
        self._ends = threading.Event()

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ends.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ends.wait(0.02):
            if (time.perf_counter() - self._pulse.last) * 1000 > LIMIT_MS:
                self._found[where_is(self._gui)] += 1


def where_is(thread: int) -> str:
    """The lines of our own code in which a thread is, the innermost first."""
    stack = traceback.extract_stack(sys._current_frames()[thread])
    lines = [
        f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in stack if "klartafel" in one.filename
    ]
    return " < ".join(lines[:-5:-1]) or f"{stack[-1].filename}:{stack[-1].lineno} {stack[-1].name}"


def at_rest(application: QApplication, seconds: float = 2) -> float:
    """The longest standstill in milliseconds while nobody does anything."""
    pulse = Pulse()
    turn(application, pulse, seconds)
    return pulse.longest * 1000


def work(application: QApplication, window: MainWindow) -> Busy:
    """Start the drafts, and do five rounds of everything meanwhile. A project must be open."""
    busy, pulse = Busy(), Pulse()
    page, desk = window.page, window.desk
    assert page is not None
    assert desk is not None
    orders = orders_for(desk._workbench, (TextKind.EINFACHE_SPRACHE,), "de")[:DRAFTS]
    desk.drafts._draft_without_model(orders)
    with Watchdog(pulse, busy.culprits):
        for _ in range(ROUNDS):
            pulse.anew()
            for step in one_round(window, busy):
                step()
                turn(application, pulse)
            busy.blocks_ms.append(pulse.longest * 1000)
    busy.drafts = sum(job.done for job in page.jobs.jobs)
    page.jobs.stop_all()
    return busy


def turn(application: QApplication, pulse: Pulse, seconds: float = 0.03) -> None:
    """Let the window react; what a step itself took counts as well."""
    end = time.perf_counter() + seconds
    pulse.beat()
    while time.perf_counter() < end:
        application.processEvents()


def one_round(window: MainWindow, busy: Busy) -> Iterator[Callable[[], object]]:
    """What a person does: types, chooses further subjects, searches, looks at every page."""
    page = window.page
    assert page is not None
    editor, table, search = page.text.editor, page.subjects.table, page.subjects.search
    for letter in "Der Krug ist aus Ton. ":
        yield lambda letter=letter: QTest.keyClick(editor, letter)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        yield lambda key=key: QTest.keyClick(table, key)
    for letter in "webstuhl":
        yield lambda letter=letter: QTest.keyClick(search, letter)
    yield search.clear
    for number in (*range(1, len(PLACES) + 1), 0):
        yield lambda number=number: page.bar.go_to(number)
        for _ in range(5):
            yield lambda: busy.unnamed.update(without_name(window)) if _is_first(busy) else None


def _is_first(busy: Busy) -> bool:
    """Looking at every name takes time of its own, so it is done in a round that is not the worst."""
    return not busy.blocks_ms
