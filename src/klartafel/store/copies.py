"""Copies of a database that are known to be good before they get their name."""

import shutil
import sqlite3
from pathlib import Path

from klartafel.domain.message import DamagedFile, Message
from klartafel.platform import durable
from klartafel.store.connection import connect
from klartafel.store.migrations import require_own_schema


def copy_database(connection: sqlite3.Connection, target: Path, name: str) -> None:
    """Copy the database called `name` to a file, replacing that only by a whole and checked copy.

    Raises DamagedFile where the copy is not sound (the target then stays as it was), sqlite3.Error or
    OSError where the disk fails.
    """
    unfinished = durable.beside(target)
    unfinished.unlink(missing_ok=True)
    try:
        copy = sqlite3.connect(unfinished, isolation_level=None)
        try:
            copy.execute("PRAGMA journal_mode = OFF")  # a copy that fails is thrown away as a whole
            copy.execute("PRAGMA synchronous = OFF")  # it is synchronised once, at the end
            connection.execute("BEGIN")
            try:
                connection.backup(copy)
                expected = row_counts(connection)
            finally:
                connection.execute("ROLLBACK")
            require_sound(copy, name)
            if row_counts(copy) != expected:
                raise DamagedFile(Message.of("store.damaged", file=name))
        finally:
            copy.close()
        durable.replace(unfinished, target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def copy_files(path: Path, target: Path) -> None:
    """Copy a database whose disk no longer takes writes, with the journal of what was interrupted.

    The interrupted write is undone in the copy, where the disk works. Raises like `copy_database`.
    """
    unfinished = durable.beside(target)
    try:
        for ending in ("", "-journal"):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copyfile(part, unfinished.with_name(unfinished.name + ending))
        copy = connect(unfinished)
        try:
            require_sound(copy, path.name)
        finally:
            copy.close()
        durable.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
        unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)


def require_sound(connection: sqlite3.Connection, name: str) -> None:
    """Raise DamagedFile where structure or references are broken or the schema is foreign."""
    connection.execute("PRAGMA trusted_schema = OFF")
    require_own_schema(connection, name)
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if verdict != "ok" or dangling is not None:
        raise DamagedFile(Message.of("store.damaged", file=name))


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has."""
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
    ]
    return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}  # noqa: S608
