"""The trash: thirty days to change one's mind, and two steps for what was approved (faults.md, R18)."""

import sqlite3

import pytest
from store_values import SetClock, a_record, add_exhibit, write_approved

from klartafel.domain.evidence import Evidence
from klartafel.domain.message import Refused
from klartafel.domain.person import Role
from klartafel.domain.record import RecordKey
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.store import evidence, people, subjects, texts, tours, trash
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction


def test_what_lies_in_the_trash_is_out_of_the_way_and_can_come_back(
    project: Project, clock: SetClock
) -> None:
    subject = project.write(add_exhibit)
    project.write(lambda t: trash.delete(t, subject, None))
    assert project.read(subjects.rows) == ()
    assert project.read(subjects.count) == 0
    assert project.read(lambda t: subjects.find(t, RecordKey("Stadtmuseum", "1987/12 a"))) is None
    (entry,) = project.read(trash.contents)
    assert (entry.id, entry.title, entry.days_left(clock())) == (subject, "Krug", 30)
    project.write(lambda t: trash.restore(t, subject))
    assert project.read(subjects.count) == 1
    assert project.read(trash.contents) == ()


def test_a_subject_with_an_approved_text_needs_a_second_step(project: Project) -> None:
    subject = project.write(add_exhibit)
    project.write(lambda t: write_approved(t, subject))
    with pytest.raises(Refused) as refusal:
        project.write(lambda t: trash.delete(t, subject, None))
    assert refusal.value.message.id == "store.trash-approved"
    assert project.read(subjects.count) == 1
    project.write(lambda t: trash.delete(t, subject, None, confirmed=True))
    assert project.read(subjects.count) == 0


def test_its_key_is_free_meanwhile_and_a_clash_is_told(project: Project) -> None:
    old = project.write(add_exhibit)
    project.write(lambda t: trash.delete(t, old, None))
    project.write(add_exhibit)
    with pytest.raises(Refused) as refusal:
        project.write(lambda t: trash.restore(t, old))
    assert refusal.value.message.id == "store.key-taken"


def test_thirty_days_later_it_can_go_for_good_and_nothing_else_goes(
    project: Project, clock: SetClock
) -> None:
    old, kept = project.write(lambda t: (add_exhibit(t), add_exhibit(t, a_record("2"))))
    project.write(lambda t: write_approved(t, old))
    text = project.write(lambda t: write_approved(t, kept))
    project.write(lambda t: texts.save_buffer(t, text, "x"))
    project.write(lambda t: trash.delete(t, old, None, confirmed=True))
    clock.turn(days=29, hours=23)
    assert project.write(trash.purge) == 0
    clock.turn(hours=1)
    assert project.write(trash.purge) == 1
    assert project.read(trash.contents) == ()
    with pytest.raises(KeyError):
        project.read(lambda t: subjects.get(t, old))
    assert len(project.read(lambda t: texts.versions(t, text))) == 1
    assert project.read(lambda t: t.rows("SELECT count(*) FROM text_version")) == [(1,)]
    assert project.write(lambda t: texts.ensure(t, kept, TextKind.EINFACHE_SPRACHE, "de")).id == text


def test_evidence_earlier_sources_and_stops_go_with_their_subject_and_no_earlier(
    project: Project, clock: SetClock
) -> None:
    proof = Evidence("Büro Leicht", "2026-05-03", "Prüfgruppe", 1, "Brief", ("Ada",))

    def fill(t: Transaction) -> int:
        jug = add_exhibit(t)
        text = write_approved(t, jug)
        evidence.add(t, text, "0" * 64, proof, people.ensure(t, "Anna", Role.STAFF).id)
        subjects.update_record(t, jug, a_record(title="Kanne"))
        tours.set_stops(t, subjects.add(t, SubjectKind.TOUR, a_record("T 1")), (jug,))
        return jug

    jug = project.write(fill)
    for table in ("evidence", "evidence_reader", "earlier_record", "stop"):
        assert project.read(lambda t, table=table: t.rows(f"SELECT * FROM {table}")) != []  # type: ignore[misc]
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        project.write(lambda t: t.execute("DELETE FROM evidence"))
    project.write(lambda t: trash.delete(t, jug, None, confirmed=True))
    clock.turn(days=30)
    assert project.write(trash.purge) == 1
    for table in ("evidence", "evidence_reader", "earlier_record", "stop"):
        assert project.read(lambda t, table=table: t.rows(f"SELECT * FROM {table}")) == []  # type: ignore[misc]


def test_a_clock_that_was_set_back_makes_no_negative_age(project: Project, clock: SetClock) -> None:
    subject = project.write(add_exhibit)
    project.write(lambda t: trash.delete(t, subject, None))
    clock.turn(days=-900)
    (entry,) = project.read(trash.contents)
    assert entry.days_left(clock()) == 30
    assert project.write(trash.purge) == 0
