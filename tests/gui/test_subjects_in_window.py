"""Subjects in the window: made, edited, put away and brought back, with stops, and all kinds of text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_driver import Driver

from klartafel.domain.gate import Action, State
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue
from klartafel.domain.subject import SubjectKind, TextMark
from klartafel.domain.text import TextKind
from klartafel.gui.parts.sheet import Question
from klartafel.gui.subjects.new_subject_dialog import NewSubjectDialog
from klartafel.gui.subjects.record_dialog import RecordDialog
from klartafel.gui.subjects.subject_order import Only
from klartafel.gui.subjects.subject_table import MARKS, TEXTS, in_lines
from klartafel.gui.subjects.tour_dialog import TourDialog
from klartafel.gui.subjects.trash_dialog import TrashDialog
from klartafel.services.subjects import NewSubject, add_subject
from klartafel.services.tours import set_stops, tours_of
from klartafel.services.writing import begin_text, write_version

GOOD = "Der Krug ist aus Ton. Er ist von 1748."
KINDS = [
    ("Toilette", SubjectKind.PLACE),
    ("Seite zum Besuch", SubjectKind.VISIT),
    ("Rundgang", SubjectKind.TOUR),
]


def make(driver: Driver, sort: str, number: str, title: str = "") -> NewSubjectDialog:
    driver.press(driver.page.subjects.new_button)
    dialog = driver.sheet()
    assert isinstance(dialog, NewSubjectDialog)
    dialog.sort.setCurrentIndex(dialog.sort.findText(sort))
    dialog.number.setText(number)
    dialog.title.setText(title)
    driver.press(dialog.agree_button)
    driver.settle()
    return dialog


def titles(driver: Driver) -> list[str]:
    model = driver.page.subjects.model
    return [model.row(number).title for number in range(model.rowCount())]


# Kinds of text


def test_every_kind_of_an_exhibit_is_offered_by_a_name_that_claims_nothing(opened: Driver) -> None:
    box = opened.text.kind
    names = [box.itemText(number) for number in range(box.count())]
    assert names == [
        "Einfache Sprache",
        "LS-Entwurf",
        "Einfaches Englisch",
        "Easy-Read-Entwurf",
        "Objekttafel, Deutsch",
        "Objekttafel, Englisch",
        "Audiodeskription, Deutsch",
        "Audiodeskription, Englisch",
    ]
    box.setCurrentIndex(names.index("Objekttafel, Englisch"))
    opened.settle()
    assert opened.text.identity is not None
    assert opened.text.identity[1:] == (TextKind.LABEL, "en")


def test_a_kind_stays_chosen_from_one_subject_to_the_next_where_it_makes_sense(opened: Driver) -> None:
    add_subject(opened.bench, NewSubject(SubjectKind.VISIT, "B 1", "Anfahrt"))
    opened.settle()
    opened.text.choose_kind(TextKind.LABEL, "de")
    opened.choose_row(3)
    assert opened.text.identity is not None
    assert opened.text.identity[1:] == (TextKind.EINFACHE_SPRACHE, "de"), "a visit has no object label"
    opened.choose_row(1)
    assert opened.text.identity[1:] == (TextKind.LABEL, "de")


def test_the_list_says_all_texts_with_their_states(opened: Driver) -> None:
    subject = opened.bench.rows()[0].id
    anna = opened.bench.person("Anna", Role.STAFF)
    for kind, language in ((TextKind.LABEL, "en"), (TextKind.LEICHTE_SPRACHE, "de")):
        text = begin_text(opened.bench, subject, kind, language)
        write_version(opened.bench, text.id, "Ein Krug.", anna)
    opened.settle()
    index = opened.page.subjects.model.index(0, TEXTS)
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "LS-Entwurf: Entwurf; Objekttafel, Englisch: Entwurf"
    marks: tuple[TextMark, ...] = index.data(MARKS)
    assert [mark.kind for mark in marks] == [TextKind.LEICHTE_SPRACHE, TextKind.LABEL]


@pytest.mark.parametrize(
    ("widths", "places", "left_out"),
    [
        ([40, 40], ((0, 0), (0, 40)), 0),
        ([40, 70, 60], ((0, 0), (1, 0)), 1),
        ([60, 60, 60, 60], ((0, 0), (1, 0)), 2),
        ([40, 40, 100], ((0, 0), (0, 40), (1, 0)), 0),
        ([], (), 0),
    ],
)
def test_marks_that_find_no_room_are_counted(
    widths: list[int], places: tuple[tuple[int, int], ...], left_out: int
) -> None:
    assert in_lines(widths, 100, 2, 20) == (places, left_out)


# Making and editing


@pytest.mark.parametrize(
    ("sort", "kind"),
    [
        ("Toilette", SubjectKind.PLACE),
        ("Seite zum Besuch", SubjectKind.VISIT),
        ("Rundgang", SubjectKind.TOUR),
    ],
)
def test_a_new_subject_of_any_sort_is_made_and_shown(opened: Driver, sort: str, kind: SubjectKind) -> None:
    make(opened, sort, "N 1", "Etwas Neues")
    row = next(row for row in opened.bench.rows() if row.title == "Etwas Neues")
    assert row.kind is kind
    assert opened.text._title.text() == "Etwas Neues"
    assert opened.page.subjects.chosen_subject == row.id


def test_a_number_that_is_missing_or_taken_is_said_and_can_be_mended(opened: Driver) -> None:
    dialog = make(opened, "Raum", " ", "Saal")
    assert dialog.isVisible()
    assert "Es fehlt die Nummer" in dialog.trouble.text()
    for number, is_open in (("K 1", True), ("R 1", False)):
        dialog.number.setText(number)
        opened.press(dialog.agree_button)
        opened.until(lambda: opened.window.context.background.is_idle)
        if is_open:
            assert "gibt es im Projekt schon" in dialog.trouble.text()
    opened.settle()
    assert "Saal" in titles(opened)


def test_a_new_subject_is_shown_though_the_list_was_narrowed(opened: Driver) -> None:
    opened.page.subjects.search.setText("taler")
    opened.settle()
    make(opened, "Raum", "R 1", "Saal")
    assert opened.text._title.text() == "Saal"


def test_editing_the_record_changes_the_source_and_keeps_what_was_imported(opened: Driver) -> None:
    opened.press(opened.text.source.edit)
    dialog = opened.sheet()
    assert isinstance(dialog, RecordDialog)
    before = dialog.values
    dialog.add_value()
    dialog.field.setCurrentIndex(dialog.field.findData(Field.MATERIAL.value))
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    QTest.keyClicks(dialog.value, "Zinn")
    opened.press(dialog.agree_button)
    opened.settle()
    subject = opened.bench.subject(opened.bench.rows()[0].id)
    assert FieldValue(Field.MATERIAL, "Zinn", "de") in subject.record.values
    assert subject.imported.values == before
    assert "Material: Zinn" in opened.text.source.page.toPlainText()


def test_a_value_that_cannot_be_one_keeps_the_dialog_open(opened: Driver) -> None:
    opened.press(opened.text.source.edit)
    dialog = opened.sheet()
    assert isinstance(dialog, RecordDialog)
    dialog.add_value()
    dialog.field.setCurrentIndex(dialog.field.findData(Field.DATING_FROM.value))
    QTest.keyClicks(dialog.value, "um 1700")
    opened.press(dialog.agree_button)
    opened.until(lambda: dialog.trouble.isVisible())
    assert "keine Jahreszahl" in dialog.trouble.text()
    dialog.remove_value()
    opened.press(dialog.agree_button)
    opened.settle()
    assert not opened.bench.subject(opened.bench.rows()[0].id).edited_here


def test_taking_back_everything_as_imported(opened: Driver) -> None:
    subject = opened.bench.rows()[0].id
    imported = opened.bench.subject(subject).record
    for _ in range(2):
        opened.press(opened.text.source.edit)
        dialog = opened.sheet()
        assert isinstance(dialog, RecordDialog)
        if dialog._as_imported.isVisible():
            opened.press(dialog._as_imported)
        else:
            dialog.table.setCurrentCell(1, 0)
            dialog.remove_value()
        opened.press(dialog.agree_button)
        opened.settle()
    assert opened.bench.subject(subject).record == imported


# Trash


def test_what_was_deleted_by_slip_comes_back_at_once_or_from_the_trash(opened: Driver) -> None:
    """Fault R18."""
    opened.desk.subjects.delete()
    opened.settle()
    assert titles(opened) == ["Taler", "Lampe"]
    opened.press(opened.window.notice._go)
    opened.settle()
    assert titles(opened) == ["Krug", "Taler", "Lampe"]
    opened.choose_row(0)
    opened.desk.subjects.delete()
    opened.settle()
    opened.desk.subjects.show_trash()
    dialog = opened.sheet()
    assert isinstance(dialog, TrashDialog)
    assert "noch 30 Tage" in dialog.list.item(0).text()
    opened.press(dialog.agree_button)
    opened.settle()
    assert titles(opened) == ["Krug", "Taler", "Lampe"]


def test_a_subject_with_an_approved_text_is_asked_about_once_more(opened: Driver) -> None:
    """Fault R18."""
    opened.write(GOOD)
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    opened.desk.subjects.delete()
    question = opened.sheet()
    assert isinstance(question, Question)
    assert "freigegebener Text" in question.accessibleDescription()
    question.reject()
    opened.settle()
    assert "Krug" in titles(opened)
    opened.desk.subjects.delete()
    opened.press(opened.sheet().agree_button)
    opened.settle()
    assert "Krug" not in titles(opened)
    opened.press(opened.window.notice._go)
    opened.settle()
    assert opened.bench.rows()[0].marks[0].state is State.APPROVED


def test_an_empty_trash_says_what_it_is_for(opened: Driver) -> None:
    opened.desk.subjects.show_trash()
    dialog = opened.sheet()
    assert isinstance(dialog, TrashDialog)
    assert "leer" in dialog._lead.text()
    assert not dialog.agree_button.isVisible()
    dialog.reject()


# Tours


def test_stops_are_chosen_and_put_in_order_and_the_list_follows(opened: Driver) -> None:
    make(opened, "Rundgang", "T 1", "Kurzer Weg")
    assert opened.text.source.stops.isVisible()
    opened.press(opened.text.source.stops)
    dialog = opened.sheet()
    assert isinstance(dialog, TourDialog)
    dialog.search.setText("lampe")
    opened.press(dialog.add)
    dialog.search.setText("krug")
    opened.press(dialog.add)
    opened.press(dialog.up)
    assert dialog.stops.item(0).text().startswith("1. Krug")
    opened.press(dialog.agree_button)
    opened.settle()
    ids = {row.title: row.id for row in opened.bench.rows()}
    assert tours_of(opened.bench)[0].stops == (ids["Krug"], ids["Lampe"])
    order = opened.page.subjects.order
    order.setCurrentIndex(order.findText("Rundgang: Kurzer Weg"))
    opened.settle()
    assert titles(opened) == ["Kurzer Weg", "Krug", "Lampe", "Taler"]
    set_stops(opened.bench, ids["Kurzer Weg"], (ids["Lampe"],))
    opened.settle()
    assert titles(opened) == ["Kurzer Weg", "Lampe", "Krug", "Taler"]


def test_only_a_tour_has_stops(opened: Driver) -> None:
    assert not opened.text.source.stops.isVisible()


# Filter


def test_every_sort_of_subject_can_be_shown_alone(opened: Driver) -> None:
    for number, kind in enumerate((SubjectKind.PLACE, SubjectKind.VISIT, SubjectKind.TOUR)):
        add_subject(opened.bench, NewSubject(kind, f"N {number}", kind.value))
    box = opened.page.subjects.kind
    for kind in (SubjectKind.PLACE, SubjectKind.VISIT, SubjectKind.TOUR):
        box.setCurrentIndex(box.findData(kind))
        opened.settle()
        assert titles(opened) == [kind.value]
    box.setCurrentIndex(box.findData(Only.STALE))
    opened.settle()
    assert titles(opened) == []
    assert opened.page.subjects._nothing.isVisible()


def test_nobody_edits_what_is_only_read(opened: Driver) -> None:
    opened.page.set_writable(False)
    assert not opened.page.subjects.new_button.isEnabled()
    assert not opened.text.source.edit.isEnabled()
