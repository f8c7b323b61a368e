"""Record what a program asks of the disk, or let the disk fail under it: a small strace of our own.

The tracer runs in a process of its own, because it hears of every child of its process and must be one
single thread. Linux on x86-64 only; needs no rights beyond tracing an own child.

The program prints "ready" when it has loaded everything, waits for a line on its standard input, and from
then on is watched. Each further line on its standard output is an acknowledgement.
"""

import ctypes
import errno
import os
import pickle
import platform
import signal
import struct
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bench.powercut.operations import (
    Acknowledge,
    MakeFolder,
    Name,
    Operation,
    Recording,
    Rename,
    Sync,
    SyncFolder,
    Truncate,
    Unname,
    Write,
)


class Sort(Enum):
    """Sorts of calls that can be made to fail."""

    READ = "read"
    WRITE = "write"
    SYNC = "sync"
    NAME = "name"


@dataclass(frozen=True)
class Failure:
    """Let calls of a sort on the watched files fail: the `first`-th and, with `lasting`, all after it.

    A line "freed" on the program's standard output ends a lasting failure.
    """

    sort: Sort
    first: int
    error: int
    lasting: bool


@dataclass(frozen=True)
class Order:
    """What to run, which folder to watch, and what shall fail."""

    command: tuple[str, ...]
    folder: Path
    failure: Failure | None = None


@dataclass(frozen=True)
class Outcome:
    """The recording, how the program ended, and how many calls of each sort there were."""

    recording: Recording
    exit_code: int
    calls: dict[Sort, int]


