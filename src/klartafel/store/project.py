"""A project file in use: one thread owns the database, everything else asks it.

A write is acknowledged when `write` returns: from then on it survives a crash and a power cut.
"""

import logging
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from klartafel.domain.message import DamagedFile, Message, OutsideMissing, Refused
from klartafel.platform.clock import Clock, system_clock
from klartafel.store import durable, jobs, lock, shelf, surroundings, trouble
from klartafel.store.connection import connect, prepare_for_writing
from klartafel.store.copies import copy_database
from klartafel.store.migrations import build, current_version, migrate, require_own_schema, stored_version
from klartafel.store.transaction import Transaction
from klartafel.store.witness import Witness

T = TypeVar("T")
Listener = Callable[[int], None]
_log = logging.getLogger(__name__)


class Project:
    """An open project. Made by `create` and `open`; to be closed, or used in a `with` statement.

    `read_only_reason` says why nothing can be written, None where it can. `recovered` says what was put
    right after a crash. `caution` says what is unsafe about the place of the file. `revision` counts
    committed writes since opening.
    """

    def __init__(self, path: Path, clock: Clock, *, read_only: bool) -> None:
        self.path = path
        self.pictures_directory = path.with_name(f"{path.stem}.pictures")
        self.backups_directory = shelf.folder_of(path)
        self.read_only_reason: Message | None = None
        self.recovered: Message | None = None
        self.caution = surroundings.caution(path)
        self.revision = 0
        self._clock = clock
        self._lock: lock.ProjectLock | None = None
        self._listeners: list[Listener] = []
        self._thread_id: int | None = None
        self._thread = ThreadPoolExecutor(1, "klartafel-store")
        try:
            self._thread.submit(self._start, read_only).result()
        except BaseException:
            self._thread.shutdown()
            raise

    @classmethod
    def create(cls, path: Path, *, clock: Clock = system_clock) -> Self:
        """Make a new project and open it. Raises Refused where the file exists, KnownTrouble otherwise."""
        path = path.resolve()
        unfinished = durable.beside(path)
        try:
            unfinished.unlink(missing_ok=True)
            build(unfinished)
            durable.publish(unfinished, path)
        except FileExistsError:
            unfinished.unlink()
            raise Refused(Message.of("store.exists", file=path.name)) from None
        except FileNotFoundError:
            raise OutsideMissing(Message.of("store.no-folder", folder=str(path.parent))) from None
        except (sqlite3.Error, OSError) as error:
            unfinished.unlink(missing_ok=True)
            raise trouble.known(error, path) or error from error
        return cls(path, clock, read_only=False)

    @classmethod
    def open(cls, path: Path, *, clock: Clock = system_clock, read_only: bool = False) -> Self:
        """Open a project, for reading only where it must or shall be.

        Raises OutsideMissing where there is no file, DamagedFile where it is damaged, foreign or newer.
        """
        path = path.resolve()
        if not path.is_file():
            if shelf.backups(shelf.folder_of(path)):
                raise OutsideMissing(Message.of("store.missing-with-backups", file=path.name))
            raise OutsideMissing(Message.of("store.missing", file=path.name, folder=str(path.parent)))
        if path.stat().st_size == 0:
            raise DamagedFile(Message.of("store.empty", file=path.name))
        return cls(path, clock, read_only=read_only)

    def write(self, change: Callable[[Transaction], T]) -> T:
        """Carry out a change in one transaction and wait until it is safe on the disk.

        An exception of the change undoes all of it and is raised here. Raises Refused where the project is
        read-only, FileChanged where somebody else touched the file, DiskFull or DiskTrouble.
        """
        return self.submit(change).result()

    def submit(self, change: Callable[[Transaction], T]) -> Future[T]:
        """Like `write`, without waiting. Changes are carried out in the order they were submitted."""
        return self._on_thread(lambda: self._write(change))

    def read(self, query: Callable[[Transaction], T]) -> T:
        """Answer a query from one consistent state of the file."""
        return self._on_thread(lambda: self._read(query)).result()

    @property
    def now(self) -> datetime:
        """The project's time, in UTC."""
        return self._clock()

    def copy_to(self, target: Path) -> None:
        """Write a checked copy of the database, also to another disk and also from a read-only project.

        Raises DamagedFile where the project is damaged, DiskFull or DiskTrouble of the target's disk.
        """
        try:
            self._on_thread(lambda: copy_database(self._connection, target)).result()
        except (sqlite3.Error, OSError) as error:
            raise trouble.known(error, target) or error from error

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have a listener called with the revision after each commit. Returns how to end that.

        It is called on the thread of the store and must hand over quickly; it cannot read or write there.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Finish what was submitted, close the file and let others write. May be called twice."""
        if self._thread_id is not None:
            self._thread.submit(self._stop).result()
            self._thread_id = None
        self._thread.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Everything below runs on the thread of the store, or hands work to it.

    def _on_thread(self, work: Callable[[], T]) -> Future[T]:
        if threading.get_ident() == self._thread_id:
            raise RuntimeError("the thread of the store cannot wait for itself")
        return self._thread.submit(work)

    def _start(self, read_only: bool) -> None:
        self._thread_id = threading.get_ident()
        try:
            if read_only:
                self.read_only_reason = Message.of("store.read-only-wanted")
            else:
                self._take_lock()
            self._connection = connect(self.path)
        except (sqlite3.Error, OSError) as error:
            self._let_go()
            raise trouble.known(error, self.path) or error from error
        try:
            self._check_and_recover()
        except BaseException as error:
            self._connection.close()
            self._let_go()
            if isinstance(error, sqlite3.Error | OSError):
                raise trouble.known(error, self.path) or error from error
            raise

    def _take_lock(self) -> None:
        try:
            self._lock = lock.acquire(self.path)
        except Refused as refusal:
            self.read_only_reason = refusal.message

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _check_and_recover(self) -> None:
        require_own_schema(self._connection, self.path.name)
        if self._lock is None:
            return
        prepare_for_writing(self._connection)
        self._migrate()
        self._witness = Witness(self.path, self._lock.descriptor)
        interrupted = self._write(jobs.interrupt_running) if self._read(jobs.count_running) else 0
        if interrupted:
            self.recovered = Message.of("store.recovered-jobs", count=interrupted)
        elif self._lock.after_crash:
            self.recovered = Message.of("store.recovered")

    def _migrate(self) -> None:
        if stored_version(self._connection) < current_version():
            copy_database(self._connection, shelf.next_backup(self.backups_directory, self._clock()))
            migrate(self._connection)

    def _stop(self) -> None:
        self._connection.close()
        self._let_go()

    def _write(self, change: Callable[[Transaction], T]) -> T:
        if self.read_only_reason is not None or self._lock is None:
            raise Refused(self.read_only_reason or Message.of("store.read-only-wanted"))
        try:
            self._lock.require_held()
            self._connection.execute("BEGIN IMMEDIATE")
            self._witness.require_unchanged()
            result = change(Transaction(self._connection, self._clock))
            self._connection.execute("COMMIT")
        except BaseException as error:
            self._undo()
            told = self._told(error)
            if told is error:
                raise
            raise told from error
        self._witness.remember()
        self.revision += 1
        for listener in tuple(self._listeners):
            self._tell(listener)
        return result

    def _read(self, query: Callable[[Transaction], T]) -> T:
        try:
            self._connection.execute("PRAGMA query_only = ON")
            self._connection.execute("BEGIN")
            return query(Transaction(self._connection, self._clock))
        except (sqlite3.Error, OSError) as error:
            raise trouble.known(error, self.path) or error from error
        finally:
            self._undo()
            if self._lock is not None:
                self._connection.execute("PRAGMA query_only = OFF")

    def _undo(self) -> None:
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error:  # what led here is what people must hear of
            _log.warning("rollback failed")

    def _told(self, error: BaseException) -> BaseException:
        if not isinstance(error, sqlite3.Error | OSError):
            return error
        told = trouble.known(error, self.path)
        if isinstance(told, trouble.DiskTrouble):
            # After a failed fsync the system may take lost pages for written; a second try would lie.
            self.read_only_reason = told.message
        return told or error

    def _tell(self, listener: Listener) -> None:
        try:
            listener(self.revision)
        except Exception:  # the commit stands, whatever a listener makes of it
            _log.exception("a listener of the store failed")
