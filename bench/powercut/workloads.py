"""What the store does while the power is cut, and what must hold afterwards.

Each workload is a program: `python -c "from bench.powercut.workloads import run; run(NAME, FOLDER)"`. It says
"ready", waits for a line, does its work and acknowledges each step on standard output. `SYNCHRONOUS` in its
environment weakens the database on purpose, and OFF leaves out all other waiting for the disk as well: a
harness that finds nothing then proves nothing.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from klartafel.domain.gate import Action, Event, State
from klartafel.domain.message import KnownTrouble
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.platform import durable
from klartafel.platform.clock import Clock
from klartafel.store import backup, connection, migrations, people, reviews, subjects, texts, verify
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction

SYNCHRONOUS = "KLARTAFEL_BENCH_SYNCHRONOUS"
ROWS_OF_AN_IMPORT = 1000
_NAME = "museum.klartafel"
_MORNING = datetime(2026, 3, 1, 8, tzinfo=UTC)


@dataclass(frozen=True)
class Workload:
    """`prepare` fills a folder, `work` is recorded, `judge` says what is wrong after a cut.

    `judge` gets the folder as it was found and what had been acknowledged before the cut.
    """

    prepare: Callable[[Path], None]
    work: Callable[[Path], None]
    judge: Callable[[Path, Sequence[str]], str | None]


def run(name: str, folder: str) -> None:
    """Be the program that is recorded."""
    connection.SYNCHRONOUS = os.environ.get(SYNCHRONOUS, connection.SYNCHRONOUS)
    if connection.SYNCHRONOUS == "OFF":
        durable.sync_file = _do_not_wait  # type: ignore[assignment]
        durable.sync_directory = _do_not_wait  # type: ignore[assignment]
    acknowledge("ready")
    sys.stdin.readline()
    WORKLOADS[name].work(Path(folder))


def _do_not_wait(_: Path) -> None:
    pass


def acknowledge(line: str) -> None:
    """Tell the world, in one write."""
    os.write(1, f"{line}\n".encode())


def record_of(number: int, description: str = "Ein Krug aus rotem Ton.") -> Record:
    """A record for tests."""
    return Record(
        (
            FieldValue(Field.INVENTORY_NUMBER, str(number)),
            FieldValue(Field.TITLE, f"Krug {number}", "de"),
            FieldValue(Field.DESCRIPTION, description, "de"),
        )
    )


def approve(t: Transaction, text: int, person: int, body: str) -> None:
    """One step of a person's work: a wording and its approval, in one transaction."""
    version = texts.add_version(t, text, body, source_hash="s", author=person, run=None)
    event = Event(Action.APPROVE, State.APPROVED, person, Role.STAFF, version.body_hash, "s", "", t.now)
    reviews.append(t, text, event)


def prepare_texts(folder: Path) -> None:
    """A project with one exhibit, one text and one person."""
    with Project.create(folder / _NAME) as project:
        project.write(_begin_text)


def _begin_text(t: Transaction) -> None:
    subject = subjects.add(t, SubjectKind.EXHIBIT, record_of(1))
    text = texts.ensure(t, subject, TextKind.EINFACHE_SPRACHE, "de")
    person = people.ensure(t, "Anna", Role.STAFF)
    approve(t, text.id, person.id, "Anfang")


def approving(folder: Path) -> None:
    """Approve sixty wordings, one transaction each."""
    with Project.open(folder / _NAME) as project:
        for number in range(60):
            body = f"Fassung {number}\n" + "Der Krug ist aus rotem Ton. " * (1 + number * 7 % 300)
            project.write(lambda t, body=body: approve(t, 1, 1, body))  # type: ignore[misc]
            acknowledge(str(number))


def judge_approvals(folder: Path, acknowledged: Sequence[str]) -> str | None:
    """Every acknowledged approval is there, no half one, and work goes on."""
    with Project.open(folder / _NAME) as project:
        if not verify.verify(project).is_sound:
            return "corrupt"
        wordings = project.read(lambda t: texts.versions(t, 1))
        approved = {event.body_hash for event in project.read(lambda t: reviews.of_text(t, 1))}
        if {wording.body_hash for wording in wordings} != approved:
            return "a wording without its approval"
        there = {wording.body.split("\n")[0].removeprefix("Fassung ") for wording in wordings}
        if not there.issuperset(acknowledged):
            return "acknowledged approvals lost"
        project.write(lambda t: approve(t, 1, 1, "weiter"))
    return None


def importing(folder: Path) -> None:
    """Import a thousand records in one transaction, large enough to leave SQLite's cache before its end."""
    description = "Der Krug kam aus der Werkstatt in der Langen Straße. " * 40

    def take(t: Transaction) -> None:
        for number in range(2, ROWS_OF_AN_IMPORT + 2):
            subjects.add(t, SubjectKind.EXHIBIT, record_of(number, description))

    with Project.open(folder / _NAME) as project:
        project.write(take)
        acknowledge("imported")


