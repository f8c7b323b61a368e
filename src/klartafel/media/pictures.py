"""Pictures as values: what a file holds, and a freshly painted copy of it that may leave the house.

A picture is decoded in a child process with limits, because a decoder is C code that meets strange
files. What leaves is painted on a new image, so that EXIF, GPS, XMP and comments stay behind: saving a
copy would keep the comment of a JPEG.
"""

import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.message import DamagedFile, Message, OutsideMissing
from klartafel.process.limited import Died, TimedOut, run_limited

_SECONDS = 60
_MEMORY = 1536 * 1024 * 1024  # bytes; 50 megapixels with transparency, twice, and the interpreter


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture file holds. Width and height are in pixels, as the picture is meant to be seen."""

    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PublicPicture:
    """A copy without metadata. Width and height are in pixels."""

    file: Path
    media_type: str
    width: int
    height: int


def can_publish() -> bool:
    """Whether the picture library is there."""
    return importlib.util.find_spec("PIL") is not None


def inspect(path: Path) -> PictureFacts:
    """Decode a picture and say what it is.

    Raises DamagedFile for a file that is no picture, damaged, too large or of a format that is not
    taken, and OutsideMissing where the file or the picture library is missing.
    """
    facts = _in_child("klartafel.media.painting:inspect", path, {"path": str(path)})
    return PictureFacts(str(facts["media_type"]), int(facts["width"]), int(facts["height"]))


def publish(path: Path, destination: Path, longest_side: int) -> PublicPicture:
    """Write a copy without metadata, upright, in sRGB and at most `longest_side` pixels long.

    `destination` is the new file without its ending: drawings and pictures with transparency become PNG,
    all others JPEG. Raises as `inspect` does.
    """
    argument: dict[str, str | int] = {
        "path": str(path),
        "destination": str(destination),
        "longest_side": longest_side,
    }
    facts = _in_child("klartafel.media.painting:publish", path, argument)
    file, width, height = Path(str(facts["file"])), int(facts["width"]), int(facts["height"])
    return PublicPicture(file, str(facts["media_type"]), width, height)


def _in_child(function: str, path: Path, argument: Mapping[str, str | int]) -> dict[str, str | int]:
    if not can_publish():
        raise OutsideMissing(Message.of("picture.library-missing"))
    try:
        facts: dict[str, str | int] = run_limited(function, argument, _SECONDS, _MEMORY)
    except (Died, TimedOut) as error:
        raise DamagedFile(Message.of("picture.unreadable", file=path.name)) from error
    return facts
