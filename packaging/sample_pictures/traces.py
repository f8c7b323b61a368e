"""Things with a history of people and power: drum, badge, poster, painting, miner's lamp, suitcase."""

from .geometry import Point, arc, band, box, ellipse, leaf, moved, rotated, rounded, smooth, turned
from .sheet import (
    ACCENT,
    DARK_OAK,
    INK,
    IRON,
    LEATHER,
    MOSS,
    OAK,
    OCHRE,
    ROSE,
    SHADOW,
    SILVER,
    SKY,
    SLIP,
    STEEL,
    TABLE,
    WHITE,
    Sheet,
    darker,
)


def drum() -> Sheet:
    """A tall standing drum of dark wood; its skin is held by pegs, a band of diamonds goes round."""
    sheet = Sheet()
    sheet.table(500)
    sheet.cast((482, 590), (150, 24))
    body = turned(450, [(100, 130), (104, 220), (94, 330), (74, 440), (78, 510), (98, 592)])
    sheet.shape(
        [*body[: len(body) // 2], *arc((450, 590), (98, 16), 0, 180), *body[len(body) // 2 :]],
        DARK_OAK,
        shade=34,
    )
    carved = sheet.copy()
    carved.fill(box(300, 352, 600, 418), OCHRE)
    for step in range(-3, 4):
        x = 450 + step * 42
        carved.fill([(x, 356), (x + 19, 385), (x, 414), (x - 19, 385)], DARK_OAK)
        carved.fill([(x, 373), (x + 8, 385), (x, 397), (x - 8, 385)], OCHRE)
    carved.line([(300, 352), (600, 352)], 2.6)
    carved.line([(300, 418), (600, 418)], 2.6)
    carved.line(smooth([(350, 540), (450, 552), (550, 540)], closed=False), 2.4)
    sheet.inside(body, carved)
    sheet.line([*body[: len(body) // 2]])
    sheet.line([*body[len(body) // 2 :]])
    hanging = [
        (550, 190),
        (528, 208),
        (506, 196),
        (478, 214),
        (450, 202),
        (420, 216),
        (394, 198),
        (372, 208),
        (350, 190),
    ]
    skin = [(346, 122), *arc((450, 122), (104, 26), 180, 360), (554, 122), *smooth(hanging, closed=False)]
    sheet.shape(skin, SLIP, shade=18)
    sheet.shape(ellipse((450, 122), (104, 26)), "#F5ECD8")
    for x, y in ((362, 204), (404, 220), (450, 224), (496, 220), (538, 204)):
        sheet.line([(x, y - 50), (x, y + 20)], 2.4, DARK_OAK)
        sheet.line([(x, y), (x, y + 20)], 2.4, SLIP)
        sheet.shape([(x - 9, y + 12), (x + 9, y + 12), (x + 5, y + 66), (x - 5, y + 66)], OAK, line=2.6)
    sheet.line(
        smooth([(347, 160), (400, 176), (450, 180), (500, 176), (553, 160)], closed=False), 5, DARK_OAK
    )
    return sheet


def badge() -> Sheet:
    """A wild rose with five petals, its centre yellow, three green sepals and the tip of the pin below."""
    sheet = Sheet()
    centre = (450.0, 326.0)
    petal = smooth(
        [(450, 308), (378, 250), (352, 168), (398, 104), (450, 122), (502, 104), (548, 168), (522, 250)]
    )
    whole = [rotated(petal, centre, turn * 72) for turn in range(5)]
    for outline in whole:
        sheet.fill(moved(outline, 12, 16), SHADOW)
    pin = [(452, 330), (590, 606)]
    sheet.line(moved(pin, 10, 12), 6, SHADOW)
    sheet.line(pin, 8)
    sheet.line(pin, 4, SILVER)
    for turn in (36, 108, 180, 252, 324):
        sheet.shape(rotated(leaf((450, 280), (450, 92), 40), centre, turn), MOSS, line=2.6)
    for outline in whole:
        sheet.shape(outline, ROSE, shade=12)
    for turn in range(5):
        for lean in (-16, 0, 16):
            vein = rotated([(450, 250), (450, 186 + abs(lean))], centre, turn * 72 + lean)
            sheet.line(vein, 2, darker(ROSE))
    sheet.shape(ellipse(centre, (58, 58)), OCHRE, shade=10)
    for ring, count in ((42, 14), (24, 8), (0, 1)):
        for step in range(count):
            spot = rotated([(centre[0], centre[1] - ring)], centre, 360 / count * step)[0]
            sheet.dot(spot, 4.4, DARK_OAK)
    return sheet


def poster() -> Sheet:
    """A poster in three colours: church tower and two chimneys before a large disc of the sun."""
    sheet = Sheet(TABLE)
    sheet.fill(box(254, 40, 664, 648), SHADOW)
    page = box(244, 28, 652, 634)
    sheet.shape(page, SLIP)
    picture = sheet.copy()
    picture.fill(ellipse((448, 300), (172, 172)), OCHRE)
    picture.fill([(244, 452), (652, 452), (652, 500), (244, 500)], ACCENT)
    picture.fill([(330, 452), (330, 262), (368, 150), (406, 262), (406, 452)], INK)
    picture.fill([(406, 352), (470, 352), (494, 400), (494, 452), (406, 452)], INK)
    picture.line([(368, 150), (368, 116)], 4)
    picture.line([(357, 128), (379, 128)], 4)
    for x, top in ((528, 206), (580, 244)):
        picture.fill([(x - 11, top), (x + 11, top), (x + 16, 452), (x - 16, 452)], ACCENT)
        picture.fill(box(x - 15, top - 6, x + 15, top + 6), ACCENT)
    picture.fill(
        [(500, 452), (500, 392), (530, 368), (530, 392), (562, 368), (562, 392), (594, 368), (594, 452)],
        ACCENT,
    )
    for y in (300, 330):
        picture.fill(box(358, y - 12, 378, y + 8), OCHRE)
    sheet.inside(page, picture)
    sheet.text((448, 82), "GEWERBESCHAU", 44)
    sheet.text((448, 544), "AVERBROCK", 54)
    sheet.text((448, 596), "14.-29. AUGUST 1926", 31, ACCENT)
    sheet.line([*page, page[0]])
    for x in (256, 640):
        for y in (40, 622):
            sheet.dot((x, y), 3)
    sheet.line([(652, 352), (628, 358), (616, 352)], 1.6, DARK_OAK)
    sheet.line([(246, 331), (650, 331)], 1, darker(SLIP, 0.88))
    return sheet


def painting() -> Sheet:
    """A framed view of a town beyond a river; white linen lies on the meadow in front."""
    sheet = Sheet()
    sheet.fill(box(110, 88, 820, 622), SHADOW)
    sheet.shape(box(96, 72, 804, 604), OCHRE)
    for corner, inner in (
        ((96, 72), (150, 126)),
        ((804, 72), (750, 126)),
        ((804, 604), (750, 550)),
        ((96, 604), (150, 550)),
    ):
        sheet.line([corner, inner], 2, DARK_OAK)
    sheet.line([*box(112, 88, 788, 588), (112, 88)], 2, DARK_OAK)
    canvas = box(150, 126, 750, 550)
    sheet.shape(canvas, SKY)
    view = sheet.copy()
    _clouds(view)
    view.fill(
        smooth([(150, 330), (260, 306), (400, 322), (560, 300), (750, 326), (750, 420), (150, 420)]),
        "#A9B3A2",
    )
    _town(view)
    view.fill([(150, 372), (750, 366), (750, 550), (150, 550)], MOSS)
    river = [
        *smooth([(150, 420), (300, 398), (470, 412), (620, 392), (750, 398)], closed=False),
        *smooth([(750, 424), (620, 420), (470, 442), (300, 426), (150, 452)], closed=False),
    ]
    view.fill(river, "#B9CBCC")
    for x, y, wide in ((216, 478, 120), (366, 470, 130), (530, 472, 124), (250, 516, 150), (450, 518, 160)):
        view.fill([(x, y), (x + wide, y - 8), (x + wide + 14, y + 4), (x + 10, y + 14)], WHITE)
    _tree(view, 690, 490)
    sheet.inside(canvas, view)
    sheet.line([*canvas, canvas[0]])
    return sheet


def _clouds(view: Sheet) -> None:
    for x, y, wide in ((240, 190, 90), (330, 204, 70), (590, 172, 110), (680, 190, 80)):
        view.fill(ellipse((x, y), (wide, 16)), "#EDF1EF")


def _town(view: Sheet) -> None:
    for x, top, wide, tone in (
        (300, 346, 44, "#C58F74"),
        (336, 338, 40, "#B97F64"),
        (384, 348, 46, "#C58F74"),
        (486, 340, 46, "#B97F64"),
        (530, 350, 42, "#C58F74"),
        (566, 346, 48, "#B97F64"),
    ):
        view.fill([(x, 376), (x, top), (x + wide / 2, top - 22), (x + wide, top), (x + wide, 376)], "#E6DAC2")
        view.fill([(x - 4, top + 2), (x + wide / 2, top - 24), (x + wide + 4, top + 2)], tone)
    view.fill([(424, 376), (424, 262), (460, 262), (460, 376)], "#CFC4AE")
    view.fill([(442, 262), (460, 262), (460, 376), (442, 376)], "#BDB29C")
    view.fill([(420, 264), (442, 186), (464, 264)], IRON)
    view.fill([(460, 330), (500, 330), (512, 352), (512, 376), (460, 376)], "#CFC4AE")
    view.fill([(456, 334), (468, 312), (504, 312), (516, 334)], IRON)


def _tree(view: Sheet, x: float, foot: float) -> None:
    view.line([(x, foot), (x + 2, foot - 110)], 12, DARK_OAK)
    crown = [(-62, -110), (-50, -168), (-8, -212), (44, -188), (62, -132), (40, -88), (-20, -80)]
    view.fill(smooth(moved(crown, x, foot)), "#5F6B52")
    view.fill(
        smooth(moved([(-44, -128), (-30, -168), (0, -186), (10, -140), (-14, -106)], x, foot)), "#717D61"
    )


def lamp() -> Sheet:
    """A miner's safety lamp: hook, steel bonnet, glass between rods, brass fuel vessel with a number."""
    sheet = Sheet()
    sheet.table(500)
    sheet.cast((476, 588), (132, 22))
    hook = smooth(
        [(424, 90), (422, 68), (442, 50), (468, 56), (476, 80), (460, 100), (450, 114), (450, 134)],
        closed=False,
    )
    sheet.shape(band(hook, 10), STEEL, line=2.6)
    sheet.shape(smooth([(400, 152), (416, 130), (450, 122), (484, 130), (500, 152)], closed=False), IRON)
    sheet.shape([(402, 152), (498, 152), (508, 316), (392, 316)], STEEL, shade=22)
    for row in range(3):
        for place in range(4):
            sheet.shape(
                rounded(414 + place * 20, 184 + row * 38, 426 + place * 20, 206 + row * 38, 5), INK, line=1
            )
    sheet.shape(rounded(376, 312, 524, 334, 6), OCHRE, shade=14)
    sheet.shape(box(400, 334, 500, 450), "#E4ECEA", line=2.4)
    sheet.fill([(478, 336), (490, 336), (490, 448), (478, 448)], WHITE)
    sheet.shape(box(438, 424, 462, 450), OCHRE, line=2.4)
    sheet.line([(450, 424), (450, 412)], 6, DARK_OAK)
    for x in (386, 514):
        sheet.line([(x, 330), (x, 452)], 8)
        sheet.line([(x, 332), (x, 450)], 3.6, STEEL)
    sheet.shape(rounded(376, 448, 524, 470, 6), STEEL, shade=14)
    sheet.shape(rounded(366, 468, 534, 582, 10), OCHRE, shade=34)
    sheet.line([(368, 560), (532, 560)], 2, DARK_OAK)
    sheet.text((446, 516), "268", 40, DARK_OAK)
    return sheet


def suitcase() -> Sheet:
    """A brown suitcase with metal corners, a handle mended with green wire, a luggage label."""
    sheet = Sheet()
    sheet.table(470)
    sheet.cast((462, 578), (350, 26))
    grip = smooth([(384, 184), (390, 136), (450, 122), (510, 136), (516, 168)], closed=False)
    sheet.shape(band(grip, 20), LEATHER)
    case = rounded(120, 178, 780, 574, 28)
    sheet.shape(case, LEATHER, shade=26)
    sheet.line([(122, 262), (778, 262)], 3)
    sheet.line([(122, 270), (778, 270)], 1.6, darker(LEATHER, 0.7))
    sheet.line(
        smooth([(506, 162), (502, 186), (516, 198), (530, 186), (526, 160)], closed=False), 3.4, ACCENT
    )
    for turn in range(5):
        sheet.line([(500, 146 + turn * 6), (531, 142 + turn * 6)], 3.4, ACCENT)
    sheet.line(smooth([(531, 166), (548, 156), (556, 138)], closed=False), 3.4, ACCENT)
    sheet.shape(rounded(368, 172, 404, 194, 5), SILVER, line=2.4)
    for x in (220, 680):
        sheet.shape(rounded(x - 30, 236, x + 30, 290, 6), SILVER, shade=8, line=2.6)
        sheet.dot((x, 258), 5)
        sheet.line([(x, 260), (x, 274)], 4)
    _metal_corners(sheet)
    _label(sheet)
    return sheet


def _metal_corners(sheet: Sheet) -> None:
    corner: list[Point] = [(120, 206), *arc((148, 206), (28, 28), 180, 270, 10), (192, 178), (120, 250)]
    for outline in (
        corner,
        [(900 - x, y) for x, y in corner],
        [(x, 752 - y) for x, y in corner],
        [(900 - x, 752 - y) for x, y in corner],
    ):
        sheet.shape(outline, SILVER, line=2.6)


def _label(sheet: Sheet) -> None:
    tag = rotated(rounded(300, 350, 600, 490, 8), (450, 420), -4)
    sheet.fill(moved(tag, 5, 7), darker(LEATHER, 0.7))
    sheet.shape(tag, SLIP, line=2.4)
    sheet.text((450, 394), "Z. KARADAG", 40, turn=-4)
    sheet.line(rotated(arc((557, 361), (9, 7), 20, 160, 10), (557, 361), -4), 3)
    sheet.line(rotated([(330, 426), (570, 426)], (450, 420), -4), 2, IRON)
    sheet.text((450, 456), "AVERBROCK", 32, turn=-4)


PICTURES = {
    "04-trommel": drum,
    "05-abzeichen": badge,
    "06-plakat": poster,
    "07-stadtansicht": painting,
    "10-wetterlampe": lamp,
    "11-koffer": suitcase,
}
