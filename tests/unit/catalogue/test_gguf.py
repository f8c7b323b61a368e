"""The first look at a model file: models pass, everything else is refused with its reason (S1 in part)."""

import pickle
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klartafel.catalogue.gguf import GgufHeader, read_header
from klartafel.domain.message import DamagedFile
from model_fakes import gguf_bytes, gguf_string

WHOLE = gguf_bytes(4000)
HEAD = len(WHOLE) - 4000


def reason(tmp_path: Path, data: bytes) -> str:
    file = tmp_path / "model.gguf"
    file.write_bytes(data)
    with pytest.raises(DamagedFile) as trouble:
        read_header(file)
    return trouble.value.message.id


def with_metadata(entry: bytes) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", 3, 1, 1) + entry


def test_a_model_says_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(WHOLE)
    assert read_header(file) == GgufHeader(3, 1, "llama", "Little Model", "")


@pytest.mark.english_model
def test_a_real_model_says_what_it_is(english_model: Path) -> None:
    header = read_header(english_model)
    assert (header.architecture, header.version) == ("llama", 3)
    assert header.tensors > 200


def test_other_kinds_of_files_are_named(tmp_path: Path) -> None:
    archive = tmp_path / "archive.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("model.gguf", WHOLE)
    assert reason(tmp_path, b"") == "models.empty-file"
    assert reason(tmp_path, b"\xef\xbb\xbf\n<!DOCTYPE html><html>") == "models.is-web-page"
    assert reason(tmp_path, archive.read_bytes()) == "models.is-archive"
    assert reason(tmp_path, pickle.dumps({"weights": [1, 2]})) == "models.is-pickle"
    assert reason(tmp_path, b"version https://git-lfs.github.com/spec/v1\n") == "models.is-pointer"
    assert reason(tmp_path, b"ggml" + bytes(100)) == "models.no-gguf"
    assert reason(tmp_path, b"GGUF" + struct.pack("<IQQ", 1, 1, 1)) == "models.gguf-version"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DamagedFile) as trouble:
        read_header(tmp_path / "nothing.gguf")
    assert trouble.value.message.id == "models.unreadable"


@pytest.mark.parametrize(
    "data",
    [
        b"GGUF",
        b"GGUF" + struct.pack("<IQQ", 3, 0, 1),
        b"GGUF" + struct.pack("<IQQ", 3, 1, 2**60),
        b"GGUF" + struct.pack("<IQQ", 3, 2**60, 1),
        with_metadata(struct.pack("<Q", 2**62)),
        with_metadata(gguf_string(b"k") + struct.pack("<IQ", 8, 2**31)),
        with_metadata(gguf_string(b"k") + struct.pack("<IIQ", 9, 8, 2**40)),
        with_metadata(gguf_string(b"k") + struct.pack("<IIQ", 9, 9, 1)),
        with_metadata(gguf_string(b"k") + struct.pack("<IIQ", 9, 4, 2**62)),
        with_metadata(gguf_string(b"k") + struct.pack("<I", 77)),
        with_metadata(gguf_string(b"general.license") + struct.pack("<I", 8) + gguf_string(b"MIT")),
        WHOLE[: HEAD - 1],
        WHOLE.replace(struct.pack("<IQQIQ", 2, 8, 3, 0, 0), struct.pack("<IQQIQ", 2, 8, 3, 0, 2**40)),
        WHOLE.replace(struct.pack("<IQQIQ", 2, 8, 3, 0, 0), struct.pack("<IQQIQ", 2, 8, 0, 0, 0)),
        WHOLE.replace(struct.pack("<IQQIQ", 2, 8, 3, 0, 0), struct.pack("<IQQIQ", 9, 8, 3, 0, 0)),
    ],
)
def test_implausible_numbers_are_refused(tmp_path: Path, data: bytes) -> None:
    assert reason(tmp_path, data) == "models.damaged-gguf"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_change_to_the_head_does_more_than_be_refused(tmp_path: Path, data: st.DataObject) -> None:
    changed = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(4, HEAD - 8))
        changed[at : at + 8] = data.draw(
            st.sampled_from([bytes(8), b"\xff" * 8, struct.pack("<Q", 2**31), b"\x08" * 8, b"\t" * 8])
        )
    file = tmp_path / "model.gguf"
    file.write_bytes(bytes(changed[: data.draw(st.integers(0, len(changed)))]))
    with suppress(DamagedFile):
        read_header(file)


def test_a_hostile_count_ends_after_what_the_file_really_holds(tmp_path: Path) -> None:
    strings = struct.pack("<Q", 0) * 1000
    entry = gguf_string(b"k") + struct.pack("<IIQ", 9, 8, 5_000_000) + strings
    assert reason(tmp_path, with_metadata(entry)) == "models.damaged-gguf"
