"""Steps from one version of the project file to the next, and the check that a file is what it says.

A new file takes all steps from the beginning, so a file that grew up over years and one made today have
the same schema, letter by letter. That makes the comparison in `require_own_schema` exact.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.message import DamagedFile, Message
from klartafel.store.schema import APPLICATION_ID, VERSION_1, VERSION_2, VERSION_3
from klartafel.store.schema_of_people import VERSION_4


@dataclass(frozen=True, slots=True)
class Migration:
    """One step. `story` says in a sentence what it does; the statements run in one transaction."""

    story: str
    statements: tuple[str, ...]


# The n-th step leads to version n. Steps that were released never change.
MIGRATIONS: Sequence[Migration] = (
    Migration("The tables of the first release.", VERSION_1),
    Migration("A run tells its candidates, its energy and where each sentence came from.", VERSION_2),
    Migration("A project keeps prompts of its own, and trials between two ways of drafting.", VERSION_3),
    Migration("Comments with suggestions, sessions of test readers, evidence of outside texts.", VERSION_4),
)


def current_version() -> int:
    """The version that this program writes."""
    return len(MIGRATIONS)


def build(path: Path) -> None:
    """Make a new, empty project database. Raises sqlite3.Error or OSError where the disk fails."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        migrate(connection)
    finally:
        connection.close()


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to the current version in one transaction: afterwards it is old or new, never between.

    Raises sqlite3.Error where a step fails; the file is then as it was.
    """
    connection.execute("BEGIN EXCLUSIVE")
    try:
        _take_steps(connection, stored_version(connection), current_version())
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _take_steps(connection: sqlite3.Connection, start: int, end: int) -> None:
    for migration in MIGRATIONS[start:end]:
        for statement in migration.statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {end}")


def stored_version(connection: sqlite3.Connection) -> int:
    """The version a file states in its header."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def require_own_schema(connection: sqlite3.Connection, name: str) -> None:
    """Refuse what is no project of ours or comes from a newer program.

    The schema must equal the one this program builds itself: a trigger or view that someone added would
    run with our rights (faults.md, S9). Raises DamagedFile; runs nothing that stands in the file.
    """
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    version = stored_version(connection)
    if application_id != APPLICATION_ID or version < 1:
        raise DamagedFile(Message.of("store.not-a-project", file=name))
    if version > current_version():
        raise DamagedFile(Message.of("store.newer", file=name, version=version, known=current_version()))
    if _schema_of(connection) != _schema_of_version(version):
        raise DamagedFile(Message.of("store.foreign-schema", file=name))


_SchemaEntry = tuple[str, str, str, str | None]


def _schema_of(connection: sqlite3.Connection) -> set[_SchemaEntry]:
    # Tables of statistics are made by SQLite itself and hold no statements.
    return set(
        connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            " WHERE name NOT LIKE 'sqlite\\_stat_' ESCAPE '\\'"
        )
    )


def _schema_of_version(version: int) -> set[_SchemaEntry]:
    model = sqlite3.connect(":memory:")
    try:
        _take_steps(model, 0, version)
        return _schema_of(model)
    finally:
        model.close()
