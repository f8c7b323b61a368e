"""Which files an import may point to."""

import os
from pathlib import Path

import pytest

from klartafel.importers.pictures import Found, Reach, find_picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "liste" / "bilder").mkdir(parents=True)
    (tmp_path / "liste" / "bilder" / "a.png").write_bytes(b"x")
    (tmp_path / "fremd.png").write_bytes(b"x")
    return tmp_path / "liste"


@pytest.mark.parametrize("named", ["bilder/a.png", "bilder\\a.png", "./bilder/a.png"])
@pytest.mark.parametrize("reach", Reach)
def test_below_the_own_folder(folder: Path, named: str, reach: Reach) -> None:
    found, file = find_picture(named, folder, reach)
    assert found is Found.INSIDE
    assert file is not None
    assert file.samefile(folder / "bilder" / "a.png")


def test_a_persons_own_table_may_point_elsewhere_and_another_houses_file_may_not(folder: Path) -> None:
    for named in ("../fremd.png", str(folder.parent / "fremd.png"), "bilder/../../fremd.png"):
        assert find_picture(named, folder, Reach.THIS_MACHINE)[0] is Found.OUTSIDE
        assert find_picture(named, folder, Reach.OWN_FOLDER) == (Found.FORBIDDEN, None)


def test_nothing_is_said_about_files_that_may_not_be_named(folder: Path) -> None:
    assert find_picture("../gibt-es-nicht.png", folder, Reach.OWN_FOLDER) == (Found.FORBIDDEN, None)


def test_a_link_in_the_folder_does_not_lead_out_of_it(folder: Path) -> None:
    (folder / "tarnung.png").symlink_to(folder.parent / "fremd.png")
    assert find_picture("tarnung.png", folder, Reach.OWN_FOLDER) == (Found.FORBIDDEN, None)


@pytest.mark.parametrize(
    "named",
    [
        "https://x.invalid/a.png",
        "file:///etc/passwd",
        "\\\\host\\share\\a.png",
        "//host/share/a.png",
        "\\/h/a",
    ],
)
@pytest.mark.parametrize("reach", Reach)
def test_links_and_network_paths_are_not_even_looked_at(
    folder: Path, named: str, reach: Reach, monkeypatch: pytest.MonkeyPatch
) -> None:
    def touched(*_: object, **__: object) -> None:
        raise AssertionError("the path was looked at")

    monkeypatch.setattr(os, "stat", touched)
    assert find_picture(named, folder, reach) == (Found.LINK, None)


@pytest.mark.parametrize("named", ["weg.png", "bilder", "x" * 5000, "a\x00b", ""])
def test_what_is_no_file_is_missing(folder: Path, named: str) -> None:
    assert find_picture(named, folder, Reach.THIS_MACHINE) == (Found.MISSING, None)
