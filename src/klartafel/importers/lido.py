"""LIDO files: one record, a lidoWrap with many, or records inside another envelope such as OAI-PMH.

The parser opens nothing but the bytes it is given: no document type, no entities, no network. The door
has refused any DOCTYPE before, XInclude is never followed, and libxml2 keeps its own limits of depth
(256 elements) and of the length of one text (10 MB).
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from klartafel.domain.importing import ImportedFile, ImportedSubject, ImportFormat
from klartafel.domain.message import DamagedFile, Message, OutsideMissing
from klartafel.importers.report import Report, without_repeated_keys

if TYPE_CHECKING:
    from lxml.etree import _Element


MAX_ELEMENTS = 100_000  # in one record; a full one has a thousand


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
        events=("start", "end"),
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
        for record in _records(elements, path.name):
            found += 1
            subject = read_record(record, path.parent, report)
            if subject is not None:
                subjects.append(subject)
    except etree.XMLSyntaxError as error:
        # The parser's own log: the error's is that of the whole process, and its text often says less.
        reason, line = error.msg or "", error.lineno or 0
        for entry in elements.error_log:
            reason, line = entry.message, entry.line
            break
        if not found:
            raise DamagedFile(Message.of("import.xml-damaged", file=path.name, reason=reason)) from error
        report.reject(report.origin(line), Message.of("import.xml-breaks-off", count=found, reason=reason))
    if not found:
        raise DamagedFile(Message.of("import.no-lido", file=path.name))
    return ImportedFile(path, ImportFormat.LIDO, without_repeated_keys(subjects, report), report.issues())


def _records(elements: "Iterator[tuple[str, _Element]]", file: str) -> "Iterator[_Element]":
    """Each whole lido element. What is read is freed, and so is all around it, so that a file of many
    records, or of none, needs the memory of one."""
    inside = within = 0
    for event, element in elements:
        is_record = element.tag.endswith("}lido") or element.tag == "lido"
        if event == "start":
            inside += is_record
            within += 1
            if within > MAX_ELEMENTS:
                raise DamagedFile(Message.of("import.record-too-large", file=file, limit=MAX_ELEMENTS))
            continue
        inside -= is_record
        if inside:
            continue
        if is_record:
            yield element
        within = 0
        _forget(element)


def _forget(element: "_Element") -> None:
    """Frees what has been read, so that a file of many records needs the memory of one."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
