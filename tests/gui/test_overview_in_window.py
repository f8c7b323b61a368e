"""The page of the whole project: seen, heard, and a way from there to every text."""

from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from window_driver import Driver

from klartafel.domain.gate import Action, State
from klartafel.domain.overview import Column, Glance, Progress, WrittenText
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import Picture, SubjectKind, SubjectRow, TextMark
from klartafel.domain.text import TextKind
from klartafel.gui.overview import overview_page
from klartafel.gui.overview.figures import Figures
from klartafel.gui.overview.matrix import Matrix
from klartafel.gui.overview.overview_page import ALL_TEXTS, FIGURES, IT_SHEET, REPORT, TASKS, OverviewPage
from klartafel.services.reviewing import take_step
from klartafel.services.writing import begin_text, write_version
from klartafel.store import subjects

ES = Column(TextKind.EINFACHE_SPRACHE, "de")
GOOD = "Der Krug ist aus Ton. Er entstand 1748. Der Krug ist schön."


def page_of(driver: Driver, section: int = ALL_TEXTS) -> OverviewPage:
    driver.page.go_to(OverviewPage)
    driver.settle()
    place = driver.page.place
    assert isinstance(place, OverviewPage)
    place.bar.go_to(section)
    driver.settle()
    return place


def write(driver: Driver, key: str, body: str, kind: TextKind = ES.kind, language: str = "de") -> int:
    bench = driver.bench
    text = begin_text(bench, bench.subject_by_key(key).id, kind, language)
    write_version(bench, text.id, body, bench.person("Anna", Role.STAFF))
    return text.id


def approve(driver: Driver, text: int) -> None:
    bench = driver.bench
    current = bench.text(text).current
    assert current is not None
    take_step(bench, text, Action.SUBMIT, bench.person("Anna", Role.STAFF), current.body_hash)
    take_step(bench, text, Action.APPROVE, bench.person("Bo", Role.STAFF), current.body_hash)


def cells(page: OverviewPage) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(page.matrix.table)
    assert interface.role() == QAccessible.Role.Table
    children = (interface.child(number) for number in range(interface.childCount()))
    read = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    return [words for words in read if words]  # the corner says nothing


# All texts


def test_every_cell_is_read_with_subject_kind_and_state(opened: Driver) -> None:
    approve(opened, write(opened, "K 1", GOOD))
    write(opened, "K 2", "A coin made of silver.", TextKind.ALT, "en")
    read = cells(page_of(opened))
    assert read[:3] == [
        "Eintrag",
        "Einfache Sprache: 1 von 3 fertig",
        "Alternativtext, Englisch: 0 von 3 fertig",
    ]
    assert "Krug, Einfache Sprache: freigegeben" in read
    assert "Krug, Alternativtext, Englisch: noch kein Text" in read
    assert "Taler, Alternativtext, Englisch: Entwurf" in read


def test_a_draft_in_easy_language_never_carries_the_bare_name(opened: Driver) -> None:
    write(opened, "K 1", "Das ist ein Krug.", TextKind.LEICHTE_SPRACHE)
    read = " ".join(cells(page_of(opened)))
    assert "Krug, LS-Entwurf: Entwurf" in read
    assert "LS-Entwurf: 0 von 3 fertig" in read
    assert " Leichte Sprache:" not in read


