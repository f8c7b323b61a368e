"""LIDO files: one record, a lidoWrap with many, or records inside another envelope such as OAI-PMH.

The parser opens nothing but the bytes it is given: no document type, no entities, no network. The door
has refused any DOCTYPE before, XInclude is never followed, and libxml2 keeps its own limits of depth
(256 elements) and of the length of one text (10 MB).
"""

import io
from pathlib import Path
from typing import TYPE_CHECKING

from klartafel.domain.importing import ImportedFile, ImportedSubject, ImportFormat
from klartafel.domain.message import DamagedFile, Message, OutsideMissing
from klartafel.importers.report import Report, without_repeated_keys

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_lido(data: bytes, path: Path, report: Report) -> ImportedFile:
    """Every record that has a key. Where the file breaks off, the records before come in.

    Raises OutsideMissing without lxml, DamagedFile where no record can be read.
    """
    try:
        from lxml import etree
    except ImportError as error:
        raise OutsideMissing(Message.of("import.package-missing", package="lxml", format="LIDO")) from error
    from klartafel.importers.lido_record import read_record

    elements = etree.iterparse(
        io.BytesIO(data),
        tag="{*}lido",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    found = 0
    subjects: list[ImportedSubject] = []
    try:
        for _, element in elements:
            found += 1
            subject = read_record(element, path.parent, report)
            if subject is not None:
                subjects.append(subject)
            _forget(element)
    except etree.XMLSyntaxError as error:
        if not found:
            reason = error.msg or ""
            raise DamagedFile(Message.of("import.xml-damaged", file=path.name, reason=reason)) from error
        report.reject(report.origin(error.lineno or 0), Message.of("import.xml-breaks-off", count=found))
    if not found:
        raise DamagedFile(Message.of("import.no-lido", file=path.name))
    return ImportedFile(path, ImportFormat.LIDO, without_repeated_keys(subjects, report), report.issues())


def _forget(element: "_Element") -> None:
    """Frees what has been read, so that a file of many records needs the memory of one."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
