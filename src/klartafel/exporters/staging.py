"""Exports are built beside their destination and take its place in one step.

Killed at any moment, a destination is the old export or the new one, whole. Only what an export of this
program has written before is ever replaced: a folder with anything else in it is refused.
"""

import ctypes
import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from klartafel.domain.message import Message, OutsideMissing, WrongCall
from klartafel.platform import durable

PROVENANCE = "provenance.json"
_UNFINISHED = ".klartafel-unfinished-"
_REPLACED = ".klartafel-replaced-"
_LEFT_BEHIND_SECONDS = 24 * 3600
# Files that systems put into folders by themselves.
_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".directory"})
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # renameat2(2)


@contextmanager
def new_folder(destination: Path) -> Iterator[Path]:
    """An empty folder to write into; it becomes `destination` when the block ends without an exception.

    Raises WrongCall for a destination that is no folder or holds files of others, OutsideMissing where the
    disk does not take it.
    """
    destination = destination.resolve()
    with _disk_trouble(destination):
        _restore(destination)
        _refuse_foreign(destination)
        with _unfinished(destination) as folder:
            yield folder
            folder.chmod(0o755)
            _sync(folder)
            _take_place(folder, destination)


@contextmanager
def new_file(destination: Path) -> Iterator[Path]:
    """An empty folder for a file named as `destination` and its account; both take their places at the end.

    The account lies beside as `account_of` says. Raises as `new_folder` does: a file that no export wrote,
    or that was changed since, is never replaced.
    """
    destination = destination.resolve()
    with _disk_trouble(destination):
        _refuse_foreign_file(destination)
        with _unfinished(destination) as folder:
            yield folder
            _sync(folder)
            # In this order a cut between them leaves a file that is whole and older than its account.
            (folder / PROVENANCE).replace(account_of(destination))
            (folder / destination.name).replace(destination)
            durable.sync_directory(destination.parent)


def account_of(destination: Path) -> Path:
    """Where the account of an export of a single file lies."""
    return destination.with_name(f"{destination.name}.{PROVENANCE}")


def files_in(folder: Path) -> list[Path]:
    """All files below a folder, in a fixed order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def sha256_of(file: Path) -> str:
    """Hash of a file's bytes, hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


@contextmanager
def _unfinished(destination: Path) -> Iterator[Path]:
    destination.parent.mkdir(parents=True, exist_ok=True)
    _clear_up(destination)
    folder = Path(mkdtemp(prefix=_UNFINISHED, dir=destination.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_foreign(destination: Path) -> None:
    if destination.exists() and not destination.is_dir():
        raise WrongCall(Message.of("export.is-a-file", path=str(destination)))
    own = {PROVENANCE, *_listed(destination / PROVENANCE)}
    for file in destination.rglob("*"):
        name = file.relative_to(destination).as_posix()
        if not file.is_dir() and name not in own and file.name not in _OF_THE_SYSTEM:
            raise WrongCall(Message.of("export.foreign-file", path=str(destination), file=name))


def _refuse_foreign_file(destination: Path) -> None:
    if not destination.exists():
        return
    listed = _listed(account_of(destination)).get(destination.name)
    if not destination.is_file() or listed != sha256_of(destination):
        raise WrongCall(Message.of("export.foreign", path=str(destination)))


def _listed(account: Path) -> dict[str, str]:
    """Files of an earlier export with their hashes, by its own account."""
    try:
        files: Any = json.loads(account.read_text("utf-8"))["files"]
        return {str(file["path"]): str(file["sha256"]) for file in files}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _take_place(folder: Path, destination: Path) -> None:
    if not destination.exists():
        folder.rename(destination)
    elif not _exchange(folder, destination):
        # For the moment between the two lines there is only the old export under another name, and
        # `_restore` gives it its name back.
        replaced = destination.with_name(f"{_REPLACED}{destination.name}")
        shutil.rmtree(replaced, ignore_errors=True)
        destination.rename(replaced)
        folder.rename(destination)
        shutil.rmtree(replaced, ignore_errors=True)
    durable.sync_directory(destination.parent)


def _exchange(folder: Path, destination: Path) -> bool:
    """Swap two folders in one step; False where system or file system cannot."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    status = rename(
        _AT_FDCWD, os.fsencode(folder), _AT_FDCWD, os.fsencode(destination), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    return bool(status == 0)


def _restore(destination: Path) -> None:
    """Undo a replacement that was cut off between its two steps."""
    replaced = destination.with_name(f"{_REPLACED}{destination.name}")
    if replaced.is_dir() and not destination.exists():
        replaced.rename(destination)


def _clear_up(destination: Path) -> None:
    """Remove what killed exports left; another program may be writing the younger ones."""
    now = time.time()
    for folder in destination.parent.glob(f"{_UNFINISHED}*"):
        if now - folder.stat().st_mtime > _LEFT_BEHIND_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)


def _sync(folder: Path) -> None:
    for file in files_in(folder):
        durable.sync_file(file)
    for inner in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
        durable.sync_directory(inner)


@contextmanager
def _disk_trouble(destination: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutsideMissing(
            Message.of("export.not-written", path=str(destination), reason=reason)
        ) from error
