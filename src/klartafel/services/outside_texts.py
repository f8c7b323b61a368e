"""Texts that an office finished and had tested: they come in with evidence, and through the gate."""

from dataclasses import replace
from pathlib import Path

from klartafel.domain.evidence import Evidence
from klartafel.domain.gate import Action, State
from klartafel.domain.history import situation_of
from klartafel.domain.message import KnownTrouble, Message, Refused, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.record import body_hash
from klartafel.domain.text import KINDS, TextKind
from klartafel.importers.document import read_document
from klartafel.services.reviewing import take_step
from klartafel.services.workbench import Workbench
from klartafel.services.writing import write_within
from klartafel.store import evidence as kept
from klartafel.store import reviews, texts
from klartafel.store.transaction import Transaction


def body_of_file(path: Path) -> str:
    """The words of a TXT or DOCX file. Raises KnownTrouble where there are none to be had."""
    return read_document(path)


def take_in(
    workbench: Workbench,
    subject: int,
    kind: TextKind,
    language: str,
    body: str,
    evidence: Evidence,
    person: Person,
) -> Message | None:
    """Keep an office's wording with its evidence and have the gate accept it as externally checked.

    Where the checks stand against it, the wording and the evidence stay and the reason is returned: once a
    person has decided what is open, `accept` goes on. Raises WrongCall where wording or evidence lack
    something, Refused where the text began as a model's draft; then nothing is kept.
    """
    workbench.require_writable()
    evidence = _tidied(evidence)
    _require_enough(kind, body, evidence)

    def change(t: Transaction) -> int:
        text = texts.ensure(t, subject, kind, language)
        if situation_of(kind, reviews.of_text(t, text.id)).draft_state is State.AI_DRAFT:
            raise Refused(Message.of("gate.external-is-machine-made"))
        write_within(t, text.id, body, person)
        kept.add(t, text.id, body_hash(body), evidence, person.id)
        return text.id

    text = workbench.project.write(change)
    try:
        accept(workbench, text, person, body_hash(body))
    except KnownTrouble as trouble:
        return trouble.message
    return None


def accept(workbench: Workbench, text: int, person: Person, seen_hash: str) -> State:
    """Take the step of the gate for a wording whose evidence is kept. Raises Refused with the reason."""
    evidence = evidence_of(workbench, text, seen_hash)
    if evidence is None:
        raise Refused(Message.of("outside.no-evidence"))
    return take_step(
        workbench,
        text,
        Action.ACCEPT_EXTERNAL,
        person,
        seen_hash,
        evidence.note,
        evidence.test_readers,
    )


def evidence_of(workbench: Workbench, text: int, wording: str) -> Evidence | None:
    """The evidence of a wording, by its hash, or None."""
    return workbench.project.read(lambda t: kept.of_wording(t, text, wording))


def _tidied(evidence: Evidence) -> Evidence:
    return replace(
        evidence,
        office=evidence.office.strip(),
        finished_on=evidence.finished_on.strip(),
        tested_by=evidence.tested_by.strip(),
        proof=evidence.proof.strip(),
        names=tuple(dict.fromkeys(filter(None, (" ".join(name.split()) for name in evidence.names)))),
    )


def _require_enough(kind: TextKind, body: str, evidence: Evidence) -> None:
    if not body.strip():
        raise WrongCall(Message.of("outside.no-words"))
    if not evidence.office:
        raise WrongCall(Message.of("outside.no-office"))
    if not evidence.proof:
        raise WrongCall(Message.of("outside.no-proof"))
    if KINDS[kind].needs_test_readers and evidence.test_readers < 1:
        raise WrongCall(Message.of("gate.no-test-readers"))
    if len(evidence.names) > evidence.test_readers:
        raise WrongCall(Message.of("outside.more-names-than-readers"))
