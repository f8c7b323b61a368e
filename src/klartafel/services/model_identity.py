"""Which model is at work."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """A model by its id in the catalogue and the hash of its file."""

    id: str
    sha256: str
