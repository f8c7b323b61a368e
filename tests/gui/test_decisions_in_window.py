"""Findings by key, suggestions, what is ignored, what must stay, and all of it taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from test_findings_in_window import choose, lines
from window_driver import Driver

from klartafel.domain.message import Message
from klartafel.gui.parts.small_dialogs import FactDialog, ReasonDialog
from klartafel.services.importing import carry_out, plan_import

BODY = "Der Krug ist u. a. aus Ton. Er entstand 1752. Er ist ist alt."
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def written(opened: Driver) -> Driver:
    opened.write(BODY)
    cursor = opened.text.editor.textCursor()
    cursor.setPosition(0)
    opened.text.editor.setTextCursor(cursor)
    return opened


def selected(driver: Driver) -> str:
    return driver.text.editor.textCursor().selectedText()


def take_back_entry(driver: Driver) -> QAction:
    (found,) = [
        action
        for action in driver.window.findChildren(QAction)
        if action.shortcut().toString() == "Ctrl+Alt+Z"
    ]
    return found


def ignore(driver: Driver, words: str, reason: str) -> None:
    choose(driver, words)
    driver.press(driver.text.findings.decide_button)
    dialog = driver.sheet()
    assert isinstance(dialog, ReasonDialog)
    QTest.keyClicks(dialog._editor, reason)
    driver.press(dialog.agree_button)
    driver.settle()


def test_keys_lead_from_finding_to_finding_and_round(written: Driver) -> None:
    seen = []
    for _ in range(4):
        QTest.keyClick(written.window, Qt.Key.Key_F8)
        seen.append(selected(written))
    assert seen == ["u. a.", "1752", "ist ist", "u. a."]
    assert written.text.editor.hasFocus()
    QTest.keyClick(written.window, Qt.Key.Key_F8, SHIFT)
    assert selected(written) == "ist ist"
    assert "„ist ist“" in written.text.findings.list.currentItem().text()


def test_the_suggestion_is_taken_by_key_and_undone_with_the_text(written: Driver) -> None:
    QTest.keyClick(written.window, Qt.Key.Key_F8)
    QTest.keyClick(written.window, Qt.Key.Key_F9)
    assert written.text.editor.toPlainText() == BODY.replace("u. a.", "unter anderem")
    QTest.keyClick(written.text.editor, Qt.Key.Key_Z, CTRL)
    assert written.text.editor.toPlainText() == BODY


def test_a_suggestion_leaves_the_caret_where_a_person_writes(written: Driver) -> None:
    cursor = written.text.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    written.text.editor.setTextCursor(cursor)
    choose(written, "u. a.")
    written.press(written.text.findings.offers.apply)
    assert written.text.editor.textCursor().atEnd()


def test_a_suggestion_for_words_that_are_gone_is_not_taken(written: Driver) -> None:
    choose(written, "u. a.")
    written.text.replace_text("Ganz anders.")
    written.press(written.text.findings.offers.apply)
    assert written.text.editor.toPlainText() == "Ganz anders."
    assert written.window.notice.message == Message.of("writing.words-gone")


def test_a_warning_is_ignored_with_its_reason_shown_again_and_taken_back(written: Driver) -> None:
    ignore(written, "u. a.", "Zitat.")
    (line,) = [line for line in lines(written) if "u. a." in line]
    assert line.startswith("Ignoriert: ")
    assert "Grund: Zitat." in line
    choose(written, "u. a.")
    written.press(written.text.findings.offers.again)
    written.settle()
    assert not any(line.startswith("Ignoriert") for line in lines(written))
    take_back_entry(written).trigger()
    written.settle()
    assert any(line.startswith("Ignoriert") for line in lines(written))


def test_the_menu_says_what_it_takes_back(written: Driver) -> None:
    entry = take_back_entry(written)
    assert not entry.isEnabled()
    ignore(written, "u. a.", "Zitat.")
    assert entry.text() == "Rückgängig: Befund ignoriert"
    entry.trigger()
    written.settle()
    assert not any(line.startswith("Ignoriert") for line in lines(written))
    assert not entry.isEnabled()


def test_what_is_ignored_comes_back_when_its_words_change(written: Driver) -> None:
    ignore(written, "u. a.", "Zitat.")
    written.write(BODY.replace("u. a.", "u.a."))
    assert not any(line.startswith("Ignoriert") for line in lines(written))


def test_a_decided_fact_can_be_taken_back(written: Driver) -> None:
    choose(written, "1752")
    written.press(written.text.findings.decide_button)
    dialog = written.sheet()
    assert isinstance(dialog, FactDialog)
    dialog._no_fact.setChecked(True)
    written.press(dialog.agree_button)
    written.settle()
    assert not any("1752" in line for line in lines(written))
    take_back_entry(written).trigger()
    written.settle()
    assert any("1752" in line for line in lines(written))


# The list of facts


def test_the_list_of_facts_shows_both_places(written: Driver) -> None:
    QTest.keyClick(written.window, Qt.Key.Key_A, CTRL | SHIFT)
    ledger = written.text.ledger
    assert any(row.startswith("Stimmt mit der Quelle überein: „Ton“") for row in ledger.rows)
    ledger.show_only("open")
    (number,) = [number for number, row in enumerate(ledger.rows) if "„1752“" in row]
    assert "In der Quelle: „1748“" in ledger.rows[number]
    ledger.list.setCurrentRow(-1)
    ledger.list.setCurrentRow(number)
    marked = [s.cursor.selectedText() for s in written.text.source.page.extraSelections()]
    assert marked == ["1748"]
    assert written.text.editor.extraSelections()[-1].cursor.selectedText() == "1752"
    written.press(ledger.to_source)
    assert written.text.source.page.textCursor().selectedText() == "1748"
    assert written.text.source.page.hasFocus()
    written.press(ledger.to_text)
    assert selected(written) == "1752"


# What must stay


def select_in_source(driver: Driver, words: str) -> None:
    cursor = driver.text.source.page.document().find(words)
    assert not cursor.isNull()
    driver.text.source.page.setTextCursor(cursor)


def must_stay(driver: Driver, words: str) -> None:
    select_in_source(driver, words)
    QTest.keyClick(driver.window, Qt.Key.Key_M, CTRL)
    driver.settle()


def test_marked_words_of_the_source_must_stay(opened: Driver) -> None:
    must_stay(opened, "entstand 1748")
    assert opened.text.source.marked == "Muss im Text bleiben: 1748"
    assert [s.cursor.selectedText() for s in opened.text.source.page.extraSelections()] == ["1748"]
    opened.write("Der Krug ist aus Ton.")
    assert "Soll im Text bleiben und fehlt: „1748“" in lines(opened)


def test_words_without_a_fact_are_not_marked_and_a_person_hears_why(opened: Driver) -> None:
    must_stay(opened, "Der Krug ist aus")
    assert opened.window.notice.message == Message.of("writing.no-fact-here")
    assert opened.text.source.marked == ""


def test_marks_are_listed_removed_and_taken_back(opened: Driver) -> None:
    must_stay(opened, "1748")
    QTest.keyClick(opened.window, Qt.Key.Key_M, CTRL | SHIFT)
    ledger = opened.text.ledger
    assert ledger.rows == ["Muss im Text bleiben: „1748“"]
    ledger.list.setCurrentRow(0)
    opened.press(ledger.unmark)
    opened.settle()
    assert opened.text.source.marked == ""
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CTRL | ALT)
    opened.settle()
    assert opened.text.source.marked == "Muss im Text bleiben: 1748"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Im Jahr 1748 wurde der Krug gemacht.", "Muss im Text bleiben: 1748"),
        ("Der Krug ist aus Ton.", "Bitte ansehen, steht nicht mehr im Datensatz: 1748"),
    ],
)
def test_a_mark_survives_another_import_or_says_so(
    opened: Driver, tmp_path: Path, source: str, told: str
) -> None:
    must_stay(opened, "1748")
    table = tmp_path / "neu.csv"
    table.write_text(f"Inventarnummer;Titel;Beschreibung;Standort\nK 1;Krug;{source};Raum 2\n", "utf-8")
    carry_out(opened.bench, plan_import(opened.bench, [table]))
    opened.desk.text.reload()
    opened.settle()
    assert opened.text.source.marked == told
