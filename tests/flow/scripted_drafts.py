"""Drafts by a model whose answers are given, for whole use cases."""

from collections.abc import Callable

from jugs import SOURCE, jug

from klartafel.domain.run import RunRecord
from klartafel.domain.subject import SubjectKind, Text
from klartafel.domain.text import TextKind
from klartafel.engine.protocol import GenerationRequest, Question
from klartafel.engine.scripted import Answer, ScriptedEngine
from klartafel.services.draft_task import DraftOrder, DraftTask, orders_for
from klartafel.services.drafting import Drafter
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.jobs import run_and_wait
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.workbench import Workbench
from klartafel.store import subjects

ES = TextKind.EINFACHE_SPRACHE
MODEL = ModelIdentity("scripted", "0" * 64)
# What the model writes for the first sentence of the source; the second is simple already.
GOOD = "Der Krug ist aus Steinzeug. Er ist 1748 in Unna entstanden."
Answers = list[Answer] | Callable[[GenerationRequest], Answer]


def vouches(_question: Question) -> tuple[float, float]:
    """The opinion of a model that finds every statement in the source."""
    return (-0.01, -5.0)


def engine_of(answers: Answers) -> ScriptedEngine:
    """An engine that answers so and vouches for everything."""
    return ScriptedEngine(answers, lambda q: vouches(q) if len(q.answers) == 2 else [-1.0] * len(q.answers))


def drafter_of(desk: EngineDesk) -> Drafter:
    """A drafter with the model behind a desk."""
    return Drafter.with_model(desk, MODEL)


def drafted(
    workbench: Workbench, answers: Answers, orders: tuple[DraftOrder, ...] | None = None
) -> DraftTask:
    """The task of some orders, or of all missing texts, when it has ended."""
    desk = EngineDesk(engine_of(answers))
    try:
        task = DraftTask(workbench, drafter_of(desk), orders or orders_for(workbench, (ES,)))
        run_and_wait(workbench, task, lambda job: None)
    finally:
        desk.close()
    return task


def drafted_by_code(workbench: Workbench, orders: tuple[DraftOrder, ...] | None = None) -> DraftTask:
    """The same without a model."""
    task = DraftTask(workbench, Drafter(), orders or orders_for(workbench, (ES,)))
    run_and_wait(workbench, task, lambda job: None)
    return task


def always(answer: Answer) -> Callable[[GenerationRequest], Answer]:
    """The same answer to everything."""
    return lambda _request: answer


def add_jugs(workbench: Workbench, count: int) -> None:
    """Jugs of different heights."""
    for number in range(count):
        record = jug(f"1990/{number}", SOURCE.replace("24", str(30 + number)))
        workbench.project.write(lambda t, record=record: subjects.add(t, SubjectKind.EXHIBIT, record))


def text_of(workbench: Workbench, subject: int) -> Text:
    """The text of a subject, which must be there."""
    text = workbench.text_of(subject, ES, "de")
    assert text is not None
    return text


def run_of(workbench: Workbench, subject: int) -> RunRecord:
    """The run that wrote the text of a subject."""
    current = text_of(workbench, subject).current
    assert current is not None
    assert current.run is not None
    return workbench.run(current.run)
