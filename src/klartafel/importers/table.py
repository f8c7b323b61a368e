"""A table as the importer sees it, whether it came from CSV or from a spreadsheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.domain.importing import Mapping, SourceColumn
from klartafel.domain.message import DamagedFile, Message
from klartafel.importers.delimited import Row
from klartafel.importers.headings import recognised_count
from klartafel.importers.report import cleaned

_ROWS_BEFORE_THE_HEADINGS = 20
MAX_COLUMNS = 2_000
_SAMPLES = 3
_SAMPLE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Table:
    """Names of the columns, the rows below them, and how many rows above them were passed over.

    `has_header` is False where the columns are only called A, B, C. `delimited`: cells find their column
    by counting, so that a missing or additional one puts the rest of its row in doubt.
    """

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    has_header: bool
    delimited: bool
    passed_over: int = 0

    def values(self, column: str) -> Iterator[str]:
        """What stands in a column, top to bottom, cleaned, without empty cells."""
        index = self.names.index(column)
        for row in self.rows:
            value = cleaned(row.cells[index]) if index < len(row.cells) else ""
            if value:
                yield value

    def source_columns(self) -> tuple[SourceColumn, ...]:
        """The columns with their first values."""
        return tuple(SourceColumn(name, tuple(self._samples(name))) for name in self.names)

    def _samples(self, column: str) -> list[str]:
        samples: list[str] = []
        for value in self.values(column):
            samples.append(value[:_SAMPLE_LENGTH])
            if len(samples) == _SAMPLES:
                break
        return samples


def table_of(rows: tuple[Row, ...], mapping: Mapping | None, file: str, *, delimited: bool) -> Table:
    """Finds the row with the headings: the first that the mapping, else the list of headings, knows best.

    Above it many museums put the name of the list. A table in which no heading is known has none when
    its first row looks like data. Raises DamagedFile for a table of too many columns.
    """
    header = _header(rows, mapping)
    cells = () if header is None else rows[header].cells
    if header is None or not delimited:
        width = max((len(row.cells) for row in rows), default=0)
        cells += ("",) * (width - len(cells))
    if len(cells) > MAX_COLUMNS:
        raise DamagedFile(Message.of("import.too-many-columns", file=file, limit=MAX_COLUMNS))
    names = _names(cells)
    if header is None:
        return Table(names, rows, has_header=False, delimited=delimited)
    return Table(names, rows[header + 1 :], has_header=True, delimited=delimited, passed_over=header)


def _header(rows: tuple[Row, ...], mapping: Mapping | None) -> int | None:
    """The index of the row with the headings, or None."""
    top = rows[:_ROWS_BEFORE_THE_HEADINGS]
    if not top or (mapping is not None and not mapping.header):
        return None
    if mapping is None:
        known = [recognised_count(row.cells) for row in top]
    else:
        wanted = {column.column for column in mapping.columns} | {mapping.key}
        known = [len(wanted.intersection(_names(row.cells[:MAX_COLUMNS]))) for row in top]
    header = known.index(max(known))
    return None if mapping is None and not known[header] and _looks_like_data(rows[0]) else header


def _looks_like_data(row: Row) -> bool:
    """Headings are all different and hold no numbers."""
    cells = [cleaned(cell) for cell in row.cells]
    numbers = any(character.isdigit() for cell in cells for character in cell)
    return numbers or "" in cells or len(set(cells)) < len(cells)


def _names(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Headings made distinct: an empty one is its letter, a repeated one gets a number."""
    names: list[str] = []
    for index, cell in enumerate(cells):
        heading = " ".join(cleaned(cell).split()) or letters(index)
        name, count = heading, 1
        while name in names:
            count += 1
            name = f"{heading} ({count})"
        names.append(name)
    return tuple(names)


def letters(index: int) -> str:
    """Name of a column as in a spreadsheet: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, digit = divmod(index - 1, 26)
        name = chr(ord("A") + digit) + name
    return name
