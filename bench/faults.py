"""What the project file survives: kills, power cuts, full and failing disks. Prints a table.

    python -m bench.faults [--cycles 1000] [--cuts 2000] [--short]

Every row says how often it was tried, how often it failed, and below which rate failures are with 95 %
confidence. Rows marked as control weaken the database on purpose and must fail. Ends with 1 where a row is
not as it should be.
"""

import argparse
import errno
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.killing import kill_often
from bench.powercut.failing import fail_everywhere, let_fail
from bench.powercut.recorder import Failure, Sort, why_not_here
from bench.powercut.trials import Result, cut_power, record_workload

_SEED = 20260301
_NEVER = 1 << 30


@dataclass(frozen=True)
class Row:
    """One line of the table. A control is meant to fail."""

    name: str
    result: Result
    is_control: bool = False

    @property
    def is_good(self) -> bool:
        """Whether it came out as it should."""
        return (self.result.failed > 0) == self.is_control


def power_cuts(cuts: int, cuts_of_controls: int) -> Iterator[Row]:
    """R2 to R5, each with its control."""
    for fault, workload, synchronous in (
        ("R2 approving", "approving", None),
        ("R2 approving, control synchronous=FULL", "approving", "FULL"),
        ("R2 approving, control synchronous=OFF", "approving", "OFF"),
        ("R3 import of 1,000 rows", "import", None),
        ("R3 import, control synchronous=OFF", "import", "OFF"),
        ("R4 migration", "migration", None),
        ("R4 migration, control synchronous=OFF", "migration", "OFF"),
        ("R5 backup and thinning", "backup", None),
        ("R5 backup, control without syncs", "backup", "OFF"),
        ("R5 restore", "restore", None),
        ("R5 restore, control without syncs", "restore", "OFF"),
    ):
        with tempfile.TemporaryDirectory() as scratch:
            outcome = record_workload(workload, Path(scratch), synchronous=synchronous)
            trials = cuts if synchronous is None else cuts_of_controls
            result = cut_power(workload, outcome, trials, _SEED)
        yield Row(f"{fault}, power cut", result, is_control=synchronous is not None)


def failing_disks(every: int) -> Iterator[Row]:
    """R7 and R8: each call fails in its turn, or each `every`-th to be quick."""
    with tempfile.TemporaryDirectory() as place:
        scratch = Path(place)
        outcome, wrong = let_fail(Failure(Sort.READ, _NEVER, errno.EIO, lasting=False), scratch)
        assert wrong is None, wrong
        for name, sort, error, lasting in (
            ("R7 disk full from a write on", Sort.WRITE, errno.ENOSPC, True),
            ("R7 disk full at one write", Sort.WRITE, errno.ENOSPC, False),
            ("R7 quota used up from a write on", Sort.WRITE, errno.EDQUOT, True),
            ("R8 I/O errors from a write on", Sort.WRITE, errno.EIO, True),
            ("R8 I/O error at one write", Sort.WRITE, errno.EIO, False),
            ("R8 I/O errors from a sync on", Sort.SYNC, errno.EIO, True),
            ("R8 I/O error at one sync", Sort.SYNC, errno.EIO, False),
            ("R8 I/O errors from a read on", Sort.READ, errno.EIO, True),
            ("R8 I/O error at one read", Sort.READ, errno.EIO, False),
            ("R8 I/O error at a rename or removal", Sort.NAME, errno.EIO, False),
        ):
            failures = [
                Failure(sort, first, error, lasting) for first in range(1, outcome.calls[sort] + 1, every)
            ]
            yield Row(name, fail_everywhere(failures, scratch))


def _show(row: Row) -> None:
    result = row.result
    bound = f"{result.bound:.4f}" if result.bound is not None else ""
    mark = "" if row.is_good else "  NOT AS IT SHOULD BE"
    print(f"{row.name:58}{result.trials:>8}{result.failed:>10}{bound:>10}{mark}", flush=True)
    if not row.is_good or row.is_control:
        for what, times in result.failures.most_common(4):
            print(f"    {times} x {what}", flush=True)


def main() -> int:
    """Run everything that this machine can run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cycles", type=int, default=1000, help="kills")
    parser.add_argument("--cuts", type=int, default=2000, help="power cuts for each workload")
    parser.add_argument("--short", action="store_true", help="about a minute")
    call = parser.parse_args()
    cycles, cuts = (50, 100) if call.short else (call.cycles, call.cuts)
    print(f"{'fault':58}{'trials':>8}{'failures':>10}{'3/n':>10}")
    rows = [Row("R1 killed while approving", kill_often(cycles, _SEED))]
    _show(rows[0])
    reason = why_not_here()
    if reason is not None:
        print(f"no power cuts and failing disks: {reason}")
    else:
        for source in (power_cuts(cuts, min(cuts, 400)), failing_disks(20 if call.short else 1)):
            for row in source:
                _show(row)
                rows.append(row)
    return 0 if all(row.is_good for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
