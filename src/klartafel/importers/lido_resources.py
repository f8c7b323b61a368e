"""Pictures and rights in LIDO. Links are kept with their rights, and never followed."""

from pathlib import Path
from typing import TYPE_CHECKING

from klartafel.domain.importing import ImportedPicture, Origin
from klartafel.importers.lido_text import (
    attribute,
    below,
    in_language,
    language_of,
    one_line,
    preferred,
    terms,
    type_name,
)
from klartafel.importers.pictures import Found, Reach, find_picture
from klartafel.importers.report import Report

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAKERS_OF_PICTURES = ("fotograf", "photographer", "creator", "urheber", "photograph")
_PUBLIC_VIEW = "lido00464"  # "provided representation": the form meant to be shown


def read_pictures(
    record: "_Element", folder: Path, where: Origin, report: Report
) -> tuple[ImportedPicture, ...]:
    """One picture for each resource that names one; thumbnails of the same are passed over."""
    pictures: list[ImportedPicture] = []
    for resource in below(record, "administrativeMetadata/resourceWrap/resourceSet"):
        named, file = _address(resource, folder)
        if not named:
            continue
        if file is None:
            report.hint_at_picture(where, find_picture(named, folder, Reach.OWN_FOLDER)[0], named)
        rights = below(resource, "rightsResource")
        licence, holder = _picture_rights(rights)
        credit = [text for right in rights for line in below(right, "creditLine") if (text := one_line(line))]
        caption = in_language(preferred(below(resource, "resourceDescription")), language_of(resource))
        pictures.append(
            ImportedPicture(
                named, file, caption, "; ".join(credit) or _photographer(resource), holder, licence
            )
        )
    return tuple(pictures)


def _address(resource: "_Element", folder: Path) -> tuple[str, Path | None]:
    """A file beside the LIDO file where there is one, else the link meant to be shown."""
    links: list[tuple[int, str]] = []
    for representation in below(resource, "resourceRepresentation"):
        suitability = _suitability(type_name(attribute(representation, "type")))
        for link in below(representation, "linkResource"):
            named = one_line(link)
            kind = attribute(link, "formatResource").lower()
            if named and not kind.startswith(("audio", "video", "text", "application", "model")):
                links.append((suitability, named))
    for _, named in links:
        found, file = find_picture(named, folder, Reach.OWN_FOLDER)
        if found is Found.INSIDE:
            return named, file
    links.sort(key=lambda pair: ("://" not in pair[1], pair[0]))
    return (links[0][1] if links else ""), None


def _suitability(representation: str) -> int:
    """The form meant to be shown, then the whole picture, then any, then small ones."""
    if representation == _PUBLIC_VIEW:
        return 0
    if "thumb" in representation or "preview" in representation:
        return 3
    return 1 if "master" in representation else 2


def _picture_rights(rights: "list[_Element]") -> tuple[str, str]:
    """Licence and holder; a licence with an address before a bare word such as "Verwertungsrecht"."""
    words = [rights_words(right) for right in rights]
    open_ones = [
        licence
        for right, (licence, _) in zip(rights, words, strict=True)
        if licence and any("://" in one_line(number) for number in below(right, "rightsType/conceptID"))
    ]
    licences = open_ones or [licence for licence, _ in words if licence]
    holders = [holder for _, holder in words if holder]
    return (licences[0] if licences else ""), (holders[0] if holders else "")


def rights_words(rights: "_Element") -> tuple[str, str]:
    """Licence in words, else its address; and who holds the rights."""
    main = language_of(rights)
    licence = in_language([word for kind in below(rights, "rightsType") for word in terms(kind)], main)
    if not licence:
        addresses = [one_line(number) for number in below(rights, "rightsType/conceptID")]
        licence = next(filter(None, addresses), "")
    holder = in_language(preferred(below(rights, "rightsHolder/legalBodyName/appellationValue")), main)
    return licence, holder


def _photographer(resource: "_Element") -> str:
    for source in below(resource, "resourceSource"):
        if type_name(attribute(source, "type")).startswith(_MAKERS_OF_PICTURES):
            return in_language(
                preferred(below(source, "legalBodyName/appellationValue")), language_of(source)
            )
    return ""
