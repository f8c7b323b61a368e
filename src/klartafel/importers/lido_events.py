"""What happened to an object, by LIDO: who made it, when, where, of what."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from klartafel.domain.record import Field, FieldValue
from klartafel.importers.lido_event_types import LAST_OF_DATES, LAST_OF_MAKERS, Share, name_of, share_of
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


# Words and signs by which an attribution says that it is none for certain. The question mark in
# "(1467/1477?)" belongs to a year.
_DOUBTS = re.compile(
    r"\(\?\)|(?<![\d)])\?|\b(?:zugeschrieben|zuschreibung|vermutlich|wohl|wahrscheinlich|umkreis|werkstatt|"
    r"nachfolge\w*|schule|nach|attributed|circle|followers?|workshop|probably|possibly|after|manner)\b",
    re.IGNORECASE,
)


def read_events(descriptive: "_Element", main: str, report: Report) -> Iterator[FieldValue]:
    """Makers, dating, places, materials and techniques, those of the production first."""
    events = [(event, share_of(event)) for event in below(descriptive, "eventWrap/eventSet/event")]
    events.sort(key=lambda pair: pair[1])
    with_makers = [pair for pair in events if _has_makers(pair[0])]
    with_dates = [pair for pair in events if _has_dates(pair[0])]
    made = _with_the_best(with_makers, LAST_OF_MAKERS)
    dated = _with_the_best(with_dates, LAST_OF_DATES)
    for event in made:
        yield from _makers(event, main)
    for event in dated:
        yield from _dating(event, main)
    passed_over = [event for event, _ in with_makers if event not in made]
    passed_over += [event for event, _ in with_dates if event not in dated]
    left_out = {name_of(event, main) or "event" for event in passed_over}
    for event, share in events:
        if share < Share.LATER:
            yield from _places(event, main)
        if share < Share.PLACE_ONLY:
            for used in below(event, "eventMaterialsTech"):
                yield from read_materials(used, main, report)
        left_out.update(in_language(terms(culture), main) for culture in below(event, "culture"))
    for name in sorted(filter(None, left_out)):
        report.left_out(name)


def _with_the_best(events: "list[tuple[_Element, Share]]", last: Share) -> "list[_Element]":
    """Events of the making; where there is none, those of the next best share up to the last."""
    best = max(min((share for _, share in events), default=last), Share.MAKING)
    return [event for event, share in events if share <= min(best, last)]


def _has_makers(event: "_Element") -> bool:
    return any(one_line(actor) for actor in below(event, "eventActor"))


def _has_dates(event: "_Element") -> bool:
    return any(one_line(dates) for name in ("eventDate", "periodName") for dates in below(event, name))


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


def _dating(event: "_Element", main: str) -> Iterator[FieldValue]:
    """As written, the years, and the period; a design or publication says so in the qualifier."""
    qualifier = "" if share_of(event) is Share.PRODUCTION else name_of(event, main)
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
    for period in below(event, "periodName"):
        for wording in chosen(terms(period), main):
            yield FieldValue(Field.DATING, wording.text, wording.language, qualifier)


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
            yield FieldValue(Field.PLACE, wording.text, wording.language, name_of(event, main))


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
