"""A worker that greets properly and then misbehaves as STRANGE_WORKER says, the first times it is started.

How often it was started stands in the file that takes the place of the model. Run as a module.
"""

import os
import sys
import time
from pathlib import Path
from queue import SimpleQueue

from klartafel.engine.protocol import EndReason, Finished, RequestId, Started, TextPiece
from klartafel.engine.wire import Ready, event_to_frame
from klartafel.process.child_side import Connection, connect

EVIL_STARTS = 2


def main() -> None:
    connection, (counter, _) = connect()
    starts = Path(counter).read_text("ascii").count("x") + 1
    Path(counter).write_text("x" * starts, "ascii")
    requests: SimpleQueue = SimpleQueue()
    connection.listen(lambda frame: requests.put(frame) if "orders" in frame else None)
    connection.send(event_to_frame(Ready()))
    while True:
        number = RequestId(requests.get()["orders"][0]["id"])
        connection.send(event_to_frame(Started(number, 3, 0)))
        connection.send(event_to_frame(TextPiece(number, "Ein ", (-0.1,))))
        if starts <= EVIL_STARTS:
            misbehave(connection)
        connection.send(event_to_frame(TextPiece(number, "Krug.", (-0.1,))))
        connection.send(
            event_to_frame(Finished(number, "Ein Krug.", EndReason.STOP, 3, 2, 0.1, 0.1, "Krug", ()))
        )


def misbehave(connection: Connection) -> None:
    pipe = connection._answers
    match os.environ["STRANGE_WORKER"]:
        case "hangs":
            time.sleep(600)
        case "babbles":
            os.write(pipe, b"llama_decode: \xff\xfe failed\n")
        case "half a frame":
            os.write(pipe, b'{"event":"TextPi')
            os._exit(0)
        case "half a frame, then silence":
            os.write(pipe, b'{"event":"TextPi')
            time.sleep(600)
        case "100 MB":
            for _ in range(100):
                os.write(pipe, b"x" * 1_000_000)
            time.sleep(600)
        case "another request":
            connection.send(event_to_frame(TextPiece(RequestId(99), "?", (-0.1,))))
            time.sleep(600)
        case "leaves":
            os._exit(0)
        case "prints 100 MB":
            for _ in range(100):
                os.write(1, b"x" * 1_000_000)
            os._exit(1)
        case other:
            sys.exit(f"what is {other}?")


if __name__ == "__main__":
    main()
