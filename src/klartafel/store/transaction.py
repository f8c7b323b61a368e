"""What the functions of the store work with: SQL inside one transaction, and the time."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, TypeVar

from klartafel.domain.message import DamagedFile, Message
from klartafel.platform.clock import Clock

Row = tuple[Any, ...]
V = TypeVar("V")
SqlValue = str | int | float | bytes | None


class Transaction:
    """One transaction on the project file. Used inside the store only; not kept beyond its end."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    @property
    def now(self) -> datetime:
        """The project's time, in UTC."""
        return self._clock()

    def execute(self, statement: str, *values: SqlValue) -> int:
        """Run a statement that writes. Returns the id of the row that an INSERT made."""
        return self._connection.execute(statement, values).lastrowid or 0

    def execute_many(self, statement: str, rows: Iterable[tuple[SqlValue, ...]]) -> None:
        """Run a statement once for each row."""
        self._connection.executemany(statement, rows)

    def rows(self, statement: str, *values: SqlValue) -> list[Row]:
        """All rows of a query."""
        return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, *values: SqlValue) -> Row | None:
        """The first row of a query, or None."""
        found: Row | None = self._connection.execute(statement, values).fetchone()
        return found


def written_time(moment: datetime) -> str:
    """A time as it stands in the file, in UTC."""
    return moment.astimezone(UTC).isoformat()


def read_time(written: str) -> datetime:
    """A time from the file. Raises DamagedFile where it is none."""
    return read_value(datetime.fromisoformat, written)


def read_value(kind: Callable[[str], V], written: str) -> V:
    """A value of a closed set, such as a state, from the file. Raises DamagedFile where it is none."""
    try:
        return kind(written)
    except ValueError:
        raise DamagedFile(Message.of("store.strange-value", value=str(written)[:40])) from None


def written_pairs(pairs: tuple[tuple[str, str], ...]) -> str:
    """Pairs of names and values as JSON, in their order."""
    return json.dumps(pairs, ensure_ascii=False)


def read_pairs(written: str) -> tuple[tuple[str, str], ...]:
    """Pairs from the file."""
    return tuple((str(name), str(value)) for name, value in read_value(json.loads, written))
