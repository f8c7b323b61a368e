"""Start, making and opening projects, closing, and what must never take the work along."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from window_driver import PATIENCE_MS, Driver

from klartafel.domain.text import TextKind
from klartafel.platform.settings import load_settings
from klartafel.services.workbench import Workbench
from klartafel.services.writing import typed

KIND = TextKind.EINFACHE_SPRACHE


def test_a_new_project_invites_to_import(driver: Driver, tmp_path: Path) -> None:
    with driver.qtbot.waitSignal(driver.window.project_shown, timeout=PATIENCE_MS):
        driver.window.create_project(str(tmp_path / "neu"))
    driver.settle()
    assert (tmp_path / "neu.klartafel").is_file()
    assert driver.page.empty.isVisible()
    assert driver.page.empty.import_button.hasFocus()
    assert driver.window.windowTitle() == "neu – Klartafel"


def test_a_new_project_never_overwrites_a_file(driver: Driver, project: Path) -> None:
    before = project.read_bytes()
    driver.window.create_project(str(project))
    driver.until(lambda: driver.window.notice.isVisible())
    assert driver.window.notice.message is not None
    assert driver.window.notice.message.id == "store.exists"
    assert project.read_bytes() == before


def test_the_sample_opens_with_its_pictures(driver: Driver) -> None:
    with driver.qtbot.waitSignal(driver.window.project_shown, timeout=60_000):
        driver.window.open_sample()
    driver.settle()
    driver.until(lambda: driver.text.source.picture is not None)
    assert driver.page.subjects.model.rowCount() == 14


def test_projects_are_remembered_and_closed_with_their_lock(driver: Driver, project: Path) -> None:
    driver.open(project)
    driver.window.close_project()
    driver.until(lambda: driver.window.page is None)
    driver.settle()
    assert load_settings().recent == (str(project),)
    assert driver.window.start.recent.count() == 1
    with Workbench.open(project) as bench:
        assert bench.read_only_reason is None


def test_a_file_that_is_no_project_is_refused_in_the_bar(driver: Driver, tmp_path: Path) -> None:
    foreign = tmp_path / "brief.klartafel"
    foreign.write_text("Sehr geehrte Damen und Herren")
    driver.window.open_project(foreign)
    driver.until(lambda: driver.window.notice.isVisible())
    assert driver.window.page is None


def test_the_second_program_reads_only_and_says_so(opened: Driver, project: Path) -> None:
    """R10, with this window as the second program."""
    opened.window.close_project()
    opened.until(lambda: opened.window.page is None)
    code = (
        "import sys, pathlib; from klartafel.services.workbench import Workbench;"
        "bench = Workbench.open(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(project)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdin is not None
    assert other.stdout is not None
    try:
        assert other.stdout.readline().strip() == b"open"
        opened.open(project)
        assert opened.window.banner.isVisible()
        assert opened.window.banner.message == opened.bench.read_only_reason
        assert opened.text.editor.isReadOnly()
        assert not opened.page.subjects.import_button.isEnabled()
        assert not opened.text.draft.isEnabled()
        assert opened.text.review.offered == frozenset()
    finally:
        other.stdin.close()
        other.wait(10)
        other.stdout.close()


def test_a_bug_in_a_slot_is_logged_and_said_and_the_program_lives(
    opened: Driver, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R19"""
    from klartafel.gui import application

    monkeypatch.setattr(sys, "excepthook", application._Faults(opened.window).happened)

    def broken() -> None:
        raise ZeroDivisionError("in a slot")

    with opened.qtbot.capture_exceptions():
        # The hook of pytest-qt takes the exception; ours is called with the same one.
        QTimer.singleShot(0, broken)
        opened.qtbot.wait(50)
    try:
        broken()
    except ZeroDivisionError as error:
        application._Faults(opened.window).happened(type(error), error, error.__traceback__)
    assert "a slot broke" in caplog.text
    assert opened.window.notice.message is not None
    assert opened.window.notice.message.id == "window.bug"
    opened.write("Der Krug ist alt.")
    text = opened.stored()
    assert text is not None
    assert typed(opened.bench, text.id) == "Der Krug ist alt."


