"""The open project file itself: connection, lock and witness. Lives on the one thread of `Project`."""

import contextlib
import logging
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from klartafel.domain.message import DamagedFile, Message, Refused
from klartafel.platform.clock import Clock
from klartafel.store import jobs, lock, shelf, trouble
from klartafel.store.connection import connect, prepare_for_writing
from klartafel.store.copies import copy_database, copy_files
from klartafel.store.migrations import current_version, migrate, require_own_schema, stored_version
from klartafel.store.transaction import Transaction
from klartafel.store.witness import Witness

T = TypeVar("T")
_log = logging.getLogger(__name__)


class ProjectFile:
    """Opens a file, checks it, puts right what a crash left, and carries out transactions.

    `read_only_reason` and `recovered` are those of `Project`. Raises KnownTrouble wherever SQLite or the
    system reports trouble with this file.
    """

    def __init__(self, path: Path, clock: Clock, *, read_only: bool) -> None:
        self._path = path
        self._clock = clock
        self._lock: lock.ProjectLock | None = None
        self._settled = True
        self.read_only_reason: Message | None = None
        self.recovered: Message | None = None
        with contextlib.ExitStack() as undone:
            try:
                if read_only:
                    self.read_only_reason = Message.of("store.read-only-wanted")
                else:
                    self._take_lock()
                undone.callback(self._let_go)
                self._connection = connect(path)
                undone.callback(self._connection.close)
                self._check_and_recover()
            except (sqlite3.Error, OSError) as error:
                raise trouble.known(error, path) or error from error
            undone.pop_all()

    def write(self, change: Callable[[Transaction], T]) -> T:
        """One transaction that is on the disk when this returns, or never happened when this raises."""
        if self.read_only_reason is not None:
            raise Refused(self.read_only_reason)
        try:
            self._settle()
            self._connection.execute("BEGIN IMMEDIATE")
            self._require_ours()
            self._settled = False
            result = change(Transaction(self._connection, self._clock))
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._undo()
            told = trouble.known(error, self._path)
            self._stop_writing_after(told)
            raise told or error from error
        except BaseException:
            self._undo()
            raise
        self._try_to_settle()
        return result

    def read(self, query: Callable[[Transaction], T]) -> T:
        """One transaction that cannot write."""
        try:
            self._connection.execute("PRAGMA query_only = ON")
            self._connection.execute("BEGIN")
            return query(Transaction(self._connection, self._clock))
        except sqlite3.Error as error:
            raise trouble.known(error, self._path) or error from error
        finally:
            self._undo()
            if self._lock is not None:
                self._connection.execute("PRAGMA query_only = OFF")

    def copy_to(self, target: Path) -> None:
        """Write a checked copy of the database."""
        try:
            try:
                copy_database(self._connection, target, self._path.name)
            except sqlite3.Error as error:
                told = trouble.known(error, self._path)
                if not isinstance(told, trouble.DiskTrouble | trouble.DiskFull):
                    raise told or error from error
                # The disk of the project cannot even undo an interrupted write. Elsewhere one can.
                copy_files(self._path, target)
        except (sqlite3.Error, OSError) as error:
            raise trouble.known(error, target) or error from error

    def close(self) -> None:
        """Close the file and let others write."""
        self._connection.close()
        self._let_go()

    def _take_lock(self) -> None:
        try:
            self._lock = lock.acquire(self._path)
        except Refused as refusal:
            self.read_only_reason = refusal.message
        except OSError as error:
            told = trouble.known(error, self._path)
            if not isinstance(told, trouble.DiskFull):
                raise
            self.read_only_reason = told.message

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _check_and_recover(self) -> None:
        require_own_schema(self._connection, self._path.name)
        if self._lock is None:
            return
        self._require_no_damage(self._lock.descriptor)
        prepare_for_writing(self._connection)
        if stored_version(self._connection) < current_version():
            target = shelf.next_backup(shelf.folder_of(self._path), self._clock())
            copy_database(self._connection, target, self._path.name)
            migrate(self._connection)
        self._witness = Witness(self._path, self._lock.descriptor)
        interrupted = self.write(jobs.interrupt_running) if self.read(jobs.count_running) else 0
        if interrupted:
            self.recovered = Message.of("store.recovered-jobs", count=interrupted)
        elif self._lock.after_crash:
            self.recovered = Message.of("store.recovered")

    def _require_no_damage(self, descriptor: int) -> None:
        """Writing to a damaged file would make it worse."""
        # The check jumps about in the file; read in one go before, 250 MB take one second instead of five.
        os.lseek(descriptor, 0, os.SEEK_SET)
        while os.read(descriptor, 1 << 20):
            pass
        (verdict,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise trouble.damaged(self._path)

    def _require_ours(self) -> None:
        assert self._lock is not None
        try:
            self._lock.require_held()
            self._witness.require_unchanged()
        except OSError as error:
            told = trouble.known(error, self._path)
            self._stop_writing_after(told)
            raise told or error from error

    def _stop_writing_after(self, told: BaseException | None) -> None:
        # After a failed fsync the system may take lost pages for written; a second try would lie.
        if isinstance(told, trouble.DiskTrouble | DamagedFile):
            self.read_only_reason = told.message

    def _undo(self) -> None:
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error:  # what led here is what people must hear of
            _log.warning("rollback failed")
        self._try_to_settle()

    def _settle(self) -> None:
        """After writing of our own, undo what was left half done and take the file as it then is for ours."""
        if not self._settled:
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            self._witness.remember()
            self._settled = True

    def _try_to_settle(self) -> None:
        with contextlib.suppress(OSError, sqlite3.Error):  # before the next write it must succeed
            self._settle()
