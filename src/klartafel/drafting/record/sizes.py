"""Sizes and weights as museums write them: "H 24,5 cm, Dm 18 cm", "24 x 18 cm", "Höhe: 36 cm".

A value is read whole or not at all. Sides without names stay without: their order is not known.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from klartafel.checks.language.traits import word_set
from klartafel.domain.record import Field, Record
from klartafel.drafting.record.values import read_in, values_in


class Side(StrEnum):
    """What is measured."""

    HEIGHT = "height"
    WIDTH = "width"
    DEPTH = "depth"
    LENGTH = "length"
    THICKNESS = "thickness"
    DIAMETER = "diameter"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as it is written, with its decimal sign as a point."""

    figures: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One size. Without a side it has several amounts: sides that have no names.

    `part` is what was measured ("Blatt"), empty for the object; `remark` stands in brackets behind it.
    """

    side: Side | None
    amounts: tuple[Amount, ...]
    unit: str
    about: bool = False
    remark: str = ""
    part: str = ""


_SIDES = {
    word: side
    for side, words in (
        (Side.HEIGHT, "h höhe height"),
        (Side.WIDTH, "b br breite w width"),
        (Side.DEPTH, "t tiefe depth"),
        (Side.LENGTH, "l länge length"),
        (Side.THICKNESS, "dicke stärke thickness"),
        (Side.DIAMETER, "dm durchmesser ø durchm diameter diam"),
        (Side.WEIGHT, "gewicht masse weight gew"),
    )
    for word in words.split()
}
_WEIGHTS = frozenset({"g", "kg", "mg", "t"})
_NUMBER = r"\d{1,5}(?:[.,]\d{1,3})?(?:\s?[½¼¾])?"
_UNIT = r"mm|cm|dm|km|kg|mg|m|g|inches|inch|in\.|ft"
_ABOUT = r"(?:(?P<about>ca\.?|circa|etwa|um|c\.|about|approx\.)\s*)?"
_WORD = "|".join(sorted(_SIDES, key=len, reverse=True))
_REMARK = r"(?:\s*\((?P<remark>[^()]{1,40})\))?"
_NAMED = re.compile(
    rf"(?P<word>{_WORD})\.?(?:\s*\((?P<before>[^()]{{1,40}})\))?(?:\s*:\s*|\s+){_ABOUT}(?P<number>{_NUMBER})\s*"
    rf"(?P<unit>{_UNIT})(?![^\W\d_]){_REMARK}",
    re.IGNORECASE,
)
_BARE_WEIGHT = re.compile(
    rf"{_ABOUT}(?P<number>{_NUMBER})\s*(?P<unit>kg|g)(?![^\W\d_]){_REMARK}", re.IGNORECASE
)
_TIMES = r"\s*[x×X]\s*"
_ORDER = rf"\(?(?P<order>(?:{_WORD})(?:{_TIMES}(?:{_WORD}))+)\)?\s*:?\s*"
_PRODUCT = re.compile(
    rf"(?:{_ORDER})?{_ABOUT}(?P<numbers>{_NUMBER}(?:\s*(?:cm|mm|m))?(?:{_TIMES}{_NUMBER}(?:\s*(?:cm|mm|m)(?=\s*[x×]))?){{1,2}})"
    rf"\s*(?P<unit>{_UNIT})(?![^\W\d_]){_REMARK}",
    re.IGNORECASE,
)
_NAMED_PRODUCT = re.compile(
    rf"(?P<sides>(?:{_WORD})\s+{_NUMBER}(?:{_TIMES}(?:{_WORD})\s+{_NUMBER}){{1,2}})\s*(?P<unit>{_UNIT})(?![^\W\d_]){_REMARK}",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?P<part>[^\W\d_][\w .-]{{0,30}}?)(?:\s*\((?P<order>(?:{_WORD})(?:{_TIMES}(?:{_WORD}))+)\))?\s*:\s*",
    re.IGNORECASE,
)
_SIDES_ALONE = re.compile(rf"(?:{_WORD})(?:{_TIMES}(?:{_WORD}))+", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;]*")
# These parts are the object itself.
_WHOLE = word_set(
    "objektmaß objektmaße objekt gesamt gesamtmaß maße maß größe grösse format overall object size dimensions"
)
_FIGURE = re.compile(rf"{_ABOUT}\d")
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")


def read_size(text: str) -> tuple[Measure, ...] | None:
    """All measures of a value in their order, None where something in it cannot be read."""
    found: list[Measure] = []
    for piece in text.split(";"):
        part, order, place = _part(piece)
        while place < len(piece):
            measures, place = _next(piece, place, part, order)
            if not measures:
                return None
            found += measures
            gap = _BETWEEN.match(piece, place)
            place = gap.end() if gap else place
    return tuple(found) or None


def sizes_of(record: Record, language: str, units: Container[str]) -> tuple[tuple[Measure, ...], str]:
    """The measures that a text in a language can tell, else one value as it is written.

    Values in the language come before others; figures of another language count, its words do not.
    """
    own = values_in(record, Field.DIMENSIONS, language)
    read: list[tuple[bool, tuple[Measure, ...]]] = []
    for value in read_in(record, Field.DIMENSIONS, language):
        measures = read_size(value.value) or ()
        has_words = any(measure.part or measure.remark for measure in measures)
        if measures and (value in own or not has_words) and all(m.unit in units for m in measures):
            read.append((value in own, measures))
    best = [measures for is_own, measures in read if is_own] or [measures for _, measures in read]
    if best:
        return _in_order(best), ""
    written = (value.value for value in own if any(map(str.isdecimal, value.value)))
    return (), next(written, "")


def has_heading(written: str) -> bool:
    """Whether a value says itself that it is a size: "Größe: 13x18"."""
    match = _PART.match(written)
    return match is not None and match["part"].lower() in _WHOLE


def _in_order(values: list[tuple[Measure, ...]]) -> tuple[Measure, ...]:
    """The measures of several values, those of the whole object first, height before width.

    Where two measures are of the same and differ, nobody knows which holds: neither is told.
    """
    sides = list(Side)
    found: dict[tuple[Side | None, str, str], set[Measure]] = {}
    for measure in chain.from_iterable(values):
        found.setdefault((measure.side, measure.part, measure.remark), set()).add(measure)
    parts = list(dict.fromkeys(part for _, part, _ in found))

    def place(measure: Measure) -> tuple[bool, int, bool, int]:
        side = sides.index(measure.side) if measure.side else len(sides)
        return bool(measure.part), parts.index(measure.part), bool(measure.remark), side

    return tuple(sorted((same.pop() for same in found.values() if len(same) == 1), key=place))


def _part(piece: str) -> tuple[str, str, int]:
    """What a piece measures, the order of the sides, and where its measures begin."""
    start = len(piece) - len(piece.lstrip())
    match = _PART.match(piece, start)
    if match is None or _SIDES_ALONE.fullmatch(match["part"]):
        return "", "", start
    is_side = match["part"].rstrip(".").lower() in _SIDES
    if is_side and (len(match["part"]) > 1 or _FIGURE.match(piece, match.end())):
        return "", "", start  # "B: 8 cm" is a width, "b: H 8 cm" a part
    part = match["part"].strip()
    return "" if part.lower() in _WHOLE else part, match["order"] or "", match.end()


def _next(piece: str, place: int, part: str, order: str) -> tuple[list[Measure], int]:
    for pattern, read in ((_NAMED_PRODUCT, _of_named_product), (_PRODUCT, _of_product), (_NAMED, _of_named),
                          (_BARE_WEIGHT, _of_weight)):  # fmt: skip
        match = pattern.match(piece, place)
        if match is not None:
            return list(read(match, part, order)), match.end()
    return [], place


def _of_named(match: re.Match[str], part: str, order: str) -> Iterator[Measure]:
    del order
    side = _SIDES[match["word"].lower()]
    amounts = _amounts(match["number"])
    remarks = [remark for remark in (match["before"], match["remark"]) if remark]
    fits = (match["unit"].lower() in _WEIGHTS) == (side is Side.WEIGHT)
    if amounts and fits and len(remarks) < 2:
        yield Measure(side, amounts, _unit(match), bool(match["about"]), "".join(remarks), part)


def _of_weight(match: re.Match[str], part: str, order: str) -> Iterator[Measure]:
    del order
    if amounts := _amounts(match["number"]):
        yield Measure(Side.WEIGHT, amounts, _unit(match), bool(match["about"]), match["remark"] or "", part)


def _of_product(match: re.Match[str], part: str, order: str) -> Iterator[Measure]:
    numbers = re.findall(_NUMBER, match["numbers"])
    amounts = tuple(amount for number in numbers for amount in _amounts(number))
    units = set(re.findall(r"mm|cm|m", match["numbers"].lower())) | {_unit(match)}
    if len(amounts) != len(numbers) or len(units) > 1 or _unit(match) in _WEIGHTS:
        return
    about, remark = bool(match["about"]), match["remark"] or ""
    names = [word.lower() for word in re.split(_TIMES, match["order"] or order) if word]
    if names and len(names) == len(amounts):
        for name, amount in zip(names, amounts, strict=True):
            yield Measure(_SIDES[name], (amount,), _unit(match), about, remark, part)
    else:
        yield Measure(None, amounts, _unit(match), about, remark, part)


def _of_named_product(match: re.Match[str], part: str, order: str) -> Iterator[Measure]:
    del order
    for word, number in re.findall(rf"({_WORD})\s+({_NUMBER})", match["sides"], re.IGNORECASE):
        for amount in _amounts(number):
            yield Measure(
                _SIDES[word.lower()], (amount,), _unit(match), remark=match["remark"] or "", part=part
            )


def _unit(match: re.Match[str]) -> str:
    return match["unit"].lower().rstrip(".").replace("inches", "in").replace("inch", "in")


def _amounts(number: str) -> tuple[Amount, ...]:
    """The figure; none where it may be thousands or a fraction of one."""
    return () if _THOUSANDS.fullmatch(number) else (Amount(number.replace(",", ".")),)
