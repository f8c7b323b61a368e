"""Requests and events come out of the pipe as they went in."""

import functools
import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.domain.message import Message
from klartafel.engine.protocol import (
    LARGEST_SEED,
    EndReason,
    Failed,
    Finished,
    GenerationOptions,
    GenerationRequest,
    Loading,
    Part,
    Progress,
    Question,
    Request,
    RequestId,
    Role,
    Scored,
    ScoringRequest,
    Started,
    TextPiece,
    Weight,
)
from klartafel.engine.wire import (
    LoadFailed,
    NotAnEvent,
    Ready,
    WorkerEvent,
    event_from_frame,
    event_to_frame,
    orders_from_frame,
    orders_to_frame,
)
from klartafel.process.frames import Frame

system_parts = st.builds(Part, st.just(Role.SYSTEM), st.text(), st.booleans())
user_parts = st.builds(Part, st.just(Role.USER), st.text(), st.booleans())
shared_parts = st.builds(Part, st.just(Role.USER), st.text(), st.booleans(), st.just(True))
options = st.builds(
    GenerationOptions,
    max_tokens=st.integers(1, 9000),
    temperature=st.floats(0, 2),
    top_p=st.floats(0.01, 1),
    seed=st.integers(0, LARGEST_SEED),
    stop=st.lists(st.text(min_size=1), max_size=2).map(tuple),
)
parts = st.tuples(
    st.lists(system_parts | shared_parts, max_size=2).map(
        lambda given: sorted(given, key=lambda p: p.shared)
    ),
    st.lists(user_parts, min_size=1, max_size=2),
)
requests = st.builds(
    GenerationRequest, parts.map(lambda lists: (*lists[0], *lists[1])), options, st.sampled_from(["de", "en"])
)


questions = st.builds(
    Question,
    parts.map(lambda lists: (*lists[0], *lists[1])),
    st.lists(st.text(min_size=1), min_size=1, max_size=3).map(tuple),
)
scoring = st.builds(ScoringRequest, st.lists(questions, min_size=1, max_size=3).map(tuple))


@given(st.lists(st.tuples(st.integers(0), requests | scoring), min_size=1, max_size=3))
def test_orders_pass_the_pipe_unchanged(asked: list[tuple[int, Request]]) -> None:
    orders = tuple((RequestId(number), request) for number, request in asked)
    assert orders_from_frame(json.loads(json.dumps(orders_to_frame(orders)))) == orders


@pytest.mark.parametrize(
    "event",
    [
        Loading(0.25),
        Ready(),
        LoadFailed(Message.of("engine.unknown-family", architecture="mamba")),
        Started(RequestId(3), 120, 80),
        Progress(RequestId(3), 64, 120),
        TextPiece(RequestId(3), "Größe ", (-0.5, -1.25)),
        Scored(RequestId(3), ((Weight(-0.5, 1), Weight(-7.25, 3)), (Weight(0.0, 1),)), 40, 0.25),
        Failed(
            RequestId(3), Message("engine.x", (("count", 2), ("reasons", (Message("a.b"), Message("c.d")))))
        ),
        Finished(
            RequestId(3),
            "Text",
            EndReason.LOOP,
            120,
            9,
            1.5,
            0.5,
            "Eingabe",
            (("batch", "128"), ("threads", "2")),
        ),
    ],
    ids=lambda event: type(event).__name__,
)
def test_an_event_passes_the_pipe_unchanged(event: WorkerEvent) -> None:
    assert event_from_frame(json.loads(json.dumps(event_to_frame(event)))) == event


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def nested(depth: int) -> object:
    return functools.reduce(lambda inner, _: {"id": "a.b", "values": {"x": inner}}, range(depth), 1)


names = st.sampled_from(
    [
        "Loading",
        "Ready",
        "LoadFailed",
        "Started",
        "Progress",
        "TextPiece",
        "Finished",
        "Failed",
        "WorkerLost",
        "Scored",
    ]
)
fields = st.sampled_from(
    [
        "request",
        "text",
        "message",
        "log_probabilities",
        "fraction",
        "settings",
        "end_reason",
        "total",
        "evaluated",
        "weights",
    ]
)


@given(names | json_values, st.dictionaries(fields, json_values))
def test_no_frame_raises_anything_but_not_an_event(name: object, rest: dict[str, object]) -> None:
    with suppress(NotAnEvent):
        event_from_frame({"event": name, **rest})


@pytest.mark.parametrize(
    "frame",
    [
        {"event": "Loading", "fraction": 10**400},
        {"event": "Progress", "request": float("inf"), "evaluated": 1, "total": 1},
        {"event": "LoadFailed", "message": nested(5000)},
    ],
)
def test_numbers_and_nesting_without_measure_are_no_event(frame: Frame) -> None:
    with pytest.raises(NotAnEvent):
        event_from_frame(frame)
