"""Word files: what a screen reader walks by, and what the file tells of its makers."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from klartafel.domain.document import Document, Heading, Paragraph, Points, Table
from klartafel.domain.message import Message, OutsideMissing
from klartafel.exporters.report_docx import write_docx

KIND, TEXTS = Message.of("report.column-kind"), Message.of("report.column-texts")
DOCUMENT = Document(
    Message.of("report.title", title="Zwölf Dinge"),
    datetime(2026, 3, 1, 10, tzinfo=UTC),
    (
        Paragraph((Message.of("report.no-names"),)),
        Heading(Message.of("report.heading-texts")),
        Points((Message.of("report.rule-off", rule="passive"),)),
        Table(
            Message.of("report.table-rules"), (KIND, TEXTS), (("es\x0b \x00", 3), (Message.of("label.es"), 4))
        ),
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bericht.docx"
    write_docx(DOCUMENT, "de", path)
    return path


def test_headings_are_headings_and_points_are_a_list(file: Path) -> None:
    styles = {paragraph.text: paragraph.style.name for paragraph in docx.Document(str(file)).paragraphs}
    assert styles["Bericht: Zwölf Dinge"] == "Heading 1"
    assert styles["Texte nach Art und Stand"] == "Heading 2"
    assert styles["Ausgeschaltet ist die Regel passive."] == "List Bullet"


def test_the_first_row_of_a_table_is_its_header_on_every_page(file: Path) -> None:
    [table] = docx.Document(str(file)).tables
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [["Textart", "Texte"], ["es ", "3"], ["Einfache Sprache", "4"]]


def test_language_and_title_are_set_and_no_person_is(file: Path) -> None:
    read = docx.Document(str(file))
    properties = read.core_properties
    assert (properties.title, properties.language) == ("Bericht: Zwölf Dinge", "de-DE")
    assert (properties.author, properties.last_modified_by) == ("", "")
    [spoken] = read.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    assert spoken.get(qn("w:val")) == "de-DE"
    everything = b"".join(zipfile.ZipFile(file).read(name) for name in zipfile.ZipFile(file).namelist())
    assert b"python-docx" not in everything


def test_english_words_speak_english(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    write_docx(DOCUMENT, "en", path)
    read = docx.Document(str(path))
    assert read.paragraphs[0].text == "Report: Zwölf Dinge"
    assert read.core_properties.language == "en-GB"


def test_a_file_is_whole_or_as_before(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    broken = Document(DOCUMENT.title, DOCUMENT.made_at, (Heading(Message("report.no-such-message")),))
    with pytest.raises(KeyError):
        write_docx(broken, "de", file)
    assert file.read_bytes() == before
    with pytest.raises(OutsideMissing):
        write_docx(DOCUMENT, "de", tmp_path / "fehlt" / "bericht.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["bericht.docx"]
