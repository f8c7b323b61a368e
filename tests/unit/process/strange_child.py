"""A child for tests that does what its own argument says, by default nothing. Never imported."""

import ctypes
import os
import signal
import subprocess
import sys
import time

from klartafel.process.child_side import connect


def main() -> None:
    if sys.argv[3] == "other-version":
        os.write(1, b'{"hello":999}\n{"after":1}\n')
        time.sleep(600)
    if sys.argv[3] == "silent-start":
        time.sleep(600)
    connection, (behaviour,) = connect()
    if behaviour == "echo":
        connection.listen(connection.send)
    elif behaviour == "chatter":
        os.write(1, b"llama.cpp prints here\n" * 50_000 + b"last words\n")
        ctypes.CDLL(None).puts(b"and C prints here")
        ctypes.CDLL(None).fflush(None)
        connection.send({"said": "nothing of that"})
        os._exit(0)
    elif behaviour == "half-frame":
        os.write(connection._answers, b'{"whole":1}\n{"half":')
        os._exit(0)
    elif behaviour == "babble":
        os.write(connection._answers, b"\xff\x00 load_tensors: ...\n")
    elif behaviour == "flood":
        for _ in range(100):
            os.write(connection._answers, b"x" * 1_000_000)
        time.sleep(600)
    elif behaviour == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif behaviour == "grandchild":
        connection.send({"pid": subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]).pid})
    elif behaviour == "no-death-signal":
        ctypes.CDLL(None).prctl(1, 0)
        connection.listen(connection.send)
    connection.send({"ready": os.getpid()})
    time.sleep(600)


if __name__ == "__main__":
    main()
