"""The gate: which state a text is in, who may move it, and what it may be called.

A text in Leichte Sprache or Easy Read has two further steps: a person whose qualification is recorded
reworks it, and test readers certify it. Before the last state it carries its draft name and nothing else
(KI-Kodex for Leichte Sprache 2025, BFIT-Bund 2025, Netzwerk Leichte Sprache).

`apply` is a pure function from a situation and an action to the next state, or a refusal with its
reason. Situations are folded from the append-only history in `domain/history.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from klartafel.domain.message import Message, Refused
from klartafel.domain.person import Role
from klartafel.domain.text import KINDS, TextKind


class State(StrEnum):
    """Review states in their order. `READERS_CHECKED` is the last one for kinds that need test readers."""

    AI_DRAFT = "ai-draft"
    DRAFT = "draft"
    IN_REVIEW = "in-review"
    APPROVED = "approved"
    CERTIFIED = "certified"  # test readers are through, the curator's release is missing
    READERS_CHECKED = "readers-checked"  # test readers and curator vouch for this very wording
    EXTERNALLY_CHECKED = "externally-checked"  # finished by an office, with its evidence


class Action(StrEnum):
    """Everything that can happen to a text."""

    GENERATE = "generate"  # the model wrote a version
    WRITE = "write"  # a person wrote a version
    SUBMIT = "submit"
    REJECT = "reject"
    APPROVE = "approve"
    CONFIRM = "confirm"  # an author confirms the correction another person made under review
    WITHDRAW = "withdraw"
    STILL_VALID = "still-valid"  # the record changed, the wording holds all the same
    REWORK = "rework"  # a qualified person vouches for having reworked the text
    CERTIFY = "certify"  # a session of test readers ended with this wording
    CORRECT_TYPO = "correct-typo"  # a slip of the pen in a wording that test readers had certified
    ACCEPT_EXTERNAL = "accept-external"  # an office's finished text, with its evidence
    RECORD_OUTSIDE = "record-outside"  # a one-person museum records an approval given outside


STATES_THAT_MAY_LEAVE = frozenset({State.APPROVED, State.READERS_CHECKED, State.EXTERNALLY_CHECKED})
_DRAFTS = frozenset({State.AI_DRAFT, State.DRAFT})
_UNDER_REVIEW = frozenset({State.IN_REVIEW, State.CERTIFIED})
_TESTED = frozenset({State.CERTIFIED, State.READERS_CHECKED, State.EXTERNALLY_CHECKED})


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a text's append-only history; `state` is what the text was in afterwards.

    `person` is None where only the model acted. `note` holds the reason of a rejection or withdrawal,
    the qualification of who reworked, the record of a session, or the evidence of an office. `program`
    and `rules` are the versions of the program and of the rule set that the step was taken with.
    """

    action: Action
    state: State
    person: int | None
    role: Role | None
    body_hash: str
    source_hash: str
    note: str
    at: datetime
    program: str = ""
    rules: str = ""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What stands against an approval besides people: counted by the checks, on the present wording."""

    open_facts: int = 0
    errors_without_exception: int = 0
    incomplete: bool = False
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the gate looks at.

    `authors` wrote since the last approval; `approved_authors` wrote what was approved before;
    `correction_by` wrote the present wording while it was under review; `settled` are wordings (body and
    source hash) with the finished state they had reached; `draft_state` is where a rejection leads back.
    `corrections` are pairs of hashes: a wording without its typo, and the one that test readers had.
    """

    kind: TextKind
    state: State
    body_hash: str
    source_hash: str
    authors: frozenset[int] = frozenset()
    approved_authors: frozenset[int] = frozenset()
    correction_by: int | None = None
    reworked: bool = False
    certified_bodies: frozenset[str] = frozenset()
    settled: tuple[tuple[str, str, State], ...] = ()
    draft_state: State = State.DRAFT
    corrections: tuple[tuple[str, str], ...] = ()

    @property
    def tested_hash(self) -> str:
        """The hash of the wording as test readers had it: the present one, or the one before its typos."""
        return dict(self.corrections).get(self.body_hash, self.body_hash)


@dataclass(frozen=True, slots=True)
class Step:
    """What a person asks of the gate.

    `seen_hash` is the hash of the wording that was on the screen. A WRITE brings the hashes of what was
    written and of the source it was written from, a CORRECT_TYPO the former. `test_readers` counts the
    people of the session or of the office's evidence. `slips_of` is the hash of the wording that the written
    one differs from by slips of the pen alone, as `domain/typo.py` decides.
    """

    action: Action
    person: int | None
    role: Role | None
    seen_hash: str
    note: str = ""
    written_hash: str = ""
    written_source: str = ""
    test_readers: int = 0
    slips_of: str = ""


def apply(situation: Situation, step: Step, obstacles: Obstacles) -> State:
    """The state after a step. Raises Refused with the reason where the gate stays shut."""
    if step.action is Action.GENERATE:
        return State.AI_DRAFT
    if step.role is not Role.STAFF or step.person is None:
        raise Refused(Message.of("gate.staff-only"))
    if step.action is Action.WRITE:
        return _write(situation, step)
    if step.seen_hash != situation.body_hash:
        raise Refused(Message.of("gate.changed-meanwhile"))
    return _RULES[step.action](situation, step, obstacles)


def _write(situation: Situation, step: Step) -> State:
    for body, source, state in reversed(situation.settled):
        if (body, source) == (step.written_hash, step.written_source):
            return state
    return situation.state if situation.state in _DRAFTS else State.IN_REVIEW


