"""The engine for tests keeps the promises of the Engine protocol."""

from contextlib import closing

import pytest

from klartafel.domain.message import Message
from klartafel.engine.protocol import (
    EndReason,
    Engine,
    Failed,
    Finished,
    GenerationOptions,
    GenerationRequest,
    Part,
    Role,
    Started,
    TextPiece,
)
from klartafel.engine.scripted import ScriptedAnswer, ScriptedEngine


def asking(text: str) -> GenerationRequest:
    return GenerationRequest((Part(Role.SYSTEM, "Schreibe einfach. ", True), Part(Role.USER, text, False)))


def test_answers_come_in_order_and_word_by_word() -> None:
    engine = ScriptedEngine(["Der Krug ist rot.", "Die Vase ist blau."])
    first, second = engine.submit(asking("Krug")), engine.submit(asking("Vase"))
    engine_as_protocol: Engine = engine
    engine_as_protocol.close()
    events = list(engine.events())
    finished = [event for event in events if isinstance(event, Finished)]
    assert [event.request for event in finished] == [first, second]
    assert isinstance(events[0], Started)


def test_text_is_the_sum_of_its_pieces_and_the_input_is_shown_cleaned() -> None:
    with closing(ScriptedEngine(lambda request: f"Antwort auf {request.parts[1].text}.")) as engine:
        engine.submit(asking("den Krug<!-- Gold -->"))
        events = engine.events()
        pieces = []
        for event in events:
            if isinstance(event, TextPiece):
                pieces.append(event.text)
            if isinstance(event, Finished):
                break
        assert event.text == "".join(pieces) == "Antwort auf den Krug<!-- Gold -->."
        assert event.model_input == "Schreibe einfach. den Krug"
        assert event.end_reason is EndReason.STOP
        assert not event.incomplete


def test_a_failure_is_an_event_and_the_next_request_still_runs() -> None:
    trouble = Message.of("engine.worker-lost")
    with closing(ScriptedEngine([ScriptedAnswer(failure=trouble), "gut"])) as engine:
        first, second = engine.submit(asking("a")), engine.submit(asking("b"))
        ends = ends_of(engine, 2)
        assert ends[0] == Failed(first, trouble)
        assert (ends[1].request, ends[1].text) == (second, "gut")


@pytest.mark.parametrize(
    "answer", [ScriptedAnswer("eins zwei", hangs=True), ScriptedAnswer("a " * 9000, seconds_per_word=0.1)]
)
def test_a_hanging_or_slow_answer_can_be_cancelled(answer: ScriptedAnswer) -> None:
    with closing(ScriptedEngine([answer, "danach"])) as engine:
        first, second = engine.submit(asking("a")), engine.submit(asking("b"))
        engine.cancel(first)
        ends = ends_of(engine, 2)
        assert ends[0].end_reason is EndReason.CANCELLED
        assert ends[0].incomplete
        assert (ends[1].request, ends[1].text) == (second, "danach")


def test_closing_ends_every_request_and_then_the_events() -> None:
    engine = ScriptedEngine([ScriptedAnswer(hangs=True), ScriptedAnswer("nie", hangs=True)])
    ids = [engine.submit(asking("a")), engine.submit(asking("b"))]
    engine.close()
    engine.close()
    ends = [event for event in engine.events() if isinstance(event, Finished)]
    assert [(end.request, end.end_reason) for end in ends] == [(each, EndReason.CANCELLED) for each in ids]
    with pytest.raises(RuntimeError):
        engine.submit(asking("c"))


def test_a_request_too_many_is_loud() -> None:
    with closing(ScriptedEngine([])) as engine, pytest.raises(AssertionError):
        engine.submit(asking("a"))


@pytest.mark.parametrize(
    "parts",
    [(), (Part(Role.SYSTEM, "s", True),), (Part(Role.USER, "u", False), Part(Role.SYSTEM, "s", True))],
)
def test_a_request_needs_its_parts_in_order(parts: tuple[Part, ...]) -> None:
    with pytest.raises(ValueError, match="system parts first"):
        GenerationRequest(parts)


@pytest.mark.parametrize(
    "wrong",
    [
        {"max_tokens": 0},
        {"temperature": -1.0},
        {"top_p": 0.0},
        {"seed": -1},
        {"seed": 2**32 - 1},
        {"stop": ("",)},
    ],
)
def test_options_outside_their_range_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"must|empty"):
        GenerationOptions(**wrong)  # type: ignore[arg-type]


def ends_of(engine: Engine, count: int) -> list[Finished | Failed]:
    ends: list[Finished | Failed] = []
    for event in engine.events():
        if isinstance(event, Finished | Failed):
            ends.append(event)
            if len(ends) == count:
                break
    return ends
