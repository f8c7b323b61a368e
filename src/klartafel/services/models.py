"""Models: what there is, what is installed, fetching with consent, files of one's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from klartafel.catalogue.entries import (
    CatalogueEntry,
    Digest,
    Trust,
    default_entry,
    entry_by_id,
    load_catalogue,
)
from klartafel.catalogue.fetch import fetch as fetch_entry
from klartafel.catalogue.installed import (
    InstalledModel,
    find_installed,
    installed_models,
    require_installed,
)
from klartafel.catalogue.installed import remove as remove_installed
from klartafel.catalogue.installed import verify as verify_installed
from klartafel.catalogue.own_file import import_own
from klartafel.catalogue.pins import settle
from klartafel.catalogue.progress import Cancelled, FetchProgress, Phase, Progress
from klartafel.catalogue.sources import source_name
from klartafel.domain.message import DamagedFile, Message, WrongCall
from klartafel.engine.probe import reason_against
from klartafel.services.engine_library import require_engine_library


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One model for a list: in the catalogue, installed, or both."""

    id: str
    name: str
    purpose: str
    licence: str
    size: int | None  # bytes; None where only the server knows
    memory: int | None  # bytes the engine needs; None for files of one's own
    sha256: str
    is_default: bool
    installed: bool


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a person sees before a model is fetched, and the entry with its bytes settled."""

    entry: CatalogueEntry
    sentences: tuple[Message, ...]


def model_lines(language: str) -> tuple[ModelLine, ...]:
    """The catalogue with what is installed, then the models that people brought themselves."""
    entries = load_catalogue()
    there = {model.id: model for model in installed_models()}
    lines = [_line(entry, there.get(entry.id), language) for entry in entries]
    known = {entry.id for entry in entries}
    own = [
        ModelLine(
            model.id, model.name, "", model.licence, model.digest.size, None, model.digest.sha256, False, True
        )
        for model in there.values()
        if model.id not in known
    ]
    return (*lines, *own)


def _line(entry: CatalogueEntry, model: InstalledModel | None, language: str) -> ModelLine:
    digest = model.digest if model else entry.digest
    return ModelLine(
        entry.id,
        entry.name,
        entry.purpose_in(language),
        entry.licence,
        digest.size if digest else None,
        entry.memory,
        digest.sha256 if digest else "",
        entry.is_default,
        model is not None,
    )


def default_model_id() -> str:
    """The model that is fetched where nobody chose one."""
    return default_entry(load_catalogue()).id


def is_installed(model_id: str) -> bool:
    """Whether a model is there whole."""
    return find_installed(model_id) is not None


def announce_fetch(model_id: str) -> Announcement:
    """What to show before a model is fetched: name, size, licence, sources, hash.

    On the command line the call is the consent; the window asks after showing this. A first-use entry
    asks its server for size and hash here. Raises WrongCall for an unknown id.
    """
    entry = entry_by_id(load_catalogue(), model_id)
    if entry is None:
        raise WrongCall(Message.of("model-list.unknown", model=model_id))
    entry = settle(entry)
    if entry.digest is None:  # `settle` has just seen to that
        raise RuntimeError(f"{entry.id} is not settled")
    return Announcement(entry, tuple(_announcement(entry, entry.digest)))


def _announcement(entry: CatalogueEntry, digest: Digest) -> Iterator[Message]:
    yield Message.of("model-list.announce", name=entry.name, size=digest.size / 1e6, licence=entry.licence)
    for source in entry.sources:
        yield Message.of("model-list.announce-source", source=source_name(source))
    yield Message.of("model-list.announce-hash", sha256=digest.sha256)
    if entry.trust is Trust.FIRST_USE:
        yield Message.of("model-list.announce-first-use")
    if entry.terms:
        yield Message.of("model-list.announce-terms", address=entry.terms)


def fetch(
    announcement: Announcement, progress: Progress, cancelled: Cancelled, local: Path | None = None
) -> InstalledModel:
    """Fetch an announced model, going on where an earlier call stopped.

    A model whose bytes nobody has checked before must pass a trial run, or it is removed again.
    """
    entry = announcement.entry
    if entry.trust is not Trust.FIRST_USE:
        return fetch_entry(entry, progress, cancelled, local=local)
    require_engine_library()
    model = fetch_entry(entry, progress, cancelled, local=local)
    reason = reason_against(model.path)
    if reason is not None:
        remove_installed(model)
        raise DamagedFile(reason)
    return model


def progress_message(progress: FetchProgress) -> Message:
    """How far a fetch is, with time left where there is something to judge by."""
    done, total = progress.done / 1e6, progress.total / 1e6
    if progress.phase is Phase.VERIFYING:
        return Message.of("model-list.progress-verifying", done=done, total=total)
    if progress.phase is Phase.COPYING:
        return Message.of("model-list.progress-copying", done=done, total=total)
    if progress.seconds_left is None:
        return Message.of("model-list.progress", done=done, total=total)
    left = max(1, round(progress.seconds_left))
    return Message.of("model-list.progress-left", done=done, total=total, seconds=left)


def add_own(path: Path, progress: Progress, cancelled: Cancelled) -> InstalledModel:
    """Take in a file of one's own; it counts only after a trial run in a limited worker."""
    require_engine_library()
    return import_own(path, reason_against, progress, cancelled)


def verify(model_id: str, progress: Progress, cancelled: Cancelled) -> InstalledModel:
    """Read a model's file again and compare it with its hash."""
    model = require_installed(model_id)
    verify_installed(model, progress, cancelled)
    return model


def remove(model_id: str) -> None:
    """Delete an installed model."""
    remove_installed(require_installed(model_id))
