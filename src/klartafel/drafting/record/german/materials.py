"""Materials and techniques as German sentences."""

import re

from klartafel.checks.ledger.substances import stated_by
from klartafel.checks.rules.spelling.german_paradigms import is_verb_form
from klartafel.domain.record import Field, Record
from klartafel.drafting.record.german import nouns
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, together, whole
from klartafel.drafting.record.values import values_in

# What lies on a thing: it is not made "aus" it.
_ON_THE_SURFACE = re.compile(
    r"(?:glasur|farbe|farben|lack|firnis|tinte|tusche|öl|tempera|email|gouache|vergoldung|politur|wachs|engobe|patina)$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?:(?:be|ver|er|ge|ent|zer)\w+|\w+ge\w+|\w+iert|\w+)(?:t|en)$")
_WRITTEN_OUT = {
    "s/w": "schwarz-weiß", "sw": "schwarz-weiß", "s-w": "schwarz-weiß", "schwarzweiß": "schwarz-weiß",
    "schwarz-weiß": "schwarz-weiß", "farbig": "farbig", "koloriert": "koloriert",
}  # fmt: skip
_MOST_TOGETHER = 3


def from_materials(record: Record) -> str:
    """ "aus Ton und Zinn", if all materials can be told so in one sentence; else empty."""
    phrases = [_from(value.value) for value in values_in(record, Field.MATERIAL, "de")]
    if not phrases or len(phrases) > _MOST_TOGETHER or not all(phrases):
        return ""
    # "aus Zinn und rotem Ton": an adjective in front would seem to belong to both.
    return f"aus {enumerated(sorted(phrases, key=_has_adjective), 'und')}"


def _has_adjective(phrase: str) -> bool:
    return " " in phrase


def material_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """What the thing is made of; what no preposition can stand before is told as it is written."""
    made_of = from_materials(record)
    if made_of:
        return (of_thing(f"{thing.form('ist', 'sind')} {made_of}", Field.MATERIAL),)
    values = [value.value for value in values_in(record, Field.MATERIAL, "de")]
    short = [value for value in values if "," not in value and ";" not in value]
    told: list[Statement] = []
    for start in range(0, len(short), _MOST_TOGETHER):
        some = short[start : start + _MOST_TOGETHER]
        told.append(whole(f"{_heading(bool(told), len(some))}: {enumerated(some, 'und')}", Field.MATERIAL))
    for value in (value for value in values if value not in short):
        told.append(whole(f"{_heading(bool(told), 1)}: {value}", Field.MATERIAL))
    return tuple(told)


def _heading(is_further: bool, count: int) -> str:
    if is_further:
        return "Ein weiteres Material ist" if count == 1 else "Weitere Materialien sind"
    return "Das Material ist" if count == 1 else "Die Materialien sind"


def _from(value: str) -> str:
    """A material behind "aus": "Ton", "rotem Ton", "Glasperlen"; empty where that is not certain."""
    adjective, _, noun = value.rpartition(" ")
    if not nouns.is_noun(noun) or _ON_THE_SURFACE.search(noun):
        return ""
    gender = nouns.gender(noun)
    if not gender:
        return noun if not adjective and stated_by(noun, "materials", "de", True) is not None else ""
    form = noun if gender != "p" and not noun.endswith(("ant", "ist")) else nouns.dative(noun, gender)
    if not adjective:
        return form
    small = nouns.dative_adjective(adjective, gender) if adjective.islower() else ""
    return f"{small} {form}" if small else ""


def technique_statements(record: Record, thing: Thing, most_facts: int) -> tuple[Statement, ...]:
    """How the thing was made: "ist auf der Scheibe gedreht"; a noun is named."""
    types = {value.value.casefold() for value in values_in(record, Field.OBJECT_TYPE, "de")}
    values = [value.value for value in values_in(record, Field.TECHNIQUE, "de")]
    values = [value for value in values if value.casefold() not in types]
    done = [phrase for value in values if (phrase := _done(value))]
    named = [value for value in values if not _done(value)]
    told: list[Statement] = []
    for group in together(done, most_facts):
        phrases = enumerated(group, "und")
        told.append(of_thing(f"{thing.form('ist', 'sind')} {phrases}", Field.TECHNIQUE))
    nouns_alone = [value for value in named if not value[0].islower()]
    if nouns_alone:
        heading = "Die Technik heißt" if len(nouns_alone) == 1 else "Die Techniken heißen"
        told.append(whole(f"{heading}: {enumerated(nouns_alone, 'und')}", Field.TECHNIQUE))
    told += (whole(f"Technik: {value}", Field.TECHNIQUE) for value in named if value not in nouns_alone)
    return tuple(told)


def _done(value: str) -> str:
    """A technique that "ist" can stand before: "von Hand geformt"; empty for nouns and remarks."""
    known = _WRITTEN_OUT.get(value.casefold())
    if known:
        return known
    *before, last = value.split(" ")
    if not re.fullmatch(r"[\w -]+", value) or not last.islower() or not _PARTICIPLE.fullmatch(last):
        return ""
    fits = is_verb_form(last) or last.startswith("ge") or last.endswith("iert")
    return value if fits and (not before or before[0].islower()) else ""
