"""The gate opens only so: whatever people do in whatever order, the last state has its reasons."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st
from test_gate import AUTHOR, REVIEWER, THIRD, A, History, S

from klartafel.domain.gate import Action, Event
from klartafel.domain.message import Refused
from klartafel.domain.text import TextKind

BODIES = ("b1", "b2")  # few, so that wordings come back
STEPS = st.lists(
    st.tuples(
        st.sampled_from([*Action, A.CERTIFY, A.REWORK, A.SUBMIT, A.APPROVE, A.CORRECT_TYPO, A.CORRECT_TYPO]),
        st.sampled_from([AUTHOR, REVIEWER, THIRD]),
        st.sampled_from(BODIES),
        st.sampled_from([0, 5, 5, 5]),
        st.sampled_from(["", *BODIES, *BODIES]),
    ),
    max_size=40,
)


@dataclass
class Witness:
    """Another way to say what must hold, that knows nothing of how the gate folds its history."""

    reworked: bool = False
    tested: set[str] = field(default_factory=set)
    from_office: set[str] = field(default_factory=set)
    first: dict[str, str] = field(default_factory=dict)  # a wording without its typo -> the one tested

    def sees(self, before: str, event: Event) -> None:
        body = event.body_hash
        if event.action is A.GENERATE:
            self.reworked = False
        elif event.action is A.REWORK:
            self.reworked = True
        elif event.action is A.CERTIFY:
            assert self.reworked, "certified without the rework step"
            self.tested.add(body)
        elif event.action is A.ACCEPT_EXTERNAL:
            self.from_office.add(body)
        elif event.action is A.WITHDRAW:
            gone = {one for one in BODIES if self.first.get(one, one) == self.first.get(body, body)}
            self.tested -= gone
            self.from_office -= gone
            self.first = {new: old for new, old in self.first.items() if new not in gone}
        elif event.action is A.CORRECT_TYPO:
            assert before in self.tested | self.from_office, "a typo of what nobody tested"
            for vouched in (self.tested, self.from_office):
                if before in vouched:
                    vouched.add(body)
            self.first[body] = self.first.get(before, before)


def walk(kind: TextKind, steps: list[tuple[Action, int, str, int, str]]) -> None:
    history, witness = History(kind), Witness()
    for action, person, body, readers, typo_of in steps:
        before = history.situation.body_hash
        writes = action in (A.WRITE, A.GENERATE, A.CORRECT_TYPO)
        try:
            history.do(action, person, body=body if writes else None, readers=readers, slips_of=typo_of)
        except Refused:
            continue
        witness.sees(before, history.events[-1])
        if history.state in (S.READERS_CHECKED, S.CERTIFIED):
            assert history.situation.body_hash in witness.tested
        if history.state is S.EXTERNALLY_CHECKED:
            assert history.situation.body_hash in witness.from_office


@given(STEPS)
@settings(max_examples=800, deadline=None)
def test_no_order_of_steps_reaches_the_last_state_without_session_and_rework(
    steps: list[tuple[Action, int, str, int, str]],
) -> None:
    walk(TextKind.LEICHTE_SPRACHE, steps)


@given(STEPS)
@settings(max_examples=300, deadline=None)
def test_kinds_that_nobody_tests_never_say_that_somebody_did(
    steps: list[tuple[Action, int, str, int, str]],
) -> None:
    history = History(TextKind.EINFACHE_SPRACHE)
    for action, person, body, readers, typo_of in steps:
        writes = action in (A.WRITE, A.GENERATE, A.CORRECT_TYPO)
        try:
            history.do(action, person, body=body if writes else None, readers=readers, slips_of=typo_of)
        except Refused:
            continue
        assert history.state not in (S.CERTIFIED, S.READERS_CHECKED)
