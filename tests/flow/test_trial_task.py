"""A trial of the workshop as a job: a person works on meanwhile, and may stop it."""

import threading

from test_workshop import ES, SHIPPED, Models, own_of

from klartafel.domain.job import Job, JobState
from klartafel.domain.subject import Subject
from klartafel.engine.scripted import ScriptedAnswer
from klartafel.services import workshop
from klartafel.services.draft_task import DraftOrder
from klartafel.services.jobs import JobRunner
from klartafel.services.trial_task import TrialTask
from klartafel.services.workbench import Workbench
from klartafel.services.workshop import Wish


def ended(workbench: Workbench, exhibit: Subject, models: Models, *, stop: bool = False) -> Job:
    """The job when it has come to its end; with `stop` it is stopped as soon as the model writes."""
    runner, done = JobRunner(workbench), threading.Event()
    last: list[Job] = []

    def heard(job: Job) -> None:
        last.append(job)
        if job.state.is_end:
            done.set()

    runner.listen(heard)
    order = DraftOrder(exhibit, ES, "de")
    job = runner.submit(TrialTask(workbench, order, (Wish(SHIPPED), Wish(own_of())), models))
    if stop:
        assert writing.wait(20)
        runner.stop(job.id)
    assert done.wait(20)
    runner.close()
    return last[-1]


writing = threading.Event()


def test_a_trial_waits_for_a_choice_when_its_job_is_done(workbench: Workbench, exhibit: Subject) -> None:
    models = Models()
    assert ended(workbench, exhibit, models).state is JobState.DONE
    trial = workshop.undecided(workbench)
    assert trial is not None
    assert not trial.is_same
    assert models.open == 0


def test_a_stopped_trial_keeps_nothing_and_lets_the_model_go(workbench: Workbench, exhibit: Subject) -> None:
    writing.clear()

    def hanging(_request: object) -> ScriptedAnswer:
        writing.set()
        return ScriptedAnswer("Der Krug", hangs=True)

    models = Models(hanging)
    assert ended(workbench, exhibit, models, stop=True).state is JobState.CANCELLED
    assert workshop.undecided(workbench) is None
    assert models.open == 0
