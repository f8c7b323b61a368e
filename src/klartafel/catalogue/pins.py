"""The user's own list of hashes: what a server said of a first-use model, held on to from then on.

It lies in the folder of the models as `pinned.json`.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from klartafel.catalogue.entries import CatalogueEntry, Digest, HuggingFaceSource
from klartafel.catalogue.hugging_face import Web, ask_for_digest
from klartafel.catalogue.part_file import write_safely
from klartafel.catalogue.sources import SourceUnavailable, source_name
from klartafel.domain.message import DamagedFile, Message, OutsideMissing
from klartafel.platform.paths import models_directory


@dataclass(frozen=True, slots=True)
class Pin:
    """The bytes of a model at a commit, as the server named them at first use."""

    digest: Digest
    commit: str


def settle(entry: CatalogueEntry, directory: Path | None = None, web: Web | None = None) -> CatalogueEntry:
    """The entry with its bytes known, ready to be shown to the user and then fetched.

    A pinned entry comes back as it is, a first-use entry with what the user's list says, or else with
    what the server says now; it enters the list when it has been fetched. Raises OutsideMissing where
    the server cannot be asked, DamagedFile where the user's list cannot be read.
    """
    if entry.digest is not None:
        return entry
    pin = _read_pins(directory or models_directory()).get(entry.id)
    if pin is None:
        source = next(source for source in entry.sources if isinstance(source, HuggingFaceSource))
        try:
            pin = Pin(*ask_for_digest(source, web or Web()))
        except SourceUnavailable as error:
            raise OutsideMissing(
                Message.of(
                    "models.no-digest", model=entry.name, source=source_name(source), reason=error.reason
                )
            ) from error
    return entry.pinned_to(pin.digest, pin.commit)


def remember(entry: CatalogueEntry, directory: Path) -> None:
    """Enter a settled first-use entry into the user's list."""
    assert entry.digest is not None
    commit = next(source.revision for source in entry.sources if isinstance(source, HuggingFaceSource))
    pins = _read_pins(directory) | {entry.id: Pin(entry.digest, commit)}
    text = json.dumps({model: asdict(pin) for model, pin in sorted(pins.items())}, indent=2)
    write_safely(_pins_file(directory), text + "\n")


def _read_pins(directory: Path) -> dict[str, Pin]:
    """An unreadable list is an error: going on without it would trust the server all over again."""
    file = _pins_file(directory)
    try:
        pins = json.loads(file.read_text("utf-8"))
        return {model: Pin(Digest(**pin["digest"]), pin["commit"]) for model, pin in pins.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedFile(Message.of("models.pins-damaged", path=str(file))) from error


def _pins_file(directory: Path) -> Path:
    return directory / "pinned.json"
