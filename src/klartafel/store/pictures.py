"""Picture files of a project: kept by the hash of their bytes, so that the same picture lies there once."""

import hashlib
import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

from klartafel.domain.message import Message, OutsideMissing


def keep(directory: Path, file: Path) -> str:
    """Copy a picture into the project's folder and return its SHA-256.

    Raises OutsideMissing where it cannot be read or the disk is full; nothing half written stays.
    """
    try:
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        directory.mkdir(exist_ok=True)
        target = picture_path(directory, sha256)
        if not target.exists():
            _copy(file, target)
    except OSError as error:
        reason = error.strerror or ""
        raise OutsideMissing(Message.of("project.picture-not-kept", path=str(file), reason=reason)) from error
    return sha256


def picture_path(directory: Path, sha256: str) -> Path:
    """Where a picture lies."""
    return directory / sha256


def _copy(file: Path, target: Path) -> None:
    with NamedTemporaryFile(dir=target.parent, delete=False) as part:
        try:
            with file.open("rb") as source:
                shutil.copyfileobj(source, part)
            part.flush()
            os.fsync(part.fileno())
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise
    Path(part.name).replace(target)
