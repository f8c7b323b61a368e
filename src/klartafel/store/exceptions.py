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


def take_back(t: Transaction, text: int, rule: str, quoted: str, person: int) -> None:
    """Let a rule's finding at these words count again. What was granted stays in the file."""
    t.execute(
        "UPDATE ignored_finding SET taken_back_at = ?, taken_back_by = ?"
        " WHERE text = ? AND rule = ? AND quoted = ? AND taken_back_at IS NULL",
        written_time(t.now),
        person,
        text,
        rule,
        quoted,
    )


def of_text(t: Transaction, text: int) -> tuple[GrantedException, ...]:
    """The exceptions of a text that nobody took back, oldest first."""
    return tuple(
        GrantedException(rule, quoted, reason, person, read_time(at))
        for rule, quoted, reason, person, at in t.rows(
            "SELECT rule, quoted, reason, person, at FROM ignored_finding"
            " WHERE text = ? AND taken_back_at IS NULL ORDER BY id",
            text,
        )
    )
