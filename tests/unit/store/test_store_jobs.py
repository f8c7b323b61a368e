"""Jobs: the list tells the truth, also after the program was killed."""

from dataclasses import replace
from pathlib import Path

from store_values import SetClock

from klartafel.domain.job import JobState
from klartafel.domain.message import Message
from klartafel.store import jobs
from klartafel.store.project import Project


def test_a_job_comes_back_with_its_reason_in_any_language(project: Project, clock: SetClock) -> None:
    job = project.write(lambda t: jobs.add(t, "draft", '{"kind": "es"}', total=12))
    inner = Message.of("gate.open-facts", count=3)
    reason = Message.of(
        "export.left-out", why=(inner, Message.of("gate.stale")), first=inner, share=0.5, key="ä"
    )
    ended = replace(
        job, state=JobState.FAILED, reason=reason, done=7, total=11, started_at=clock(), ended_at=clock()
    )
    project.write(lambda t: jobs.update(t, ended))
    waiting = project.write(lambda t: jobs.add(t, "export", "{}"))
    assert project.read(jobs.all) == (ended, waiting)


def test_a_job_that_ran_when_the_program_ended_is_interrupted(path: Path, clock: SetClock) -> None:
    with Project.create(path, clock=clock) as project:
        running, waiting = (project.write(lambda t: jobs.add(t, "draft", "{}")) for _ in range(2))
        project.write(lambda t: jobs.update(t, replace(running, state=JobState.RUNNING, started_at=clock())))
    clock.turn(days=-1)
    with Project.open(path, read_only=True) as project:  # looking is not touching
        assert project.read(jobs.all)[0].state is JobState.RUNNING
    with Project.open(path, clock=clock) as project:
        assert project.recovered == Message.of("store.recovered-jobs", count=1)
        interrupted, still_waiting = project.read(jobs.all)
    assert interrupted.state is JobState.INTERRUPTED
    assert interrupted.reason == Message.of("store.job-interrupted")
    assert still_waiting == waiting
    with Project.open(path) as project:
        assert project.recovered is None
