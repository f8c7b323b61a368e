"""The two rooms of the museum, each seen from its door in central perspective."""

from .geometry import Point, box, mirrored, smooth
from .sheet import (
    ACCENT,
    CLAY,
    DARK_OAK,
    INK,
    LEATHER,
    MOSS,
    OAK,
    OCHRE,
    SHADOW,
    SKY,
    SLIP,
    STEEL,
    WHITE,
    Sheet,
    darker,
)

HORIZON, EYE = 300.0, 1.6  # where the eye's height of 1.6 m lies on the sheet
FOCUS = 520.0
NEAR, FAR = 2.2, 7.0  # metres from the eye to the picture's edge and to the back wall
WALL = "#F4F1EA"
BOARD = "#D6C3A2"
THIN = 2.2


def seen(x: float, y: float, z: float) -> Point:
    """Where a point lies on the sheet: metres to the right, above the floor, away from the eye."""
    return 450 + FOCUS * x / z, HORIZON - FOCUS * (y - EYE) / z


def _block(
    sheet: Sheet, x: tuple[float, float], y: tuple[float, float], z: tuple[float, float], tone: str
) -> None:
    """A block with its front, its top where one looks down on it, and the side that faces the middle."""
    (left, right), (foot, top), (front, back) = x, y, z
    if left > 0 or right < 0:
        edge = left if left > 0 else right
        side = [
            seen(edge, foot, front),
            seen(edge, foot, back),
            seen(edge, top, back),
            seen(edge, top, front),
        ]
        sheet.shape(side, darker(tone), line=THIN)
    if top < EYE:
        upper = [
            seen(left, top, front),
            seen(right, top, front),
            seen(right, top, back),
            seen(left, top, back),
        ]
        sheet.shape(upper, tone, line=THIN)
    sheet.shape(_upright((left, right), (foot, top), front), darker(tone, 0.94), line=THIN)


def _upright(x: tuple[float, float], y: tuple[float, float], z: float) -> list[Point]:
    return [seen(x[0], y[0], z), seen(x[1], y[0], z), seen(x[1], y[1], z), seen(x[0], y[1], z)]


def _floor(sheet: Sheet, half: float, tone: str) -> None:
    sheet.shape([seen(-half, 0, NEAR), seen(half, 0, NEAR), seen(half, 0, FAR), seen(-half, 0, FAR)], tone)
    for step in range(1, 12):
        x = -half + 2 * half * step / 12
        sheet.line([seen(x, 0, NEAR), seen(x, 0, FAR)], 1.3, darker(tone))


def linen_hall() -> Sheet:
    """The hall: windows on the left, a long table with linen, cases on the right, a poster behind."""
    sheet = Sheet(WALL)
    half, height = 3.2, 3.3
    _floor(sheet, half, BOARD)
    ceiling = [
        seen(-half, height, NEAR),
        seen(half, height, NEAR),
        seen(half, height, FAR),
        seen(-half, height, FAR),
    ]
    sheet.shape(ceiling, "#E6DCC8")
    for z in (6.6, 5.6, 4.6, 3.6):
        beam = [
            seen(-half, height, z),
            seen(half, height, z),
            seen(half, height - 0.26, z),
            seen(-half, height - 0.26, z),
        ]
        sheet.shape(beam, OAK, line=THIN)
    back = _upright((-half, half), (0, height), FAR)
    sheet.shape(back, "#FAF8F3")
    for beam_x in (-half, half):
        sheet.line([seen(beam_x, 0, NEAR), seen(beam_x, 0, FAR)])
        sheet.line([seen(beam_x, height, NEAR), seen(beam_x, height, FAR)])
    for z in (6.6, 5.6, 4.6, 3.6):
        sheet.shape(_upright((-half, half), (height - 0.26, height), z)[:4], OAK, line=THIN)
    for z in (3.9, 4.9, 5.9):
        _window(sheet, -half, z)
    _poster_on_the_wall(sheet)
    for z in (5.9, 4.9, 3.9):
        _case(sheet, (2.2, 3.0), (z, z + 0.6))
    _linen_table(sheet)
    return sheet


