"""How quick the window is: start, a large project, search, the event loop under a flood, memory.

    python bench/window.py [--exhibits 10000] [--quick] [--json]

`--quick` takes under a minute: start, memory, names, and how long the event loop stands still while
a person types, scrolls and changes pages and 200 drafts run (`idle_block_ms`: while nobody does anything,
which is what the machine itself is good for). Each figure stands beside what it is to be compared with in
the same run, because machines differ.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
OURS = """
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from klartafel.gui.application import load_settings, make_window
app = QApplication([])
window = make_window(app, load_settings())
window.show()
def look():
    if window.context.background.is_idle:
        app.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(0)
app.exec()
"""
CLOSING = """
import os, sys, pathlib
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from klartafel.gui.application import keep_alive, load_settings, make_window
app = QApplication([])
window = make_window(app, load_settings())
keep_alive(app, window)
window.show()
window.open_project(pathlib.Path(sys.argv[1]))
def look():
    if window.page is not None and window.page.text.view is not None:
        timer.stop()
        window.page.text.editor.insertPlainText("x")
        print("ready", flush=True)
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
QTimer.singleShot(60_000, lambda: os._exit(3))
app.exec()
"""
TRIES = 5
QUICK_TRIES = 3


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exhibits", type=int, default=10_000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true", help="with --quick: one JSON document")
    arguments = parser.parse_args()
    exhibits = arguments.exhibits
    with tempfile.TemporaryDirectory() as home:
        os.environ["KLARTAFEL_HOME"] = home
        if arguments.quick:
            quick(Path(home) / "large.klartafel", exhibits, as_json=arguments.json)
            return
        start()
        large = Path(home) / "large.klartafel"
        small = Path(home) / "small.klartafel"
        make_project(large, exhibits)
        make_project(small, 20)
        end(small)
        inside(large, small, exhibits)


def row(name: str, value: str, beside: str = "") -> None:
    """One line of the table."""
    print(f"{name:<58} {value:>12}  {beside}", flush=True)


def quick(project: Path, exhibits: int, *, as_json: bool) -> None:
    """The figures that matter most, in under a minute."""
    bare, ours = seconds_to_start(QUICK_TRIES)
    make_project(project, exhibits)
    figures = {
        "schema": 1,
        "exhibits": exhibits,
        "start_s": round(ours, 2),
        "bare_qt_start_s": round(bare, 2),
        **under_work(project, exhibits),
    }
    if as_json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
        return
    for name, value in figures.items():
        row(name, str(value))


def under_work(project: Path, exhibits: int) -> dict[str, object]:
    """A window with a large project, somebody at work, and drafts that run."""
    import psutil
    from PySide6.QtWidgets import QApplication
    from window_busy import at_rest, work

    from klartafel.gui.application import keep_alive, make_window
    from klartafel.platform.settings import Settings

    application = QApplication([])
    window = make_window(application, Settings())
    keep_alive(application, window)
    window.resize(1366, 768)
    window.show()
    process = psutil.Process()

    def until(reached: Callable[[], bool]) -> float:
        begin = time.perf_counter()
        while not reached():
            application.processEvents()
            if time.perf_counter() - begin > 60:
                raise TimeoutError
        return time.perf_counter() - begin

    until(lambda: window.context.background.is_idle)
    empty = process.memory_info().rss / 1e6
    window.open_project(project)
    opened = until(lambda: window.page is not None and window.page.text.view is not None)
    until(lambda: window.page.subjects.model.rowCount() == exhibits)
    idle = at_rest(application)
    busy = work(application, window)
    loaded = process.memory_info().rss / 1e6
    window.close()
    until(lambda: window.desk is None)
    return {
        "open_s": round(opened, 2),
        "memory_mb": round(empty),
        "memory_at_work_mb": round(loaded),
        "idle_block_ms": round(idle),
        "longest_block_ms": round(median(busy.blocks_ms)),
        "blocks_ms": [round(block) for block in busy.blocks_ms],
        "blocked_in": dict(busy.culprits.most_common(5)),
        "drafts_meanwhile": busy.drafts,
        "unnamed_controls": len(busy.unnamed),
        "unnamed": sorted(busy.unnamed),
    }


def seconds_to_start(tries: int) -> tuple[float, float]:
    """From the start of the process to a window that can be used: a bare one of Qt, and ours."""

    def seconds(code: str) -> float:
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stderr=subprocess.DEVNULL)
        return time.perf_counter() - begin

    pairs = [(seconds(BARE), seconds(OURS)) for _ in range(tries)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def start() -> None:
    """How long it takes until there is a window."""
    bare, ours = seconds_to_start(TRIES)
    row("start to usable window", f"{ours:.2f} s", f"bare Qt window {bare:.2f} s, ratio {ours / bare:.2f}")


def end(project: Path) -> None:
    """From SIGTERM, with a key just typed, to the end of the process."""
    taken = []
    for _ in range(TRIES):
        process = subprocess.Popen(
            [sys.executable, "-c", CLOSING, str(project)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert process.stdout is not None
        process.stdout.readline()
        begin = time.perf_counter()
        process.terminate()
        process.wait(30)
        process.stdout.close()
        taken.append(time.perf_counter() - begin)
    row("SIGTERM to saved and ended, worst", f"{max(taken):.2f} s", f"of {TRIES}, limit 2 s")


def make_project(path: Path, exhibits: int) -> None:
    """A project with so many exhibits, one in three with a text."""
    from klartafel.domain.record import Field, FieldValue, Record
    from klartafel.domain.subject import SubjectKind
    from klartafel.domain.text import TextKind
    from klartafel.services.workbench import Workbench
    from klartafel.store import subjects, texts
    from klartafel.store.transaction import Transaction

    def record(number: int) -> Record:
        return Record(
            (
                FieldValue(Field.INSTITUTION, "Stadtmuseum"),
                FieldValue(Field.INVENTORY_NUMBER, f"{1900 + number % 100}/{number}"),
                FieldValue(Field.TITLE, f"{NAMES[number % len(NAMES)]} {number}", "de"),
                FieldValue(Field.LOCATION, f"Raum {number % 40}"),
                FieldValue(Field.DESCRIPTION, "Ein Gegenstand aus Ton, gefunden 1912. " * 8, "de"),
            )
        )

    def fill(t: Transaction) -> None:
        for number in range(exhibits):
            subject = subjects.add(t, SubjectKind.EXHIBIT, record(number))
            if number % 3 == 0:
                source = subjects.get(t, subject).source_hash
                text = texts.ensure(t, subject, TextKind.EINFACHE_SPRACHE, "de")
                texts.add_version(t, text.id, "Ein Topf aus Ton.", source_hash=source, author=None, run=None)

    with Workbench.create(path) as bench:
        bench.project.write(fill)


NAMES = ("Krug", "Taler", "Lampe", "Webstuhl", "Truhe", "Schlüssel", "Fahne", "Karte")


def inside(large: Path, small: Path, exhibits: int) -> None:
    """What happens in one process with one window."""
    import psutil
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from klartafel.engine.scripted import ScriptedAnswer, ScriptedEngine
    from klartafel.gui.application import make_window
    from klartafel.platform.settings import Settings
    from klartafel.services.engine_desk import EngineDesk
    from klartafel.services.engines import OpenEngine
    from klartafel.services.model_identity import ModelIdentity

    flood = "Das ist ein Krug aus Ton. " * 3000

    def open_engine() -> OpenEngine:
        engine = ScriptedEngine(lambda _request: ScriptedAnswer(flood, seconds_per_word=0.00002))
        return OpenEngine(EngineDesk(engine), ModelIdentity("scripted", "0" * 64))

    application = QApplication([])
    window = make_window(application, Settings(), open_engine)
    window.show()
    process = psutil.Process()
    row("memory without model, no project", f"{process.memory_info().rss / 1e6:.0f} MB")

    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    pulse = QTimer()
    pulse.timeout.connect(beat)
    pulse.start(0)

    def until(reached: Callable[[], bool], limit: float = 120) -> float:
        begin = time.perf_counter()
        gaps.clear()
        last[0] = begin
        while not reached():
            application.processEvents()
            if time.perf_counter() - begin > limit:
                raise TimeoutError
        return time.perf_counter() - begin

    def page_rows() -> int:
        return window.page.subjects.model.rowCount() if window.page is not None else 0

    def is_open(rows: int) -> bool:
        return page_rows() == rows and window.page is not None and window.page.text.view is not None

    window.open_project(small)
    small_seconds = until(lambda: is_open(20))
    window.close_project()
    until(lambda: window.page is None)
    window.open_project(large)
    seconds = until(lambda: is_open(exhibits))
    row(
        f"project of {exhibits} exhibits, opened to usable table",
        f"{seconds:.2f} s",
        f"20 exhibits {small_seconds:.2f} s; longest gap {max(gaps) * 1000:.0f} ms; limit 5 s",
    )
    row("memory with it", f"{process.memory_info().rss / 1e6:.0f} MB")
    page = window.page
    assert page is not None
    for words in ("webstuhl", "1950/", "webstuhl 33"):
        page.subjects.search.setText(words)
        before = page_rows()
        seconds = until(lambda before=before: page_rows() != before)
        row(f'search "{words}"', f"{seconds * 1000:.0f} ms", f"{page_rows()} found, limit 300 ms")
        until(lambda: window.context.background.is_idle)
    page.subjects.search.clear()
    until(lambda: page_rows() == exhibits)
    page.subjects.order.setCurrentIndex(3)
    seconds = until(lambda: window.context.background.is_idle and not window.desk._refresh.isActive())
    row("order by room", f"{seconds * 1000:.0f} ms", f"longest gap {max(gaps) * 1000:.0f} ms")
    page.subjects.table.selectRow(1)
    until(lambda: window.context.background.is_idle)
    window.desk.drafts._draft(_order(page))
    until(lambda: bool(page.jobs.jobs))
    seconds = until(lambda: all(job.state.is_end for job in page.jobs.jobs))
    row(
        "flood of 18,000 words, longest gap of the event loop",
        f"{max(gaps) * 1000:.0f} ms",
        f"{18_000 / seconds:.0f} words a second",
    )
    gap = until(lambda: window.context.background.is_idle)
    row(
        "longest gap while the finished draft is checked and shown",
        f"{max(gaps) * 1000:.0f} ms",
        f"{gap:.1f} s",
    )
    window.close()
    until(lambda: window.desk is None)


def _order(page: object) -> tuple:  # type: ignore[type-arg]
    from klartafel.services.draft_task import DraftOrder

    view = page.text.view  # type: ignore[attr-defined]
    return (DraftOrder(view.subject, view.kind, view.language),)


if __name__ == "__main__":
    main()
