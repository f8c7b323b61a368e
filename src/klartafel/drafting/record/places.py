"""Where an object was made, found and used, by the words of records."""

import re
from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.record import Field, FieldValue, Record
from klartafel.drafting.record.doubt import Doubt, doubt_of, is_qualified
from klartafel.drafting.record.place_names import is_bare, without_remark
from klartafel.drafting.record.values import named_in


class PlaceSort(StrEnum):
    """What happened at a place; `OTHER` is told as it is written."""

    MADE = "made"
    FOUND = "found"
    USED = "used"
    SHOWN = "shown"
    PRINTED = "printed"
    PUBLISHED = "published"
    UNKNOWN = "unknown"  # the record does not say what happened there
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a record. `simple` says that the name is a bare one that a preposition can stand before.

    A larger place in brackets is left out of a simple name; a remark that doubts or limits it is not.
    `written_sort` is without the words of a doubt that is stated apart.
    """

    name: str
    sort: PlaceSort
    written_sort: str
    simple: bool
    doubt: Doubt = Doubt.NONE


_WORDS = {
    PlaceSort.UNKNOWN: ("",),
    PlaceSort.MADE: (
        "herstellung", "herstellungsort", "hergestellt", "entstehung", "entstehungsort", "made", "made in",
        "production", "place of production", "herstellung der druckform",
    ),
    PlaceSort.FOUND: ("fund", "fundort", "gefunden", "auffindung", "found", "findspot", "find", "found in"),
    PlaceSort.USED: (
        "verwendung", "gebrauch", "verwendungsort", "gebrauchsort", "nutzung", "use", "used", "used in",
    ),
    PlaceSort.SHOWN: (
        "darstellung", "dargestellt", "dargestellter ort", "abgebildet", "abgebildeter ort", "motiv", "shown",
        "depicted", "place shown", "depicted place",
    ),
    PlaceSort.PRINTED: ("druck", "druckort", "gedruckt", "printed", "printed in"),
    PlaceSort.PUBLISHED: (
        "veröffentlichung", "verlagsort", "erscheinungsort", "published", "published in",
    ),
}  # fmt: skip
_SORTS = {word: sort for sort, words in _WORDS.items() for word in words}
_EVENT = re.compile(r"\s*\((?:Ereignis|Aktivität)\)$")


def places_of(record: Record, language: str) -> tuple[Place, ...]:
    """All places in the order of the record."""
    return tuple(_place(value) for value in named_in(record, Field.PLACE, language))


def _place(value: FieldValue) -> Place:
    written = _EVENT.sub("", value.qualifier)
    words = [part.strip() for part in re.split(r"[,;]", written)]
    doubts = [doubt_of(word) for word in words if doubt_of(word) is not Doubt.NONE]
    sorts = [word for word in words if doubt_of(word) is Doubt.NONE]
    known = _SORTS.get(sorts[0].casefold()) if len(sorts) == 1 and len(doubts) < 2 else None
    name, doubt = value.value, doubts[0] if doubts else Doubt.NONE
    if name.endswith("?") and not doubts:
        name, doubt = name[:-1].rstrip(" ("), Doubt.PROBABLE
    first, _, rest = name.partition(" ")
    if doubt is Doubt.NONE and rest and (own := doubt_of(first)) is not Doubt.NONE:
        name, doubt = rest, own
    bare = name if is_qualified(name) else without_remark(name)
    simple = is_bare(bare) and not is_qualified(bare)
    if known is None or (doubt is not Doubt.NONE and not simple):
        return Place(value.value, PlaceSort.OTHER, written, simple=False)
    return Place(bare if simple else name, known, sorts[0], simple, doubt)
