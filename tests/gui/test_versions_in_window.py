"""Versions: who made which, what differs, and one taken again without losing any."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_driver import Driver

from klartafel.domain.gate import Action
from klartafel.gui.writing.versions_dialog import VersionsDialog

FIRST = "Der Krug ist aus Ton. Er entstand 1748."
SECOND = "Der Krug ist aus rotem Ton. Er entstand 1748. Er ist schön."


@pytest.fixture
def two(opened: Driver) -> Driver:
    """A text with two versions, by Anna and by Ben."""
    opened.write(FIRST)
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.write(SECOND)
    opened.desk.text.leave()
    opened.settle()
    return opened


def versions(driver: Driver) -> VersionsDialog:
    driver.press(driver.text.versions)
    dialog = driver.sheet()
    assert isinstance(dialog, VersionsDialog)
    driver.settle()
    return dialog


def rows(dialog: VersionsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_versions_say_who_made_them_the_newest_first(two: Driver) -> None:
    dialog = versions(two)
    newest, oldest = rows(dialog)
    assert newest.startswith("Fassung 2 (jetzige), ")
    assert newest.endswith(": Ben")
    assert oldest.startswith("Fassung 1, ")
    assert oldest.endswith(": Anna")
    dialog.reject()


def test_a_draft_says_where_its_sentences_came_from(opened: Driver) -> None:
    opened.press(opened.text.draft)
    opened.until(lambda: bool(opened.page.jobs.jobs) and opened.page.jobs.jobs[0].state.is_end)
    opened.settle()
    dialog = versions(opened)
    assert "Entwurf mit scripted." in rows(dialog)[0]
    assert not dialog.other.isVisible(), "one version alone is compared with nothing"
    dialog.reject()


def test_the_difference_is_marked_by_signs_and_told_by_sentence(two: Driver) -> None:
    dialog = versions(two)
    assert dialog.page.toPlainText() == "Der Krug ist aus[+ rotem+] Ton. Er entstand 1748.[+ Er ist schön.+]"
    changes = [dialog.changes.item(row).text() for row in range(dialog.changes.count())]
    assert changes == [
        "Satz 1: geändert. Vorher: „Der Krug ist aus Ton.“ Jetzt: „Der Krug ist aus rotem Ton.“",
        "Satz 3: eingefügt „Er ist schön.“",
    ]
    dialog.reject()


def test_an_earlier_version_comes_back_as_a_new_one_and_typed_words_stay(two: Driver) -> None:
    two.write("Ganz neu getippt.")
    dialog = versions(two)
    dialog.list.setCurrentRow(1)
    two.press(dialog.agree_button)
    two.settle()
    assert two.text.editor.toPlainText() == FIRST
    text = two.stored()
    assert text is not None
    bodies = [version.body for version in two.bench.versions(text.id)]
    assert bodies == [FIRST, SECOND, "Ganz neu getippt.", FIRST]


def test_typed_words_are_kept_when_the_present_version_comes_back(two: Driver) -> None:
    """The words on the screen are the version's again; the project must not hold others."""
    two.text.editor.setFocus()
    two.text.replace_text("Eben getippt.")
    two.desk.text.put_back(SECOND)
    two.settle()
    text = two.stored()
    assert text is not None
    assert [v.body for v in two.bench.versions(text.id)] == [FIRST, SECOND, "Eben getippt.", SECOND]
    assert two.text.editor.toPlainText() == SECOND


def test_the_present_version_is_not_offered_to_be_taken_again(two: Driver) -> None:
    dialog = versions(two)
    assert not dialog.agree_button.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.agree_button.isVisible()
    assert dialog.agree_button.text() == "Fassung 1 wieder nehmen"
    dialog.reject()
