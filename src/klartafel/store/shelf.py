"""The folder of backups beside a project: names, order, and what stays when it is thinned."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from klartafel.platform import durable

DAYS_KEPT = 14
MONTHS_KEPT = 12
NEVER_FEWER_THAN = 3
_NAME = re.compile(r"(\d{6})_(\d{4}-\d\d-\d\d)_(\d{6})\.klartafel")


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup. `number` tells the order, also after a clock was set back; `made_at` is UTC."""

    number: int
    made_at: datetime
    path: Path


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, oldest first. Unfinished and foreign files are no backups."""
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(
            Backup(int(name[1]), datetime.strptime(f"{name[2]} {name[3]} +0000", "%Y-%m-%d %H%M%S %z"), file)
            for file in folder.iterdir()
            if (name := _NAME.fullmatch(file.name)) is not None
        )
    )


def folder_of(path: Path) -> Path:
    """The folder of backups of a project file."""
    return path.with_name(f"{path.stem}.backups")


def next_backup(folder: Path, now: datetime) -> Path:
    """The path for one more backup; makes the folder."""
    if not folder.is_dir():
        folder.mkdir()
        durable.sync_directory(folder.parent)
    number = max((backup.number for backup in backups(folder)), default=0) + 1
    return folder / f"{number:06d}_{now.astimezone(UTC):%Y-%m-%d_%H%M%S}.klartafel"


def to_keep(shelf: Iterable[Backup]) -> frozenset[Backup]:
    """Which backups stay: the last of each of 14 days and of each of 12 months, and the newest three.

    Counts days and months that have a backup, not the calendar: a clock that jumps ahead a year, or a
    museum that is closed in winter, must not cost all backups.
    """
    newest_first = sorted(shelf, reverse=True)
    days: dict[str, Backup] = {}
    months: dict[str, Backup] = {}
    for backup in newest_first:
        days.setdefault(f"{backup.made_at:%Y-%m-%d}", backup)
        months.setdefault(f"{backup.made_at:%Y-%m}", backup)
    kept = [*list(days.values())[:DAYS_KEPT], *list(months.values())[:MONTHS_KEPT]]
    return frozenset([*kept, *newest_first[:NEVER_FEWER_THAN]])


def thin(folder: Path) -> None:
    """Remove the backups that need not stay, oldest first, and what a crash left unfinished."""
    shelf = backups(folder)
    kept = to_keep(shelf)
    for backup in shelf:
        if backup not in kept:
            backup.path.unlink()
    for unfinished in folder.glob(".*.klartafel.part*"):
        unfinished.unlink()
