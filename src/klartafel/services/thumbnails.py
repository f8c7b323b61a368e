"""Small clean pictures for the screen."""

from pathlib import Path
from tempfile import TemporaryDirectory

from klartafel.domain.subject import Picture
from klartafel.media.pictures import publish
from klartafel.services.workbench import Workbench
from klartafel.store.pictures import picture_path


def thumbnail(workbench: Workbench, picture: Picture, longest_side: int) -> bytes:
    """A freshly painted copy as PNG or JPEG, at most `longest_side` pixels long.

    The file is decoded in a child process with limits. Raises DamagedFile where it is no picture any
    more, OutsideMissing where it is not there.
    """
    file = picture_path(workbench.project.pictures_directory, picture.sha256)
    with TemporaryDirectory() as folder:
        return publish(file, Path(folder) / "picture", longest_side).file.read_bytes()
