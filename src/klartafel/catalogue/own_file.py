"""Importing a model file of the user's own: looked at, copied, probed, and only then installed."""

import re
from collections.abc import Callable
from pathlib import Path

from klartafel.catalogue.entries import CatalogueEntry, Digest, Trust, load_catalogue
from klartafel.catalogue.fetch import fetch, require_space
from klartafel.catalogue.gguf import GgufHeader, read_header
from klartafel.catalogue.installed import InstalledModel, digest_of, installed_models, write_record
from klartafel.catalogue.lock import model_lock
from klartafel.catalogue.part_file import PartFile, WrongBytes, part_path
from klartafel.catalogue.progress import Cancelled, Meter, Phase, Progress
from klartafel.catalogue.sources import (
    LocalSource,
    SourceUnavailable,
    copy_local_file,
    source_key,
)
from klartafel.domain.message import DamagedFile, Message
from klartafel.platform.paths import models_directory

# Loads a file where it can do no harm; None where it is a model that works, else the reason.
Probe = Callable[[Path], Message | None]


def import_own(
    path: Path,
    probe: Probe,
    progress: Progress,
    cancelled: Cancelled,
    *,
    catalogue: tuple[CatalogueEntry, ...] | None = None,
    directory: Path | None = None,
) -> InstalledModel:
    """Install a GGUF file the user has; the user's file itself is only read.

    A file with the bytes of a catalogue entry becomes that entry, pinned. Any other counts as the
    user's own after `probe` has loaded the very copy that is to be installed.

    Raises DamagedFile with the reason where it is no model that works, OutsideMissing where the disk is
    full, Stopped when `cancelled` says so. In all these cases nothing of it stays.
    """
    folder = directory or models_directory()
    header = read_header(path)
    digest = digest_of(path, progress, cancelled)
    for entry in load_catalogue() if catalogue is None else catalogue:
        if entry.digest == digest:
            return fetch(entry, progress, cancelled, local=path, directory=folder)
    for installed in installed_models(folder):
        if installed.digest == digest and installed.path.is_file():
            return installed
    model = _as_own(path, header, digest, folder)
    with model_lock(model.path), PartFile(part_path(model.path), digest) as part:
        try:
            _copy_and_probe(path, part, digest, probe, progress, cancelled)
        except BaseException:
            part.discard()
            raise
        write_record(model)
        part.become(model.path)
    return model


def _copy_and_probe(
    path: Path, part: PartFile, digest: Digest, probe: Probe, progress: Progress, cancelled: Cancelled
) -> None:
    require_space(part.path.parent, part.missing)
    meter = Meter(Phase.COPYING, digest.size, progress, cancelled)
    try:
        copy_local_file(LocalSource(path), path.name, digest, part, meter)
    except SourceUnavailable as error:
        raise DamagedFile(error.reason) from error
    if digest_of(part.path, progress, cancelled) != digest:
        raise WrongBytes(Message.of("models.changed-while-copying", path=str(path)))
    reason = probe(part.path)
    if reason is not None:
        raise DamagedFile(reason)


def _as_own(path: Path, header: GgufHeader, digest: Digest, folder: Path) -> InstalledModel:
    """The hash in the id keeps two files of one name apart, and both apart from the catalogue."""
    stem = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:60] or "model"
    model_id = f"own-{stem}-{digest.sha256[:8]}"
    return InstalledModel(
        id=model_id,
        name=header.name or path.stem,
        path=folder / f"{model_id}.gguf",
        digest=digest,
        licence=header.licence,
        family="",
        source=source_key(LocalSource(path)),
        trust=Trust.OWN,
    )
