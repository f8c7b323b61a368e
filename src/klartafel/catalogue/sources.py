"""Where a model's bytes may come from, and the simplest source: a file the user has already.

A source appends to a part file. It makes sure of nothing but its own transport: whether the bytes are
the right ones, `fetch` decides by size and SHA-256.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from klartafel.catalogue.entries import Digest, HuggingFaceSource, RegistrySource
from klartafel.catalogue.part_file import PartFile
from klartafel.catalogue.progress import Meter
from klartafel.domain.message import DamagedFile, Message

CHUNK = 1 << 20


class SourceUnavailable(Exception):
    """A source cannot be reached or does not have the file; the next one is tried."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class LocalSource:
    """A model file of the user's own, or a folder that has it under its name in the catalogue."""

    path: Path


AnySource = LocalSource | HuggingFaceSource | RegistrySource


def source_name(source: AnySource) -> Message:
    """What a source is called before people, as a noun."""
    match source:
        case LocalSource():
            return Message.of("models.source-local", path=str(source.path))
        case HuggingFaceSource():
            return Message.of(
                "models.source-hugging-face", repository=source.repository, revision=source.revision
            )
        case RegistrySource():
            return Message.of("models.source-registry", count=source.parts)


def source_key(source: AnySource) -> str:
    """A source in one line for records and journals."""
    match source:
        case LocalSource():
            return f"local:{source.path}"
        case HuggingFaceSource():
            return f"hugging-face:{source.repository}@{source.revision}/{source.file}"
        case RegistrySource():
            return f"registry:{source.package}=={source.version}"


def copy_local_file(source: LocalSource, name: str, digest: Digest, part: PartFile, meter: Meter) -> None:
    """Append the user's own file, which is only ever read.

    Raises SourceUnavailable where it is not there, DamagedFile where it cannot be the model by its size.
    """
    path = source.path / name if source.path.is_dir() else source.path
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size != digest.size:
                raise DamagedFile(Message.of("models.wrong-local-size", path=str(path)))
            part.begin(source_key(source))
            part.restart()
            while data := file.read(CHUNK):
                part.write(data)
                meter.at(part.position)
    except OSError as error:
        reason = Message.of("models.reason-no-local-file", path=str(path), reason=error.strerror or "")
        raise SourceUnavailable(reason) from error
