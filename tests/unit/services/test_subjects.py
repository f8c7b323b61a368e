"""Subjects that people make, change and put away in the project."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from klartafel.domain.gate import Action
from klartafel.domain.message import Refused, WrongCall
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.services.importing import Standing, carry_out, plan_import
from klartafel.services.reviewing import take_step
from klartafel.services.subjects import (
    NewSubject,
    add_subject,
    delete_subject,
    edit_record,
    restore_subject,
    trash_of,
)
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version

TOILET = NewSubject(SubjectKind.PLACE, "WC 1", "Toilette im Erdgeschoss", "Toilette", "Links vom Eingang.")


def test_a_new_place_has_what_was_said_of_it(bench: Workbench) -> None:
    subject = bench.subject(add_subject(bench, TOILET))
    assert (subject.kind, subject.key, subject.title()) == (SubjectKind.PLACE, "WC 1", TOILET.title)
    assert subject.record.source_text("de") == "Links vom Eingang."
    assert subject.record.first(Field.OBJECT_TYPE) == "Toilette"


def test_a_number_is_needed_and_can_be_given_once(bench: Workbench) -> None:
    with pytest.raises(WrongCall) as missing:
        add_subject(bench, NewSubject(SubjectKind.PLACE, " ", "Garten"))
    assert missing.value.message.id == "subjects.number-missing"
    add_subject(bench, TOILET)
    with pytest.raises(Refused) as taken:
        add_subject(bench, TOILET)
    assert taken.value.message.id == "store.key-taken"


def test_an_import_asks_before_it_replaces_what_was_made_here(bench: Workbench, tmp_path: Path) -> None:
    add_subject(bench, TOILET)
    table = tmp_path / "orte.csv"
    table.write_text("Inventarnummer;Titel\nWC 1;Anderes\n", "utf-8")
    plan = plan_import(bench, [table])
    assert plan.count(Standing.EDITED_HERE) == 1
    carry_out(bench, plan)
    assert bench.rows()[0].title == TOILET.title


def test_edits_stand_beside_what_the_import_said(bench: Workbench, jug: int) -> None:
    before = bench.subject(jug)
    values = (
        *before.record.values,
        FieldValue(Field.MATERIAL, " Zinn ", "de"),
        FieldValue(Field.RIGHTS, " "),
    )
    edit_record(bench, jug, values, before.record)
    after = bench.subject(jug)
    assert after.record.values == (*before.record.values, FieldValue(Field.MATERIAL, "Zinn", "de"))
    assert after.imported == before.imported
    assert after.edited_here


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (FieldValue(Field.DATING_FROM, "um 1748"), "subjects.no-year"),
        (FieldValue(Field.TITLE, "Krug", "deutsch!"), "subjects.no-language"),
    ],
)
def test_a_value_that_cannot_be_one_is_refused(
    bench: Workbench, jug: int, value: FieldValue, reason: str
) -> None:
    record = bench.subject(jug).record
    with pytest.raises(WrongCall) as refusal:
        edit_record(bench, jug, (*record.values, value), record)
    assert refusal.value.message.id == reason
    assert bench.subject(jug).record == record


def test_a_record_that_changed_meanwhile_is_not_overwritten(bench: Workbench, jug: int) -> None:
    seen = bench.subject(jug).record
    edit_record(bench, jug, (*seen.values, FieldValue(Field.MATERIAL, "Zinn")), seen)
    with pytest.raises(Refused) as refusal:
        edit_record(bench, jug, (*seen.values, FieldValue(Field.MATERIAL, "Gold")), seen)
    assert refusal.value.message.id == "subjects.record-changed"
    assert bench.subject(jug).record.all(Field.MATERIAL) == ("Zinn",)


def test_deleting_by_slip_loses_nothing_and_approved_texts_need_a_second_step(
    bench: Workbench, jug: int
) -> None:
    """Fault R18."""
    anna, ben = bench.person("Anna", Role.STAFF), bench.person("Ben", Role.STAFF)
    text = begin_text(bench, jug, TextKind.EINFACHE_SPRACHE, "de")
    version = write_version(bench, text.id, "Der Krug ist aus Ton. Er ist von 1748.", anna).current
    assert version is not None
    take_step(bench, text.id, Action.SUBMIT, anna, version.body_hash)
    take_step(bench, text.id, Action.APPROVE, ben, version.body_hash)
    with pytest.raises(Refused) as refusal:
        delete_subject(bench, jug, anna)
    assert refusal.value.message.id == "store.trash-approved"
    assert len(bench.rows()) == 1
    delete_subject(bench, jug, anna, confirmed=True)
    assert bench.rows() == ()
    (entry,) = trash_of(bench)
    assert (entry.id, entry.title, entry.days_left, entry.by) == (jug, "Krug", 30, "Anna")
    restore_subject(bench, jug)
    assert bench.rows()[0].marks[0].state == "approved"
    assert trash_of(bench) == ()


def test_thirty_days_later_opening_the_project_empties_the_trash_and_not_earlier(tmp_path: Path) -> None:
    moment = [datetime(2026, 5, 1, tzinfo=UTC)]
    path = tmp_path / "museum.klartafel"
    with Workbench.create(path, lambda: moment[0]) as bench:
        subject = add_subject(bench, TOILET)
        delete_subject(bench, subject, bench.person("Anna", Role.STAFF))
    for days, kept in ((29, 1), (1, 0)):
        moment[0] += timedelta(days=days)
        with Workbench.open(path, lambda: moment[0]) as bench:
            assert len(trash_of(bench)) == kept
