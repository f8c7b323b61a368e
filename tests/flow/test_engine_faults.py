"""The model's process dies, hangs, babbles and is stopped: requests survive, nothing is left behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine_runs import LONG_STORY, answer, asking, running_engine, until_end, wait_for, wait_until_gone

from klartafel.domain.message import Message
from klartafel.engine.local import LocalEngine
from klartafel.engine.protocol import (
    EndReason,
    Event,
    Failed,
    Finished,
    Loading,
    Progress,
    Started,
    TextPiece,
    WorkerLost,
)
from klartafel.engine.supervisor import Patience
from klartafel.engine.threads import Threads

HERE = Path(__file__).parent
pytestmark = [
    pytest.mark.fault,
    pytest.mark.skipif(sys.platform != "linux", reason="sends signals and looks into /proc"),
]
JOB = asking("Write one sentence: jug of red clay, made in 1764 in Lippstadt.", max_tokens=20)


@pytest.fixture
def engine(english_model: Path) -> Iterator[LocalEngine]:
    with running_engine(english_model) as engine:
        yield engine
        pid = engine.worker_pid
    if pid is not None:
        wait_until_gone(pid)


def kill_at(engine: LocalEngine, events: Iterator[Event], moment: type[Event]) -> int:
    """Kill the worker when such an event comes, until that is known; returns the process id it had."""
    wait_for(events, moment)
    pid = engine.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert wait_for(events, WorkerLost) == WorkerLost(Message.of("engine.worker-lost"))
    return pid


# L1: the worker dies


@pytest.mark.english_model
@pytest.mark.parametrize("moment", [Loading, Started, Progress, TextPiece], ids=lambda kind: kind.__name__)
def test_a_request_survives_two_deaths_of_its_worker(engine: LocalEngine, moment: type[Event]) -> None:
    events = engine.events()
    request = engine.submit(JOB)
    pids = [kill_at(engine, events, moment), kill_at(engine, events, moment)]
    end, _ = until_end(events, request)
    assert isinstance(end, Finished)
    assert end.text == answer(engine, JOB).text
    for pid in pids:
        wait_until_gone(pid)


@pytest.mark.english_model
def test_after_three_deaths_the_guilty_request_fails_and_the_next_is_written(engine: LocalEngine) -> None:
    events = engine.events()
    guilty, innocent = engine.submit(LONG_STORY), engine.submit(JOB)
    for _ in range(3):
        kill_at(engine, events, TextPiece)
    end, _ = until_end(events, guilty)
    assert end == Failed(guilty, Message.of("engine.gave-up", times=3))
    end, _ = until_end(events, innocent)
    assert isinstance(end, Finished)


@pytest.mark.english_model
def test_a_worker_dies_with_the_program(english_model: Path) -> None:
    mother = subprocess.Popen(
        [sys.executable, str(HERE / "engine_mother.py"), str(english_model)], stdout=subprocess.PIPE
    )
    assert mother.stdout is not None
    with mother.stdout:
        worker = int(mother.stdout.readline())
        assert Path(f"/proc/{worker}").exists()
        mother.kill()
        mother.wait()
        wait_until_gone(worker)


# L2: the worker is there, but not well


@pytest.mark.parametrize(
    ("behaviour", "lost"),
    [
        ("hangs", "engine.worker-silent"),
        ("babbles", "engine.worker-lost"),
        ("half a frame", "engine.worker-lost"),
        ("half a frame, then silence", "engine.worker-silent"),
        ("100 MB", "engine.worker-lost"),
        ("another request", "engine.worker-babbled"),
        ("leaves", "engine.worker-lost"),
        ("prints 100 MB", "engine.worker-lost"),
    ],
)
def test_a_worker_that_misbehaves_is_replaced_and_the_request_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, behaviour: str, lost: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(HERE), prepend=os.pathsep)
    monkeypatch.setenv("STRANGE_WORKER", behaviour)
    starts = tmp_path / "starts"
    starts.touch()
    patience = Patience(unmeasured=30, least=0.5, factor=1)
    with running_engine(
        starts, threads=Threads(1, 1), patience=patience, worker_module="strange_worker"
    ) as engine:
        request = engine.submit(JOB)
        end, heard = until_end(engine.events(), request)
        assert isinstance(end, Finished)
        assert end.text == "Ein Krug."
        assert [event.message.id for event in heard if isinstance(event, WorkerLost)] == [lost, lost]
        assert starts.read_text("ascii") == "xxx"
        pid = engine.worker_pid
    assert pid is not None
    wait_until_gone(pid)


@pytest.mark.english_model
def test_a_model_that_stands_still_is_replaced(english_model: Path) -> None:
    patience = Patience(unmeasured=60, least=2, factor=3)
    with running_engine(english_model, patience=patience) as engine:
        events = engine.events()
        request = engine.submit(LONG_STORY)
        wait_for(events, TextPiece)
        assert engine.worker_pid is not None
        os.kill(engine.worker_pid, signal.SIGSTOP)
        wait_for(events, WorkerLost)
        engine.cancel(request)
        until_end(events, request)
        assert answer(engine, JOB).text


# L5: a person stops


@pytest.mark.english_model
@pytest.mark.parametrize("moment", [Loading, Started, TextPiece], ids=lambda kind: kind.__name__)
def test_a_stop_ends_the_request_and_the_next_is_right(engine: LocalEngine, moment: type[Event]) -> None:
    events = engine.events()
    stopped, following = engine.submit(LONG_STORY), engine.submit(JOB)
    wait_for(events, moment)
    worker = engine.worker_pid
    engine.cancel(stopped)
    end, _ = until_end(events, stopped)
    assert isinstance(end, Finished)
    assert end.end_reason is EndReason.CANCELLED
    assert end.answer_tokens < 800
    end, _ = until_end(events, following)
    assert isinstance(end, Finished)
    assert end.text == answer(engine, JOB).text
    assert engine.worker_pid == worker  # the worker itself stopped; it was not killed


@pytest.mark.english_model
def test_a_stop_is_heard_while_the_prompt_is_read(engine: LocalEngine) -> None:
    events = engine.events()
    request = engine.submit(asking("Add: " + "1 2 3 4 5 6 7 8 9 " * 50, max_tokens=2))
    wait_for(events, Started)
    worker = engine.worker_pid
    engine.cancel(request)
    end, heard = until_end(events, request)
    assert isinstance(end, Finished)
    assert end.end_reason is EndReason.CANCELLED
    assert end.prompt_tokens > 900
    read = max((event.evaluated for event in heard if isinstance(event, Progress)), default=0)
    assert read < end.prompt_tokens
    assert answer(engine, JOB).text
    assert engine.worker_pid == worker


@pytest.mark.english_model
def test_ten_quick_stops_leave_the_engine_in_order(engine: LocalEngine) -> None:
    events = engine.events()
    right = answer(engine, JOB).text
    stopped = [engine.submit(LONG_STORY) for _ in range(10)]
    for request in stopped:
        engine.cancel(request)
    more = [engine.submit(LONG_STORY) for _ in range(3)]
    engine.stop_all()
    last = engine.submit(JOB)
    ends: dict[int, Finished] = {}
    for event in events:
        if isinstance(event, Finished | Failed):
            assert isinstance(event, Finished)
            assert event.request not in ends
            ends[event.request] = event
            if event.request == last:
                break
    assert all(ends[request].end_reason is EndReason.CANCELLED for request in [*stopped, *more])
    assert ends[last].text == right


@pytest.mark.english_model
def test_a_worker_that_cannot_stop_is_killed(engine: LocalEngine) -> None:
    events = engine.events()
    request = engine.submit(LONG_STORY)
    wait_for(events, TextPiece)
    worker = engine.worker_pid
    assert worker is not None
    os.kill(worker, signal.SIGSTOP)
    engine.cancel(request)
    end, _ = until_end(events, request)
    assert isinstance(end, Finished)
    assert end.end_reason is EndReason.CANCELLED
    assert end.text
    wait_until_gone(worker)
    assert answer(engine, JOB).text


@pytest.mark.english_model
@pytest.mark.parametrize("moment", [Loading, Started, TextPiece], ids=lambda kind: kind.__name__)
def test_closing_at_any_moment_ends_requests_and_worker(english_model: Path, moment: type[Event]) -> None:
    engine = LocalEngine(english_model, n_ctx=1024)
    running, waiting = engine.submit(LONG_STORY), engine.submit(JOB)
    wait_for(engine.events(), moment)
    worker = engine.worker_pid
    engine.close()
    ends = [event for event in engine.events() if isinstance(event, Finished | Failed)]
    assert {event.request for event in ends} == {running, waiting}
    assert all(isinstance(event, Finished) and event.end_reason is EndReason.CANCELLED for event in ends)
    assert worker is not None
    wait_until_gone(worker)
