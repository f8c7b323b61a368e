"""What people decide about facts and findings, each with the way to take it back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from klartafel.domain.decision import Decision, Verdict
from klartafel.domain.finding import Finding, LedgerEntry
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.services.checking import quoted
from klartafel.services.workbench import Workbench
from klartafel.store import exceptions, ledger
from klartafel.store.transaction import Transaction

_VERDICTS = {
    Verdict.ACCEPTED: Message.of("deciding.accepted"),
    Verdict.NOT_A_FACT: Message.of("deciding.not-a-fact"),
    Verdict.MUST_STAY: Message.of("deciding.must-stay"),
    Verdict.MAY_GO: Message.of("deciding.may-go"),
    Verdict.OPEN: Message.of("deciding.open"),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision that was just taken, in words, and how a person takes it back.

    Taking back writes a new entry: what was decided once stays in the file.
    """

    words: Message
    take_back: Callable[[Person], None]


def decide_fact(
    workbench: Workbench, subject: int, entry: LedgerEntry, verdict: Verdict, note: str, person: Person
) -> Taken:
    """Decide a fact once for all texts of a subject: right with a source, no fact, or one that must stay."""
    if verdict is Verdict.ACCEPTED and not note.strip():
        raise WrongCall(Message.of("review.source-missing"))
    fact = (entry.kind, entry.normal_form)

    def change(t: Transaction) -> Decision:
        before = {(d.fact_kind, d.normal_form): d for d in ledger.decisions(t, subject)}
        ledger.decide(t, subject, Decision(*fact, verdict, note.strip(), person.id, t.now))
        return before.get(fact) or Decision(*fact, Verdict.OPEN, "", person.id, t.now)

    _require_staff(workbench, person)
    before = workbench.project.write(change)
    return Taken(_VERDICTS[verdict], partial(_decide_again, workbench, subject, before))


def _decide_again(workbench: Workbench, subject: int, before: Decision, person: Person) -> None:
    _require_staff(workbench, person)
    workbench.project.write(lambda t: ledger.decide(t, subject, replace(before, person=person.id, at=t.now)))


def mark_facts(
    workbench: Workbench, subject: int, facts: tuple[tuple[LedgerEntry, str], ...], person: Person
) -> Taken:
    """Mark facts that must stay, each with its words in the source; they are taken back together."""
    taken = [
        decide_fact(workbench, subject, entry, Verdict.MUST_STAY, words, person) for entry, words in facts
    ]
    return Taken(_VERDICTS[Verdict.MUST_STAY], partial(_take_all_back, tuple(taken)))


def _take_all_back(taken: tuple[Taken, ...], person: Person) -> None:
    for one in reversed(taken):
        one.take_back(person)


def grant_exception(
    workbench: Workbench, text: int, body: str, finding: Finding, reason: str, person: Person
) -> Taken:
    """Let a finding of any weight stand, with a reason that exports report.

    It hangs on the quoted words: where they change, the finding comes back.
    """
    if not reason.strip():
        raise WrongCall(Message.of("gate.reason-missing"))
    words = quoted(body, finding)
    _grant(workbench, text, finding.rule, words, reason.strip(), person)
    return Taken(Message.of("deciding.ignored"), partial(_count_again, workbench, text, finding.rule, words))


def take_exception_back(
    workbench: Workbench, text: int, body: str, finding: Finding, reason: str, person: Person
) -> Taken:
    """Let a finding count again that was ignored for this reason."""
    words = quoted(body, finding)
    _count_again(workbench, text, finding.rule, words, person)
    return Taken(
        Message.of("deciding.counts-again"), partial(_grant, workbench, text, finding.rule, words, reason)
    )


def _grant(workbench: Workbench, text: int, rule: str, words: str, reason: str, person: Person) -> None:
    _require_staff(workbench, person)
    workbench.project.write(lambda t: exceptions.grant(t, text, rule, words, reason, person.id))


def _count_again(workbench: Workbench, text: int, rule: str, words: str, person: Person) -> None:
    _require_staff(workbench, person)
    workbench.project.write(lambda t: exceptions.take_back(t, text, rule, words, person.id))


def _require_staff(workbench: Workbench, person: Person) -> None:
    workbench.require_writable()
    # What clears the way for an approval is for those who may approve.
    if person.role is not Role.STAFF:
        raise Refused(Message.of("gate.staff-only"))
