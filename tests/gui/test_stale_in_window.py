"""Texts whose source has changed, and texts that come from outside, in the window."""

from dataclasses import replace
from pathlib import Path

from window_driver import Driver

from klartafel.domain.gate import Action, State
from klartafel.domain.record import Field
from klartafel.domain.text import TextKind
from klartafel.gui.outside.outside_dialog import OutsideDialog
from klartafel.gui.parts.sheet import Report
from klartafel.gui.parts.small_dialogs import PersonDialog
from klartafel.gui.stale.stale_dialog import StaleDialog
from klartafel.gui.subjects.subject_order import Only
from klartafel.services.subjects import edit_record

GOOD = "Der Krug ist aus Ton. Er ist von 1748."


def approved(driver: Driver) -> None:
    driver.write(GOOD)
    driver.step(Action.SUBMIT)
    driver.be("Ben")
    driver.step(Action.APPROVE)
    assert driver.state() is State.APPROVED


def change_source(driver: Driver, row: int, before: str, after: str) -> None:
    subject = driver.bench.subject(driver.bench.rows()[row].id)
    values = tuple(
        replace(value, value=value.value.replace(before, after))
        if value.field is Field.DESCRIPTION
        else value
        for value in subject.record.values
    )
    edit_record(driver.bench, subject.id, values, subject.record)
    driver.desk.text.reload()
    driver.settle()


def stale_dialog(driver: Driver) -> StaleDialog:
    driver.press(driver.page.subjects.stale_button)
    dialog = driver.sheet()
    assert isinstance(dialog, StaleDialog)
    return dialog


def test_a_changed_source_shows_in_list_filter_and_dialog_word_by_word(opened: Driver) -> None:
    """Fault L9."""
    approved(opened)
    assert not opened.page.subjects.stale_button.isVisible()
    change_source(opened, 0, "aus Ton", "aus rotem Ton")
    assert opened.page.subjects.stale_button.text() == "Einen veralteten Text ansehen"
    box = opened.page.subjects.kind
    box.setCurrentIndex(box.findData(Only.STALE))
    opened.settle()
    assert opened.page.subjects.model.rowCount() == 1
    dialog = stale_dialog(opened)
    words = dialog.difference.toPlainText()
    assert "Vorher: Der Krug ist aus Ton. Er entstand 1748." in words
    assert "Jetzt: Der Krug ist aus rotem Ton. Er entstand 1748." in words
    cursor = dialog.difference.document().find("rotem")
    assert cursor.charFormat().fontUnderline()
    assert not dialog.difference.document().find("Der Krug ist aus rotem").charFormat().fontStrikeOut()
    dialog.reject()


def test_many_texts_are_said_to_hold_with_one_reason(opened: Driver) -> None:
    approved(opened)
    change_source(opened, 0, "aus Ton", "aus rotem Ton")
    dialog = stale_dialog(opened)
    assert not dialog.agree_button.isEnabled()
    opened.press(dialog.all)
    assert not dialog.agree_button.isEnabled(), "a reason is needed"
    dialog.reason.setText("Nur die Farbe kam dazu.")
    opened.press(dialog.agree_button)
    opened.settle()
    assert not opened.page.subjects.stale_button.isVisible()
    text = opened.stored()
    assert text is not None
    assert opened.bench.history(text.id)[-1].note == "Nur die Farbe kam dazu."


def test_what_the_gate_refuses_is_reported(opened: Driver) -> None:
    approved(opened)
    change_source(opened, 0, "1748", "1752")
    dialog = stale_dialog(opened)
    opened.press(dialog.all)
    dialog.reason.setText("Gilt.")
    opened.press(dialog.agree_button)
    opened.settle()
    report = opened.sheet()
    assert isinstance(report, Report)
    words = report._page.toPlainText()
    assert "0 Texte gelten weiter." in words
    assert "Krug, Einfache Sprache: Eine Angabe im Text" in words
    report.reject()
    assert opened.page.subjects.stale_button.isVisible()


def test_editing_anew_goes_to_the_text(opened: Driver) -> None:
    approved(opened)
    change_source(opened, 0, "aus Ton", "aus rotem Ton")
    opened.text.choose_kind(TextKind.LABEL, "de")
    opened.choose_row(2)
    dialog = stale_dialog(opened)
    opened.press(dialog.rewrite)
    opened.settle()
    assert opened.text.identity == (opened.bench.rows()[0].id, TextKind.EINFACHE_SPRACHE, "de")
    assert opened.text.editor.toPlainText() == GOOD


