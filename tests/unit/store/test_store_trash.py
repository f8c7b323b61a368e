"""The trash: thirty days to change one's mind, and two steps for what was approved (faults.md, R18)."""

import pytest
from store_values import SetClock, a_record, add_exhibit, write_approved

from klartafel.domain.message import Refused
from klartafel.domain.record import RecordKey
from klartafel.domain.text import TextKind
from klartafel.store import subjects, texts, trash
from klartafel.store.project import Project


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


def test_a_clock_that_was_set_back_makes_no_negative_age(project: Project, clock: SetClock) -> None:
    subject = project.write(add_exhibit)
    project.write(lambda t: trash.delete(t, subject, None))
    clock.turn(days=-900)
    (entry,) = project.read(trash.contents)
    assert entry.days_left(clock()) == 30
    assert project.write(trash.purge) == 0
