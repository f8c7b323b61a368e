"""The words of a text that somebody sends: a TXT or a DOCX file.

Of a DOCX only the paragraphs of its main part are read, and nothing outside the file is looked at. What was
deleted with change tracking is not in it.
"""

import io
import zipfile
from pathlib import Path

from klartafel.domain.message import DamagedFile, Message, OutsideMissing, WrongCall
from klartafel.importers.encoding import decoded

MAX_BYTES = 16 * 1024 * 1024
MAX_UNPACKED = 32 * 1024 * 1024
MAX_CHARACTERS = 200_000
_MAIN_PART = "word/document.xml"
_ARCHIVE = b"PK"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}


def read_document(path: Path) -> str:
    """All words of a file, one line for each paragraph.

    Raises WrongCall for a file that is not there, DamagedFile for one that is no text, is too large, or
    cannot be read, OutsideMissing where the disk fails.
    """
    data = _content(path)
    text = _docx_text(data, path.name) if data.startswith(_ARCHIVE) else decoded(data, path.name).text
    text = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    if not text.strip():
        raise DamagedFile(Message.of("outside.file-empty", file=path.name))
    if len(text) > MAX_CHARACTERS:
        raise DamagedFile(Message.of("outside.file-too-long", file=path.name, limit=MAX_CHARACTERS))
    return text.strip()


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise WrongCall(Message.of("import.not-a-file", file=str(path)))
        if path.stat().st_size > MAX_BYTES:
            limit = MAX_BYTES // (1024 * 1024)
            raise DamagedFile(Message.of("import.too-large", file=path.name, limit=limit))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise OutsideMissing(Message.of("import.unreadable", file=str(path))) from error


def _docx_text(data: bytes, file: str) -> str:
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_MAIN_PART).file_size > MAX_UNPACKED:
                raise DamagedFile(Message.of("outside.file-no-text", file=file))
            with archive.open(_MAIN_PART) as member:
                markup = member.read(MAX_UNPACKED + 1)  # what an archive says of its sizes may be a lie
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, OSError) as error:
        raise DamagedFile(Message.of("outside.file-no-text", file=file)) from error
    if len(markup) > MAX_UNPACKED or any(doctype in markup for doctype in _DOCTYPES):
        raise DamagedFile(Message.of("outside.file-no-text", file=file))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedFile(Message.of("outside.file-no-text", file=file)) from error
    return "\n".join(_paragraph(paragraph) for paragraph in root.iter(f"{_W}p"))


def _paragraph(paragraph: "object") -> str:
    parts = (
        (node.text or "") if node.tag == f"{_W}t" else _BREAKS.get(str(node.tag), "")
        for node in paragraph.iter()  # type: ignore[attr-defined]
    )
    return "".join(parts)
