"""Drafts for many subjects as one job."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from klartafel.domain.message import KnownTrouble, Message
from klartafel.domain.subject import Subject
from klartafel.domain.text import KINDS, TextKind
from klartafel.engine.protocol import RequestId
from klartafel.services.drafting import (
    DEFAULT_SEED,
    Draft,
    DraftEvent,
    DraftSoFar,
    ModelIdentity,
    NoDraft,
    ask_for_draft,
)
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.jobs import JobControl, Stopped
from klartafel.services.workbench import Workbench
from klartafel.services.writing import store_draft

_SECONDS_BETWEEN_PROGRESS = 1.0


@dataclass(frozen=True, slots=True)
class DraftOrder:
    """One draft to be made of a subject, as its record stands when the job is queued."""

    subject: Subject
    kind: TextKind
    language: str


def orders_for(
    workbench: Workbench,
    kinds: tuple[TextKind, ...],
    language: str | None = None,
    only: tuple[str, ...] = (),
    limit: int | None = None,
) -> tuple[DraftOrder, ...]:
    """What there is to draft: texts that nobody began and that have a source in their language.

    `only` names subjects by key or number; those are drafted again where they have a draft already.
    Raises WrongCall for a key that does not exist.
    """
    if only:
        wanted = [workbench.subject_by_key(key) for key in only]
    else:
        wanted = [workbench.subject(row.id) for row in workbench.rows()]
    orders = [
        DraftOrder(subject, kind, spoken)
        for subject in wanted
        for kind in kinds
        for spoken in (KINDS[kind].languages if language is None else (language,))
        if only or _is_missing(workbench, subject, kind, spoken)
    ]
    return tuple(orders[:limit])


def _is_missing(workbench: Workbench, subject: Subject, kind: TextKind, language: str) -> bool:
    if not subject.record.source_text(language):
        return False
    text = workbench.text_of(subject.id, kind, language)
    return text is None or text.current is None


# What a window shows while a draft is written. Called on the engine's event thread.
DraftNews = Callable[[DraftOrder, DraftSoFar], None]


class DraftTask:
    """Asks for all drafts and keeps each as soon as it is finished.

    A subject that cannot be drafted stands in `failed` with its reason and does not stop the others.
    """

    kind = "draft"

    def __init__(
        self,
        workbench: Workbench,
        desk: EngineDesk,
        model: ModelIdentity,
        orders: tuple[DraftOrder, ...],
        news: DraftNews | None = None,
        seed: int = DEFAULT_SEED,
    ) -> None:
        self.made: list[DraftOrder] = []
        self.failed: list[tuple[DraftOrder, Message]] = []
        self._workbench = workbench
        self._desk = desk
        self._model = model
        self._orders = orders
        self._news = news
        self._seed = seed
        self._word_limit = workbench.settings.word_limit
        self._outcomes: SimpleQueue[tuple[DraftOrder, Draft | NoDraft]] = SimpleQueue()
        self._asked: list[RequestId] = []
        self._lock = threading.Lock()
        self._stopping = False

    @property
    def arguments(self) -> str:
        """Which drafts, for the project's list of jobs."""
        return json.dumps(
            [
                {"subject": order.subject.id, "kind": order.kind.value, "language": order.language}
                for order in self._orders
            ]
        )

    def stop(self) -> None:
        """Let go of every draft that is not finished; those that are stay."""
        with self._lock:
            self._stopping = True
            asked = tuple(self._asked)
        for request in asked:
            self._desk.cancel(request)

    def run(self, control: JobControl) -> Message:
        """Do the work and say how many drafts were made."""
        try:
            self._ask_and_keep(control)
        except BaseException:
            self.stop()  # nobody would keep what the engine still has to write
            raise
        if control.stopping():
            raise Stopped
        return Message.of("draft.done", count=len(self.made), failed=len(self.failed))

    def _ask_and_keep(self, control: JobControl) -> None:
        total = len(self._orders)
        waiting = sum(1 for order in self._orders if self._ask(order))
        while waiting:
            control.progress(total - waiting, total)
            try:
                self._keep(*self._outcomes.get(timeout=_SECONDS_BETWEEN_PROGRESS))
                waiting -= 1
            except Empty:
                continue  # nothing new, but a person wants to see that time passes
        control.progress(total, total)

    def _ask(self, order: DraftOrder) -> bool:
        def heard(event: DraftEvent) -> None:
            if not isinstance(event, DraftSoFar):
                self._outcomes.put((order, event))
            elif self._news is not None:
                self._news(order, event)

        source = order.subject.record.source_text(order.language)
        # Held while asking, so that a stop finds every request or prevents it.
        with self._lock:
            if self._stopping:
                return False
            try:
                request = ask_for_draft(
                    self._desk,
                    self._model,
                    source,
                    order.kind,
                    order.language,
                    heard,
                    word_limit=self._word_limit,
                    seed=self._seed,
                    clock=self._workbench.clock,
                )
            except KnownTrouble as trouble:
                self.failed.append((order, trouble.message))
                return False
            self._asked.append(request)
        return True

    def _keep(self, order: DraftOrder, outcome: Draft | NoDraft) -> None:
        if isinstance(outcome, Draft):
            store_draft(self._workbench, order.subject, order.kind, order.language, outcome)
            self.made.append(order)
        elif outcome.reason is not None:
            self.failed.append((order, outcome.reason))
