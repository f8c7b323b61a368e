"""Deleting with a way back: a subject lies in the trash for 30 days before it can be purged."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.message import Message, Refused
from klartafel.domain.record import RecordKey
from klartafel.store import subjects
from klartafel.store.transaction import Transaction, read_time, read_value, written_time

DAYS_IN_TRASH = 30


@dataclass(frozen=True, slots=True)
class TrashedSubject:
    """A subject in the trash; `person` put it there."""

    id: int
    key: str
    title: str
    deleted_at: datetime
    person: int | None

    def days_left(self, now: datetime) -> int:
        """Whole days until it may be purged; a clock that was set back makes no negative ages."""
        age = max(now - self.deleted_at, timedelta())
        return max(DAYS_IN_TRASH - age.days, 0)


def delete(t: Transaction, subject: int, person: int | None, *, confirmed: bool = False) -> None:
    """Put a subject with its texts into the trash.

    Raises Refused where a text is approved and the second step, `confirmed`, was not taken.
    """
    states = [
        read_value(State, state) for (state,) in t.rows("SELECT state FROM text WHERE subject = ?", subject)
    ]
    approved = sum(state in STATES_THAT_MAY_LEAVE for state in states)
    if approved and not confirmed:
        raise Refused(Message.of("store.trash-approved", count=approved))
    t.execute(
        "UPDATE subject SET deleted_at = ?, deleted_by = ? WHERE id = ? AND deleted_at IS NULL",
        written_time(t.now),
        person,
        subject,
    )


def restore(t: Transaction, subject: int) -> None:
    """Take a subject out of the trash. Raises Refused where its key was given to another meanwhile."""
    row = t.row("SELECT institution, identifier FROM subject WHERE id = ?", subject)
    if row is None:
        raise KeyError(subject)
    key = RecordKey(*row)
    if subjects.find(t, key) not in (None, subject):
        raise Refused(Message.of("store.key-taken", key=str(key)))
    t.execute("UPDATE subject SET deleted_at = NULL, deleted_by = NULL WHERE id = ?", subject)


def contents(t: Transaction) -> tuple[TrashedSubject, ...]:
    """What lies in the trash, in the order of the subjects."""
    return tuple(
        TrashedSubject(number, str(RecordKey(institution, identifier)), title, read_time(deleted_at), person)
        for number, institution, identifier, title, deleted_at, person in t.rows(
            "SELECT id, institution, identifier, title, deleted_at, deleted_by FROM subject"
            " WHERE deleted_at IS NOT NULL ORDER BY id"
        )
    )


def purge(t: Transaction) -> int:
    """Remove for good what has lain in the trash for 30 days. Returns how many subjects went."""
    now = t.now
    due = [entry.id for entry in contents(t) if entry.days_left(now) == 0]
    for subject in due:
        _remove(t, subject)
    return len(due)


_OF_ITS_TEXTS = "text IN (SELECT id FROM text WHERE subject = ?)"


def _remove(t: Transaction, subject: int) -> None:
    runs = t.rows(
        f"SELECT DISTINCT run FROM text_version WHERE run IS NOT NULL AND {_OF_ITS_TEXTS}",  # noqa: S608
        subject,
    )
    t.execute("UPDATE text SET current = NULL WHERE subject = ?", subject)
    for table in ("session_read_back", "session_finding", "session_text"):
        t.execute(f"DELETE FROM {table} WHERE {_OF_ITS_TEXTS}", subject)  # noqa: S608
    t.execute(
        f"DELETE FROM evidence_reader WHERE evidence IN (SELECT id FROM evidence WHERE {_OF_ITS_TEXTS})",  # noqa: S608
        subject,
    )
    for table in (
        "evidence",
        "text_buffer",
        "ignored_finding",
        "comment",
        "score",
        "example",
        "review",
        "text_version",
    ):
        t.execute(f"DELETE FROM {table} WHERE {_OF_ITS_TEXTS}", subject)  # noqa: S608
    t.execute("DELETE FROM stop WHERE tour IN (SELECT id FROM tour WHERE subject = ?)", subject)
    for table in ("earlier_record", "text", "record_field", "picture", "ledger_decision", "prompt_trial"):
        t.execute(f"DELETE FROM {table} WHERE subject = ?", subject)  # noqa: S608
    for table in ("stop", "tour"):
        t.execute(f"DELETE FROM {table} WHERE subject = ?", subject)  # noqa: S608
    for (run,) in runs:
        t.execute(
            "DELETE FROM run WHERE id = ? AND NOT EXISTS (SELECT 1 FROM text_version WHERE run = run.id)", run
        )
    t.execute("DELETE FROM subject WHERE id = ?", subject)
