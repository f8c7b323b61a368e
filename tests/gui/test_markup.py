"""S11: markup, links and paths in records are words, wherever they stand."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextEdit
from window_driver import Driver

from klartafel.gui.project.project_page import ProjectPage
from klartafel.gui.subjects.import_dialog import ImportDialog
from klartafel.services.importing import carry_out, plan_import
from klartafel.services.workbench import Workbench

EVIL = '<b>fett</b><img src="file:///etc/hostname"><a href="file://host/share">x</a>'


def test_markup_is_shown_as_it_is_written(driver: Driver, tmp_path: Path) -> None:
    quoted = EVIL.replace('"', "'")
    table = tmp_path / "evil.csv"
    table.write_text(f"Inventarnummer;Titel;Beschreibung;Standort\nK 1;{quoted};{quoted};{quoted}\n", "utf-8")
    path = tmp_path / "evil.klartafel"
    with Workbench.create(path) as bench:
        carry_out(bench, plan_import(bench, [table]))
    driver.be(quoted)
    driver.open(path)
    page: ProjectPage = driver.page
    driver.text.editor.insertPlainText(quoted)
    driver.text.flush()
    driver.settle()
    assert quoted in driver.text.source.page.toPlainText()
    assert quoted in driver.text.editor.toPlainText()
    assert driver.text._title.text() == quoted
    for label in driver.window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()
    for editor in driver.window.findChildren(QTextEdit):
        assert not _images(editor.document()), "a picture came out of words"
    tip = page.subjects.model.data(page.subjects.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip
    driver.desk.import_files()
    dialog = driver.sheet()
    assert isinstance(dialog, ImportDialog)
    dialog.preview([str(table)])
    driver.settle()
    assert dialog.table.item(0, 2).text() == quoted
    QTest.qWait(50)
    dialog.reject()


def _images(document: QTextDocument) -> bool:
    return any(one.charFormat().isImageFormat() for one in _fragments(document))


def _fragments(document: QTextDocument) -> list:  # type: ignore[type-arg]
    found = []
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            found.append(place.fragment())
            place += 1
        block = block.next()
    return found
