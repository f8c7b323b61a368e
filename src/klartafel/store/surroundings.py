"""Where a project lies: on network drives and in folders that a cloud program moves about, care is due."""

import os
import sys
from pathlib import Path

from klartafel.domain.message import Message

MOUNTS = Path("/proc/self/mounts")
_NETWORK_FILE_SYSTEMS = frozenset(
    {
        *(
            "nfs",
            "nfs4",
            "cifs",
            "smb2",
            "smb3",
            "smbfs",
            "ncpfs",
            "afs",
            "9p",
            "ceph",
            "glusterfs",
            "lustre",
        ),
        *("davfs", "fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse"),
    }
)
_CLOUD_FOLDERS = (
    "onedrive",
    "dropbox",
    "nextcloud",
    "owncloud",
    "sciebo",
    "google drive",
    "googledrive",
    "icloud",
    "mobile documents",
    "seafile",
    "hidrive",
    "magentacloud",
    "pcloud",
    "sync.com",
    "syncthing",
)
_CLOUD_MARKS = (".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log", ".stfolder")


def caution(path: Path) -> Message | None:
    """What to tell a person before the first write at this place, or None where all is well."""
    if is_network_drive(path):
        return Message.of("store.network-drive", file=path.name)
    cloud = cloud_folder(path)
    if cloud is not None:
        return Message.of("store.cloud-folder", file=path.name, folder=cloud.name)
    if path.exists() and path.stat().st_nlink > 1:
        # SQLite finds the journal of an interrupted write only under the name it was begun with.
        return Message.of("store.several-names", file=path.name)
    return None


def cloud_folder(path: Path) -> Path | None:
    """The folder above a file that a cloud program keeps in step, as far as its name or marks tell."""
    for folder in path.parents:
        name = folder.name.casefold()
        if any(name == known or name.startswith((f"{known} ", f"{known}-")) for known in _CLOUD_FOLDERS):
            return folder
        if any((folder / mark).exists() for mark in _CLOUD_MARKS):
            return folder
    return None


def is_network_drive(path: Path) -> bool:
    """Whether a file lies on another machine, as far as the system tells."""
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        drive_remote = 4
        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == drive_remote)
    return _file_system_of(path) in _NETWORK_FILE_SYSTEMS


def _file_system_of(path: Path) -> str:
    try:
        mounts = MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in mounts:
        _, point, file_system, *_ = line.split(" ")
        folder = point.replace("\\040", " ")
        inside = os.path.commonpath([folder, path]) == folder
        if inside and len(folder) >= len(best):
            best, kind = folder, file_system
    return kind
