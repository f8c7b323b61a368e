"""CSV of any dialect comes back as it was written; broken rows are named and cost no others."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klartafel.domain.message import DamagedFile, WrongCall
from klartafel.importers import delimited
from klartafel.importers.delimited import parse

# Anything a cell can hold; the writer itself cannot keep surrogates through UTF-8.
CELLS = st.text(st.characters(codec="utf-8"), max_size=12)
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
)


def written(rows: list[list[str]], delimiter: str, quoting: int, line_end: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator=line_end).writerows(rows)
    return stream.getvalue()


@settings(deadline=None)
@given(
    TABLES,
    st.sampled_from([";", ",", "\t", "|"]),
    # Python 3.11 writes a lone carriage return without quotes unless rows end in one.
    st.sampled_from([(csv.QUOTE_MINIMAL, "\r\n"), *((csv.QUOTE_ALL, end) for end in ("\n", "\r\n", "\r"))]),
)
def test_what_was_written_comes_back(rows: list[list[str]], delimiter: str, dialect: tuple[int, str]) -> None:
    found = parse(written(rows, delimiter, *dialect), "t.csv", delimiter)
    assert [list(row.cells) for row in found.rows] == [row for row in rows if any(row)]
    assert found.broken_lines == ()


@settings(deadline=None)
@given(TABLES, st.sampled_from([";", ",", "\t", "|"]))
def test_the_delimiter_is_found_by_the_headings(rows: list[list[str]], delimiter: str) -> None:
    headings = ["Inventar-Nr.", "Titel", "Maße", "Material", "Technik"][: len(rows[0])]
    found = parse(written([headings, *rows], delimiter, csv.QUOTE_MINIMAL, "\r\n"), "t.csv")
    assert found.delimiter == delimiter


def test_line_numbers_are_those_of_the_file() -> None:
    found = parse('a;b\n\n"x\ny";1\nz;2\n', "t.csv", ";")
    assert [(row.line, row.lines, row.cells[0]) for row in found.rows] == [
        (1, 1, "a"),
        (3, 2, "x\ny"),
        (5, 1, "z"),
    ]


def test_a_separator_line_is_obeyed_and_counted() -> None:
    found = parse("sep=|\nInv.-Nr.|Titel\n1|a;b\n", "t.csv")
    assert found.delimiter == "|"
    assert [(row.line, row.cells) for row in found.rows] == [(2, ("Inv.-Nr.", "Titel")), (3, ("1", "a;b"))]


def test_a_quotation_that_never_ends_costs_one_row() -> None:
    found = parse('a;b;c\n1;"offen;x\n2;y;z\n3;y;z\n', "t.csv", ";")
    assert found.broken_lines == (2,)
    assert [row.cells[0] for row in found.rows] == ["a", "2", "3"]


def test_a_quotation_open_at_the_end_leaves_nothing_behind() -> None:
    found = parse('a;b\n1;"offen', "t.csv", ";")
    assert found.broken_lines == (2,)
    assert [row.cells for row in found.rows] == [("a", "b")]


@pytest.mark.parametrize("text", ["\x00\x00\x00", "a;b\n\x00\x00\x00\n1;2\n", "a;b\n1;x\x00\x00\x00\n"])
def test_zero_characters_are_cells_like_any_other(text: str) -> None:
    found = parse(text, "t.csv", ";")
    assert found.broken_lines == ()
    assert [row.line for row in found.rows] == list(range(1, 1 + len(text.splitlines())))


def test_a_quotation_that_ends_in_another_row_costs_one_row() -> None:
    found = parse('a;b;c\n1;"offen;x\n2;y;z\n3;"zwei\nZeilen";z\n4;y;z\n', "t.csv", ";")
    assert found.broken_lines == (2,)
    assert [row.cells[0] for row in found.rows] == ["a", "2", "3", "4"]
    assert found.rows[2].cells == ("3", "zwei\nZeilen", "z")


def test_two_open_quotations_do_not_make_one_row() -> None:
    found = parse('a;b;c\n1;"offen;x\n2;"offen;x\n3;y;z\n', "t.csv", ";")
    assert found.broken_lines == (2, 3)
    assert [row.cells[0] for row in found.rows] == ["a", "3"]


def test_sloppy_quotes_inside_a_line_are_forgiven() -> None:
    assert parse('a;b\n1;"Krug" blau\n', "t.csv", ";").rows[1].cells == ("1", "Krug blau")


def test_a_file_of_broken_quotes_is_refused() -> None:
    with pytest.raises(DamagedFile) as refused:
        parse("a;b;c\n" + '1;"x;y\n' * (delimited.MAX_BROKEN_ROWS + 2), "t.csv", ";")
    assert refused.value.message.id == "import.quotes-broken"


def test_a_cell_longer_than_the_csv_module_likes_is_read() -> None:
    assert len(parse("a;b\n1;" + "x" * 500_000, "t.csv", ";").rows[1].cells[1]) == 500_000


def test_too_many_lines_are_refused_before_they_are_split() -> None:
    with pytest.raises(DamagedFile):
        parse("\n" * (delimited.MAX_LINES + 1), "t.csv")


@pytest.mark.parametrize("delimiter", ["--", '"', "\n"])
def test_a_delimiter_that_cannot_be_one_is_refused(delimiter: str) -> None:
    with pytest.raises(WrongCall):
        parse("a;b\n", "t.csv", delimiter)
