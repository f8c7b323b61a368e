"""Programs that the fault tests of the store run beside themselves, to hold, to kill and to starve.

python store_child.py NAME FOLDER
"""

import os
import signal
import sys
from pathlib import Path

from klartafel.domain.message import KnownTrouble
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.store import subjects
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction
from klartafel.store.trouble import DiskFull

NAME = "museum.klartafel"


def say(line: str) -> None:
    """Tell the test."""
    os.write(1, f"{line}\n".encode())


def add(t: Transaction, number: int, description: str = "Ein Krug.") -> int:
    """Add an exhibit."""
    record = Record(
        (
            FieldValue(Field.INVENTORY_NUMBER, str(number)),
            FieldValue(Field.TITLE, f"Krug {number}"),
            FieldValue(Field.DESCRIPTION, description),
        )
    )
    return subjects.add(t, SubjectKind.EXHIBIT, record)


def hold(folder: Path) -> None:
    """Keep a project open until a line comes."""
    with Project.open(folder / NAME) as project:
        say("open" if project.read_only_reason is None else "reading")
        sys.stdin.readline()


def die_while_writing(folder: Path) -> None:
    """Die in the middle of a transaction that is partly in the file already."""

    def change(t: Transaction) -> None:
        for number in range(1000, 3000):
            add(t, number, "Ein Krug aus Ton. " * 100)
        say("half way")
        os.kill(os.getpid(), signal.SIGKILL)

    with Project.open(folder / NAME) as project:
        project.write(change)


def fill_the_disk(folder: Path) -> None:
    """Write until the disk is full, free some room, write again. Speaks of every step."""
    (folder / "ballast").write_bytes(bytes(400_000))
    with Project.create(folder / NAME) as project:
        added = 0
        try:
            while True:
                project.write(lambda t: add(t, added, "Ein Krug aus Ton. " * 200))  # noqa: B023
                added += 1
        except DiskFull as trouble:
            values = dict(trouble.message.values)
            say(f"full {values['disk']} {project.read_only_reason is None}")
        (folder / "ballast").unlink()
        project.write(lambda t: add(t, added))
        say(f"added {added + 1} found {project.read(subjects.count)}")


def look(folder: Path) -> None:
    """Open a project and try to write."""
    try:
        with Project.open(folder / NAME) as project:
            reason = project.read_only_reason
            say(f"open {project.read(subjects.count)} {reason.id if reason else 'writable'}")
            project.write(lambda t: add(t, 99))
    except KnownTrouble as trouble:
        say(f"trouble {trouble.message.id}")


if __name__ == "__main__":
    {work.__name__: work for work in (hold, die_while_writing, fill_the_disk, look)}[sys.argv[1]](
        Path(sys.argv[2])
    )
