"""The gate: every transition, and everything that must stay shut."""

from datetime import UTC, datetime

import pytest

from klartafel.domain.gate import (
    STATES_THAT_MAY_LEAVE,
    Action,
    Event,
    Obstacles,
    Situation,
    State,
    Step,
    apply,
)
from klartafel.domain.history import situation_of
from klartafel.domain.message import Refused
from klartafel.domain.person import Role
from klartafel.domain.text import TextKind

AUTHOR, REVIEWER, THIRD = 1, 2, 3
ES, LS = TextKind.EINFACHE_SPRACHE, TextKind.LEICHTE_SPRACHE
S, A = State, Action
NO_OBSTACLES = Obstacles()
NOW = datetime(2026, 11, 23, tzinfo=UTC)


class History:
    """Walks a text through the gate the way the services do: apply, then append."""

    def __init__(self, kind: TextKind = ES) -> None:
        self.kind = kind
        self.events: list[Event] = []

    @property
    def situation(self) -> Situation:
        return situation_of(self.kind, self.events)

    @property
    def state(self) -> State:
        return self.situation.state

    def do(
        self,
        action: Action,
        person: int | None = REVIEWER,
        *,
        body: str | None = None,
        source: str | None = None,
        seen: str | None = None,
        note: str = "ein Grund",
        role: Role = Role.STAFF,
        readers: int = 5,
        slips_of: str = "",
        obstacles: Obstacles = NO_OBSTACLES,
    ) -> State:
        now = self.situation
        body = body if body is not None else now.body_hash
        source = source if source is not None else now.source_hash
        step = Step(action, person, role, seen or now.body_hash, note, body, source, readers, slips_of)
        state = apply(now, step, obstacles)
        self.events.append(Event(action, state, person, role, body, source, note, NOW))
        return state


def text_in(state: State, kind: TextKind = ES) -> History:
    """A text that got into a state by the shortest honest way."""
    history = History(kind)
    if state is S.AI_DRAFT:
        history.do(A.GENERATE, None, body="b1", source="s1")
        return history
    history.do(A.WRITE, AUTHOR, body="b1", source="s1")
    ways = {
        S.DRAFT: [],
        S.IN_REVIEW: [A.SUBMIT],
        S.APPROVED: [A.SUBMIT, A.APPROVE],
        S.CERTIFIED: [A.SUBMIT, A.REWORK, A.CERTIFY],
        S.READERS_CHECKED: [A.SUBMIT, A.REWORK, A.CERTIFY, A.APPROVE],
        S.EXTERNALLY_CHECKED: [A.ACCEPT_EXTERNAL],
    }
    for action in ways[state]:
        history.do(action)
    assert history.state is state
    return history


# Every pair of state and action for a text in Leichte Sprache, by a person who did not write it.
# None: the gate stays shut.
TRANSITIONS: dict[State, dict[Action, State | None]] = {
    S.AI_DRAFT: {A.SUBMIT: S.IN_REVIEW, A.WRITE: S.AI_DRAFT, A.REWORK: S.AI_DRAFT},
    S.DRAFT: {
        A.SUBMIT: S.IN_REVIEW,
        A.WRITE: S.DRAFT,
        A.REWORK: S.DRAFT,
        A.ACCEPT_EXTERNAL: S.EXTERNALLY_CHECKED,
    },
    S.IN_REVIEW: {
        A.WRITE: S.IN_REVIEW,
        A.REJECT: S.DRAFT,
        A.APPROVE: S.APPROVED,
        A.RECORD_OUTSIDE: S.APPROVED,
        A.STILL_VALID: S.IN_REVIEW,
        A.REWORK: S.IN_REVIEW,
        A.ACCEPT_EXTERNAL: S.EXTERNALLY_CHECKED,
    },
    S.APPROVED: {
        A.WRITE: S.IN_REVIEW,
        A.WITHDRAW: S.IN_REVIEW,
        A.STILL_VALID: S.APPROVED,
        A.REWORK: S.APPROVED,
    },
    S.CERTIFIED: {
        A.WRITE: S.IN_REVIEW,
        A.APPROVE: S.READERS_CHECKED,
        A.RECORD_OUTSIDE: S.READERS_CHECKED,
        A.WITHDRAW: S.IN_REVIEW,
        A.STILL_VALID: S.CERTIFIED,
        A.REWORK: S.CERTIFIED,
    },
    S.READERS_CHECKED: {
        A.WRITE: S.IN_REVIEW,
        A.WITHDRAW: S.IN_REVIEW,
        A.STILL_VALID: S.READERS_CHECKED,
        A.REWORK: S.READERS_CHECKED,
    },
    S.EXTERNALLY_CHECKED: {
        A.WRITE: S.IN_REVIEW,
        A.WITHDRAW: S.IN_REVIEW,
        A.STILL_VALID: S.EXTERNALLY_CHECKED,
        A.REWORK: S.EXTERNALLY_CHECKED,
    },
}


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("action", [action for action in Action if action is not A.GENERATE])
def test_every_transition(state: State, action: Action) -> None:
    expected = TRANSITIONS[state].get(action)
    history = text_in(state, LS)
    body = "b2" if action is A.WRITE else None
    if expected is None:
        with pytest.raises(Refused):
            history.do(action, THIRD, body=body)
        assert history.state is state
    else:
        assert history.do(action, THIRD, body=body) is expected


