"""What counts as installed, and files of one's own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from klartafel.catalogue.entries import Trust
from klartafel.catalogue.fetch import fetch
from klartafel.catalogue.installed import (
    InstalledModel,
    find_installed,
    installed_models,
    remove,
    require_installed,
    verify,
)
from klartafel.catalogue.lock import model_lock
from klartafel.catalogue.own_file import import_own
from klartafel.catalogue.progress import FetchProgress, Stopped
from klartafel.domain.message import DamagedFile, Message, OutsideMissing, Refused
from klartafel.platform.paths import models_directory
from model_fakes import entry_for, gguf_bytes

MODEL = gguf_bytes(50_000)


def ignore(_progress: FetchProgress) -> None:
    pass


def never() -> bool:
    return False


def works(_path: Path) -> Message | None:
    return None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "Mein Modell (neu).gguf"
    file.write_bytes(MODEL)
    return file


@pytest.fixture
def model(own: Path, folder: Path) -> InstalledModel:
    return fetch(entry_for(MODEL), ignore, never, local=own, directory=folder)


def files(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if not file.name.endswith(".lock")}


def test_nothing_is_installed_on_a_fresh_machine() -> None:
    assert installed_models() == ()
    with pytest.raises(OutsideMissing) as trouble:
        require_installed("little")
    assert trouble.value.message.id == "models.not-installed"


def test_models_live_in_the_programs_own_folder(own: Path) -> None:
    fetched = fetch(entry_for(MODEL), ignore, never, local=own)
    assert fetched.path.parent == models_directory()
    assert find_installed("little") == fetched


def test_neither_a_file_without_record_nor_a_record_without_file_counts(
    model: InstalledModel, folder: Path
) -> None:
    record = folder / "little.gguf.json"
    written = record.read_bytes()
    for damage in (b"", b"{", b'{"schema": 2}', b'{"schema": 1, "id": "little"}', b"[]"):
        record.write_bytes(damage)
        assert installed_models(folder) == ()
    record.write_bytes(written)
    assert installed_models(folder) == (model,)
    model.path.unlink()
    assert installed_models(folder) == ()


def test_verify_finds_a_changed_byte_and_a_cut_tail(model: InstalledModel) -> None:
    verify(model, ignore, never)
    with model.path.open("r+b") as file:
        file.seek(20_000)
        file.write(b"x")
    with pytest.raises(DamagedFile) as trouble:
        verify(model, ignore, never)
    assert trouble.value.message.id == "models.changed-on-disk"
    os.truncate(model.path, 0)
    with pytest.raises(DamagedFile):
        verify(model, ignore, never)


def test_verify_can_be_stopped(model: InstalledModel) -> None:
    with pytest.raises(Stopped):
        verify(model, ignore, lambda: True)


def test_remove_takes_everything_with_it(model: InstalledModel, folder: Path) -> None:
    (folder / "little.gguf.part").write_bytes(b"half")
    (folder / "little.gguf.part.json").write_bytes(b"{}")
    remove(model)
    assert files(folder) == set()
    remove(model)  # gone already: nothing to complain about


def test_nothing_is_removed_while_another_program_fetches_it(model: InstalledModel) -> None:
    with model_lock(model.path), pytest.raises(Refused):
        remove(model)
    assert model.path.is_file()


def test_an_own_file_is_installed_after_its_copy_was_probed(own: Path, folder: Path) -> None:
    probed: list[bytes] = []

    def probe(path: Path) -> Message | None:
        assert installed_models(folder) == ()
        assert path != own
        probed.append(path.read_bytes())
        return None

    model = import_own(own, probe, ignore, never, catalogue=(), directory=folder)
    assert probed == [MODEL]
    assert model.path.read_bytes() == MODEL == own.read_bytes()
    assert model.id.startswith("own-mein-modell-neu-")
    assert (model.trust, model.name, model.family) == (Trust.OWN, "Little Model", "")
    assert installed_models(folder) == (model,)


def test_what_the_probe_refuses_is_not_installed(own: Path, folder: Path) -> None:
    with pytest.raises(DamagedFile) as trouble:
        import_own(
            own, lambda _path: Message.of("models.no-gguf"), ignore, never, catalogue=(), directory=folder
        )
    assert trouble.value.message.id == "models.no-gguf"
    assert (files(folder), own.read_bytes()) == (set(), MODEL)


def test_a_probe_that_crashes_leaves_nothing(own: Path, folder: Path) -> None:
    def crash(_path: Path) -> Message | None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        import_own(own, crash, ignore, never, catalogue=(), directory=folder)
    assert files(folder) == set()


@pytest.mark.parametrize("steps", [0, 1, 2])  # reading, copying, reading back
def test_a_stopped_import_leaves_nothing(own: Path, folder: Path, steps: int) -> None:
    answers: Iterator[bool] = iter([False] * steps + [True])
    with pytest.raises(Stopped):
        import_own(own, works, ignore, lambda: next(answers), catalogue=(), directory=folder)
    assert not folder.exists() or files(folder) == set()


def test_what_is_no_model_is_refused_before_it_is_copied(tmp_path: Path, folder: Path) -> None:
    page = tmp_path / "page.gguf"
    page.write_bytes(b"<html>")
    with pytest.raises(DamagedFile):
        import_own(page, works, ignore, never, catalogue=(), directory=folder)
    assert not folder.exists()


def test_an_own_file_with_the_bytes_of_the_catalogue_is_that_model(own: Path, folder: Path) -> None:
    def must_not_run(_path: Path) -> Message | None:
        raise AssertionError

    model = import_own(own, must_not_run, ignore, never, catalogue=(entry_for(MODEL),), directory=folder)
    assert (model.id, model.trust) == ("little", Trust.PINNED)


def test_the_same_bytes_again_are_not_copied_again(own: Path, folder: Path) -> None:
    first = import_own(own, works, ignore, never, catalogue=(), directory=folder)
    second = import_own(own, works, ignore, never, catalogue=(), directory=folder)
    assert first == second
    assert len(installed_models(folder)) == 1


def test_two_files_of_one_name_stay_apart(own: Path, folder: Path) -> None:
    import_own(own, works, ignore, never, catalogue=(), directory=folder)
    own.write_bytes(gguf_bytes(60_000))
    import_own(own, works, ignore, never, catalogue=(), directory=folder)
    assert len(installed_models(folder)) == 2


def test_the_lock_is_for_one_and_ends_with_its_holder(folder: Path) -> None:
    with model_lock(folder / "little.gguf"):
        with pytest.raises(Refused), model_lock(folder / "little.gguf"):
            pass
        with model_lock(folder / "other.gguf"):
            pass
    with model_lock(folder / "little.gguf"):
        pass
