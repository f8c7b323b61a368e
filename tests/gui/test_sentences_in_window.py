"""The text as a list of sentences: the same words, the same undo, the same findings as on the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_driver import Driver

BODY = "Der Krug ist u. a. alt. Er ist aus Ton. Er steht hier."


@pytest.fixture
def listed(opened: Driver) -> Driver:
    opened.write(BODY)
    QTest.keyClick(opened.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    opened.until(opened.text.sentences.list.hasFocus)
    return opened


def type_into_sentence(driver: Driver, row: int, words: str) -> None:
    sentences = driver.text.sentences
    sentences.list.setFocus()
    sentences.list.setCurrentRow(row)
    QTest.keyClick(sentences.list, Qt.Key.Key_Return)
    driver.until(sentences.field.hasFocus)
    QTest.keyClicks(sentences.field, words)


def test_each_row_says_its_place_its_findings_and_its_words(listed: Driver) -> None:
    assert listed.text.sentences.rows == [
        "Satz 1 von 3, 1 Befund: Der Krug ist u. a. alt.",
        "Satz 2 von 3, kein Befund: Er ist aus Ton.",
        "Satz 3 von 3, kein Befund: Er steht hier.",
        "Neuer Satz am Ende",
    ]


def test_what_is_typed_in_a_sentence_stands_in_the_text_at_once(listed: Driver) -> None:
    type_into_sentence(listed, 1, " Oder")
    assert listed.text.editor.toPlainText() == BODY.replace("aus Ton.", "aus Ton. Oder")
    assert listed.text.sentences.rows[1].endswith("Er ist aus Ton. Oder")
    QTest.keyClicks(listed.text.sentences.field, " nicht.")
    listed.text.flush()
    listed.settle()
    assert [row.partition(": ")[2] for row in listed.text.sentences.rows[:4]] == [
        "Der Krug ist u. a. alt.",
        "Er ist aus Ton.",
        "Oder nicht.",
        "Er steht hier.",
    ]
    QTest.keyClick(listed.text.sentences.field, Qt.Key.Key_Return)
    assert listed.text.sentences.list.hasFocus()
    assert listed.text.sentences.field.toPlainText() in listed.text.sentences.rows[1]


def test_the_first_letter_of_a_sentence_can_be_changed(listed: Driver) -> None:
    type_into_sentence(listed, 1, "")
    QTest.keyClick(listed.text.sentences.field, Qt.Key.Key_Home)
    QTest.keyClicks(listed.text.sentences.field, "Ja: ")
    assert "alt. Ja: Er ist aus Ton. Er" in listed.text.editor.toPlainText()


def test_undo_in_a_sentence_is_that_of_the_text(listed: Driver) -> None:
    type_into_sentence(listed, 1, "!")
    assert "aus Ton.!" in listed.text.editor.toPlainText()
    QTest.keyClick(listed.text.sentences.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed.text.editor.toPlainText() == BODY
    assert listed.text.sentences.field.toPlainText() == "Er ist aus Ton."


def test_what_is_typed_on_the_page_stands_in_the_list_at_once(listed: Driver) -> None:
    listed.text.sentences.list.setCurrentRow(2)
    listed.text.show_list(False)
    cursor = listed.text.editor.textCursor()
    cursor.setPosition(0)
    listed.text.editor.setTextCursor(cursor)
    QTest.keyClicks(listed.text.editor, "Ja. ")
    assert listed.text.sentences.rows[0].endswith("Ja. Der Krug ist u. a. alt.")
    assert listed.text.sentences.field.toPlainText() == "Er steht hier."


def test_a_new_sentence_comes_at_the_end(listed: Driver) -> None:
    type_into_sentence(listed, 3, "Er bleibt.")
    assert listed.text.editor.toPlainText() == f"{BODY} Er bleibt."
    listed.text.flush()
    listed.settle()
    assert listed.text.sentences.rows[3] == "Satz 4 von 4, kein Befund: Er bleibt."


def test_an_empty_text_is_begun_in_the_list(opened: Driver) -> None:
    opened.text.show_list(True)
    assert opened.text.sentences.rows == ["Neuer Satz am Ende"]
    type_into_sentence(opened, 0, "Ein Krug.")
    assert opened.text.editor.toPlainText() == "Ein Krug."
    opened.text.flush()
    opened.settle()
    assert opened.text.sentences.rows[0].endswith(": Ein Krug.")


def test_a_suggestion_is_taken_in_the_list(listed: Driver) -> None:
    listed.write(BODY)
    listed.text.show_list(True)
    listed.text.sentences.list.setCurrentRow(0)
    listed.press(listed.text.sentences.offers.apply)
    assert listed.text.editor.toPlainText() == BODY.replace("u. a.", "unter anderem")
    assert listed.text.sentences.field.toPlainText() == "Der Krug ist unter anderem alt."


def test_the_key_for_the_next_finding_goes_from_sentence_to_sentence(listed: Driver) -> None:
    listed.write(BODY.replace("hier", "u. a. hier"))
    listed.text.show_list(True)
    listed.text.sentences.list.setCurrentRow(0)
    QTest.keyClick(listed.window, Qt.Key.Key_F8)
    assert listed.text.sentences.list.currentRow() == 2
    QTest.keyClick(listed.window, Qt.Key.Key_F8)
    assert listed.text.sentences.list.currentRow() == 0
    QTest.keyClick(listed.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert listed.text.sentences.list.currentRow() == 2


def test_another_text_shows_its_own_sentences(listed: Driver) -> None:
    listed.choose_row(1)
    assert listed.text.sentences.rows == ["Neuer Satz am Ende"]
    assert listed.text.sentences.field.toPlainText() == ""
    listed.choose_row(0)
    assert len(listed.text.sentences.rows) == 4
