"""Drafts for many subjects as one job."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass

from klartafel.domain.message import KnownTrouble, Message
from klartafel.domain.subject import Subject
from klartafel.domain.text import KINDS, TextKind
from klartafel.services.draft_material import material_of
from klartafel.services.drafting import Drafter, DraftSoFar
from klartafel.services.jobs import JobControl, Stopped
from klartafel.services.own_prompts import prompt_in_use
from klartafel.services.workbench import Workbench
from klartafel.services.writing import store_draft

log = logging.getLogger(__name__)


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


# What a window shows while a draft is made. Called on the job's thread.
DraftNews = Callable[[DraftOrder, DraftSoFar], None]


class DraftTask:
    """Makes one draft after the other and keeps each as soon as it is finished.

    A subject that cannot be drafted stands in `failed` with its reason and does not stop the others;
    `notices` are what a reader of a draft should know beside its findings.
    """

    kind = "draft"

    def __init__(
        self,
        workbench: Workbench,
        drafter: Drafter,
        orders: tuple[DraftOrder, ...],
        news: DraftNews | None = None,
    ) -> None:
        self.made: list[DraftOrder] = []
        self.failed: list[tuple[DraftOrder, Message]] = []
        self.notices: list[tuple[DraftOrder, Message]] = []
        self._workbench = workbench
        self._drafter = drafter
        self._orders = orders
        self._news = news

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
        """Let go of the draft at hand; those that are finished stay."""
        self._drafter.stop()

    def run(self, control: JobControl) -> Message:
        """Do the work and say how many drafts were made."""
        for number, order in enumerate(self._orders):
            control.progress(number, len(self._orders))
            if control.stopping():
                raise Stopped
            self._make(order)
        control.progress(len(self._orders), len(self._orders))
        return Message.of("draft.done", count=len(self.made), failed=len(self.failed))

    def _make(self, order: DraftOrder) -> None:
        def heard(so_far: DraftSoFar) -> None:
            if self._news is not None:
                self._news(order, so_far)

        try:
            material = material_of(self._workbench, order.subject, order.kind, order.language)
            drafter = self._drafter.using(prompt_in_use(self._workbench, order.kind, order.language))
            draft = drafter.make(material, heard)
        except KnownTrouble as trouble:
            self.failed.append((order, trouble.message))
            return
        except Stopped:
            raise
        except Exception:  # a bug that one record brings to light must not take the others along
            log.exception("a draft could not be made")
            self.failed.append((order, Message.of("job.bug")))
            return
        store_draft(self._workbench, order.subject, order.kind, order.language, draft)
        self.made.append(order)
        self.notices += [(order, notice) for notice in draft.notices]
