"""One writer: by the kernel on this machine, by a note with a heartbeat between machines."""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from store_values import add_exhibit

from klartafel.domain.message import Refused
from klartafel.store import lock
from klartafel.store.lock import Holder
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction

_ELSEWHERE = Holder("lager", "another machine", "its boot", 4711, "a token")


def _leave_note(path: Path, holder: Holder, *, seconds_ago: float = 0.0) -> None:
    note = lock.note_of(path)
    note.write_text(json.dumps(asdict(holder)), "utf-8")
    os.utime(note, (time.time() - seconds_ago,) * 2)


@pytest.fixture
def closed(path: Path) -> Path:
    """A project that nobody has open."""
    Project.create(path).close()
    return path


def test_a_closed_project_leaves_no_note(closed: Path) -> None:
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_the_second_opening_reads_and_knows_who_writes(closed: Path) -> None:
    with Project.open(closed) as first, Project.open(closed) as second:
        assert first.read_only_reason is None
        assert second.read_only_reason is not None
        assert second.read_only_reason.id == "store.in-use-by"
        with pytest.raises(Refused):
            second.write(add_exhibit)
        first.write(add_exhibit)
    with Project.open(closed) as third:
        assert third.read_only_reason is None


def test_closing_a_reader_does_not_take_the_writers_lock(closed: Path) -> None:
    with Project.open(closed) as writer:
        for _ in range(3):
            Project.open(closed).close()
        assert writer.read_only_reason is None
        with Project.open(closed) as reader:
            assert reader.read_only_reason is not None


def test_a_second_opening_in_this_process_does_not_loosen_the_locks_of_sqlite(closed: Path) -> None:
    begin = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE')"
    )

    def change(_: Transaction) -> int:
        Project.open(closed).close()
        return subprocess.run([sys.executable, "-c", begin, str(closed)], capture_output=True).returncode

    with Project.open(closed) as project:
        assert project.write(change) != 0  # another process must not get in between


def test_a_dead_program_is_succeeded_although_another_process_got_its_number(closed: Path) -> None:
    with Project.open(closed):
        holder = Holder(**json.loads(lock.note_of(closed).read_text()))
    assert holder.process == os.getpid()  # which is alive, but is not the program that left the note
    _leave_note(closed, replace(holder, token="former"))
    with Project.open(closed) as project:
        assert project.read_only_reason is None


def test_another_machine_that_shows_life_keeps_the_project(closed: Path) -> None:
    _leave_note(closed, _ELSEWHERE, seconds_ago=lock.SILENT_AFTER_SECONDS - 30)
    with Project.open(closed) as project:
        assert project.read_only_reason is not None
        assert dict(project.read_only_reason.values) == {"host": "lager"}
    assert lock.note_of(closed).exists()


def test_another_machine_that_fell_silent_is_succeeded(closed: Path) -> None:
    _leave_note(closed, _ELSEWHERE, seconds_ago=lock.SILENT_AFTER_SECONDS + 30)
    with Project.open(closed) as project:
        assert project.read_only_reason is None
        assert project.recovered is not None


def test_a_note_that_makes_no_sense_stops_nobody(closed: Path) -> None:
    lock.note_of(closed).write_bytes(b"\xff\x00{")
    with Project.open(closed) as project:
        assert project.read_only_reason is None


def test_a_project_taken_over_meanwhile_is_written_no_more(closed: Path) -> None:
    with Project.open(closed) as project:
        _leave_note(closed, _ELSEWHERE)
        with pytest.raises(Refused) as refusal:
            project.write(add_exhibit)
        assert refusal.value.message.id == "store.lock-lost"
    assert lock.note_of(closed).exists()  # the note is theirs


def test_a_note_that_somebody_tidied_away_is_written_again(closed: Path) -> None:
    with Project.open(closed) as project:
        lock.note_of(closed).unlink()
        project.write(add_exhibit)
        assert lock.note_of(closed).exists()


def test_the_heart_beats(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "HEARTBEAT_SECONDS", 0.01)
    with Project.open(closed):
        note = lock.note_of(closed)
        os.utime(note, (0, 0))
        while note.stat().st_mtime == 0:
            time.sleep(0.005)


@pytest.mark.parametrize("process", [os.getpid(), 1 << 22])
def test_where_the_kernel_knows_no_locks_the_process_and_its_heartbeat_decide(
    closed: Path, monkeypatch: pytest.MonkeyPatch, process: int
) -> None:
    monkeypatch.setattr(lock, "_lock_by_kernel", lambda _: None)
    with Project.open(closed):
        holder = Holder(**json.loads(lock.note_of(closed).read_text()))
    former = replace(holder, process=process, token="former")
    _leave_note(closed, former)
    alive = process == os.getpid()
    with Project.open(closed) as project:
        assert (project.read_only_reason is not None) == alive
    _leave_note(closed, former, seconds_ago=lock.SILENT_AFTER_SECONDS + 30)
    with Project.open(closed) as project:
        assert project.read_only_reason is None
    _leave_note(closed, replace(former, boot="before the power cut"))
    with Project.open(closed) as project:
        assert project.read_only_reason is None
