"""A suite that hears everything: Qt warnings, broken slots, leaked windows, slow work on the GUI thread."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from gui_thread_guard import Guard
from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driver import Driver

from klartafel.engine.scripted import ScriptedEngine
from klartafel.gui.application import make_window
from klartafel.platform.settings import Settings
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.importing import carry_out, plan_import
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.workbench import Workbench

# Said by the offscreen platform itself, about nothing of ours.
HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)


@pytest.fixture(autouse=True)
def qt_is_quiet(qapp: QApplication) -> Iterator[None]:
    """Fail on any Qt warning that is not on the list, and on windows that stay behind."""
    warnings: list[str] = []

    def heard(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and kind != QtMsgType.QtInfoMsg and text not in HARMLESS:
            warnings.append(text)

    before = qInstallMessageHandler(heard)
    known = set(qapp.topLevelWidgets())
    gc.disable()  # as in the program: collected on another thread, Qt objects crash
    yield
    gc.enable()
    for widget in set(qapp.topLevelWidgets()) - known:
        widget.close()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    gc.collect()
    leaked = [widget for widget in qapp.topLevelWidgets() if widget not in known]
    qInstallMessageHandler(before)
    assert warnings == []
    assert leaked == []


@pytest.fixture(autouse=True)
def gui_thread_stays_free(qapp: QApplication, own_home: Path, tmp_path: Path) -> Iterator[Guard]:
    """Fail where SQLite, files, subprocesses or checks ran on the GUI thread."""
    with Guard((own_home, tmp_path)) as guard:
        yield guard
    assert guard.found == []


@pytest.fixture
def engine() -> ScriptedEngine:
    """The engine behind the window; tests give it its answers."""
    return ScriptedEngine(
        lambda _request: "Das ist ein Krug aus Ton.",
        lambda question: [-0.01, -5.0, -9.0][: len(question.answers)],  # it vouches for everything
    )


@pytest.fixture
def driver(
    qapp: QApplication, qtbot: QtBot, engine: ScriptedEngine, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Driver]:
    """A window with an engine whose answers are given, driven as a person would."""

    def open_engine() -> OpenEngine:
        return OpenEngine(EngineDesk(engine), ModelIdentity("scripted", "0" * 64))

    window = make_window(qapp, Settings(), open_engine)
    window.closed.disconnect(qapp.quit)
    window.show()
    driver = Driver(window, qtbot, engine)
    yield driver
    driver.close()
    window.context.look.choose(100, "system")
    for child in (window.context.words, window.context.look, window.context.preferences):
        child.deleteLater()
    window.deleteLater()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three exhibits."""
    records = [
        ("K 1", "Krug", "Der Krug ist aus Ton. Er entstand 1748.", "Raum 2"),
        ("K 2", "Taler", "Der Taler ist aus Silber.", "Raum 10"),
        ("K 10", "Lampe", "Die Lampe ist aus Messing.", "Raum 1"),
    ]
    lines = ["Inventarnummer;Titel;Beschreibung;Standort", *(";".join(record) for record in records)]
    table = tmp_path / "objekte.csv"
    table.write_text("\n".join(lines), "utf-8")
    path = tmp_path / "museum.klartafel"
    with Workbench.create(path) as bench:
        carry_out(bench, plan_import(bench, [table]))
    return path


@pytest.fixture
def opened(driver: Driver, project: Path) -> Driver:
    """The window with that project, and somebody at work."""
    driver.be("Anna")
    driver.open(project)
    return driver
