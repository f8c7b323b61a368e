"""Cut the power many times while a workload runs, and count what went wrong."""

import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bench.powercut.disk import Disk, Survivors
from bench.powercut.operations import Acknowledge
from bench.powercut.recorder import Order, Outcome, record
from bench.powercut.workloads import SYNCHRONOUS, WORKLOADS, judged


@dataclass(frozen=True)
class Result:
    """How often it was tried and what went wrong how often."""

    trials: int
    failures: Counter[str]

    @property
    def failed(self) -> int:
        """How many trials went wrong."""
        return self.failures.total()

    @property
    def bound(self) -> float | None:
        """With no failure in n trials, the rate is below 3/n with 95 % confidence; otherwise None."""
        return None if self.failed else 3 / self.trials


def record_workload(name: str, scratch: Path, *, synchronous: str | None = None) -> Outcome:
    """Record a workload once. `synchronous` weakens the database on purpose."""
    folder = scratch / "museum"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    WORKLOADS[name].prepare(folder)
    program = f"from bench.powercut.workloads import run; run({name!r}, {str(folder)!r})"
    command = [sys.executable, "-c", program]
    if synchronous is not None:
        command = ["/usr/bin/env", f"{SYNCHRONOUS}={synchronous}", *command]
    outcome = record(Order(tuple(command), folder.resolve()), scratch)
    if outcome.exit_code != 0:
        raise RuntimeError(f"the workload {name} ended with {outcome.exit_code}")
    return outcome


def cut_power(name: str, outcome: Outcome, cuts: int, seed: int) -> Result:
    """Cut at random moments of a recording and judge what is left each time."""
    chance = random.Random(seed)
    operations = outcome.recording.operations
    moments = Counter(chance.randint(0, len(operations)) for _ in range(cuts))
    failures: Counter[str] = Counter()
    disk, acknowledged = Disk(outcome.recording), list[str]()
    with tempfile.TemporaryDirectory(dir=_quick_place()) as place:
        for moment in range(len(operations) + 1):
            for _ in range(moments[moment]):
                wrong = _judge(name, disk.cut(chance), acknowledged, Path(place))
                if wrong is not None:
                    failures[wrong] += 1
            if moment < len(operations):
                operation = operations[moment]
                disk.do(operation)
                if isinstance(operation, Acknowledge):
                    acknowledged.append(operation.line)
    return Result(cuts, failures)


def _judge(name: str, survivors: Survivors, acknowledged: list[str], place: Path) -> str | None:
    folder = place / "found"
    folder.mkdir()
    try:
        survivors.put_into(folder)
        return judged(WORKLOADS[name], folder, acknowledged)
    finally:
        shutil.rmtree(folder)


def _quick_place() -> str | None:
    # What is judged need not survive anything itself.
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
