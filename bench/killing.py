"""Kill a program that is editing and approving, again and again (faults.md, R1).

This shows that a killed program leaves a project that opens by itself with everything acknowledged. It says
nothing about power cuts: the system still writes what a dead process left (faults.md, decision 3).
"""

import json
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.powercut.trials import Result
from bench.powercut.workloads import approve, judge_approvals, prepare_texts

from klartafel.domain.message import KnownTrouble
from klartafel.store import lock
from klartafel.store.project import Project

_SECONDS_TO_OPEN = 5.0
_NAME = "museum.klartafel"


def kill_often(cycles: int, seed: int) -> Result:
    """Run cycles of open, work, kill, look. In a process of its own, so that it can fork without threads."""
    program = f"from bench.killing import _harness; _harness({cycles}, {seed})"
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        cwd=Path(__file__).resolve().parents[1],
    )
    return Result(cycles, Counter(json.loads(done.stdout)))


def _harness(cycles: int, seed: int) -> None:
    chance = random.Random(seed)
    failures: Counter[str] = Counter()
    acknowledged: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepare_texts(folder)
        for cycle in range(cycles):
            acknowledged.extend(_work_until_killed(folder, cycle, chance))
            wrong = _look(folder, acknowledged)
            if wrong is not None:
                failures[wrong] += 1
    sys.stdout.write(json.dumps(failures))


def _work_until_killed(folder: Path, cycle: int, chance: random.Random) -> list[str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(folder, cycle, writing)
    os.close(writing)
    # Killed while opening, between two steps, or inside one.
    steps, later = chance.choice((0, 1, 1, 2, 3)), chance.uniform(0, 0.03)
    received = b""
    while received.count(b"\n") < steps:
        received += os.read(reading, 4096)
    end = time.monotonic() + later
    while (left := end - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            received += os.read(reading, 4096)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 4096):
        received += more
    os.close(reading)
    return received.decode().split()


def _work(folder: Path, cycle: int, writing: int) -> None:
    with Project.open(folder / _NAME) as project:
        for step in range(10_000):
            name = f"{cycle}-{step}"
            project.write(lambda t, name=name: approve(t, 1, 1, f"Fassung {name}"))  # type: ignore[misc]
            os.write(writing, f"{name}\n".encode())


def _look(folder: Path, acknowledged: list[str]) -> str | None:
    path = folder / _NAME
    was_held = lock.note_of(path).exists()
    try:
        start = time.monotonic()
        with Project.open(path) as project:
            seconds = time.monotonic() - start
            if project.read_only_reason is not None:
                return f"opened for reading only: {project.read_only_reason.id}"
            if was_held != (project.recovered is not None):
                return "did not say what it recovered"
        with Project.open(path) as project:
            if project.recovered is not None:
                return "said twice what it recovered"
        if seconds > _SECONDS_TO_OPEN:
            return "took more than 5 seconds to open"
        return judge_approvals(folder, acknowledged)
    except KnownTrouble as trouble:
        return trouble.message.id
