"""Long work in the background: one after another, with progress, stoppable, remembered by the project."""

import itertools
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from queue import SimpleQueue
from typing import Protocol

from klartafel.domain.job import Job, JobState
from klartafel.domain.message import KnownTrouble, Message
from klartafel.services.workbench import Workbench
from klartafel.store import jobs

log = logging.getLogger(__name__)


class Stopped(Exception):
    """Raised inside a task that was asked to stop."""


class JobControl(Protocol):
    """What a running task holds in its hands."""

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """Say how far the task is: units of its own."""
        ...

    def stopping(self) -> bool:
        """Whether somebody asked to stop."""
        ...


class Task(Protocol):
    """Long work. Its settings are frozen when it is queued."""

    @property
    def kind(self) -> str:
        """What sort of work, in one word."""
        ...

    @property
    def arguments(self) -> str:
        """The settings as JSON, for the project's list of jobs."""
        ...

    def run(self, control: JobControl) -> Message:
        """Do the work and say what came of it. Raises KnownTrouble, or Stopped after a stop."""
        ...

    def stop(self) -> None:
        """Called from another thread when somebody asks to stop."""
        ...


JobListener = Callable[[Job], None]


@dataclass(slots=True)
class _Queued:
    job: Job
    task: Task
    stop_asked: threading.Event


class JobRunner:
    """Runs the tasks of one workbench on one thread, in order.

    Listeners are called on that thread with every change of a job; progress that comes faster than a
    person can read is the listener's to throttle.
    """

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._queue: SimpleQueue[_Queued | None] = SimpleQueue()
        self._known: dict[int, _Queued] = {}
        self._lock = threading.Lock()
        self._listeners: list[JobListener] = []
        self._unremembered = itertools.count(1)
        self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
        self._thread.start()

    def listen(self, listener: JobListener) -> None:
        """Call `listener` with every change of a job, on the runner's thread."""
        self._listeners.append(listener)

    def submit(self, task: Task) -> Job:
        """Queue a task; the project remembers it, unless it is open for reading only."""
        job = self._new_job(task)
        entry = _Queued(job, task, threading.Event())
        with self._lock:
            self._known[job.id] = entry
        self._queue.put(entry)
        self._tell(job)
        return job

    def _new_job(self, task: Task) -> Job:
        if self._workbench.read_only_reason is None:
            return self._workbench.project.write(lambda t: jobs.add(t, task.kind, task.arguments))
        # Exporting from a read-only medium is fine; such a job has a number of this run alone.
        number = -next(self._unremembered)
        return Job(
            number,
            task.kind,
            task.arguments,
            JobState.QUEUED,
            None,
            0,
            0,
            self._workbench.clock(),
            None,
            None,
        )

    def stop(self, job: int) -> None:
        """Ask a waiting or running job to stop."""
        with self._lock:
            entry = self._known.get(job)
        if entry is not None:
            entry.stop_asked.set()
            entry.task.stop()

    def stop_all(self) -> None:
        """Ask every waiting and running job to stop."""
        with self._lock:
            waiting = list(self._known)
        for job in waiting:
            self.stop(job)

    def close(self) -> None:
        """Stop everything and wait for the thread to end."""
        self.stop_all()
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (entry := self._queue.get()) is not None:
            self._run(entry)
            with self._lock:
                self._known.pop(entry.job.id, None)

    def _run(self, entry: _Queued) -> None:
        if entry.stop_asked.is_set():
            self._change(entry, state=JobState.CANCELLED)
            return
        self._change(entry, state=JobState.RUNNING)
        try:
            summary = entry.task.run(_Control(self, entry))
        except Stopped:
            self._change(entry, state=JobState.CANCELLED)
        except KnownTrouble as trouble:
            self._change(entry, state=JobState.FAILED, reason=trouble.message)
        except Exception:
            # A bug in one task must not take the waiting ones along; the log has the traceback.
            log.exception("job %s of kind %s broke", entry.job.id, entry.job.kind)
            self._change(entry, state=JobState.FAILED, reason=Message.of("job.bug"))
        else:
            self._change(entry, state=JobState.DONE, reason=summary)

    def _change(self, entry: _Queued, *, state: JobState, reason: Message | None = None) -> None:
        now = self._workbench.clock()
        job = replace(entry.job, state=state, reason=reason)
        job = replace(job, started_at=now) if state is JobState.RUNNING else replace(job, ended_at=now)
        entry.job = job
        if job.id > 0:
            self._remember(job)
        self._tell(job)

    def _remember(self, job: Job) -> None:
        # The work itself is done or not; neither a full disk nor a bug here may keep the next job waiting.
        try:
            self._workbench.project.write(lambda t: jobs.update(t, job))
        except KnownTrouble:
            log.warning("the state of job %s could not be written", job.id)
        except Exception:
            log.exception("the state of job %s could not be written", job.id)

    def _tell(self, job: Job) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(job)
            except Exception:  # the work goes on, whoever cannot hear of it (a closed pipe, a closed window)
                log.exception("a listener of job %s failed", job.id)

    def report_progress(self, entry: _Queued, done: int, total: int, message: Message | None) -> None:
        """Progress lives in memory only: it is not worth a synced write."""
        entry.job = replace(entry.job, done=done, total=total, reason=message)
        self._tell(entry.job)


class _Control:
    def __init__(self, runner: JobRunner, entry: _Queued) -> None:
        self._runner = runner
        self._entry = entry

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self._runner.report_progress(self._entry, done, total, message)

    def stopping(self) -> bool:
        return self._entry.stop_asked.is_set()


def run_and_wait(workbench: Workbench, task: Task, listener: JobListener) -> Job:
    """Run one task through the queue and wait for its end: what the command line does.

    Raises what the task raised, KnownTrouble or bug, and KeyboardInterrupt where it was stopped.
    """
    kept = _KeptTrouble(task)
    runner = JobRunner(workbench)
    runner.listen(listener)
    ended: SimpleQueue[Job] = SimpleQueue()
    runner.listen(lambda job: ended.put(job) if job.state.is_end else None)
    try:
        runner.submit(kept)
        job = ended.get()
    finally:
        runner.close()
    if job.state is JobState.CANCELLED:
        raise KeyboardInterrupt
    if kept.trouble is not None:
        raise kept.trouble
    return job


class _KeptTrouble:
    """A task that remembers what ended it: a job keeps only the sentence, the exit code needs its sort."""

    def __init__(self, task: Task) -> None:
        self.kind = task.kind
        self.arguments = task.arguments
        self.stop = task.stop
        self.trouble: Exception | None = None
        self._task = task

    def run(self, control: JobControl) -> Message:
        try:
            return self._task.run(control)
        except Stopped:
            raise
        except Exception as trouble:
            self.trouble = trouble
            raise
