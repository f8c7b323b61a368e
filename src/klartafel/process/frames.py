"""What goes through the pipe between a process and its child: JSON objects, one on each line.

Both sides distrust each other's bytes: a child with a damaged heap may write anything.
"""

import json
import os
from collections.abc import Iterator
from typing import Any

LARGEST_FRAME = 4 * 1024 * 1024  # bytes, line end included
PROTOCOL_VERSION = 1
_READ_AT_ONCE = 64 * 1024

Frame = dict[str, Any]


class BrokenFrame(Exception):
    """What came through the pipe is no frame: too large, cut off, or not a JSON object."""


def encoded(frame: Frame) -> bytes:
    """A frame as bytes. Raises BrokenFrame where it is larger than `LARGEST_FRAME`."""
    line = json.dumps(frame, separators=(",", ":")).encode("ascii") + b"\n"
    if len(line) > LARGEST_FRAME:
        raise BrokenFrame(f"a frame of {len(line)} bytes is too large")
    return line


def write_all(descriptor: int, line: bytes) -> None:
    """Write an encoded frame, waiting where the pipe is full. Raises OSError where the reader is gone."""
    rest = memoryview(line)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def read_frames(descriptor: int) -> Iterator[Frame]:
    """Frames until the other side closes its end. Raises BrokenFrame; never holds more than one frame."""
    waiting = bytearray()
    while received := os.read(descriptor, _READ_AT_ONCE):
        *lines, rest = received.split(b"\n")
        for line in lines:
            waiting += line
            yield _decoded(bytes(waiting))
            waiting.clear()
        waiting += rest
        if len(waiting) >= LARGEST_FRAME:
            raise BrokenFrame(f"more than {LARGEST_FRAME} bytes without an end")
    if waiting:
        raise BrokenFrame(f"the last frame was cut off after {len(waiting)} bytes")


def _decoded(line: bytes) -> Frame:
    try:
        frame = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BrokenFrame(f"{len(line)} bytes that are not JSON") from error
    if not isinstance(frame, dict):
        raise BrokenFrame("JSON, but not an object")
    return frame
