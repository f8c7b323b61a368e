"""Backups: made by themselves, checked before they count, and brought back without touching what is there."""

import shutil
import sqlite3
from datetime import UTC
from pathlib import Path

from klartafel.domain.message import DamagedFile, KnownTrouble, Message, OutsideMissing
from klartafel.platform import durable
from klartafel.platform.clock import Clock, system_clock
from klartafel.store import lock, shelf, trouble
from klartafel.store.connection import connect
from klartafel.store.copies import require_sound
from klartafel.store.project import Project
from klartafel.store.shelf import Backup


def make(project: Project) -> Backup:
    """Back the project up and thin the folder of backups.

    Raises DamagedFile where the project is damaged: then all backups stay. Raises DiskFull or DiskTrouble.
    """
    folder = project.backups_directory
    try:
        target = shelf.next_backup(folder, project.now)
        project.copy_to(target)
        shelf.thin(folder)
    except OSError as error:
        raise trouble.known(error, folder / "backup") or error from error
    return shelf.backups(folder)[-1]


def make_if_due(project: Project) -> Backup | None:
    """Back the project up where the newest backup is not of this day."""
    made = shelf.backups(project.backups_directory)
    if made and made[-1].made_at.date() == project.now.astimezone(UTC).date():
        return None
    return make(project)


def list_of(path: Path) -> tuple[Backup, ...]:
    """The backups of a project file, oldest first, whether or not the file itself is there."""
    return shelf.backups(shelf.folder_of(path.resolve()))


def restore(path: Path, backup: Path, *, clock: Clock = system_clock) -> Path | None:
    """Put a backup in the place of a project that nobody has open.

    Returns where the former file is kept, untouched, with its journal; None where there was none. Raises
    DamagedFile where the backup is not sound, Refused where the project is open or cannot be written.
    """
    path = path.resolve()
    fresh = durable.beside(path)
    try:
        _copy_checked(backup, fresh)
        kept = _set_aside(path, clock) if path.exists() else None
        durable.replace(fresh, path)
    except (OSError, sqlite3.Error) as error:
        raise trouble.known(error, path) or error from error
    finally:
        fresh.unlink(missing_ok=True)
    return kept


def _copy_checked(backup: Path, fresh: Path) -> None:
    if not backup.is_file():
        raise OutsideMissing(Message.of("store.missing", file=backup.name, folder=str(backup.parent)))
    shutil.copyfile(backup, fresh)
    try:
        connection = connect(fresh)
        try:
            require_sound(connection, backup.name)
        finally:
            connection.close()
    except sqlite3.Error as error:
        told: KnownTrouble | None = trouble.known(error, backup)
        raise told or DamagedFile(Message.of("store.damaged", file=backup.name)) from error


def _set_aside(path: Path, clock: Clock) -> Path:
    held = lock.acquire(path)
    try:
        kept = _free_name(path, clock)
        path.rename(kept)
        durable.sync_directory(path.parent)
        # A journal belongs to the file it was begun for; it would spoil the backup that takes its place.
        journal = path.with_name(f"{path.name}-journal")
        if journal.exists():
            journal.rename(kept.with_name(f"{kept.name}-journal"))
            durable.sync_directory(path.parent)
    finally:
        held.release()
    return kept


def _free_name(path: Path, clock: Clock) -> Path:
    stem = f"{path.stem}.kept_{clock().astimezone(UTC):%Y-%m-%d_%H%M%S}"
    names = (
        path.with_name(f"{stem}{ending}{path.suffix}") for ending in ("", *(f"_{n}" for n in range(2, 99)))
    )
    return next(name for name in names if not name.exists())


def kept_files(path: Path) -> tuple[Path, ...]:
    """Files that a restore has set aside."""
    return tuple(sorted(path.parent.glob(f"{path.stem}.kept_*")))
