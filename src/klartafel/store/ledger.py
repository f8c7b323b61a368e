"""Decisions about facts: taken once for a subject, valid for all its texts and languages."""

from klartafel.domain.decision import Decision, Verdict
from klartafel.domain.finding import FactKind
from klartafel.store.transaction import Transaction, read_time, read_value, written_time


def decide(t: Transaction, subject: int, decision: Decision) -> None:
    """Write a decision down. An earlier one about the same fact stays in the file and no longer counts."""
    t.execute(
        "INSERT INTO ledger_decision (subject, fact_kind, normal_form, verdict, note, person, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        subject,
        decision.fact_kind.value,
        decision.normal_form,
        decision.verdict.value,
        decision.note,
        decision.person,
        written_time(decision.at),
    )


def decisions(t: Transaction, subject: int) -> tuple[Decision, ...]:
    """What stands decided about a subject: for each fact the latest decision."""
    return tuple(
        Decision(
            read_value(FactKind, kind), normal_form, read_value(Verdict, verdict), note, person, read_time(at)
        )
        for kind, normal_form, verdict, note, person, at in t.rows(
            "SELECT fact_kind, normal_form, verdict, note, person, at FROM ledger_decision WHERE id IN"
            " (SELECT max(id) FROM ledger_decision WHERE subject = ? GROUP BY fact_kind, normal_form)"
            " ORDER BY id",
            subject,
        )
    )