def _window(sheet: Sheet, wall: float, z: float) -> None:
    end = z + 0.75
    outer = [seen(wall, 0.95, z), seen(wall, 0.95, end), seen(wall, 2.75, end), seen(wall, 2.75, z)]
    sheet.shape(outer, SKY, line=THIN)
    middle = (z + end) / 2
    sheet.line([seen(wall, 0.95, middle), seen(wall, 2.75, middle)], THIN)
    for y in (1.55, 2.15):
        sheet.line([seen(wall, y, z), seen(wall, y, end)], THIN)
    light = [
        seen(wall + 0.5, 0, z),
        seen(wall + 0.5, 0, end),
        seen(wall + 1.7, 0, end + 0.3),
        seen(wall + 1.7, 0, z + 0.3),
    ]
    sheet.fill(light, "#E7DABF")


def _poster_on_the_wall(sheet: Sheet) -> None:
    sheet.shape(_upright((0.9, 1.75), (1.25, 2.5), FAR), SLIP, line=THIN)
    sheet.fill(_upright((1.05, 1.6), (1.62, 2.17), FAR), OCHRE)
    sheet.fill(_upright((1.12, 1.28), (1.5, 2.25), FAR), INK)
    sheet.fill(_upright((0.92, 1.73), (1.42, 1.55), FAR), ACCENT)
    sheet.shape(_upright((-1.6, -0.5), (0, 2.1), FAR), OAK, line=THIN)
    sheet.line([seen(-1.05, 0, FAR), seen(-1.05, 2.1, FAR)], THIN)


def _case(sheet: Sheet, x: tuple[float, float], z: tuple[float, float]) -> None:
    _block(sheet, x, (0, 0.85), z, WHITE)
    left, right = x
    side = [seen(left, 0.85, z[0]), seen(left, 0.85, z[1]), seen(left, 1.75, z[1]), seen(left, 1.75, z[0])]
    sheet.shape(side, "#E3ECEC", line=THIN)
    sheet.shape(_upright((left, right), (0.85, 1.75), z[0]), "#EDF3F2", line=THIN)
    bellied = smooth([(0.1, 1.3), (0.1, 1.2), (0.2, 1.06), (0.12, 0.9), (0.13, 0.86)], closed=False)
    middle = (left + right) / 2
    jug = [*((middle + x, y) for x, y in bellied), *((middle - x, y) for x, y in reversed(bellied))]
    sheet.shape([seen(x, y, z[0]) for x, y in jug], CLAY, line=THIN)
    sheet.shape(_upright((middle - 0.12, middle + 0.12), (1.3, 1.35), z[0]), STEEL, line=THIN)


def _linen_table(sheet: Sheet) -> None:
    left, right, front, back, top = -0.85, 0.75, 3.1, 6.2, 0.85
    shadow = [
        seen(left, 0, front),
        seen(right + 0.3, 0, front),
        seen(right + 0.3, 0, back),
        seen(left, 0, back),
    ]
    sheet.fill(shadow, darker(BOARD, 0.9))
    for x in (left + 0.08, right - 0.08):
        for z in (back - 0.1, front + 0.05):
            sheet.shape(_upright((x - 0.06, x + 0.06), (0, top), z), DARK_OAK, line=THIN)
    _block(sheet, (left, right), (top - 0.12, top), (front, back), OAK)
    cloth = [seen(-0.5, top, front), seen(0.4, top, front), seen(0.4, top, back), seen(-0.5, top, back)]
    sheet.shape(cloth, WHITE, line=THIN)
    sheet.shape(_upright((-0.5, 0.4), (0.42, top), front), "#F3F1EC", line=THIN)
    for x in (-0.3, -0.05, 0.2):
        sheet.line([seen(x, 0.46, front), seen(x, top - 0.03, front)], 1.4, SHADOW)


