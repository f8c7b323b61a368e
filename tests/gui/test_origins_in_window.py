"""Where the sentences of the text on the screen came from, for those who look and those who listen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_driver import Driver

from klartafel.domain.gate import Action
from klartafel.gui.parts.sheet import Report
from klartafel.platform.messages import LANGUAGES


@pytest.fixture
def drafted(opened: Driver) -> Driver:
    """The first text drafted, from record and source."""
    opened.press(opened.text.draft)
    opened.until(lambda: bool(opened.page.jobs.jobs) and opened.page.jobs.jobs[0].state.is_end)
    opened.settle()
    return opened


def report(driver: Driver) -> Report:
    sheet = driver.sheet()
    assert isinstance(sheet, Report)
    return sheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_draft_is_shown_with_its_origin(drafted: Driver, language: str) -> None:
    drafted.window.context.preferences.choose(language=language)
    drafted.press(drafted.text.origins)
    sheet = report(drafted)
    shown = sheet._page.toPlainText()
    body = drafted.text.editor.toPlainText()
    for sentence in ("Der Krug ist aus Ton.", "Er entstand 1748."):
        assert sentence in body
        assert sentence in shown
    assert {"de": "unverändert aus dem Ausgangstext", "en": "unchanged from the source"}[language] in shown
    name = QAccessible.queryAccessibleInterface(sheet._page).text(QAccessible.Text.Name)
    assert name == {"de": "Herkunft der Sätze", "en": "Origin of the sentences"}[language]
    sheet.reject()


def test_the_keyboard_alone_gets_there_and_back(drafted: Driver) -> None:
    QTest.keyClick(
        drafted.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    sheet = report(drafted)
    assert sheet._page.hasFocus(), "reading begins at once"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    drafted.settle()
    assert QApplication.activeModalWidget() is None


def test_words_that_a_person_typed_just_now_are_by_hand(drafted: Driver) -> None:
    drafted.text.editor.setFocus()
    drafted.text.replace_text(drafted.text.editor.toPlainText().replace("1748", "1749"))
    drafted.press(drafted.text.origins)
    shown = report(drafted)._page.toPlainText()
    after = shown.partition("„Er entstand 1749.“")[2].strip()
    assert after.splitlines()[0] == "– von Hand geschrieben oder geändert"
    assert "„Der Krug ist aus Ton.“\n– unverändert aus dem Ausgangstext" in shown
    assert "Danach hat eine Person den Text geändert." in shown
    report(drafted).reject()


def test_the_draft_is_found_behind_later_versions(drafted: Driver) -> None:
    drafted.write(f"{drafted.text.editor.toPlainText()} Er ist schön.")
    drafted.step(Action.SUBMIT)
    text = drafted.stored()
    assert text is not None
    assert text.current is not None
    assert text.current.run is None
    drafted.press(drafted.text.origins)
    assert "– unverändert aus dem Ausgangstext" in report(drafted)._page.toPlainText()
    report(drafted).reject()


def test_a_text_without_a_version_has_no_origins_and_one_by_a_person_says_so(opened: Driver) -> None:
    assert not opened.text.origins.isVisible()
    opened.write("Mein Krug ist schön.")
    opened.step(Action.SUBMIT)
    opened.press(opened.text.origins)
    assert "keinen Entwurf" in report(opened)._page.toPlainText()
    report(opened).reject()


def test_markup_in_a_sentence_stays_text(drafted: Driver) -> None:
    """S11: markup is shown literally."""
    hostile = "<b>Krug</b> <img src='file:///etc/passwd'>"
    drafted.text.editor.setFocus()
    drafted.text.replace_text(f"{drafted.text.editor.toPlainText()}\n{hostile}")
    drafted.press(drafted.text.origins)
    assert hostile in report(drafted)._page.toPlainText()
    report(drafted).reject()


def test_people_are_named_with_their_sentences_and_their_share(drafted: Driver) -> None:
    drafted.write("Der Krug ist aus Ton. Er hat zwei schöne Henkel.")
    drafted.step(Action.SUBMIT)
    drafted.press(drafted.text.origins)
    shown = report(drafted)._page.toPlainText()
    assert "„Er hat zwei schöne Henkel.“\n– von Anna geschrieben oder geändert, zuerst in Fassung 2" in shown
    assert "Von Menschen geschrieben oder geändert: 50 von 100 Wörtern." in shown
    report(drafted).reject()