def judge_import(folder: Path, acknowledged: Sequence[str]) -> str | None:
    """All rows or none; all where the import was acknowledged."""
    with Project.open(folder / _NAME) as project:
        if not verify.verify(project).is_sound:
            return "corrupt"
        count = project.read(subjects.count)
    if count not in (1, ROWS_OF_AN_IMPORT + 1):
        return f"{count} rows of an import"
    return "an acknowledged import lost" if acknowledged and count == 1 else None


_LATER = migrations.Migration(
    "Subjects get a note, which starts as their title.",
    ("ALTER TABLE subject ADD COLUMN note TEXT", "UPDATE subject SET note = title"),
)


def prepare_many(folder: Path) -> None:
    """A project with two hundred exhibits."""

    def fill(t: Transaction) -> None:
        for number in range(200):
            subjects.add(t, SubjectKind.EXHIBIT, record_of(number, "Ein Krug. " * 30))

    with Project.create(folder / _NAME) as project:
        project.write(fill)


def migrating(folder: Path) -> None:
    """Open a project with a program that knows one more step."""
    migrations.MIGRATIONS = (*migrations.MIGRATIONS, _LATER)
    with Project.open(folder / _NAME):
        acknowledge("migrated")


def judge_migration(folder: Path, acknowledged: Sequence[str]) -> str | None:
    """Old or new schema with the same data, and a good backup of before wherever something changed."""
    found = sqlite3.connect(folder / _NAME)
    (version,) = found.execute("PRAGMA user_version").fetchone()
    found.close()
    before = migrations.current_version()
    if acknowledged and version == before:
        return "an acknowledged migration lost"
    backups = backup.list_of(folder / _NAME)
    if version == before + 1 and not backups:
        return "migrated without a backup"
    known = migrations.MIGRATIONS
    try:
        for path in (*(entry.path for entry in backups), folder / _NAME):
            with Project.open(path) as project:  # the program of before opens the backups and an old file
                if project.read(subjects.count) != 200 or not verify.verify(project).is_sound:
                    return f"{path.name} lost data"
            migrations.MIGRATIONS = (*known, _LATER) if version == before + 1 else known
    finally:
        migrations.MIGRATIONS = known
    return None


def clock_at(hours: int) -> Clock:
    """A clock that stands still, some hours after a morning in March."""
    return lambda: _MORNING + timedelta(hours=hours)


def prepare_backups(folder: Path) -> None:
    """A project with a folder of backups that the next one will thin."""
    prepare_texts(folder)
    for hours in (0, 1, 2, 3, 4):
        with Project.open(folder / _NAME, clock=clock_at(hours)) as project:
            backup.make(project)


def backing_up(folder: Path) -> None:
    """Work, back up, and let old backups go."""
    for hours in (5, 6, 7):
        with Project.open(folder / _NAME, clock=clock_at(hours)) as project:
            project.write(lambda t, hours=hours: approve(t, 1, 1, f"Fassung {hours}"))  # type: ignore[misc]
            acknowledge(str(hours))
            backup.make(project)


def judge_backups(folder: Path, acknowledged: Sequence[str]) -> str | None:
    """Every backup that is offered is sound, there are never fewer than three, and nothing is lost."""
    backups = backup.list_of(folder / _NAME)
    if len(backups) < 3:
        return f"only {len(backups)} backups left"
    for entry in backups:
        with Project.open(entry.path, read_only=True) as project:
            if not verify.verify(project).is_sound:
                return f"the backup {entry.path.name} is not sound"
    return judge_approvals(folder, acknowledged)


def restoring(folder: Path) -> None:
    """Bring a backup back over a project."""
    newest = backup.list_of(folder / _NAME)[-1]
    backup.restore(folder / _NAME, newest.path, clock=clock_at(9))
    acknowledge("restored")


def judge_restore(folder: Path, acknowledged: Sequence[str]) -> str | None:
    """The backups stand; the project is sound, or missing with the former file kept beside."""
    path = folder / _NAME
    if len(backup.list_of(path)) < 3:
        return "backups lost"
    if not path.exists():
        if acknowledged:
            return "an acknowledged restore lost"
        if not backup.kept_files(path):
            return "the former file is gone"
        backup.restore(path, backup.list_of(path)[-1].path, clock=clock_at(10))
    return judge_backups(folder, [])


WORKLOADS = {
    "approving": Workload(prepare_texts, approving, judge_approvals),
    "import": Workload(prepare_texts, importing, judge_import),
    "migration": Workload(prepare_many, migrating, judge_migration),
    "backup": Workload(prepare_backups, backing_up, judge_backups),
    "restore": Workload(prepare_backups, restoring, judge_restore),
}


def judged(workload: Workload, folder: Path, acknowledged: Sequence[str]) -> str | None:
    """What a workload's judge says; a project that does not open has failed as well."""
    try:
        return workload.judge(folder, acknowledged)
    except KnownTrouble as trouble:
        return trouble.message.id
    except sqlite3.Error as error:
        return f"SQLite: {error}"
