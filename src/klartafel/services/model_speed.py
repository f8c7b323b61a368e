"""How fast models wrote so far, from the records of their runs."""

from dataclasses import dataclass

from klartafel.services.workbench import Workbench
from klartafel.store import runs

_SECONDS_PER_HOUR = 3600


@dataclass(frozen=True, slots=True)
class ModelSpeed:
    """Runs of a model in a project, and the seconds they took together."""

    model: str
    runs: int
    seconds: float

    @property
    def per_hour(self) -> int:
        """Drafts an hour, one after another."""
        return round(self.runs * _SECONDS_PER_HOUR / self.seconds) if self.seconds else 0


def speeds(workbench: Workbench) -> tuple[ModelSpeed, ...]:
    """The speed of every model that wrote in this project, the busiest first."""
    return tuple(ModelSpeed(*found) for found in workbench.project.read(runs.totals))
