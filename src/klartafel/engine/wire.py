"""Requests and events on their way between engine and worker: JSON in the pipe, values on both sides."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from klartafel.domain.message import Message
from klartafel.engine.protocol import (
    EndReason,
    Event,
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
from klartafel.process.frames import Frame
from klartafel.process.message_frames import message_from_frame, message_to_frame


class NotAnEvent(Exception):
    """A frame from the worker that holds no event: it is no longer to be trusted."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has loaded its model and waits for requests."""


@dataclass(frozen=True, slots=True)
class LoadFailed:
    """The worker cannot work with this model or on this machine, now or later."""

    message: Message


WorkerEvent = Event | Ready | LoadFailed


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """What a worker is started with.

    `n_ctx` is the room for prompt and answer together, in tokens; a model that was made for less gets
    less.
    """

    n_ctx: int
    reading_threads: int
    writing_threads: int


Order = tuple[RequestId, Request]


def orders_to_frame(orders: Sequence[Order]) -> Frame:
    """The frame that starts a wave of texts, or one scoring request."""
    return {"orders": [{"id": request_id, **asdict(request)} for request_id, request in orders]}


def orders_from_frame(frame: Frame) -> tuple[Order, ...]:
    """The requests of a frame that has "orders"."""
    return tuple((RequestId(order["id"]), _requested(order)) for order in frame["orders"])


def _requested(order: dict[str, Any]) -> Request:
    if "questions" in order:
        return ScoringRequest(
            tuple(Question(_parts(asked["parts"]), tuple(asked["answers"])) for asked in order["questions"])
        )
    options = GenerationOptions(**{**order["options"], "stop": tuple(order["options"]["stop"])})
    return GenerationRequest(_parts(order["parts"]), options, order["language"])


def _parts(parts: list[dict[str, Any]]) -> tuple[Part, ...]:
    return tuple(Part(Role(part["role"]), part["text"], part["trusted"], part["shared"]) for part in parts)


def event_to_frame(event: WorkerEvent) -> Frame:
    """An event as a frame."""
    match event:
        case LoadFailed(message):
            return {"event": "LoadFailed", "message": message_to_frame(message)}
        case Failed(request, message):
            return {"event": "Failed", "request": request, "message": message_to_frame(message)}
        case _:
            return {"event": type(event).__name__, **asdict(event)}


def event_from_frame(frame: Frame) -> WorkerEvent:
    """The event of a frame. Raises NotAnEvent for anything else."""
    try:
        return _event(frame)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
        raise NotAnEvent(str(error)) from error


def _event(frame: Frame) -> WorkerEvent:
    match frame["event"]:
        case "Loading":
            return Loading(float(frame["fraction"]))
        case "Ready":
            return Ready()
        case "LoadFailed":
            return LoadFailed(message_from_frame(frame["message"]))
        case "Started":
            return Started(_request(frame), int(frame["prompt_tokens"]), int(frame["cached_prefix_tokens"]))
        case "Progress":
            return Progress(_request(frame), int(frame["evaluated"]), int(frame["total"]))
        case "TextPiece":
            return TextPiece(
                _request(frame), str(frame["text"]), tuple(map(float, frame["log_probabilities"]))
            )
        case "Finished":
            return _finished(frame)
        case "Scored":
            return _scored(frame)
        case "Failed":
            return Failed(_request(frame), message_from_frame(frame["message"]))
        case other:
            raise NotAnEvent(str(other))


def _finished(frame: Frame) -> Finished:
    return Finished(
        request=_request(frame),
        text=str(frame["text"]),
        end_reason=EndReason(frame["end_reason"]),
        prompt_tokens=int(frame["prompt_tokens"]),
        answer_tokens=int(frame["answer_tokens"]),
        seconds=float(frame["seconds"]),
        first_token_seconds=float(frame["first_token_seconds"]),
        model_input=str(frame["model_input"]),
        settings=tuple((str(name), str(value)) for name, value in frame["settings"]),
    )


def _scored(frame: Frame) -> Scored:
    return Scored(
        request=_request(frame),
        weights=tuple(
            tuple(Weight(float(weight["log_probability"]), int(weight["tokens"])) for weight in answers)
            for answers in frame["weights"]
        ),
        prompt_tokens=int(frame["prompt_tokens"]),
        seconds=float(frame["seconds"]),
    )


def _request(frame: dict[str, Any]) -> RequestId:
    return RequestId(int(frame["request"]))
