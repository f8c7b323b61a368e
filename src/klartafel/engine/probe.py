"""Is this file a model that works here? Found out in a child with limits, because a file made for the
purpose can crash whatever reads it."""

from pathlib import Path

from klartafel.domain.message import DamagedFile, KnownTrouble, Message
from klartafel.engine.description import ModelDescription
from klartafel.process.limited import Died, TimedOut, run_limited

_MAGIC = b"GGUF"
# A refusal takes no longer than a person waits; a sound file gets the time a slow disk needs for it.
_LEAST_SECONDS = 8.0
_SLOWEST_DISK = 50_000_000  # bytes a second
# The map of the file, its weights put in another order for this processor; beside it context and
# libraries. Measured: 340 MB for a file of 98 MB, 2.0 GB for one of 1.1 GB.
_MEMORY_BEYOND_FILE = 2 * 2**30
_COPIES_OF_FILE = 2


def probe(file: Path) -> ModelDescription:
    """Load a file in a limited child and let it write one token.

    Raises DamagedFile where it is no model that works, with the reason, and OutsideMissing where the
    library that runs models is missing.
    """
    size = _size_of_gguf(file)
    try:
        answer = run_limited(
            "klartafel.engine.worker.probing:probe_file",
            str(file),
            seconds=_LEAST_SECONDS + size / _SLOWEST_DISK,
            memory_bytes=_MEMORY_BEYOND_FILE + _COPIES_OF_FILE * size,
        )
    except TimedOut as error:
        raise DamagedFile(Message.of("engine.probe-endless", path=str(file))) from error
    except Died as error:
        raise DamagedFile(Message.of("engine.probe-died", path=str(file))) from error
    return ModelDescription(**answer)


def reason_against(file: Path) -> Message | None:
    """None where the file is a model that works, else why it is not."""
    try:
        probe(file)
    except KnownTrouble as trouble:
        return trouble.message
    return None


def _size_of_gguf(file: Path) -> int:
    """Size in bytes, of a file that at least begins like a model; a child is not started for less."""
    try:
        with file.open("rb") as opened:
            beginning = opened.read(len(_MAGIC))
        size = file.stat().st_size
    except OSError as error:
        raise DamagedFile(Message.of("engine.unreadable", path=str(file))) from error
    if beginning != _MAGIC:
        raise DamagedFile(Message.of("engine.no-model", path=str(file)))
    return size
