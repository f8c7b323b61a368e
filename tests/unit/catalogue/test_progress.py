"""Progress: throttled, never backwards, the last byte always."""

import time

import pytest

from klartafel.catalogue.progress import FetchProgress, Meter, Phase, Stopped


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that a test sets by hand."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def meter(seen: list[FetchProgress], stop: bool = False) -> Meter:
    return Meter(Phase.FETCHING, 1000, seen.append, lambda: stop)


def test_a_thousand_steps_at_once_are_two_reports(clock: list[float]) -> None:
    seen: list[FetchProgress] = []
    measured = meter(seen)
    for done in range(1001):
        measured.at(done)
    assert [step.done for step in seen] == [0, 1000]


def test_time_left_follows_from_the_speed_of_this_run(clock: list[float]) -> None:
    seen: list[FetchProgress] = []
    measured = meter(seen)
    measured.at(200)  # there from an earlier run, so it says nothing about speed
    clock[0] += 0.5
    measured.at(300)
    clock[0] += 1.5
    measured.at(400)
    assert [step.seconds_left for step in seen] == [None, None, 6.0]


def test_estimates_never_run_backwards_and_never_say_done(clock: list[float]) -> None:
    seen: list[FetchProgress] = []
    measured = meter(seen)
    for done in (100, 50, 5000):
        clock[0] += 1
        measured.about(done)
    assert [step.done for step in seen] == [100, 100, 999]


def test_a_stop_is_heard_at_every_step() -> None:
    with pytest.raises(Stopped):
        meter([], stop=True).at(0)
    with pytest.raises(Stopped):
        meter([], stop=True).pause(60, 0)