def store_loft() -> Sheet:
    """The loft: rafters meet above, a window in the gable; drum, suitcase, painting and lamp stand apart."""
    sheet = Sheet("#E6DCC8")
    half, knee, ridge = 3.4, 1.0, 3.9
    gable = [
        seen(-half, 0, FAR),
        seen(half, 0, FAR),
        seen(half, knee, FAR),
        seen(0, ridge, FAR),
        seen(-half, knee, FAR),
    ]
    sheet.fill(
        [seen(-half, 0, NEAR), seen(-half, knee, NEAR), seen(-half, knee, FAR), seen(-half, 0, FAR)], WALL
    )
    sheet.fill([seen(half, 0, NEAR), seen(half, knee, NEAR), seen(half, knee, FAR), seen(half, 0, FAR)], WALL)
    _floor(sheet, half, BOARD)
    sheet.shape(gable, "#FAF8F3")
    for side in (-half, half):
        sheet.line([seen(side, knee, NEAR), seen(side, knee, FAR)])
    _gable_window(sheet)
    for z in (6.7, 5.6, 4.5, 3.4):
        _rafters(sheet, z, half, knee, ridge)
    _things_in_the_loft(sheet)
    return sheet


def _rafters(sheet: Sheet, z: float, half: float, knee: float, ridge: float) -> None:
    thick = 0.22
    for side in (-1, 1):
        rafter = [
            seen(side * half, knee, z),
            seen(0, ridge, z),
            seen(0, ridge - thick * 1.3, z),
            seen(side * (half - thick), knee, z),
        ]
        sheet.shape(rafter, OAK, line=THIN)
    sheet.shape(_upright((-1.45, 1.45), (2.45, 2.65), z), OAK, line=THIN)


def _gable_window(sheet: Sheet) -> None:
    sheet.shape(_upright((-0.5, 0.5), (1.15, 2.25), FAR), SKY, line=THIN)
    sheet.line([seen(0, 1.15, FAR), seen(0, 2.25, FAR)], THIN)
    sheet.line([seen(-0.5, 1.7, FAR), seen(0.5, 1.7, FAR)], THIN)


def _things_in_the_loft(sheet: Sheet) -> None:
    _block(sheet, (-0.55, 0.55), (0, 0.85), (6.3, 6.8), WHITE)
    sheet.shape(_upright((-0.55, 0.55), (0.72, 0.98), 6.3), "#E3ECEC", line=THIN)
    _block(sheet, (0.95, 1.4), (0, 0.95), (5.8, 6.2), WHITE)
    sheet.shape(_upright((1.1, 1.25), (0.96, 1.16), 5.9), OCHRE, line=THIN)
    sheet.shape(_upright((1.12, 1.23), (1.16, 1.38), 5.9), STEEL, line=THIN)
    _easel(sheet)
    _block(sheet, (1.3, 2.5), (0, 0.6), (3.9, 4.6), WHITE)
    grip = [(1.78, 1.1), (1.8, 1.19), (2.0, 1.19), (2.02, 1.1)]
    sheet.line([seen(x, y, 4.2) for x, y in grip], 5)
    _block(sheet, (1.5, 2.3), (0.6, 1.1), (4.1, 4.35), LEATHER)
    sheet.shape(_upright((1.75, 2.05), (0.74, 0.88), 4.1), SLIP, line=1.6)
    _block(sheet, (-2.3, -1.6), (0, 0.5), (3.5, 4.1), WHITE)
    drum = smooth([(-2.12, 1.4), (-2.06, 0.9), (-2.12, 0.53)], closed=False)
    body = [*drum, *mirrored(-1.95, drum)]
    sheet.shape([seen(x, y, 3.8) for x, y in body], DARK_OAK, line=THIN)
    sheet.shape(_upright((-2.13, -1.77), (1.27, 1.43), 3.8), SLIP, line=THIN)
    sheet.fill([seen(x, y, 3.8) for x, y in box(-2.05, 0.98, -1.85, 0.9)], OCHRE)


def _easel(sheet: Sheet) -> None:
    for x in (-2.2, -1.6):
        sheet.line([seen(x, 0, 6.2), seen(x, 0.9, 6.2)], 4)
    sheet.shape(_upright((-2.45, -1.35), (0.85, 1.62), 6.2), OCHRE, line=THIN)
    sheet.shape(_upright((-2.35, -1.45), (0.95, 1.52), 6.2), SKY, line=THIN)
    sheet.fill(_upright((-2.34, -1.46), (0.96, 1.18), 6.2), MOSS)
    sheet.fill(_upright((-1.98, -1.9), (1.18, 1.42), 6.2), darker(MOSS, 0.6))


PICTURES = {"13-leggesaal": linen_hall, "14-stapelboden": store_loft}
