"""CSV: what stands in a text stands in the cell, and no spreadsheet computes it."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from publications import exhibition, publication, subject, text

from klartafel.exporters import TableExporter
from klartafel.exporters.tables import plain_cell, safe_cell
from klartafel.exporters.words import cleaned

FORMULAS = [
    "=1+1",
    "+49 251",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    " =1",
    "\u00a0=1",
    "\r=1",
    "＝1+1",
    "'=1",
    "''=1",
    "=cmd|' /C calc'!A0",
]


def rows(path: Path, delimiter: str) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_becomes_a_formula(tmp_path: Path, formula: str) -> None:
    hostile = publication(
        subject(formula, formula, texts=(text(body=formula),)), title=formula, institution=formula
    )
    TableExporter().write(hostile, tmp_path / "csv")
    for row in rows(tmp_path / "csv" / "texte.csv", ";"):
        for cell in row:
            assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n", "＝")
            assert cell.lstrip()[:1] not in ("=", "+", "-", "@", "＝")


@given(st.text(max_size=60) | st.sampled_from(FORMULAS))
def test_the_prefix_can_be_taken_off_again(written: str) -> None:
    assert plain_cell(safe_cell(written)) == cleaned(written)


@given(
    st.lists(
        st.text(max_size=40) | st.sampled_from([*FORMULAS, 'a"b', "a;b", "a,b", "a\nb", ""]), min_size=1
    ),
    st.sampled_from([";", ",", "\t"]),
)
def test_what_is_written_can_be_read_back(written: list[str], delimiter: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerow([safe_cell(cell) for cell in written])
    (read,) = csv.reader(io.StringIO(file.getvalue(), newline=""), delimiter=delimiter)
    assert [plain_cell(cell) for cell in read] == [cleaned(cell) for cell in written]


def test_one_row_for_each_text_with_label_state_and_origin(tmp_path: Path) -> None:
    report = TableExporter().write(exhibition(), tmp_path / "csv")
    header, *table = rows(tmp_path / "csv" / "texte.csv", ";")
    assert len(table) == 7
    easy = next(dict(zip(header, row, strict=True)) for row in table if "Leichte" in row[3])
    assert easy["Textart"] == "Entwurf in Richtung Leichte Sprache, noch nicht von einer Prüfgruppe geprüft"
    assert easy["Stand"] == "freigegeben"
    assert easy["KI-Entwurf"] == "ja"
    assert easy["Modell"] == "klein-1.5b"
    assert easy["Freigegeben von"] == "A. Beispiel (Kuratorin)"
    assert easy["Text"].startswith("Das ist ein Krug.\nDer Krug")
    assert [file.name for file in report.files] == ["texte.csv", "provenance.json"]
    assert len(report.left_out) == 1


def test_excel_opens_it_in_the_language_of_the_export(tmp_path: Path) -> None:
    TableExporter().write(exhibition(), tmp_path / "de")
    TableExporter().write(replace(exhibition(), language="en"), tmp_path / "en")
    TableExporter(delimiter="\t").write(exhibition(), tmp_path / "tab")
    for folder, delimiter in (("de", ";"), ("en", ","), ("tab", "\t")):
        path = tmp_path / folder / "texte.csv"
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        assert {len(row) for row in rows(path, delimiter)} == {20}


def test_a_name_that_ends_in_csv_is_the_table_itself(tmp_path: Path) -> None:
    report = TableExporter().write(exhibition(), tmp_path / "meine.csv")
    assert [file.name for file in report.files] == ["meine.csv", "meine.csv.provenance.json"]
    assert all(file.is_file() for file in report.files)
    assert rows(tmp_path / "meine.csv", ";")[0][0] == "Kennung"
