"""The versions of a text: when each was made and by whom, and what differs between two of them."""

from dataclasses import dataclass

from klartafel.domain.draft import Origin
from klartafel.domain.message import Message
from klartafel.domain.text import TextVersion
from klartafel.services.differences import Piece, sentence_changes, word_difference
from klartafel.services.workbench import Workbench
from klartafel.store import people, runs, texts
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class VersionOf:
    """A version, and who made it in words."""

    version: TextVersion
    who: Message


@dataclass(frozen=True, slots=True)
class Difference:
    """Two wordings in one, and their differences sentence by sentence."""

    pieces: tuple[Piece, ...]
    changes: tuple[Message, ...]


def read_versions(workbench: Workbench, text: int) -> tuple[VersionOf, ...]:
    """All versions of a text, the newest first."""

    def read(t: Transaction) -> tuple[VersionOf, ...]:
        return tuple(VersionOf(version, _who(t, version)) for version in reversed(texts.versions(t, text)))

    return workbench.project.read(read)


def compare(before: str, after: str, language: str) -> Difference:
    """What differs between two wordings. Slow for long texts."""
    return Difference(word_difference(before, after), sentence_changes(before, after, language))


def _who(t: Transaction, version: TextVersion) -> Message:
    if version.author is not None:
        name = people.get(t, version.author).name
        return Message.of("versions.person", name=name) if name else Message.of("versions.erased-person")
    if version.run is None:
        return Message.of("versions.program")
    run = runs.get(t, version.run)
    if not run.sentences:
        return Message.of("versions.unknown-draft")
    counts = {origin.value: run.origins.get(origin, 0) for origin in Origin}
    if not run.model_id:
        return Message.of("versions.draft-without-model", **counts)
    return Message.of("versions.draft", name=run.model_id, **counts)
