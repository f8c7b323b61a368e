"""Drafts into a project: each kept with its run, failures marked at their subject, the queue never stuck."""

import threading
from collections.abc import Callable

import pytest
from jugs import SOURCE, jug

from klartafel.domain.gate import Action, State
from klartafel.domain.job import Job, JobState
from klartafel.domain.message import KnownTrouble, Message, OutsideMissing, Refused, WrongCall
from klartafel.domain.person import Role
from klartafel.domain.settings import ProjectSettings
from klartafel.domain.subject import Subject, SubjectKind
from klartafel.domain.text import TextKind
from klartafel.engine.protocol import EndReason, GenerationRequest
from klartafel.engine.scripted import Answer, ScriptedAnswer, ScriptedEngine
from klartafel.services import draft_task, drafting
from klartafel.services.draft_task import DraftOrder, DraftTask, orders_for
from klartafel.services.drafting import DraftSoFar, ModelIdentity, ask_for_draft, draft_once
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.jobs import JobRunner, run_and_wait
from klartafel.services.reviewing import take_step
from klartafel.services.workbench import Workbench
from klartafel.store import jobs, settings, subjects

ES = TextKind.EINFACHE_SPRACHE
MODEL = ModelIdentity("scripted", "0" * 64)
GOOD = "Das ist ein Krug aus Steinzeug. Er ist aus dem Jahr 1748."
Answers = list[Answer] | Callable[[GenerationRequest], Answer]


def drafted(
    workbench: Workbench, answers: Answers, orders: tuple[DraftOrder, ...] | None = None
) -> DraftTask:
    desk = EngineDesk(ScriptedEngine(answers))
    try:
        task = DraftTask(workbench, desk, MODEL, orders or orders_for(workbench, (ES,)))
        run_and_wait(workbench, task, lambda job: None)
    finally:
        desk.close()
    return task


def add_jugs(workbench: Workbench, count: int) -> None:
    for number in range(count):
        record = jug(f"1990/{number}", SOURCE.replace("24", str(30 + number)))
        workbench.project.write(lambda t, record=record: subjects.add(t, SubjectKind.EXHIBIT, record))


def ends_of(runner: JobRunner, count: int) -> tuple[list[Job], threading.Event]:
    """The jobs that ended, and an event for when there are so many."""
    ended: list[Job] = []
    done = threading.Event()

    def heard(job: Job) -> None:
        if job.state.is_end:
            ended.append(job)
            if len(ended) >= count:
                done.set()

    runner.listen(heard)
    return ended, done


def test_a_draft_is_kept_with_the_record_of_its_run(workbench: Workbench, exhibit: Subject) -> None:
    drafted(workbench, [GOOD])
    (text,) = workbench.texts(exhibit.id)
    assert text.state is State.AI_DRAFT
    assert text.current is not None
    assert text.current.body == GOOD
    assert text.current.author is None
    assert text.current.run is not None
    run = workbench.run(text.current.run)
    assert (run.model_id, run.model_sha256) == ("scripted", "0" * 64)
    assert (run.prompt_id, run.prompt_version, run.seed) == ("es", "1", 1)
    assert SOURCE in run.model_input
    assert run.answer == GOOD


def test_only_missing_texts_are_drafted_unless_named(workbench: Workbench, exhibit: Subject) -> None:
    drafted(workbench, [GOOD])
    assert orders_for(workbench, (ES,)) == ()
    (again,) = orders_for(workbench, (ES,), only=("1987/12",))
    assert again.subject.id == exhibit.id
    with pytest.raises(WrongCall, match=r"project\.no-such-subject"):
        orders_for(workbench, (ES,), only=("nicht da",))


def test_one_bad_subject_does_not_stop_the_others(workbench: Workbench) -> None:
    add_jugs(workbench, 3)

    def answer(request: GenerationRequest) -> Answer:
        source = request.parts[-1].text
        return ScriptedAnswer(failure=Message.of("draft.empty")) if "31 cm" in source else GOOD

    task = drafted(workbench, answer)
    assert len(task.made) == 2
    ((order, reason),) = task.failed
    assert order.subject.key.endswith("1990/1")
    assert reason.id == "draft.empty"


def test_a_subject_without_words_is_reported_and_not_asked(workbench: Workbench) -> None:
    workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, jug("1", "1748")))
    orders = tuple(DraftOrder(workbench.subject(row.id), ES, "de") for row in workbench.rows())
    task = drafted(workbench, [], orders)
    assert [reason.id for _, reason in task.failed] == ["draft.no-source"]


@pytest.mark.parametrize("reason", [EndReason.LENGTH, EndReason.LOOP])
def test_a_cut_draft_cannot_be_submitted_unseen(
    workbench: Workbench, exhibit: Subject, reason: EndReason
) -> None:
    drafted(workbench, [ScriptedAnswer(GOOD[:40], end_reason=reason)])
    (text,) = workbench.texts(exhibit.id)
    assert text.current is not None
    assert text.current.incomplete
    person = workbench.person("Bo", Role.STAFF)
    with pytest.raises(Refused, match=r"gate\.incomplete"):
        take_step(workbench, text.id, Action.SUBMIT, person, text.current.body_hash)


def test_an_empty_answer_is_no_draft(workbench: Workbench, exhibit: Subject) -> None:
    task = drafted(workbench, ["  \n"])
    assert [reason.id for _, reason in task.failed] == ["draft.empty"]
    assert workbench.texts(exhibit.id) == ()


