"""Child processes: quiet ones that become progress and a log, loud ones that keep the terminal."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from setup_steps.progress import Display

POLL_SECONDS = 0.1
STOP_SECONDS = 5.0  # for a child to clean up after itself
KEPT_LINES = 200


class Terminated(KeyboardInterrupt):
    """Somebody asked this process alone to end, not all of the terminal as Control-C does."""


@dataclass(frozen=True, slots=True)
class Finished:
    """How a child process ended, with the last lines it printed."""

    code: int
    tail: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether it did what it should."""
        return self.code == 0

    @property
    def offline(self) -> bool:
        """Whether pip found nobody to talk to; its last line then blames the package."""
        return any("connection broken by" in line for line in self.tail)

    @property
    def reason(self) -> str:
        """Its own last word on what went wrong: the last error line, else the last line."""
        lines = [line.strip() for line in self.tail if line.strip()]
        errors = [line for line in lines if line.startswith(("ERROR:", "error:", "E:", "CMake Error"))]
        said = (errors or lines or [f"exit {self.code}"])[-1]
        return said.removeprefix("ERROR:").removeprefix("E:").strip()[:200].rstrip(".")


def run(
    command: Sequence[str], display: Display, title: str, log: Path, environment: Mapping[str, str]
) -> Finished:
    """Run a step with its progress on `display` and everything it prints in `log`.

    It gets a process group of its own, so that stopping also ends the compilers it started.
    """
    display.begin(title)
    finished = Finished(127, ())
    try:
        with log.open("a", encoding="utf-8") as log_file:
            log_file.write(f"\n$ {' '.join(command)}\n")
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                env=dict(environment),
                start_new_session=True,
            )
            lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
            reader = threading.Thread(target=_read, args=(process, lines))
            reader.start()
            tail: deque[str] = deque(maxlen=KEPT_LINES)
            try:
                for line in _shown(lines, display):
                    tail.append(line)
                    if not line.startswith("Progress "):
                        log_file.write(line)
                finished = Finished(process.wait(), tuple(tail))
            except BaseException:
                _stop(process)
                raise
            finally:
                reader.join()
    except FileNotFoundError as error:
        finished = Finished(127, (str(error),))
    finally:
        display.end(finished.ok)
    return finished


def _read(process: subprocess.Popen[str], lines: "queue.SimpleQueue[str | None]") -> None:
    assert process.stdout is not None
    with process.stdout as output:
        for line in output:
            lines.put(line)
    lines.put(None)


def _shown(lines: "queue.SimpleQueue[str | None]", display: Display) -> Iterator[str]:
    """Lines as they come; between them the display ticks, so that no minute is silent."""
    while True:
        display.tick()
        try:
            line = lines.get(timeout=POLL_SECONDS)
        except queue.Empty:
            continue
        if line is None:
            return
        display.read(line)
        yield line


def _stop(process: subprocess.Popen[str]) -> None:
    """End a child and all it started: first asked, so that pip removes its folders, then made to."""
    if sys.platform == "win32":
        process.kill()
        process.wait()
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGINT)
        # Longer than pip itself: ninja puts each compiler in a group of its own and ends them one by one.
        last = time.monotonic() + STOP_SECONDS
        while time.monotonic() < last:
            process.poll()
            os.killpg(process.pid, 0)
            time.sleep(POLL_SECONDS)
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def pass_through(command: Sequence[str], environment: Mapping[str, str], folder: Path | None = None) -> int:
    """Run a program that talks to people itself and hand back its exit code.

    Control-C reaches it through the terminal; a signal sent to the bootstrap alone is handed on. Either way
    the program gets the time to end by itself, because it may be saving.
    """
    process = subprocess.Popen(command, env=dict(environment), cwd=folder)
    stopped = False
    while True:
        try:
            code = process.wait()
            break
        except Terminated:
            process.send_signal(signal.SIGTERM)
            stopped = True
        except KeyboardInterrupt:
            if stopped or not sys.stdin.isatty():
                process.send_signal(signal.SIGTERM if stopped else signal.SIGINT)
            stopped = True
    if stopped:
        raise KeyboardInterrupt
    return code
