"""Looking for garbage must not be felt: everything only where something large went away."""

import gc

import pytest
from PySide6.QtWidgets import QApplication
from window_driver import Driver

from klartafel.gui.application import _Garbage


def test_all_is_looked_through_only_after_a_window_went_away(
    opened: Driver, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    generations: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: generations.append(generation))
    garbage = _Garbage(qapp, opened.window)
    for _ in range(3):
        garbage.collect()
    assert generations == [2, 1, 1]
    opened.window.menu._show_keys()
    opened.sheet().reject()
    opened.settle()
    garbage.collect()
    assert generations[-1] == 2
    garbage.collect()
    assert generations[-1] == 1
    garbage.deleteLater()
