"""What is installed: a model file and beside it a small JSON that says what it is and why it is trusted.

Only the two together count. The JSON is written first and the model's final name given last, so that
the name appears with everything in its place.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from klartafel.catalogue.entries import Digest, Trust
from klartafel.catalogue.lock import model_lock
from klartafel.catalogue.part_file import discard_part, part_path, write_safely, writing_to
from klartafel.catalogue.progress import Cancelled, Meter, Phase, Progress
from klartafel.catalogue.sources import CHUNK
from klartafel.domain.message import DamagedFile, Message, OutsideMissing
from klartafel.platform import durable
from klartafel.platform.paths import models_directory

_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that is there whole. `source` is where the bytes came from, for the record.

    `family` is the catalogue's hint for a prompt template, empty for a file of the user's own.
    """

    id: str
    name: str
    path: Path
    digest: Digest
    licence: str
    family: str
    source: str
    trust: Trust


def installed_models(directory: Path | None = None) -> tuple[InstalledModel, ...]:
    """Everything installed, by id. Files without a readable record do not count; `verify` looks inside."""
    folder = directory or models_directory()
    found = (_read_record(record) for record in folder.glob("*.gguf.json"))
    return tuple(sorted((model for model in found if model), key=lambda model: model.id))


def find_installed(model_id: str, directory: Path | None = None) -> InstalledModel | None:
    """The installed model of this id, or None."""
    return next((model for model in installed_models(directory) if model.id == model_id), None)


def require_installed(model_id: str, directory: Path | None = None) -> InstalledModel:
    """The installed model of this id. Raises OutsideMissing where there is none."""
    model = find_installed(model_id, directory)
    if model is None:
        raise OutsideMissing(Message.of("models.not-installed", model=model_id))
    return model


def verify(model: InstalledModel, progress: Progress, cancelled: Cancelled) -> None:
    """Read the whole file and compare. Raises DamagedFile where it changed, Stopped on a stop."""
    if digest_of(model.path, progress, cancelled) != model.digest:
        raise DamagedFile(Message.of("models.changed-on-disk", model=model.id))


def remove(model: InstalledModel) -> None:
    """Delete a model, its record, and what an interrupted fetch left of it.

    The file goes first: a record without a file counts for nothing, a file without a record would only
    fill the disk. Raises OutsideMissing where the file cannot be deleted (in use on Windows), Refused
    where another program is fetching this model.
    """
    with model_lock(model.path), writing_to(model.path.parent):
        model.path.unlink(missing_ok=True)
        record_path(model.path).unlink(missing_ok=True)
        discard_part(part_path(model.path))
        durable.sync_directory(model.path.parent)


def digest_of(path: Path, progress: Progress, cancelled: Cancelled) -> Digest:
    """Size and SHA-256 of what is on the disk. Raises DamagedFile where it cannot be read."""
    sha256 = hashlib.sha256()
    size = 0
    try:
        with path.open("rb") as file:
            meter = Meter(Phase.VERIFYING, path.stat().st_size, progress, cancelled)
            while data := file.read(CHUNK):
                sha256.update(data)
                size += len(data)
                meter.at(size)
    except OSError as error:
        raise DamagedFile(
            Message.of("models.unreadable", path=str(path), reason=error.strerror or "")
        ) from error
    return Digest(size, sha256.hexdigest())


def record_path(model_file: Path) -> Path:
    """Where the record of a model file lies."""
    return model_file.with_name(model_file.name + ".json")


def write_record(model: InstalledModel) -> None:
    """Write the JSON beside a model, whole or not at all."""
    record = asdict(model) | {"path": model.path.name, "schema": _SCHEMA}
    write_safely(record_path(model.path), json.dumps(record, indent=2, ensure_ascii=False) + "\n")


def _read_record(file: Path) -> InstalledModel | None:
    """The model of a record, or None where record or file are not as they were left."""
    try:
        record = json.loads(file.read_text("utf-8"))
        if record.pop("schema") != _SCHEMA:
            return None
        path = file.with_name(file.name.removesuffix(".json"))
        model = InstalledModel(
            **record | {"path": path, "digest": Digest(**record["digest"]), "trust": Trust(record["trust"])}
        )
        return model if path.is_file() else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
