"""Network drives and cloud folders are told before the first write (faults.md, R12)."""

import os
from pathlib import Path

import pytest

from klartafel.domain.message import Message
from klartafel.store import surroundings


@pytest.mark.parametrize(
    ("folder", "cloud"),
    [
        ("OneDrive - Stadt Musterort", True),
        ("Dropbox", True),
        ("Nextcloud", True),
        ("Dropboxen", False),
        ("Dokumente", False),
    ],
)
def test_cloud_folders_are_known_by_name(tmp_path: Path, folder: str, cloud: bool) -> None:
    file = tmp_path / folder / "Texte" / "museum.klartafel"
    expected = Message.of("store.cloud-folder", file=file.name, folder=folder) if cloud else None
    assert surroundings.caution(file) == expected


def test_cloud_folders_are_known_by_their_marks(tmp_path: Path) -> None:
    file = tmp_path / "Austausch" / "museum.klartafel"
    file.parent.mkdir()
    assert surroundings.cloud_folder(file) is None
    (tmp_path / "Austausch" / ".owncloudsync.log").touch()
    assert surroundings.cloud_folder(file) == file.parent


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/mnt/server/texte/museum.klartafel", True),
        ("/mnt/server two/museum.klartafel", True),
        ("/mnt/server-backup/museum.klartafel", False),
        ("/home/anna/museum.klartafel", False),
    ],
)
def test_network_drives_are_known_by_their_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, network: bool
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "//nas/texte /mnt/server cifs rw 0 0\n"
        "nas:/texte /mnt/server\\040two nfs4 rw 0 0\n"
    )
    monkeypatch.setattr(surroundings, "MOUNTS", mounts)
    assert surroundings.is_network_drive(Path(path)) == network
    caution = surroundings.caution(Path(path))
    assert (caution is not None and caution.id == "store.network-drive") == network


def test_a_file_with_two_names_is_told(tmp_path: Path) -> None:
    file = tmp_path / "museum.klartafel"
    file.touch()
    assert surroundings.caution(file) is None
    os.link(file, tmp_path / "another.klartafel")
    assert surroundings.caution(file) == Message.of("store.several-names", file=file.name)
