"""Sizes as English sentences."""

from itertools import groupby

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.sizes import Measure, Side, sizes_of
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole

_ADJECTIVES = {
    Side.HEIGHT: "high", Side.WIDTH: "wide", Side.DEPTH: "deep", Side.LENGTH: "long", Side.THICKNESS: "thick",
}  # fmt: skip
_UNITS = {
    "mm": "millimetres", "cm": "centimetres", "dm": "decimetres", "m": "metres", "km": "kilometres",
    "g": "grams", "kg": "kilograms", "mg": "milligrams", "in": "inches", "ft": "feet",
}  # fmt: skip


def size_statements(record: Record, thing: Thing, most_facts: int) -> tuple[Statement, ...]:
    """How big and heavy the thing is; what cannot be read whole is told as it is written."""
    measures, written = sizes_of(record, "en", _UNITS)
    if written:
        named = written.casefold().startswith("size")
        return (whole(written if named else f"Size: {written}", Field.DIMENSIONS),)
    return tuple(_statements(measures, thing, most_facts))


def _statements(measures: tuple[Measure, ...], thing: Thing, most_facts: int) -> list[Statement]:
    told: list[Statement] = []
    for (part, plain), group in groupby(
        measures, key=lambda m: (m.part, m.side in _ADJECTIVES and not m.remark)
    ):
        some = list(group)
        if plain:
            for start in range(0, len(some), most_facts):
                words = [_adjective(measure) for measure in some[start : start + most_facts]]
                told.append(_of_part(part, "is", enumerated(words, "and"), thing))
        else:
            told += [_alone(measure, thing) for measure in some]
    return told


def _adjective(measure: Measure) -> str:
    assert measure.side is not None
    return f"{_amount(measure)} {_ADJECTIVES[measure.side]}"


def _alone(measure: Measure, thing: Thing) -> Statement:
    """A diameter, a weight, sides without names, or a measure with a remark."""
    remark = f" ({measure.remark})" if measure.remark else ""
    if measure.side is Side.WEIGHT:
        return _of_part(measure.part, "weighs", _amount(measure) + remark, thing)
    if measure.side is Side.DIAMETER:
        owner = f"{measure.part}: the" if measure.part else "The"
        return whole(f"{owner} diameter is {_amount(measure)}{remark}", Field.DIMENSIONS)
    if measure.side is None:
        return _of_part(measure.part, "is", f"{_amount(measure)}{remark}", thing)
    return _of_part(measure.part, "is", _adjective(measure) + remark, thing)


def _of_part(part: str, verb: str, words: str, thing: Thing) -> Statement:
    if not part:
        plural = {"is": "are"}.get(verb, verb.removesuffix("s"))
        return of_thing(f"{thing.form(verb, plural)} {words}", Field.DIMENSIONS)
    if len(part) == 1:
        return whole(f"Part {part} {verb} {words}", Field.DIMENSIONS)
    return whole(f"{part}: {words}", Field.DIMENSIONS)


def _amount(measure: Measure) -> str:
    about = "about " if measure.about else ""
    figures = " by ".join(amount.figures for amount in measure.amounts)
    unit = _UNITS[measure.unit]
    if figures == "1":
        unit = {"feet": "foot", "inches": "inch"}.get(unit, unit.removesuffix("s"))
    return f"{about}{figures} {unit}"
