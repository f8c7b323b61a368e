"""What the functions of the store work with: SQL inside one transaction, and the time."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TypeVar

from klartafel.domain.message import DamagedFile, Message, WrongCall
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

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part that an exception undoes alone, so that one bad record need not stop all others."""
        self._connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:  # some errors of the disk end the whole transaction
                self._connection.execute("ROLLBACK TO part")
                self._connection.execute("RELEASE part")
            raise
        self._connection.execute("RELEASE part")

    def execute(self, statement: str, *values: SqlValue) -> int:
        """Run a statement that writes. Returns the id of the row that an INSERT made.

        Raises WrongCall where a text has half characters (lone surrogates), which no file can hold.
        """
        try:
            return self._connection.execute(statement, values).lastrowid or 0
        except UnicodeEncodeError as error:
            raise WrongCall(Message.of("store.half-characters")) from error

    def execute_many(self, statement: str, rows: Iterable[tuple[SqlValue, ...]]) -> None:
        """Run a statement once for each row. Raises like `execute`."""
        try:
            self._connection.executemany(statement, rows)
        except UnicodeEncodeError as error:
            raise WrongCall(Message.of("store.half-characters")) from error

    def has_table(self, name: str) -> bool:
        """Whether there is such a table: an earlier file that is only read may lack it."""
        return self.row("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", name) is not None

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
