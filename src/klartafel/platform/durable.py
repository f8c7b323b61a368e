"""Files that are on the disk when the call returns, and whole or not there at all."""

import os
from pathlib import Path


def sync_file(path: Path) -> None:
    """Wait until the content of a file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_directory(directory: Path) -> None:
    """Wait until names in a directory are on the disk. Windows writes them through by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(source: Path, target: Path) -> None:
    """Put a finished file in the place of another, in one step that a power cut cannot halve."""
    sync_file(source)
    source.replace(target)
    sync_directory(target.parent)


def publish(source: Path, target: Path) -> None:
    """Give a finished file its name. Raises FileExistsError rather than replace anything."""
    sync_file(source)
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # file systems without hard links
        if target.exists():
            raise FileExistsError(target) from None
        source.rename(target)
    else:
        source.unlink()
    sync_directory(target.parent)


def beside(target: Path) -> Path:
    """Name for the unfinished form of a file, in the same folder and thus on the same disk."""
    return target.with_name(f".{target.name}.part")
