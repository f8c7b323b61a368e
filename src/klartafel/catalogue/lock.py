"""One program at a time works on a model's file.

The lock is the operating system's own, so it ends with the process, however that ends. The empty lock
file stays: removing it would let two programs hold locks on two files of the same name.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from klartafel.catalogue.part_file import writing_to
from klartafel.domain.message import Message, Refused


@contextmanager
def model_lock(model_file: Path) -> Iterator[None]:
    """Hold the lock of a model file while the block runs. Raises Refused where another program has it."""
    path = model_file.with_name(f".{model_file.name}.lock")
    with writing_to(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _locked(descriptor):
            raise Refused(Message.of("models.fetched-elsewhere", file=model_file.name))
        yield
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
