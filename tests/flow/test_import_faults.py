"""Faults S4, S5 and S6: hostile and broken files are refused within limits, and touch nothing else.

Sizes and limits are those of the matrix; times are not asserted, because other work shares the machine.
"""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from klartafel.domain.importing import ImportedFile
from klartafel.domain.message import DamagedFile
from klartafel.domain.record import Field
from klartafel.importers import read_file

pytestmark = pytest.mark.fault
Make = Callable[[str | bytes], Path]
MEGABYTE = 1024 * 1024


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "angriff"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def lido(title: str, before: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{before}<lido:lido xmlns:lido="http://www.lido-schema.org">'
        "<lido:lidoRecID>1</lido:lidoRecID><lido:descriptiveMetadata><lido:objectIdentificationWrap><lido:titleWrap>"
        f"<lido:titleSet><lido:appellationValue>{title}</lido:appellationValue></lido:titleSet></lido:titleWrap>"
        "</lido:objectIdentificationWrap></lido:descriptiveMetadata></lido:lido>"
    )


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'haha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12)
)
ATTACKS = {
    "external entity": lido("&e;", "<!DOCTYPE x [<!ENTITY e SYSTEM 'geheim.txt'>]>"),
    "external document type": lido("x", "<!DOCTYPE x SYSTEM 'geheim.txt'>"),
    "parameter entity": lido("x", "<!DOCTYPE x [<!ENTITY % p SYSTEM 'geheim.txt'> %p;]>"),
    "billion laughs": lido("&m;", LAUGHS + "]>"),
    "depth": lido("<a>" * 200_000 + "</a>" * 200_000),
    "depth that never ends": "<a>" * 200_000,
    "too long a text": lido("x" * 11_000_000),
    "too many elements": lido("<a/>" * 200_000),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_s4_is_refused(make: Make, name: str) -> None:
    pytest.importorskip("lxml")
    with pytest.raises(DamagedFile):
        read_file(make(ATTACKS[name]))


def test_s4_in_another_encoding_is_refused_as_well(make: Make) -> None:
    content = ATTACKS["external entity"].replace('<?xml version="1.0"?>', "").encode("utf-16")
    with pytest.raises(DamagedFile) as refused:
        read_file(make(content))
    assert refused.value.message.id == "import.xml-doctype"


def test_s4_an_inclusion_stays_what_it_is(make: Make, tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    (tmp_path / "geheim.txt").write_text("Geheimnis")
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="geheim.txt" parse="text"/>'
    (subject,) = read_file(make(lido(f"vorn {include} hinten"))).subjects
    assert subject.record.first(Field.TITLE) == "vorn hinten"


READ = """
import sys
from pathlib import Path
from klartafel.domain.message import DamagedFile
from klartafel.importers import read_file
try:
    read_file(Path(sys.argv[1]))
except DamagedFile:
    print("refused")
"""
# The peak of this program alone; what getrusage tells begins with the size of the parent.
PEAK = """
print([line for line in open("/proc/self/status") if line.startswith("VmHWM")][0].split()[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak this way")
@pytest.mark.parametrize("name", ATTACKS)
def test_s4_keeps_within_300_megabytes(make: Make, name: str) -> None:
    pytest.importorskip("lxml")
    call = [sys.executable, "-c", READ + PEAK, str(make(ATTACKS[name]))]
    answer = subprocess.run(call, capture_output=True, text=True, check=True, timeout=60).stdout.split()
    assert answer[0] == "refused"
    assert 5 * 1024 < int(answer[1]) < 300 * 1024


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize(
    "name", ["external entity", "external document type", "parameter entity", "inclusion"]
)
def test_s4_opens_no_other_file(make: Make, tmp_path: Path, name: str) -> None:
    pytest.importorskip("lxml")
    (tmp_path / "geheim.txt").write_text("Geheimnis")
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="geheim.txt" parse="text"/>'
    path = make(ATTACKS.get(name, lido(include)))
    trace = tmp_path / "spur"
    call = [
        "strace",
        "-f",
        "-e",
        "trace=openat,open,connect",
        "-o",
        str(trace),
        sys.executable,
        "-c",
        READ,
        str(path),
    ]
    subprocess.run(call, check=True, cwd=tmp_path, timeout=60)
    seen = trace.read_text()
    assert str(path) in seen, "the trace saw nothing at all"
    assert "geheim" not in seen
    assert "connect(" not in seen


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """A real workbook in which one piece of the sheet is replaced."""
    openpyxl = pytest.importorskip("openpyxl")

    def change(old: str, new: bytes) -> Path:
        book = openpyxl.Workbook()
        for row in (["Inv.-Nr.", "Titel"], [1, "Krug"], [2, "Teller"]):
            book.active.append(row)
        book.save(tmp_path / "gut.xlsx")
        path = tmp_path / "angriff.xlsx"
        with (
            zipfile.ZipFile(tmp_path / "gut.xlsx") as good,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad,
        ):
            for name in good.namelist():
                content = good.read(name)
                if name == "xl/worksheets/sheet1.xml":
                    assert old.encode() in content
                    content = content.replace(old.encode(), new)
                bad.writestr(name, content)
        return path

    return change


def far_rows(column: str, rows: int) -> bytes:
    cells = (f'<row r="{n}"><c r="{column}{n}"><v>1</v></c></row>' for n in range(9, 9 + rows))
    return "".join(cells).encode() + b"</sheetData>"


@pytest.mark.parametrize(
    "inside",
    [
        b"</sheetData>" + b" " * (130 * MEGABYTE),
        far_rows("XFD", 1_000),
        far_rows("ZZZZZZZZ", 1),
        b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>',
        b"</sheetDat",
    ],
    ids=["bomb", "wide", "beyond", "far", "broken"],
)
def test_s5_is_refused(workbook: Callable[[str, bytes], Path], inside: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_file(workbook("</sheetData>", inside))


def test_s5_a_document_type_is_refused(workbook: Callable[[str, bytes], Path]) -> None:
    with pytest.raises(DamagedFile) as refused:
        read_file(workbook("<worksheet", b"<!DOCTYPE x [<!ENTITY e SYSTEM 'geheim.txt'>]><worksheet"))
    assert refused.value.message.id == "import.xml-doctype"


@pytest.mark.parametrize("dimension", ["A1:XFD1048576", "A1:A1", "A1"])
def test_s5_a_false_dimension_is_not_believed(workbook: Callable[[str, bytes], Path], dimension: str) -> None:
    file = read_file(workbook('<dimension ref="A1:B3"', f'<dimension ref="{dimension}"'.encode()))
    assert [subject.record.first(Field.TITLE) for subject in file.subjects] == ["Krug", "Teller"]


def test_s5_a_formula_gives_its_saved_result(workbook: Callable[[str, bytes], Path]) -> None:
    formula = (
        b'<row r="4"><c r="A4"><v>3</v></c><c r="B4" t="str"><f>WEBSERVICE("x")</f><v>Saved</v></c></row>'
    )
    file = read_file(workbook("</sheetData>", formula + b"</sheetData>"))
    assert file.subjects[2].record.first(Field.TITLE) == "Saved"
    assert file.hints == ()


S6 = {
    "NUL": "Inv.-Nr.;Titel\n1;a\x00b\n\x00;c\n2;d\n",
    "ten megabytes in a field": "Inv.-Nr.;Titel\n1;" + "x" * (10 * MEGABYTE) + "\n2;d\n",
    "ragged rows": "Inv.-Nr.;Titel;Maße\n1;a;b;c\n2;a\n3\n;;\n4;zer\nteilt;x\n",
    "sep=": "sep=|\nInv.-Nr.|Titel\n1|a;b\n",
    "lone carriage returns": "Inv.-Nr.;Titel\r1;a\r2;b\r",
    "mixed line ends": "Inv.-Nr.;Titel\r\n1;a\n2;b\r3;c\n",
    "a byte order mark in the middle": "\ufeffInv.-Nr.;\ufeffTitel\n1;\ufeffa\n",
    "repeated headings": "Inv.-Nr.;Titel;Titel;;\n1;a;b;c;d\n",
    "no headings": "1987/12;Krug\n1987/13;Teller\n",
    "only headings": "Inv.-Nr.;Titel\n",
    "open quotation": 'Inv.-Nr.;Titel\n1;"a\n2;b\n',
    "one column": "Inventarnummer\n1\n2\n",
    "emoji and right to left": "Inv.-Nr.;Titel\n1;🏺 جرة\n",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", S6)
def test_s6_preview_and_import_agree_and_nothing_is_lost(make: Make, name: str, encoding: str) -> None:
    """Every row that holds anything is a subject or a rejection, and a second reading says the same."""
    path = make(S6[name].encode(encoding, "ignore"))
    first = read_file(path)
    assert first.mapping is not None
    again = read_file(path, first.mapping)
    assert (again.subjects, again.issues) == (first.subjects, first.issues)
    if first.mapping.key:
        known = {subject.origin.line for subject in first.subjects} | {
            issue.where.line for issue in first.rejected
        }
        assert known >= _rows_with_content(first, S6[name])


def _rows_with_content(file: ImportedFile, text: str) -> set[int]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    headings = 2 if lines[0].startswith("sep=") else 1
    return {
        number
        for number, line in enumerate(lines, start=1)
        if number > headings and line.strip(";|\x00 \ufeff") and file.columns
    }
