"""Fetching a model as a job."""

import json
import threading

from klartafel.catalogue.progress import FetchProgress
from klartafel.catalogue.progress import Stopped as FetchStopped
from klartafel.domain.message import Message
from klartafel.services import models
from klartafel.services.jobs import JobControl, Stopped
from klartafel.services.models import Announcement


class FetchTask:
    """Fetches an announced model; a stop keeps what was fetched so far."""

    kind = "fetch"

    def __init__(self, announcement: Announcement) -> None:
        self._announcement = announcement
        self._stop = threading.Event()

    @property
    def arguments(self) -> str:
        """Which model."""
        return json.dumps({"model": self._announcement.entry.id})

    def stop(self) -> None:
        """Stop at the next piece."""
        self._stop.set()

    def run(self, control: JobControl) -> Message:
        """Fetch and say what is there now."""

        def progress(now: FetchProgress) -> None:
            control.progress(now.done // 1_000_000, now.total // 1_000_000, models.progress_message(now))

        try:
            model = models.fetch(self._announcement, progress, self._stop.is_set)
        except FetchStopped as stopped:
            raise Stopped from stopped
        return Message.of("model-list.fetched", model=model.id, path=str(model.path))
