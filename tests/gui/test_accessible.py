"""For people who cannot see, who use no mouse, who need large letters: every place of the window."""

from pathlib import Path

import pytest
from places import all_places
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from window_driver import Driver

from klartafel.gui.parts.focus_ring import _Ring
from klartafel.platform.messages import LANGUAGES

NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def without_name(window: QWidget) -> list[str]:
    found = []
    for widget in focusable(window):
        if isinstance(widget, QScrollBar | QHeaderView):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name).strip()
        if isinstance(widget, QComboBox):  # on Linux its name is what is chosen
            name = interface.text(QAccessible.Text.Description)
        if not name or interface.role() in NO_ROLE:
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def clipped(window: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words, and controls outside their window."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, _Ring):
            continue
        if isinstance(widget, QLabel) and widget.text():
            needed = (
                widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            )
            if needed > widget.height() + 1 or (
                not widget.wordWrap() and widget.sizeHint().width() > widget.width() + 1
            ):
                found.append(f"label {widget.text()!r}")
        if isinstance(widget, QAbstractButton) and widget.text():
            words = widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))
            if words > widget.width() or widget.fontMetrics().height() > widget.height():
                found.append(f"button {widget.text()!r}")
        if (
            isinstance(widget, QComboBox)
            and widget.fontMetrics().horizontalAdvance(widget.currentText()) + 24 > widget.width()
        ):
            found.append(f"box {widget.currentText()!r}")
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractItemView | QTextEdit):
            corner = widget.mapTo(window, widget.rect().topLeft())
            if not window.rect().contains(QRect(corner, widget.size())):
                found.append(f"outside: {type(widget).__name__} {getattr(widget, 'text', str)()!r}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_everywhere_has_a_name_and_a_role(
    driver: Driver, project: Path, tmp_path: Path, language: str
) -> None:
    driver.window.context.preferences.choose(language=language)
    for place, window in all_places(driver, project, tmp_path):
        assert focusable(window), place
        assert (place, without_name(window)) == (place, [])
        assert window.windowTitle(), place


def test_a_control_without_a_name_would_be_found(opened: Driver) -> None:
    opened.page.subjects.table.setAccessibleName("")
    assert len(without_name(opened.window)) == 1


@pytest.mark.parametrize(
    ("language", "scale", "width"),
    [("de", 100, 1366), ("de", 200, 1366), ("en", 200, 1366), ("de", 200, 900)],
)
def test_nothing_is_clipped(
    driver: Driver, project: Path, tmp_path: Path, language: str, scale: int, width: int
) -> None:
    driver.window.context.preferences.choose(language=language, scale=scale)
    driver.window.resize(width, 768)
    for place, window in all_places(driver, project, tmp_path):
        QTest.qWait(20)
        assert (place, clipped(window)) == (place, [])
        if window is driver.window:
            assert (place, window.height(), window.width()) == (place, 768, width)


def test_switching_the_language_changes_every_word(driver: Driver, project: Path, tmp_path: Path) -> None:
    """Words of the interface, gathered in both languages at every place: none stays behind."""
    preferences = driver.window.context.preferences
    for place, window in all_places(driver, project, tmp_path):
        preferences.choose(language="de")
        german = _words(window)
        preferences.choose(language="en")
        english = _words(window)
        preferences.choose(language="de")
        assert len(german) == len(english), place
        same = {one for one, other in zip(german, english, strict=True) if one == other}
        assert (place, same - SAME_IN_BOTH) == (place, set())
        driver.settle()


# Names, records, texts of the museum, and words that are the same in both languages.
SAME_IN_BOTH = {
    "", "Krug", "Krug, K 1 · Raum 2", "Taler", "museum – Klartafel", "leer – Klartafel", "Klartafel", "Text",
    "Das ist ein Taler.", "Export", "Import", "N 1", "Waage", "100 %", "Deutsch", "English",
}  # fmt: skip


def _words(window: QWidget) -> list[str]:
    found = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton):
            found += [widget.text(), widget.accessibleName()] if widget.isVisible() else []
        elif isinstance(widget, QComboBox) and widget.isVisible() and not widget.isEditable():
            found += [widget.itemText(number) for number in range(widget.count())]
        elif isinstance(widget, QTextEdit | QLineEdit | QAbstractItemView) and widget.isVisible():
            found.append(widget.accessibleName())
    return found


@pytest.mark.parametrize("backwards", [False, True])
def test_tab_reaches_every_control_and_leaves_it_again(opened: Driver, backwards: bool) -> None:
    opened.write("Der Krug ist von 1752.")
    opened.text.findings.list.setCurrentRow(1)  # row 0 is the level
    expected = {
        widget
        for widget in focusable(opened.window)
        if not isinstance(widget, QScrollBar | QHeaderView)
        and widget.focusProxy() is None
        and widget.isEnabled()
    }
    opened.page.subjects.table.setFocus()
    seen = []
    key = Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab
    for _ in range(len(expected) + 10):
        QTest.keyClick(QApplication.focusWidget(), key)
        seen.append(QApplication.focusWidget())
    missing = {f"{type(widget).__name__} {widget.accessibleName()}" for widget in expected - set(seen)}
    assert missing == set()


def test_f6_goes_round_the_panes_both_ways(opened: Driver) -> None:
    text = opened.text
    opened.write("Der Krug ist von 1752.")
    opened.page.subjects.table.setFocus()
    round_ = [text.source.page, text.editor, text.findings.list, opened.page.subjects.table]
    for pane in round_:
        QTest.keyClick(opened.window, Qt.Key.Key_F6)
        assert QApplication.focusWidget() is pane
    for pane in [*reversed(round_[:-1]), round_[-1]]:
        QTest.keyClick(opened.window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is pane


def test_f6_opens_panes_that_have_no_room(opened: Driver) -> None:
    opened.write("Der Krug ist von 1752.")
    opened.window.context.preferences.choose(scale=200)
    opened.window.resize(700, 700)
    QTest.qWait(50)
    assert opened.page.panes.shown == (0,)
    opened.page.subjects.table.setFocus()
    for pane in (opened.text.source.page, opened.text.editor, opened.text.findings.list):
        QTest.keyClick(opened.window, Qt.Key.Key_F6)
        assert pane.isVisible()
        assert QApplication.focusWidget() is pane


def test_the_focus_is_always_ringed(opened: Driver) -> None:
    for widget in (opened.page.subjects.search, opened.text.editor, opened.text.draft):
        widget.setFocus()
        QTest.qWait(20)
        [ring] = [ring for ring in opened.window.findChildren(_Ring) if ring.isVisible()]
        around = QRect(widget.mapTo(opened.window, widget.rect().topLeft()), widget.size())
        assert ring.geometry().contains(around)


def test_a_row_is_read_with_its_states(opened: Driver) -> None:
    interface = QAccessible.queryAccessibleInterface(opened.page.subjects.table)
    assert interface.role() == QAccessible.Role.Table
    cells = [interface.child(number) for number in range(interface.childCount())]
    read = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert read[:2] == [
        "Krug, K 1 · Raum 2",
        "Einfache Sprache: noch kein Text; Einfaches Englisch: noch kein Text",
    ]
    assert len(read) == 6
