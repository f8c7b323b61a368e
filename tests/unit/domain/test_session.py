"""A session: what must be read back, what may be asked, when the logo is offered."""

from datetime import date

import pytest

from klartafel.domain.gate import State
from klartafel.domain.session import (
    Audience,
    Participant,
    Session,
    can_be_answered_by_yes,
    changed_sentences,
    logo_offer,
    size_warning,
)
from klartafel.domain.text import TextKind

A, B, C = "Das ist ein Krug.", "Der Krug ist alt.", "Er ist nicht aus Ton."


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        ((A, B, C), ()),
        ((A, "Der Krug ist sehr alt.", C), (1,)),
        ((A, B, C, A), (3,)),
        ((A, C), (1,)),  # it follows another sentence now
        ((A, B), (1,)),  # the last one went: the one that ends the text now
        ((A, C, B), (1, 2)),  # moved: both have another neighbour
    ],
)
def test_what_is_new_moved_or_beside_a_gap_is_read_back(
    after: tuple[str, ...], changed: tuple[int, ...]
) -> None:
    assert changed_sentences((A, B, C), after) == changed


@pytest.mark.parametrize(
    "question", ["Woraus ist der Krug?", "Aus welcher Zeit ist er?", "Erzählen Sie: Was sehen Sie?"]
)
def test_open_questions_may_be_asked(question: str) -> None:
    assert not can_be_answered_by_yes(question, "de")


@pytest.mark.parametrize("question", ["Ist der Krug aus Ton?", "Haben Sie alles verstanden?", "War das gut?"])
def test_testers_tend_to_say_yes(question: str) -> None:
    assert can_be_answered_by_yes(question, "de")
    assert can_be_answered_by_yes("Is it made of clay?", "en")
    assert not can_be_answered_by_yes("What is it made of?", "en")


def test_packs_of_six_to_eight() -> None:
    assert [size_warning(count) is None for count in (5, 6, 8, 9)] == [False, True, True, False]


def held(*people: Participant, testers: int = 2, logo_tester: bool = True) -> Session:
    return Session(1, date(2026, 12, 1), "Unna", 1, "de", Audience.READERS, (), testers, people, logo_tester)


IDA, BEN = Participant(7, "Ida", False), Participant(8, "Ben", False)
LS = TextKind.LEICHTE_SPRACHE


def test_the_logo_is_offered_where_all_conditions_hold() -> None:
    offered, terms = logo_offer(LS, State.READERS_CHECKED, held(IDA, BEN))
    assert offered
    assert terms.id == "sessions.logo-terms"


@pytest.mark.parametrize(
    ("kind", "state", "session", "reason"),
    [
        (LS, State.CERTIFIED, held(IDA, BEN), "sessions.logo-not-checked"),
        (LS, State.EXTERNALLY_CHECKED, held(IDA, BEN), "sessions.logo-not-checked"),
        (TextKind.AUDIO_DESCRIPTION, State.READERS_CHECKED, held(IDA, BEN), "sessions.logo-not-checked"),
        (LS, State.READERS_CHECKED, None, "sessions.logo-not-checked"),
        (LS, State.READERS_CHECKED, held(IDA, BEN, logo_tester=False), "sessions.logo-no-tester"),
        (LS, State.READERS_CHECKED, held(IDA), "sessions.logo-no-names"),
        (LS, State.READERS_CHECKED, held(IDA, Participant(8, "Blume", True)), "sessions.logo-no-names"),
        (LS, State.READERS_CHECKED, held(IDA, Participant(8, "", False)), "sessions.logo-no-names"),
    ],
)
def test_else_the_reason_is_said(kind: TextKind, state: State, session: Session | None, reason: str) -> None:
    offered, why = logo_offer(kind, state, session)
    assert (offered, why.id) == (False, reason)
