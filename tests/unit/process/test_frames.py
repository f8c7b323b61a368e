"""Frames survive every cut of the byte stream, and nothing else is taken for one."""

import json
import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.process.frames import LARGEST_FRAME, BrokenFrame, Frame, encoded, read_frames

frames = st.dictionaries(
    st.text(), st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=5)
)


@given(st.lists(frames, max_size=5), st.lists(st.integers(1, 40), min_size=1, max_size=5))
def test_what_is_sent_arrives_wherever_the_pipe_cuts_it(sent: list[Frame], cuts: list[int]) -> None:
    stream = b"".join(encoded(frame) for frame in sent)
    assert received_in_pieces(stream, cuts) == sent


@pytest.mark.parametrize(
    "stream",
    [
        b'{"half":',
        b'{"whole":1}\n{"half":',
        b"llama_model_loader: loaded meta data\n",
        b"\xff\xfe\x00\n",
        b"[1, 2]\n",
        b"17\n",
        b"\n",
        b"[" * 200_000 + b"\n",
        b'{"number":' + b"9" * 5000 + b"}\n",
    ],
)
def test_half_frames_and_babble_are_refused(stream: bytes) -> None:
    with pytest.raises(BrokenFrame):
        received_in_pieces(stream, [len(stream)])


def test_a_frame_of_the_largest_size_passes_and_one_byte_more_does_not() -> None:
    shell = len(encoded({"text": ""}))
    line = encoded({"text": "x" * (LARGEST_FRAME - shell)})
    assert received_in_pieces(line, [len(line)]) == [json.loads(line)]
    with pytest.raises(BrokenFrame):
        encoded({"text": "x" * (LARGEST_FRAME - shell + 1)})
    with pytest.raises(BrokenFrame):
        received_in_pieces(b"x" * (LARGEST_FRAME + 1), [LARGEST_FRAME])


def test_a_lone_surrogate_passes_the_pipe() -> None:
    line = encoded({"text": "\ud800"})
    assert received_in_pieces(line, [3]) == [{"text": "\ud800"}]


def received_in_pieces(stream: bytes, cuts: list[int]) -> list[Frame]:
    """What the reader makes of a stream that is written in pieces of these sizes, over and over."""
    reading, writing = os.pipe()

    def write() -> None:
        position = 0
        while position < len(stream):
            for size in cuts:
                try:
                    position += os.write(writing, stream[position : position + size])
                except BrokenPipeError:
                    position = len(stream)
        os.close(writing)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        return list(read_frames(reading))
    finally:
        os.close(reading)
        writer.join()