WINDOW = """
import os, sys, pathlib
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from klartafel.gui.application import load_settings, keep_alive, make_window
app = QApplication([])
window = make_window(app, load_settings())
keep_alive(app, window)
window.show()
window.open_project(pathlib.Path(sys.argv[1]))
def go():
    if window.page is None or window.page.text.view is None:
        return
    timer.stop()
    MODE
    print("ready", flush=True)
timer = QTimer()
timer.timeout.connect(go)
timer.start(50)
QTimer.singleShot(20_000, lambda: os._exit(3))  # a test that waits for it must not wait for ever
sys.exit(app.exec())
"""


def _run(project: Path, home: Path, mode: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KLARTAFEL_HOME": str(home)}
    return subprocess.Popen(
        [sys.executable, "-c", WINDOW.replace("MODE", mode), str(project)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )


@pytest.mark.fault
@pytest.mark.parametrize("then", ["", "window.desk.import_files()", "window.menu._show_keys()"])
def test_sigterm_saves_and_ends_with_nothing_left_behind(project: Path, own_home: Path, then: str) -> None:
    """R20, with a dialog open as well. How long it took is measured in bench/window.py."""
    mode = f'window.page.text.editor.insertPlainText("noch nicht gespeichert"); {then}'
    process = _run(project, own_home, mode)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"ready"
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 0, errors
    with Workbench.open(project) as bench:
        assert bench.read_only_reason is None
        [row, *_] = bench.rows()
        text = bench.text_of(row.id, KIND, "de")
        assert text is not None
        assert typed(bench, text.id) == "noch nicht gespeichert"


@pytest.mark.fault
def test_a_real_slot_that_breaks_does_not_end_the_program(project: Path, own_home: Path) -> None:
    process = _run(project, own_home, "QTimer.singleShot(0, lambda: 1 / 0)")
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"ready"
    time.sleep(0.3)
    assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert process.returncode == 0


def test_words_that_cannot_be_saved_keep_the_window_open(
    opened: Driver, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R7, seen from the window: nothing is lost by closing, saving works once there is room."""
    from klartafel.domain.message import Message, OutsideMissing
    from klartafel.gui.writing import text_desk

    real = text_desk.write_version

    def full(*_: object) -> None:
        raise OutsideMissing(Message.of("store.exists", file="voll"))

    monkeypatch.setattr(text_desk, "write_version", full)
    monkeypatch.setattr(text_desk, "keep_typing", full)
    opened.type("Wichtig")
    opened.window.close()
    opened.until(lambda: opened.window.notice.isVisible() and opened.window.isEnabled())
    opened.settle()
    assert opened.window.isVisible()
    assert opened.text.editor.toPlainText() == "Wichtig"
    assert opened.window.notice.next_step is not None
    assert opened.window.notice.next_step.id == "window.close-anyway"
    monkeypatch.setattr(text_desk, "write_version", real)
    with opened.qtbot.waitSignal(opened.window.closed, timeout=PATIENCE_MS):
        opened.window.close()
    with Workbench.open(project) as bench:
        text = bench.text_of(bench.rows()[0].id, KIND, "de")
        assert text is not None
        assert text.current is not None
        assert text.current.body == "Wichtig"


def test_a_project_that_disappears_from_the_disk_is_noticed(opened: Driver, project: Path) -> None:
    shutil.move(project, project.with_name("anderswo"))
    opened.write("Neue Worte.")
    assert opened.window.notice.isVisible()
    assert opened.text.editor.toPlainText() == "Neue Worte."
    shutil.move(project.with_name("anderswo"), project)
    opened.desk.text.save_again()
    opened.settle()