def why_not_here() -> str | None:
    """Why nothing can be recorded on this machine, or None."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return "the recorder of power cuts knows Linux on x86-64 only"
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        try:
            _ptrace(_SEIZE, child.pid)
        except OSError as error:
            return f"tracing is forbidden here: {error.strerror}"
        finally:
            child.kill()
    return None


def record(order: Order, scratch: Path) -> Outcome:
    """Run an order in a process of its own. `scratch` is a folder outside the watched one."""
    file = scratch / "order.pickle"
    file.write_bytes(pickle.dumps(order))
    program = f"from bench.powercut.recorder import _main; _main({str(file)!r})"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).resolve().parents[2])
    outcome: Outcome = pickle.loads(file.with_suffix(".outcome").read_bytes())
    return outcome


# Numbers of calls on x86-64 (arch/x86/entry/syscalls/syscall_64.tbl).
_READS = {0: "read", 17: "pread64"}
_WRITES = {1: "write", 18: "pwrite64", 20: "writev", 40: "sendfile", 326: "copy_file_range"}
_SYNCS = {74: "fsync", 75: "fdatasync"}
_NAMES = {
    82: "rename",
    86: "link",
    87: "unlink",
    83: "mkdir",
    263: "unlinkat",
    264: "renameat",
    265: "linkat",
}
_NAMES |= {258: "mkdirat", 316: "renameat2"}
_OPENS = {2: "open", 257: "openat"}
_OTHERS = {3: "close", 32: "dup", 33: "dup2", 292: "dup3", 72: "fcntl", 77: "ftruncate", 9: "mmap"}
# Whoever uses these must teach the recorder first: silence would make a cut look kinder than it is.
_UNKNOWN = {76: "truncate", 85: "creat", 285: "fallocate", 296: "pwritev", 328: "pwritev2", 84: "rmdir"}
_CALLS = _READS | _WRITES | _SYNCS | _NAMES | _OPENS | _OTHERS | _UNKNOWN
_SORTS = {
    **dict.fromkeys(_READS, Sort.READ),
    **dict.fromkeys(_WRITES, Sort.WRITE),
    77: Sort.WRITE,
    **dict.fromkeys(_SYNCS, Sort.SYNC),
    **dict.fromkeys(_NAMES, Sort.NAME),
}

_GETREGS, _SETREGS, _SYSCALL, _SEIZE, _INTERRUPT, _SYSCALL_INFO = 12, 13, 24, 0x4206, 0x4207, 0x420E
_OPTIONS = 1 | 8 | (1 << 20)  # mark stops at calls, follow threads, end with the tracer
_WAIT_FOR_THREADS = 0x40000000
_RAX, _ORIG_RAX = 10, 15
_MAP_SHARED, _PROT_WRITE, _F_DUPFD, _F_DUPFD_CLOEXEC = 1, 2, 0, 1030

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
_libc.ptrace.restype = ctypes.c_long


def _ptrace(request: int, thread: int, address: int = 0, data: object = None) -> None:
    if _libc.ptrace(request, thread, address, data) < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


class _Files:
    """Which number stands behind which name and which descriptor."""

    def __init__(self, process: int, folder: Path) -> None:
        self._process = process
        self.folder = folder
        self.start: dict[str, tuple[int, bytes]] = {}
        self.folders = ["."]
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_dir():
                self.folders.append(name)
            else:
                self.start[name] = (len(self.start), path.read_bytes())
        self.names = {name: number for name, (number, _) in self.start.items()}
        self.opened: dict[int, int | str] = {}  # a file's number, or the name of a folder
        self._next = len(self.start)

    def name_of(self, path: str) -> str | None:
        """A path relative to the watched folder, None for a path elsewhere."""
        try:
            return Path(os.path.normpath(path)).relative_to(self.folder).as_posix()
        except ValueError:
            return None

    def new(self, name: str) -> int:
        """A number for a file that just got its first name."""
        self.names[name] = self._next
        self._next += 1
        return self.names[name]

    def link_of(self, descriptor: int) -> str:
        """What the system says a descriptor is."""
        return str(Path(f"/proc/{self._process}/fd/{descriptor}").readlink())


class _Recorder:
    def __init__(self, process: int, order: Order) -> None:
        self.process = process
        self.files = _Files(process, order.folder)
        self.failure = order.failure
        self.operations: list[Operation] = []
        self.calls = dict.fromkeys(Sort, 0)
        self._entered: dict[int, tuple[int, tuple[int, ...]]] = {}
        self._failing: set[int] = set()

    def stop(self, thread: int) -> None:
        """A thread stopped at the beginning or end of a call."""
        info = ctypes.create_string_buffer(88)
        _ptrace(_SYSCALL_INFO, thread, 88, ctypes.byref(info))
        kind = info.raw[0]
        if kind == 1:
            number, *arguments = struct.unpack_from("7Q", info.raw, 24)
            self._entered[thread] = (number, tuple(arguments))
            if self._shall_fail(number, arguments[0]):
                self._failing.add(thread)
                self._set_register(thread, _ORIG_RAX, -1)
        elif kind == 2:
            (result,) = struct.unpack_from("q", info.raw, 24)
            number, arguments_then = self._entered.pop(thread, (-1, ()))
            if thread in self._failing:
                self._failing.discard(thread)
                assert self.failure is not None
                self._set_register(thread, _RAX, -self.failure.error)
            elif number in _CALLS and result >= 0:
                self._done(_CALLS[number], arguments_then, result)

    def _shall_fail(self, number: int, first_argument: int) -> bool:
        sort = _SORTS.get(number)
        on_watched = sort is Sort.NAME or first_argument in self.files.opened
        if sort is None or not on_watched:
            return False
        self.calls[sort] += 1
        wanted = self.failure
        if wanted is None or sort is not wanted.sort:
            return False
        count = self.calls[sort]
        return count >= wanted.first if wanted.lasting else count == wanted.first

    def _set_register(self, thread: int, index: int, value: int) -> None:
        registers = (ctypes.c_longlong * 27)()
        _ptrace(_GETREGS, thread, 0, ctypes.byref(registers))
        registers[index] = value
        _ptrace(_SETREGS, thread, 0, ctypes.byref(registers))

    def _done(self, call: str, arguments: tuple[int, ...], result: int) -> None:
        opened = self.files.opened
        first = opened.get(arguments[0])
        match call:
            case "open" | "openat":
                self._open(result, arguments[1 if call == "open" else 2])
            case "close":
                opened.pop(arguments[0], None)
            case "dup" | "dup2" | "dup3":
                self._copy_descriptor(arguments[0], result)
            case "fcntl" if arguments[1] in (_F_DUPFD, _F_DUPFD_CLOEXEC):
                self._copy_descriptor(arguments[0], result)
            case "write" if arguments[0] == 1:
                self._acknowledge(self._memory(arguments[1], result).decode())
            case "write" | "writev" | "sendfile" if isinstance(first, int):
                self._write(arguments[0], first, self._position(arguments[0]) - result, result)
            case "copy_file_range" if isinstance(target := opened.get(arguments[2]), int):
                assert arguments[3] == 0
                self._write(arguments[2], target, self._position(arguments[2]) - result, result)
            case "pwrite64" if isinstance(first, int):
                self._write(arguments[0], first, arguments[3], result)
            case "ftruncate" if isinstance(first, int):
                self.operations.append(Truncate(first, arguments[1]))
            case "fsync" | "fdatasync" if first is not None:
                self.operations.append(Sync(first) if isinstance(first, int) else SyncFolder(first))
            case "rename" | "renameat" | "renameat2" | "link" | "linkat" | "unlink" | "unlinkat":
                self._name_changed(call, arguments)
            case "mkdir" | "mkdirat":
                path = self._path(arguments[0] if call == "mkdir" else arguments[1])
                if (name := self.files.name_of(path)) is not None:
                    self.operations.append(MakeFolder(name))
            case "mmap":
                shared_for_writing = arguments[3] & _MAP_SHARED and arguments[2] & _PROT_WRITE
                assert not (shared_for_writing and arguments[4] in opened), "writes through memory escape us"
            case _ if call in _UNKNOWN.values():
                raise NotImplementedError(call)

    def _open(self, descriptor: int, flags: int) -> None:
        path = self.files.link_of(descriptor)
        name = self.files.name_of(path)
        if name is None:
            self.files.opened.pop(descriptor, None)
        elif Path(path).is_dir():
            self.files.opened[descriptor] = name
        else:
            if name not in self.files.names:
                self.operations.append(Name(name, self.files.new(name)))
            number = self.files.names[name]
            self.files.opened[descriptor] = number
            if flags & os.O_TRUNC:
                self.operations.append(Truncate(number, 0))

    def _copy_descriptor(self, source: int, target: int) -> None:
        if source in self.files.opened:
            self.files.opened[target] = self.files.opened[source]

    def _write(self, descriptor: int, number: int, offset: int, size: int) -> None:
        with Path(f"/proc/{self.process}/fd/{descriptor}").open("rb") as stream:
            stream.seek(offset)
            data = stream.read(size)
        assert len(data) == size
        self.operations.append(Write(number, offset, data))

    def _name_changed(self, call: str, arguments: tuple[int, ...]) -> None:
        pointers = {
            "rename": (0, 1),
            "link": (0, 1),
            "renameat": (1, 3),
            "renameat2": (1, 3),
            "linkat": (1, 3),
            "unlink": (0,),
            "unlinkat": (1,),
        }[call]
        source, *target = (self.files.name_of(self._path(arguments[index])) for index in pointers)
        names = self.files.names
        if call.startswith("unlink"):
            if source is not None:
                names.pop(source)
                self.operations.append(Unname(source))
        elif source is not None and target[0] is not None:
            if call.startswith("link"):
                names[target[0]] = names[source]
                self.operations.append(Name(target[0], names[source]))
            else:
                names[target[0]] = names.pop(source)
                self.operations.append(Rename(source, target[0], names[target[0]]))

    def _acknowledge(self, text: str) -> None:
        for line in text.splitlines():
            if line == "freed":
                self.failure = None
            self.operations.append(Acknowledge(line))

    def _memory(self, address: int, size: int) -> bytes:
        with Path(f"/proc/{self.process}/mem").open("rb", buffering=0) as memory:
            memory.seek(address)
            return memory.read(size)

    def _path(self, address: int) -> str:
        path = b""
        while b"\0" not in path:  # a page at a time: the next one may not exist
            path += self._memory(address + len(path), 4096 - (address + len(path)) % 4096)
        return str(Path(f"/proc/{self.process}/cwd").readlink() / os.fsdecode(path[: path.index(b"\0")]))

    def _position(self, descriptor: int) -> int:
        for line in Path(f"/proc/{self.process}/fdinfo/{descriptor}").read_text().splitlines():
            if line.startswith("pos:"):
                return int(line.split()[1])
        raise LookupError(descriptor)


def carry_out(order: Order) -> Outcome:
    """Run the command under watch until it ends."""
    with subprocess.Popen(order.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
        recorder = _Recorder(program.pid, order)
        _ptrace(_SEIZE, program.pid, 0, _OPTIONS)
        _ptrace(_INTERRUPT, program.pid)
        program.stdin.write(b"go\n")
        program.stdin.flush()
        exit_code = _watch(program.pid, recorder)
        program.returncode = exit_code
    files = recorder.files
    recording = Recording(files.start, tuple(files.folders), tuple(recorder.operations))
    return Outcome(recording, exit_code, recorder.calls)


def _watch(process: int, recorder: _Recorder) -> int:
    while True:
        thread, status = os.waitpid(-1, _WAIT_FOR_THREADS)
        if os.WIFEXITED(status) or os.WIFSIGNALED(status):
            if thread == process:
                return os.waitstatus_to_exitcode(status)
            continue
        stopped_by, event = os.WSTOPSIG(status), status >> 16
        delivered = 0
        if stopped_by == signal.SIGTRAP | 0x80:
            recorder.stop(thread)
        elif event == 0:
            delivered = stopped_by
        try:
            _ptrace(_SYSCALL, thread, 0, delivered)
        except OSError as error:
            if error.errno != errno.ESRCH:
                raise


def _main(order_file: str) -> None:
    file = Path(order_file)
    file.with_suffix(".outcome").write_bytes(pickle.dumps(carry_out(pickle.loads(file.read_bytes()))))
