"""The connection to a project file, with the settings that keep what was acknowledged.

In 400 simulated power cuts each, DELETE with EXTRA lost nothing, DELETE with FULL lost acknowledged
commits in 44, WAL with NORMAL in 288 (faults.md; `bench/faults.py` measures it again).
"""

import sqlite3
from pathlib import Path

from klartafel.domain.message import DamagedFile, Message

JOURNAL_MODE = "DELETE"
SYNCHRONOUS = "EXTRA"
SECONDS_TO_WAIT_FOR_A_READER = 10.0


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file, for reading at first; runs nothing that the file contains.

    A journal that a crash left behind is rolled back here, before anything is read. Raises sqlite3.Error,
    DamagedFile where what SQLite says of the damage cannot even be read.
    """
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=SECONDS_TO_WAIT_FOR_A_READER
    )
    try:
        # A hostile file must not get functions or damaged cells past us (faults.md, S9, R14).
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except UnicodeDecodeError as error:
        connection.close()
        raise DamagedFile(Message.of("store.damaged", file=path.name)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def prepare_for_writing(connection: sqlite3.Connection) -> None:
    """Let a checked file be written to, durably."""
    connection.execute("PRAGMA query_only = OFF")
    connection.execute(f"PRAGMA journal_mode = {JOURNAL_MODE}")
    connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # an erased name leaves no trace in free pages
    connection.execute("PRAGMA recursive_triggers = ON")  # no REPLACE gets around the append-only guards
