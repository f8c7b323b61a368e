"""A project as a file on the disk: is it sound, copies of it, taking it along."""

from pathlib import Path

from klartafel.domain.message import Message
from klartafel.store import backup
from klartafel.store import pack as packing
from klartafel.store import verify as verifying
from klartafel.store.project import Project


def verify(path: Path) -> tuple[Message, ...]:
    """What is wrong with a project's file and pictures; empty where all is well."""
    with Project.open(path, read_only=True) as project:
        return verifying.verify(project).problems


def back_up(path: Path) -> Path:
    """Make a verified copy now."""
    with Project.open(path) as project:
        return backup.make(project).path


def backups(path: Path) -> tuple[Path, ...]:
    """The copies there are, newest first."""
    return tuple(entry.path for entry in reversed(backup.list_of(path)))


def restore(path: Path, copy: Path) -> Path | None:
    """Put a copy in the project's place; a file that is there is kept and its new name returned."""
    return backup.restore(path, copy)


def pack(path: Path, out: Path | None = None) -> tuple[Path, tuple[str, ...]]:
    """One ZIP of the project and its pictures, and the names of pictures that are missing in it."""
    target = out or path.with_suffix(".zip")
    with Project.open(path, read_only=True) as project:
        return target, packing.pack(project, target)
