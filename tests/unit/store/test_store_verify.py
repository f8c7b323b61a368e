"""Verify and pack: what is damaged or missing is named, and nothing half made goes out."""

import sqlite3
import zipfile
from pathlib import Path

import pytest
from store_values import a_record, add_exhibit, write_approved

from klartafel.domain.message import OutsideMissing
from klartafel.domain.subject import Picture
from klartafel.platform import durable
from klartafel.store import pictures, subjects
from klartafel.store.pack import pack
from klartafel.store.project import Project
from klartafel.store.verify import verify


@pytest.fixture
def with_pictures(project: Project, tmp_path: Path) -> Project:
    """A project with an approved text and two pictures."""
    subject = project.write(add_exhibit)
    project.write(lambda t: write_approved(t, subject))
    kept = []
    for name in ("vorn.jpg", "hinten.jpg"):
        (tmp_path / name).write_bytes(name.encode() * 100)
        kept.append(pictures.keep(project.pictures_directory, tmp_path / name))
    shown = tuple(
        Picture(sha256, "image/jpeg", 1, 1, "", "", "", "", name)
        for sha256, name in zip(kept, ("vorn.jpg", "hinten.jpg"), strict=True)
    )
    project.write(lambda t: subjects.set_pictures(t, subject, shown))
    return project


def _picture(project: Project, name: str) -> Path:
    rows = project.read(lambda t: t.rows("SELECT sha256 FROM picture WHERE original_name = ?", name))
    return pictures.picture_path(project.pictures_directory, rows[0][0])


def test_a_sound_project_is_sound(with_pictures: Project) -> None:
    found = verify(with_pictures)
    assert found.is_sound
    assert (found.subjects, found.versions, found.pictures) == (1, 1, 2)


def test_missing_and_damaged_pictures_are_named(with_pictures: Project) -> None:
    _picture(with_pictures, "vorn.jpg").unlink()
    _picture(with_pictures, "hinten.jpg").write_bytes(b"something else")
    problems = {(problem.id, dict(problem.values)["picture"]) for problem in verify(with_pictures).problems}
    assert problems == {("store.picture-missing", "vorn.jpg"), ("store.picture-damaged", "hinten.jpg")}


def test_a_flipped_byte_in_a_wording_is_found(with_pictures: Project, path: Path) -> None:
    with_pictures.close()
    content = path.read_bytes()
    assert content.count(b"Der Krug ist rot.") == 1
    path.write_bytes(content.replace(b"Der Krug ist rot.", b"Der Krug ist tot."))
    with Project.open(path) as project:
        (problem,) = verify(project).problems
    assert problem.id == "store.wording-damaged"
    assert dict(problem.values) == {"key": "1987/12 a", "number": 1}


def test_a_flipped_byte_in_a_record_is_found(project: Project, path: Path) -> None:
    project.write(lambda t: add_exhibit(t, a_record(dating="um 1748")))
    project.close()
    path.write_bytes(path.read_bytes().replace(b"um 1748", b"um 1749"))
    with Project.open(path) as damaged:
        assert [problem.id for problem in verify(damaged).problems] == ["store.record-damaged"]


def test_a_reference_that_leads_nowhere_is_found(with_pictures: Project, path: Path) -> None:
    with_pictures.close()
    other = sqlite3.connect(path)  # without foreign keys, as any tool would
    other.execute("DELETE FROM person")
    other.commit()
    other.close()
    with Project.open(path) as project:
        assert {problem.id for problem in verify(project).problems} == {"store.reference-broken"}


def test_a_packed_project_is_a_project_again(with_pictures: Project, tmp_path: Path) -> None:
    assert pack(with_pictures, tmp_path / "museum.zip") == ()
    with zipfile.ZipFile(tmp_path / "museum.zip") as archive:
        archive.extractall(tmp_path / "elsewhere")
    with Project.open(tmp_path / "elsewhere" / "museum.klartafel") as project:
        found = verify(project)
        assert found.is_sound
        assert found.pictures == 2


def test_packing_names_what_could_not_go_along(with_pictures: Project, tmp_path: Path) -> None:
    _picture(with_pictures, "vorn.jpg").unlink()
    assert pack(with_pictures, tmp_path / "museum.zip") == ("vorn.jpg",)


def test_packing_that_fails_leaves_the_old_pack(
    with_pictures: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "museum.zip"
    target.parent.mkdir()
    target.write_bytes(b"the old one")

    def no_room(*_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable, "sync_file", no_room)
    with pytest.raises(OutsideMissing):
        pack(with_pictures, target)
    assert [file.read_bytes() for file in target.parent.iterdir()] == [b"the old one"]


def test_the_same_picture_is_kept_once(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"picture")
    (tmp_path / "b.jpg").write_bytes(b"picture")
    folder = project.pictures_directory
    assert pictures.keep(folder, tmp_path / "a.jpg") == pictures.keep(folder, tmp_path / "b.jpg")
    assert len(list(folder.iterdir())) == 1


def test_a_picture_that_cannot_be_read_is_told(project: Project, tmp_path: Path) -> None:
    with pytest.raises(OutsideMissing) as trouble:
        pictures.keep(project.pictures_directory, tmp_path / "missing.jpg")
    assert trouble.value.message.id == "project.picture-not-kept"
