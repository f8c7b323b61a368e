"""Pictures of a web export: copies without metadata in two sizes, and what is missing about them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.message import KnownTrouble, Message
from klartafel.domain.publication import PublishedPicture, PublishedSubject
from klartafel.domain.subject import Picture
from klartafel.domain.text import TextKind
from klartafel.exporters.exporter import ExportIssue
from klartafel.media.pictures import PublicPicture, publish

FOLDER = "pictures"
_LARGE = 1600  # pixels on the longest side
_SMALL = 480


@dataclass(frozen=True, slots=True)
class WebPicture:
    """A picture's copies: paths from the folder of the export, sizes in pixels."""

    picture: Picture
    large: str
    width: int
    height: int
    small: str
    small_width: int
    small_height: int


def web_pictures(
    subject: PublishedSubject, name: str, folder: Path, language: str, report: Callable[[ExportIssue], None]
) -> tuple[WebPicture, ...]:
    """Copy a subject's pictures into the export; one that cannot be read is reported and left out."""
    copies = []
    for number, published in enumerate(subject.pictures, start=1):
        try:
            copies.append(_copied(published, f"{name}-{number}", folder))
        except KnownTrouble as trouble:
            report(ExportIssue(subject.key, subject.title, trouble.message))
            continue
        for message in _missing(subject, published.picture, number, language):
            report(ExportIssue(subject.key, subject.title, message))
    return tuple(copies)


def alt_text(subject: PublishedSubject, number: int, language: str) -> str | None:
    """The approved alt text of the picture with this number, None where there is none.

    A subject has one alt text: it belongs to the first picture. An empty one means decorative, on purpose.
    """
    text = subject.text(TextKind.ALT, language)
    return " ".join(text.body.split()) if text and number == 1 else None


def _copied(published: PublishedPicture, name: str, folder: Path) -> WebPicture:
    pictures = folder / FOLDER
    pictures.mkdir(exist_ok=True)
    large = publish(published.file, pictures / name, _LARGE)
    small = publish(large.file, pictures / f"{name}-klein", _SMALL)
    return WebPicture(
        published.picture,
        _path(large, folder), large.width, large.height,
        _path(small, folder), small.width, small.height,
    )  # fmt: skip


def _path(copy: PublicPicture, folder: Path) -> str:
    return copy.file.relative_to(folder).as_posix()


def _missing(subject: PublishedSubject, picture: Picture, number: int, language: str) -> list[Message]:
    messages = []
    if alt_text(subject, number, language) is None:
        messages.append(Message.of("export.no-alt", number=number))
    messages += missing_rights(number, picture.licence, picture.credit + picture.rights_holder)
    return messages


def missing_rights(number: int, licence: str, maker: str) -> tuple[Message, ...]:
    """What is not known about the rights of the picture with this number."""
    no_licence = () if licence.strip() else (Message.of("export.no-licence", number=number),)
    no_maker = () if maker.strip() else (Message.of("export.no-credit", number=number),)
    return no_licence + no_maker
