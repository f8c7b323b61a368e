"""A suite that hears everything: Qt warnings, broken slots and leaked windows fail a test."""

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

# Said by the offscreen platform itself, about nothing of ours.
HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
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
    yield
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


@pytest.fixture
def patient(qtbot: QtBot) -> QtBot:
    """A bot for waiting on background work."""
    return qtbot
