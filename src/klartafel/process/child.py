"""The parent's side of a child process: start it, talk with it, end it, never leave it behind.

The child's standard input and output carry frames. The child moves them to descriptors of its own
before it does anything else (`child_side`), so that a library's printing lands in the log tail.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue

from klartafel.process.frames import PROTOCOL_VERSION, BrokenFrame, Frame, encoded, read_frames, write_all

_LOG_TAIL_BYTES = 16 * 1024
_REAP_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Ended:
    """A child is gone. `babble` says what was wrong with what it sent, empty where nothing was.

    `exit_code` as in `subprocess`: negative is the number of the signal. `log_tail` is the end of what
    it printed; it is for a person's report and may hold anything, so it goes into no log.
    """

    exit_code: int
    babble: str
    log_tail: str


class Child:
    """A running child process.

    `deliver` is called from a thread of this object with every frame and, exactly once and last, with
    `Ended`. On Linux the child dies with the *thread* that started it, so start it from one that lives.
    """

    def __init__(
        self,
        module: str,
        deliver: Callable[[Frame | Ended], None],
        *,
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        memory_bytes: int = 0,
    ) -> None:
        """Start `python -m module`; `memory_bytes` above 0 limits its address space (Linux).

        Raises OSError where the process cannot be started.
        """
        self._deliver = deliver
        self._process = subprocess.Popen(
            _command(module, memory_bytes, arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env={**os.environ, **(environment or {})},
            start_new_session=sys.platform != "win32",
            creationflags=_creation_flags(),
        )
        self._ending = threading.Lock()
        self._outbox: SimpleQueue[bytes | None] = SimpleQueue()
        self._log_tail = bytearray()
        self._log_thread = self._in_thread(self._read_log)
        self._in_thread(self._write)
        self._reader = self._in_thread(self._read)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    def send(self, frame: Frame) -> None:
        """Send a frame without ever waiting for the child. Raises BrokenFrame where it is too large."""
        self._outbox.put(encoded(frame))

    def close_input(self) -> None:
        """Tell the child to leave: it sees the end of its input after what was sent before."""
        self._outbox.put(None)

    def kill(self) -> None:
        """End the child and everything it started, at once."""
        with self._ending:
            if self._process.poll() is None:
                if sys.platform == "win32":
                    self._process.kill()
                else:
                    with suppress(ProcessLookupError):
                        os.killpg(self._process.pid, signal.SIGKILL)

    def join(self, seconds: float) -> bool:
        """Wait until `Ended` has been delivered; False where that took longer."""
        self._reader.join(seconds)
        return not self._reader.is_alive()

    def _in_thread(self, work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=work, name=f"child-{self.pid}", daemon=True)
        thread.start()
        return thread

    def _read(self) -> None:
        babble = ""
        try:
            self._read_until_end()
        except BrokenFrame as error:
            babble = str(error)
        # A child that closed its output is of no use, alive or not.
        self.kill()
        self._outbox.put(None)
        exit_code = self._exit_code()
        self._log_thread.join(_REAP_SECONDS)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._deliver(Ended(exit_code, babble, self._log_tail.decode("utf-8", "replace")))

    def _exit_code(self) -> int:
        try:
            return self._process.wait(_REAP_SECONDS)
        except subprocess.TimeoutExpired:  # stuck in the system, for example on a lost network drive
            return -signal.SIGTERM

    def _read_until_end(self) -> None:
        assert self._process.stdout is not None
        frames = read_frames(self._process.stdout.fileno())
        hello = next(frames, None)
        if hello is not None and hello != {"hello": PROTOCOL_VERSION}:
            raise BrokenFrame("another version of the protocol")
        for frame in frames:
            self._deliver(frame)

    def _write(self) -> None:
        assert self._process.stdin is not None
        with self._process.stdin as pipe, suppress(OSError):
            while (frame := self._outbox.get()) is not None:
                write_all(pipe.fileno(), frame)

    def _read_log(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as pipe:
            while printed := pipe.read(_LOG_TAIL_BYTES):
                self._log_tail += printed
                del self._log_tail[:-_LOG_TAIL_BYTES]


def _command(module: str, memory_bytes: int, arguments: Sequence[str]) -> list[str]:
    # -P: a file json.py in the folder where someone happens to be must not become part of the program.
    # faulthandler: the log tail then says where a child crashed.
    python = [sys.executable, "-P", "-X", "faulthandler", "-m", module]
    return [*python, str(os.getpid()), str(memory_bytes), *arguments]


def _creation_flags() -> int:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    return flags
