"""What a program asks of the disk. Files are numbers, because names change and a deleted name may return."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes put at an offset of a file."""

    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file cut or grown to a size."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """All content of a file is on the disk; its name need not be."""

    file: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name given to a file, new or by a link. `path` is relative to the recorded folder."""

    path: str
    file: int


@dataclass(frozen=True, slots=True)
class Unname:
    """A name taken away."""

    path: str


@dataclass(frozen=True, slots=True)
class Rename:
    """A file moved from one name to another, in one step."""

    source: str
    target: str
    file: int


@dataclass(frozen=True, slots=True)
class MakeFolder:
    """A new folder."""

    path: str


@dataclass(frozen=True, slots=True)
class SyncFolder:
    """All names in a folder are on the disk."""

    path: str


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """The program told the world that something is saved: one line on its standard output."""

    line: str


Operation = Write | Truncate | Sync | Name | Unname | Rename | MakeFolder | SyncFolder | Acknowledge


@dataclass(frozen=True, slots=True)
class Recording:
    """The files at the beginning (path to number and content), and everything that happened then."""

    start: dict[str, tuple[int, bytes]]
    folders: tuple[str, ...]
    operations: tuple[Operation, ...]
