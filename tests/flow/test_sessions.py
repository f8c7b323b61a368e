"""A session of test readers from its plan to the certified wording."""

from datetime import date

import pytest
from jugs import jug

from klartafel.domain.gate import Action, State
from klartafel.domain.message import Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.session import Audience, Outcome, Session, SessionFinding
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.services import session_table, sessions
from klartafel.services.publishing import publication_of
from klartafel.services.reviewing import take_step
from klartafel.services.sessions import SessionPlan
from klartafel.services.typos import correct_typo
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version
from klartafel.store import subjects

BODY = "Das ist ein Krug.\nDer Krug ist aus Ton.\nDer Krug ist schön."
QUESTION = "Woraus ist der Krug?"


def text_for_readers(
    workbench: Workbench, number: str, body: str = BODY, kind: TextKind = TextKind.LEICHTE_SPRACHE
) -> int:
    subject = workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, jug(number, body, "de")))
    author = workbench.person("Ada", Role.STAFF)
    text = begin_text(workbench, subject, kind, "de")
    current = write_version(workbench, text.id, body, author).current
    assert current is not None
    take_step(workbench, text.id, Action.SUBMIT, author, current.body_hash)
    if kind is TextKind.LEICHTE_SPRACHE:
        take_step(workbench, text.id, Action.REWORK, author, current.body_hash, "Kurs 2024")
    return text.id


@pytest.fixture
def moderator(workbench: Workbench) -> Person:
    return workbench.person("Mia", Role.STAFF)


def planned(workbench: Workbench, moderator: Person, *texts: int) -> Session:
    plan = SessionPlan(date(2026, 12, 1), "Unna", tuple((text, QUESTION) for text in texts))
    return sessions.plan_session(workbench, plan, moderator)


def test_only_texts_that_are_far_enough_come_to_the_table(workbench: Workbench, moderator: Person) -> None:
    ready = text_for_readers(workbench, "1")
    draft = text_for_readers(workbench, "2")
    hash_ = workbench.text(draft).current.body_hash  # type: ignore[union-attr]
    take_step(workbench, draft, Action.REJECT, moderator, hash_, "zu lang")
    text_for_readers(workbench, "3", kind=TextKind.EINFACHE_SPRACHE)
    found = sessions.candidates(workbench)
    assert [(one.text.id, one.reason is None) for one in found] == [(ready, True), (draft, False)]
    with pytest.raises(Refused):
        planned(workbench, moderator, draft)


def test_a_question_is_asked_that_yes_does_not_answer(workbench: Workbench, moderator: Person) -> None:
    text = text_for_readers(workbench, "1")
    for question in ("", "Ist der Krug aus Ton?"):
        with pytest.raises(WrongCall):
            sessions.plan_session(
                workbench, SessionPlan(date(2026, 12, 1), "Unna", ((text, question),)), moderator
            )


def test_blind_listeners_and_readers_do_not_sit_at_one_table(workbench: Workbench, moderator: Person) -> None:
    text = text_for_readers(workbench, "1")
    heard = text_for_readers(workbench, "2", kind=TextKind.AUDIO_DESCRIPTION)
    assert planned(workbench, moderator, heard).audience is Audience.LISTENERS
    with pytest.raises(WrongCall):
        planned(workbench, moderator, text, heard)


def test_a_session_ends_with_the_wording_that_was_read_back(workbench: Workbench, moderator: Person) -> None:
    text = text_for_readers(workbench, "1")
    session = planned(workbench, moderator, text)
    (now,) = session_table.table(workbench, session.id)
    assert [line.is_changed for line in now.lines] == [False, False, False]
    session_table.record(
        workbench, session.id, SessionFinding(text, now.lines[2].sentence, Outcome.NOT_UNDERSTOOD)
    )
    session_table.record(
        workbench, session.id, SessionFinding(text, now.lines[2].sentence, Outcome.HARD_WORD, "schön")
    )
    session_table.change_sentence(
        workbench,
        session.id,
        text,
        now.lines[2],
        "Der Krug gefällt vielen Menschen.",
        now.body_hash,
        moderator,
    )
    (now,) = session_table.table(workbench, session.id)
    assert [line.is_open for line in now.lines] == [False, False, True]
    sessions.say_who_tested(workbench, session.id, 3, (("Ida", False), ("Blume", True)), logo_tester=True)
    with pytest.raises(Refused, match="not-read-back"):
        session_table.certify(workbench, session.id, text, now.body_hash, moderator)
    session_table.tick(workbench, session.id, text, now.lines[2], read=True)
    assert session_table.certify(workbench, session.id, text, now.body_hash, moderator) is State.CERTIFIED
    assert sessions.session(workbench, session.id).is_held
    with pytest.raises(Refused, match="own-text"):
        take_step(workbench, text, Action.APPROVE, moderator, now.body_hash)
    event = workbench.history(text)[-1]
    assert event.note == "Prüfgruppe am 1.12.2026, Unna (3)"
    assert session_table.logo_for(workbench, text)[1].id == "sessions.logo-not-checked"
    take_step(workbench, text, Action.APPROVE, workbench.person("Bo", Role.STAFF), now.body_hash)
    assert session_table.logo_for(workbench, text)[1].id == "sessions.logo-no-names"


