"""The one door: a file on disk to everything that can be taken from it."""

from pathlib import Path

from klartafel.domain.importing import ImportedFile, ImportFormat, Mapping
from klartafel.domain.message import DamagedFile, Message, OutsideMissing, WrongCall
from klartafel.importers.columns import guessed_mapping
from klartafel.importers.delimited import parse
from klartafel.importers.encoding import decoded
from klartafel.importers.formats import format_of
from klartafel.importers.report import Report, without_repeated_keys
from klartafel.importers.table import table_of
from klartafel.importers.table_records import read_rows

MAX_BYTES = 128 * 1024 * 1024
MAX_JSON_BYTES = 16 * 1024 * 1024  # read in one piece, and an empty list of two bytes takes sixty in memory


def read_file(path: Path, mapping: Mapping | None = None) -> ImportedFile:
    """Reads a CSV, XLSX, LIDO or JSON file, whatever its name says.

    `mapping` says how to read a table; without one the columns are guessed, and the guess is in the
    answer. Raises WrongCall for a file that is not there or a mapping that does not fit it, DamagedFile
    for a file that cannot be read, OutsideMissing where a Python package is missing for it.
    """
    data = _content(path)
    kind = format_of(data, path.name)
    _refuse_above(MAX_JSON_BYTES if kind is ImportFormat.JSON else MAX_BYTES, len(data), path)
    report = Report(path.name)
    if kind is ImportFormat.LIDO:
        from klartafel.importers.lido import read_lido

        return read_lido(data, path, report)
    if kind is ImportFormat.JSON:
        from klartafel.importers.records_json import read_json

        return read_json(data, path, report)
    return _table_file(data, path, kind, mapping, report)


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise WrongCall(Message.of("import.is-folder", file=str(path)))
        if not path.exists():
            raise WrongCall(Message.of("import.not-found", file=str(path)))
        if not path.is_file():  # a device or a pipe would be read for ever
            raise WrongCall(Message.of("import.not-a-file", file=str(path)))
        _refuse_above(MAX_BYTES, path.stat().st_size, path)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise OutsideMissing(Message.of("import.unreadable", file=str(path))) from error


def _refuse_above(limit: int, size: int, path: Path) -> None:
    if size > limit:
        raise DamagedFile(Message.of("import.too-large", file=path.name, limit=limit // (1024 * 1024)))


def _table_file(
    data: bytes, path: Path, kind: ImportFormat, mapping: Mapping | None, report: Report
) -> ImportedFile:
    encoding = delimiter = ""
    if kind is ImportFormat.XLSX:
        from klartafel.importers.spreadsheet import read_sheet

        rows = read_sheet(data, mapping.sheet if mapping else "", report)
    else:
        content = decoded(data, path.name, mapping.encoding if mapping else "")
        unreadable = content.text.count("\ufffd")
        if unreadable:
            report.hint(report.origin(), Message.of("import.characters-unreadable", count=unreadable))
        if content.repaired:
            report.hint(report.origin(), Message.of("import.bytes-repaired", count=content.repaired))
        text = parse(content.text, path.name, mapping.delimiter if mapping else "")
        for line in text.broken_lines:
            report.reject(report.origin(line), Message.of("import.row-quotes"))
        rows, encoding, delimiter = text.rows, content.encoding, text.delimiter
    table = table_of(rows, mapping, path.name, delimited=kind is ImportFormat.CSV)
    if table.passed_over:
        report.hint(report.origin(), Message.of("import.rows-above-headings", count=table.passed_over))
    mapping = mapping or guessed_mapping(table)
    subjects = read_rows(table, mapping, path.parent, report)
    return ImportedFile(
        path,
        kind,
        without_repeated_keys(subjects, report),
        report.issues(),
        encoding=encoding,
        delimiter=delimiter,
        mapping=mapping,
        columns=table.source_columns(),
    )
