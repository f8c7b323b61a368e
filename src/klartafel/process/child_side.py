"""The child's side: take over the pipes, accept the limits, end when the parent ends."""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from klartafel.process.frames import PROTOCOL_VERSION, BrokenFrame, Frame, encoded, read_frames, write_all

_PR_SET_PDEATHSIG = 1  # prctl(2)


class Connection:
    """The child's end of the pipes."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands = commands
        self._answers = answers
        self._sending = threading.Lock()

    def send(self, frame: Frame) -> None:
        """Send a frame to the parent. Raises BrokenFrame where it is too large."""
        line = encoded(frame)
        with self._sending:
            write_all(self._answers, line)

    def listen(self, handle: Callable[[Frame], None]) -> None:
        """Call `handle` with every frame, in a thread; the process ends when the parent's end closes.

        This is what ends a child on systems that have no signal for a parent's death.
        """
        threading.Thread(target=self._listen, args=(handle,), name="commands", daemon=True).start()

    def _listen(self, handle: Callable[[Frame], None]) -> None:
        try:
            for frame in read_frames(self._commands):
                handle(frame)
        except BrokenFrame:
            os._exit(1)
        # Without clean-up on purpose: the main thread may be inside a C library that never returns.
        os._exit(0)


def connect() -> tuple[Connection, list[str]]:
    """Become a proper child, greet the parent, and return the connection and the own arguments.

    Call it first, before any library gets a chance to print.
    """
    parent, memory_bytes, *arguments = sys.argv[1:]
    commands, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    _end_with(int(parent))
    _be_expendable()
    _limit(int(memory_bytes))
    connection = Connection(commands, answers)
    connection.send({"hello": PROTOCOL_VERSION})
    return connection, arguments


def _end_with(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            os._exit(1)


def _be_expendable() -> None:
    """Where memory runs out, the system takes this process rather than the window."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", "ascii")


def _limit(memory_bytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    # A core file would hold record text.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory_bytes:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
