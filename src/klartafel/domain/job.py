"""Work that takes longer than a click: it has a life and, where it ended badly, a reason."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from klartafel.domain.message import Message


class JobState(StrEnum):
    """The life of a job. The last four are ends."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"  # the program ended while the job was running

    @property
    def is_end(self) -> bool:
        """Whether nothing more happens to a job in this state."""
        return self not in (JobState.QUEUED, JobState.RUNNING)


@dataclass(frozen=True, slots=True)
class Job:
    """One job. `arguments` is a snapshot as JSON text: later changes of settings do not reach it.

    `done` of `total` steps are through; a total of 0 means that it is not known yet.
    """

    id: int
    kind: str
    arguments: str
    state: JobState
    reason: Message | None
    done: int
    total: int
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
