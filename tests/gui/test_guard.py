"""The guard of the GUI thread can see: what it is there to find, it finds."""

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from gui_thread_guard import Guard

from klartafel.domain.text import Profile
from klartafel.services import checking


@pytest.fixture(autouse=True)
def _as_if_in_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui_thread_guard._in_event_loop", lambda: True)


def _touch_everything(folder: Path) -> None:
    sqlite3.connect(folder / "x.db").close()
    (folder / "file").write_text("")
    subprocess.run([sys.executable, "-c", ""], check=True)
    checking.check("Text.", Profile.EINFACHE_SPRACHE, "de")


def test_what_may_be_slow_is_found_on_the_gui_thread(tmp_path: Path, gui_thread_stays_free: Guard) -> None:
    _touch_everything(tmp_path)
    found = " ".join(gui_thread_stays_free.found)
    gui_thread_stays_free.found.clear()
    for part in ("sqlite3.connect", "open", "subprocess.Popen", "check"):
        assert part in found


def test_on_another_thread_it_may_happen(tmp_path: Path, gui_thread_stays_free: Guard) -> None:
    thread = threading.Thread(target=_touch_everything, args=(tmp_path,))
    thread.start()
    thread.join()
    assert gui_thread_stays_free.found == []
