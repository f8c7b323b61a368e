"""Which texts nobody began yet, of the kinds that a project wants."""

from collections import Counter
from collections.abc import Iterator

from klartafel.domain.offered import KindAndLanguage, can_be_drafted, kinds_for
from klartafel.services.draft_task import DraftOrder
from klartafel.services.workbench import Workbench
from klartafel.store import subjects
from klartafel.store.transaction import Transaction


def count_missing(workbench: Workbench) -> dict[KindAndLanguage, int]:
    """How many texts of each kind could be drafted now."""
    return workbench.project.read(lambda t: dict(Counter(_kind(order) for order in _missing(t))))


def missing_drafts(workbench: Workbench, wanted: tuple[KindAndLanguage, ...]) -> tuple[DraftOrder, ...]:
    """The texts of these kinds that nobody began and that the record has a source for."""
    chosen = frozenset(wanted)
    return workbench.project.read(lambda t: tuple(o for o in _missing(t) if _kind(o) in chosen))


def _kind(order: DraftOrder) -> KindAndLanguage:
    return KindAndLanguage(order.kind, order.language)


def _missing(t: Transaction) -> Iterator[DraftOrder]:
    for row in subjects.rows(t):
        begun = {(mark.kind, mark.language) for mark in row.marks}
        subject = subjects.get(t, row.id)
        for one in kinds_for(subject.kind, has_pictures=bool(subjects.pictures(t, row.id))):
            if (one.kind, one.language) not in begun and can_be_drafted(
                subject.record, one.kind, one.language
            ):
                yield DraftOrder(subject, one.kind, one.language)
