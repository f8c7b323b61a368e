"""A sheet of drawing paper: flat tones, one ink line, one shadow from the left."""

import math
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from .geometry import Point, box, ellipse

WIDTH, HEIGHT = 900, 675
SCALE = 4  # drawn larger and scaled down, so that edges are soft
COLOURS = 160
OUTLINE = 3.2
CAPITALS = 0.7  # height of a capital letter in Pillow's own font, as a share of its size

# Ground, ink and accent are the tokens of the program's own look; the rest are quiet earth tones.
PAPER = "#FBFAF7"
TABLE = "#F0EBE0"
INK = "#1D2327"
ACCENT = "#0B5E6B"
SHADOW = "#DDD6C7"
CLAY = "#B5694A"
EARTH = "#AD8769"
SLIP = "#EFE3C8"
OCHRE = "#CFA55B"
OAK = "#A98257"
DARK_OAK = "#6F523A"
STEEL = "#8E979B"
SILVER = "#C9CDCC"
IRON = "#565C60"
LEATHER = "#8A5F3F"
MOSS = "#8A9472"
ROSE = "#D9A19A"
SKY = "#DCE6E6"
WHITE = "#FFFFFF"


class Sheet:
    """One picture while it is drawn. All lengths are in units of the finished picture."""

    def __init__(self, ground: str = PAPER) -> None:
        self._image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), ground)
        self._draw = ImageDraw.Draw(self._image)

    def table(self, top: float = 520) -> None:
        """The surface that things stand on."""
        self.fill(box(0, top, WIDTH, HEIGHT), TABLE)

    def cast(self, centre: Point, radii: Point) -> None:
        """The shadow under a thing that stands."""
        self.fill(ellipse(centre, radii), SHADOW)

    def fill(self, points: Sequence[Point], tone: str) -> None:
        """A tone without a line."""
        self._draw.polygon(_scaled(points), fill=tone)

    def shape(
        self, points: Sequence[Point], tone: str, shade: float = 0, line: float = OUTLINE, ink: str = INK
    ) -> None:
        """A tone with its ink line; `shade` is how far the light does not reach in from the right."""
        self.fill(points, tone)
        if shade:
            self._paste_shade(points, tone, shade)
        self.line([*points, points[0]], line, ink)

    def inside(self, points: Sequence[Point], detail: "Sheet") -> None:
        """What another sheet shows, within an outline only."""
        self._image.paste(detail._image, mask=_mask(points))

    def copy(self) -> "Sheet":
        """The same drawing on a second sheet, to go on with on its own."""
        other = Sheet()
        other._image = self._image.copy()
        other._draw = ImageDraw.Draw(other._image)
        return other

    def line(self, points: Sequence[Point], width: float = OUTLINE, ink: str = INK) -> None:
        """An ink line with round joints and ends."""
        path = _scaled(points)
        self._draw.line(path, fill=ink, width=round(width * SCALE), joint="curve")
        radius = width * SCALE / 2
        for x, y in (path[0], path[-1]):
            self._draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=ink)

    def dot(self, centre: Point, radius: float, tone: str = INK) -> None:
        """A small disc without a line."""
        self.fill(ellipse(centre, (radius, radius)), tone)

    def text(self, centre: Point, words: str, size: float, ink: str = INK, turn: float = 0) -> None:
        """Words around a centre, turned clockwise by degrees. Plain Latin letters only, in Pillow's font."""
        font = ImageFont.load_default(size * SCALE)
        left, top, right, bottom = font.getbbox(words)
        side = round(max(right - left, bottom - top, size * SCALE) * 1.6)
        stencil = Image.new("L", (side, side), 0)
        baseline = side / 2 + size * SCALE * CAPITALS / 2
        ImageDraw.Draw(stencil).text((side / 2, baseline), words, fill=255, font=font, anchor="ms")
        stencil = stencil.rotate(-turn, Image.Resampling.BICUBIC)
        corner = (round(centre[0] * SCALE - side / 2), round(centre[1] * SCALE - side / 2))
        self._image.paste(Image.new("RGB", (side, side), ink), corner, stencil)

    def text_on_arc(
        self, centre: Point, radius: float, words: str, size: float, ink: str = INK, below: bool = False
    ) -> None:
        """Capitals along a circle, their middle at twelve o'clock, or at six where they stand `below`."""
        font = ImageFont.load_default(size * SCALE)
        angles = [math.degrees((font.getlength(letter) / SCALE + size * 0.08) / radius) for letter in words]
        sense = -1 if below else 1
        angle = (90 if below else -90) - sense * sum(angles) / 2
        for letter, width in zip(words, angles, strict=True):
            turn = math.radians(angle + sense * width / 2)
            spot = (centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn))
            self.text(spot, letter, size, ink, math.degrees(turn) + (-90 if below else 90))
            angle += sense * width

    def save(self, path: Path) -> None:
        """Write the finished picture as a small PNG."""
        small = self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        tones = small.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
        tones.save(path, optimize=True)

    def _paste_shade(self, points: Sequence[Point], tone: str, reach: float) -> None:
        mask = _mask(points)
        lit = ImageChops.offset(mask, round(-reach * SCALE), round(-reach * 0.25 * SCALE))
        self._image.paste(darker(tone), (0, 0, *self._image.size), ImageChops.subtract(mask, lit))


def darker(tone: str, share: float = 0.84) -> str:
    """The same tone in shadow."""
    red, green, blue = (round(part * share) for part in ImageColor.getrgb(tone)[:3])
    return f"#{red:02X}{green:02X}{blue:02X}"


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _mask(points: Sequence[Point]) -> Image.Image:
    mask = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE), 0)
    ImageDraw.Draw(mask).polygon(_scaled(points), fill=255)
    return mask
