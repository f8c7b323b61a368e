"""Every page and dialog of the window, one after the other, for tests that look at all of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget
from window_driver import Driver

from klartafel.domain.finding import FactStatus, Span
from klartafel.domain.gate import Action, State
from klartafel.domain.job import Job, JobState
from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue
from klartafel.domain.session import Outcome
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.gui.guide.choosing import Choosing
from klartafel.gui.guide.guide_page import GuidePage
from klartafel.gui.overview.overview_page import FIGURES, OverviewPage
from klartafel.gui.parts.sheet import Report
from klartafel.gui.project.places import PLACES
from klartafel.gui.review.review_page import ReviewPage
from klartafel.gui.sessions.sessions_page import SessionsPage
from klartafel.platform.clock import system_clock
from klartafel.services.comments import comment_on
from klartafel.services.examples import show_as_example
from klartafel.services.reviewing import take_step
from klartafel.services.sessions import SessionPlan, plan_session
from klartafel.services.subjects import NewSubject, add_subject, delete_subject, edit_record
from klartafel.services.tours import set_stops
from klartafel.services.writing import begin_text, write_version


def all_places(driver: Driver, project: Path, tmp_path: Path) -> Iterator[tuple[str, QWidget]]:
    """Go everywhere; what comes with each stop is the name of the place and its window."""
    window = driver.window
    yield "start", window
    with driver.qtbot.waitSignal(window.project_shown):
        window.create_project(str(tmp_path / "leer"))
    driver.settle()
    yield "empty project", window
    driver.be("Anna")
    driver.open(project)
    yield "project", window
    driver.page.panes.go_to(1)
    for number in range(3):
        driver.text.panes.go_to(number)
        yield f"pane {number}", window
    driver.text.panes.go_to(1)
    driver.write("Der Krug ist von 1752 und aus Ton" + " und er ist alt" * 5 + ", ca. 3 cm.")
    driver.text.findings.list.setCurrentRow(1)  # row 0 is the level
    driver.text.panes.go_to(2)
    yield "findings", window
    driver.text.show_facts("all")
    driver.text.ledger.list.setCurrentRow(0)
    yield "facts", window
    driver.text.show_facts("marked")
    yield "nothing must stay", window
    driver.text.side.show_ledger(False)
    driver.text.show_list(True)
    yield "sentences", window
    driver.text.show_list(False)
    driver.text.panes.go_to(1)
    driver.step(Action.SUBMIT)
    yield "in review", window
    window.notice.tell(
        Message.of("window.not-saved"), "error", (Message.of("window.save-again"), lambda: None)
    )
    yield "notice", window
    window.notice.tell(
        Message.of("engine-choice.no-model", model="qwen"),
        "warning",
        (Message.of("window.models-open"), lambda: None),
        (Message.of("window.draft-without-model"), lambda: None),
    )
    yield "notice with two steps", window
    window.notice.hide()
    window.banner.say(Message.of("project.no-backup"))
    yield "banner", window
    window.banner.say(None)
    now = system_clock()
    for number, state in ((901, JobState.RUNNING), (902, JobState.QUEUED), (903, JobState.DONE)):
        driver.page.jobs.show_job(Job(number, "draft", "", state, None, 1, 3, now, now, None))
    yield "jobs", window
    driver.text.growing.grow("Der Krug")
    yield "growing", window
    driver.text.growing.offer("Der Krug")
    yield "offered", window
    driver.text.growing.end()
    driver.page.panes.go_to(0)
    driver.page.subjects.search.setText("nichts davon")
    driver.settle()
    yield "nothing found", window
    driver.page.subjects.search.clear()
    driver.settle()
    driver.page.panes.go_to(1)
    for place in PLACES:
        driver.page.go_to(place)
        driver.settle()
        yield place.__name__, window
    yield from _guide(driver)
    driver.page.go_to(None)
    driver.settle()
    yield from _dialogs(driver, tmp_path)
    yield from _review(driver)
    yield from _sessions(driver)
    yield from _dialogs_of_a_full_project(driver)
    yield from _overview(driver)


def _guide(driver: Driver) -> Iterator[tuple[str, QWidget]]:
    """Every step of the guided tour after the first one, with an answer where one can be given."""
    driver.page.go_to(GuidePage)
    place = driver.page.place
    assert isinstance(place, GuidePage)
    for number in range(1, len(place.exercises)):
        place.go_to(number)
        driver.settle()
        for choosing in place.exercises[number].findChildren(Choosing):
            choosing.list.setCurrentRow(2)
            choosing.answer()
        driver.settle()
        yield f"guide {number}", driver.window


def _dialogs(driver: Driver, tmp_path: Path) -> Iterator[tuple[str, QWidget]]:
    desk = driver.desk
    view = driver.text.view
    assert view is not None
    assert view.checked is not None
    entry, finding = view.checked.open_facts[0], view.checked.errors[0]
    missing = replace(entry, status=FactStatus.MISSING, source=Span(0, 3), draft=None, must_keep=True)
    table = tmp_path / "wenig.csv"
    table.write_text("Inventarnummer;Titel\nN 1;Waage\n;Ohne\n", "utf-8")

    def import_preview() -> None:
        desk.import_files()
        driver.sheet().preview([str(table)])  # type: ignore[attr-defined]

    def report() -> None:
        title, sentence = Message.of("window.report-title"), Message.of("draft.stopped")
        Report(driver.window.context, driver.page, title, (sentence,)).show_over()

    openers = {
        "import": import_preview,
        "export": desk.export,
        "models": desk.drafts.show_models,
        "person": desk.text.ask_person,
        "fact": lambda: desk.decisions.decide(entry),
        "missing fact": lambda: desk.decisions.decide(missing),
        "exception": lambda: desk.decisions.excuse(finding),
        "reason": lambda: desk.text._ask_reason(Action.REJECT),
        "question": driver.desk.drafts.draft_shown,
        "report": report,
        "origins": driver.desk.origins.show_origins,
        "versions": driver.desk.versions.show_versions,
        "ignored": lambda: desk.decisions.excuse(view.checked.report.findings[0]),
        "keys": driver.window.menu._show_keys,
        "about": driver.window.menu._show_about,
        "new subject": desk.subjects.new,
        "record": desk.subjects.edit,
        "empty trash": desk.subjects.show_trash,
        "no stale texts": desk.subjects.show_stale,
        "text from outside": desk.subjects.take_in_outside,
        "kinds to draft": desk.drafts.draft_missing,
    }
    for name, opening in openers.items():
        opening()
        sheet = driver.sheet()
        driver.settle()
        yield name, sheet
        sheet.reject()
        driver.settle()


def _overview(driver: Driver) -> Iterator[tuple[str, QWidget]]:
    """The page of the whole project: each of its sections, and the tables of the plots."""
    driver.page.go_to(OverviewPage)
    driver.settle()
    place = driver.page.place
    assert isinstance(place, OverviewPage)
    for number in range(5):
        place.bar.go_to(number)
        driver.settle()
        yield f"overview {number}", driver.window
    place.bar.go_to(FIGURES)
    driver.settle()
    for number, card in enumerate(place.figures.cards):
        place.figures.panes.go_to(number)
        card.toggle.click()
        driver.settle()
        yield f"overview table {number}", driver.window
    driver.page.go_to(None)
    driver.settle()


def _review(driver: Driver) -> Iterator[tuple[str, QWidget]]:
    """The page of review: a text that others said something about, its dialogs, what a volunteer sees."""
    window, bench = driver.window, driver.bench
    anna, ben = bench.person("Anna", Role.STAFF), bench.person("Ben", Role.VOLUNTEER)
    subject = bench.subject_by_key("K 2").id
    text = begin_text(bench, subject, TextKind.EINFACHE_SPRACHE, "de")
    body = write_version(bench, text.id, "Das ist ein Taler. Der Taler ist aus Silber.", anna).current
    assert body is not None
    take_step(bench, text.id, Action.SUBMIT, anna, body.body_hash)
    comment_on(bench, text.id, "aus Silber", "Ist das sicher?", ben, "wahrscheinlich aus Silber")
    driver.page.go_to(ReviewPage)
    driver.settle()
    place = driver.page.place
    assert isinstance(place, ReviewPage)
    place.queue.list.setCurrentRow([one.text.id for one in place.queue._shown].index(text.id))
    driver.settle()
    yield "review of a text with a comment", window
    for number in range(place.panes.count):
        place.panes.go_to(number)
        yield f"review, pane {number}", window
    driver.be("Berta")
    driver.settle()
    openers = {
        "correction": place.desk.correct,
        "approval from outside": lambda: place.desk.step(Action.RECORD_OUTSIDE),
        "why an example": lambda: place.desk.make_example(text.id),
        "empty gallery": place.desk.show_gallery,
        "erase a name": place.desk.erase,
    }
    for name, opening in openers.items():
        opening()
        sheet = driver.sheet()
        driver.settle()
        yield name, sheet
        sheet.reject()
        driver.settle()
    approved = take_step(
        bench, text.id, Action.RECORD_OUTSIDE, anna, body.body_hash, "Frau Muster, am Telefon, heute"
    )
    assert approved is State.APPROVED
    show_as_example(bench, text.id, "Kurz und klar.", anna)
    driver.settle()
    place.desk.show_gallery()
    sheet = driver.sheet()
    driver.settle()
    yield "gallery", sheet
    sheet.reject()
    driver.window.context.preferences.choose(person="Ben", role=Role.VOLUNTEER.value)
    driver.settle()
    place.arrive()
    driver.settle()
    yield "review by a volunteer", window
    driver.window.context.preferences.choose(person="Anna", role=Role.STAFF.value)
    driver.page.go_to(None)
    driver.settle()


def _sessions(driver: Driver) -> Iterator[tuple[str, QWidget]]:
    """The page of test readers: empty, with a session, at the table, and its dialogs."""
    window, bench = driver.window, driver.bench
    driver.page.go_to(SessionsPage)
    driver.settle()
    yield "no sessions", window
    place = driver.page.place
    assert isinstance(place, SessionsPage)
    person = bench.person("Anna", Role.STAFF)
    text = begin_text(bench, bench.subject_by_key("K 2").id, TextKind.LEICHTE_SPRACHE, "de")
    body = write_version(bench, text.id, "Das ist ein Taler.\nDer Taler ist aus Silber.", person).current
    assert body is not None
    take_step(bench, text.id, Action.SUBMIT, person, body.body_hash)
    take_step(bench, text.id, Action.REWORK, person, body.body_hash, "Kurs 2024")
    plan = SessionPlan(date(2026, 12, 1), "Unna", ((text.id, "Woraus ist der Taler?"),))
    session = plan_session(bench, plan, person)
    write_version(bench, text.id, "Das ist ein Taler.\nDer Taler glänzt.", person)
    driver.settle()
    yield "sessions", window
    place.open(session)
    driver.settle()
    yield "table", window
    openers = {
        "session plan": place.plan,
        "session people": lambda: place.ask_who_tested(session),
        "hard word": lambda: place.table.page.said.emit(Outcome.HARD_WORD),
        "session sentence": place.table.change,
        "retold": place.table.ask_retold,
        "session answer": place.table.ask_answer,
        "session end": place.table.end,
    }
    for name, opening in openers.items():
        opening()
        sheet = driver.sheet()
        driver.settle()
        yield name, sheet
        sheet.reject()
        driver.settle()
    place.close_table()
    driver.page.go_to(None)
    driver.settle()


def _dialogs_of_a_full_project(driver: Driver) -> Iterator[tuple[str, QWidget]]:
    """A tour with a stop, a stale text, and something in the trash."""
    desk, bench = driver.desk, driver.bench
    first, _, third = bench.rows()[:3]
    tour = add_subject(bench, NewSubject(SubjectKind.TOUR, "T 1", "Krug"))
    set_stops(bench, tour, (first.id,))
    record = bench.subject(first.id).record
    edit_record(bench, first.id, (*record.values, FieldValue(Field.MATERIAL, "Zinn")), record)
    delete_subject(bench, third.id, bench.person("Anna", Role.STAFF))
    driver.settle()
    for name, opening in (("trash", desk.subjects.show_trash), ("stale", desk.subjects.show_stale)):
        opening()
        sheet = driver.sheet()
        driver.settle()
        yield name, sheet
        sheet.reject()
        driver.settle()
    driver.page.subjects.choose(tour)
    driver.settle()
    yield "tour", driver.window
    desk.subjects.choose_stops()
    sheet = driver.sheet()
    driver.settle()
    yield "stops", sheet
    sheet.reject()
    driver.settle()
