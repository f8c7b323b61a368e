"""Short ways to ask an engine and to hear its answer."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from klartafel.engine.local import LocalEngine
from klartafel.engine.protocol import (
    End,
    Engine,
    Event,
    Finished,
    GenerationOptions,
    GenerationRequest,
    Part,
    RequestId,
    Role,
    TextPiece,
)

SYSTEM = "You are a museum guide. You write short and simple sentences. You invent nothing."


@contextmanager
def running_engine(
    model: Path, n_ctx: int = 1024, seconds: float = 120, **options: object
) -> Iterator[LocalEngine]:
    """An engine that is closed at the end, or after so long: who waits in vain must not wait for ever."""
    engine = LocalEngine(model, n_ctx, **options)  # type: ignore[arg-type]
    watch = threading.Timer(seconds, engine.close)
    watch.daemon = True
    watch.start()
    try:
        yield engine
    finally:
        watch.cancel()
        engine.close()


def asking(text: str, system: str = SYSTEM, **options: object) -> GenerationRequest:
    """A request with a few tokens of answer."""
    given = {"max_tokens": 16, **options}
    parts = (Part(Role.SYSTEM, system, True), Part(Role.USER, text, False))
    return GenerationRequest(parts, GenerationOptions(**given), "en")  # type: ignore[arg-type]


# Goes on for all its 800 tokens, so that there is time to interfere.
LONG_STORY = asking(
    "Write a long story about a jug, a king and a ship.",
    "You tell long stories.",
    max_tokens=800,
    temperature=1.0,
    seed=3,
)


def until_end(events: Iterator[Event], request: RequestId) -> tuple[End, list[Event]]:
    """The end of a request, and all events up to it."""
    heard: list[Event] = []
    for event in events:
        heard.append(event)
        if isinstance(event, End) and event.request == request:
            return event, heard
    raise AssertionError("the engine closed without an end of the request")


def answer(engine: Engine, request: GenerationRequest) -> Finished:
    """Ask, wait, and insist on a text."""
    end, _ = until_end(engine.events(), engine.submit(request))
    assert isinstance(end, Finished), end
    return end


def wait_for(events: Iterator[Event], kind: type[Event], count: int = 1) -> Event:
    """The next event of a kind, or the count-th."""
    for event in events:
        if isinstance(event, kind):
            count -= 1
            if count == 0:
                return event
    raise AssertionError(f"the engine closed without {kind.__name__}")


def piece_texts(events: list[Event]) -> str:
    """What the pieces say together."""
    return "".join(event.text for event in events if isinstance(event, TextPiece))


def is_gone(pid: int) -> bool:
    """Whether a process has ended, reaped or not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def wait_until_gone(pid: int) -> None:
    """Fails where a process still lives after ten seconds."""
    deadline = time.monotonic() + 10
    while not is_gone(pid):
        assert time.monotonic() < deadline, f"process {pid} still lives"
        time.sleep(0.01)


def sockets_of(pid: int) -> list[str]:
    """Open sockets of a process."""
    names = []
    for link in list(Path(f"/proc/{pid}/fd").iterdir()):
        with suppress(FileNotFoundError):  # the one that was listing
            names.append(os.readlink(link))
    return [name for name in names if name.startswith("socket:")]
