"""Sizes as German sentences."""

from itertools import groupby

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.german import nouns
from klartafel.drafting.record.sizes import Amount, Measure, Side, has_heading, sizes_of
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole

_ADJECTIVES = {
    Side.HEIGHT: "hoch", Side.WIDTH: "breit", Side.DEPTH: "tief", Side.LENGTH: "lang", Side.THICKNESS: "dick",
}  # fmt: skip
_UNITS = {
    "mm": "Millimeter", "cm": "Zentimeter", "dm": "Dezimeter", "m": "Meter", "km": "Kilometer",
    "g": "Gramm", "kg": "Kilogramm", "mg": "Milligramm",
}  # fmt: skip


def size_statements(record: Record, thing: Thing, most_facts: int) -> tuple[Statement, ...]:
    """How big and heavy the thing is; what cannot be read whole is told as it is written."""
    measures, written = sizes_of(record, "de", _UNITS)
    if written:
        return (whole(written if has_heading(written) else f"Größe: {written}", Field.DIMENSIONS),)
    return tuple(_statements(measures, thing, most_facts))


def _statements(measures: tuple[Measure, ...], thing: Thing, most_facts: int) -> list[Statement]:
    told: list[Statement] = []
    for (part, plain), group in groupby(measures, key=lambda m: (m.part, _is_plain(m))):
        some = list(group)
        if plain:
            step = most_facts
            for start in range(0, len(some), step):
                words = enumerated([_adjective(m) for m in some[start : start + step]], "und")
                told.append(_of_part(part, "ist", words, thing))
        else:
            told += [_alone(measure, thing) for measure in some]
    return told


def _is_plain(measure: Measure) -> bool:
    return measure.side in _ADJECTIVES and _adverb(measure.remark) is not None


def _adjective(measure: Measure) -> str:
    assert measure.side is not None
    adverb = _adverb(measure.remark)
    return f"{adverb + ' ' if adverb else ''}{_amount(measure)} {_ADJECTIVES[measure.side]}"


def _adverb(remark: str) -> str | None:
    """A remark that can stand before the figure: "ohne Rahmen", "geöffnet"; None where it cannot."""
    lowered = remark[:1].lower() + remark[1:]
    words = lowered.split(" ")
    if not remark or (len(words) == 2 and words[0] in ("ohne", "mit") and nouns.is_noun(words[1])):
        return lowered
    return lowered if lowered in ("geöffnet", "geschlossen", "aufgeklappt", "zusammengeklappt") else None


def _alone(measure: Measure, thing: Thing) -> Statement:
    """A diameter, a weight, sides without names, or a measure with a remark."""
    adverb = _adverb(measure.remark)
    before = f"{adverb} " if adverb else ""
    remark = f" ({measure.remark})" if adverb is None else ""
    if measure.side is None:
        return _of_part(measure.part, "ist", f"{before}{_amount(measure)} groß{remark}", thing)
    if measure.side is Side.WEIGHT:
        return _of_part(measure.part, "wiegt", f"{before}{_amount(measure)}{remark}", thing)
    if measure.side is Side.DIAMETER:
        if measure.part:
            return whole(f"{measure.part}: {_amount(measure)} Durchmesser{remark}", Field.DIMENSIONS)
        return whole(f"Der Durchmesser ist {before}{_amount(measure)}{remark}", Field.DIMENSIONS)
    return _of_part(measure.part, "ist", f"{_amount(measure)} {_ADJECTIVES[measure.side]}{remark}", thing)


def _of_part(part: str, verb: str, words: str, thing: Thing) -> Statement:
    if not part:
        plural = {"ist": "sind", "wiegt": "wiegen"}[verb]
        return of_thing(f"{thing.form(verb, plural)} {words}", Field.DIMENSIONS)
    gender = nouns.gender(part) if nouns.is_noun(part) else ""
    if len(part) == 1:
        return whole(f"Teil {part} {verb} {words}", Field.DIMENSIONS)
    if gender in ("m", "f", "n"):
        return whole(f"{nouns.article(gender).capitalize()} {part} {verb} {words}", Field.DIMENSIONS)
    return whole(f"{part}: {words}", Field.DIMENSIONS)


def _amount(measure: Measure) -> str:
    about = "etwa " if measure.about else ""
    return f"{about}{' mal '.join(map(_figures, measure.amounts))} {_UNITS[measure.unit]}"


def _figures(amount: Amount) -> str:
    return amount.figures.replace(".", ",")
