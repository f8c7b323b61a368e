"""An import as a job: pictures take their time, and a stop leaves the project as it was."""

import json
import threading

from klartafel.domain.importing import ImportIssue
from klartafel.domain.message import Message
from klartafel.services.importing import ImportPlan, Standing, carry_out
from klartafel.services.jobs import JobControl, Stopped
from klartafel.services.workbench import Workbench


class ImportTask:
    """Carries a plan out. Afterwards `issues` holds what a person should know."""

    kind = "import"

    def __init__(self, workbench: Workbench, plan: ImportPlan, *, overwrite_edits: bool) -> None:
        self.issues: tuple[ImportIssue, ...] = plan.issues
        self._workbench = workbench
        self._plan = plan
        self._overwrite_edits = overwrite_edits
        self._stop = threading.Event()

    @property
    def arguments(self) -> str:
        """Which files."""
        files = [file.path.name for file in self._plan.files]
        return json.dumps({"files": files, "overwrite_edits": self._overwrite_edits})

    def stop(self) -> None:
        """Stop before the next picture; records come in all together or not at all."""
        self._stop.set()

    def run(self, control: JobControl) -> Message:
        """Bring everything in and say what came."""

        def progress(done: int, total: int) -> None:
            if self._stop.is_set():
                raise Stopped
            control.progress(done, total)

        result = carry_out(
            self._workbench, self._plan, overwrite_edits=self._overwrite_edits, progress=progress
        )
        self.issues = result.issues
        return summary(result.plan, result.pictures)


def summary(plan: ImportPlan, pictures: int) -> Message:
    """What a plan brings, in one sentence."""
    return Message.of(
        "project.imported",
        new=plan.count(Standing.NEW),
        updated=plan.count(Standing.UPDATED),
        unchanged=plan.count(Standing.UNCHANGED),
        kept=plan.count(Standing.EDITED_HERE),
        rejected=len(plan.rejected),
        pictures=pictures,
    )
