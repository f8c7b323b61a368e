"""The project as a file, on the command line: backups by themselves, restore, pack, verify."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from jugs import jug

from klartafel.cli.main import main
from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectKind
from klartafel.services import project_files
from klartafel.services.importing import carry_out, plan_import
from klartafel.services.sample import SAMPLE_FILE
from klartafel.services.workbench import Workbench
from klartafel.store import backup, subjects
from klartafel.store.trouble import DiskFull


def call(*arguments: object) -> int:
    return main([str(argument) for argument in arguments], lambda _project, _language: 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A closed project with one jug."""
    path = tmp_path / "haus.klartafel"
    with Workbench.create(path) as workbench:
        workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, jug()))
    return path


def test_opening_makes_the_days_backup_once(project: Path) -> None:
    for _ in range(3):
        with Workbench.open(project):
            pass
    assert len(project_files.backups(project)) == 1


def test_reading_makes_no_backup(project: Path) -> None:
    with Workbench.open(project, read_only=True):
        pass
    assert project_files.backups(project) == ()


def test_a_backup_that_fails_is_said_and_does_not_keep_anybody_out(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_project: object) -> None:
        raise DiskFull(Message.of("store.no-folder", folder="D:"))

    monkeypatch.setattr(backup, "make_if_due", full)
    with Workbench.open(project) as workbench:
        assert [message.id for message in workbench.notices] == ["store.no-folder"]
        assert len(workbench.rows()) == 1


def test_what_was_deleted_by_accident_comes_back_from_a_backup(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("backup", project) == 0
    project.write_bytes(b"")
    assert call("list", project) == 4
    (copy,) = project_files.backups(project)
    assert call("restore", project) == 0
    assert str(copy) in capsys.readouterr().out
    assert call("restore", project, copy) == 0
    assert call("verify", project) == 0
    with Workbench.open(project, read_only=True) as workbench:
        assert len(workbench.rows()) == 1


def test_a_pack_holds_pictures_and_names_those_that_are_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "beispiel.klartafel"
    with Workbench.create(path) as workbench:
        carry_out(workbench, plan_import(workbench, [SAMPLE_FILE]))
        first, *_ = workbench.pictures(workbench.rows()[0].id)
    assert call("pack", path, tmp_path / "ganz.zip") == 0
    assert sum(first.sha256 in name for name in ZipFile(tmp_path / "ganz.zip").namelist()) == 1
    (tmp_path / "beispiel.pictures" / first.sha256).unlink()
    assert call("pack", path, tmp_path / "luecke.zip") == 1
    assert first.original_name in capsys.readouterr().err
    assert call("verify", path) == 4