@pytest.mark.parametrize("state", list(State))
def test_a_new_draft_by_the_model_is_a_draft_again(state: State) -> None:
    assert text_in(state, LS).do(A.GENERATE, None, body="b9") is S.AI_DRAFT


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("action", [action for action in Action if action is not A.GENERATE])
@pytest.mark.parametrize("role", [Role.VOLUNTEER, Role.EDUCATOR])
def test_only_staff_move_a_text(state: State, action: Action, role: Role) -> None:
    with pytest.raises(Refused):
        text_in(state, LS).do(action, THIRD, role=role)


def test_an_author_does_not_approve_the_own_text() -> None:
    with pytest.raises(Refused, match=r"gate\.own-text"):
        text_in(S.IN_REVIEW).do(A.APPROVE, AUTHOR)


def test_a_draft_by_the_model_may_be_approved_by_the_one_person_who_reads_it() -> None:
    history = text_in(S.AI_DRAFT)
    history.do(A.SUBMIT, AUTHOR)
    assert history.do(A.APPROVE, AUTHOR) is S.APPROVED


def test_approval_counts_only_for_the_wording_that_was_seen() -> None:
    with pytest.raises(Refused, match=r"gate\.changed-meanwhile"):
        text_in(S.IN_REVIEW).do(A.APPROVE, seen="another")


def test_a_reviewers_correction_is_confirmed_by_the_author_instead_of_approved() -> None:
    history = text_in(S.IN_REVIEW)
    history.do(A.WRITE, REVIEWER, body="b2")
    with pytest.raises(Refused, match=r"gate\.own-text"):
        history.do(A.APPROVE, REVIEWER)
    with pytest.raises(Refused, match=r"gate\.no-correction"):
        history.do(A.CONFIRM, REVIEWER)
    assert history.do(A.CONFIRM, AUTHOR) is S.APPROVED


def test_two_people_correcting_each_other_do_not_lock_themselves_out() -> None:
    history = text_in(S.IN_REVIEW)
    history.do(A.WRITE, REVIEWER, body="b2")
    history.do(A.WRITE, AUTHOR, body="b3")
    with pytest.raises(Refused):
        history.do(A.CONFIRM, AUTHOR)
    assert history.do(A.CONFIRM, REVIEWER) is S.APPROVED


def test_nobody_confirms_a_text_that_nobody_else_corrected() -> None:
    with pytest.raises(Refused, match=r"gate\.no-correction"):
        text_in(S.IN_REVIEW).do(A.CONFIRM, AUTHOR)


def test_an_approved_wording_restored_letter_by_letter_is_approved_again() -> None:
    history = text_in(S.APPROVED)
    assert history.do(A.WRITE, AUTHOR, body="b2") is S.IN_REVIEW
    assert history.do(A.WRITE, AUTHOR, body="b1") is S.APPROVED


def test_an_approved_wording_is_not_approved_for_another_source() -> None:
    history = text_in(S.APPROVED)
    history.do(A.WRITE, AUTHOR, body="b2")
    assert history.do(A.WRITE, AUTHOR, body="b1", source="s2") is S.IN_REVIEW


