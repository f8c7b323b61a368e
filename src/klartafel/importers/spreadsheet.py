"""A sheet of an XLSX workbook to rows, values only.

Nothing in the workbook runs and nothing outside it is looked at: formulas give the result that was
saved with them, macros and links to other files are passed over. The archive's sizes are added up
before anything is unpacked.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING

from klartafel.domain.message import DamagedFile, KnownTrouble, Message, OutsideMissing, WrongCall
from klartafel.importers.cells import shown
from klartafel.importers.delimited import Row
from klartafel.importers.headings import table_language
from klartafel.importers.report import Repeated, Report

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook.workbook import Workbook

    _Cells = tuple[Cell | MergedCell, ...]

MAX_UNPACKED = 128 * 1024 * 1024
MAX_MEMBERS = 2_000
MAX_ROWS = 1_048_576  # what a sheet can have
MAX_CELLS = 10_000_000
_CHUNK = 1024 * 1024
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ROWS_TO_TELL_THE_LANGUAGE = 20


def read_sheet(data: bytes, sheet: str, report: Report) -> tuple[Row, ...]:
    """Rows of the named sheet, of the first where none is named.

    Raises OutsideMissing without openpyxl, DamagedFile for what is no workbook or too large unpacked,
    WrongCall where there is no such sheet.
    """
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise OutsideMissing(
            Message.of("import.package-missing", package="openpyxl", format="XLSX")
        ) from error

    def stream(data_only: bool) -> "Iterator[_Cells]":
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False)
        return _cells(workbook, sheet, report.file)

    with _damage_named(report.file), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl does not support, we do not read
        has_formulas = _inspected(data, report.file)
        values = stream(data_only=True)
        formulas = stream(data_only=False) if has_formulas else repeat(())
        return _rows(zip(values, formulas, strict=False), report)


@contextmanager
def _damage_named(file: str) -> Iterator[None]:
    """A damaged workbook makes openpyxl raise nearly anything; to the person it is one thing."""
    try:
        yield
    except (KnownTrouble, MemoryError):
        raise
    except Exception as error:
        raise DamagedFile(
            Message.of("import.xlsx-damaged", file=file, reason=type(error).__name__)
        ) from error


def _inspected(data: bytes, file: str) -> bool:
    """Whether there are formulas. Raises DamagedFile for an archive that would harm.

    `zipfile` never reads more of a member than the size it declares, so declared sizes can be relied on.
    """
    has_formulas = False
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        unpacked = sum(member.file_size for member in members)
        if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED:
            limit = MAX_UNPACKED // (1024 * 1024)
            raise DamagedFile(Message.of("import.xlsx-too-large", file=file, limit=limit))
        for member in members:
            if not member.filename.endswith((".xml", ".rels")):
                continue
            for chunk in _overlapping_chunks(archive, member):
                if any(doctype in chunk for doctype in _DOCTYPES):
                    raise DamagedFile(Message.of("import.xml-doctype", file=file))
                has_formulas = has_formulas or _FORMULA.search(chunk) is not None
    return has_formulas


def _overlapping_chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    end = b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            yield end + chunk
            end = chunk[-20:]


def _cells(workbook: "Workbook", sheet: str, file: str) -> "Iterator[_Cells]":
    """The rows of the sheet; what it says of its own size is not believed."""
    sheets = {worksheet.title: worksheet for worksheet in workbook.worksheets}
    if not sheets:
        raise DamagedFile(Message.of("import.xlsx-damaged", file=file, reason="0 sheets"))
    if sheet and sheet not in sheets:
        raise WrongCall(Message.of("import.sheet-missing", sheet=sheet, sheets=", ".join(sheets)))
    worksheet = sheets[sheet] if sheet else next(iter(sheets.values()))
    worksheet.reset_dimensions()
    seen = 0
    for number, row in enumerate(worksheet.iter_rows(), start=1):
        seen += len(row)
        if number > MAX_ROWS or seen > MAX_CELLS:
            raise DamagedFile(Message.of("import.xlsx-too-many-cells", file=file, limit=MAX_CELLS))
        yield row


def _rows(streams: "Iterator[tuple[_Cells, _Cells]]", report: Report) -> tuple[Row, ...]:
    top = list(islice(streams, _ROWS_TO_TELL_THE_LANGUAGE))
    language = table_language(str(cell.value) for values, _ in top for cell in values if cell.value)
    rows: list[Row] = []
    for number, (values, formulas) in enumerate(chain(top, streams), start=1):
        for value, formula in zip(values, formulas, strict=False):
            if formula.data_type == "f" and value.value is None and value.data_type == "n":
                report.count(Repeated.FORMULA_WITHOUT_RESULT, report.origin(number))
        cells = tuple(shown(cell, language) for cell in values)
        if any(cells):
            rows.append(Row(number, 1, cells))
    return tuple(rows)
