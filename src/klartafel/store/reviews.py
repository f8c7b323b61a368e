"""The append-only history of a text: who did what with which wording."""

from klartafel.domain.gate import Action, Event, State
from klartafel.domain.person import Role
from klartafel.store.transaction import Transaction, read_time, read_value, written_time


def append(t: Transaction, text: int, event: Event) -> None:
    """Add an event; the text is in its state from now on."""
    t.execute(
        "INSERT INTO review (text, action, state, person, role, body_hash, source_hash, note, at,"
        " program_version, rules_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        text,
        event.action.value,
        event.state.value,
        event.person,
        None if event.role is None else event.role.value,
        event.body_hash,
        event.source_hash,
        event.note,
        written_time(event.at),
        event.program,
        event.rules,
    )
    t.execute("UPDATE text SET state = ? WHERE id = ?", event.state.value, text)
    if event.action is Action.STILL_VALID:
        t.execute("UPDATE text SET source_hash = ? WHERE id = ?", event.source_hash, text)


def of_text(t: Transaction, text: int) -> tuple[Event, ...]:
    """The history of a text, oldest event first."""
    return tuple(
        Event(
            read_value(Action, action),
            read_value(State, state),
            person,
            None if role is None else read_value(Role, role),
            body_hash,
            source_hash,
            note,
            read_time(at),
            program,
            rules,
        )
        for action, state, person, role, body_hash, source_hash, note, at, program, rules in t.rows(
            "SELECT action, state, person, role, body_hash, source_hash, note, at,"
            " program_version, rules_version FROM review WHERE text = ? ORDER BY id",
            text,
        )
    )
