"""One program writes a project, all others read.

Two guards together. The kernel's lock hangs on the file itself, so it holds through links and renames,
and it ends with its process, even a killed one. A note beside the file says who holds it, with a
heartbeat: it names the holder, and it guards where kernels do not hear of each other (some network drives).
"""

import contextlib
import glob
import hashlib
import json
import os
import platform
import secrets
import struct
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from klartafel.domain.message import Message, Refused

HEARTBEAT_SECONDS = 20.0
SILENT_AFTER_SECONDS = 120.0
_LOCKED_BYTE = 1 << 62  # far beyond the file and the bytes that SQLite locks


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a project: machine and boot are hashes, `token` tells two openings apart."""

    host: str
    machine: str
    boot: str
    process: int
    token: str


# Closing any descriptor of a file drops all locks that SQLite holds on it in this process. So a file that
# this process has open must not even be tried a second time.
_HELD_HERE: set[tuple[int, int]] = set()


class ProjectLock:
    """The right to write a project, held until `release`.

    `descriptor` is the open file that the kernel's lock hangs on. `after_crash` says that the last holder
    never released.
    """

    def __init__(self, descriptor: int, note: Path, holder: Holder, *, after_crash: bool) -> None:
        self.descriptor = descriptor
        self.after_crash = after_crash
        self._note = note
        self._holder = holder
        self._inode = _inode(os.fstat(descriptor))
        _HELD_HERE.add(self._inode)
        self._ended = threading.Event()
        self._heart = threading.Thread(target=self._beat, name="klartafel-lock", daemon=True)
        self._heart.start()

    def require_held(self) -> None:
        """Raise Refused where another machine took the project over, for example while this one slept."""
        holder = _read_note(self._note)
        if holder is None:
            _write_note(self._note, self._holder)
        elif holder != self._holder:
            raise Refused(Message.of("store.lock-lost", host=holder.host))

    def release(self) -> None:
        """Let others write. To be called after the database is closed."""
        self._ended.set()
        self._heart.join()
        if _read_note(self._note) == self._holder:
            with contextlib.suppress(OSError):  # a note that stays behind is taken for that of a dead program
                self._note.unlink()
        _HELD_HERE.discard(self._inode)
        os.close(self.descriptor)

    def _beat(self) -> None:
        while not self._ended.wait(HEARTBEAT_SECONDS):
            if _read_note(self._note) == self._holder:
                with contextlib.suppress(OSError):  # a medium that went away is noticed at the next write
                    os.utime(self._note)


def acquire(path: Path) -> ProjectLock:
    """Take the right to write a project.

    Raises Refused where another program has it or the medium is read-only, OSError where the disk fails.
    """
    if _inode(path.stat()) in _HELD_HERE:
        raise Refused(_in_use(_read_note(note_of(path))))
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except PermissionError:
        raise Refused(Message.of("store.read-only-medium")) from None
    except OSError as error:
        if not path.exists() or os.access(path, os.W_OK):
            raise
        raise Refused(Message.of("store.read-only-medium")) from error
    try:
        return _acquire(path, descriptor)
    except BaseException:
        os.close(descriptor)
        raise


def _acquire(path: Path, descriptor: int) -> ProjectLock:
    note = note_of(path)
    kernel_vouches = _lock_by_kernel(descriptor)
    former = _read_note(note)
    if kernel_vouches is False:
        raise Refused(_in_use(former))
    me = _this_process()
    try:
        fresh = _write_note_beside(note, me)
    except PermissionError:
        raise Refused(Message.of("store.read-only-folder")) from None
    if former is not None and _is_alive(former, me, _silence(note, fresh), bool(kernel_vouches)):
        fresh.unlink()
        raise Refused(_in_use(former))
    fresh.replace(note)
    if kernel_vouches:
        for left_by_a_crash in note.parent.glob(f"{glob.escape(note.name)}.*"):
            left_by_a_crash.unlink(missing_ok=True)
    return ProjectLock(descriptor, note, me, after_crash=former is not None)


def note_of(path: Path) -> Path:
    """The file beside a project that says who holds it."""
    return path.with_name(f".{path.name}.lock")


def _inode(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _in_use(holder: Holder | None) -> Message:
    if holder is None:
        return Message.of("store.in-use")
    return Message.of("store.in-use-by", host=holder.host)


def _is_alive(former: Holder, me: Holder, silence: float, kernel_vouches: bool) -> bool:
    if former.machine != me.machine:
        return silence < SILENT_AFTER_SECONDS
    if kernel_vouches:  # the kernel gave us the lock, so who held it is gone
        return False
    return former.boot == me.boot and silence < SILENT_AFTER_SECONDS and _process_exists(former.process)


def _silence(note: Path, fresh: Path) -> float:
    # Both times come from the same file server, whatever the clocks of the two machines say.
    try:
        return abs(fresh.stat().st_mtime - note.stat().st_mtime)
    except FileNotFoundError:
        return SILENT_AFTER_SECONDS


def _read_note(note: Path) -> Holder | None:
    try:
        return Holder(**json.loads(note.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write_note(note: Path, holder: Holder) -> None:
    _write_note_beside(note, holder).replace(note)


def _write_note_beside(note: Path, holder: Holder) -> Path:
    fresh = note.with_name(f"{note.name}.{holder.token}")
    fresh.write_text(json.dumps(asdict(holder)), "utf-8")
    return fresh


def _this_process() -> Holder:
    host = platform.node()
    machine = _first_line(Path("/etc/machine-id")) or host
    boot = _first_line(Path("/proc/sys/kernel/random/boot_id"))
    return Holder(host, _digest(machine), _digest(boot), os.getpid(), secrets.token_hex(8))


def _first_line(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except OSError:
        return ""


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()[:16]


def _process_exists(process: int) -> bool:
    if sys.platform == "win32":
        return True  # asking would mean killing there; the heartbeat decides
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _lock_by_kernel(descriptor: int) -> bool | None:
    """True where the lock is ours, False where another has it, None where this medium knows no locks."""
    try:
        _set_lock(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return None
    return True


if sys.platform == "win32":
    import msvcrt

    def _set_lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _set_lock(descriptor: int) -> None:
        if sys.platform == "linux":
            # A lock of the open file, not of the process: the classic kind is lost as soon as anything in
            # the process closes the file. Layout of struct flock: type, whence, start, length, process.
            wanted = struct.pack("hhqqi0q", fcntl.F_WRLCK, os.SEEK_SET, _LOCKED_BYTE, 1, 0)
            fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, wanted)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
