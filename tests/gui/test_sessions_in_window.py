"""A session of test readers as a person holds it in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_driver import Driver

from klartafel.domain.gate import Action, State
from klartafel.domain.person import Role
from klartafel.domain.session import Outcome
from klartafel.domain.text import TextKind
from klartafel.gui.project.project_page import ProjectPage
from klartafel.gui.sessions.people_dialog import PeopleDialog
from klartafel.gui.sessions.plan_dialog import PlanDialog
from klartafel.gui.sessions.sessions_page import SessionsPage
from klartafel.gui.sessions.table_dialogs import EndDialog, WordDialog, WordsDialog
from klartafel.gui.writing.review_bar import possible_steps
from klartafel.services import session_table, sessions
from klartafel.services.reviewing import take_step
from klartafel.services.viewing import view_text
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version

BODY = "Das ist ein Krug.\nDer Krug ist aus Ton.\nDer Krug ist schön."


def prepare_text(bench: Workbench, key: str = "K 1", *, reworked: bool = True) -> int:
    author = bench.person("Ada", Role.STAFF)
    text = begin_text(bench, bench.subject_by_key(key).id, TextKind.LEICHTE_SPRACHE, "de")
    current = write_version(bench, text.id, BODY, author).current
    assert current is not None
    take_step(bench, text.id, Action.SUBMIT, author, current.body_hash)
    if reworked:
        take_step(bench, text.id, Action.REWORK, author, current.body_hash, "Kurs 2024")
    return text.id


@pytest.fixture
def project(project: Path) -> Path:
    with Workbench.open(project) as bench:
        prepare_text(bench)
        prepare_text(bench, "K 2", reworked=False)
    return project


@pytest.fixture
def place(opened: Driver) -> SessionsPage:
    page: ProjectPage = opened.page
    page.go_to(SessionsPage)
    opened.settle()
    assert isinstance(page.place, SessionsPage)
    return page.place


def plan(driver: Driver, place: SessionsPage) -> None:
    driver.press(place.list.plan_button)
    dialog = driver.sheet()
    assert isinstance(dialog, PlanDialog)
    dialog.place.setText("Unna")
    dialog.choose(0, "Woraus ist der Krug?")
    driver.press(dialog.agree_button)
    driver.settle()


def test_an_empty_page_invites_to_plan(opened: Driver, place: SessionsPage) -> None:
    assert opened.window.focusWidget() is place.list.plan_button
    assert not place.list.open_button.isVisible()
    plan(opened, place)
    (session,) = sessions.all_sessions(opened.bench)
    assert (session.place, len(session.texts)) == ("Unna", 1)
    assert "Unna" in place.list.list.item(0).text()


def test_a_plan_says_what_is_missing_and_takes_no_question_for_yes(
    opened: Driver, place: SessionsPage
) -> None:
    place.plan()
    dialog = opened.sheet()
    assert isinstance(dialog, PlanDialog)
    assert not dialog.agree_button.isEnabled()
    assert "überarbeitet" in dialog.texts.item(1).text(), "and why a text is not far enough"
    assert not dialog.texts.item(1).flags() & Qt.ItemFlag.ItemIsUserCheckable
    dialog.place.setText("Unna")
    dialog.choose(0, "Ist der Krug aus Ton?")
    assert not dialog.agree_button.isEnabled()
    assert "Ja" in dialog.advice
    dialog.choose(0, "Woraus ist der Krug?")
    assert dialog.agree_button.isEnabled()
    assert "6 bis 8" in dialog.advice
    dialog.reject()


def test_a_session_by_keyboard_from_the_first_sentence_to_the_certificate(
    opened: Driver, place: SessionsPage
) -> None:
    plan(opened, place)
    opened.press(place.list.people_button)
    people = opened.sheet()
    assert isinstance(people, PeopleDialog)
    people.count.setValue(3)
    people.name.setText("Ida")
    opened.press(people.add_button)
    opened.press(people.agree_button)
    opened.settle()
    opened.press(place.list.open_button)
    opened.settle()
    page = place.table.page
    assert opened.window.focusWidget() is page.sentence
    assert page.sentence.text() == "Das ist ein Krug."
    assert page.sentence.font().pointSizeF() > 2 * opened.window.font().pointSizeF()
    QTest.keyClick(page.sentence, Qt.Key.Key_J)
    opened.settle()
    assert page.line is not None
    assert page.line.verdict is Outcome.UNDERSTOOD
    for _ in range(2):
        QTest.keyClick(page.sentence, Qt.Key.Key_Right)
    assert page.sentence.text() == "Der Krug ist schön."
    QTest.keyClick(page.sentence, Qt.Key.Key_W)
    word = opened.sheet()
    assert isinstance(word, WordDialog)
    word.words.setCurrentRow(3)
    opened.press(word.agree_button)
    opened.settle()
    assert "schön" in page.status
    opened.press(page.change_button)
    change = opened.sheet()
    assert isinstance(change, WordsDialog)
    change.editor.setPlainText("Der Krug gefällt vielen Menschen.")
    opened.press(change.agree_button)
    opened.settle()
    assert page.sentence.text() == "Der Krug gefällt vielen Menschen."
    assert "noch vorlesen" in page.status
    opened.press(page.end_button)
    end = opened.sheet()
    assert isinstance(end, EndDialog)
    assert not end.agree_button.isEnabled(), "what was changed has to be read back first"
    QTest.keyClick(end.lines, Qt.Key.Key_Space)
    opened.settle()
    assert end.agree_button.isEnabled()
    opened.press(end.agree_button)
    opened.settle()
    (session,) = sessions.all_sessions(opened.bench)
    (text,) = session_table.table(opened.bench, session.id)
    assert (text.text.state, text.is_certified) == (State.CERTIFIED, True)
    assert text.body.endswith("Der Krug gefällt vielen Menschen.")
    assert opened.bench.history(text.text.id)[-1].action is Action.CERTIFY
    assert not page.end_button.isEnabled()
    message = opened.window.notice.message
    assert message is not None
    assert "Logo" in opened.window.context.say(message)


def test_nobody_certifies_before_it_is_said_who_tested(opened: Driver, place: SessionsPage) -> None:
    plan(opened, place)
    opened.press(place.list.open_button)
    opened.settle()
    opened.press(place.table.page.end_button)
    end = opened.sheet()
    assert isinstance(end, EndDialog)
    assert not end.agree_button.isEnabled()
    assert "wer geprüft hat" in end.lead
    end.reject()


def test_in_a_certified_text_only_a_typo_can_be_corrected(opened: Driver, place: SessionsPage) -> None:
    plan(opened, place)
    (session,) = sessions.all_sessions(opened.bench)
    sessions.say_who_tested(opened.bench, session.id, 2, (), logo_tester=False)
    (text,) = session_table.table(opened.bench, session.id)
    moderator = opened.bench.person("Anna", Role.STAFF)
    session_table.certify(opened.bench, session.id, text.text.id, text.body_hash, moderator)
    opened.settle()
    opened.press(place.list.open_button)
    opened.settle()
    opened.press(place.table.page.change_button)
    change = opened.sheet()
    assert isinstance(change, WordsDialog)
    change.editor.setPlainText("Das ist kein Krug.")
    opened.press(change.agree_button)
    opened.settle()
    message = opened.window.notice.message
    assert message is not None
    assert message.id == "sessions.more-than-a-typo"
    assert place.table.page.sentence.text() == "Das ist ein Krug."


def test_a_name_goes_when_its_owner_says_so(opened: Driver, place: SessionsPage) -> None:
    plan(opened, place)
    (session,) = sessions.all_sessions(opened.bench)
    sessions.say_who_tested(opened.bench, session.id, 2, (("Ida", False),), logo_tester=False)
    opened.settle()
    opened.press(place.list.people_button)
    people = opened.sheet()
    assert isinstance(people, PeopleDialog)
    people.list.setCurrentRow(0)
    opened.press(people.erase_button)
    opened.press(people.agree_button)
    opened.settle()
    (session,) = sessions.all_sessions(opened.bench)
    assert [one.name for one in session.people] == [""]
    assert session.testers == 2


def test_a_pack_is_written_as_a_job(opened: Driver, place: SessionsPage, tmp_path: Path) -> None:
    plan(opened, place)
    assert place.list.chosen is not None
    place.write_pack(place.list.chosen, str(tmp_path / "mappe"))
    opened.until(lambda: len(list((tmp_path / "mappe").glob("*.pdf"))) == 1)
    opened.settle()


def test_the_rework_step_is_offered_once_and_for_kinds_that_need_it(opened: Driver) -> None:
    def steps(key: str, kind: TextKind) -> frozenset[Action]:
        subject = opened.bench.subject_by_key(key).id
        return possible_steps(view_text(opened.bench, subject, kind, "de"))

    write_version(
        opened.bench,
        begin_text(opened.bench, opened.bench.subject_by_key("K 1").id, TextKind.EINFACHE_SPRACHE, "de").id,
        BODY,
        opened.bench.person("Ada", Role.STAFF),
    )
    assert Action.REWORK in steps("K 2", TextKind.LEICHTE_SPRACHE)
    assert Action.REWORK not in steps("K 1", TextKind.LEICHTE_SPRACHE)
    assert Action.REWORK not in steps("K 1", TextKind.EINFACHE_SPRACHE)