def test_a_withdrawn_wording_does_not_come_back_by_typing_it_again_or_by_its_author_alone() -> None:
    history = text_in(S.APPROVED)
    history.do(A.WITHDRAW, AUTHOR)
    with pytest.raises(Refused, match=r"gate\.own-text"):
        history.do(A.APPROVE, AUTHOR)
    history.do(A.WRITE, AUTHOR, body="b2")
    assert history.do(A.WRITE, AUTHOR, body="b1") is S.IN_REVIEW


@pytest.mark.parametrize(
    "obstacles",
    [
        Obstacles(open_facts=1),
        Obstacles(errors_without_exception=1),
        Obstacles(incomplete=True),
        Obstacles(stale=True),
    ],
)
@pytest.mark.parametrize("action", [A.APPROVE, A.CONFIRM, A.RECORD_OUTSIDE, A.ACCEPT_EXTERNAL])
def test_open_facts_errors_cut_and_stale_texts_are_not_approved(obstacles: Obstacles, action: Action) -> None:
    history = text_in(S.IN_REVIEW)
    if action is A.CONFIRM:
        history.do(A.WRITE, REVIEWER, body="b2")
    with pytest.raises(Refused):
        history.do(action, AUTHOR if action is A.CONFIRM else REVIEWER, obstacles=obstacles)
    assert history.state is S.IN_REVIEW


@pytest.mark.parametrize("action", [A.REJECT, A.RECORD_OUTSIDE])
def test_reasons_and_evidence_are_asked_for(action: Action) -> None:
    with pytest.raises(Refused, match=r"gate\.reason-missing"):
        text_in(S.IN_REVIEW).do(action, note=" ")


def test_a_rejected_draft_of_the_model_is_a_draft_of_the_model_again() -> None:
    history = text_in(S.AI_DRAFT)
    history.do(A.SUBMIT)
    assert history.do(A.REJECT) is S.AI_DRAFT


def test_the_last_state_needs_rework_session_and_curator_on_the_same_wording() -> None:
    history = text_in(S.IN_REVIEW, LS)
    with pytest.raises(Refused, match=r"gate\.not-reworked"):
        history.do(A.CERTIFY)
    history.do(A.REWORK, note="Kursnachweis 2024")
    with pytest.raises(Refused, match=r"gate\.no-test-readers"):
        history.do(A.CERTIFY, readers=0)
    assert history.do(A.CERTIFY) is S.CERTIFIED
    assert history.state not in STATES_THAT_MAY_LEAVE
    assert history.do(A.APPROVE) is S.READERS_CHECKED


def test_the_curator_may_come_before_the_session() -> None:
    history = text_in(S.IN_REVIEW, LS)
    history.do(A.REWORK)
    assert history.do(A.APPROVE) is S.APPROVED
    assert history.do(A.CERTIFY) is S.READERS_CHECKED


def test_a_session_that_changes_the_wording_asks_for_a_short_release() -> None:
    history = text_in(S.APPROVED, LS)
    history.do(A.REWORK)
    assert history.do(A.WRITE, AUTHOR, body="b2") is S.IN_REVIEW
    assert history.do(A.CERTIFY) is S.CERTIFIED
    with pytest.raises(Refused, match=r"gate\.own-text"):
        history.do(A.APPROVE, AUTHOR)
    assert history.do(A.APPROVE, REVIEWER) is S.READERS_CHECKED


def test_an_edit_after_the_last_state_loses_it() -> None:
    history = text_in(S.READERS_CHECKED, LS)
    assert history.do(A.WRITE, AUTHOR, body="b2") is S.IN_REVIEW
    assert history.do(A.APPROVE) is S.APPROVED


def test_other_kinds_know_no_session() -> None:
    with pytest.raises(Refused, match=r"gate\.no-test-readers-needed"):
        text_in(S.IN_REVIEW, ES).do(A.CERTIFY)


def test_a_draft_of_the_model_does_not_pass_as_an_offices_text() -> None:
    history = text_in(S.AI_DRAFT, LS)
    history.do(A.WRITE, AUTHOR, body="b2")
    history.do(A.SUBMIT)
    with pytest.raises(Refused, match=r"gate\.external-is-machine-made"):
        history.do(A.ACCEPT_EXTERNAL)


