"""Where the pictures lie that a file names.

A table is a person's own list, often with whole paths from their collection program; what it names
outside its folder is taken, with a hint. A LIDO or JSON file comes from another program, often from
another house: it can only name files in its own folder or below. Links and network paths are never
touched, not even to see whether they exist: on Windows that alone would send a login to their host.
"""

import re
from enum import Enum, auto
from pathlib import Path, PurePosixPath, PureWindowsPath

_LINK = re.compile(r"[a-z][a-z0-9+.-]*://|(?:file|data):", re.IGNORECASE)
_NETWORK = re.compile(r"[\\/]{2}")


class Reach(Enum):
    """How far a file may point."""

    OWN_FOLDER = auto()
    THIS_MACHINE = auto()


class Found(Enum):
    """What is known of a named picture."""

    INSIDE = auto()
    OUTSIDE = auto()
    MISSING = auto()
    FORBIDDEN = auto()
    LINK = auto()


def find_picture(named: str, folder: Path, reach: Reach) -> tuple[Found, Path | None]:
    """The picture's file where there is one. Nothing is opened, and nothing outside `reach` is looked at."""
    if _LINK.match(named) or _NETWORK.match(named):
        return Found.LINK, None
    path = _as_written_here(named)
    target = folder / path
    inside = not path.is_absolute() and not path.drive and ".." not in path.parts
    if not inside and reach is Reach.OWN_FOLDER:
        return Found.FORBIDDEN, None
    try:
        if not target.is_file():
            return Found.MISSING, None
        if reach is Reach.OWN_FOLDER and not target.resolve().is_relative_to(folder.resolve()):
            return Found.FORBIDDEN, None  # a link in the folder that leads out of it
    except (OSError, ValueError):  # a name no file system can hold
        return Found.MISSING, None
    return (Found.INSIDE if inside else Found.OUTSIDE), target


def _as_written_here(named: str) -> Path:
    """Tables written on Windows name `bilder\\krug.jpg`; elsewhere that is one strange file name."""
    if "\\" in named and "/" not in named:
        windows = PureWindowsPath(named)
        if not windows.drive:
            return Path(PurePosixPath(*windows.parts))
    return Path(named)
