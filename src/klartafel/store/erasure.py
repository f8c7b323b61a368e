"""Erasing a person's name everywhere the program has put it."""

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.message import DamagedFile
from klartafel.platform import durable
from klartafel.store import backup, people, trouble
from klartafel.store.connection import connect
from klartafel.store.copies import require_sound
from klartafel.store.project import Project


@dataclass(frozen=True, slots=True)
class Erasure:
    """How far it reached: `backups` were rewritten; `left` are files that may still hold the name.

    Left are damaged backups and files that a restore set aside, because those are kept untouched.
    """

    backups: int
    left: tuple[Path, ...]


def erase_person(project: Project, person: int) -> Erasure:
    """Take a name out of the project and all its backups; the number stays.

    Freed places in the files are overwritten. What people wrote into notes and what lies elsewhere, such as
    packed projects, is not reached. Raises KnownTrouble where a disk fails; it can be called again.
    """
    project.write(lambda t: people.erase(t, person))
    damaged: list[Path] = []
    made = backup.list_of(project.path)
    for entry in made:
        try:
            _erase_in(entry.path, person)
        except DamagedFile:
            damaged.append(entry.path)
    return Erasure(len(made) - len(damaged), (*damaged, *backup.kept_files(project.path)))


def _erase_in(path: Path, person: int) -> None:
    fresh = durable.beside(path)
    try:
        shutil.copyfile(path, fresh)
        connection = connect(fresh)
        try:
            require_sound(connection, path.name)
            connection.execute("PRAGMA query_only = OFF")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = MEMORY")  # a journal on disk would keep the name
            connection.execute("UPDATE person SET name = '' WHERE id = ?", (person,))
        finally:
            connection.close()
        durable.replace(fresh, path)
    except (OSError, sqlite3.Error) as error:
        raise trouble.known(error, path) or error from error
    finally:
        fresh.unlink(missing_ok=True)
