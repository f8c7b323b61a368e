"""Run one function in a fresh child with limits: for files that may be made to crash their reader."""

from queue import Empty, SimpleQueue
from typing import Any

from klartafel.domain.message import DamagedFile, KnownTrouble, OutsideMissing, Refused, WrongCall
from klartafel.process.child import Child, Ended
from klartafel.process.frames import Frame
from klartafel.process.message_frames import message_from_frame

_TROUBLE = {kind.__name__: kind for kind in (KnownTrouble, WrongCall, OutsideMissing, DamagedFile, Refused)}


class TimedOut(Exception):
    """The function took longer than it was given, and was ended."""


class Died(Exception):
    """The child ended without an answer: crash, memory limit, or an exception of the function."""


def run_limited(function: str, argument: Any, seconds: float, memory_bytes: int = 0) -> Any:
    """Call `package.module:function` with one JSON value in a child and return its JSON value.

    `memory_bytes` limits the address space (Linux; 0: no limit); the interpreter itself needs about
    40 MB of it. Raises TimedOut, Died, the function's own KnownTrouble (as the nearest class of
    `domain.message`), and BrokenFrame for an argument above 4 MB. `function` is always a literal of
    the program, never data.
    """
    answers: SimpleQueue[Frame | Ended] = SimpleQueue()
    # Each of glibc's arenas reserves 64 MB of address space, which would use up a small limit.
    arenas = {"MALLOC_ARENA_MAX": "1"} if memory_bytes else {}
    child = Child(
        "klartafel.process.limited_child", answers.put, environment=arenas, memory_bytes=memory_bytes
    )
    try:
        child.send({"function": function, "argument": argument})
        return _result(answers.get(timeout=seconds))
    except Empty:
        raise TimedOut(f"{function} took longer than {seconds} s") from None
    finally:
        child.kill()
        child.join(seconds=5)


def _result(answer: Frame | Ended) -> Any:
    match answer:
        case {"result": result}:
            return result
        case {"trouble": str(kind), "message": dict(message)}:
            raise _TROUBLE.get(kind, KnownTrouble)(message_from_frame(message))
        case Ended(exit_code, babble, log_tail):
            raise Died(f"exit code {exit_code} {babble}\n{log_tail}")
        case _:
            raise Died("an answer of an unknown shape")
