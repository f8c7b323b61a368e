"""Text of a CSV file to rows with their line numbers, in whatever dialect it was written."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from klartafel.domain.message import DamagedFile, Message, WrongCall
from klartafel.importers.headings import recognised_count

DELIMITERS = (";", ",", "\t", "|")
MAX_LINES = 2_000_000
MAX_LINES_IN_A_CELL = 10_000
MAX_BROKEN_ROWS = 1_000
_SEPARATOR_LINE = re.compile(r'"?sep=([^\w\s"]|\t)"?\s*', re.IGNORECASE)
_ROWS_TO_GUESS_FROM = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in the file: number of its first line, how many lines it takes, its cells.

    `unclosed`: it begins a quotation that never ends.
    """

    line: int
    lines: int
    cells: tuple[str, ...]
    unclosed: bool = False


@dataclass(frozen=True, slots=True)
class DelimitedText:
    """Rows without the empty ones, and the lines at which a quotation mark has no partner."""

    rows: tuple[Row, ...]
    broken_lines: tuple[int, ...]
    delimiter: str


def parse(text: str, file: str, delimiter: str = "") -> DelimitedText:
    """All rows of `text`; the delimiter is guessed where none is given.

    Raises WrongCall for a delimiter that cannot be one, DamagedFile for a text of too many lines or one
    in which so many quotation marks have no partner that the rest cannot be trusted.
    """
    if delimiter and (len(delimiter) > 1 or delimiter in '"\r\n\x00'):
        raise WrongCall(Message.of("import.bad-delimiter", delimiter=delimiter))
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise DamagedFile(Message.of("import.too-many-lines", file=file, limit=MAX_LINES))
    # Cells are limited by the importer itself, with a reason per row; the module's own limit would
    # only break off. It counts for the whole process, so it is raised and never lowered.
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    lines = list(io.StringIO(text, newline=""))
    announced = _SEPARATOR_LINE.fullmatch(lines[0]) if lines else None
    start = 1 if announced else 0
    if not delimiter:
        delimiter = announced[1] if announced else _guessed_delimiter(lines)
    rows, broken = _repaired(lines, start, delimiter, file)
    return DelimitedText(tuple(rows), tuple(broken), delimiter)


def _guessed_delimiter(lines: Sequence[str]) -> str:
    """The one that yields known headings, else most rows of the same width, else most columns."""

    def merit(delimiter: str) -> tuple[int, float, int]:
        found = _records(lines, 0, len(lines), delimiter)
        rows = [row.cells for row in islice(found, _ROWS_TO_GUESS_FROM)]
        width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        if width < 2:
            return 0, 0.0, 0
        return max(map(recognised_count, rows[:20])), count / len(rows), width

    return max(DELIMITERS, key=merit)


def _repaired(lines: Sequence[str], start: int, delimiter: str, file: str) -> tuple[list[Row], list[int]]:
    """All rows; where a quotation mark has swallowed lines, its own line is given up and they are not.

    A row has swallowed others when its quotation never ends; or when it runs over several lines, has not
    the usual number of cells or goes on behind a closing quotation mark, and one of its lines alone would
    be a usual row.
    """
    rows: list[Row] = []
    broken: list[int] = []
    usual: Counter[int] = Counter()
    at = start
    while at < len(lines):
        for row in _records(lines, at, len(lines), delimiter):
            usual[len(row.cells)] += 1
            width = usual.most_common(1)[0][0]
            if _has_swallowed(row, width, lines, delimiter):
                broken.append(row.line)
                at = row.line
                break
            rows.append(row)
        else:
            return rows, broken
        if len(broken) > MAX_BROKEN_ROWS:
            raise DamagedFile(Message.of("import.quotes-broken", file=file, line=broken[0]))
    return rows, broken


def _has_swallowed(row: Row, width: int, lines: Sequence[str], delimiter: str) -> bool:
    """Whether a quotation runs over lines that are rows of their own."""
    if row.unclosed or row.lines == 1:
        return row.unclosed
    own = lines[row.line - 1 : row.line - 1 + row.lines]
    if len(row.cells) == width and _is_strictly_quoted(own, delimiter):
        return False
    return any(width in (_width(line, delimiter), line.count(delimiter) + 1) for line in own[1:])


def _is_strictly_quoted(own: Sequence[str], delimiter: str) -> bool:
    """Whether every closing quotation mark is followed by a delimiter or the end of the row."""
    try:
        return len(list(csv.reader(own, delimiter=delimiter, strict=True))) == 1
    except csv.Error:
        return False


def _width(line: str, delimiter: str) -> int:
    """How many cells a line has that is read alone."""
    return max((len(cells) for cells in csv.reader([line], delimiter=delimiter)), default=0)


def _records(lines: Sequence[str], start: int, end: int, delimiter: str) -> Iterator[Row]:
    """Rows from that range of lines, empty ones left out; the last may be unclosed."""
    begin = taken = start
    ended = False

    def feed() -> Iterator[str]:
        nonlocal taken, ended
        while taken < end and taken - begin < MAX_LINES_IN_A_CELL:
            taken += 1
            yield lines[taken - 1]
        ended = True

    while begin < end:
        ended = False
        for cells in csv.reader(feed(), delimiter=delimiter):
            # The parser asks for a line after the last only where a quotation is still open.
            if any(cells):
                yield Row(begin + 1, taken - begin, tuple(cells), unclosed=ended)
            begin = taken
