"""Exports as a job: what leaves, in which forms, and what was left out and why."""

import json
import threading
from pathlib import Path

from klartafel.domain.message import Message
from klartafel.services.jobs import JobControl
from klartafel.services.workbench import Workbench


class ExportTask:
    """Writes everything that may leave into a folder; an older export there stays whole until then."""

    kind = "export"

    def __init__(self, workbench: Workbench, destination: Path, language: str) -> None:
        self._workbench = workbench
        self._destination = destination
        self._language = language
        self._stop = threading.Event()

    @property
    def arguments(self) -> str:
        """Where to, and in which language."""
        return json.dumps({"destination": str(self._destination), "language": self._language})

    def stop(self) -> None:
        """Stop before the next subject."""
        self._stop.set()

    def run(self, control: JobControl) -> Message:
        """Write, and say what was written and left out."""
        raise NotImplementedError
