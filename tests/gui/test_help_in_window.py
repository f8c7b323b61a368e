"""Help: the list of keys says what the keys really do, and the program says what it is."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_driver import Driver

from klartafel import __version__
from klartafel.gui.help.help_dialogs import AboutDialog, KeysDialog

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS))

import make_keys_page  # noqa: E402


def rows(dialog: KeysDialog) -> list[tuple[str, ...]]:
    table = dialog.table
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def open_by_key(driver: Driver, key: Qt.Key) -> object:
    QTest.keyClick(driver.window, key)
    return driver.sheet()


def test_every_key_of_the_menus_is_in_the_list(opened: Driver) -> None:
    dialog = open_by_key(opened, Qt.Key.Key_F1)
    assert isinstance(dialog, KeysDialog)
    listed = rows(dialog)
    with_keys = [
        action
        for action in opened.window.findChildren(QAction)
        if not action.shortcut().isEmpty() and action.text()
    ]
    assert len(with_keys) >= 15
    words = {what for _, what, _ in listed}
    assert {action.text().replace("&", "") for action in with_keys} <= words
    assert ("Strg+Umschalt+D", "Fehlende entwerfen", "Projekt") in listed
    assert ("Strg++", "Größer", "Ansicht") in listed
    assert ("Esc", "Dialog schließen, ohne etwas zu ändern", "überall") in listed
    opened.window.context.preferences.choose(language="en")
    assert ("Ctrl+Shift+D", "Draft missing", "Project") in rows(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    opened.window.context.preferences.choose(language="de")


def test_no_key_does_two_things(opened: Driver) -> None:
    dialog = open_by_key(opened, Qt.Key.Key_F1)
    assert isinstance(dialog, KeysDialog)
    keys = [keys for keys, _, _ in rows(dialog)]
    assert len(keys) == len(set(keys))
    dialog.reject()


def test_the_menus_are_reached_by_a_key(opened: Driver) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_F10)
    bar = opened.window.menuBar()
    assert bar.activeAction() is bar.actions()[0]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert bar.activeAction() is None


def test_the_program_says_version_and_licences(opened: Driver) -> None:
    about = next(a for a in opened.window.findChildren(QAction) if a.text() == "Über Klartafel")
    about.trigger()
    dialog = opened.sheet()
    assert isinstance(dialog, AboutDialog)
    opened.settle()
    assert __version__ in dialog._name.text()
    assert "GPL-3.0-or-later" in dialog._lead.text()
    assert "lxml" in dialog.page.toPlainText()
    dialog.reject()


def test_the_handbook_has_the_same_keys(opened: Driver) -> None:
    written = (DOCS / "handbuch.md").read_text("utf-8")
    made = make_keys_page.table(opened.window)
    assert make_keys_page.with_table(written, made) == written, "run: python docs/make_keys_page.py"
