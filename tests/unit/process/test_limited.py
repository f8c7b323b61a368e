"""A function with limits: its answer, its refusal, or a clear end."""

import os
import sys
from pathlib import Path

import pytest

from klartafel.domain.message import DamagedFile, Message
from klartafel.process.frames import BrokenFrame
from klartafel.process.limited import Died, TimedOut, run_limited


@pytest.fixture(autouse=True)
def _functions_are_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent), prepend=os.pathsep)


def test_the_answer_comes_back() -> None:
    assert run_limited("limited_functions:double", "Krug", 20) == {"double": "KrugKrug"}
    assert run_limited("limited_functions:print_a_lot", None, 20) == "quiet"


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(TimedOut):
        run_limited("limited_functions:sleep", 600, 0.5)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_what_takes_too_much_memory_is_ended() -> None:
    megabyte = 2**20
    assert (
        run_limited("limited_functions:eat", 20 * megabyte, 20, memory_bytes=300 * megabyte) == 20 * megabyte
    )
    with pytest.raises(Died, match="MemoryError"):
        run_limited("limited_functions:eat", 400 * megabyte, 20, memory_bytes=300 * megabyte)


@pytest.mark.parametrize("function", ["crash", "answer_too_much", "answer_no_json", "there_is_none"])
def test_a_crash_or_a_bug_is_told_as_an_end(function: str) -> None:
    with pytest.raises(Died):
        run_limited(f"limited_functions:{function}", None, 20)


def test_known_trouble_keeps_its_kind_and_its_sentence() -> None:
    with pytest.raises(DamagedFile) as raised:
        run_limited("limited_functions:refuse", "a.xml", 20)
    reasons = (Message("test.first"), Message("test.second", (("line", 3),)))
    assert raised.value.message == Message("test.strange", (("name", "a.xml"), ("reasons", reasons)))


def test_an_argument_too_large_is_refused() -> None:
    with pytest.raises(BrokenFrame):
        run_limited("limited_functions:double", "x" * 5_000_000, 20)


@pytest.mark.skipif(sys.platform == "win32", reason="no core files there")
def test_no_core_file_can_hold_a_record() -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    if hard == 0:
        pytest.skip("core files are forbidden here anyway")
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    try:
        limit = run_limited("limited_functions:core_limit", None, 20)
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (soft, hard))
    assert limit == 0
