"""Faults that a project file survives (the matrix in faults.md); long form: `python -m bench.faults`."""

import errno
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from store_child import NAME, add

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.killing import kill_often
from bench.powercut.failing import let_fail
from bench.powercut.recorder import Failure, Sort, why_not_here
from bench.powercut.trials import cut_power, record_workload

from klartafel.domain.message import DamagedFile, KnownTrouble, Message, Refused
from klartafel.store import backup, subjects, trash
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction
from klartafel.store.trouble import FileChanged
from klartafel.store.verify import verify

pytestmark = pytest.mark.fault
_CHILD = str(Path(__file__).with_name("store_child.py"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with three exhibits."""
    path = tmp_path / NAME
    with Project.create(path) as project:
        for number in range(3):
            project.write(lambda t, number=number: add(t, number))
    return path


@pytest.fixture(scope="module")
def recorder() -> None:
    """Power cuts and failing disks need to watch a child process."""
    reason = why_not_here()
    if reason is not None:
        pytest.skip(reason)


def _run_child(name: str, folder: Path, *before: str) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, _CHILD, name, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@contextmanager
def _held(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, _CHILD, "hold", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        try:
            yield holder
        finally:
            holder.kill()


def _in_own_mounts(script: str) -> tuple[str, ...]:
    """The beginning of a command that runs with mounts of its own, which need no rights outside."""
    if (
        shutil.which("unshare") is None
        or subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode
    ):
        pytest.skip("this machine gives no mounts of one's own (unshare -rm)")
    return ("unshare", "-rm", "sh", "-c", f'{script} && exec "$@"', "sh")


def test_r1_two_hundred_kills_lose_nothing_that_was_acknowledged() -> None:
    assert dict(kill_often(200, seed=1).failures) == {}


@pytest.mark.usefixtures("recorder")
@pytest.mark.parametrize("fault", ["approving", "import", "migration", "backup", "restore"])
def test_r2_to_r5_power_cuts_lose_nothing(fault: str, tmp_path: Path) -> None:
    outcome = record_workload(fault, tmp_path)
    assert dict(cut_power(fault, outcome, 150 if fault == "approving" else 60, seed=2).failures) == {}


@pytest.mark.usefixtures("recorder")
@pytest.mark.parametrize(
    ("fault", "synchronous"),
    [("approving", "OFF"), ("approving", "FULL"), ("import", "OFF"), ("migration", "OFF"), ("backup", "OFF")],
)
def test_the_power_cut_simulator_finds_what_a_weaker_setting_loses(
    fault: str, synchronous: str, tmp_path: Path
) -> None:
    outcome = record_workload(fault, tmp_path, synchronous=synchronous)
    assert cut_power(fault, outcome, 60, seed=3).failed > 0


def test_r3_an_import_that_fails_leaves_nothing(path: Path) -> None:
    def importing(t: Transaction) -> None:
        for number in range(10, 1010):
            add(t, number, "Ein Krug aus Ton. " * 100)
        add(t, 500)  # a number that is taken

    content = path.read_bytes()
    with Project.open(path) as project:
        with pytest.raises(Refused):
            project.write(importing)
        assert project.read(subjects.count) == 3
    with closing(sqlite3.connect(path)) as found:
        assert found.execute("SELECT count(*) FROM record_field").fetchone() == (3 * 3 * 2,)
    assert len(path.read_bytes()) == len(content)


@pytest.mark.usefixtures("recorder")
@pytest.mark.parametrize(
    ("sort", "first", "error", "lasting"),
    [
        (Sort.WRITE, 12, errno.ENOSPC, True),
        (Sort.WRITE, 40, errno.ENOSPC, False),
        (Sort.WRITE, 71, errno.ENOSPC, True),
        (Sort.WRITE, 55, errno.EDQUOT, True),
        (Sort.WRITE, 40, errno.EIO, False),
        (Sort.WRITE, 71, errno.EIO, True),
        (Sort.SYNC, 3, errno.EIO, False),
        (Sort.SYNC, 9, errno.EIO, True),
        (Sort.READ, 30, errno.EIO, True),
        (Sort.READ, 60, errno.EIO, False),
    ],
)
def test_r7_r8_a_disk_that_fails_is_told_and_loses_nothing(
    sort: Sort, first: int, error: int, lasting: bool, tmp_path: Path
) -> None:
    outcome, wrong = let_fail(Failure(sort, first, error, lasting), tmp_path)
    assert outcome.calls[sort] >= first  # the failure did happen
    assert wrong is None


def test_r7_a_disk_that_is_really_full_is_named_and_works_again(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    done = _run_child("fill_the_disk", disk, *_in_own_mounts(f"mount -t tmpfs -o size=1m none '{disk}'"))
    full, added = done.stdout.splitlines()
    assert full == f"full {disk} True"
    words = added.split()
    assert words[1] == words[3]


def _read_only(folder: Path) -> tuple[str, ...]:
    return _in_own_mounts(f"mount --bind '{folder}' '{folder}' && mount -o remount,ro,bind '{folder}'")


def test_r9_a_read_only_medium_opens_for_reading(path: Path) -> None:
    done = _run_child("look", path.parent, *_read_only(path.parent))
    assert done.stdout.splitlines() == ["open 3 store.read-only-medium", "trouble store.read-only-medium"]


def test_r9_an_interrupted_file_on_a_read_only_medium_says_what_to_do(path: Path) -> None:
    assert _run_child("die_while_writing", path.parent).stdout == "half way\n"
    done = _run_child("look", path.parent, *_read_only(path.parent))
    assert done.stdout.splitlines() == ["trouble store.unfinished-on-read-only"]


@pytest.mark.parametrize("link", [None, os.symlink, os.link], ids=["same name", "symlink", "hard link"])
def test_r10_a_second_program_reads_only_whatever_name_it_uses(
    path: Path, tmp_path: Path, link: Callable[[Path, Path], None] | None
) -> None:
    other = path
    if link is not None:
        (tmp_path / "desk").mkdir()
        other = tmp_path / "desk" / "another.klartafel"
        link(path, other)
    with _held(path.parent), Project.open(other) as second:
        assert second.read_only_reason is not None
        assert second.read_only_reason.id in ("store.in-use", "store.in-use-by")
        assert second.read(subjects.count) == 3
        with pytest.raises(Refused):
            second.write(lambda t: add(t, 9))
    with Project.open(other) as project:
        assert project.read_only_reason is None


def test_r11_a_lock_left_by_a_killed_program_is_no_obstacle(path: Path) -> None:
    child = _run_child("die_while_writing", path.parent)
    assert child.stdout == "half way\n"
    assert path.with_name(f"{NAME}-journal").stat().st_size > 0  # what was begun is in the file already
    with Project.open(path) as project:
        assert project.read_only_reason is None
        assert project.recovered == Message.of("store.recovered")
        assert project.read(subjects.count) == 3
        assert verify(project).is_sound
        project.write(lambda t: add(t, 9))
    with Project.open(path) as project:
        assert project.recovered is None


def _remove(path: Path) -> None:
    path.unlink()


def _replace(path: Path) -> None:
    newer = path.with_name("newer")
    shutil.copyfile(path, newer)
    newer.replace(path)


def _overwrite(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content)


def _write_to(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE subject SET title = 'von fremder Hand'")
        other.commit()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_remove, "store.file-removed"),
        (_replace, "store.file-replaced"),
        (_overwrite, "store.file-changed"),
        (_write_to, "store.file-changed"),
    ],
)
def test_r13_a_file_that_somebody_else_touched_is_not_written_to(
    path: Path, tmp_path: Path, change: Callable[[Path], None], reason: str
) -> None:
    with Project.open(path) as project:
        project.write(lambda t: add(t, 7))
        change(path)
        content = path.read_bytes() if path.exists() else None
        for _ in range(2):
            with pytest.raises(FileChanged) as refusal:
                project.write(lambda t: add(t, 8))
            assert refusal.value.message.id == reason
        assert (path.read_bytes() if path.exists() else None) == content
        project.copy_to(tmp_path / "elsewhere.klartafel")
    with Project.open(tmp_path / "elsewhere.klartafel") as copy:
        assert copy.read(subjects.count) == 4


def _with_backup(path: Path) -> None:
    with Project.open(path) as project:
        for number in range(10, 60):
            project.write(lambda t, number=number: add(t, number, "Ein Krug aus Ton. " * 40))
        backup.make(project)


_DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "header": lambda content: b"X" + content[1:],
    "page size": lambda content: content[:16] + b"\x03\x01" + content[18:],
    "zeroed page": lambda content: content[:8192] + bytes(4096) + content[12288:],
    "zeroed schema": lambda content: content[:100] + bytes(3996) + content[4096:],
    "cut tail": lambda content: content[:-20_000],
    "half a page": lambda content: content[: len(content) // 2 + 100],
    "nothing": lambda _: b"",
    "one byte": lambda _: b"S",
    "text": lambda _: b"Ein Krug aus rotem Ton.\n" * 500,
}


@pytest.mark.parametrize("damage", _DAMAGES)
def test_r14_a_damaged_file_is_refused_kept_and_replaced_by_its_backup(path: Path, damage: str) -> None:
    _with_backup(path)
    path.write_bytes(_DAMAGES[damage](path.read_bytes()))
    content = path.read_bytes()
    with pytest.raises(DamagedFile):
        Project.open(path)
    assert path.read_bytes() == content
    kept = backup.restore(path, backup.list_of(path)[-1].path)
    assert kept is not None
    assert kept.read_bytes() == content
    with Project.open(path) as project:
        assert project.read(subjects.count) == 53


def test_r14_random_damage_is_told_or_harmless_and_never_a_crash(path: Path) -> None:
    _with_backup(path)
    sound, chance = path.read_bytes(), random.Random(4)
    refused = 0
    for _ in range(150):
        content = bytearray(sound)
        for _ in range(chance.choice((1, 1, 8))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)
        try:
            with Project.open(path, read_only=True) as project:
                for row in project.read(subjects.rows):
                    project.read(lambda t, row=row: subjects.get(t, row.id))
                verify(project)
        except KnownTrouble:
            refused += 1
        assert path.read_bytes() == bytes(content)
    assert 0 < refused < 150


def test_r14_a_foreign_database_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("CREATE TABLE subject (id INTEGER)")
        foreign.commit()
    content = path.read_bytes()
    with pytest.raises(DamagedFile) as refusal:
        Project.open(path)
    assert refusal.value.message.id == "store.not-a-project"
    assert path.read_bytes() == content


def test_r15_order_holds_while_the_clock_goes_astray(path: Path) -> None:
    moments = [
        datetime(2026, 3, 1, tzinfo=UTC),
        datetime(2038, 1, 20, tzinfo=UTC),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-11))),
    ]
    for number, moment in enumerate(moments):
        with Project.open(path, clock=lambda moment=moment: moment) as project:
            subject = project.write(lambda t, number=number: add(t, 100 + number))
            project.write(lambda t, subject=subject: trash.delete(t, subject, None))
            assert all(0 <= entry.days_left(moment) <= 30 for entry in project.read(trash.contents))
            backup.make(project)
    with Project.open(path) as project:
        assert [entry.deleted_at for entry in project.read(trash.contents)] == moments
    assert [entry.number for entry in backup.list_of(path)] == [1, 2, 3, 4]


def test_r18_a_slip_can_be_undone_after_the_program_was_closed(path: Path) -> None:
    with Project.open(path) as project:
        project.write(lambda t: trash.delete(t, 2, None))
    with Project.open(path) as project:
        assert project.read(subjects.count) == 2
        project.write(lambda t: trash.restore(t, 2))
        assert [row.title for row in project.read(subjects.rows)] == ["Krug 0", "Krug 1", "Krug 2"]


@pytest.mark.parametrize(
    "attack",
    [
        "CREATE TRIGGER evil AFTER INSERT ON review BEGIN DELETE FROM person; END",
        "CREATE VIEW evil AS SELECT load_extension('evil')",
        "CREATE TABLE evil (body TEXT)",
        "CREATE INDEX evil ON subject (upper(title))",
        "ALTER TABLE subject ADD COLUMN evil TEXT",
        "DROP TRIGGER text_version_stays",
        "DROP TABLE stop",
        "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'ABORT', 'IGNORE')",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0",
    ],
)
def test_s9_a_file_whose_structure_was_touched_stays_closed(path: Path, attack: str) -> None:
    with closing(sqlite3.connect(path)) as attacker:
        attacker.executescript(attack)
        attacker.commit()
    content = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(DamagedFile):
            Project.open(path, read_only=read_only)
    with pytest.raises(DamagedFile):
        backup.restore(path.with_name("other.klartafel"), path)
    assert path.read_bytes() == content
