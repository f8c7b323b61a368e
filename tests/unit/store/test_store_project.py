"""What an open project promises: all or nothing, in order, on one thread."""

import errno
import logging
import threading
from pathlib import Path

import pytest
from store_values import a_record, add_exhibit

from klartafel.domain.message import DamagedFile, KnownTrouble, Message, OutsideMissing, Refused
from klartafel.store import subjects
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction


def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    with Project.create(path) as project:
        subject = project.write(add_exhibit)
    with Project.open(path) as project:
        assert project.read(lambda t: subjects.get(t, subject)).title() == "Krug"
        assert project.recovered is None
        assert project.caution is None


def test_a_file_that_exists_is_never_replaced(path: Path) -> None:
    path.write_text("Wichtiges")
    with pytest.raises(Refused) as refusal:
        Project.create(path)
    assert refusal.value.message == Message.of("store.exists", file=path.name)
    assert path.read_text() == "Wichtiges"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_folder_that_is_missing_is_named(path: Path) -> None:
    with pytest.raises(OutsideMissing) as trouble:
        Project.create(path / "no" / "museum.klartafel")
    assert trouble.value.message.id == "store.no-folder"


def test_a_disk_that_cannot_even_be_cleared_up_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_given: object, **_named: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Path, "unlink", read_only)
    with pytest.raises(Refused, match=r"store\.read-only-medium"):
        Project.create(path)


def test_a_missing_file_is_named_and_its_backups_are_pointed_out(path: Path) -> None:
    with pytest.raises(OutsideMissing) as trouble:
        Project.open(path)
    assert trouble.value.message.id == "store.missing"
    folder = path.with_name("museum.backups")
    folder.mkdir()
    (folder / "000001_2026-03-01_080000.klartafel").touch()
    with pytest.raises(OutsideMissing) as trouble:
        Project.open(path)
    assert trouble.value.message.id == "store.missing-with-backups"


def test_names_with_special_signs_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "Größe 50 % #1 ?mode=memory.klartafel"
    with Project.create(path) as project:
        project.write(add_exhibit)
    assert path.is_file()
    with Project.open(path) as project:
        assert project.read(subjects.count) == 1


def test_an_exception_undoes_the_whole_change(project: Project) -> None:
    def change(t: Transaction) -> None:
        add_exhibit(t)
        raise Refused(Message.of("gate.staff-only"))

    with pytest.raises(Refused):
        project.write(change)
    assert project.read(subjects.count) == 0
    assert project.revision == 0
    project.write(add_exhibit)
    assert project.read(subjects.count) == 1


def test_one_bad_record_is_undone_alone(project: Project) -> None:
    def importing(t: Transaction) -> list[str]:
        rejected = []
        for title in ("Krug", "Kanne \ud83d", "Topf"):
            try:
                with t.part():
                    add_exhibit(t, a_record(title.split()[0], "gut", description=title))
            except KnownTrouble as trouble:
                rejected.append(trouble.message.id)
        return rejected

    assert project.write(importing) == ["store.half-characters"]
    assert [row.key for row in project.read(subjects.rows)] == ["Stadtmuseum / Krug", "Stadtmuseum / Topf"]
    assert project.read(lambda t: t.rows("SELECT count(*) FROM subject")) == [(2,)]


def test_reading_cannot_write(project: Project) -> None:
    with pytest.raises(Refused):
        project.read(add_exhibit)
    assert project.read(subjects.count) == 0
    project.write(add_exhibit)  # and writing works again afterwards


def test_changes_happen_in_the_order_they_were_submitted(project: Project) -> None:
    futures = [
        project.submit(lambda t, number=number: add_exhibit(t, a_record(str(number)))) for number in range(20)
    ]
    assert [future.result() for future in futures] == sorted(future.result() for future in futures)
    assert project.revision == 20


def test_closing_finishes_what_was_submitted(path: Path) -> None:
    project = Project.create(path)
    for number in range(20):
        project.submit(lambda t, number=number: add_exhibit(t, a_record(str(number))))
    project.close()
    project.close()
    with Project.open(path) as project:
        assert project.read(subjects.count) == 20


def test_listeners_hear_of_commits_and_of_nothing_else(project: Project) -> None:
    heard: list[int] = []
    unsubscribe = project.subscribe(heard.append)
    project.write(add_exhibit)
    with pytest.raises(Refused):
        project.write(add_exhibit)  # the key is taken
    project.read(subjects.count)
    assert heard == [1]
    unsubscribe()
    project.write(lambda t: add_exhibit(t, a_record("2")))
    assert heard == [1]


def test_a_listener_that_fails_does_not_undo_the_commit(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(revision: int) -> None:
        raise ValueError(revision)

    project.subscribe(fail)
    with caplog.at_level(logging.CRITICAL, logger="klartafel.store.project"):
        project.write(add_exhibit)
    assert project.read(subjects.count) == 1


def test_all_work_happens_on_one_thread_that_cannot_wait_for_itself(project: Project) -> None:
    threads = {
        project.write(lambda _: threading.get_ident()),
        project.read(lambda _: threading.get_ident()),
        project.submit(lambda _: threading.get_ident()).result(),
    }
    assert len(threads) == 1
    assert threading.get_ident() not in threads
    with pytest.raises(RuntimeError):
        project.write(lambda _: project.read(subjects.count))


def test_a_project_opened_for_reading_says_so_and_takes_no_lock(path: Path, project: Project) -> None:
    project.close()
    with Project.open(path, read_only=True) as reader, Project.open(path) as writer:
        assert reader.read_only_reason == Message.of("store.read-only-wanted")
        assert writer.read_only_reason is None
        writer.write(add_exhibit)
        assert reader.read(subjects.count) == 1
        with pytest.raises(Refused):
            reader.write(add_exhibit)


def test_the_file_keeps_the_settings_that_make_it_safe(project: Project) -> None:
    def settings(t: Transaction) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
        return [t.rows(f"PRAGMA {name}")[0][0] for name in names]

    assert project.write(settings) == ["delete", 3, 1, 1, 0]


def test_an_empty_file_is_refused(path: Path) -> None:
    path.touch()
    with pytest.raises(DamagedFile) as refusal:
        Project.open(path)
    assert refusal.value.message.id == "store.empty"
