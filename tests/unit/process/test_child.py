"""A child process may do what it likes: the parent goes on and nothing is left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from klartafel.process.child import Child, Ended
from klartafel.process.frames import BrokenFrame, Frame

HERE = Path(__file__).parent
PYTHONPATH = os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc and sends signals")


@contextmanager
def running(behaviour: str) -> Iterator[tuple[Child, SimpleQueue[Frame | Ended]]]:
    delivered: SimpleQueue[Frame | Ended] = SimpleQueue()
    child = Child(
        "strange_child", delivered.put, arguments=[behaviour], environment={"PYTHONPATH": PYTHONPATH}
    )
    try:
        yield child, delivered
    finally:
        child.kill()
        assert child.join(10)


def is_gone(pid: int) -> bool:
    """Whether a process has ended, reaped or not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def wait_until_gone(pid: int) -> None:
    deadline = time.monotonic() + 10
    while not is_gone(pid):
        assert time.monotonic() < deadline, f"process {pid} still lives"
        time.sleep(0.01)


def ended(delivered: SimpleQueue[Frame | Ended]) -> Ended:
    while not isinstance(item := delivered.get(timeout=20), Ended):
        pass
    return item


def test_frames_go_both_ways_and_closing_ends_the_child() -> None:
    with running("echo") as (child, delivered):
        child.send({"text": "Größe"})
        child.send({"text": "x" * 1_000_000})
        assert {"text": "Größe"} in (delivered.get(timeout=20), delivered.get(timeout=20))
        assert delivered.get(timeout=20)["text"] == "x" * 1_000_000
        child.close_input()
        assert ended(delivered).exit_code == 0


def test_printing_goes_to_the_log_tail_and_not_into_the_protocol() -> None:
    with running("chatter") as (_, delivered):
        assert delivered.get(timeout=20) == {"said": "nothing of that"}
        end = ended(delivered)
        assert end.babble == ""
        assert "last words\nand C prints here\n" in end.log_tail
        assert len(end.log_tail) <= 16 * 1024


@pytest.mark.parametrize("behaviour", ["half-frame", "babble", "flood", "other-version"])
def test_a_child_that_babbles_is_ended(behaviour: str) -> None:
    with running(behaviour) as (child, delivered):
        assert ended(delivered).babble
        assert is_gone(child.pid)


def test_a_crash_is_told_with_its_signal() -> None:
    with running("crash") as (_, delivered):
        end = ended(delivered)
        assert end.exit_code == -signal.SIGSEGV
        assert "strange_child" in end.log_tail  # where, by faulthandler


def test_killing_takes_grandchildren_along() -> None:
    with running("grandchild") as (child, delivered):
        grandchild = delivered.get(timeout=20)["pid"]
        delivered.get(timeout=20)
        child.kill()
        child.kill()
        assert ended(delivered).exit_code == -signal.SIGKILL
        wait_until_gone(grandchild)


def test_a_child_that_does_not_read_blocks_nobody() -> None:
    with running("silent-start") as (child, delivered):
        for _ in range(10):
            child.send({"text": "x" * 1_000_000})
        child.kill()
        assert ended(delivered).exit_code == -signal.SIGKILL


def test_a_frame_too_large_is_refused_before_it_is_sent() -> None:
    with running("echo") as (child, _), pytest.raises(BrokenFrame):
        child.send({"text": "x" * 5_000_000})


def test_the_child_has_a_session_of_its_own_and_open_files_of_nobody_else() -> None:
    with (Path(__file__)).open() as secret, running("echo") as (child, delivered):
        os.set_inheritable(secret.fileno(), True)
        delivered.get(timeout=20)
        assert os.getsid(child.pid) == child.pid
        files = {os.readlink(link) for link in Path(f"/proc/{child.pid}/fd").iterdir()}
        assert str(Path(__file__)) not in files


@pytest.mark.parametrize("behaviour", ["deaf", "no-death-signal"])
def test_a_child_dies_with_its_parent(behaviour: str) -> None:
    """By the signal of the kernel, and where there is none, by the end of its input."""
    mother = subprocess.Popen([sys.executable, str(HERE / "mother.py"), behaviour], stdout=subprocess.PIPE)
    assert mother.stdout is not None
    with mother.stdout:
        child = int(mother.stdout.readline())
        assert not is_gone(child)
        mother.kill()
        mother.wait()
        wait_until_gone(child)
