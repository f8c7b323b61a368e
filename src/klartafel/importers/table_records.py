"""Rows of a table to subjects, by a mapping. The preview and the import are both this code."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from klartafel.domain.importing import (
    ColumnMapping,
    ImportedPicture,
    ImportedSubject,
    Mapping,
    Origin,
    PicturePart,
    Target,
)
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.importers.delimited import Row
from klartafel.importers.pictures import Reach, find_picture
from klartafel.importers.report import Repeated, Report
from klartafel.importers.table import Table
from klartafel.importers.years import year

MAX_CELL = 1_000_000
_Cells = dict[str, str]  # cleaned, by the name of the column


def read_rows(table: Table, mapping: Mapping, folder: Path, report: Report) -> list[ImportedSubject]:
    """Every row that can be read. Raises WrongCall where the mapping's key column does not exist."""
    mapping = _checked_mapping(table, mapping, report)
    if not table.rows:
        report.hint(report.origin(), Message.of("import.no-rows"))
        return []
    if not mapping.key:
        report.reject(report.origin(), Message.of("import.no-key-column", columns=", ".join(table.names)))
        return []
    _hint_at_unused_columns(table, mapping, report)
    reader = _RowReader(table, mapping, folder, report)
    subjects = [reader.subject(row) for row in _whole_rows(table, report)]
    return [subject for subject in subjects if subject is not None]


def _checked_mapping(table: Table, mapping: Mapping, report: Report) -> Mapping:
    """The mapping without columns that this table does not have."""
    if not table.names:
        return mapping
    if mapping.key and mapping.key not in table.names:
        columns = ", ".join(table.names)
        raise WrongCall(Message.of("import.key-column-missing", column=mapping.key, columns=columns))
    for column in mapping.columns:
        if column.column not in table.names:
            report.hint(report.origin(), Message.of("import.column-missing", column=column.column))
    present = tuple(column for column in mapping.columns if column.column in table.names)
    return replace(mapping, columns=present)


def _hint_at_unused_columns(table: Table, mapping: Mapping, report: Report) -> None:
    used = {column.column for column in mapping.columns}
    used |= {column.qualifier_column for column in mapping.columns} | {mapping.key}
    unused = [name for name in table.names if name not in used and next(table.values(name), "")]
    if unused:
        message = Message.of("import.columns-unused", count=len(unused), columns=", ".join(unused))
        report.hint(report.origin(), message)


def _whole_rows(table: Table, report: Report) -> Iterator[Row]:
    """Rows whose cells stand under the right headings; the others are rejected with the reason.

    A row may lack empty cells at its end. The pieces of a row that a line break cuts mean nothing, and
    so does a lone cell. In a spreadsheet every cell knows its column.
    """
    width = len(table.names)
    joined = False
    for row, following in zip(table.rows, (*table.rows[1:], None), strict=True):
        if not any(cell.strip() for cell in row.cells):
            continue
        where = report.origin(row.line)
        joined_before, joined = joined, _make_one(row, following, width)
        if not table.delimited or len(row.cells) == width:
            trouble = None
        elif joined or joined_before or (len(row.cells) == 1 and width > 2):
            trouble = Message.of("import.row-cut")
        elif any(cell.strip() for cell in row.cells[width:]):
            trouble = Message.of("import.row-too-wide", cells=len(row.cells), columns=width)
        else:
            trouble = None
            if len(row.cells) < width:
                report.count(Repeated.SHORT_ROW, where)
        if trouble is None and any(len(cell) > MAX_CELL for cell in row.cells):
            trouble = Message.of("import.cell-too-long", limit=MAX_CELL)
        if trouble is None:
            yield row
        else:
            report.reject(where, trouble)


def _make_one(row: Row, following: Row | None, width: int) -> bool:
    """Whether two short neighbours are one row that an unquoted line break cuts."""
    if following is None or following.line != row.line + row.lines:
        return False
    here, there = len(row.cells), len(following.cells)
    return here < width and there < width and here + there == width + 1


