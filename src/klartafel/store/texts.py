"""Texts, their versions, and what the editor holds before it becomes a version."""

from klartafel.domain.gate import State
from klartafel.domain.record import body_hash
from klartafel.domain.subject import Text
from klartafel.domain.text import TextKind, TextVersion
from klartafel.store.transaction import Row, Transaction, read_time, read_value, written_time

_VERSION = (
    "text_version.id, text_version.text, number, body, body_hash, text_version.source_hash, author, run,"
    " incomplete, created_at"
)
_TEXT = (
    f"SELECT text.id, subject, kind, language, state, text.source_hash, {_VERSION}"  # noqa: S608
    " FROM text LEFT JOIN text_version ON text_version.id = text.current"
)


def ensure(t: Transaction, subject: int, kind: TextKind, language: str) -> Text:
    """The text of this kind and language, made empty where there is none."""
    t.execute(
        "INSERT INTO text (subject, kind, language, state, source_hash) VALUES (?, ?, ?, ?, '')"
        " ON CONFLICT (subject, kind, language) DO NOTHING",
        subject,
        kind.value,
        language,
        State.DRAFT.value,
    )
    row = t.row(f"{_TEXT} WHERE subject = ? AND kind = ? AND language = ?", subject, kind.value, language)
    assert row is not None
    return _text(row)


def get(t: Transaction, text: int) -> Text:
    """A text. Raises KeyError where there is none."""
    row = t.row(f"{_TEXT} WHERE text.id = ?", text)
    if row is None:
        raise KeyError(text)
    return _text(row)


def of_subject(t: Transaction, subject: int) -> tuple[Text, ...]:
    """All texts of a subject, in the order they were begun."""
    return tuple(_text(row) for row in t.rows(f"{_TEXT} WHERE subject = ? ORDER BY text.id", subject))


def add_version(
    t: Transaction,
    text: int,
    body: str,
    *,
    source_hash: str,
    author: int | None,
    run: int | None,
    incomplete: bool = False,
) -> TextVersion:
    """Add a wording, which becomes the current one. What the editor holds stays until it is cleared.

    `source_hash` is of the source that was on the screen or in the prompt.
    """
    now = t.now
    row = t.row("SELECT coalesce(max(number), 0) + 1 FROM text_version WHERE text = ?", text)
    assert row is not None
    number = int(row[0])
    hash_of_body = body_hash(body)
    version = t.execute(
        "INSERT INTO text_version"
        " (text, number, body, body_hash, source_hash, author, run, incomplete, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        text,
        number,
        body,
        hash_of_body,
        source_hash,
        author,
        run,
        int(incomplete),
        written_time(now),
    )
    t.execute("UPDATE text SET current = ?, source_hash = ? WHERE id = ?", version, source_hash, text)
    return TextVersion(version, text, number, body, hash_of_body, source_hash, author, run, incomplete, now)


def versions(t: Transaction, text: int) -> tuple[TextVersion, ...]:
    """All wordings of a text, oldest first."""
    return tuple(
        _version(row)
        for row in t.rows(f"SELECT {_VERSION} FROM text_version WHERE text = ? ORDER BY number", text)  # noqa: S608
    )


def version(t: Transaction, version_id: int) -> TextVersion:
    """One wording. Raises KeyError where there is none."""
    row = t.row(f"SELECT {_VERSION} FROM text_version WHERE id = ?", version_id)  # noqa: S608
    if row is None:
        raise KeyError(version_id)
    return _version(row)


def in_states(t: Transaction, states: frozenset[State]) -> tuple[int, ...]:
    """The texts in one of these states that have a wording, of subjects outside the trash."""
    marks = ", ".join("?" for _ in states)
    rows = t.rows(
        "SELECT text.id FROM text JOIN subject ON subject.id = text.subject WHERE subject.deleted_at IS NULL"  # noqa: S608
        f" AND text.current IS NOT NULL AND text.state IN ({marks}) ORDER BY text.id",
        *sorted(state.value for state in states),
    )
    return tuple(int(row[0]) for row in rows)


def buffer(t: Transaction, text: int) -> str | None:
    """What the editor last held for a text and nobody has made a version of."""
    row = t.row("SELECT body FROM text_buffer WHERE text = ?", text)
    return None if row is None else str(row[0])


def save_buffer(t: Transaction, text: int, body: str) -> None:
    """Keep what the editor holds."""
    t.execute(
        "INSERT INTO text_buffer (text, body, saved_at) VALUES (?, ?, ?)"
        " ON CONFLICT (text) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
        text,
        body,
        written_time(t.now),
    )


def clear_buffer(t: Transaction, text: int) -> None:
    """Forget what the editor held."""
    t.execute("DELETE FROM text_buffer WHERE text = ?", text)


def _text(row: Row) -> Text:
    number, subject, kind, language, state, source_hash, *version_row = row
    current = None if version_row[0] is None else _version(tuple(version_row))
    return Text(
        number, subject, read_value(TextKind, kind), language, read_value(State, state), source_hash, current
    )


def _version(row: Row) -> TextVersion:
    number, text, ordinal, body, hash_of_body, source_hash, author, run, incomplete, created_at = row
    return TextVersion(
        number,
        text,
        ordinal,
        body,
        hash_of_body,
        source_hash,
        author,
        run,
        bool(incomplete),
        read_time(created_at),
    )
