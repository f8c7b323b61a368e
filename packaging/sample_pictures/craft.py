"""Things made for the house and the loom: jug, loom weights, printing block."""

from collections.abc import Sequence

from .geometry import (
    Point,
    arc,
    band,
    box,
    leaf,
    mirrored,
    moved,
    rounded,
    smooth,
    softened,
    turned,
)
from .sheet import (
    ACCENT,
    CLAY,
    DARK_OAK,
    EARTH,
    INK,
    SHADOW,
    SLIP,
    STEEL,
    TABLE,
    Sheet,
    darker,
)


def jug() -> Sheet:
    """A bellied jug of red clay with bird and tulips, a pewter lid and its handle on the right."""
    sheet = Sheet()
    sheet.table(500)
    sheet.cast((470, 556), (190, 26))
    handle = smooth([(510, 236), (585, 212), (640, 262), (634, 350), (556, 430)], closed=False)
    sheet.shape(band(handle, 34), CLAY, shade=8)
    body = turned(
        430,
        [
            (92, 196),
            (88, 240),
            (96, 272),
            (138, 320),
            (153, 380),
            (140, 446),
            (104, 508),
            (92, 528),
            (96, 552),
        ],
    )
    sheet.shape(body, CLAY, shade=42)
    _jug_painting(sheet, body)
    sheet.line(arc((430, 540), (94, 10), 0, 180))
    _pewter_lid(sheet)
    return sheet


def _jug_painting(sheet: Sheet, body: Sequence[Point]) -> None:
    painted = sheet.copy()
    painted.text((430, 254), "ANNO 1748", 25, SLIP)
    for height in (229, 279):
        painted.line(arc((430, height - 6), (104, 8), 10, 170), 2.4, SLIP)
    for side in (-1, 1):
        foot = (430 + side * 96, 478)
        stem = smooth([foot, (430 + side * 104, 430), (430 + side * 96, 392)], closed=False)
        painted.line(stem, 4, SLIP)
        cup = [(-20, -44), (-9, -22), (0, -50), (9, -22), (20, -44), (20, -12), (0, 6), (-20, -12)]
        painted.fill(moved(cup, 430 + side * 96, 388), SLIP)
        painted.fill(leaf((430 + side * 102, 456), (430 + side * 68, 420), 16), SLIP)
        painted.fill(leaf((430 + side * 102, 446), (430 + side * 132, 414), 14), SLIP)
    _slip_bird(painted)
    sheet.inside(body, painted)
    sheet.line([*body, body[0]])


def _slip_bird(sheet: Sheet) -> None:
    bird = smooth(
        [
            (378, 362),
            (390, 348),
            (408, 350),
            (422, 372),
            (450, 384),
            (492, 373),
            (480, 402),
            (446, 428),
            (408, 420),
            (390, 394),
        ]
    )
    sheet.fill(bird, SLIP)
    sheet.fill([(382, 354), (360, 364), (382, 368)], SLIP)
    sheet.dot((394, 361), 3.6, CLAY)
    sheet.line(smooth([(422, 392), (446, 404), (476, 388)], closed=False), 3, CLAY)
    sheet.line(smooth([(428, 404), (448, 412), (468, 402)], closed=False), 3, CLAY)
    for x in (422, 442):
        sheet.line([(x, 424), (x - 4, 452)], 3, SLIP)
    sheet.line(smooth([(376, 462), (434, 452), (504, 464)], closed=False), 4, SLIP)


def _pewter_lid(sheet: Sheet) -> None:
    sheet.shape(
        smooth([(334, 196), (346, 172), (430, 150), (514, 172), (526, 196), (430, 206)]), STEEL, shade=20
    )
    sheet.shape(rounded(330, 190, 530, 206, 7), STEEL)
    sheet.shape(box(522, 196, 560, 226), STEEL)
    sheet.shape(leaf((552, 204), (566, 134), 26), STEEL, shade=6)
    sheet.line([(545, 166), (571, 166)], 2.4)
    sheet.shape(smooth([(419, 152), (414, 136), (430, 124), (446, 136), (441, 152)]), STEEL)


