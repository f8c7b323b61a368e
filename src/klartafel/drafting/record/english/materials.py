"""Materials and techniques as English sentences."""

import re

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.english import nouns
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, together, whole
from klartafel.drafting.record.values import values_in

_ON_THE_SURFACE = re.compile(r"(?:glaze|paint|lacquer|varnish|ink|oil|tempera|gilding|wax|colour|color)$")
_PARTICIPLE = re.compile(
    r"\w+ed|woven|carved|sewn|thrown|cast|cut|drawn|hand-\w+ed|blown|wrought|bound|made|spun"
)
_MOST_TOGETHER = 3


def from_materials(record: Record) -> str:
    """ "made of clay and tin", if all materials can be told so in one sentence; else empty."""
    phrases = [_from(value.value) for value in values_in(record, Field.MATERIAL, "en")]
    if not phrases or len(phrases) > _MOST_TOGETHER or not all(phrases):
        return ""
    # "tin and red clay": an adjective in front would seem to belong to both.
    return f"made of {enumerated(sorted(phrases, key=_has_adjective), 'and')}"


def _has_adjective(phrase: str) -> bool:
    return " " in phrase


def _from(value: str) -> str:
    phrase = nouns.common(value)
    return "" if not phrase or _ON_THE_SURFACE.search(phrase) or " on " in phrase else phrase


def material_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """What the thing is made of; what no preposition can stand before is told as it is written."""
    made_of = from_materials(record)
    if made_of:
        return (of_thing(f"{thing.form('is', 'are')} {made_of}", Field.MATERIAL),)
    values = [value.value for value in values_in(record, Field.MATERIAL, "en")]
    short = [value for value in values if "," not in value and ";" not in value]
    told: list[Statement] = []
    for start in range(0, len(short), _MOST_TOGETHER):
        some = short[start : start + _MOST_TOGETHER]
        told.append(whole(f"{_heading(bool(told), len(some))}: {enumerated(some, 'and')}", Field.MATERIAL))
    for value in (value for value in values if value not in short):
        told.append(whole(f"{_heading(bool(told), 1)}: {value}", Field.MATERIAL))
    return tuple(told)


def _heading(is_further: bool, count: int) -> str:
    if is_further:
        return "Another material is" if count == 1 else "Other materials are"
    return "The material is" if count == 1 else "The materials are"


def technique_statements(record: Record, thing: Thing, most_facts: int) -> tuple[Statement, ...]:
    """How the thing was made: "is thrown on the wheel"; a noun is named."""
    types = {value.value.casefold() for value in values_in(record, Field.OBJECT_TYPE, "en")}
    values = [value.value for value in values_in(record, Field.TECHNIQUE, "en")]
    values = [value for value in values if value.casefold() not in types]
    done = [value for value in values if _is_done(value)]
    named = [value for value in values if not _is_done(value)]
    told: list[Statement] = []
    for group in together(done, most_facts):
        phrases = enumerated(group, "and")
        told.append(of_thing(f"{thing.form('is', 'are')} {phrases}", Field.TECHNIQUE))
    if named:
        heading = "The technique is" if len(named) == 1 else "The techniques are"
        told.append(whole(f"{heading}: {enumerated(named, 'and')}", Field.TECHNIQUE))
    return tuple(told)


def _is_done(value: str) -> bool:
    words = value.split(" ")[:2]
    return value[:1].islower() and re.fullmatch(r"[\w -]+", value) is not None and any(
        _PARTICIPLE.fullmatch(word) for word in words
    )  # fmt: skip
