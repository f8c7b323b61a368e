"""How the list is arranged."""

import pytest

from klartafel.domain.gate import State
from klartafel.domain.subject import SubjectKind, SubjectRow, TextMark
from klartafel.domain.text import TextKind
from klartafel.gui.subjects.subject_order import Order, arrange


def row(
    number: int, title: str, key: str, location: str, state: State | None = None, *, stale: bool = False
) -> SubjectRow:
    kind = SubjectKind.PLACE if title.startswith("Raum") else SubjectKind.EXHIBIT
    mark = () if state is None else (TextMark(TextKind.EINFACHE_SPRACHE, "de", state, stale),)
    return SubjectRow(number, kind, f"Museum / {key}", title, location, mark)


ROWS = (
    row(1, "Zange", "K 10", "Raum 10", State.APPROVED),
    row(2, "Amboss", "K 9", "Raum 2"),
    row(3, "Raum 2: Schmiede", "R 2", "Erdgeschoss", State.IN_REVIEW),
    row(4, "Hammer", "K 1", "Raum 1", State.AI_DRAFT),
    row(5, "Feile", "K 2", "Raum 3", State.APPROVED, stale=True),
)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.AS_IMPORTED, [1, 2, 3, 4, 5]),
        (Order.TITLE, [2, 5, 4, 3, 1]),
        (Order.NUMBER, [4, 5, 2, 1, 3]),
        (Order.ROOM, [4, 2, 3, 5, 1]),
        (Order.NEED, [5, 3, 4, 2, 1]),
    ],
)
def test_orders(order: Order, expected: list[int]) -> None:
    assert [row.id for row in arrange(ROWS, None, order)] == expected


def test_one_kind_alone() -> None:
    assert [row.id for row in arrange(ROWS, SubjectKind.PLACE, Order.TITLE)] == [3]
