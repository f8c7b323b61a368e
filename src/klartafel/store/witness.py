"""Whether the file is still the one that was opened, and as we left it."""

import os
from pathlib import Path

from klartafel.domain.message import Message
from klartafel.store.surroundings import is_network_drive
from klartafel.store.trouble import FileChanged

_HEADER_SIZE = 100
_Sight = tuple[int, int, bytes]


class Witness:
    """Remembers a file by its inode, size, time and header, which holds SQLite's count of changes.

    Looks through a descriptor that stays open all the time: closing one would drop the locks that SQLite
    holds on the same file in this process.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor
        # On network drives the time of a file settles late, and a false alarm would stop all saving.
        self._times_count = not is_network_drive(path)
        self._seen = self._look()

    def remember(self) -> None:
        """Take the present state for ours, after a commit of our own."""
        self._seen = self._look()

    def require_unchanged(self) -> None:
        """Raise FileChanged where the file was removed, replaced or written to by somebody else."""
        try:
            named = self._path.stat()
        except FileNotFoundError:
            raise FileChanged(Message.of("store.file-removed", file=self._path.name)) from None
        held = os.fstat(self._descriptor)
        if (named.st_dev, named.st_ino) != (held.st_dev, held.st_ino):
            raise FileChanged(Message.of("store.file-replaced", file=self._path.name))
        if self._look() != self._seen:
            raise FileChanged(Message.of("store.file-changed", file=self._path.name))

    def _look(self) -> _Sight:
        status = os.fstat(self._descriptor)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        header = os.read(self._descriptor, _HEADER_SIZE)
        return status.st_size, status.st_mtime_ns if self._times_count else 0, header
