"""The child of `limited`: waits for one call, makes it, answers, and is ended by its parent."""

import importlib
from queue import SimpleQueue

from klartafel.domain.message import KnownTrouble
from klartafel.process.child_side import connect
from klartafel.process.frames import Frame
from klartafel.process.message_frames import message_to_frame


def main() -> None:
    """Answer the first call and stay until the parent closes the pipe.

    Any exception but KnownTrouble ends the child; its traceback is in the log tail.
    """
    connection, _ = connect()
    calls: SimpleQueue[Frame] = SimpleQueue()
    connection.listen(calls.put)
    call = calls.get()
    connection.send(_answer(str(call["function"]), call["argument"]))
    calls.get()


def _answer(function: str, argument: object) -> Frame:
    module, _, name = function.partition(":")
    try:
        return {"result": getattr(importlib.import_module(module), name)(argument)}
    except KnownTrouble as trouble:
        kinds = [
            kind.__name__ for kind in type(trouble).__mro__ if kind.__module__ == KnownTrouble.__module__
        ]
        return {"trouble": kinds[0], "message": message_to_frame(trouble.message)}


if __name__ == "__main__":
    main()
