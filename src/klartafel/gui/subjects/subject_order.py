"""Which subjects a list shows and in which order: pure, so that 10,000 are arranged away from the window."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.natural_order import SortKey, natural
from klartafel.domain.subject import SubjectKind, SubjectRow
from klartafel.domain.tour import Tour


class Order(StrEnum):
    """`NEED`: what waits for people comes first."""

    AS_IMPORTED = "as-imported"
    TITLE = "title"
    NUMBER = "number"
    ROOM = "room"
    NEED = "need"


class Only(StrEnum):
    """What a list can be narrowed to, beside the sorts of subjects."""

    STALE = "stale"


def arrange(
    rows: Iterable[SubjectRow], shown: SubjectKind | Only | None, order: Order | Tour
) -> tuple[SubjectRow, ...]:
    """The rows that are to be shown (None: all) in an order; what is equal stays as it was imported.

    A tour puts its stops first, in their order, and itself before them.
    """
    kept = [row for row in rows if _is_shown(row, shown)]
    if isinstance(order, Tour):
        places = {subject: place for place, subject in enumerate((order.subject, *order.stops))}
        kept.sort(key=lambda row: places.get(row.id, len(places)))
    elif order in _KEYS:
        kept.sort(key=_KEYS[order])
    return tuple(kept)


def _is_shown(row: SubjectRow, shown: SubjectKind | Only | None) -> bool:
    if shown == Only.STALE:
        return any(mark.stale for mark in row.marks)
    return shown is None or row.kind == shown


def number_of(row: SubjectRow) -> str:
    """The number without the institution, which is the same for nearly all."""
    return row.key.rsplit(" / ", 1)[-1]


def _need(row: SubjectRow) -> int:
    states = {mark.state for mark in row.marks}
    if any(mark.stale for mark in row.marks):
        return 0
    if State.IN_REVIEW in states or State.CERTIFIED in states:
        return 1
    if states - STATES_THAT_MAY_LEAVE:
        return 2
    return 4 if states else 3


_KEYS: dict[Order, Callable[[SubjectRow], SortKey | int]] = {
    Order.TITLE: lambda row: natural(row.title),
    Order.NUMBER: lambda row: natural(number_of(row)),
    Order.ROOM: lambda row: natural(row.title if row.kind is SubjectKind.PLACE else row.location),
    Order.NEED: _need,
}
