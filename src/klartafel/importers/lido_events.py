"""What happened to an object, by LIDO: who made it, when, where, of what.

Only some events are about the making. A find, a purchase or a show have a date and people, too, but an
exhibit "dated" by its last show would be a false fact. Numbers are those of the LIDO terminology
(terminology.lido-schema.org); many exporters write words instead.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import TYPE_CHECKING

from klartafel.domain.record import Field, FieldValue
from klartafel.importers.lido_text import (
    Wording,
    attribute,
    below,
    chosen,
    in_language,
    one_line,
    preferred,
    terms,
    type_name,
)
from klartafel.importers.report import Report
from klartafel.importers.years import year

if TYPE_CHECKING:
    from lxml.etree import _Element


class Share(IntEnum):
    """How much an event has to do with how the object came to be; the order is that of a record."""

    PRODUCTION = 0
    MAKING = 1  # design, publication, printing: also makers and dates, but after the production
    UNSPECIFIED = 2  # use and unnamed events: makers and dates only where nothing better is known
    FINDING = 3  # only its places
    LATER = 4  # nothing: an exhibit does not come from the town of its last show


_NUMBERS = {
    # production, creation, completion, execution, carrier production
    Share.PRODUCTION: (7, 12, 25, 31, 487),
    # type creation, planning, designing, publication, expression creation, publication event, conception
    Share.MAKING: (13, 32, 224, 228, 484, 485, 486),
    # event, activity, use, beginning of existence, performance
    Share.UNSPECIFIED: (3, 4, 11, 28, 30),
    # finding, collecting, excavation
    Share.FINDING: (2, 10, 33),
    # acquisition, custody, modification, addition, loss, removal, assignments, end, transformation,
    # restoration, move, exhibition, commission, provenance, marketing, holdings
    Share.LATER: (1, 5, 6, 8, 9, 21, 23, 24, 26, 27, 29, 34, 223, 225, 226, 227, 401, 1146),
}
# Beginnings of words in names of events, for exporters that write no number. What came later is
# looked for first: "Druckauftrag" is about printing, "Auftrag" is not.
_STEMS = {
    Share.FINDING: "fund gefunden grab ausgrab sammel gesammel find excav collect",
    Share.LATER: (
        "erwerb ankauf schenk ausstell restaur verlust zerstör proveni zugang übergabe empfang gesendet "
        "besitz besess eigent abgebild erwähn zuordnung bestimm auktion versteiger auftrag acqui exhibit "
        "restor loss destr proven receiv owner depict mention move auction commission transfer modif "
        "removal addition"
    ),
    Share.PRODUCTION: (
        "herstell hergestellt produ creat schöpf geschaffen erschaff entsteh made manufact anfertig fertig"
    ),
    Share.MAKING: (
        "entw design verfasst geschrieb gemalt gezeichnet gedruckt fotograf aufgenommen aufnahme präg "
        "veröffentlich publi verleg gebaut errich bau guss gegossen ausführ druck vorlage herausg writ paint "
        "drawn print built issued compos kompon signiert photograph taken"
    ),
}
# Words and signs by which an attribution says that it is none for certain. The question mark in
# "(1467/1477?)" belongs to a year.
_DOUBTS = re.compile(
    r"\(\?\)|(?<![\d)])\?|\b(?:zugeschrieben|zuschreibung|vermutlich|wohl|wahrscheinlich|umkreis|werkstatt|"
    r"nachfolge\w*|schule|nach|attributed|circle|followers?|workshop|probably|possibly|after|manner)\b",
    re.IGNORECASE,
)


def read_events(descriptive: "_Element", main: str, report: Report) -> Iterator[FieldValue]:
    """Makers, dating, places, materials and techniques, those of the production first."""
    events = [(event, _share(event)) for event in below(descriptive, "eventWrap/eventSet/event")]
    events.sort(key=lambda pair: pair[1])
    left_out = set()
    for field in (Field.MAKER, Field.DATING):
        best = min((share for event, share in events if _states(event, field)), default=Share.LATER)
        for event, share in events:
            if share <= max(best, Share.MAKING) and share < Share.FINDING:
                yield from _makers(event, main) if field is Field.MAKER else _dating(event, share, main)
            elif _states(event, field):
                left_out.add(_name(event, main) or "event")
    for name in sorted(left_out):
        report.left_out(name)
    for event, share in events:
        if share < Share.LATER:
            yield from _places(event, main)
        if share < Share.FINDING:
            for used in below(event, "eventMaterialsTech"):
                yield from read_materials(used, main, report)


def _share(event: "_Element") -> Share:
    kinds = below(event, "eventType")
    numbers = {type_name(one_line(number)) for kind in kinds for number in below(kind, "conceptID")}
    numbers |= {
        type_name(attribute(concept, "about")) for kind in kinds for concept in below(kind, "Concept")
    }
    for share, known in _NUMBERS.items():
        if numbers & {f"lido{number:05}" for number in known}:
            return share
    words = [wording.text for kind in kinds for wording in terms(kind)] + sorted(numbers)
    parts = [part for word in words for part in re.findall(r"\w+", word.lower())]
    for share, stems in _STEMS.items():
        if any(part.startswith(tuple(stems.split())) for part in parts):
            return share
    return Share.UNSPECIFIED


def _name(event: "_Element", main: str) -> str:
    return in_language([word for kind in below(event, "eventType") for word in terms(kind)], main)


def _states(event: "_Element", field: Field) -> bool:
    part = "eventActor" if field is Field.MAKER else "eventDate"
    return any(one_line(element) for element in below(event, part))


def _makers(event: "_Element", main: str) -> Iterator[FieldValue]:
    for actor in below(event, "eventActor"):
        display = in_language(preferred(below(actor, "displayActorInRole")), main)
        parts = below(actor, "actorInRole")
        named = [maker for part in parts if (maker := _maker(part, display if len(parts) == 1 else "", main))]
        if named:
            yield from named
        elif display:
            yield FieldValue(Field.MAKER, display)


def _maker(actor: "_Element", display: str, main: str) -> FieldValue | None:
    """Name and role. What makes an attribution uncertain is never dropped."""
    name = in_language(preferred(below(actor, "actor/nameActorSet/appellationValue")), main)
    if not name:
        return None
    roles = [in_language(terms(role), main) for role in below(actor, "roleActor")]
    doubts = [
        in_language(terms(doubt), main) or one_line(doubt)
        for doubt in (*below(actor, "attributionQualifierActor"), *below(actor, "extentActor"))
    ]
    if any(doubts):
        name = f"{name} ({', '.join(filter(None, doubts))})"
    elif _DOUBTS.search(display) and not _DOUBTS.search(name):
        name = display
    return FieldValue(Field.MAKER, name, qualifier=", ".join(filter(None, roles)))


def _dating(event: "_Element", share: Share, main: str) -> Iterator[FieldValue]:
    """As written, and the years; a design or publication says so in the qualifier."""
    qualifier = "" if share is Share.PRODUCTION else _name(event, main)
    for dates in below(event, "eventDate"):
        written = chosen(preferred(below(dates, "displayDate")), main)
        first = [one_line(element) for element in below(dates, "date/earliestDate")]
        last = [one_line(element) for element in below(dates, "date/latestDate")]
        if not written and first and last:
            written = _assembled(first[0], last[0], _is_estimated(dates))
        for wording in written:
            yield FieldValue(Field.DATING, wording.text, wording.language, qualifier)
        for field, texts in ((Field.DATING_FROM, first), (Field.DATING_TO, last)):
            for text in filter(None, texts[:1]):
                number = year(text)
                if number is not None:
                    yield FieldValue(field, str(number), qualifier=qualifier)
                elif not written:
                    yield FieldValue(Field.DATING, text, qualifier=qualifier)


def _is_estimated(dates: "_Element") -> bool:
    ends = (*below(dates, "date/earliestDate"), *below(dates, "date/latestDate"))
    return any(type_name(attribute(end, "type")).startswith(("estimat", "approx")) for end in ends)


def _assembled(first: str, last: str, estimated: bool) -> list[Wording]:
    """Two plain years in words, where the file has only them. An estimate is not made more exact."""
    start, end = year(first), year(last)
    if estimated or start is None or end is None or start <= 0:
        return []
    return [Wording(str(start) if start == end else f"{start}–{end}")]


def _places(event: "_Element", main: str) -> Iterator[FieldValue]:
    for place in below(event, "eventPlace"):
        names = preferred(below(place, "displayPlace"))
        names = names or preferred(below(place, "place/namePlaceSet/appellationValue"))
        for wording in chosen(names, main):
            yield FieldValue(Field.PLACE, wording.text, wording.language, _name(event, main))


def read_materials(used: "_Element", main: str, report: Report) -> Iterator[FieldValue]:
    """Materials and techniques of one set.

    The display form says most ("Eisen (Nägel)"), but not which of both it is; the terms beside it do.
    Where they name both, the terms are taken. A set that states something else, such as a colour or a
    watermark, has no field here.
    """
    display = chosen(preferred(below(used, "displayMaterialsTech")), main)
    found: list[tuple[Field, Wording]] = []
    other: list[str] = []
    for group in below(used, "materialsTech"):
        extent = in_language(preferred(below(group, "extentMaterialsTech")), main)
        for term in below(group, "termMaterialsTech"):
            field = _material_or_technique(term)
            for wording in chosen(terms(term), main):
                if field is None:
                    other.append(wording.text)
                    continue
                text = f"{wording.text} ({extent})" if extent else wording.text
                found.append((field, Wording(text, wording.language)))
    fields = {field for field, _ in found}
    if not fields and other:
        report.left_out(other[0])
    elif display and len(fields) < 2:
        field = fields.pop() if fields else Field.MATERIAL
        found = [(field, wording) for wording in display]
    for field, wording in found:
        yield FieldValue(field, wording.text, wording.language)


def _material_or_technique(term: "_Element") -> Field | None:
    """By the type of the term; one without a type is a material."""
    name = type_name(attribute(term, "type"))
    if not name or "material" in name or name in ("lido00132", "werkstoff"):
        return Field.MATERIAL
    if "techni" in name or name == "lido00131":
        return Field.TECHNIQUE
    return None
