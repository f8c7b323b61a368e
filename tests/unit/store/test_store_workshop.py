"""Prompts of the house and trials: kept as they were, also by a file that grew up over years."""

import sqlite3
from dataclasses import replace

import pytest
from prompt_values import add_trial, fill_workshop
from store_values import SetClock, add_exhibit

from klartafel.domain.person import Role
from klartafel.domain.workshop import CODE_ALONE, Choice, Judgement
from klartafel.store import people, prompts, trash, trials
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction


def anna(t: Transaction) -> int:
    return people.ensure(t, "Anna", Role.STAFF).id


def test_versions_of_a_prompt_count_up_each_for_itself(project: Project, clock: SetClock) -> None:
    for prompt, text in (("es", "a"), ("es", "b"), ("ls", "c")):
        project.write(lambda t, p=prompt, x=text: prompts.add(t, p, "de", x, anna(t)))
    found = project.read(prompts.all)
    versions = [(one.id, one.number, one.text) for one in found]
    assert versions == [
        ("es", 1, "a"),
        ("es", 2, "b"),
        ("ls", 1, "c"),
    ]
    assert {one.at for one in found} == {clock()}


def test_one_version_is_in_use_until_the_shipped_one_is_again(project: Project) -> None:
    assert project.read(lambda t: prompts.in_use(t, "es")) is None
    for text in ("a", "b"):
        project.write(lambda t, text=text: prompts.add(t, "es", "de", text, anna(t)))
    for number, text in ((2, "b"), (1, "a")):
        project.write(lambda t, number=number: prompts.use(t, "es", number))
        used = project.read(lambda t: prompts.in_use(t, "es"))
        assert used is not None
        assert used.text == text
    assert project.read(lambda t: prompts.in_use(t, "ls")) is None
    project.write(lambda t: prompts.use_shipped(t, "es"))
    assert project.read(lambda t: prompts.in_use(t, "es")) is None


def test_a_version_that_was_never_kept_cannot_be_in_use(project: Project) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        project.write(lambda t: prompts.use(t, "es", 1))


def test_a_trial_is_read_as_it_was_written(project: Project, clock: SetClock) -> None:
    subject = project.write(add_exhibit)
    made = project.write(lambda t: add_trial(t, subject, is_swapped=True))
    assert project.read(lambda t: trials.find(t, made.id)) == made
    assert made.judgement is None
    clock.turn(hours=1)
    judgement = Judgement(Choice.FIRST, "Kürzer.", project.write(anna), clock())
    project.write(lambda t: trials.decide(t, made.id, judgement))
    assert project.read(trials.all) == (replace(made, judgement=judgement),)
    assert project.read(trials.all)[0].winner == CODE_ALONE
    assert project.read(lambda t: trials.find(t, made.id + 1)) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE prompt SET text = 'x'",
        "DELETE FROM prompt",
        "INSERT OR REPLACE INTO prompt SELECT * FROM prompt",
        "UPDATE prompt_trial SET choice = '2'",
        "UPDATE prompt_trial SET body_one = 'x' WHERE id = 2",
        "UPDATE prompt_trial SET swapped = 1, choice = '1' WHERE id = 2",
        "UPDATE prompt_trial SET reason = 'x' WHERE id = 2",
        "DELETE FROM prompt_trial",
    ],
)
def test_what_was_kept_never_changes(project: Project, statement: str) -> None:
    subject = project.write(add_exhibit)
    project.write(lambda t: fill_workshop(t, subject))
    project.write(lambda t: add_trial(t, subject))
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|a choice stands"):
        project.write(lambda t: t.execute(statement))


def test_trials_go_with_their_subject_and_not_before(project: Project, clock: SetClock) -> None:
    subject = project.write(add_exhibit)
    project.write(lambda t: fill_workshop(t, subject))
    project.write(lambda t: trash.delete(t, subject, None))
    assert project.read(trials.all) == ()
    clock.turn(days=31)
    assert project.write(trash.purge) == 1
    assert project.read(lambda t: t.rows("SELECT count(*) FROM prompt_trial")) == [(0,)]
    assert len(project.read(prompts.all)) == 2
