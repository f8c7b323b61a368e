"""What other programs and the system do while a project is open: noticed, said, and no word is lost."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from gui_thread_guard import Guard
from window_driver import PATIENCE_MS, Driver

from klartafel.services.workbench import Workbench

WORDS = "Worte, die bleiben."


def change_from_outside(project: Path) -> None:
    """Another program writes into the file, without asking for the lock."""
    code = (
        "import sqlite3, sys; file = sqlite3.connect(sys.argv[1]);"
        "file.execute('create table from_outside (word)');"
        "file.execute(\"insert into from_outside values ('fremd')\"); file.commit()"
    )
    subprocess.run([sys.executable, "-c", code, str(project)], check=True)


def replace_from_outside(project: Path) -> None:
    """A synchronising folder puts another state of the file in its place."""
    other = project.with_name("andere.klartafel")
    Workbench.create(other).close()
    shutil.move(other, project)


@pytest.mark.fault
@pytest.mark.parametrize("happens", [change_from_outside, replace_from_outside])
def test_a_file_that_somebody_else_changed_is_never_overwritten(
    opened: Driver, project: Path, happens: object, gui_thread_stays_free: Guard
) -> None:
    """R13: noticed, the foreign file left as it is, the words stay in the window."""
    happens(project)
    opened.write(WORDS)
    opened.until(lambda: opened.window.notice.isVisible() or opened.window.banner.isVisible())
    said = opened.window.notice.message or opened.window.banner.message
    assert said is not None
    assert said.id.startswith("store.file-")
    assert opened.text.editor.toPlainText() == WORDS
    foreign = project.read_bytes()
    opened.write(f"{WORDS} Noch mehr.")
    assert project.read_bytes() == foreign
    opened.window.close()
    opened.until(lambda: opened.window.isEnabled() and opened.window.notice.isVisible())
    opened.settle()
    assert opened.window.isVisible(), "a person decides, with the words still on the screen"
    assert opened.text.editor.toPlainText() == f"{WORDS} Noch mehr."
    assert opened.window.notice.next_step is not None
    assert opened.window.notice.next_step.id == "window.close-anyway"
    with opened.qtbot.waitSignal(opened.window.closed, timeout=PATIENCE_MS):
        opened.window.notice._take_step()
        opened.until(lambda: opened.window.desk is None)
        opened.window.close()
    assert sqlite3.connect(project).execute("pragma integrity_check").fetchone() == ("ok",)
