"""The whole job once, for people who want to see it: import, draft, check, approve, export.

What the gate lets through is approved by "Vorführung", a name that stands in every export, so that
nobody takes a demonstration for a person's judgement. Nothing is forced: what the checks hold back stays
a draft, with the reason.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.gate import Action, State
from klartafel.domain.message import Message, OutsideMissing, Refused
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import Subject, Text
from klartafel.domain.text import TextKind
from klartafel.services.draft_task import DraftOrder, orders_for
from klartafel.services.importing import ImportResult, carry_out, plan_import
from klartafel.services.reviewing import take_step
from klartafel.services.sample import SAMPLE_FILE
from klartafel.services.workbench import Workbench
from klartafel.store import trouble

APPROVER = "Vorführung"
PROJECT_NAME = "Vorfuehrung.klartafel"
_DRAFTED = ((TextKind.EINFACHE_SPRACHE, "de"), (TextKind.PLAIN_ENGLISH, "en"))


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A text that the gate did not let through, and why."""

    subject: Subject
    text: Text
    reason: Message


@dataclass(frozen=True, slots=True)
class Approvals:
    """What was approved in the demonstration and what was not."""

    approved: int
    held_back: tuple[HeldBack, ...]


def open_project(folder: Path) -> Workbench:
    """The demonstration's project, made on the first call and gone on with on every later one."""
    path = folder / PROJECT_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        no_folder = OutsideMissing(Message.of("store.no-folder", folder=str(folder)))
        raise trouble.known(error, path) or no_folder from error
    return Workbench.open(path) if path.exists() else Workbench.create(path)


def bring_in(
    workbench: Workbench, files: tuple[Path, ...], progress: Callable[[int, int], None]
) -> ImportResult:
    """Import the sample exhibition and the files named on the line; `progress` as in `carry_out`."""
    return carry_out(workbench, plan_import(workbench, (SAMPLE_FILE, *files)), progress=progress)


def missing_drafts(workbench: Workbench) -> tuple[DraftOrder, ...]:
    """What the model has to write: Einfache Sprache for German sources, plain English for English ones."""
    return tuple(order for kind, language in _DRAFTED for order in orders_for(workbench, (kind,), language))


def approve_what_passes(workbench: Workbench) -> Approvals:
    """Submit and approve every draft; texts that were approved before stay as they are."""
    person = workbench.person(APPROVER, Role.STAFF)
    approved = 0
    held_back: list[HeldBack] = []
    for row in workbench.rows():
        for text in workbench.texts(row.id):
            if text.current is None or _was_sent_back(workbench, text):
                continue
            try:
                if _approve(workbench, text, person, text.current.body_hash):
                    approved += 1
            except Refused as refusal:
                held_back.append(HeldBack(workbench.subject(row.id), text, refusal.message))
    return Approvals(approved, tuple(held_back))


def _was_sent_back(workbench: Workbench, text: Text) -> bool:
    """Whether a person returned or withdrew it: the demonstration does not overrule anybody."""
    return any(event.action in (Action.REJECT, Action.WITHDRAW) for event in workbench.history(text.id))


def _approve(workbench: Workbench, text: Text, person: Person, seen: str) -> bool:
    state = text.state
    if state in (State.AI_DRAFT, State.DRAFT):
        state = take_step(workbench, text.id, Action.SUBMIT, person, seen)
    if state is State.IN_REVIEW:
        state = take_step(workbench, text.id, Action.APPROVE, person, seen)
    return state is State.APPROVED