class _RowReader:
    """One table's way from a row to a subject."""

    def __init__(self, table: Table, mapping: Mapping, folder: Path, report: Report) -> None:
        used = {mapping.key} | {column.column for column in mapping.columns}
        used |= {column.qualifier_column for column in mapping.columns}
        self._used = [(name, number) for number, name in enumerate(table.names) if name in used]
        self._mapping = mapping
        self._folder = folder
        self._report = report
        self._key_field = _key_field(mapping)

    def subject(self, row: Row) -> ImportedSubject | None:
        """The row's subject, or None where it has no key: that is reported."""
        where = self._report.origin(row.line)
        cells = {
            name: self._report.clean(row.cells[number], where)
            for name, number in self._used
            if number < len(row.cells)
        }
        key = cells.get(self._mapping.key, "")
        values = [FieldValue(self._key_field, key)] if key else []
        for column in self._mapping.columns:
            values.extend(value for value in self._values(cells, column, where) if value not in values)
        institution = self._mapping.institution
        if institution and not any(value.field is Field.INSTITUTION for value in values):
            values.append(FieldValue(Field.INSTITUTION, institution))
        record = Record(tuple(values))
        if record.key() is None:
            self._report.reject(where, Message.of("import.no-key", column=self._mapping.key))
            return None
        return ImportedSubject(SubjectKind.EXHIBIT, record, where, self._pictures(cells, where))

    def _values(self, cells: _Cells, column: ColumnMapping, where: Origin) -> Iterator[FieldValue]:
        if not isinstance(column.target, Field):
            return
        pieces = _pieces(cells, column.column, column.separator)
        qualifiers = self._qualifiers(cells, column, len(pieces), where)
        for piece, qualifier in zip(pieces, qualifiers, strict=True):
            field, value = _as_year(column.target, piece)
            yield FieldValue(field, value, column.language, qualifier)

    def _qualifiers(self, cells: _Cells, column: ColumnMapping, count: int, where: Origin) -> list[str]:
        """One for each piece. Roles stand beside their makers one by one, or one stands for all."""
        beside = []
        if column.qualifier_column:
            beside = _pieces(cells, column.qualifier_column, column.separator)
        if len(beside) in (0, 1):
            return [*beside, column.qualifier][:1] * count
        if len(beside) != count:
            self._report.hint(where, Message.of("import.roles-unclear", roles="; ".join(beside)))
            return [column.qualifier] * count
        return beside

    def _pictures(self, cells: _Cells, where: Origin) -> tuple[ImportedPicture, ...]:
        parts: dict[Target, list[str]] = {}
        for column in self._mapping.columns:
            if isinstance(column.target, PicturePart):
                stated = _pieces(cells, column.column, column.separator)
                parts.setdefault(column.target, []).extend(stated)

        def beside(part: PicturePart, number: int) -> str:
            """One for each picture, or one for all of them."""
            stated = parts.get(part, [])
            return stated[number] if len(stated) == len(files) else "; ".join(stated)

        files = parts.get(PicturePart.FILE, [])
        return tuple(
            ImportedPicture(
                named,
                self._picture_file(named, where),
                beside(PicturePart.CAPTION, number),
                beside(PicturePart.CREDIT, number),
                beside(PicturePart.RIGHTS_HOLDER, number),
                beside(PicturePart.LICENCE, number),
            )
            for number, named in enumerate(files)
        )

    def _picture_file(self, named: str, where: Origin) -> Path | None:
        found, file = find_picture(named, self._folder, Reach.THIS_MACHINE)
        self._report.hint_at_picture(where, found, named)
        return file


def _pieces(cells: _Cells, column: str, separator: str) -> list[str]:
    cell = cells.get(column, "")
    pieces = cell.split(separator) if separator else [cell]
    return [piece.strip() for piece in pieces if piece.strip()]


def _key_field(mapping: Mapping) -> Field:
    """Which field the key's value goes to, so that it really is the key of the record.

    A record's inventory number comes before its record id. So a column mapped to the record id can be
    the key as such only where no column is an inventory number.
    """
    targets = {column.column: column.target for column in mapping.columns}
    if targets.get(mapping.key) is Field.RECORD_ID and Field.INVENTORY_NUMBER not in targets.values():
        return Field.RECORD_ID
    return Field.INVENTORY_NUMBER


def _as_year(target: Field, text: str) -> tuple[Field, str]:
    """A field for a year holds a year; other words about time are a dating as written."""
    if target not in (Field.DATING_FROM, Field.DATING_TO):
        return target, text
    number = year(text)
    return (Field.DATING, text) if number is None else (target, str(number))
