"""Files of every age open, newer and foreign ones are refused, and nothing is half converted."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from prompt_values import fill_workshop
from store_values import add_exhibit, write_approved

from klartafel.domain.draft import Origin
from klartafel.domain.gate import State
from klartafel.domain.message import DamagedFile, Message
from klartafel.domain.run import Energy
from klartafel.domain.score import Aspect
from klartafel.domain.workshop import CODE_ALONE
from klartafel.store import backup, comments, migrations, prompts, runs, scores, subjects, texts, trials
from klartafel.store.migrations import Migration
from klartafel.store.project import Project

_OLD_FILES = Path(__file__).parents[2] / "data" / "store"
_NOTE = Migration(
    "Subjects get a note, which starts as their title.",
    ("ALTER TABLE subject ADD COLUMN note TEXT NOT NULL DEFAULT ''", "UPDATE subject SET note = title"),
)
_BROKEN = Migration("A step that fails in its middle.", ("DELETE FROM review", "SELECT no_such_function()"))


@pytest.fixture
def old_file(path: Path) -> Path:
    """A file of the present version with an exhibit and an approved text."""
    with Project.create(path) as project:
        project.write(lambda t: write_approved(t, add_exhibit(t)))
    return path


def _learn(monkeypatch: pytest.MonkeyPatch, *steps: Migration) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, *steps))


def test_an_old_file_is_converted_after_a_copy_was_made(
    old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later_program:
        _learn(later_program, _NOTE)
        with Project.open(old_file) as project:
            assert project.read(lambda t: t.rows("SELECT note FROM subject")) == [("Krug",)]
            assert project.read(subjects.rows)[0].marks[0].state is State.APPROVED
    (before,) = backup.list_of(old_file)
    with Project.open(before.path, read_only=True) as project:  # the copy is of the old version
        assert project.read(subjects.rows)[0].marks[0].state is State.APPROVED


def test_a_file_that_grew_up_equals_a_new_one(
    old_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _learn(monkeypatch, _NOTE)
    Project.open(old_file).close()
    Project.create(tmp_path / "new.klartafel").close()
    for path in (old_file, tmp_path / "new.klartafel"):
        Project.open(path).close()  # compares the schema letter by letter


def test_an_old_file_on_a_read_only_opening_is_read_as_it_is(
    old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = old_file.read_bytes()
    _learn(monkeypatch, _NOTE)
    with Project.open(old_file, read_only=True) as project:
        assert project.read(subjects.count) == 1
    assert old_file.read_bytes() == content


def test_a_step_that_fails_changes_nothing(old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = old_file.read_bytes()
    with monkeypatch.context() as later_program:
        _learn(later_program, _NOTE, _BROKEN)
        with pytest.raises(sqlite3.Error):
            Project.open(old_file)
    assert old_file.read_bytes() == content
    Project.open(old_file).close()


def test_no_conversion_without_the_copy(old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old_file.with_name("museum.backups").write_text("in the way")
    content = old_file.read_bytes()
    _learn(monkeypatch, _NOTE)
    with pytest.raises(OSError, match=r"museum\.backups"):
        Project.open(old_file)
    assert old_file.read_bytes() == content


def test_a_newer_file_is_refused_with_both_versions(old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = migrations.current_version()
    with monkeypatch.context() as later_program:
        _learn(later_program, _NOTE)
        Project.open(old_file).close()
    content = old_file.read_bytes()
    with pytest.raises(DamagedFile) as refusal:
        Project.open(old_file)
    assert refusal.value.message == Message.of(
        "store.newer", file=old_file.name, version=known + 1, known=known
    )
    assert old_file.read_bytes() == content


def test_every_step_can_be_read_aloud() -> None:
    assert all(step.story.endswith(".") and len(step.story.split()) >= 4 for step in migrations.MIGRATIONS)


@pytest.mark.parametrize(
    "file", sorted(_OLD_FILES.glob("version-*.klartafel.gz")), ids=lambda file: file.name
)
def test_files_of_every_release_still_open(file: Path, path: Path) -> None:
    path.write_bytes(gzip.decompress(file.read_bytes()))
    with Project.open(path) as project:
        (row,) = project.read(subjects.rows)
        (text,) = project.read(lambda t: texts.of_subject(t, row.id))
        assert (row.title, text.state) == ("Krug", State.APPROVED)
        assert text.current is not None
        assert text.current.body == "Der Krug ist rot."


def test_a_run_of_version_2_is_read_as_it_was_written(path: Path) -> None:
    path.write_bytes(gzip.decompress((_OLD_FILES / "version-2.klartafel.gz").read_bytes()))
    with Project.open(path) as project:
        (run,) = project.read(lambda t: runs.of_text(t, 1))
    assert (run.model_id, run.prompt_version, run.candidates) == ("scripted", "2", 3)
    assert run.energy == Energy(40.0, measured=False, watts=15.0)
    assert run.origins == {Origin.MODEL: 1}


def test_the_workshop_of_version_3_is_read_as_it_was_written(path: Path) -> None:
    path.write_bytes(gzip.decompress((_OLD_FILES / "version-3.klartafel.gz").read_bytes()))
    with Project.open(path) as project:
        used = project.read(lambda t: prompts.in_use(t, "es"))
        (trial,) = project.read(trials.all)
    assert used is not None
    assert (used.number, used.text) == (1, "erste")
    assert trial.judgement is not None
    assert (trial.judgement.reason, trial.winner) == ("Es klingt klarer.", CODE_ALONE)


def test_what_people_said_in_version_4_is_read_as_it_was_written(path: Path) -> None:
    path.write_bytes(gzip.decompress((_OLD_FILES / "version-4.klartafel.gz").read_bytes()))
    with Project.open(path) as project:
        (comment,) = project.read(lambda t: comments.of_text(t, 1))
        present = project.read(scores.of_present_wordings)
    assert (comment.quoted, comment.suggestion, comment.is_resolved) == ("rot", "hellrot", False)
    assert [(score.aspect, score.value) for score in present[1]] == [(Aspect.COMPLETE, 4)]


@pytest.mark.parametrize("version", [1, 2])
def test_files_from_before_the_workshop_get_one(version: int, path: Path) -> None:
    path.write_bytes(gzip.decompress((_OLD_FILES / f"version-{version}.klartafel.gz").read_bytes()))
    with Project.open(path, read_only=True) as project:
        assert project.read(prompts.all) == project.read(trials.all) == ()
        assert project.read(lambda t: prompts.in_use(t, "es")) is None
    with Project.open(path) as project:
        (row,) = project.read(subjects.rows)
        project.write(lambda t: fill_workshop(t, row.id))
        assert len(project.read(trials.all)) == 1


def test_there_is_a_file_of_every_version() -> None:
    found = {int(file.name.split(".")[0].removeprefix("version-")) for file in _OLD_FILES.glob("version-*")}
    assert found == set(range(1, migrations.current_version() + 1))


def test_a_run_of_an_earlier_file_is_read_without_a_migration(path: Path) -> None:
    path.write_bytes(gzip.decompress((_OLD_FILES / "version-1.klartafel.gz").read_bytes()))
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(
            "INSERT INTO run (program_version, model_id, model_sha256, prompt_id, prompt_version, options,"
            " seed, prompt_tokens, answer_tokens, seconds, end_reason, model_input, answer, created_at)"
            " VALUES ('0.1', 'm', 'h', 'es', '1', '[]', 1, 10, 5, 1.5, 'stop', 'Krug', 'Krug.',"
            " '2026-01-01T00:00:00+00:00')"
        )
    with Project.open(path, read_only=True) as project:
        run = project.read(lambda t: runs.get(t, 1))
    assert (run.model_id, run.candidates, run.energy, run.sentences) == ("m", 0, None, ())
