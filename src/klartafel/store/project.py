"""A project in use: one thread owns the file, everything else asks it.

A write is acknowledged when `write` returns: from then on it survives a crash and a power cut.
"""

import contextlib
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
from klartafel.platform import durable
from klartafel.platform.clock import Clock, system_clock
from klartafel.store import shelf, surroundings, trouble
from klartafel.store.migrations import build
from klartafel.store.project_file import ProjectFile
from klartafel.store.transaction import Transaction

T = TypeVar("T")
Listener = Callable[[int], None]
_log = logging.getLogger(__name__)


class Project:
    """An open project. Made by `create` and `open`; to be closed, or used in a `with` statement.

    `caution` says what is unsafe about the place of the file. `revision` counts committed writes since
    opening.
    """

    def __init__(self, path: Path, clock: Clock, *, read_only: bool) -> None:
        self.path = path
        self.pictures_directory = path.with_name(f"{path.stem}.pictures")
        self.backups_directory = shelf.folder_of(path)
        self.caution = surroundings.caution(path)
        self.revision = 0
        self._clock = clock
        self._listeners: list[Listener] = []
        self._thread = ThreadPoolExecutor(1, "klartafel-store")
        try:
            self._file = self._thread.submit(ProjectFile, path, clock, read_only=read_only).result()
            self._thread_id = self._thread.submit(threading.get_ident).result()
        except BaseException:
            self._thread.shutdown()
            raise
        self.recovered = self._file.recovered
        self._is_open = True

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
            raise Refused(Message.of("store.exists", file=path.name)) from None
        except (sqlite3.Error, OSError) as error:
            if not path.parent.is_dir():
                raise OutsideMissing(Message.of("store.no-folder", folder=str(path.parent))) from error
            raise trouble.known(error, path) or error from error
        finally:
            with contextlib.suppress(OSError):  # a disk that cannot be written has nothing to remove
                unfinished.unlink()
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

    @property
    def read_only_reason(self) -> Message | None:
        """Why nothing can be written, None where it can. A failing disk can be the reason later on."""
        return self._file.read_only_reason

    @property
    def now(self) -> datetime:
        """The project's time, in UTC."""
        return self._clock()

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
        return self._on_thread(lambda: self._file.read(query)).result()

    def copy_to(self, target: Path) -> None:
        """Write a checked copy of the database, also to another disk and also from a read-only project.

        Raises DamagedFile where the project is damaged, DiskFull or DiskTrouble of the target's disk.
        """
        self._on_thread(lambda: self._file.copy_to(target)).result()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have a listener called with the revision after each commit. Returns how to end that.

        It is called on the thread of the store and must hand over quickly; it cannot read or write there.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Finish what was submitted, close the file and let others write. May be called twice."""
        if self._is_open:
            self._is_open = False
            self._thread.submit(self._file.close).result()
            self._thread.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _on_thread(self, work: Callable[[], T]) -> Future[T]:
        if threading.get_ident() == self._thread_id:
            raise RuntimeError("the thread of the store cannot wait for itself")
        return self._thread.submit(work)

    def _write(self, change: Callable[[Transaction], T]) -> T:
        result = self._file.write(change)
        self.revision += 1
        for listener in tuple(self._listeners):
            try:
                listener(self.revision)
            except Exception:  # the commit stands, whatever a listener makes of it
                _log.exception("a listener of the store failed")
        return result