def test_without_stale_texts_the_menu_explains_itself(opened: Driver) -> None:
    opened.desk.subjects.show_stale()
    dialog = opened.sheet()
    assert isinstance(dialog, StaleDialog)
    assert "Kein Text ist veraltet" in dialog._lead.text()
    dialog.reject()


# Texts from outside


def outside_dialog(driver: Driver, body: str) -> OutsideDialog:
    driver.text.choose_kind(TextKind.LEICHTE_SPRACHE, "de")
    driver.settle()
    driver.desk.subjects.take_in_outside()
    dialog = driver.sheet()
    assert isinstance(dialog, OutsideDialog)
    assert dialog.chosen_kind == (TextKind.LEICHTE_SPRACHE, "de")
    dialog.text_body.show_text(body)
    dialog.office.setText("Büro Leicht")
    dialog.readers.setText("3")
    dialog.proof.setText("Brief vom 3. Mai")
    dialog.names.setText("Ada, Kim")
    return dialog


def test_a_finished_text_comes_in_as_externally_checked_and_shows_its_evidence(opened: Driver) -> None:
    dialog = outside_dialog(opened, "Der Krug ist aus Ton.\nEr ist von 1748.")
    opened.press(dialog.agree_button)
    opened.settle()
    text = opened.stored(TextKind.LEICHTE_SPRACHE)
    assert text is not None
    assert text.state is State.EXTERNALLY_CHECKED
    assert opened.text.kind.currentText() == "Leichte Sprache"
    assert "Büro Leicht" in opened.text.evidence.words.text()
    assert "Ada, Kim" in opened.text.evidence.words.text()
    opened.type("Neu. ")
    opened.text.flush()
    opened.settle()
    assert not opened.text.evidence.isVisible(), "other words have no evidence"


def test_evidence_that_is_missing_is_said_in_the_dialog(opened: Driver) -> None:
    dialog = outside_dialog(opened, "Der Krug ist aus Ton.")
    dialog.readers.clear()
    dialog.names.clear()
    opened.press(dialog.agree_button)
    opened.until(lambda: dialog.trouble.isVisible())
    assert "wie viele" in dialog.trouble.text()
    dialog.reject()
    assert opened.stored(TextKind.LEICHTE_SPRACHE) is None


def test_a_text_with_an_open_fact_stays_a_draft_until_the_source_agrees(opened: Driver) -> None:
    dialog = outside_dialog(opened, "Der Krug ist aus Ton.\nEr ist von 1752.")
    opened.press(dialog.agree_button)
    opened.settle()
    assert opened.text.kind.currentText() == "LS-Entwurf"
    assert opened.text.evidence.accept.isVisible()
    opened.press(opened.text.evidence.accept)
    opened.settle()
    assert opened.text.kind.currentText() == "LS-Entwurf"
    change_source(opened, 0, "1748", "1752")
    opened.step(Action.SUBMIT)
    opened.press(opened.text.evidence.accept)
    opened.settle()
    assert opened.text.kind.currentText() == "LS-Entwurf", "nobody said yet that it holds"
    opened.step(Action.STILL_VALID)
    opened.press(opened.text.evidence.accept)
    opened.settle()
    assert opened.text.kind.currentText() == "Leichte Sprache"


def test_the_text_can_come_from_a_file(opened: Driver, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Der Krug ist aus Ton.\n", "utf-8")
    dialog = outside_dialog(opened, "")
    dialog.read_file(str(file))
    opened.settle()
    assert dialog.text_body.toPlainText() == "Der Krug ist aus Ton."
    dialog.read_file(str(tmp_path / "gone.txt"))
    opened.settle()
    assert dialog.trouble.isVisible()
    dialog.reject()


def test_test_readers_are_not_offered_as_people_who_work_here(opened: Driver) -> None:
    dialog = outside_dialog(opened, "Der Krug ist aus Ton.")
    opened.press(dialog.agree_button)
    opened.settle()
    opened.desk.text.ask_person()
    person = opened.sheet()
    assert isinstance(person, PersonDialog)
    assert [person._box.itemText(number) for number in range(person._box.count())] == ["Anna"]
    person.reject()
