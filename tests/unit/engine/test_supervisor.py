"""Every request ends exactly once, whatever the worker does."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klartafel.domain.message import Message
from klartafel.engine.protocol import (
    EndReason,
    Event,
    Failed,
    Finished,
    GenerationRequest,
    Loading,
    Part,
    Progress,
    Question,
    RequestId,
    Role,
    Scored,
    ScoringRequest,
    Started,
    TextPiece,
    Weight,
    WorkerLost,
)
from klartafel.engine.supervisor import STRIKES, Patience, Supervisor
from klartafel.engine.wire import LoadFailed, Ready, WorkerEvent, event_to_frame
from klartafel.process.child import Ended
from klartafel.process.frames import BrokenFrame, Frame

PATIENCE = Patience(unmeasured=100, least=10, factor=20, cancelled=2)
KILLED = Ended(-9, "", "")


class FakeWorker:
    def __init__(self, stays: bool = False) -> None:
        self.sent: list[Frame] = []
        self.killed = False
        self.asked_to_leave = False
        self._stays = stays

    def send(self, frame: Frame) -> None:
        if len(str(frame)) > 10_000:
            raise BrokenFrame
        self.sent.append(frame)

    def close_input(self) -> None:
        self.asked_to_leave = True

    def kill(self) -> None:
        self.killed = True

    def join(self, seconds: float) -> bool:
        return self.killed or not self._stays


class Stage:
    """A supervisor with workers that do what a test says, and a clock that it turns."""

    def __init__(self) -> None:
        self.workers: list[FakeWorker] = []
        self.events: list[Event] = []
        self.now = 0.0
        self.start_error: OSError | None = None
        self.supervisor = Supervisor(self._start, self.events.append, lambda: self.now, PATIENCE)

    def _start(self, number: int) -> FakeWorker:
        if self.start_error:
            raise self.start_error
        self.workers.append(FakeWorker())
        assert number == len(self.workers)
        return self.workers[-1]

    @property
    def worker(self) -> FakeWorker:
        return self.workers[-1]

    def submit(self, number: int, text: str = "Krug") -> RequestId:
        request_id = RequestId(number)
        self.supervisor.submit([(request_id, _asking(text))])
        return request_id

    def submit_wave(self, *numbers: int) -> None:
        self.supervisor.submit([(RequestId(number), _asking("Krug")) for number in numbers])

    def asked(self) -> list[list[int]]:
        """The numbers of every frame of orders that the present worker got."""
        return [[order["id"] for order in frame["orders"]] for frame in self.worker.sent if "orders" in frame]

    def says(self, *events: WorkerEvent) -> None:
        for event in events:
            self.supervisor.received(len(self.workers), event_to_frame(event))

    def dies(self) -> None:
        self.supervisor.received(len(self.workers), KILLED)

    def passes(self, seconds: float) -> None:
        self.now += seconds
        self.supervisor.check_silence()

    def ends(self) -> list[tuple[int, str]]:
        return [
            (event.request, event.end_reason.value if isinstance(event, Finished) else event.message.id)
            for event in self.events
            if isinstance(event, Finished | Failed)
        ]


def _asking(text: str) -> GenerationRequest:
    return GenerationRequest((Part(Role.USER, text, False),))


def finished(number: int, text: str = "fertig") -> Finished:
    return Finished(RequestId(number), text, EndReason.STOP, 5, 2, 1.0, 0.5, "Krug", (("threads", "2"),))


def started(number: int) -> Started:
    return Started(RequestId(number), 5, 0)


def piece(number: int, text: str = "Der ") -> TextPiece:
    return TextPiece(RequestId(number), text, (-0.5,))


def test_nothing_is_started_before_there_is_work() -> None:
    assert Stage().workers == []


def test_requests_run_one_after_the_other_and_events_pass_through() -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    assert stage.worker.sent == []
    stage.says(Loading(0.5), Ready())
    assert stage.asked() == [[1]]
    told: list[Event] = [started(1), Progress(RequestId(1), 5, 5), piece(1), finished(1)]
    stage.says(*told)
    assert stage.asked() == [[1], [2]]
    assert stage.events == [Loading(0.5), *told]
    assert len(stage.workers) == 1


def test_a_request_survives_two_deaths_and_begins_anew() -> None:
    stage = Stage()
    stage.submit(1)
    for _ in range(STRIKES - 1):
        stage.says(Ready(), started(1), piece(1))
        stage.dies()
    stage.says(Ready(), started(1), finished(1))
    assert stage.ends() == [(1, "stop")]
    assert stage.events.count(WorkerLost(Message("engine.worker-lost"))) == STRIKES - 1
    assert stage.events.count(started(1)) == STRIKES


def test_the_third_strike_hits_the_guilty_request_and_no_other() -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    stage.submit(3)
    for _ in range(STRIKES):
        stage.says(Ready(), started(1))
        stage.dies()
    for number in (2, 3):
        stage.says(Ready(), started(number), finished(number))
    assert stage.ends() == [(1, "engine.gave-up"), (2, "stop"), (3, "stop")]


def test_a_worker_that_dies_loading_is_tried_three_times() -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    for _ in range(STRIKES):
        stage.says(Loading(0.0))
        stage.dies()
    assert stage.ends() == [(1, "engine.dies-loading"), (2, "engine.dies-loading")]
    assert len(stage.workers) == STRIKES
    stage.submit(3)
    for _ in range(STRIKES):
        stage.dies()
    stage.submit(4)
    stage.says(Ready(), started(4), finished(4))
    assert stage.ends()[2:] == [(3, "engine.dies-loading"), (4, "stop")]


def test_deaths_while_loading_do_not_add_up_over_successes() -> None:
    stage = Stage()
    for number in range(1, 6):
        stage.submit(number)
        stage.dies()
        stage.says(Ready(), started(number), finished(number))
        stage.dies()
    assert [end for _, end in stage.ends()] == ["stop"] * 5


def test_a_model_that_cannot_be_loaded_fails_everything_with_the_reason() -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    stage.says(LoadFailed(Message("engine.no-library")))
    assert stage.ends() == [(1, "engine.no-library"), (2, "engine.no-library")]
    assert len(stage.workers) == 1


def test_a_system_without_processes_is_told() -> None:
    stage = Stage()
    stage.start_error = OSError(11, "no")
    stage.submit(1)
    assert stage.ends() == [(1, "engine.worker-does-not-start")]


def test_a_request_too_large_for_the_pipe_fails_alone() -> None:
    stage = Stage()
    stage.submit(1, "x" * 20_000)
    stage.submit(2)
    stage.says(Ready(), finished(2))
    assert stage.ends() == [(1, "engine.request-too-large"), (2, "stop")]


def test_a_waiting_request_is_cancelled_without_the_worker() -> None:
    stage = Stage()
    stage.submit(1)
    second = stage.submit(2)
    stage.says(Ready())
    stage.supervisor.cancel(second)
    stage.supervisor.cancel(second)
    assert stage.ends() == [(2, "cancelled")]
    assert "cancel" not in str(stage.worker.sent)


def test_a_running_request_is_cancelled_by_the_worker() -> None:
    stage = Stage()
    first = stage.submit(1)
    stage.submit(2)
    stage.says(Ready(), started(1), piece(1))
    stage.supervisor.cancel(first)
    assert stage.worker.sent[-1] == {"cancel": 1}
    stage.passes(1.9)
    stage.says(piece(1), Finished(first, "Der Der ", EndReason.CANCELLED, 5, 2, 1.0, 0.5, "Krug", ()))
    stage.passes(5)
    assert not stage.worker.killed
    assert stage.asked()[-1] == [2]


def test_a_worker_that_ignores_a_cancellation_is_killed_after_two_seconds() -> None:
    stage = Stage()
    first = stage.submit(1)
    stage.submit(2)
    stage.says(Ready(), started(1), piece(1))
    stage.supervisor.cancel(first)
    stage.passes(1.0)
    stage.says(piece(1, "Krug "))  # talking on is not stopping
    stage.passes(1.0)
    assert stage.workers[0].killed
    end = next(event for event in stage.events if isinstance(event, Finished))
    assert (end.end_reason, end.text, end.prompt_tokens, end.answer_tokens) == (
        EndReason.CANCELLED,
        "Der Krug ",
        5,
        2,
    )
    stage.says(Ready(), started(2), finished(2))
    assert stage.ends() == [(1, "cancelled"), (2, "stop")]
    assert not any(isinstance(event, WorkerLost) for event in stage.events)


def test_a_cancelled_request_is_not_written_again_when_its_worker_dies() -> None:
    stage = Stage()
    first = stage.submit(1)
    stage.says(Ready(), started(1))
    stage.supervisor.cancel(first)
    stage.dies()
    assert stage.ends() == [(1, "cancelled")]
    assert len(stage.workers) == 1


def test_stopping_all_while_loading_keeps_the_worker_for_the_next() -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    stage.supervisor.stop_all()
    stage.says(Ready())
    stage.submit(3)
    stage.says(started(3), finished(3))
    assert stage.ends() == [(1, "cancelled"), (2, "cancelled"), (3, "stop")]
    assert len(stage.workers) == 1


def test_stopping_all_stops_the_running_one_too() -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    stage.says(Ready(), started(1))
    stage.supervisor.stop_all()
    stage.passes(2)
    assert stage.ends() == [(2, "cancelled"), (1, "cancelled")]


def test_silence_is_borne_as_long_as_the_measured_speed_allows() -> None:
    stage = Stage()
    stage.submit(1)
    stage.says(Ready())
    stage.passes(99)  # nothing is known yet
    stage.says(started(1))  # slowest step: 99 seconds
    stage.passes(20 * 99 - 1)
    assert not stage.worker.killed
    stage.passes(1)
    assert stage.workers[0].killed
    assert WorkerLost(Message("engine.worker-silent")) in stage.events
    # A new worker is measured anew, and a quick one is given up sooner, but not at once.
    stage.says(Ready(), started(1), piece(1))
    stage.passes(9)
    assert not stage.worker.killed
    stage.passes(1)
    assert stage.workers[1].killed


def test_loading_may_take_long_as_long_as_it_goes_on() -> None:
    stage = Stage()
    stage.submit(1)
    for step in range(5):
        stage.passes(99)
        stage.says(Loading(step / 5))
    assert len(stage.workers) == 1
    stage.passes(100)
    assert stage.workers[0].killed


def test_an_idle_worker_may_be_silent() -> None:
    stage = Stage()
    stage.submit(1)
    stage.says(Ready(), started(1), finished(1))
    assert stage.supervisor.seconds_to_wait() is None
    stage.passes(10_000)
    assert not stage.worker.killed


@pytest.mark.parametrize(
    "frame",
    [
        {},
        {"event": "Sing"},
        {"event": "TextPiece", "request": 1},
        {"event": "TextPiece", "request": "x", "text": "", "log_probabilities": []},
        {"event": "Finished", "request": 1, "end_reason": "why not"},
        event_to_frame(piece(7)),
        event_to_frame(finished(2)),
    ],
)
def test_what_makes_no_sense_ends_the_worker(frame: Frame) -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    stage.says(Ready(), started(1))
    stage.supervisor.received(1, frame)
    assert stage.workers[0].killed
    assert WorkerLost(Message("engine.worker-babbled")) in stage.events
    stage.says(Ready(), started(1), finished(1))
    assert stage.ends() == [(1, "stop")]


def test_a_worker_that_was_given_up_is_not_heard_any_more() -> None:
    stage = Stage()
    stage.submit(1)
    stage.says(Ready(), started(1))
    stage.passes(10_000)
    stage.supervisor.received(1, event_to_frame(finished(1, "zu spät")))
    stage.supervisor.received(1, KILLED)
    stage.says(Ready(), finished(1))
    assert [event.text for event in stage.events if isinstance(event, Finished)] == ["fertig"]
    assert len(stage.workers) == 2


@pytest.mark.parametrize("stays", [False, True])
def test_closing_ends_everything_and_the_worker_for_good(stays: bool) -> None:
    stage = Stage()
    stage.submit(1)
    stage.submit(2)
    stage.says(Ready(), started(1))
    worker = stage.worker
    worker._stays = stays
    stage.supervisor.close()
    assert stage.ends() == [(1, "cancelled"), (2, "cancelled")]
    assert worker.asked_to_leave
    assert worker.killed == stays


step = st.sampled_from(
    [
        "submit",
        "cancel",
        "stop",
        "ready",
        "start",
        "piece",
        "finish",
        "fail",
        "load failed",
        "die",
        "babble",
        "wait",
        "long",
    ]
)


@settings(max_examples=300)
@given(st.lists(step, max_size=40))
def test_every_request_ends_exactly_once(steps: list[str]) -> None:
    stage = Stage()
    count = 0
    for name in steps:
        running = max((wave[0] for wave in stage.asked()), default=0) if stage.workers else 0
        match name:
            case "submit":
                count += 1
                stage.submit(count)
            case "cancel":
                stage.supervisor.cancel(RequestId(max(1, count - 1)))
            case "stop":
                stage.supervisor.stop_all()
            case "ready":
                stage.says(Ready())
            case "start":
                stage.says(started(running))
            case "piece":
                stage.says(piece(running))
            case "finish":
                stage.says(finished(running))
            case "fail":
                stage.says(Failed(RequestId(running), Message("engine.library-refused")))
            case "load failed":
                stage.says(LoadFailed(Message("engine.no-library")))
            case "die":
                stage.dies()
            case "babble":
                stage.supervisor.received(len(stage.workers), {"event": "?"})
            case "wait":
                stage.passes(3)
            case "long":
                stage.passes(10_000)
    stage.supervisor.close()
    ended = Counter(request for request, _ in stage.ends())
    assert ended == Counter(range(1, count + 1))
    assert all(worker.killed or worker.asked_to_leave for worker in stage.workers[-1:])
    assert all(worker.killed for worker in stage.workers[:-1])


def test_a_wave_is_sent_together_and_each_member_ends_for_itself() -> None:
    stage = Stage()
    stage.submit_wave(1, 2, 3)
    stage.submit(4)
    stage.says(Ready(), started(1), started(2), started(3), finished(2), piece(1), finished(1))
    assert stage.asked() == [[1, 2, 3]]
    stage.says(finished(3))
    assert stage.asked() == [[1, 2, 3], [4]]
    assert [number for number, _ in stage.ends()] == [2, 1, 3]


def test_after_a_death_the_members_are_asked_singly_so_that_three_strikes_hit_the_guilty_one() -> None:
    stage = Stage()
    stage.submit_wave(1, 2, 3)
    stage.submit(4)
    stage.says(Ready(), started(1), finished(1), started(2))
    stage.dies()
    for _ in range(STRIKES):
        stage.says(Ready(), started(2))
        assert stage.asked() == [[2]]
        stage.dies()
    stage.says(Ready(), started(3), finished(3), started(4), finished(4))
    assert stage.asked() == [[3], [4]]
    assert stage.ends() == [(1, "stop"), (2, "engine.gave-up"), (3, "stop"), (4, "stop")]


def test_one_member_can_be_stopped_and_the_others_go_on() -> None:
    stage = Stage()
    stage.submit_wave(1, 2)
    stage.supervisor.cancel(RequestId(1))
    assert stage.ends() == [(1, "cancelled")]
    stage.says(Ready())
    assert stage.asked() == [[2]]


def test_a_member_that_does_not_stop_takes_the_worker_with_it_but_not_the_others() -> None:
    stage = Stage()
    stage.submit_wave(1, 2)
    stage.says(Ready(), started(1), started(2))
    stage.supervisor.cancel(RequestId(1))
    stage.passes(PATIENCE.cancelled + 0.1)
    assert stage.ends() == [(1, "cancelled")]
    stage.says(Ready(), started(2), finished(2))
    assert stage.ends() == [(1, "cancelled"), (2, "stop")]


def test_a_scoring_request_ends_with_its_weights() -> None:
    stage = Stage()
    asked = ScoringRequest((Question((Part(Role.USER, "Krug?", False),), ("Ja", "Nein")),))
    stage.supervisor.submit([(RequestId(1), asked)])
    scored = Scored(RequestId(1), ((Weight(-0.1, 1), Weight(-2.5, 1)),), 12, 0.5)
    stage.says(Ready(), started(1), Progress(RequestId(1), 0, 12), scored)
    assert stage.events[-1] == scored
    stage.submit(2)
    assert stage.asked() == [[1], [2]]
