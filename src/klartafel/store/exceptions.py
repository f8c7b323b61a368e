"""Findings that a person lets stand, with the reason."""

from klartafel.domain.decision import GrantedException
from klartafel.store.transaction import Transaction, read_time, written_time


def grant(t: Transaction, text: int, rule: str, quoted: str, reason: str, person: int) -> None:
    """Let a rule's finding at these words stand in this text."""
    t.execute(
        "INSERT INTO ignored_finding (text, rule, quoted, reason, person, at) VALUES (?, ?, ?, ?, ?, ?)",
        text,
        rule,
        quoted,
        reason,
        person,
        written_time(t.now),
    )


def of_text(t: Transaction, text: int) -> tuple[GrantedException, ...]:
    """All exceptions of a text, oldest first."""
    return tuple(
        GrantedException(rule, quoted, reason, person, read_time(at))
        for rule, quoted, reason, person, at in t.rows(
            "SELECT rule, quoted, reason, person, at FROM ignored_finding WHERE text = ? ORDER BY id", text
        )
    )
