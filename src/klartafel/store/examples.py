"""Approved texts that show others how the house writes."""

from klartafel.store.transaction import Transaction, written_time


def put(t: Transaction, text: int, body_hash: str, reason: str, person: int) -> None:
    """Make a wording an example."""
    t.execute(
        "INSERT INTO example (text, body_hash, reason, person, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (text) DO UPDATE SET body_hash = excluded.body_hash, reason = excluded.reason,"
        " person = excluded.person, at = excluded.at",
        text,
        body_hash,
        reason,
        person,
        written_time(t.now),
    )


def remove(t: Transaction, text: int) -> None:
    """It is an example no longer."""
    t.execute("DELETE FROM example WHERE text = ?", text)


def all(t: Transaction) -> tuple[tuple[int, str, str], ...]:
    """Text, hash of the wording and reason of every example, in the order they were chosen."""
    rows = t.rows("SELECT text, body_hash, reason FROM example ORDER BY at, text")
    return tuple((int(text), str(body_hash), str(reason)) for text, body_hash, reason in rows)
