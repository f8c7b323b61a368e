"""What the rest of the program knows of a language model: requests in, events out.

`LocalEngine` (a model on this machine, in a process of its own) and `ScriptedEngine` (for tests) both
keep to this. Requests and events are plain values, so that they can be queued, recorded and sent
through a pipe.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol

from klartafel.domain.message import Message

RequestId = NewType("RequestId", int)

LARGEST_SEED = 2**32 - 2  # llama.cpp takes 2**32 - 1 as "choose one by chance"


class Role(StrEnum):
    """Who speaks in a part of a prompt."""

    SYSTEM = "system"
    USER = "user"


class EndReason(StrEnum):
    """Why a text ended.

    `STOP`: the model said it was done, or a stop word came. `LENGTH`: max_tokens were used up.
    `LOOP`: the same eight words came three times. `CANCELLED`: a person stopped it.
    """

    STOP = "stop"
    LENGTH = "length"
    LOOP = "loop"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a prompt. Neighbouring parts of one role are joined without anything between.

    `trusted` is for our own prompt text. Whatever came from a record, a file or a person's note is
    untrusted: it is cleaned (`clean_input`) before the model sees it. In neither can a written
    `<|im_end|>` become the model's own control token.

    `shared` marks a user part that many requests begin with, such as the source text of all questions
    about one exhibit: what the model has read of it is kept, as it always is for system parts.
    """

    role: Role
    text: str
    trusted: bool
    shared: bool = False


@dataclass(frozen=True, slots=True)
class GenerationOptions:
    """How to choose words.

    `temperature` 0 always takes the likeliest token; `top_p` is the probability mass kept before
    sampling; `stop` ends the text before the first of these strings. Raises ValueError for values
    outside their range.
    """

    max_tokens: int = 512
    temperature: float = 0.0
    top_p: float = 1.0
    seed: int = 0
    stop: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.max_tokens < 1:
            raise ValueError("max_tokens must be at least 1")
        if self.temperature < 0 or not 0 < self.top_p <= 1:
            raise ValueError("temperature must not be negative, top_p must be above 0 and at most 1")
        if not 0 <= self.seed <= LARGEST_SEED:
            raise ValueError(f"seed must be between 0 and {LARGEST_SEED}")
        if "" in self.stop:
            raise ValueError("an empty stop string would end every text")


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One text to be written.

    The system parts come first, then the shared user parts, then the others: the state of the former is
    kept between requests that share them. `language` is the BCP 47 tag of the wanted answer. Raises
    ValueError where a user part is missing or the order is another.
    """

    parts: tuple[Part, ...]
    options: GenerationOptions = GenerationOptions()
    language: str = "de"

    def __post_init__(self) -> None:
        _require_order(self.parts)


@dataclass(frozen=True, slots=True)
class Question:
    """A prompt and answers whose likelihood is wanted. Raises ValueError where there is no answer."""

    parts: tuple[Part, ...]
    answers: tuple[str, ...]

    def __post_init__(self) -> None:
        _require_order(self.parts)
        if not self.answers or "" in self.answers:
            raise ValueError("a question needs answers, and none of them empty")


@dataclass(frozen=True, slots=True)
class ScoringRequest:
    """Questions whose answers are not to be written but weighed: how likely does the model find each?

    Raises ValueError where there is no question.
    """

    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        if not self.questions:
            raise ValueError("nothing is asked")


Request = GenerationRequest | ScoringRequest


def shared_parts(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts whose state is kept; all members of a wave have them in common."""
    return tuple(part for part in parts if part.role is Role.SYSTEM or part.shared)


def require_wave(requests: Sequence[GenerationRequest]) -> None:
    """Raise ValueError where requests cannot be a wave: there are none, or they share different parts."""
    if len({shared_parts(request.parts) for request in requests}) != 1:
        raise ValueError("the members of a wave have their shared parts in common")


def _require_order(parts: tuple[Part, ...]) -> None:
    ranks = [0 if part.role is Role.SYSTEM else 1 if part.shared else 2 for part in parts]
    if not any(part.role is Role.USER for part in parts) or ranks != sorted(ranks):
        raise ValueError(
            "system parts first, then shared user parts, then others; and at least one user part"
        )


@dataclass(frozen=True, slots=True)
class Loading:
    """The model is being read; `fraction` goes from 0 to 1. Belongs to no request."""

    fraction: float


@dataclass(frozen=True, slots=True)
class WorkerLost:
    """The worker process died or was ended and will be started again; for the log and a quiet notice."""

    message: Message


@dataclass(frozen=True, slots=True)
class Started:
    """Work on a request begins. A second one for the same request means that its text begins anew.

    `cached_prefix_tokens` of the `prompt_tokens` were known from an earlier request.
    """

    request: RequestId
    prompt_tokens: int
    cached_prefix_tokens: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Reading the prompt: `evaluated` of `total` tokens."""

    request: RequestId
    evaluated: int
    total: int


@dataclass(frozen=True, slots=True)
class TextPiece:
    """The next bit of text, and the natural logarithms of the probabilities the model gave its tokens."""

    request: RequestId
    text: str
    log_probabilities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """A request ended with a text, whole or cut off: everything a run record needs.

    `model_input` is exactly what the model saw, template and all, cleaned; empty where a request was
    cancelled before its turn. `settings` are the facts that the text depends on beside the request:
    batch size, threads, context, build. Seconds are wall time from the start of work on it.
    """

    request: RequestId
    text: str
    end_reason: EndReason
    prompt_tokens: int
    answer_tokens: int
    seconds: float
    first_token_seconds: float
    model_input: str
    settings: tuple[tuple[str, str], ...]

    @property
    def incomplete(self) -> bool:
        """Whether the text was cut off and must not be approved unseen."""
        return self.end_reason is not EndReason.STOP


@dataclass(frozen=True, slots=True)
class Weight:
    """How likely the model finds one answer: the natural logarithm over all its `tokens`."""

    log_probability: float
    tokens: int


@dataclass(frozen=True, slots=True)
class Scored:
    """A scoring request ended: for every question the weights of its answers, in their order.

    `prompt_tokens` were read for it beside what was known already.
    """

    request: RequestId
    weights: tuple[tuple[Weight, ...], ...]
    prompt_tokens: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """A request ended without a text; `message` says why and what to do."""

    request: RequestId
    message: Message


End = Finished | Scored | Failed
Event = Loading | WorkerLost | Started | Progress | TextPiece | End


class Engine(Protocol):
    """A language model. All methods may be called from any thread.

    Every request that was submitted gets exactly one `Finished`, `Scored` or `Failed`, also when it is
    cancelled (`Finished`) or the engine is closed.
    """

    def submit(self, request: Request) -> RequestId:
        """Queue a request and return at once. Raises RuntimeError after `close`."""
        ...

    def submit_wave(self, requests: Sequence[GenerationRequest]) -> tuple[RequestId, ...]:
        """Queue texts that are written side by side, each one token a step.

        Members and their order are part of what a text depends on: the same wave gives the same texts.
        When a worker dies over a wave its members are asked one after the other. Raises ValueError where
        the members do not share their shared parts, RuntimeError after `close`.
        """
        ...

    def events(self) -> Iterator[Event]:
        """Events in order, waiting for the next one; ends after `close`. For one reader only."""
        ...

    def cancel(self, request: RequestId) -> None:
        """Stop one request, waiting or running; without effect where it has ended already."""
        ...

    def stop_all(self) -> None:
        """Stop everything waiting and running; the engine takes new requests afterwards."""
        ...

    def close(self) -> None:
        """Stop everything, end the worker and then `events`. May be called again."""
        ...
