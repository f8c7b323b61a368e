"""Things of the town and its guilds: coin, chest, key."""

import math

from .geometry import (
    arc,
    box,
    ellipse,
    leaf,
    moved,
    rotated,
    rounded,
    smooth,
)
from .sheet import (
    DARK_OAK,
    IRON,
    OAK,
    PAPER,
    SHADOW,
    SILVER,
    STEEL,
    Sheet,
    darker,
)

CARVED = darker(DARK_OAK, 0.6)


def coin() -> Sheet:
    """The front of a silver taler: a head looking right, around it the king's title."""
    sheet = Sheet()
    centre = (450.0, 338.0)
    sheet.fill(ellipse((462, 352), (262, 262)), SHADOW)
    sheet.shape(ellipse(centre, (262, 262)), SILVER, shade=22)
    sheet.line([*ellipse(centre, (243, 243)), (693, 338)], 2, IRON)
    for step in range(120):
        angle = math.radians(step * 3)
        sheet.dot((450 + 252 * math.cos(angle), 338 + 252 * math.sin(angle)), 2.4, IRON)
    sheet.text_on_arc(centre, 214, "FRIEDR. WILHELM IV KOENIG V. PREUSSEN", 31)
    _head_in_relief(sheet)
    sheet.text((450, 538), "A", 30, IRON)
    return sheet


def _head_in_relief(sheet: Sheet) -> None:
    face = [
        (486, 196),
        (512, 206),
        (530, 228),
        (536, 254),
        (534, 270),
        (542, 288),
        (556, 310),
        (553, 320),
        (539, 323),
        (541, 336),
        (545, 342),
        (538, 350),
        (542, 360),
        (536, 368),
        (540, 386),
        (532, 402),
        (510, 409),
        (484, 404),
        (476, 420),
        (484, 450),
        (502, 478),
    ]
    neck = [(456, 494), (402, 492), (366, 470), (362, 456), (378, 440), (384, 412), (380, 386)]
    skull = [(358, 352), (346, 304), (352, 256), (382, 214), (432, 192)]
    sheet.shape(smooth([*face, *neck, *skull]), "#DADDDB", shade=12, line=2.6)
    hair = [
        (470, 196),
        (492, 208),
        (486, 226),
        (462, 238),
        (452, 262),
        (458, 292),
        (444, 318),
        (448, 352),
        (434, 366),
        (424, 340),
        (408, 356),
        (384, 386),
        (358, 352),
        (346, 304),
        (352, 256),
        (382, 214),
        (432, 192),
    ]
    sheet.shape(smooth(hair), SILVER, line=2)
    for shift in (0, 22, 44):
        sheet.line(
            smooth(
                [
                    (440 - shift, 208 + shift * 0.3),
                    (408 - shift * 0.7, 248 + shift * 0.3),
                    (402 - shift * 0.5, 300 + shift * 0.4),
                ],
                closed=False,
            ),
            2,
            IRON,
        )
    sheet.line(smooth([(430, 312), (418, 300), (410, 318), (424, 342)], closed=False), 2.4, IRON)
    sheet.line(smooth([(502, 272), (514, 266), (526, 270)], closed=False), 2.4, IRON)
    sheet.line(smooth([(496, 252), (514, 246), (530, 252)], closed=False), 2.4, IRON)
    sheet.line(smooth([(522, 350), (530, 353), (538, 350)], closed=False), 2.2, IRON)
    sheet.line(smooth([(534, 318), (526, 314), (524, 306)], closed=False), 2, IRON)


def guild_chest() -> Sheet:
    """An oak chest with three locks, carved with crossed shuttles and a year in Roman numerals."""
    sheet = Sheet()
    sheet.table(470)
    sheet.cast((470, 566), (350, 30))
    front = box(130, 270, 740, 548)
    side = [(740, 270), (802, 236), (802, 512), (740, 548)]
    sheet.shape(side, darker(OAK, 0.78))
    sheet.shape(front, OAK)
    for y in (338, 478):
        sheet.line([(132, y), (738, y)], 1.6, DARK_OAK)
    sheet.shape([(112, 270), (180, 226), (822, 226), (760, 270)], "#BC9669")
    sheet.shape(box(112, 244, 760, 272), OAK)
    sheet.shape([(760, 244), (822, 206), (822, 232), (760, 272)], darker(OAK, 0.78))
    sheet.shape([(112, 244), (180, 206), (822, 206), (760, 244)], "#BC9669")
    sheet.text((436, 259), "EVERT TOM BRINKE ALTGESELL", 20, CARVED)
    for x in (176, 694):
        sheet.shape(box(x - 17, 272, x + 17, 548), IRON)
        for y in (292, 346, 412, 478, 530):
            sheet.dot((x, y), 4.5, SILVER)
    for x in (274, 435, 596):
        _lock(sheet, x, 306)
    for turn in (-24, 24):
        shuttle = rotated(leaf((325, 424), (545, 424), 40), (435, 424), turn)
        sheet.shape(shuttle, "#C09A6C", line=2.6)
        sheet.shape(rotated(rounded(404, 416, 466, 432, 7), (435, 424), turn), DARK_OAK, line=1.6)
    sheet.text((435, 512), "ANNO MDCXCIII", 30, CARVED)
    return sheet


def _lock(sheet: Sheet, x: float, y: float) -> None:
    sheet.shape(
        [(x - 26, y - 26), (x + 26, y - 26), (x + 26, y + 12), (x, y + 34), (x - 26, y + 12)], STEEL, shade=8
    )
    sheet.dot((x, y - 4), 5.5)
    sheet.line([(x, y - 2), (x, y + 12)], 4.4)


def key() -> Sheet:
    """A long iron key lying from left to right; in its ring the punched number XIV."""
    sheet = Sheet()
    sheet.fill(box(0, 0, 900, 675), PAPER)
    sheet.fill(moved(rounded(330, 322, 760, 352, 15), 10, 16), SHADOW)
    sheet.fill(moved(ellipse((236, 337), (118, 104)), 10, 16), SHADOW)
    sheet.fill(moved(box(636, 346, 742, 452), 10, 16), SHADOW)
    bit = [
        (636, 346),
        (742, 346),
        (742, 452),
        (718, 452),
        (718, 404),
        (700, 404),
        (700, 452),
        (672, 452),
        (672, 420),
        (654, 420),
        (654, 452),
        (636, 452),
    ]
    sheet.shape(bit, IRON, shade=8)
    sheet.shape(rounded(330, 320, 772, 354, 8), IRON)
    sheet.line([(352, 330), (756, 330)], 3, STEEL)
    sheet.shape(ellipse((772, 337), (10, 17)), darker(IRON, 0.8))
    sheet.dot((774, 337), 6)
    for x, reach in ((356, 30), (378, 24), (618, 24)):
        sheet.shape(rounded(x - 9, 337 - reach, x + 9, 337 + reach, 6), IRON)
    sheet.shape(ellipse((236, 337), (118, 104)), IRON, shade=16)
    sheet.shape(ellipse((236, 337), (74, 60)), PAPER)
    sheet.fill(arc((246, 353), (74, 60), 190, 300), PAPER)
    sheet.text_on_arc((236, 331), 88, "XIV", 34, SILVER, below=True)
    return sheet


PICTURES = {
    "02-vereinstaler": coin,
    "08-lade": guild_chest,
    "09-schluessel": key,
}
