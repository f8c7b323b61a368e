"""Pictures: every usual format comes in, strange ones are refused with a reason, nothing hidden goes out."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from klartafel.domain.message import DamagedFile, OutsideMissing
from klartafel.media import pictures
from klartafel.media.pictures import PictureFacts, inspect, publish

RED, BLUE = (200, 30, 30), (30, 30, 200)


def two_halves(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image.convert(mode)


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def is_near(colour: object, expected: tuple[int, int, int], tolerance: int = 25) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(a - b) <= tolerance for a, b in zip(colour, expected, strict=False))


@pytest.mark.parametrize(
    ("ending", "mode", "media_type"),
    [
        ("jpg", "RGB", "image/jpeg"),
        ("png", "RGBA", "image/png"),
        ("webp", "RGB", "image/webp"),
        ("tif", "RGB", "image/tiff"),
        ("gif", "P", "image/gif"),
    ],
)
def test_the_named_formats_are_taken(tmp_path: Path, ending: str, mode: str, media_type: str) -> None:
    path = saved(tmp_path / f"krug.{ending}", two_halves(mode))
    assert inspect(path) == PictureFacts(media_type, 60, 40)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_colour_is_published(tmp_path: Path, mode: str) -> None:
    image = (
        Image.new("I;16", (60, 40), 40_000)
        if mode == "I;16"
        else two_halves("RGB" if mode == "LA" else mode).convert(mode)
    )
    path = saved(tmp_path / "krug.tif", image)
    published = publish(path, tmp_path / "aus", 100)
    with Image.open(published.file) as copy:
        assert copy.size == (60, 40)
        left = copy.convert("RGB").getpixel((10, 20))
    if mode in ("RGB", "RGBA", "P", "CMYK"):
        assert is_near(left, RED)
    if mode == "I;16":
        assert is_near(left, (156, 156, 156), 2)


def test_what_a_camera_hides_in_a_picture_stays_behind(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "GEHEIM-beschreibung"
    exif.get_ifd(0x8825)[2] = (51.0, 57.0, 0.0)
    path = tmp_path / "krug.jpg"
    two_halves().save(path, exif=exif, comment=b"GEHEIM-kommentar", xmp=b"<x>GEHEIM-xmp</x>")
    assert path.read_bytes().count(b"GEHEIM") == 3
    published = publish(path, tmp_path / "aus", 100)
    assert b"GEHEIM" not in published.file.read_bytes()
    with Image.open(published.file) as copy:
        assert not copy.getexif()
        assert "comment" not in copy.info


def test_the_text_of_a_png_stays_behind(tmp_path: Path) -> None:
    hidden = PngImagePlugin.PngInfo()
    hidden.add_text("Author", "GEHEIM")
    path = saved(tmp_path / "krug.png", two_halves(), pnginfo=hidden)
    assert b"GEHEIM" in path.read_bytes()
    assert b"GEHEIM" not in publish(path, tmp_path / "aus", 100).file.read_bytes()


def test_a_turned_photograph_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright: turn clockwise for showing
    path = saved(tmp_path / "krug.jpg", two_halves(), exif=exif)
    assert inspect(path) == PictureFacts("image/jpeg", 40, 60)
    with Image.open(publish(path, tmp_path / "aus", 100).file) as copy:
        assert copy.size == (40, 60)
        assert is_near(copy.getpixel((20, 10)), RED)
        assert is_near(copy.getpixel((20, 50)), BLUE)


def test_large_pictures_shrink_and_small_ones_do_not_grow(tmp_path: Path) -> None:
    large = publish(saved(tmp_path / "a.png", two_halves(size=(900, 300))), tmp_path / "gross", 300)
    small = publish(saved(tmp_path / "b.png", two_halves()), tmp_path / "klein", 300)
    assert (large.width, large.height) == (300, 100)
    assert (small.width, small.height) == (60, 40)


def test_transparency_is_kept_and_photographs_become_jpeg(tmp_path: Path) -> None:
    clear = two_halves("RGBA")
    clear.putalpha(0)
    with_holes = publish(saved(tmp_path / "a.webp", clear, lossless=True), tmp_path / "loch", 100)
    photograph = publish(saved(tmp_path / "b.webp", two_halves()), tmp_path / "foto", 100)
    assert (with_holes.file.name, with_holes.media_type) == ("loch.png", "image/png")
    assert (photograph.file.name, photograph.media_type) == ("foto.jpg", "image/jpeg")


def test_of_moving_pictures_only_the_first_is_shown(tmp_path: Path) -> None:
    first, second = Image.new("RGB", (30, 30), RED), Image.new("RGB", (30, 30), BLUE)
    path = tmp_path / "krug.gif"
    first.save(path, save_all=True, append_images=[second])
    with Image.open(publish(path, tmp_path / "aus", 100).file) as copy:
        assert is_near(copy.convert("RGB").getpixel((15, 15)), RED)
        assert getattr(copy, "n_frames", 1) == 1


def png_of(width: int, height: int) -> bytes:
    """A valid PNG of one colour, however large, in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(bytes((width + 7) // 8 + 1) * height, 9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def cut_off(tmp_path: Path) -> bytes:
    whole = saved(tmp_path / "ganz.jpg", two_halves(size=(600, 400))).read_bytes()
    return whole[: len(whole) // 2]


def other_format(tmp_path: Path) -> bytes:
    return saved(tmp_path / "bild.bmp", two_halves()).read_bytes()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (lambda _: png_of(9000, 9000), "picture.too-large"),
        (cut_off, "picture.unreadable"),
        (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(40), "picture.unknown-format"),
        (other_format, "picture.unknown-format"),
        (lambda _: b"", "picture.unknown-format"),
        (lambda _: b"<html><script>alert(1)</script>", "picture.unknown-format"),
        (lambda _: b'\xef\xbb\xbf<svg xmlns="http://www.w3.org/2000/svg"/>', "picture.svg"),
        (lambda _: b'<?xml version="1.0"?>\n<!-- x -->\n<svg onload="alert(1)"/>', "picture.svg"),
    ],
)
def test_strange_files_are_refused_with_the_reason(
    tmp_path: Path, content: Callable[[Path], bytes], reason: str
) -> None:
    path = tmp_path / "krug.jpg"
    path.write_bytes(content(tmp_path))
    for call in (lambda: inspect(path), lambda: publish(path, tmp_path / "aus", 100)):
        with pytest.raises(DamagedFile) as refusal:
            call()
        assert refusal.value.message.id == reason
    assert not list(tmp_path.glob("aus*"))


def test_a_decoder_that_dies_takes_nobody_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MEMORY", 110 * 1024 * 1024)
    path = tmp_path / "krug.png"
    path.write_bytes(png_of(7000, 7000))  # allowed by its size, too much for the child
    with pytest.raises(DamagedFile):
        publish(path, tmp_path / "aus", 100)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutsideMissing) as trouble:
        inspect(tmp_path / "weg.jpg")
    assert trouble.value.message.id == "picture.not-opened"
    assert ("file", "weg.jpg") in trouble.value.message.values


def test_without_the_library_the_reason_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(OutsideMissing) as trouble:
        inspect(tmp_path / "krug.jpg")
    assert trouble.value.message.id == "picture.library-missing"


def test_a_colour_profile_is_turned_into_screen_colours(tmp_path: Path) -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = saved(tmp_path / "krug.tif", two_halves(), icc_profile=profile)
    with Image.open(publish(path, tmp_path / "aus", 100).file) as copy:
        assert "icc_profile" not in copy.info
        assert is_near(copy.getpixel((10, 20)), RED)
