"""A model on its way: the bytes so far, and a small journal that says how many of them are safe.

Beside `name.gguf.part` lies `name.gguf.part.json`. The journal is written after the bytes have reached
the disk, so whatever it counts survived a kill or a power cut; anything beyond is cut off on opening.
"""

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

from klartafel.catalogue.entries import Digest
from klartafel.domain.message import DamagedFile, Message, OutsideMissing
from klartafel.platform import durable

_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class WrongBytes(DamagedFile):
    """What came is not the model that was expected. An error, never a warning."""


@dataclass(frozen=True, slots=True)
class _Journal:
    """What is safe on the disk. `source` and `sha256` say what it was begun as, `parts` counts wheels."""

    sha256: str
    source: str = ""
    size: int = 0
    parts: int = 0


class PartFile:
    """The growing file. To be used by one program at a time (see `lock.py`) and closed in the end."""

    def __init__(self, path: Path, digest: Digest) -> None:
        """Open or begin `path`. Raises OutsideMissing where the folder cannot be written."""
        self.path = path
        self._digest = digest
        self._journal_path = path.with_name(path.name + ".json")
        self._journal = self._read_journal()
        with writing_to(path.parent):
            # Without a buffer nothing is left to be written, and to fail, when the file is closed.
            self._file = path.open("r+b" if path.exists() else "w+b", buffering=0)
            self.roll_back()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._file.close()
        if self._journal.size == 0:
            discard_part(self.path)

    @property
    def position(self) -> int:
        """Where the next byte goes."""
        return self._file.tell()

    @property
    def missing(self) -> int:
        """How many bytes have still to come."""
        return max(0, self._digest.size - self.position)

    def position_for(self, source: str) -> int:
        """Where this source would go on: after what it gave before, else at the beginning."""
        return self.position if self._journal.source == source else 0

    def parts_from(self, source: str) -> int:
        """How many wheels of this source are wholly in the file."""
        return self._journal.parts if self._journal.source == source else 0

    def begin(self, source: str) -> None:
        """Go on with what the same source delivered before; begin anew after any other.

        Sources are not mixed: cut into wheels, a file says nothing about byte ranges, and where two
        sources disagree the final hash could not say which was wrong. To be called when a source has
        something to deliver and not before, so that one out of reach does not cost what another gave.
        """
        if self._journal.source != source:
            self._journal = _Journal(self._digest.sha256, source)
            self.roll_back()
            self._write_journal()

    def write(self, data: bytes) -> None:
        """Append bytes. Raises OutsideMissing when the disk is full, WrongBytes beyond the known size."""
        if len(data) > self.missing:
            raise WrongBytes(Message.of("models.wrong-bytes"))
        left = memoryview(data)
        with writing_to(self.path.parent):
            while left:
                left = left[self._file.write(left) :]

    def checkpoint(self, parts: int = 0) -> None:
        """Make everything so far safe; `parts` is the number of wheels that are now whole."""
        with writing_to(self.path.parent):
            os.fsync(self._file.fileno())
            self._journal = replace(self._journal, size=self.position, parts=parts)
            self._write_journal()

    def roll_back(self) -> None:
        """Forget what came after the last checkpoint."""
        with writing_to(self.path.parent):
            self._file.truncate(self._journal.size)
            self._file.seek(0, os.SEEK_END)

    def restart(self) -> None:
        """Forget everything that came."""
        self._journal = replace(self._journal, size=0, parts=0)
        self.roll_back()
        self._write_journal()

    def become(self, target: Path) -> None:
        """Make the bytes durable and give them their final name: from now on the file counts."""
        with writing_to(target.parent):
            os.fsync(self._file.fileno())
            self._file.close()
            self.path.replace(target)
            self._journal_path.unlink(missing_ok=True)
            durable.sync_directory(target.parent)

    def discard(self) -> None:
        """Remove file and journal."""
        self._file.close()
        discard_part(self.path)

    def _read_journal(self) -> _Journal:
        """What may be trusted of an earlier run; nothing where file, journal or model do not agree."""
        fresh = _Journal(self._digest.sha256)
        try:
            journal = _Journal(**json.loads(self._journal_path.read_text("utf-8")))
            safe = 0 <= journal.size <= min(self.path.stat().st_size, self._digest.size)
            numbers_hold = safe and journal.parts >= 0
        except (OSError, ValueError, TypeError):
            return fresh
        return journal if numbers_hold and journal.sha256 == self._digest.sha256 else fresh

    def _write_journal(self) -> None:
        write_safely(self._journal_path, json.dumps(asdict(self._journal)))


def part_path(model_file: Path) -> Path:
    """Where a model's bytes gather before it counts as installed."""
    return model_file.with_name(model_file.name + ".part")


def discard_part(path: Path) -> None:
    """Remove a part file with its journal, where there is one."""
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".json").unlink(missing_ok=True)


def write_safely(path: Path, text: str) -> None:
    """Replace a small text file so that after a power cut the old or the new content is there, whole."""
    with writing_to(path.parent):
        temporary = path.with_name(path.name + ".new")
        temporary.write_text(text, "utf-8")
        durable.replace(temporary, path)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn trouble with the disk into a sentence that names the folder. Raises OutsideMissing."""
    try:
        yield
    except OSError as error:
        if error.errno in _DISK_FULL:
            raise OutsideMissing(Message.of("models.disk-full", folder=str(folder))) from error
        reason = error.strerror or type(error).__name__
        raise OutsideMissing(Message.of("models.folder-fails", folder=str(folder), reason=reason)) from error