def test_what_changes_again_after_it_was_read_back_is_read_back_again(
    workbench: Workbench, moderator: Person
) -> None:
    text = text_for_readers(workbench, "1")
    session = planned(workbench, moderator, text)
    for words in ("Der Krug ist alt.", "Der Krug ist sehr alt."):
        (now,) = session_table.table(workbench, session.id)
        session_table.change_sentence(
            workbench, session.id, text, now.lines[1], words, now.body_hash, moderator
        )
        (now,) = session_table.table(workbench, session.id)
        assert [line.is_open for line in now.lines] == [False, True, False]
        session_table.tick(workbench, session.id, text, now.lines[1], read=True)


def test_a_sentence_taken_out_leaves_its_neighbour_to_read_back(
    workbench: Workbench, moderator: Person
) -> None:
    text = text_for_readers(workbench, "1")
    session = planned(workbench, moderator, text)
    (now,) = session_table.table(workbench, session.id)
    session_table.change_sentence(workbench, session.id, text, now.lines[1], "", now.body_hash, moderator)
    (now,) = session_table.table(workbench, session.id)
    assert now.body == "Das ist ein Krug.\nDer Krug ist schön."
    assert [line.is_open for line in now.lines] == [False, True]


def test_names_of_testers_stand_where_they_can_be_erased(workbench: Workbench, moderator: Person) -> None:
    text = text_for_readers(workbench, "1")
    session = planned(workbench, moderator, text)
    session = sessions.say_who_tested(workbench, session.id, 2, (("Mia", False),), logo_tester=False)
    assert session.people[0].person != moderator.id, "a tester of the same name is another person"
    assert workbench.person("Mia", Role.STAFF) == moderator
    assert [person.name for person in workbench.people()].count("Mia") == 1
    (now,) = session_table.table(workbench, session.id)
    session_table.certify(workbench, session.id, text, now.body_hash, moderator)
    take_step(workbench, text, Action.APPROVE, workbench.person("Bo", Role.STAFF), now.body_hash)

    def readers() -> str:
        (subject,) = publication_of(workbench, "de").subjects
        review = subject.texts[0].review
        assert review is not None
        return review.test_readers

    assert readers().endswith(": Mia")
    sessions.erase_tester(workbench, session.people[0].person)
    assert "Mia" not in readers()
    assert sessions.session(workbench, session.id).testers == 2


def test_a_typo_is_corrected_without_a_new_session_and_logged(
    workbench: Workbench, moderator: Person
) -> None:
    body = "Das ist ein Krug.\nDer Krug ist aus Ton.\nDer Krug ist seher schön."
    text = text_for_readers(workbench, "1", body)
    session = planned(workbench, moderator, text)
    sessions.say_who_tested(workbench, session.id, 2, (), logo_tester=False)
    (now,) = session_table.table(workbench, session.id)
    session_table.certify(workbench, session.id, text, now.body_hash, moderator)
    take_step(workbench, text, Action.APPROVE, workbench.person("Bo", Role.STAFF), now.body_hash)
    for more in (body.replace("Ton", "Holz"), body.replace("Das ist ein Krug.", "Das ist kein Krug.")):
        with pytest.raises(Refused, match="more-than-a-typo"):
            correct_typo(workbench, text, more, moderator, now.body_hash)
    state = correct_typo(workbench, text, body.replace("seher", "sehr"), moderator, now.body_hash)
    assert state is State.READERS_CHECKED
    assert workbench.history(text)[-1].action is Action.CORRECT_TYPO
    (subject,) = publication_of(workbench, "de").subjects
    assert subject.texts[0].body.endswith("sehr schön.")
    assert subject.texts[0].review is not None
    assert "Unna" in subject.texts[0].review.test_readers


def test_later_only_changed_sentences_are_read_again(workbench: Workbench, moderator: Person) -> None:
    text = text_for_readers(workbench, "1")
    session = planned(workbench, moderator, text)
    write_version(workbench, text, BODY.replace("schön", "alt"), workbench.person("Ada", Role.STAFF))
    (now,) = session_table.table(workbench, session.id)
    assert [line.is_changed for line in now.lines] == [False, False, True]
    session = session_table.renew_bases(workbench, session.id)
    (now,) = session_table.table(workbench, session.id)
    assert not now.open_lines, "what is handed out anew is what people read"


def test_a_question_is_proposed_from_what_record_and_text_both_say(workbench: Workbench) -> None:
    text_for_readers(workbench, "1")
    (found,) = sessions.candidates(workbench)
    assert found.question in ("", "Woraus ist das?", "Aus welcher Zeit ist das?")
