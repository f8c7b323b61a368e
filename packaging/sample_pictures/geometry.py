"""Lines and outlines as lists of points, in the units of the sheet (900 by 675)."""

import math
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
STEPS = 16  # points between two given ones; enough for a smooth edge at the drawing scale


def smooth(points: Sequence[Point], closed: bool = True) -> list[Point]:
    """A curve through all points (Catmull-Rom spline with uniform knots)."""
    count = len(points)
    around = points if closed else [points[0], *points, points[-1]]
    segments = count if closed else count - 1
    curve: list[Point] = []
    for segment in range(segments):
        before, start, end, after = (
            around[(segment + shift + (-1 if closed else 0)) % len(around)] for shift in range(4)
        )
        curve += [_between(before, start, end, after, step / STEPS) for step in range(STEPS)]
    return curve if closed else [*curve, points[-1]]


def _between(before: Point, start: Point, end: Point, after: Point, t: float) -> Point:
    def blend(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (
            2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
        )

    return blend(before[0], start[0], end[0], after[0]), blend(before[1], start[1], end[1], after[1])


def turned(centre: float, profile: Sequence[Point]) -> list[Point]:
    """The outline of something made on a wheel: `profile` holds (radius, height) from top to bottom."""
    right = smooth(profile, closed=False)
    return [(centre + radius, y) for radius, y in right] + [
        (centre - radius, y) for radius, y in reversed(right)
    ]


def mirrored(centre: float, points: Sequence[Point]) -> list[Point]:
    """The same points on the other side of a vertical axis, in turning order."""
    return [(2 * centre - x, y) for x, y in reversed(points)]


def arc(centre: Point, radii: Point, start: float, end: float, steps: int = 48) -> list[Point]:
    """Points on an ellipse from one angle to another, in degrees clockwise from three o'clock."""
    angles = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return [
        (centre[0] + radii[0] * math.cos(angle), centre[1] + radii[1] * math.sin(angle)) for angle in angles
    ]


def ellipse(centre: Point, radii: Point) -> list[Point]:
    """A closed ellipse."""
    return arc(centre, radii, 0, 360, 96)[:-1]


def box(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """A rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> list[Point]:
    """A rectangle with round corners."""
    size = (radius, radius)
    return [
        *arc((right - radius, top + radius), size, -90, 0, 10),
        *arc((right - radius, bottom - radius), size, 0, 90, 10),
        *arc((left + radius, bottom - radius), size, 90, 180, 10),
        *arc((left + radius, top + radius), size, 180, 270, 10),
    ]


def leaf(base: Point, tip: Point, width: float) -> list[Point]:
    """A pointed leaf from base to tip, `width` wide in its middle."""
    across = (-(tip[1] - base[1]), tip[0] - base[0])
    length = math.hypot(*across) or 1.0
    out = (across[0] / length * width, across[1] / length * width)
    middle = ((base[0] + tip[0]) / 2, (base[1] + tip[1]) / 2)
    left, right = (middle[0] + out[0], middle[1] + out[1]), (middle[0] - out[0], middle[1] - out[1])
    return [*_bow(base, left, tip), *_bow(tip, right, base)]


def _bow(start: Point, control: Point, end: Point) -> list[Point]:
    parts = [step / STEPS for step in range(STEPS)]
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * control[0] + t**2 * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * control[1] + t**2 * end[1],
        )
        for t in parts
    ]


def softened(points: Sequence[Point], radius: float) -> list[Point]:
    """The same outline with its corners worn round; `radius` is where the rounding begins."""
    worn: list[Point] = []
    for place, corner in enumerate(points):
        worn += _bow(
            _towards(corner, points[place - 1], radius),
            corner,
            _towards(corner, points[(place + 1) % len(points)], radius),
        )
    return worn


def _towards(start: Point, goal: Point, way: float) -> Point:
    share = min(0.5, way / (math.dist(start, goal) or 1.0))
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share


def band(points: Sequence[Point], width: float) -> list[Point]:
    """The outline of a strip of even width along a line."""
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(points):
        before, after = points[max(place - 1, 0)], points[min(place + 1, len(points) - 1)]
        length = math.dist(before, after) or 1.0
        across = ((before[1] - after[1]) / length * width / 2, (after[0] - before[0]) / length * width / 2)
        left.append((x + across[0], y + across[1]))
        right.append((x - across[0], y - across[1]))
    return [*left, *reversed(right)]


def moved(points: Iterable[Point], right: float = 0, down: float = 0) -> list[Point]:
    """The same points somewhere else."""
    return [(x + right, y + down) for x, y in points]


def rotated(points: Iterable[Point], centre: Point, degrees: float) -> list[Point]:
    """The same points turned clockwise around a centre."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [
        (
            centre[0] + (x - centre[0]) * cosine - (y - centre[1]) * sine,
            centre[1] + (x - centre[0]) * sine + (y - centre[1]) * cosine,
        )
        for x, y in points
    ]
