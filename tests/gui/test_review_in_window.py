"""The steps of the review, from buttons to the project."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_driver import Driver

from klartafel.domain.decision import Verdict
from klartafel.domain.gate import Action, State
from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import TextKind
from klartafel.gui.parts.small_dialogs import FactDialog, PersonDialog, ReasonDialog
from klartafel.platform.settings import load_settings
from klartafel.services.writing import write_version
from klartafel.store import subjects

GOOD = "Der Krug ist aus Ton. Er ist von 1748."


def submitted(driver: Driver) -> None:
    driver.write(GOOD)
    driver.step(Action.SUBMIT)


def say(driver: Driver, reason: str) -> None:
    dialog = driver.sheet()
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.agree_button.isEnabled()
    dialog._editor.insertPlainText(reason)
    driver.press(dialog.agree_button)
    driver.settle()


def test_submit_then_approval_by_another_person(opened: Driver) -> None:
    submitted(opened)
    assert opened.state() is State.IN_REVIEW
    opened.be("Ben")
    opened.step(Action.APPROVE)
    assert opened.state() is State.APPROVED
    assert opened.text.review.offered == {Action.WITHDRAW}


def test_approving_ones_own_text_is_refused_with_a_way_on(opened: Driver) -> None:
    submitted(opened)
    opened.step(Action.APPROVE)
    assert opened.state() is State.IN_REVIEW
    assert opened.window.notice.message == Message.of("gate.own-text")
    opened.press(opened.window.notice._go)
    say(opened, "Frau Weber vom Heimatverein, am 3. Mai am Telefon.")
    assert opened.state() is State.APPROVED


def test_whoever_did_not_say_a_name_is_asked_where_it_is_needed(opened: Driver) -> None:
    opened.be("")
    opened.write(GOOD)
    opened.press(opened.text.review.button_for(Action.SUBMIT))
    dialog = opened.sheet()
    assert isinstance(dialog, PersonDialog)
    assert not dialog.agree_button.isEnabled()
    QTest.keyClicks(dialog._box, "Cleo")
    opened.press(dialog.agree_button)
    opened.settle()
    assert opened.state() is State.IN_REVIEW
    assert load_settings().person == "Cleo"


def test_escape_answers_nothing(opened: Driver) -> None:
    opened.be("")
    opened.write(GOOD)
    opened.press(opened.text.review.button_for(Action.SUBMIT))
    QTest.keyClick(opened.sheet(), Qt.Key.Key_Escape)
    opened.settle()
    assert opened.state() is State.DRAFT
    assert opened.text.editor.toPlainText() == GOOD


def test_returning_needs_a_reason_that_the_author_reads(opened: Driver) -> None:
    submitted(opened)
    opened.be("Ben")
    opened.press(opened.text.review.button_for(Action.REJECT))
    say(opened, "Bitte kürzer.")
    assert opened.state() is State.DRAFT
    assert "Bitte kürzer." in opened.text._card._remark.text()


def test_withdrawing_needs_a_reason(opened: Driver) -> None:
    submitted(opened)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    opened.press(opened.text.review.button_for(Action.WITHDRAW))
    say(opened, "Das Jahr ist umstritten.")
    assert opened.state() is State.IN_REVIEW


def test_a_correction_under_review_is_confirmed_by_the_author(opened: Driver) -> None:
    submitted(opened)
    opened.be("Ben")
    opened.write(GOOD.replace("aus Ton", "aus rotem Ton"))
    opened.choose_row(1)
    opened.choose_row(0)
    opened.be("Anna")
    assert Action.CONFIRM in opened.text.review.offered
    opened.step(Action.CONFIRM)
    assert opened.state() is State.APPROVED


def test_confirming_is_offered_only_where_there_is_a_correction(opened: Driver) -> None:
    submitted(opened)
    assert Action.CONFIRM not in opened.text.review.offered


def test_still_valid_after_the_record_changed(opened: Driver) -> None:
    submitted(opened)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    view = opened.text.view
    assert view is not None
    record = Record((*view.subject.record.values, FieldValue(Field.MATERIAL, "Ton")))
    opened.bench.project.write(lambda t: subjects.update_record(t, view.subject.id, record))
    opened.desk.text.reload()
    opened.settle()
    assert "veraltet" in opened.text._card._state.text()
    opened.step(Action.STILL_VALID)
    assert opened.state() is State.APPROVED
    assert "veraltet" not in opened.text._card._state.text()


def test_open_facts_stand_against_approval_until_a_person_decides(opened: Driver) -> None:
    opened.write("Der Krug ist aus Ton. Er ist von 1752.")
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    assert opened.state() is State.IN_REVIEW
    assert opened.window.notice.message == Message.of("gate.open-facts", count=1)
    opened.text.findings.list.setCurrentRow(1)  # row 0 is the level
    opened.press(opened.text.findings.decide_button)
    dialog = opened.sheet()
    assert isinstance(dialog, FactDialog)
    dialog.choose(Verdict.ACCEPTED)
    assert not dialog.agree_button.isEnabled(), "an accepted fact needs a source"
    dialog.choose(Verdict.ACCEPTED, "Kirchenbuch")
    opened.press(dialog.agree_button)
    opened.settle()
    opened.step(Action.APPROVE)
    assert opened.state() is State.APPROVED


def test_an_error_may_stand_with_a_reason(opened: Driver) -> None:
    opened.write("Der Krug ist aus Ton und er ist rot" + " und er ist alt" * 5 + ".")
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    assert opened.window.notice.message == Message.of("gate.errors", count=1)
    opened.text.findings.list.setCurrentRow(1)  # row 0 is the level
    opened.press(opened.text.findings.decide_button)
    say(opened, "Ein Gedicht.")
    opened.step(Action.APPROVE)
    assert opened.state() is State.APPROVED


def test_an_approval_never_meets_words_that_were_not_on_the_screen(opened: Driver) -> None:
    """L10: somebody else's version arrives between reading and pressing the button."""
    submitted(opened)
    opened.be("Ben")
    text = opened.stored()
    assert text is not None
    view = opened.text.view
    other = opened.bench.person("Cleo", Role.STAFF)
    write_version(opened.bench, text.id, "Etwas ganz anderes.", other)
    assert opened.text.view is view
    opened.step(Action.APPROVE)
    assert opened.state() is State.IN_REVIEW
    assert opened.window.notice.message == Message.of("gate.changed-meanwhile")
    assert opened.text.editor.toPlainText() == "Etwas ganz anderes."


