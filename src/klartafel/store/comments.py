"""What people say about texts."""

from klartafel.domain.comment import Comment
from klartafel.store.transaction import Row, Transaction, read_time, written_time

_COLUMNS = "id, text, quoted, body, suggestion, person, at, resolved_at"


def add(t: Transaction, text: int, quoted: str, body: str, suggestion: str, person: int) -> int:
    """Keep a comment and return its number."""
    return t.execute(
        "INSERT INTO comment (text, quoted, body, suggestion, person, at) VALUES (?, ?, ?, ?, ?, ?)",
        text,
        quoted,
        body,
        suggestion,
        person,
        written_time(t.now),
    )


def get(t: Transaction, comment: int) -> Comment:
    """One comment. Raises KeyError where there is none."""
    row = t.row(f"SELECT {_COLUMNS} FROM comment WHERE id = ?", comment)  # noqa: S608
    if row is None:
        raise KeyError(comment)
    return _comment(row)


def of_text(t: Transaction, text: int) -> tuple[Comment, ...]:
    """What was said about a text, oldest first."""
    return tuple(map(_comment, t.rows(f"SELECT {_COLUMNS} FROM comment WHERE text = ? ORDER BY id", text)))  # noqa: S608


def resolve(t: Transaction, comment: int, person: int) -> None:
    """Somebody took care of it."""
    t.execute(
        "UPDATE comment SET resolved_at = ?, resolved_by = ? WHERE id = ?",
        written_time(t.now),
        person,
        comment,
    )


def reopen(t: Transaction, comment: int) -> None:
    """It is to be looked at again."""
    t.execute("UPDATE comment SET resolved_at = NULL, resolved_by = NULL WHERE id = ?", comment)


def open_counts(t: Transaction) -> dict[int, int]:
    """How many comments wait for somebody, by text."""
    rows = t.rows("SELECT text, count(*) FROM comment WHERE resolved_at IS NULL GROUP BY text")
    return {int(text): int(count) for text, count in rows}


def _comment(row: Row) -> Comment:
    number, text, quoted, body, suggestion, person, at, resolved_at = row
    return Comment(
        int(number), int(text), quoted, body, suggestion, int(person), read_time(at), resolved_at is not None
    )