def _submit(situation: Situation, _step: Step, obstacles: Obstacles) -> State:
    _require_state(situation, _DRAFTS)
    if obstacles.incomplete:
        raise Refused(Message.of("gate.incomplete"))
    return State.IN_REVIEW


def _reject(situation: Situation, step: Step, _obstacles: Obstacles) -> State:
    _require_state(situation, frozenset({State.IN_REVIEW}))
    _require_note(step)
    return situation.draft_state


def _approve(situation: Situation, step: Step, obstacles: Obstacles) -> State:
    _require_state(situation, _UNDER_REVIEW)
    if step.person in situation.authors:
        raise Refused(Message.of("gate.own-text"))
    return _vouched(situation, obstacles)


def _confirm(situation: Situation, step: Step, obstacles: Obstacles) -> State:
    _require_state(situation, _UNDER_REVIEW)
    corrected_by_another = situation.correction_by not in (None, step.person)
    if not corrected_by_another or step.person not in situation.authors:
        raise Refused(Message.of("gate.no-correction"))
    return _vouched(situation, obstacles)


def _record_outside(situation: Situation, step: Step, obstacles: Obstacles) -> State:
    _require_state(situation, _UNDER_REVIEW)
    _require_note(step)
    return _vouched(situation, obstacles)


def _vouched(situation: Situation, obstacles: Obstacles) -> State:
    _require_no_obstacles(obstacles)
    certified = situation.body_hash in situation.certified_bodies
    return State.READERS_CHECKED if certified else State.APPROVED


def _withdraw(situation: Situation, step: Step, _obstacles: Obstacles) -> State:
    _require_state(situation, STATES_THAT_MAY_LEAVE | {State.CERTIFIED})
    _require_note(step)
    return State.IN_REVIEW


def _still_valid(situation: Situation, _step: Step, obstacles: Obstacles) -> State:
    _require_state(situation, STATES_THAT_MAY_LEAVE | _UNDER_REVIEW)
    _require_no_obstacles(replace(obstacles, stale=False))
    return situation.state


def _rework(situation: Situation, step: Step, _obstacles: Obstacles) -> State:
    _require_readers_kind(situation)
    _require_note(step)
    return situation.state


def _certify(situation: Situation, step: Step, obstacles: Obstacles) -> State:
    _require_tested_kind(situation)
    _require_state(situation, frozenset({State.IN_REVIEW, State.APPROVED}))
    if KINDS[situation.kind].needs_test_readers and not situation.reworked:
        raise Refused(Message.of("gate.not-reworked"))
    _require_note(step)
    _require_readers(step)
    if obstacles.incomplete:
        raise Refused(Message.of("gate.incomplete"))
    if situation.state is State.APPROVED:
        # Approved means this very wording, so curator and test readers agree on it.
        _require_no_obstacles(obstacles)
        return State.READERS_CHECKED
    return State.CERTIFIED


def _correct_typo(situation: Situation, step: Step, obstacles: Obstacles) -> State:
    _require_tested_kind(situation)
    _require_state(situation, _TESTED)
    # Held against what the test readers had, so that many small steps do not lead far away from it.
    if not step.written_hash or step.slips_of != situation.tested_hash:
        raise Refused(Message.of("sessions.more-than-a-typo"))
    _require_no_obstacles(replace(obstacles, stale=False))
    return situation.state


def _accept_external(situation: Situation, step: Step, obstacles: Obstacles) -> State:
    _require_state(situation, frozenset({State.DRAFT, State.IN_REVIEW}))
    if situation.draft_state is State.AI_DRAFT:
        raise Refused(Message.of("gate.external-is-machine-made"))
    _require_note(step)
    if KINDS[situation.kind].needs_test_readers:
        _require_readers(step)
    _require_no_obstacles(obstacles)
    return State.EXTERNALLY_CHECKED


_Rule = Callable[[Situation, Step, Obstacles], State]
_RULES: dict[Action, _Rule] = {
    Action.SUBMIT: _submit,
    Action.REJECT: _reject,
    Action.APPROVE: _approve,
    Action.CONFIRM: _confirm,
    Action.WITHDRAW: _withdraw,
    Action.STILL_VALID: _still_valid,
    Action.REWORK: _rework,
    Action.CERTIFY: _certify,
    Action.CORRECT_TYPO: _correct_typo,
    Action.ACCEPT_EXTERNAL: _accept_external,
    Action.RECORD_OUTSIDE: _record_outside,
}


def _require_state(situation: Situation, states: frozenset[State]) -> None:
    if situation.state not in states:
        raise Refused(Message.of("gate.wrong-state", state=situation.state.value))


def _require_note(step: Step) -> None:
    if not step.note.strip():
        raise Refused(Message.of("gate.reason-missing"))


def _require_readers(step: Step) -> None:
    if step.test_readers < 1:
        raise Refused(Message.of("gate.no-test-readers"))


def _require_readers_kind(situation: Situation) -> None:
    if not KINDS[situation.kind].needs_test_readers:
        raise Refused(Message.of("gate.no-test-readers-needed"))


def _require_tested_kind(situation: Situation) -> None:
    if not KINDS[situation.kind].can_be_tested:
        raise Refused(Message.of("gate.no-test-readers-needed"))


def _require_no_obstacles(obstacles: Obstacles) -> None:
    if obstacles.incomplete:
        raise Refused(Message.of("gate.incomplete"))
    if obstacles.stale:
        raise Refused(Message.of("gate.stale"))
    if obstacles.open_facts:
        raise Refused(Message.of("gate.open-facts", count=obstacles.open_facts))
    if obstacles.errors_without_exception:
        raise Refused(Message.of("gate.errors", count=obstacles.errors_without_exception))
