"""From what SQLite and the operating system report to a sentence with a next step.

Told apart by error codes, never by the text of an error. What is not known here is a bug and passes on.
"""

import errno
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

from klartafel.domain.message import DamagedFile, KnownTrouble, Message, OutsideMissing, Refused

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


class DiskFull(OutsideMissing):
    """No room on the disk. Nothing was written; it works again as soon as there is room."""


class DiskTrouble(OutsideMissing):
    """The disk failed. After this a project writes nothing more until it is opened anew."""


class FileChanged(Refused):
    """Somebody else changed, replaced or removed the file while it was open."""


def known(error: sqlite3.Error | OSError, path: Path) -> KnownTrouble | None:
    """The known trouble behind an error at this file, or None where it is a bug."""
    if isinstance(error, OSError):
        return _known_to_the_system(error, path)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # from Python's own layer: either text that is no UTF-8, or a call that makes no sense
        return damaged(path) if isinstance(error, sqlite3.OperationalError) else None
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return OutsideMissing(Message.of("store.unfinished-on-read-only", file=path.name))
    match code & 0xFF:  # the low byte is the kind of error, the rest its finer cause
        case sqlite3.SQLITE_FULL:
            return disk_full(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if _is_full(path.parent):
            return disk_full(
                path
            )  # a quota, or no room for one more name: SQLite knows ENOSPC in writes only
        case sqlite3.SQLITE_IOERR:
            return DiskTrouble(Message.of("store.disk-trouble", disk=disk_of(path)))
        case sqlite3.SQLITE_CANTOPEN:
            return OutsideMissing(Message.of("store.cannot-open", file=path.name, folder=str(path.parent)))
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return Refused(Message.of("store.read-only-medium"))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return Refused(Message.of("store.busy", file=path.name))
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_NOTADB:
            return DamagedFile(Message.of("store.not-a-project", file=path.name))
    return None


def _known_to_the_system(error: OSError, path: Path) -> KnownTrouble | None:
    match error.errno:
        case code if code in _NO_ROOM:
            return disk_full(path)
        case errno.EIO | errno.ENODEV | errno.ENXIO | errno.ESTALE:
            return DiskTrouble(Message.of("store.disk-trouble", disk=disk_of(path)))
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Refused(Message.of("store.read-only-medium"))
    return None


def _is_readable(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            while stream.read(1 << 20):
                pass
    except OSError:
        return False
    return True


def _is_full(folder: Path) -> bool:
    """Whether a new file in this folder fails for want of room: asked by trying."""
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(65_536))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return error.errno in _NO_ROOM
    return False


def damaged(path: Path) -> DamagedFile | DiskTrouble:
    """The trouble of a file that makes no sense, or of a disk that cannot read it: SQLite says the same."""
    if _is_readable(path):
        return DamagedFile(Message.of("store.damaged", file=path.name))
    return DiskTrouble(Message.of("store.disk-trouble", disk=disk_of(path)))


def disk_full(path: Path) -> DiskFull:
    """The trouble of a full disk, which it names."""
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError:
        free = 0
    return DiskFull(Message.of("store.disk-full", disk=disk_of(path), free=free // 1_000_000))


def disk_of(path: Path) -> str:
    """What a person calls the disk a file lies on: its drive letter or where it is mounted."""
    folder = path.parent
    while folder != folder.parent and not os.path.ismount(folder):
        folder = folder.parent
    return str(folder)
