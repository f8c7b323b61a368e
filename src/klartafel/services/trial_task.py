"""A trial of the prompt workshop as a job: two drafts of one text, kept for a blind choice."""

import json
from threading import Event

from klartafel.domain.message import Message
from klartafel.services.draft_task import DraftOrder
from klartafel.services.drafting import Drafter
from klartafel.services.jobs import JobControl, Stopped
from klartafel.services.workbench import Workbench
from klartafel.services.workshop import ModelOpener, Wish, begin_trial


class TrialTask:
    """Drafts twice; a stop keeps nothing, for one draft alone is no trial."""

    kind = "trial"

    def __init__(
        self, workbench: Workbench, order: DraftOrder, wishes: tuple[Wish, Wish], open_model: ModelOpener
    ) -> None:
        self._workbench = workbench
        self._order = order
        self._wishes = wishes
        self._open_model = open_model
        self._stop_asked = Event()
        self._drafter: Drafter | None = None

    @property
    def arguments(self) -> str:
        """Which text."""
        order = self._order
        return json.dumps({"subject": order.subject.id, "kind": order.kind.value, "language": order.language})

    def stop(self) -> None:
        """Let go of the draft at hand."""
        self._stop_asked.set()
        if self._drafter is not None:
            self._drafter.stop()

    def run(self, control: JobControl) -> Message:
        """Draft twice and say that somebody may choose now."""
        begin_trial(
            self._workbench,
            self._order,
            self._wishes,
            control.progress,
            self._open_model,
            drafting=self._begin,
        )
        return Message.of("workshop-page.drafted")

    def _begin(self, drafter: Drafter) -> None:
        self._drafter = drafter
        if self._stop_asked.is_set():
            raise Stopped