def test_a_text_in_leichte_sprache_from_an_office_names_its_test_readers() -> None:
    with pytest.raises(Refused, match=r"gate\.no-test-readers"):
        text_in(S.DRAFT, LS).do(A.ACCEPT_EXTERNAL, readers=0)


def test_a_changed_record_can_be_confirmed_as_still_fitting() -> None:
    history = text_in(S.APPROVED)
    assert history.do(A.STILL_VALID, source="s2", obstacles=Obstacles(stale=True)) is S.APPROVED
    assert history.situation.source_hash == "s2"
    with pytest.raises(Refused):
        history.do(A.STILL_VALID, source="s3", obstacles=Obstacles(stale=True, open_facts=1))


def test_a_withdrawn_text_has_lost_its_test_readers_too() -> None:
    history = text_in(S.READERS_CHECKED, LS)
    history.do(A.WITHDRAW, THIRD)
    assert history.do(A.APPROVE, THIRD) is S.APPROVED


def test_a_new_draft_by_the_model_was_reworked_by_nobody() -> None:
    history = text_in(S.IN_REVIEW, LS)
    history.do(A.REWORK)
    history.do(A.GENERATE, None, body="b9")
    history.do(A.SUBMIT)
    with pytest.raises(Refused, match=r"gate\.not-reworked"):
        history.do(A.CERTIFY)


def test_a_typo_of_a_tested_wording_keeps_its_state() -> None:
    for state in (S.CERTIFIED, S.READERS_CHECKED, S.EXTERNALLY_CHECKED):
        history = text_in(state, LS)
        assert history.do(A.CORRECT_TYPO, THIRD, body="b2", slips_of="b1") is state


def test_more_than_a_typo_is_no_correction() -> None:
    history = text_in(S.READERS_CHECKED, LS)
    with pytest.raises(Refused, match=r"sessions\.more-than-a-typo"):
        history.do(A.CORRECT_TYPO, THIRD, body="b2")


def test_many_small_steps_do_not_lead_away_from_what_was_tested() -> None:
    history = text_in(S.READERS_CHECKED, LS)
    history.do(A.CORRECT_TYPO, THIRD, body="b2", slips_of="b1")
    with pytest.raises(Refused, match=r"sessions\.more-than-a-typo"):
        history.do(A.CORRECT_TYPO, THIRD, body="b3", slips_of="b2")
    assert history.do(A.CORRECT_TYPO, THIRD, body="b3", slips_of="b1") is S.READERS_CHECKED


def test_a_corrected_wording_comes_back_with_its_state_and_goes_with_what_it_corrected() -> None:
    history = text_in(S.READERS_CHECKED, LS)
    history.do(A.CORRECT_TYPO, THIRD, body="b2", slips_of="b1")
    history.do(A.WRITE, AUTHOR, body="b9")
    assert history.do(A.WRITE, AUTHOR, body="b2") is S.READERS_CHECKED
    history.do(A.WITHDRAW, REVIEWER)
    assert history.do(A.WRITE, REVIEWER, body="b1") is S.IN_REVIEW, "not by putting the typo in again"


def test_who_corrects_a_typo_before_the_release_does_not_release() -> None:
    history = text_in(S.CERTIFIED, LS)
    history.do(A.CORRECT_TYPO, THIRD, body="b2", slips_of="b1")
    with pytest.raises(Refused, match=r"gate\.own-text"):
        history.do(A.APPROVE, THIRD)
    assert history.do(A.APPROVE, REVIEWER) is S.READERS_CHECKED


def test_an_audio_description_is_tested_by_blind_people_without_the_rework_step() -> None:
    history = text_in(S.APPROVED, TextKind.AUDIO_DESCRIPTION)
    assert history.do(A.CERTIFY) is S.READERS_CHECKED
    assert text_in(S.APPROVED, TextKind.AUDIO_DESCRIPTION).state is S.APPROVED, "nor does it need them"


def test_a_typo_in_an_offices_text_makes_nobody_of_ours_a_test_reader() -> None:
    history = text_in(S.EXTERNALLY_CHECKED, LS)
    history.do(A.CORRECT_TYPO, THIRD, body="b2", slips_of="b1")
    history.do(A.GENERATE, None, body="b2")
    history.do(A.SUBMIT)
    assert history.do(A.APPROVE, THIRD) is S.APPROVED
