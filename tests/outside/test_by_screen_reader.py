"""The window from outside: over the accessibility bus, with what a screen reader knows, and nothing else.

Needs Xvfb, D-Bus, AT-SPI and the bindings of the bus for the system's Python; where they are not there,
it is skipped and says what is missing. Debian:

    apt-get install --no-install-recommends xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0 libxcb-cursor0
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "src"
_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_PLATFORM = "from PySide6.QtWidgets import QApplication; QApplication([])"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bus is one of Linux")


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen that nobody sees."""
    for tool in ("Xvfb", "dbus-run-session"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").is_file():
        pytest.skip("AT-SPI (at-spi2-core) is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    try:
        if not number:
            pytest.skip("Xvfb does not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def environment(screen: str, own_home: Path) -> dict[str, str]:
    """What the program and the screen reader are started with."""
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "KLARTAFEL_HOME": str(own_home),
        "PYTHONPATH": str(SOURCE),
        "LC_ALL": "C.UTF-8",
        "PYTHONWARNINGS": "ignore",
    }
    environment.pop("WAYLAND_DISPLAY", None)
    tried = subprocess.run([sys.executable, "-c", _PLATFORM], env=environment, capture_output=True)
    if tried.returncode != 0:
        pytest.skip("Qt finds no library for X11, such as libxcb-cursor0")
    return environment


@pytest.fixture
def python_with_bus() -> str:
    """A Python that has the bindings of the bus."""
    for python in ("/usr/bin/python3", "python3", sys.executable):
        found = shutil.which(python)
        if found and subprocess.run([found, "-c", _BINDINGS], capture_output=True).returncode == 0:
            return found
    pytest.skip("no Python here has the bindings of the accessibility bus (python3-gi, gir1.2-atspi-2.0)")


def test_the_whole_job_by_ear_and_keyboard(
    environment: dict[str, str], python_with_bus: str, tmp_path: Path
) -> None:
    """Make a project, read a table in, draft, mend, review as two people, export: then look at the files."""
    done = subprocess.run(
        [
            "dbus-run-session",
            "--",
            python_with_bus,
            str(HERE / "whole_job.py"),
            sys.executable,
            str(tmp_path),
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    out = tmp_path / "klartafel"
    page = (out / "web" / "pages" / "krug.html").read_text("utf-8")
    assert "Er entstand 1748." in page
    assert "1749" not in page
    assert not (out / "web" / "pages" / "taler.html").exists(), "only what was approved leaves the house"
    with (out / "texte.csv").open(encoding="utf-8-sig", newline="") as table:
        [line] = csv.DictReader(table, delimiter=";")
    assert (line["Kennung"], line["Freigegeben von"]) == ("K 1", "Berta Zweite")
    provenance = json.loads(next(out.rglob("provenance.json")).read_text("utf-8"))
    assert "Berta Zweite" in json.dumps(provenance, ensure_ascii=False)
    listed = subprocess.run(
        [sys.executable, "-m", "klartafel", "list", str(tmp_path / "haus.klartafel"), "--json"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "approved" in listed.stdout, "the project was closed in good order and can be read"
    # What a person hears is short: sentences about what happened, never the words of a draft as they come.
    heard = done.stdout.splitlines()
    assert len(heard) <= 12, heard
    assert not any("Der Krug ist aus Ton" in said for said in heard)
