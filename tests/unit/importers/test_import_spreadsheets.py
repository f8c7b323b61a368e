"""XLSX: values as a person sees them; nothing runs, nothing outside is looked at."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from klartafel.domain.importing import ColumnMapping, ImportedFile, ImportFormat, Mapping
from klartafel.domain.message import WrongCall
from klartafel.domain.record import Field
from klartafel.importers import read_file
from klartafel.importers.cells import shown

openpyxl = pytest.importorskip("openpyxl", reason="XLSX needs openpyxl")
AFTERNOON = datetime(1987, 3, 12, 14, 30)  # noqa: DTZ001 - a sheet knows no time zone


def read(folder: Path, rows: list[list[Any]]) -> ImportedFile:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "liste.xlsx")
    return read_file(folder / "liste.xlsx")


def titles(file: ImportedFile) -> list[str]:
    return [subject.record.first(Field.TITLE) for subject in file.subjects]


@pytest.mark.parametrize(
    ("value", "number_format", "german", "english"),
    [
        (1987.0, "General", "1987", "1987"),
        (12, "0000", "0012", "0012"),
        (12.5, "General", "12,5", "12.5"),
        (0.1 + 0.2, "General", "0,3", "0.3"),
        (12.5, "0.00", "12,50", "12.50"),
        (0.5, "0%", "50\xa0%", "50\xa0%"),
        (True, "General", "WAHR", "TRUE"),
        (date(1987, 3, 12), "dd.mm.yyyy", "12.03.1987", "1987-03-12"),
        (date(1987, 3, 12), "yyyy", "1987", "1987"),
        (date(1987, 3, 12), "mm/yyyy", "03.1987", "1987-03"),
        (AFTERNOON, "dd.mm.yyyy hh:mm", "12.03.1987 14:30", "1987-03-12 14:30"),
        (time(14, 30), "hh:mm", "14:30", "14:30"),
        ("1987/12 a-c", "General", "1987/12 a-c", "1987/12 a-c"),
    ],
)
def test_cells_read_as_they_are_shown(value: object, number_format: str, german: str, english: str) -> None:
    cell = openpyxl.Workbook().active["A1"]
    cell.value = value
    cell.number_format = number_format
    assert (shown(cell, "de"), shown(cell, "en")) == (german, english)


def test_the_headings_decide_how_numbers_read(tmp_path: Path) -> None:
    assert titles(read(tmp_path, [["Inv.-Nr.", "Titel"], [1, 12.5]])) == ["12,5"]
    assert titles(read(tmp_path, [["accession number", "title"], [1, 12.5]])) == ["12.5"]


def test_an_error_value_is_nothing(tmp_path: Path) -> None:
    assert titles(read(tmp_path, [["Inv.-Nr.", "Titel"], [1, "#REF!"]])) == [""]


def test_rows_have_the_numbers_of_the_sheet_and_empty_ones_are_passed_over(tmp_path: Path) -> None:
    file = read(tmp_path, [["Inv.-Nr.", "Titel"], [], [7, "Krug"], [None, None], ["8 a-c"]])
    assert file.format is ImportFormat.XLSX
    assert [(subject.origin.line, subject.key.identifier) for subject in file.subjects] == [
        (3, "7"),
        (5, "8 a-c"),
    ]
    assert file.issues == ()


def test_a_formula_without_a_result_is_named_and_not_computed(tmp_path: Path) -> None:
    file = read(tmp_path, [["Inv.-Nr.", "Titel"], [1, "=1+1"], [2, '=WEBSERVICE("https://x.invalid")']])
    assert titles(file) == ["", ""]
    (hint,) = file.hints
    assert (hint.message.id, hint.where.line) == ("import.formulas-without-result", 2)
    assert dict(hint.message.values)["count"] == 2


def test_another_sheet_can_be_chosen(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["leer"])
    book.create_sheet("Objekte").append(["Inv.-Nr.", "Titel"])
    book["Objekte"].append([1, "Krug"])
    book.save(tmp_path / "x.xlsx")
    mapping = Mapping((ColumnMapping("Titel", Field.TITLE),), "Inv.-Nr.", sheet="Objekte")
    assert titles(read_file(tmp_path / "x.xlsx", mapping)) == ["Krug"]
    with pytest.raises(WrongCall) as refused:
        read_file(tmp_path / "x.xlsx", Mapping((), "Inv.-Nr.", sheet="Gibtsnicht"))
    assert dict(refused.value.message.values)["sheets"] == "Sheet, Objekte"


def test_a_spreadsheet_may_lack_cells_without_a_hint_and_have_cells_without_a_heading(tmp_path: Path) -> None:
    file = read(tmp_path, [["Inv.-Nr.", "Titel", "Maße"], [1], [2, "b", "3 cm", "Notiz"]])
    assert titles(file) == ["", "b"]
    (hint,) = file.hints
    assert dict(hint.message.values)["columns"] == "D"