def loom_weights() -> Sheet:
    """Two whole clay pyramids with a hole near the top, and the upper part of a third."""
    sheet = Sheet()
    sheet.table(440)
    sheet.cast((276, 546), (158, 26))
    sheet.cast((538, 538), (148, 25))
    sheet.cast((772, 536), (100, 20))
    whole = [(-56, -344), (-26, -362), (66, -362), (128, -30), (88, 0), (-112, 0)]
    _loom_weight(sheet, moved(whole, 250, 552), [(42, -344), (88, 0)], (250, 552), -256)
    smaller = [(x * 0.94, y * 0.94) for x, y in whole]
    _loom_weight(sheet, moved(smaller, 514, 544), [(40, -324), (83, 0)], (514, 544), -240)
    broken = [
        (-54, -190),
        (-26, -206),
        (60, -206),
        (98, -42),
        (86, -6),
        (70, 4),
        (44, -14),
        (14, 6),
        (-20, -18),
        (-52, 0),
        (-84, -12),
    ]
    _loom_weight(sheet, moved(broken, 742, 540), [(38, -190), (76, 6)], (742, 540), -112)
    return sheet


def _loom_weight(
    sheet: Sheet, outline: Sequence[Point], edge: Sequence[Point], foot: Point, hole: float
) -> None:
    body = softened(outline, 12)
    planes = sheet.copy()
    planes.fill(body, EARTH)
    top, base = moved(edge, *foot)
    planes.fill([top, base, (base[0] + 160, base[1]), (top[0] + 160, top[1] - 60)], darker(EARTH, 0.82))
    planes.fill(
        [(top[0] - 160, top[1]), top, (top[0] + 60, top[1] - 40), (top[0] - 160, top[1] - 40)], "#C4A084"
    )
    for step in range(22):
        across, down = (step * 37) % 100 / 100, (step * 59) % 100 / 100
        planes.dot(
            (foot[0] - 90 + across * 160, top[1] + 30 + down * (base[1] - top[1] - 40)),
            2.4,
            darker(EARTH, 0.74),
        )
    planes.line([top, base], 2, darker(EARTH, 0.6))
    planes.line([(top[0] - 160, top[1]), top], 2, darker(EARTH, 0.6))
    planes.dot((foot[0] - 10, foot[1] + hole), 17, INK)
    planes.dot((foot[0] - 6, foot[1] + hole + 5), 11, darker(EARTH, 0.45))
    sheet.inside(body, planes)
    sheet.line([*body, body[0]])


def printing_block() -> Sheet:
    """The printing side of a wooden block: a pomegranate of raised wood and brass pins."""
    sheet = Sheet()
    sheet.fill(box(0, 0, 900, 675), TABLE)
    sheet.fill(box(262, 98, 686, 610), SHADOW)
    sheet.shape([(246, 80), (654, 80), (670, 94), (670, 592), (262, 592), (246, 578)], DARK_OAK)
    sheet.shape(box(246, 80, 654, 578), "#D3B78C")
    for x in (300, 372, 438, 512, 590):
        sheet.line(smooth([(x, 84), (x + 5, 220), (x - 4, 390), (x + 3, 574)], closed=False), 1.3, "#C4A577")
    _pomegranate(sheet)
    for step in range(13):
        for x, y in ((270 + step * 30, 104), (270 + step * 30, 554)):
            _brass_pin(sheet, x, y)
    for step in range(1, 15):
        for x in (270, 630):
            _brass_pin(sheet, x, 104 + step * 30)
    return sheet


def _pomegranate(sheet: Sheet) -> None:
    fruit = turned(450, [(24, 226), (34, 244), (86, 282), (100, 338), (74, 396), (14, 424)])
    sheet.line(smooth([(450, 424), (446, 470), (456, 528)], closed=False), 8, ACCENT)
    leaves = [
        leaf((450, 470), (340, 400), 52),
        leaf((450, 500), (336, 492), 44),
        leaf((450, 246), (352, 196), 40),
    ]
    for outline in leaves:
        sheet.shape(outline, ACCENT, line=1.5)
        sheet.shape(mirrored(450, outline), ACCENT, line=1.5)
    sheet.shape(fruit, ACCENT, line=1.5)
    for side in (-1, 0, 1):
        sheet.shape(
            leaf((450 + side * 8, 240), (450 + side * 40, 150 + abs(side) * 16), 26), ACCENT, line=1.5
        )
    heart = turned(450, [(10, 282), (46, 306), (58, 342), (40, 378), (8, 396)])
    sheet.shape(heart, "#D3B78C", line=1.5)
    for row, count in enumerate((1, 3, 5, 5, 3, 1)):
        for place in range(count):
            _brass_pin(sheet, 450 + (place - (count - 1) / 2) * 19, 302 + row * 17)


def _brass_pin(sheet: Sheet, x: float, y: float) -> None:
    sheet.dot((x + 1, y + 1.4), 5.4, DARK_OAK)
    sheet.dot((x, y), 4.6, "#E0BC6E")


PICTURES = {
    "01-krug": jug,
    "03-webgewichte": loom_weights,
    "12-blaudruckmodel": printing_block,
}
