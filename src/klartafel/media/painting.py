"""Decoding and painting of pictures. Runs in a child of `media.pictures`, never in the program itself.

Limits are checked on the header, before a pixel is decoded. The formats are named here, so that none of
the many others that Pillow reads is ever tried.
"""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from klartafel.domain.message import DamagedFile, Message, OutsideMissing

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PIXELS = 50_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF")
_MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",  # what Pillow calls a JPEG with a second view behind it
    "PNG": "image/png",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "GIF": "image/gif",
}
_KEEP_SHARP = frozenset({"PNG", "GIF"})  # drawings: JPEG would blur their edges
_JPEG_QUALITY = 85
_ORIENTATION = 0x0112  # EXIF


def inspect(argument: dict[str, Any]) -> dict[str, Any]:
    """Media type and size of `path`. Raises DamagedFile and OutsideMissing."""
    path = Path(argument["path"])
    with _opened(path) as image:
        media_type = _MEDIA_TYPES[str(image.format)]
        width, height = image.size
        _load(image, path, smallest=1)
        if _lies_on_its_side(image):
            width, height = height, width
    return {"media_type": media_type, "width": width, "height": height}


def publish(argument: dict[str, Any]) -> dict[str, Any]:
    """Paint `path` anew at `destination` plus its ending. Raises DamagedFile and OutsideMissing."""
    path, longest_side = Path(argument["path"]), int(argument["longest_side"])
    with _opened(path) as opened:
        sharp = opened.format in _KEEP_SHARP
        _load(opened, path, smallest=longest_side)
        image = _scaled(_in_srgb(_upright(opened)), longest_side)
    fresh = _repainted(image)
    as_png = sharp or fresh.mode in ("LA", "RGBA")
    file = Path(argument["destination"] + (".png" if as_png else ".jpg"))
    try:
        if as_png:
            fresh.save(file, "PNG", optimize=True)
        else:
            fresh.save(file, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutsideMissing(Message.of("picture.not-written", reason=reason)) from error
    media_type = "image/png" if as_png else "image/jpeg"
    return {"file": str(file), "media_type": media_type, "width": fresh.width, "height": fresh.height}


def _opened(path: Path) -> "Image":
    import PIL.Image

    PIL.Image.MAX_IMAGE_PIXELS = None  # our own limit, below, is stricter and gives a reason
    _refuse_svg(path)
    try:
        image = PIL.Image.open(path, formats=_FORMATS)
    except PIL.UnidentifiedImageError as error:
        raise DamagedFile(Message.of("picture.unknown-format", file=path.name)) from error
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        reason = error.strerror or ""
        raise OutsideMissing(Message.of("picture.not-opened", file=path.name, reason=reason)) from error
    except Exception as error:
        raise DamagedFile(Message.of("picture.unreadable", file=path.name)) from error
    width, height = image.size
    if width * height > _MOST_PIXELS:
        image.close()
        raise DamagedFile(Message.of("picture.too-large", file=path.name, width=width, height=height))
    return image


def _refuse_svg(path: Path) -> None:
    """SVG can hold scripts and links; it gets a reason of its own."""
    try:
        with path.open("rb") as file:
            head = file.read(1024).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    except OSError:
        return  # opening it properly will say why
    if b"<svg" in head and head.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<!--")):
        raise DamagedFile(Message.of("picture.svg", file=path.name))


def _load(image: "Image", path: Path, smallest: int) -> None:
    """Decode the first frame. A cut-off or damaged file is refused, never shown in part.

    A JPEG may come out scaled down, with no side shorter than `smallest` pixels: that is much faster.
    """
    image.draft(None, (smallest, smallest))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd metadata, which stays behind anyway
            image.load()
    except Exception as error:
        raise DamagedFile(Message.of("picture.unreadable", file=path.name)) from error


def _upright(image: "Image") -> "Image":
    """Turned as the camera noted it, since the note itself stays behind."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(image) or image
    except Exception:  # unreadable notes: the picture is shown as it was stored
        return image


def _lies_on_its_side(image: "Image") -> bool:
    try:
        return image.getexif().get(_ORIENTATION) in (5, 6, 7, 8)
    except Exception:
        return False


def _in_srgb(image: "Image") -> "Image":
    """One of L, LA, RGB, RGBA, in the colours that screens mean."""
    transparent = image.has_transparency_data
    if image.mode.startswith("I;16"):
        # Pillow would cut brightness off at 255 instead of scaling it down.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("I", "F"):
        return _stretched(image)
    image = _through_profile(image)
    if image.mode in ("1", "L"):
        return image.convert("LA" if transparent else "L")
    if image.mode in ("LA", "La"):
        return image.convert("LA")
    return image.convert("RGBA" if transparent else "RGB")


def _stretched(image: "Image") -> "Image":
    """Measured values without a fixed white, from their darkest to their brightest."""
    low, high = image.getextrema()
    assert isinstance(low, int | float)
    assert isinstance(high, int | float)
    scale = 255 / (high - low) if high > low else 0.0
    return image.convert("F").point(lambda value: value * scale + (-low * scale)).convert("L")


def _through_profile(image: "Image") -> "Image":
    """Colours of a printer or camera to those of a screen, by the profile in the file."""
    from io import BytesIO

    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a broken profile is no reason to lose the picture
    return converted or image


def _scaled(image: "Image", longest_side: int) -> "Image":
    from PIL.Image import Resampling

    factor = longest_side / max(image.size)
    if factor >= 1:
        return image
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    return image.resize(size, Resampling.LANCZOS)


def _repainted(image: "Image") -> "Image":
    """The same pixels on a new image, which has never seen the file's metadata."""
    import PIL.Image

    fresh = PIL.Image.new(image.mode, image.size)
    fresh.paste(image)
    return fresh