def test_findings_lead_to_their_place_without_moving_the_caret(opened: Driver) -> None:
    opened.write("Der Krug ist rot. Er ist von 1752.")
    before = opened.text.editor.textCursor().position()
    opened.text.findings.list.setCurrentRow(1)  # row 0 is the level
    assert opened.text.editor.textCursor().position() == before
    selections = opened.text.editor.extraSelections()
    assert selections[-1].cursor.selectedText() == "1752"


def test_findings_are_underlined_where_they_are_behind_signs_of_two_units(opened: Driver) -> None:
    opened.text.editor.setPlainText("🏺 Der Krug ist von 1752.")
    opened.text.flush()
    opened.settle()
    selections = opened.text.editor.extraSelections()
    assert "1752" in [mark.cursor.selectedText() for mark in selections]


def test_shortcuts_take_the_steps(opened: Driver) -> None:
    opened.write(GOOD)
    QTest.keyClick(opened.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert opened.state() is State.IN_REVIEW
    opened.be("Ben")
    QTest.keyClick(
        opened.window,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    opened.settle()
    assert opened.state() is State.APPROVED


def test_the_list_shows_the_new_state(opened: Driver) -> None:
    submitted(opened)
    model = opened.page.subjects.model
    words = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Einfache Sprache: in Prüfung"
    assert opened.stored(TextKind.PLAIN_ENGLISH, "en") is None, "looking begins no text"


def test_the_keyboard_goes_on_to_the_next_step(opened: Driver) -> None:
    opened.write(GOOD)
    opened.text.review.button_for(Action.SUBMIT).setFocus()
    opened.step(Action.SUBMIT)
    assert opened.text.review.button_for(Action.APPROVE).hasFocus()
