"""What every exporter is and what it reports."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from klartafel.domain.message import Message
from klartafel.domain.publication import LeftOut, Publication


@dataclass(frozen=True, slots=True)
class ExportIssue:
    """Something a person should mend before the next export; `key` and `title` say at which subject."""

    key: str
    title: str
    message: Message


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, what stayed in the house and why, and what should be mended."""

    files: tuple[Path, ...]
    left_out: tuple[LeftOut, ...]
    issues: tuple[ExportIssue, ...]


class Exporter(Protocol):
    """A format."""

    def write(self, publication: Publication, destination: Path) -> ExportReport:
        """Write what is finished, whole or not at all; an older export stays until the new one is complete.

        Raises WrongCall for a destination that must not be replaced, OutsideMissing where the disk is full
        or a folder cannot be written.
        """
        ...
