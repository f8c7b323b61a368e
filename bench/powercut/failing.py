"""Let reads, writes and syncs fail under the store, each in its turn (faults.md, R7 and R8)."""

import errno
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.powercut.operations import Acknowledge
from bench.powercut.recorder import Failure, Order, Outcome, Sort, record
from bench.powercut.trials import Result
from bench.powercut.workloads import acknowledge, approve, judge_approvals, prepare_texts

from klartafel.domain.message import KnownTrouble
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction

_NAME = "museum.klartafel"


def run(folder: str, elsewhere: str) -> None:
    """Be the program under which the disk fails: work, save elsewhere, go on where there is room again."""
    acknowledge("ready")
    sys.stdin.readline()
    try:
        with Project.open(Path(folder) / _NAME) as project:
            if project.read_only_reason is not None:
                acknowledge(f"trouble {project.read_only_reason.id}")
                return
            if _work(project, "before", steps=3):
                return
            _save_elsewhere(project, Path(elsewhere) / _NAME)
            acknowledge("freed")
            _work(project, "after", steps=1)
    except KnownTrouble as trouble:
        acknowledge(f"trouble {trouble.message.id}")


def _work(project: Project, name: str, steps: int) -> bool:
    for step in range(steps):
        body = f"{name}-{step}"

        def change(t: Transaction, body: str = body) -> None:
            approve(t, 1, 1, f"Fassung {body}\n" + "Der Krug ist aus rotem Ton. " * 400)

        try:
            project.write(change)
        except KnownTrouble as trouble:
            acknowledge(f"trouble {trouble.message.id}")
            return False
        acknowledge(f"saved {body}")
    return True


def _save_elsewhere(project: Project, target: Path) -> None:
    try:
        project.copy_to(target)
    except KnownTrouble as trouble:
        acknowledge(f"trouble {trouble.message.id}")
    else:
        acknowledge("copied")


def let_fail(failure: Failure, scratch: Path) -> tuple[Outcome, str | None]:
    """Run the program once under a failure and say what is wrong afterwards."""
    folder, elsewhere = scratch / "museum", scratch / "elsewhere"
    for place in (folder, elsewhere):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
    prepare_texts(folder)
    program = f"from bench.powercut.failing import run; run({str(folder)!r}, {str(elsewhere)!r})"
    outcome = record(Order((sys.executable, "-c", program), folder.resolve(), failure), scratch)
    said = [done.line for done in outcome.recording.operations if isinstance(done, Acknowledge)]
    return outcome, _wrong(folder, elsewhere, outcome.exit_code, failure, said)


def _wrong(
    folder: Path, elsewhere: Path, exit_code: int, failure: Failure, said: Sequence[str]
) -> str | None:
    if exit_code != 0:
        return f"ended with {exit_code}"
    expected = "store.disk-full" if failure.error in (errno.ENOSPC, errno.EDQUOT) else "store.disk-trouble"
    troubles = [line.removeprefix("trouble ") for line in said if line.startswith("trouble")]
    possible = {expected}
    if failure.sort is Sort.READ and not failure.lasting:
        possible.add("store.damaged")  # SQLite says so, and a second look found nothing wrong with the disk
    if not set(troubles) <= possible:
        return f"said {sorted(set(troubles))}"
    saved = [line.removeprefix("saved ") for line in said if line.startswith("saved")]
    worked = bool(troubles) and "freed" in said  # it came to work, and the work failed
    if worked and failure.sort is not Sort.READ and "copied" not in said:
        return "could not save elsewhere"
    if worked and (expected == "store.disk-full") != ("after-0" in saved):
        return "did not save after there was room" if "after-0" not in saved else "went on after an I/O error"
    before = [name for name in saved if name.startswith("before")]
    for place, there in ((folder, saved), (elsewhere, before)):
        if (place / _NAME).exists() and (wrong := judge_approvals(place, there)) is not None:
            return f"{place.name}: {wrong}"
    return None


def fail_everywhere(failures: Sequence[Failure], scratch: Path) -> Result:
    """Try each failure once."""
    wrong: Counter[str] = Counter()
    for failure in failures:
        _, told = let_fail(failure, scratch)
        if told is not None:
            wrong[f"{failure.sort.value} {failure.first}: {told}"] += 1
    return Result(len(failures), wrong)
