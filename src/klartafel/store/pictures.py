"""Picture files of a project: kept by the hash of their bytes, so that the same picture lies there once."""

import hashlib
import secrets
import shutil
from pathlib import Path

from klartafel.domain.message import Message, OutsideMissing
from klartafel.platform import durable
from klartafel.store import trouble


def keep(directory: Path, file: Path) -> str:
    """Copy a picture into the project's folder and return its SHA-256.

    Raises OutsideMissing where it cannot be read, DiskFull or DiskTrouble where it cannot be kept; nothing
    half written stays.
    """
    try:
        source = file.open("rb")
    except OSError as error:
        raise _not_kept(file, error) from error
    unfinished = directory / f".{secrets.token_hex(8)}.part"
    with source:
        try:
            directory.mkdir(exist_ok=True)
            with unfinished.open("wb") as part:
                shutil.copyfileobj(source, part)
            sha256 = _sha256(unfinished)
            target = picture_path(directory, sha256)
            if not target.exists():
                durable.replace(unfinished, target)
        except OSError as error:
            raise trouble.known(error, unfinished) or _not_kept(file, error) from error
        finally:
            unfinished.unlink(missing_ok=True)
    return sha256


def picture_path(directory: Path, sha256: str) -> Path:
    """Where a picture lies."""
    return directory / sha256


def is_intact(file: Path) -> bool:
    """Whether a picture's content is what its name says. Raises OSError where it cannot be read."""
    return _sha256(file) == file.name


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _not_kept(file: Path, error: OSError) -> OutsideMissing:
    reason = error.strerror or ""
    return OutsideMissing(Message.of("project.picture-not-kept", path=str(file), reason=reason))
