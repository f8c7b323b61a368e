"""Texts and their history: nothing that was written or decided ever changes."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from store_values import SetClock, add_exhibit, write_approved

from klartafel.domain.gate import Action, Event, State
from klartafel.domain.history import situation_of
from klartafel.domain.person import Role
from klartafel.domain.run import RunRecord
from klartafel.domain.text import TextKind
from klartafel.store import people, reviews, runs, subjects, texts
from klartafel.store.project import Project


@pytest.fixture
def text(project: Project) -> int:
    """A text without a wording."""
    return project.write(lambda t: texts.ensure(t, add_exhibit(t), TextKind.EINFACHE_SPRACHE, "de")).id


def test_a_text_begins_once_as_an_empty_draft(project: Project, text: int) -> None:
    begun = project.read(lambda t: texts.get(t, text))
    again = project.write(lambda t: texts.ensure(t, begun.subject, TextKind.EINFACHE_SPRACHE, "de"))
    other = project.write(lambda t: texts.ensure(t, begun.subject, TextKind.LABEL, "en"))
    assert (begun.state, begun.current, begun.source_hash) == (State.DRAFT, None, "")
    assert not begun.is_stale("whatever")
    assert again == begun
    assert project.read(lambda t: texts.of_subject(t, begun.subject)) == (begun, other)


def test_versions_are_numbered_and_the_last_is_current(project: Project, text: int) -> None:
    made = [
        project.write(
            lambda t, body=body: texts.add_version(t, text, body, source_hash="s", author=None, run=None)
        )
        for body in ("Eins.", "Zwei.")
    ]
    assert [version.number for version in made] == [1, 2]
    assert project.read(lambda t: texts.versions(t, text)) == tuple(made)
    assert project.read(lambda t: texts.get(t, text)).current == made[1]
    assert project.read(lambda t: texts.version(t, made[0].id)) == made[0]


def test_a_text_of_five_megabytes_is_a_text(project: Project, text: int) -> None:
    body = "Käse und Brot. " * 350_000
    project.write(
        lambda t: texts.add_version(t, text, body, source_hash="s", author=None, run=None, incomplete=True)
    )
    current = project.read(lambda t: texts.get(t, text)).current
    assert current is not None
    assert current.incomplete
    assert current.body == body


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE text_version SET body = 'x'",
        "DELETE FROM text_version",
        "REPLACE INTO text_version SELECT * FROM text_version",
        "UPDATE review SET note = 'x'",
        "DELETE FROM review",
        "REPLACE INTO review SELECT * FROM review",
    ],
)
def test_the_file_itself_refuses_to_change_history(project: Project, statement: str) -> None:
    project.write(lambda t: write_approved(t, add_exhibit(t)))
    with pytest.raises(sqlite3.IntegrityError):
        project.write(lambda t: t.execute(statement))


def test_the_buffer_of_the_editor_is_kept_until_it_is_cleared(project: Project, text: int) -> None:
    assert project.read(lambda t: texts.buffer(t, text)) is None
    for body in ("Der K", "Der Krug"):
        project.write(lambda t, body=body: texts.save_buffer(t, text, body))
    assert project.read(lambda t: texts.buffer(t, text)) == "Der Krug"
    project.write(lambda t: texts.add_version(t, text, "Von der KI", source_hash="s", author=None, run=None))
    assert project.read(lambda t: texts.buffer(t, text)) == "Der Krug"
    project.write(lambda t: texts.clear_buffer(t, text))
    assert project.read(lambda t: texts.buffer(t, text)) is None


def test_history_comes_back_in_order_also_when_the_clock_was_set_back(
    project: Project, text: int, clock: SetClock
) -> None:
    anna = project.write(lambda t: people.ensure(t, "Anna", Role.STAFF)).id
    written = [
        Event(Action.GENERATE, State.AI_DRAFT, None, None, "b1", "s", "", datetime(2039, 1, 1, tzinfo=UTC)),
        Event(Action.WRITE, State.DRAFT, anna, Role.STAFF, "b2", "s", "", clock()),
        Event(Action.SUBMIT, State.IN_REVIEW, anna, Role.STAFF, "b2", "s", "", clock() - timedelta(days=400)),
    ]
    for event in written:
        project.write(lambda t, event=event: reviews.append(t, text, event))
    history = project.read(lambda t: reviews.of_text(t, text))
    assert history == tuple(written)
    assert situation_of(TextKind.EINFACHE_SPRACHE, history).state is State.IN_REVIEW
    assert project.read(lambda t: texts.get(t, text)).state is State.IN_REVIEW


def test_a_text_confirmed_as_still_valid_is_not_stale(project: Project) -> None:
    text = project.write(lambda t: write_approved(t, add_exhibit(t)))

    def confirm(t: object, action: Action) -> Event:
        return Event(action, State.APPROVED, 1, Role.STAFF, "b", "new source", "", datetime.now(UTC))

    project.write(lambda t: reviews.append(t, text, confirm(t, Action.SUBMIT)))
    assert project.read(lambda t: texts.get(t, text)).is_stale("new source")  # only a person's word counts
    project.write(lambda t: reviews.append(t, text, confirm(t, Action.STILL_VALID)))
    assert not project.read(lambda t: texts.get(t, text)).is_stale("new source")


def test_runs_come_back_as_they_went_in(project: Project, text: int, clock: SetClock) -> None:
    run = RunRecord(
        "0.1.0", "qwen", "ab" * 32, "es", "3", (("threads", "2"), ("top_p", "0.9")), 7, 310, 95, 12.5,
        "stop", "<system>…", "Der Krug ist rot.", clock(),
    )  # fmt: skip
    number = project.write(lambda t: runs.add(t, run))
    project.write(lambda t: texts.add_version(t, text, run.answer, source_hash="s", author=None, run=number))
    assert project.read(lambda t: runs.get(t, number)) == run
    assert project.read(lambda t: runs.of_text(t, text)) == (run,)
    assert project.read(lambda t: runs.of_text(t, text + 1)) == ()
    with pytest.raises(KeyError):
        project.read(lambda t: runs.get(t, number + 1))


@pytest.mark.parametrize("ask", [texts.get, texts.version])
def test_unknown_numbers_are_key_errors(project: Project, ask: object) -> None:
    with pytest.raises(KeyError):
        project.read(lambda t: ask(t, 99))  # type: ignore[operator]


def test_an_approval_and_its_wording_are_one_transaction(project: Project) -> None:
    def approve_and_fail(t: object) -> None:
        write_approved(t, subject)  # type: ignore[arg-type]
        raise ValueError

    subject = project.write(add_exhibit)
    with pytest.raises(ValueError):  # noqa: PT011
        project.write(approve_and_fail)
    assert project.read(lambda t: texts.of_subject(t, subject)) == ()
    assert project.read(subjects.rows)[0].marks == ()
