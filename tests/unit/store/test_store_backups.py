"""Backups: sound before they count, enough of them for ever, and restored without touching what is there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_values import SetClock, a_record, add_exhibit, write_approved

from klartafel.domain.message import DamagedFile, Message, OutsideMissing, Refused
from klartafel.domain.person import Role
from klartafel.platform import durable
from klartafel.store import backup, erasure, people, shelf, subjects
from klartafel.store.project import Project
from klartafel.store.shelf import Backup

_START = datetime(2026, 3, 1, 8, tzinfo=UTC)


def _shelf(days: list[int]) -> list[Backup]:
    return [
        Backup(number, _START + timedelta(days=day), Path(f"{number}"))
        for number, day in enumerate(days, start=1)
    ]


@given(st.lists(st.integers(-800, 800), max_size=60))
def test_never_fewer_than_three_stay_and_always_the_newest(days: list[int]) -> None:
    made = _shelf(days)
    kept = shelf.to_keep(made)
    assert set(made[-3:]) <= kept <= set(made)
    assert len(kept) <= shelf.DAYS_KEPT + shelf.MONTHS_KEPT + shelf.NEVER_FEWER_THAN


def test_two_years_of_daily_backups_leave_fourteen_days_and_twelve_months() -> None:
    made = _shelf(list(range(730)))
    kept = sorted(shelf.to_keep(made))
    newest = made[-1].made_at
    assert f"{newest:%Y-%m}" == "2028-02"
    assert [backup.made_at for backup in kept[-14:]] == [
        newest - timedelta(days=n) for n in range(13, -1, -1)
    ]
    months = [f"{backup.made_at:%Y-%m}" for backup in kept]
    assert len(set(months)) == 12
    assert months[0] == "2027-03"


def test_the_last_backup_of_a_day_stands_for_it() -> None:
    made = [Backup(n, _START + timedelta(hours=n), Path(str(n))) for n in range(1, 9)]
    old = [Backup(n, _START - timedelta(days=40, hours=-n), Path(str(n))) for n in range(-8, 0)]
    assert shelf.to_keep([*old, *made]) == {old[-1], *made[-3:]}


def test_a_clock_that_ran_ahead_costs_no_backup(project: Project, clock: SetClock) -> None:
    for _ in range(5):
        backup.make(project)
        clock.turn(days=1)
    clock.turn(days=3000)
    backup.make(project)
    clock.turn(days=-3000)
    last = backup.make(project)
    made = backup.list_of(project.path)
    assert [entry.number for entry in made] == [1, 2, 3, 4, 5, 6, 7]
    assert made[-1] == last


def test_a_backup_is_made_once_a_day(project: Project, clock: SetClock) -> None:
    assert backup.make_if_due(project) is not None
    clock.turn(hours=3)
    assert backup.make_if_due(project) is None
    clock.turn(days=1)
    assert backup.make_if_due(project) is not None


def test_a_backup_holds_everything(project: Project) -> None:
    project.write(lambda t: write_approved(t, add_exhibit(t)))
    made = backup.make(project)
    with Project.open(made.path, read_only=True) as copy:
        assert copy.read(subjects.rows) == project.read(subjects.rows)


def test_a_damaged_project_never_replaces_a_good_backup(project: Project, path: Path) -> None:
    project.write(lambda t: [add_exhibit(t, a_record(str(n), "Krug " * 1000)) for n in range(500)])
    good = backup.make(project)
    size = path.stat().st_size
    with path.open("r+b") as file:  # a failing disk, in a place that SQLite does not hold in memory
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xa5" * 4096 * 4)
    with pytest.raises(DamagedFile) as refusal:
        backup.make(project)
    assert refusal.value.message == Message.of("store.damaged", file=path.name)
    assert backup.list_of(path) == (good,)
    assert list(project.backups_directory.iterdir()) == [good.path]


def test_an_index_that_disagrees_with_its_table_is_found_before_it_is_backed_up(
    project: Project, path: Path
) -> None:
    project.write(lambda t: add_exhibit(t, a_record("XY-4711")))
    project.close()
    content = path.read_bytes()
    assert content.count(b"StadtmuseumXY-4711") == 2  # side by side in the table and in its index
    place = content.rindex(b"StadtmuseumXY-4711")
    path.write_bytes(content[:place] + b"StadtmuseumXY-4712" + content[place + 18 :])
    with Project.open(path) as damaged, pytest.raises(DamagedFile):
        backup.make(damaged)
    assert backup.list_of(path) == ()


def test_leftovers_and_strange_files_are_no_backups(project: Project) -> None:
    made = backup.make(project)
    folder = project.backups_directory
    unfinished = durable.beside(made.path)
    for file in (unfinished, folder / "notes.txt", folder / "1_2026.klartafel"):
        file.touch()
    assert backup.list_of(project.path) == (made,)
    backup.make(project)
    assert not unfinished.exists()
    assert (folder / "notes.txt").exists()


def test_a_full_disk_leaves_the_old_backups(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    made = backup.make(project)

    def no_room(*_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable, "sync_file", no_room)
    with pytest.raises(OutsideMissing) as trouble:
        backup.make(project)
    assert trouble.value.message.id == "store.disk-full"
    assert list(project.backups_directory.iterdir()) == [made.path]


@pytest.mark.parametrize("damage", [b"", b"not a database at all", None])
def test_restoring_keeps_the_damaged_file_and_its_journal(
    project: Project, path: Path, clock: SetClock, damage: bytes | None
) -> None:
    project.write(add_exhibit)
    made = backup.make(project)
    project.close()
    journal = path.with_name(f"{path.name}-journal")
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
        journal.write_bytes(b"half a transaction")
    kept = backup.restore(path, made.path, clock=clock)
    if damage is None:
        assert kept is None
    else:
        assert kept is not None
        assert kept.read_bytes() == damage
        assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"half a transaction"
    assert not journal.exists()
    with Project.open(path) as restored:
        assert restored.read(subjects.count) == 1
        assert restored.recovered is None


def test_restoring_twice_in_a_second_keeps_both_files(project: Project, path: Path, clock: SetClock) -> None:
    made = backup.make(project)
    project.close()
    names = {backup.restore(path, made.path, clock=clock) for _ in range(3)}
    assert len(names) == 3
    assert set(backup.kept_files(path)) == names


def test_an_open_project_is_not_restored_over(project: Project, path: Path) -> None:
    made = backup.make(project)
    with pytest.raises(Refused):
        backup.restore(path, made.path)
    assert project.write(add_exhibit)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 and nothing more", None])
def test_a_backup_that_is_not_sound_is_not_restored(
    project: Project, path: Path, content: bytes | None
) -> None:
    made = backup.make(project)
    project.close()
    before = path.read_bytes()
    if content is None:
        made.path.unlink()
    else:
        made.path.write_bytes(content)
    with pytest.raises(DamagedFile if content is not None else OutsideMissing):
        backup.restore(path, made.path)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.part*"))


def test_an_erased_name_is_in_no_byte_of_project_and_backups(
    project: Project, path: Path, clock: SetClock
) -> None:
    name = "Wilhelmine Unverwechselbar"
    anna = project.write(lambda t: people.ensure(t, name, Role.STAFF))
    for _ in range(3):
        backup.make(project)
    files = [path, *(entry.path for entry in backup.list_of(path))]
    assert all(name.encode() in file.read_bytes() for file in files)
    assert erasure.erase_person(project, anna.id) == erasure.Erasure(backups=3, left=())
    assert all(name.encode() not in file.read_bytes() for file in files)
    for entry in backup.list_of(path):
        with Project.open(entry.path, read_only=True) as copy:
            assert copy.read(lambda t: people.get(t, anna.id)).name == ""


def test_erasure_says_which_files_it_could_not_reach(project: Project, path: Path, clock: SetClock) -> None:
    anna = project.write(lambda t: people.ensure(t, "Anna", Role.STAFF))
    damaged, _ = backup.make(project), backup.make(project)
    damaged.path.write_bytes(damaged.path.read_bytes()[:5000])
    kept = path.with_name("museum.kept_2026-01-01_000000.klartafel")
    kept.write_bytes(path.read_bytes())
    assert erasure.erase_person(project, anna.id) == erasure.Erasure(1, (damaged.path, kept))
