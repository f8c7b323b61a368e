"""One LIDO record to one subject: every field of a record, and the pictures it points to."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from klartafel.domain.importing import ImportedSubject
from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.importers.lido_events import read_events, read_materials
from klartafel.importers.lido_resources import read_pictures, rights_words
from klartafel.importers.lido_text import (
    Wording,
    attribute,
    below,
    chosen,
    in_language,
    language_of,
    merged,
    one_line,
    paragraphs,
    preferred,
    terms,
    type_name,
)
from klartafel.importers.report import Report

if TYPE_CHECKING:
    from lxml.etree import _Element

# Descriptions of these types are about the record or the state of the object, not about what it is.
_NO_DESCRIPTION = (
    "quelle", "urheber", "autor", "source", "author", "zustand", "condition", "liter", "provenien",
    "provenance", "recht", "rights", "credit", "schlagw", "keyword",
)  # fmt: skip
# A record may describe itself several times, once for each language; these do not depend on language.
_STATED_ONCE = frozenset(
    {Field.INVENTORY_NUMBER, Field.INSTITUTION, Field.MAKER, Field.DATING_FROM, Field.DATING_TO}
)


def read_record(record: "_Element", folder: Path, report: Report) -> ImportedSubject | None:
    """The subject, or None where the record has no key: that is reported."""
    identifiers = [text for element in below(record, "lidoRecID") if (text := one_line(element))]
    identifiers = identifiers or [
        text
        for element in below(record, "administrativeMetadata/recordWrap/recordID")
        if (text := one_line(element))
    ]
    where = report.origin(cast(int, record.sourceline), identifiers[0] if identifiers else "")
    values: list[FieldValue] = []
    for descriptive in below(record, "descriptiveMetadata"):
        known = {value.field for value in values} & _STATED_ONCE
        found = _described(descriptive, report)
        values.extend(value for value in found if value.field not in known)
    if not any(value.field is Field.INSTITUTION for value in values):
        values.extend(_institution_of_record(record))
    for administrative in below(record, "administrativeMetadata"):
        values.extend(_rights(administrative))
    values.extend(FieldValue(Field.RECORD_ID, identifier) for identifier in identifiers)
    subject = Record(_without_repeats(values))
    if subject.key() is None:
        report.reject(where, Message.of("import.lido-without-key"))
        return None
    return ImportedSubject(SubjectKind.EXHIBIT, subject, where, read_pictures(record, folder, where, report))


def _described(descriptive: "_Element", report: Report) -> Iterator[FieldValue]:
    main = language_of(descriptive)
    identification = "objectIdentificationWrap/"
    yield from _repository(below(descriptive, identification + "repositoryWrap/repositorySet"), main)
    for title in below(descriptive, identification + "titleWrap/titleSet"):
        yield from _values(Field.TITLE, merged(preferred(below(title, "appellationValue"))))
    for kind in below(descriptive, "objectClassificationWrap/objectWorkTypeWrap/objectWorkType"):
        yield from _values(Field.OBJECT_TYPE, chosen(terms(kind), main))
    yield from read_events(descriptive, main, report)
    for path in (
        "objectMaterialsTechWrap/objectMaterialsTechSet",
        identification + "objectMaterialsTechWrap/objectMaterialsTechSet",
    ):
        for used in below(descriptive, path):
            yield from read_materials(used, main, report)
    for measured in below(descriptive, identification + "objectMeasurementsWrap/objectMeasurementsSet"):
        yield from _values(Field.DIMENSIONS, _dimensions(measured, main))
    for inscription in below(descriptive, identification + "inscriptionsWrap/inscriptions"):
        yield from _inscription(inscription)
    for note in below(descriptive, identification + "objectDescriptionWrap/objectDescriptionSet"):
        yield from _description(note, report)


def _values(field: Field, wordings: Iterable[Wording]) -> Iterator[FieldValue]:
    return (FieldValue(field, wording.text, wording.language) for wording in wordings)


def _repository(sets: "list[_Element]", main: str) -> Iterator[FieldValue]:
    """Institution, inventory number and place of the repository that holds the object now."""
    former = [place for place in sets if type_name(attribute(place, "type")) in ("former", "lido00476")]
    for place in [place for place in sets if place not in former][:1]:
        names = preferred(below(place, "repositoryName/legalBodyName/appellationValue"))
        name = in_language(names, main)
        if name:
            yield FieldValue(Field.INSTITUTION, name)
        for number in _work_numbers(below(place, "workID")):
            yield FieldValue(Field.INVENTORY_NUMBER, number)
        towns = preferred(below(place, "repositoryLocation/namePlaceSet/appellationValue"))
        yield from _values(Field.LOCATION, chosen(towns, main))


def _work_numbers(numbers: "list[_Element]") -> list[str]:
    """Those that say they are inventory numbers, else all."""
    named = ("lido00113", "invent", "accession", "objekt", "object")
    stated = [
        number for number in numbers if any(word in attribute(number, "type").lower() for word in named)
    ]
    return [text for number in stated or numbers if (text := one_line(number))]


def _institution_of_record(record: "_Element") -> Iterator[FieldValue]:
    """Who made the record, where no repository is named; the one that only passed it on comes last."""
    sources = below(record, "administrativeMetadata/recordWrap/recordSource")
    sources.sort(key=lambda source: "provider" in attribute(source, "type").lower())
    for source in sources:
        name = in_language(preferred(below(source, "legalBodyName/appellationValue")), language_of(source))
        if name:
            yield FieldValue(Field.INSTITUTION, name)
            return


def _dimensions(measured: "_Element", main: str) -> list[Wording]:
    """The display form, else put together from the single measurements; with what was measured."""
    display = chosen(preferred(below(measured, "displayObjectMeasurements")), main)
    extents = [
        in_language(preferred(below(group, "extentMeasurements")), main)
        for group in below(measured, "objectMeasurements")
    ]
    extent = ", ".join(filter(None, extents))
    if display:
        return [
            Wording(
                f"{extent}: {wording.text}" if extent and extent not in wording.text else wording.text,
                wording.language,
            )
            for wording in display
        ]
    single = [_measurement(one, main) for one in below(measured, "objectMeasurements/measurementsSet")]
    text = "; ".join(filter(None, single))
    return [Wording(f"{extent}: {text}" if extent else text, main)] if text else []


def _measurement(one: "_Element", main: str) -> str:
    value = in_language(preferred(below(one, "measurementValue")), main)
    kind, unit = (
        in_language([word for part in below(one, name) for word in terms(part) or preferred([part])], main)
        for name in ("measurementType", "measurementUnit")
    )
    return " ".join(filter(None, (f"{kind}:" if kind else "", value, unit))) if value else ""


def _inscription(inscription: "_Element") -> Iterator[FieldValue]:
    """What is written, with what is said about it. Its language is its own, not that of the record."""
    written = [
        text for element in below(inscription, "inscriptionTranscription") if (text := paragraphs(element))
    ]
    about = [
        text
        for element in below(inscription, "inscriptionDescription/descriptiveNoteValue")
        if (text := paragraphs(element))
    ]
    kind = attribute(inscription, "type")
    qualifier = "" if "//" in kind else kind
    for text in written:
        yield FieldValue(
            Field.INSCRIPTION, f"{text} ({'; '.join(about)})" if about else text, qualifier=qualifier
        )
    if about and not written:
        yield FieldValue(Field.INSCRIPTION, "; ".join(about), qualifier=qualifier)


def _description(note: "_Element", report: Report) -> Iterator[FieldValue]:
    kind = attribute(note, "type")
    texts = [
        Wording(paragraphs(element), language_of(element)) for element in below(note, "descriptiveNoteValue")
    ]
    texts = [wording for wording in texts if wording.text]
    if any(word in kind.lower() for word in _NO_DESCRIPTION):
        if texts:
            report.left_out(kind)
        return
    yield from _values(Field.DESCRIPTION, texts)


def _rights(administrative: "_Element") -> Iterator[FieldValue]:
    """Rights in the object; those in the record itself are marked so. Credit lines of both."""
    for path, qualifier in (("rightsWorkWrap/rightsWorkSet", ""), ("recordWrap/recordRights", "metadata")):
        for rights in below(administrative, path):
            licence, holder = rights_words(rights)
            text = ", ".join(filter(None, (licence, holder)))
            if text:
                yield FieldValue(Field.RIGHTS, text, qualifier=qualifier)
            for credit in below(rights, "creditLine"):
                if text := one_line(credit):
                    yield FieldValue(Field.CREDIT, text)


def _without_repeats(values: list[FieldValue]) -> tuple[FieldValue, ...]:
    return tuple(dict.fromkeys(values))
