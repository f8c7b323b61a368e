"""A document as a Word file that screen readers can walk through: real headings, tables with header rows."""

from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as WordTable

from klartafel import __version__
from klartafel.domain.document import Block, Cell, Document, Heading, Paragraph, Points, Table
from klartafel.domain.message import Message, OutsideMissing
from klartafel.exporters.words import Words, cleaned
from klartafel.platform import durable

_LOCALES = {"de": "de-DE", "en": "en-GB"}
_INK = RGBColor(0x0B, 0x5E, 0x6B)
_FONT = "Calibri"
_MARGIN = Mm(22)


def write_docx(document: Document, language: str, destination: Path) -> None:
    """Write the file, whole or not at all; what was there before is replaced.

    Its properties name no person. Raises OutsideMissing where the disk does not take it.
    """
    words = Words(language)
    file = docx.Document()
    _set_up(file, document, words)
    file.add_heading(_said(document.title, words), 1)
    for block in document.blocks:
        _add(file, block, words)
    part = durable.beside(destination)
    try:
        file.save(str(part))
        durable.replace(part, destination)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutsideMissing(
            Message.of("export.not-written", path=str(destination), reason=reason)
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _set_up(file: WordFile, document: Document, words: Words) -> None:
    properties = file.core_properties
    properties.title = _said(document.title, words)
    properties.language = _LOCALES[words.language]
    properties.author = properties.last_modified_by = ""
    properties.comments = f"Klartafel {__version__}"
    properties.created = properties.modified = document.made_at.replace(tzinfo=None)
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    _speak(file, _LOCALES[words.language])
    for name, points in (("Normal", 11), ("Heading 1", 18), ("Heading 2", 13), ("Caption", 11)):
        style = file.styles[name]
        assert isinstance(style, ParagraphStyle)
        _dress(style, points)


def _dress(style: ParagraphStyle, points: int) -> None:
    style.font.name, style.font.size = _FONT, Pt(points)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)  # else it would win over the name of the font
    if style.name != "Normal":
        style.font.color.rgb = _INK
        style.paragraph_format.keep_with_next = True


def _speak(file: WordFile, locale: str) -> None:
    """The language that screen readers and spelling take for every word."""
    [properties] = file.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    spoken = OxmlElement("w:lang")
    for name in ("val", "eastAsia"):
        spoken.set(qn(f"w:{name}"), locale)
    properties.append(spoken)


def _add(file: WordFile, block: Block, words: Words) -> None:
    match block:
        case Heading(said):
            file.add_heading(_said(said, words), 2)
        case Paragraph(sentences):
            file.add_paragraph(" ".join(_said(sentence, words) for sentence in sentences))
        case Points(points):
            for point in points:
                file.add_paragraph(_said(point, words), style="List Bullet")
        case Table(caption, header, rows):
            file.add_paragraph(_said(caption, words), style="Caption")
            _fill(file.add_table(1 + len(rows), len(header)), header, rows, words)
            file.add_paragraph()


def _fill(
    table: WordTable, header: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...], words: Words
) -> None:
    table.style = "Table Grid"
    for number, cells in enumerate((header, *rows)):
        row = table.rows[number]
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))  # said again on every page, and read as headings
        for place, cell in zip(row.cells, cells, strict=True):
            run = place.paragraphs[0].add_run(_said(cell, words))
            run.bold = number == 0


def _said(cell: Cell, words: Words) -> str:
    return cleaned(words.say(cell) if isinstance(cell, Message) else str(cell))