@pytest.mark.parametrize("way", ["enter", "double click"])
def test_a_cell_opens_its_text(opened: Driver, way: str) -> None:
    write(opened, "K 2", "Der Taler ist aus Silber.")
    page = page_of(opened)
    index = page.matrix.model.index(1, 1)
    page.matrix.table.setCurrentIndex(index)
    if way == "enter":
        QTest.keyClick(page.matrix.table, Qt.Key.Key_Return)
    else:
        place = page.matrix.table.visualRect(index).center()
        QTest.mouseClick(page.matrix.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(page.matrix.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    opened.settle()
    assert opened.page.place is None
    assert opened.text.editor.toPlainText() == "Der Taler ist aus Silber."


def test_what_happens_elsewhere_is_seen_and_the_place_in_the_table_stays(opened: Driver) -> None:
    text = write(opened, "K 1", GOOD)
    page = page_of(opened)
    page.matrix.table.setCurrentIndex(page.matrix.model.index(2, 1))
    approve(opened, text)
    opened.settle()
    assert "Krug, Einfache Sprache: freigegeben" in cells(page)
    current = page.matrix.table.currentIndex()
    assert (current.row(), current.column()) == (2, 1)
    assert page.matrix.summary.startswith("Einträge: 3. Texte: 1. Davon fertig: 1,")


def test_ten_thousand_subjects_are_values_and_no_widgets(driver: Driver, qtbot: object) -> None:
    mark = TextMark(ES.kind, "de", State.APPROVED, stale=False)
    rows = tuple(
        SubjectRow(number, SubjectKind.EXHIBIT, f"K {number}", f"Krug {number}", "", (mark,))
        for number in range(10_000)
    )
    texts = tuple(WrittenText(row.id, row.id, ES, State.APPROVED, False, ()) for row in rows)
    matrix = Matrix(driver.window.context)
    matrix.show_glance(Glance(rows, texts, (), ()))
    matrix.resize(900, 600)
    matrix.show()
    widgets = len(matrix.findChildren(QWidget))
    QTest.keyClick(matrix.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert matrix.table.currentIndex().row() == 9_999
    assert len(matrix.findChildren(QWidget)) == widgets < 50
    matrix.deleteLater()


def test_an_empty_project_says_where_to_begin(driver: Driver, tmp_path: Path) -> None:
    with driver.qtbot.waitSignal(driver.window.project_shown):
        driver.window.create_project(str(tmp_path / "leer"))
    driver.settle()
    page = page_of(driver)
    assert "Texte schreiben" in page.matrix.summary
    assert not page.matrix.table.isVisible()
    page.take_focus()
    assert page.bar.isAncestorOf(QApplication.focusWidget())


# What to do


def test_short_lists_lead_to_the_texts_that_need_work(opened: Driver) -> None:
    bench = opened.bench
    write(opened, "K 2", "Der Taler ist von 1766 und aus Gold.")
    stale = write(opened, "K 10", "Die Lampe ist aus Messing.")
    lamp = bench.text(stale).subject
    record = bench.subject(lamp).record
    changed = Record((*record.values, FieldValue(Field.DESCRIPTION, "Die Lampe ist neu.", "de")))
    bench.project.write(lambda t: subjects.update_record(t, lamp, changed))
    picture = Picture("0" * 64, "image/png", 1, 1, "", "", "Haus", "CC0", "a.png")
    jug = bench.subject_by_key("K 1").id
    bench.project.write(lambda t: subjects.set_pictures(t, jug, (picture,)))
    tasks = page_of(opened, TASKS).tasks
    assert (
        tasks.worst.list.item(0)
        .text()
        .startswith("Taler\nEinfache Sprache. Offene Fehler: 0, offene Angaben:")
    )
    assert tasks.stale.list.item(0).text() == "Lampe\nEinfache Sprache: Der Datensatz hat sich geändert."
    assert tasks.rights.list.item(0).text() == "Krug\nBild 1. Es fehlt: Bildnachweis"
    tasks.stale.list.setFocus()
    QTest.keyClick(tasks.stale.list, Qt.Key.Key_Return)
    opened.settle()
    assert opened.page.place is None
    assert opened.text.editor.toPlainText() == "Die Lampe ist aus Messing."


def test_where_nothing_is_to_do_a_sentence_says_so(opened: Driver) -> None:
    tasks = page_of(opened, TASKS).tasks
    assert [one.sum for one in tasks.lists] == [
        "Kein Text hat offene Fehler oder offene Angaben.",
        "Kein Text ist veraltet.",
        "Zu jedem Bild ist alles eingetragen.",
    ]
    assert not any(one.list.isVisible() for one in tasks.lists)


# Figures


def test_every_plot_has_a_sentence_and_a_table(opened: Driver) -> None:
    write(opened, "K 1", "Der Krug wurde gemacht. Der Krug wurde gefunden. Der Krug ist bzw. war rot.")
    write(opened, "K 2", GOOD)
    figures = page_of(opened, FIGURES).figures
    assert figures.levels.sentence.startswith("Von 2 Texten sind ")
    for card in figures.cards:
        assert card.plot.accessibleDescription() == card.sentence
        assert card.plot.accessibleName()
        opened.press(card.toggle)
        assert card.table.isVisible()
        assert not card.plot.isVisible()
        assert card.table.model().rowCount() > 0
        opened.press(card.toggle)
        assert card.plot.isVisible()
    levels = figures.levels.model
    counts = [int(levels.data(levels.index(row, 1))) for row in range(levels.rowCount())]
    assert sum(counts) == 2


def drawing(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_lines_are_told_apart_without_colour(driver: Driver) -> None:
    """In high contrast all inks are one; open and finished texts must still look different."""
    days = (Progress(date(2026, 3, 1), 1, 0), Progress(date(2026, 3, 9), 4, 0))
    figures = Figures(driver.window.context)
    figures.resize(1300, 600)
    figures.show_figures(Glance((), (), (), days), ())
    plot = figures.progress.plot
    plot.resize(400, 300)
    strokes = {line.fill.stroke for line in plot._lines}  # type: ignore[attr-defined]
    patterns = {line.fill.pattern for line in plot._lines}  # type: ignore[attr-defined]
    assert len(strokes) == len(patterns) == 2
    assert not drawing(plot).isNull()
    figures.deleteLater()


def test_checks_go_on_piece_by_piece_and_rest_while_nobody_looks(
    opened: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview_page, "_SECONDS_A_PIECE", 0.0)
    for key in ("K 1", "K 2", "K 10"):
        write(opened, key, GOOD)
    opened.page.go_to(OverviewPage)
    page = opened.page.place
    assert isinstance(page, OverviewPage)
    opened.settle()
    assert page._stock.total == 0, "the table of texts needs no checks"
    page.bar.go_to(FIGURES)
    opened.until(lambda: len(page._stock.known) >= 1)
    opened.page.go_to(None)
    opened.settle()
    rested = len(page._stock.known)
    assert rested < 3
    opened.page.go_to(OverviewPage)
    opened.settle()
    assert len(page._stock.known) == 3
    assert page.figures.levels.sentence.startswith("Von 3 Texten")


# Report and sheet


@pytest.mark.parametrize("section", [REPORT, IT_SHEET])
def test_a_document_is_read_in_the_window_and_saved_as_a_word_file(
    opened: Driver, tmp_path: Path, section: int
) -> None:
    page = page_of(opened, section)
    pane = {REPORT: page.report, IT_SHEET: page.it_sheet}[section]
    german = pane.page.toPlainText()
    assert german.startswith({REPORT: "Bericht: ", IT_SHEET: "Klartafel: Blatt für IT"}[section])
    out = tmp_path / "blatt.docx"
    page.save_as(pane, str(out))
    opened.settle()
    assert docx.Document(str(out)).paragraphs[0].text == german.splitlines()[0]
    opened.window.context.preferences.choose(language="en")
    opened.settle()
    assert pane.page.toPlainText() != german
    assert pane.page.toPlainText().startswith(
        {REPORT: "Report: ", IT_SHEET: "Klartafel: sheet for IT"}[section]
    )


def test_a_file_that_cannot_be_written_is_told(opened: Driver, tmp_path: Path) -> None:
    page = page_of(opened, REPORT)
    page.save_as(page.report, str(tmp_path / "fehlt" / "blatt.docx"))
    opened.settle()
    message = opened.window.notice.message
    assert message is not None
    assert message.id == "export.not-written"
