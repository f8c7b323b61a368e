"""What a file is, by its first bytes, whatever its name says."""

import io
import re
import zipfile
from xml.parsers import expat

from klartafel.domain.importing import ImportFormat
from klartafel.domain.message import DamagedFile, Message

_JSON = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{"\]])')
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html|table)\b", re.IGNORECASE)
_KNOWN_STRANGERS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"RIFF", "RIFF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"GGUF", "GGUF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"{\\rtf", "RTF"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # also every workbook with a password
_ZIP = b"PK\x03\x04"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PROLOG_LIMIT = 1024 * 1024


def format_of(data: bytes, file: str) -> ImportFormat:
    """The format of a file's content. Raises DamagedFile, naming the file, for one that cannot be read."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n\x0b\x0c"):
        raise DamagedFile(Message.of("import.empty", file=file))
    for beginning, kind in _KNOWN_STRANGERS:
        if data.startswith(beginning):
            raise DamagedFile(Message.of("import.unsupported", file=file, kind=kind))
    if data.startswith(_OLD_OFFICE):
        raise DamagedFile(Message.of("import.old-office", file=file))
    if data.startswith(_ZIP):
        return _archive_format(data, file)
    if _HTML.match(data.removeprefix(_MARKS[0])):
        raise DamagedFile(Message.of("import.unsupported", file=file, kind="HTML"))
    if _first_character(data) == b"<":
        return _markup_format(data, file)
    if _JSON.match(data.removeprefix(_MARKS[0])):
        return ImportFormat.JSON
    return ImportFormat.CSV


def _archive_format(data: bytes, file: str) -> ImportFormat:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise DamagedFile(Message.of("import.zip-damaged", file=file)) from error
    if "xl/workbook.xml" in names:
        return ImportFormat.XLSX
    for member, kind in (
        ("word/document.xml", "DOCX"),
        ("xl/workbook.bin", "XLSB"),
        ("content.xml", "OpenDocument"),
    ):
        if member in names:
            raise DamagedFile(Message.of("import.unsupported", file=file, kind=kind))
    raise DamagedFile(Message.of("import.unsupported", file=file, kind="ZIP"))


def _first_character(data: bytes) -> bytes:
    for mark in _MARKS:
        data = data.removeprefix(mark)
    return data[:200].replace(b"\x00", b"").lstrip()[:1]


def _markup_format(data: bytes, file: str) -> ImportFormat:
    """XML that may hold LIDO. Reads up to the first element only, with a parser that fetches nothing.

    A DOCTYPE can name files to be opened and texts that grow without bounds; LIDO needs none, so a file
    with one is refused here, before any other parser sees it.
    """
    found: list[str] = []

    class Stop(Exception):
        """Enough is known."""

    def doctype(*_: object) -> None:
        found.append("DOCTYPE")
        raise Stop

    def element(name: str, _: object) -> None:
        found.append(name)
        raise Stop

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = element
    try:
        parser.Parse(data[:_PROLOG_LIMIT], False)
    except Stop:
        pass
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DamagedFile(Message.of("import.xml-damaged", file=file, reason=str(error))) from error
    if found == ["DOCTYPE"]:
        raise DamagedFile(Message.of("import.xml-doctype", file=file))
    if not found:
        raise DamagedFile(Message.of("import.xml-damaged", file=file, reason="no element"))
    return ImportFormat.LIDO