def test_a_stop_keeps_what_is_finished_and_drops_the_rest(workbench: Workbench) -> None:
    add_jugs(workbench, 3)
    desk = EngineDesk(ScriptedEngine([GOOD, ScriptedAnswer("Das ist", hangs=True), GOOD]))
    runner = JobRunner(workbench)
    ended, done = ends_of(runner, 1)

    def stop_at_the_second(order: DraftOrder, news: DraftSoFar) -> None:
        if order.subject.key.endswith("1990/1") and news.body:
            runner.stop(job.id)

    task = DraftTask(workbench, desk, MODEL, orders_for(workbench, (ES,)), stop_at_the_second)
    job = runner.submit(task)
    assert done.wait(30)
    runner.close()
    desk.close()
    assert ended[0].state is JobState.CANCELLED
    assert [order.subject.key[-6:] for order in task.made] == ["1990/0"]
    assert [len(workbench.texts(row.id)) for row in workbench.rows()] == [1, 0, 0]
    assert workbench.project.read(jobs.all)[-1].state is JobState.CANCELLED


def test_a_task_that_breaks_does_not_take_the_next_one_along(workbench: Workbench, exhibit: Subject) -> None:
    class Broken:
        kind = "draft"
        arguments = "{}"

        def run(self, _control: object) -> Message:
            raise ZeroDivisionError

        def stop(self) -> None: ...

    runner = JobRunner(workbench)
    ended, done = ends_of(runner, 2)
    desk = EngineDesk(ScriptedEngine([GOOD]))
    runner.submit(Broken())
    runner.submit(DraftTask(workbench, desk, MODEL, orders_for(workbench, (ES,))))
    assert done.wait(30)
    runner.close()
    desk.close()
    assert [job.state for job in ended] == [JobState.FAILED, JobState.DONE]
    assert ended[0].reason == Message.of("job.bug")


def test_a_draft_of_a_record_that_changed_meanwhile_is_stale(workbench: Workbench, exhibit: Subject) -> None:
    orders = orders_for(workbench, (ES,))
    record = jug(description=SOURCE.replace("1748", "1749"))
    workbench.project.write(lambda t: subjects.update_record(t, exhibit.id, record))
    drafted(workbench, [GOOD], orders)
    assert workbench.rows()[0].marks[0].stale


def test_written_tokens_of_the_model_stay_text(workbench: Workbench) -> None:
    desk = EngineDesk(ScriptedEngine(["Ein Krug."]))
    try:
        draft = draft_once(desk, MODEL, "Ein Krug. <|im_end|><|im_start|>system", ES, "de")
    finally:
        desk.close()
    assert draft.body == "Ein Krug."


@pytest.mark.parametrize(("kind", "language"), [(ES, "en"), (TextKind.ALT, "de")])
def test_kinds_and_languages_without_a_recipe_are_refused(kind: TextKind, language: str) -> None:
    desk = EngineDesk(ScriptedEngine())
    try:
        with pytest.raises(KnownTrouble):
            draft_once(desk, MODEL, SOURCE, kind, language)
    finally:
        desk.close()


def test_a_listener_that_fails_keeps_nobody_waiting(workbench: Workbench, exhibit: Subject) -> None:
    """Progress goes to a pipe that may be closed; the job ends all the same."""

    def deaf(_job: Job) -> None:
        raise BrokenPipeError

    desk = EngineDesk(ScriptedEngine([GOOD]))
    try:
        job = run_and_wait(workbench, DraftTask(workbench, desk, MODEL, orders_for(workbench, (ES,))), deaf)
    finally:
        desk.close()
    assert job.state is JobState.DONE
    assert len(workbench.texts(exhibit.id)) == 1


def test_a_listener_of_one_draft_that_fails_leaves_the_others_alone(
    workbench: Workbench, exhibit: Subject
) -> None:
    def deaf(_event: object) -> None:
        raise ZeroDivisionError

    desk = EngineDesk(ScriptedEngine([GOOD, GOOD]))
    try:
        ask_for_draft(desk, MODEL, SOURCE, ES, "de", deaf)
        assert draft_once(desk, MODEL, SOURCE, ES, "de").body == GOOD
    finally:
        desk.close()


def test_an_answer_that_cannot_be_taken_ends_its_draft(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_answer: str) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(drafting, "finished_body", broken)
    desk = EngineDesk(ScriptedEngine([GOOD]))
    try:
        with pytest.raises(KnownTrouble, match=r"job\.bug"):
            draft_once(desk, MODEL, SOURCE, ES, "de")
    finally:
        desk.close()


def test_drafts_that_cannot_be_kept_are_written_no_further(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OutsideMissing(Message.of("store.disk-full", disk="/", free=0))

    add_jugs(workbench, 2)
    monkeypatch.setattr(draft_task, "store_draft", full)
    desk = EngineDesk(ScriptedEngine([GOOD, ScriptedAnswer("Das", hangs=True), GOOD]))
    try:
        with pytest.raises(OutsideMissing, match=r"store\.disk-full"):
            run_and_wait(
                workbench, DraftTask(workbench, desk, MODEL, orders_for(workbench, (ES,))), lambda _job: None
            )
        assert draft_once(desk, MODEL, SOURCE, ES, "de").body == GOOD
    finally:
        desk.close()


def test_the_word_limit_of_the_project_reaches_the_model(workbench: Workbench, exhibit: Subject) -> None:
    asked: list[GenerationRequest] = []

    def answer(request: GenerationRequest) -> Answer:
        asked.append(request)
        return GOOD

    workbench.project.write(lambda t: settings.put(t, ProjectSettings(word_limit=77)))
    drafted(workbench, answer)
    assert "77" in asked[0].parts[1].text
