"""Which events of a LIDO record are about its making, and which came later.

A find, a purchase or a show have a date and people, too, but an exhibit "dated" by its last show would
be a false fact. Numbers are those of the LIDO terminology (terminology.lido-schema.org); many exporters
write words instead.
"""

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from klartafel.importers.lido_text import (
    Wording,
    attribute,
    below,
    in_language,
    one_line,
    preferred,
    terms,
    type_name,
)

if TYPE_CHECKING:
    from lxml.etree import _Element


class Share(IntEnum):
    """How much an event has to do with how the object came to be; the order is that of a record."""

    PRODUCTION = 0
    MAKING = 1  # design, publication, printing: also makers and dates, but after the production
    UNSPECIFIED = 2  # makers and dates only where nothing better is known
    USE = 3  # dates only where nothing better is known: who used a thing did not make it
    PLACE_ONLY = 4  # where it was found, what place it shows
    LATER = 5  # nothing: an exhibit does not come from the town of its last show


LAST_OF_MAKERS = Share.UNSPECIFIED
LAST_OF_DATES = Share.USE
_NUMBERS = {
    # production, creation, completion, execution, carrier production
    Share.PRODUCTION: (7, 12, 25, 31, 487),
    # type creation, planning, designing, publication, expression creation, publication event, conception
    Share.MAKING: (13, 32, 224, 228, 484, 485, 486),
    # event, activity, beginning of existence
    Share.UNSPECIFIED: (3, 4, 28),
    # use, performance
    Share.USE: (11, 30),
    # finding, collecting, excavation
    Share.PLACE_ONLY: (2, 10, 33),
    # acquisition, custody, modification, addition, loss, removal, assignments, end, transformation,
    # restoration, move, exhibition, commission, provenance, marketing, holdings
    Share.LATER: (1, 5, 6, 8, 9, 21, 23, 24, 26, 27, 29, 34, 223, 225, 226, 227, 401, 1146),
}
# Beginnings of words in names of events, for exporters that write no number. What came later is
# looked for first: "Druckauftrag" is about printing, "Auftrag" is not.
_STEMS = {
    Share.PLACE_ONLY: (
        "fund gefunden grab ausgrab sammel gesammel abgebild dargestell bezug find excav collect depict "
        "relation reference"
    ),
    Share.LATER: (
        "erwerb erworb ankauf gekauft verkauf schenk geschenk vererb geerbt ausstell restaur verlust zerstör "
        "proveni zugang übergabe empfang gesendet besitz besess eigent erwähn zuordnung bestimm auktion "
        "versteiger auftrag beauftrag acqui exhibit restor loss destr proven receiv owner mention move "
        "auction commission transfer modif removal addition purchase sold donat"
    ),
    Share.USE: "gebrauch benutz genutz nutzung verwend getragen use worn",
    Share.PRODUCTION: (
        "herstell hergestellt produ creat schöpf geschaffen erschaff entsteh made manufact anfertig fertig"
    ),
    Share.MAKING: (
        "entw design verfasst geschrieb gemalt gezeichnet gedruckt fotograf aufgenommen aufnahme präg "
        "veröffentlich publi verleg gebaut errich bau guss gegossen ausführ druck vorlage herausg writ paint "
        "drawn print built issued compos kompon signiert photograph taken"
    ),
}


def share_of(event: "_Element") -> Share:
    """By the number of its type, else by the words it is called; a type nobody knows is unspecified."""
    kinds = below(event, "eventType")
    numbers = {type_name(one_line(number)) for kind in kinds for number in below(kind, "conceptID")}
    numbers |= {
        type_name(attribute(concept, "about")) for kind in kinds for concept in below(kind, "Concept")
    }
    for share, known in _NUMBERS.items():
        if numbers & {f"lido{number:05}" for number in known}:
            return share
    words = [*(wording.text for wording in _names(event)), *numbers]
    parts = [part for word in words for part in re.findall(r"\w+", word.lower())]
    for share, stems in _STEMS.items():
        if any(part.startswith(tuple(stems.split())) for part in parts):
            return share
    return Share.UNSPECIFIED


def _names(event: "_Element") -> list[Wording]:
    """What the event is called: its type, else the display form beside it."""
    named = [wording for kind in below(event, "eventType") for wording in terms(kind)]
    parent = event.getparent()
    return named or (preferred(below(parent, "displayEvent")) if parent is not None else [])


def name_of(event: "_Element", main: str) -> str:
    """What the event is called, in the main language where it has a name in it."""
    return in_language(_names(event), main)
