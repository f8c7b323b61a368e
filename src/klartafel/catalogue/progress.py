"""How far a long piece of work is, told often enough and not too often."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.message import KnownTrouble, Message

_SECONDS_BETWEEN_REPORTS = 0.1
_SECONDS_BEFORE_A_GUESS = 1.0


class Phase(StrEnum):
    """What is being done with the bytes."""

    FETCHING = "fetching"
    COPYING = "copying"
    VERIFYING = "verifying"


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """Bytes done of total in a phase; `seconds_left` None while there is nothing to judge by."""

    phase: Phase
    done: int
    total: int
    seconds_left: float | None


Progress = Callable[[FetchProgress], None]
Cancelled = Callable[[], bool]


class Stopped(KnownTrouble):
    """A person stopped the work; what was done is kept."""

    exit_code = 130


class Meter:
    """Reports one phase of one model: at most ten times a second, the last byte always."""

    def __init__(self, phase: Phase, total: int, progress: Progress, cancelled: Cancelled) -> None:
        self._phase = phase
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._began: tuple[float, int] | None = None
        self._reported = 0.0
        self._most = 0

    def at(self, done: int) -> None:
        """Tell that `done` bytes are done. Raises Stopped where a person wants to stop."""
        if self._cancelled():
            raise Stopped(self._stopped_at(done))
        now = time.monotonic()
        # Sizes seen on the way are estimates; a bar that runs backwards helps nobody.
        done = self._most = max(done, self._most)
        if self._began is None:
            self._began = now, done
        if done < self._total and now - self._reported < _SECONDS_BETWEEN_REPORTS:
            return
        self._reported = now
        self._progress(FetchProgress(self._phase, done, self._total, self._seconds_left(now, done)))

    def about(self, done: int) -> None:
        """Tell an estimate, which is never that all is done."""
        self.at(min(done, self._total - 1))

    def pause(self, seconds: float, done: int) -> None:
        """Wait, still listening for a stop."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.at(done)
            time.sleep(min(_SECONDS_BETWEEN_REPORTS, seconds))

    def _stopped_at(self, done: int) -> Message:
        if self._phase is Phase.FETCHING:
            return Message.of("models.stopped", done=done / 1e6, total=self._total / 1e6)
        return Message.of("models.stopped-step")

    def _seconds_left(self, now: float, done: int) -> float | None:
        """By the speed since this run began, which jumps less than the speed of the last moment."""
        assert self._began is not None
        began, first = self._began
        elapsed = now - began
        if done >= self._total:
            return 0.0
        if elapsed < _SECONDS_BEFORE_A_GUESS or done <= first:
            return None
        return elapsed / (done - first) * (self._total - done)
