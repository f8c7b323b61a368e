"""A disk that keeps its promises and no more: what was not synced may be there, in part, or not at all."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from bench.powercut.operations import (
    Acknowledge,
    MakeFolder,
    Name,
    Operation,
    Recording,
    Rename,
    Sync,
    SyncFolder,
    Truncate,
    Unname,
    Write,
)

SECTOR = 512
_Change = Name | Unname | Rename | MakeFolder


@dataclass
class _File:
    content: bytearray = field(default_factory=bytearray)
    pending: list[Write | Truncate] = field(default_factory=list)


@dataclass(frozen=True)
class Survivors:
    """What is found after the power came back."""

    files: dict[str, bytes]
    folders: frozenset[str]

    def put_into(self, folder: Path) -> None:
        """Lay the files out in an empty folder."""
        for name in sorted(self.folders):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            if (folder / name).parent.is_dir():
                (folder / name).write_bytes(content)


class Disk:
    """Follows a recording. Content survives when its file was synchronised, names when their folder was."""

    def __init__(self, recording: Recording) -> None:
        self._files = {number: _File(bytearray(content)) for number, content in recording.start.values()}
        self._names = {name: number for name, (number, _) in recording.start.items()}
        self._folders = set(recording.folders)
        self._changes: list[_Change] = []

    def do(self, operation: Operation) -> None:
        """Take one operation."""
        match operation:
            case Write(number) | Truncate(number):
                self._files.setdefault(number, _File()).pending.append(operation)
            case Sync(number):
                file = self._files.setdefault(number, _File())
                for change in file.pending:
                    _apply(file.content, change)
                file.pending.clear()
            case SyncFolder(path):
                staying: list[_Change] = []
                for name_change in self._changes:
                    if path in _folders_of(name_change):
                        self._rename(self._names, self._folders, name_change)
                    else:
                        staying.append(name_change)
                self._changes = staying
            case Acknowledge():
                pass
            case _:
                self._changes.append(operation)

    def cut(self, chance: random.Random) -> Survivors:
        """What a power cut at this moment leaves, by one of the many ways it can go."""
        names, folders = dict(self._names), set(self._folders)
        for change in self._surviving_changes(chance):
            self._rename(names, folders, change)
        keep = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))  # how much of the unsynchronised content made it
        torn = chance.random() < 0.5  # whether a write can be cut between its sectors
        contents: dict[int, bytes] = {}
        for number in set(names.values()):
            contents[number] = self._surviving_content(number, chance, keep, torn=torn)
        return Survivors({name: contents[number] for name, number in names.items()}, frozenset(folders))

    def _surviving_changes(self, chance: random.Random) -> list[_Change]:
        if chance.random() < 0.5:  # a journal of names keeps their order: the first ones survive
            return self._changes[: chance.randint(0, len(self._changes))]
        keep = chance.choice((0.0, 0.5, 1.0))
        return [change for change in self._changes if chance.random() < keep]

    def _surviving_content(self, number: int, chance: random.Random, keep: float, *, torn: bool) -> bytes:
        file = self._files.setdefault(number, _File())
        content = bytearray(file.content)
        for change in file.pending:
            parts = _sectors(change) if torn and isinstance(change, Write) else (change,)
            for part in parts:
                if chance.random() < keep:
                    _apply(content, part)
        return bytes(content)

    @staticmethod
    def _rename(names: dict[str, int], folders: set[str], change: _Change) -> None:
        match change:
            case Name(path, number):
                names[path] = number
            case Unname(path):
                names.pop(path, None)
            case Rename(source, target, number):
                if names.get(source) == number:
                    del names[source]
                names[target] = number
            case MakeFolder(path):
                folders.add(path)


def _folders_of(change: _Change) -> set[str]:
    paths = (change.source, change.target) if isinstance(change, Rename) else (change.path,)
    return {str(PurePosixPath(path).parent) for path in paths}


def _apply(content: bytearray, change: Write | Truncate) -> None:
    size = change.size if isinstance(change, Truncate) else change.offset
    if isinstance(change, Truncate):
        del content[size:]
    if len(content) < size:
        content.extend(bytes(size - len(content)))
    if isinstance(change, Write):
        content[size : size + len(change.data)] = change.data


def _sectors(write: Write) -> Iterator[Write]:
    position = 0
    while position < len(write.data):
        end = position + SECTOR - (write.offset + position) % SECTOR
        yield Write(write.file, write.offset + position, write.data[position:end])
        position = end
