"""Source edited after approval: stale everywhere until somebody says that the text holds (faults.md, L9)."""

from dataclasses import replace

import pytest

from klartafel.domain.gate import Action, State
from klartafel.domain.message import Message
from klartafel.domain.person import Person, Role
from klartafel.domain.publication import STALE
from klartafel.domain.record import Field, FieldValue
from klartafel.domain.text import TextKind
from klartafel.services.publishing import publication_of
from klartafel.services.reviewing import take_step
from klartafel.services.stale import FieldChange, confirm_still_valid, stale_texts
from klartafel.services.subjects import edit_record
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version

BODY = "Der Krug ist aus Ton. Er ist von 1748."
OLD = "Der Krug ist aus Ton. Er entstand 1748."
NEW = "Der Krug ist aus rotem Ton. Er entstand 1748."


@pytest.fixture
def anna(bench: Workbench) -> Person:
    return bench.person("Anna", Role.STAFF)


@pytest.fixture
def approved(bench: Workbench, jug: int, anna: Person) -> int:
    """An approved text about the jug."""
    text = begin_text(bench, jug, TextKind.EINFACHE_SPRACHE, "de")
    version = write_version(bench, text.id, BODY, anna).current
    assert version is not None
    take_step(bench, text.id, Action.SUBMIT, anna, version.body_hash)
    take_step(bench, text.id, Action.APPROVE, bench.person("Ben", Role.STAFF), version.body_hash)
    return text.id


def change_source(bench: Workbench, subject: int, words: str) -> None:
    record = bench.subject(subject).record
    values = tuple(
        replace(value, value=words) if value.field is Field.DESCRIPTION else value for value in record.values
    )
    edit_record(bench, subject, values, record)


def test_an_edited_source_makes_approved_texts_stale_and_keeps_them_in_the_house(
    bench: Workbench, jug: int, approved: int
) -> None:
    """Fault L9."""
    assert stale_texts(bench) == ()
    change_source(bench, jug, NEW)
    (stale,) = stale_texts(bench)
    assert stale.text.id == approved
    assert stale.changes == (FieldChange(Field.DESCRIPTION, OLD, NEW),)
    assert bench.rows()[0].marks[0].stale
    publication = publication_of(bench, "de")
    assert publication.subjects == ()
    assert [left.reason for left in publication.left_out] == [STALE]


def test_what_neither_facts_nor_words_rest_on_makes_nothing_stale(
    bench: Workbench, jug: int, approved: int
) -> None:
    record = bench.subject(jug).record
    edit_record(bench, jug, (*record.values, FieldValue(Field.LOCATION, "Raum 2")), record)
    assert stale_texts(bench) == ()


def test_still_valid_goes_through_the_gate_with_its_reason(
    bench: Workbench, jug: int, approved: int, anna: Person
) -> None:
    change_source(bench, jug, NEW)
    outcome = confirm_still_valid(bench, stale_texts(bench), anna, "Nur die Farbe kam dazu.")
    assert (outcome.confirmed, outcome.refused) == (1, ())
    assert stale_texts(bench) == ()
    last = bench.history(approved)[-1]
    assert (last.action, last.note, last.state) == (
        Action.STILL_VALID,
        "Nur die Farbe kam dazu.",
        State.APPROVED,
    )
    assert len(publication_of(bench, "de").subjects) == 1


def test_one_text_that_the_gate_refuses_does_not_stop_the_others(
    bench: Workbench, jug: int, approved: int, anna: Person
) -> None:
    draft = begin_text(bench, jug, TextKind.LEICHTE_SPRACHE, "de")
    write_version(bench, draft.id, BODY, anna)
    change_source(bench, jug, NEW)
    outcome = confirm_still_valid(bench, stale_texts(bench), anna, "Gilt.")
    assert outcome.confirmed == 1
    ((refused, reason),) = outcome.refused
    assert (refused.text.id, reason.id) == (draft.id, "gate.wrong-state")


def test_a_fact_that_the_new_source_lacks_shuts_the_gate(
    bench: Workbench, jug: int, approved: int, anna: Person
) -> None:
    change_source(bench, jug, "Der Krug ist aus Ton. Er entstand 1752.")
    ((_, reason),) = confirm_still_valid(bench, stale_texts(bench), anna, "Gilt.").refused
    assert reason.id == "gate.open-facts"
    assert len(stale_texts(bench)) == 1


def test_a_source_that_changed_while_a_person_looked_is_not_confirmed_unseen(
    bench: Workbench, jug: int, approved: int, anna: Person
) -> None:
    change_source(bench, jug, NEW)
    seen = stale_texts(bench)
    change_source(bench, jug, "Der Krug ist aus Ton und Zinn. Er entstand 1748.")
    ((_, reason),) = confirm_still_valid(bench, seen, anna, "Gilt.").refused
    assert reason == Message.of("subjects.source-changed")


def test_two_changes_later_the_source_of_the_text_is_still_known(
    bench: Workbench, jug: int, approved: int
) -> None:
    change_source(bench, jug, "Dazwischen. 1748.")
    change_source(bench, jug, NEW)
    (stale,) = stale_texts(bench)
    assert stale.changes == (FieldChange(Field.DESCRIPTION, OLD, NEW),)


def test_a_source_that_came_back_makes_its_texts_current_again(
    bench: Workbench, jug: int, approved: int
) -> None:
    change_source(bench, jug, NEW)
    change_source(bench, jug, OLD)
    assert stale_texts(bench) == ()
