"""Drafts: they appear while they are written, can be stopped, and never overwrite what a person wrote."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from window_driver import Driver

from klartafel.domain.gate import Action, State
from klartafel.domain.job import JobState
from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.offered import KindAndLanguage
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import TextKind
from klartafel.engine.scripted import ScriptedAnswer, ScriptedEngine
from klartafel.gui.models.models_dialog import ModelsDialog
from klartafel.gui.parts.sheet import Question, Report
from klartafel.gui.subjects.draft_kinds_dialog import DraftKindsDialog
from klartafel.platform.settings import load_settings
from klartafel.services.draft_task import DraftOrder
from klartafel.services.drafting import DraftSoFar
from klartafel.services.engines import OpenEngine
from klartafel.services.workbench import Workbench
from klartafel.store import subjects

# A sentence that only the model can make simpler here, and how it does.
HARD = "Der aus Ton bestehende Krug, der sich seit 1987 im Museum befindet, wurde 1748 in Unna gefertigt."
FINISHED = "Der Krug ist aus Ton. Er ist 1748 in Unna entstanden. Seit 1987 ist er im Museum."
EINFACHE_SPRACHE = KindAndLanguage(TextKind.EINFACHE_SPRACHE, "de")
LABEL = KindAndLanguage(TextKind.LABEL, "de")
HANGING = ScriptedAnswer("Das ist ein Krug.", hangs=True)


@pytest.fixture
def project(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("klartafel.drafting.draft.rewordings", lambda *_: ())
    with Workbench.open(project) as bench:
        number = next(row.id for row in bench.rows() if row.key.endswith("K 1"))
        values = bench.subject(number).record.values
        hard = tuple(
            replace(value, value=HARD) if value.field is Field.DESCRIPTION else value for value in values
        )
        bench.project.write(lambda t: subjects.update_record(t, number, Record(hard)))
    return project


def ended(driver: Driver) -> bool:
    jobs = driver.page.jobs.jobs
    return bool(jobs) and all(job.state.is_end for job in jobs)


def is_growing(driver: Driver) -> bool:
    return driver.text.growing.is_growing and bool(driver.text.growing.page.toPlainText())


@pytest.fixture
def hanging(engine: ScriptedEngine) -> None:
    """The engine writes a sentence and then waits to be stopped."""
    engine._next_answer = lambda _request: HANGING


def test_a_draft_appears_while_it_is_written_and_then_stands_in_the_editor(
    opened: Driver, engine: ScriptedEngine
) -> None:
    engine._next_answer = lambda _request: ScriptedAnswer(FINISHED, seconds_per_word=0.05)
    opened.press(opened.text.draft)
    opened.until(lambda: is_growing(opened))
    assert HARD in opened.text.growing.page.toPlainText(), "first the ground that code lays"
    assert opened.text.editor.toPlainText() == ""
    opened.until(lambda: ended(opened))
    opened.settle()
    assert opened.text.editor.toPlainText().endswith(FINISHED)
    assert not opened.text.growing.isVisible()
    assert opened.state() is State.AI_DRAFT
    assert opened.text.editor.isVisible()


@pytest.mark.usefixtures("hanging")
def test_stopping_leaves_no_half_text(opened: Driver) -> None:
    opened.press(opened.text.draft)
    opened.until(lambda: is_growing(opened))
    opened.page.jobs.stop_all()
    opened.until(lambda: ended(opened))
    opened.settle()
    assert opened.page.jobs.jobs[0].state is JobState.CANCELLED
    assert not opened.text.growing.isVisible()
    text = opened.stored()
    assert text is None or text.current is None
    assert opened.text.draft.isEnabled()


@pytest.mark.usefixtures("hanging")
def test_closing_the_window_stops_the_model_first(opened: Driver, engine: ScriptedEngine) -> None:
    """L5: closed while a draft is being written."""
    opened.press(opened.text.draft)
    opened.until(lambda: is_growing(opened))
    opened.close()
    assert not engine._thread.is_alive()
    assert not [thread for thread in threading.enumerate() if thread.name in ("jobs", "engine-events")]


def test_a_draft_that_comes_while_a_person_writes_is_only_offered(
    opened: Driver, engine: ScriptedEngine
) -> None:
    engine._next_answer = lambda _request: ScriptedAnswer(FINISHED, seconds_per_word=0.05)
    opened.press(opened.text.draft)
    opened.until(lambda: is_growing(opened))
    opened.text.editor.show()
    opened.type("Mein Krug")
    opened.text.flush()
    opened.until(lambda: ended(opened))
    opened.settle()
    assert opened.text.editor.toPlainText() == "Mein Krug"
    assert str(opened.text.growing.offered).endswith(FINISHED)
    opened.press(opened.text.growing._adopt)
    opened.settle()
    assert opened.text.editor.toPlainText().endswith(FINISHED)
    assert opened.state() is State.AI_DRAFT
    opened.choose_row(1)
    opened.choose_row(0)
    assert opened.state() is State.AI_DRAFT
    assert opened.text.editor.toPlainText().endswith(FINISHED)


def test_an_offered_draft_can_be_left(opened: Driver) -> None:
    opened.write("Mein Krug")
    opened.text.growing.offer(FINISHED)
    opened.press(opened.text.growing._drop)
    opened.settle()
    assert opened.text.editor.toPlainText() == "Mein Krug"
    assert not opened.text.growing.isVisible()


def test_a_text_that_stands_is_drafted_again_only_after_a_question(opened: Driver) -> None:
    opened.write("Der Krug ist aus Ton.")
    opened.step(Action.SUBMIT)
    opened.press(opened.text.draft)
    question = opened.sheet()
    assert isinstance(question, Question)
    question.reject()
    opened.settle()
    assert opened.state() is State.IN_REVIEW
    assert opened.engine.requests == []
    opened.press(opened.text.draft)
    opened.press(opened.sheet().agree_button)
    opened.until(lambda: ended(opened))
    opened.settle()
    assert opened.state() is State.AI_DRAFT
    text = opened.stored()
    assert text is not None
    assert len(opened.bench.versions(text.id)) == 2, "the former wording is kept"


def test_an_approval_races_a_new_draft(opened: Driver, engine: ScriptedEngine) -> None:
    """L10: what was on the screen is approved, or nothing."""
    opened.write("Der Krug ist aus Ton.")
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.press(opened.text.draft)
    opened.press(opened.sheet().agree_button)
    opened.desk.text.step(Action.APPROVE)
    opened.until(lambda: ended(opened))
    opened.settle()
    text = opened.stored()
    assert text is not None
    assert text.current is not None
    approved = [event for event in opened.bench.history(text.id) if event.action is Action.APPROVE]
    seen = opened.bench.versions(text.id)[0].body_hash
    assert all(event.body_hash == seen for event in approved)
    assert text.state is State.AI_DRAFT


def test_all_missing_texts_are_drafted_one_after_the_other(opened: Driver) -> None:
    draft_missing(opened, EINFACHE_SPRACHE, LABEL)
    opened.until(lambda: ended(opened))
    opened.settle()
    [job] = opened.page.jobs.jobs
    assert job.reason == Message.of("draft.done", count=6, failed=0)
    for row in opened.bench.rows():
        assert {mark.kind for mark in row.marks} == {TextKind.EINFACHE_SPRACHE, TextKind.LABEL}


def test_what_is_to_be_drafted_is_asked_and_remembered(opened: Driver) -> None:
    draft_missing(opened, LABEL)
    opened.until(lambda: ended(opened))
    opened.settle()
    opened.press(opened.page.subjects.drafts_button)
    dialog = opened.sheet()
    assert isinstance(dialog, DraftKindsDialog)
    assert LABEL not in dialog.boxes, "nothing of it is missing any more"
    assert dialog.chosen == ()
    assert not dialog.agree_button.isEnabled()
    dialog.reject()
    assert load_settings().draft_kinds == ("label:de",)


def draft_missing(opened: Driver, *kinds: KindAndLanguage) -> None:
    opened.press(opened.page.subjects.drafts_button)
    dialog = opened.sheet()
    assert isinstance(dialog, DraftKindsDialog)
    for kind, box in dialog.boxes.items():
        box.setChecked(kind in kinds)
    opened.press(dialog.agree_button)


def test_what_could_not_be_drafted_is_named_in_a_report(opened: Driver, engine: ScriptedEngine) -> None:
    gone = Message.of("engine.gave-up", times=3)
    engine._next_answer = lambda _request: ScriptedAnswer(failure=gone)
    draft_missing(opened, EINFACHE_SPRACHE)
    opened.until(lambda: ended(opened))
    opened.settle()
    opened.press(opened.window.notice._go)
    report = opened.sheet()
    assert isinstance(report, Report)
    assert "Krug" in report._page.toPlainText()
    report.reject()


def test_what_a_reader_of_a_draft_should_know_is_in_a_report(driver: Driver, project: Path) -> None:
    with Workbench.open(project) as bench:
        number = bench.rows()[0].id
        record = Record((*bench.subject(number).record.values, FieldValue(Field.DATING, "1750")))
        bench.project.write(lambda t: subjects.update_record(t, number, record))
    driver.be("Anna")
    driver.open(project)
    driver.press(driver.text.draft)
    driver.until(lambda: ended(driver))
    driver.settle()
    driver.press(driver.window.notice._go)
    report = driver.sheet()
    assert isinstance(report, Report)
    told = "Krug: Der Datensatz nennt „1750“, der Ausgangstext 1748. Prüfen Sie, was stimmt."
    assert report._page.toPlainText() == told
    report.reject()


def test_without_a_model_the_way_to_one_is_offered(driver: Driver, project: object) -> None:
    def missing(_orders: object) -> None:
        raise OutsideMissing(Message.of("engine-choice.no-model", model="x"))

    driver.be("Anna")
    driver.open(project)  # type: ignore[arg-type]
    driver.desk.drafts._prepare = missing  # type: ignore[assignment, method-assign]
    driver.press(driver.text.draft)
    driver.until(lambda: driver.window.notice.isVisible())
    assert driver.window.notice.next_step == Message.of("window.models-open")
    driver.press(driver.window.notice._go)
    models = driver.sheet()
    assert isinstance(models, ModelsDialog)
    driver.until(lambda: models.panel.chosen is not None)
    assert models.panel.fetch_button.isEnabled()
    models.reject()


def test_without_a_model_a_person_may_have_code_alone_draft(driver: Driver, project: Path) -> None:
    def missing() -> OpenEngine:
        raise OutsideMissing(Message.of("engine-choice.no-model", model="x"))

    driver.be("Anna")
    driver.open(project)
    drafts = driver.desk.drafts
    drafts._context = replace(drafts._context, open_engine=missing)
    driver.press(driver.text.draft)
    driver.until(lambda: driver.window.notice.isVisible())
    assert driver.page.jobs.jobs == (), "nothing is drafted before the person decides"
    assert driver.window.notice.other_step == Message.of("window.draft-without-model")
    driver.press(driver.window.notice._go_other_way)
    driver.until(lambda: ended(driver))
    driver.settle()
    assert HARD in driver.text.editor.toPlainText()
    text = driver.stored()
    assert text is not None
    assert text.current is not None
    assert text.current.run is not None
    assert driver.bench.run(text.current.run).model_id == ""
    assert driver.engine.requests == []
    drafts.job_ended(replace(driver.page.jobs.jobs[0], kind="fetch"))
    driver.settle()
    assert len(driver.bench.versions(text.id)) == 1, "a model that comes later does not draft it again"


def test_a_flood_of_news_reaches_the_window_in_a_trickle(opened: Driver) -> None:
    woken: list[bool] = []
    opened.desk.drafts._woken.connect(lambda: woken.append(True))
    view = opened.text.view
    assert view is not None
    order = DraftOrder(view.subject, view.kind, view.language)

    def flood() -> None:
        for number in range(2000):
            opened.desk.drafts._heard(order, DraftSoFar(f"Das ist Krug {number}."))

    thread = threading.Thread(target=flood)
    thread.start()
    opened.until(lambda: opened.text.growing.page.toPlainText() == "Das ist Krug 1999.")
    thread.join()
    assert 0 < len(woken) < 100, "of 2,000 news"


def test_the_english_text_is_drafted_only_from_an_english_source(opened: Driver) -> None:
    opened.text.choose_kind(TextKind.PLAIN_ENGLISH, "en")
    opened.settle()
    view = opened.text.view
    assert view is not None
    assert view.kind is TextKind.PLAIN_ENGLISH
    source = view.subject.record.source_text("en")
    assert opened.text.draft.isEnabled() is bool(source)
