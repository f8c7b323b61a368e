"""Tours: which subjects are their stops, in which order. Record and texts of a tour hang on its subject."""

from collections.abc import Iterable

from klartafel.domain.tour import Tour
from klartafel.store.transaction import Transaction


def all_tours(t: Transaction) -> tuple[Tour, ...]:
    """All tours outside the trash, in the order they came in, with their stops."""
    return tuple(
        Tour(subject, title or identifier, stops(t, subject))
        for subject, title, identifier in t.rows(
            "SELECT id, title, identifier FROM subject WHERE kind = 'tour' AND deleted_at IS NULL ORDER BY id"
        )
    )


def stops(t: Transaction, subject: int) -> tuple[int, ...]:
    """The stops of the tour that this subject is, in their order; what lies in the trash is left out."""
    return tuple(
        int(stop)
        for (stop,) in t.rows(
            "SELECT stop.subject FROM stop JOIN tour ON tour.id = stop.tour"
            " JOIN subject ON subject.id = stop.subject"
            " WHERE tour.subject = ? AND subject.deleted_at IS NULL ORDER BY position",
            subject,
        )
    )


def set_stops(t: Transaction, subject: int, chosen: Iterable[int]) -> None:
    """Make these the stops of a tour, numbered from 1.

    A stop that lies in the trash comes after those that were chosen, so that it is there when it comes back.
    """
    t.execute("INSERT INTO tour (subject) VALUES (?) ON CONFLICT (subject) DO NOTHING", subject)
    row = t.row("SELECT id FROM tour WHERE subject = ?", subject)
    assert row is not None
    hidden = t.rows(
        "SELECT stop.subject FROM stop JOIN subject ON subject.id = stop.subject"
        " WHERE tour = ? AND subject.deleted_at IS NOT NULL ORDER BY position",
        row[0],
    )
    kept = [*chosen, *(stop for (stop,) in hidden)]
    t.execute("DELETE FROM stop WHERE tour = ?", row[0])
    t.execute_many(
        "INSERT INTO stop (tour, position, number, subject) VALUES (?, ?, ?, ?)",
        ((row[0], position, position + 1, stop) for position, stop in enumerate(kept)),
    )
