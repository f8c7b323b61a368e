"""The project's own JSON format for records, described in docs/schemas/records.json."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from klartafel.domain.importing import (
    ImportedFile,
    ImportedPicture,
    ImportedSubject,
    ImportedText,
    ImportFormat,
    Origin,
)
from klartafel.domain.message import DamagedFile, Message
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.importers.pictures import Reach, find_picture
from klartafel.importers.report import Report, without_repeated_keys

SCHEMA = 1
KINDS = tuple(SubjectKind)
_PICTURE_WORDS = ("caption", "credit", "rights_holder", "licence")


class _NotAsAgreed(Exception):
    """This subject does not keep to the format; the message says where."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


def read_json(data: bytes, path: Path, report: Report) -> ImportedFile:
    """Subjects that keep to the format; the others are rejected one by one.

    Raises DamagedFile for what is no JSON, is JSON of something else, or of a newer program.
    """
    content = _parsed(data, path.name)
    institution = _institution(content, report)
    subjects = []
    for number, subject in enumerate(content["subjects"], start=1):
        where = report.origin(record=str(number))
        try:
            subjects.append(_subject(subject, institution, path.parent, where, report))
        except _NotAsAgreed as trouble:
            report.reject(where, trouble.message)
    return ImportedFile(
        path,
        ImportFormat.JSON,
        without_repeated_keys(subjects, report),
        report.issues(),
        titles=_titles(content, report),
    )


def _parsed(data: bytes, file: str) -> dict[str, Any]:
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, or nested without end
        reason = str(error)
        raise DamagedFile(Message.of("import.json-damaged", file=file, reason=reason)) from error
    if not isinstance(content, dict) or not isinstance(content.get("subjects"), list):
        raise DamagedFile(Message.of("import.json-foreign", file=file))
    if content.get("schema") != SCHEMA:
        raise DamagedFile(Message.of("import.json-schema", file=file, schema=SCHEMA))
    return content


def _institution(content: dict[str, Any], report: Report) -> str:
    stated = content.get("institution", "")
    return report.clean(stated, report.origin()) if isinstance(stated, str) else ""


def _titles(content: dict[str, Any], report: Report) -> tuple[tuple[str, str], ...]:
    stated = content.get("title", {})
    if not isinstance(stated, dict):
        return ()
    cleaned = ((language, report.clean(str(title), report.origin())) for language, title in stated.items())
    return tuple((language, title) for language, title in cleaned if title)


def _subject(content: Any, institution: str, folder: Path, where: Origin, report: Report) -> ImportedSubject:
    _expect_table(content, "subject", ("kind", "fields", "pictures", "texts"))
    kind = next((kind for kind in KINDS if kind.value == content.get("kind", KINDS[0].value)), None)
    if kind is None:
        raise _NotAsAgreed(Message.of("import.json-kind", kind=str(content["kind"])))
    values = list(_fields(content.get("fields"), where, report))
    if institution and not any(value.field is Field.INSTITUTION for value in values):
        values.append(FieldValue(Field.INSTITUTION, institution))
    record = Record(tuple(values))
    if record.key() is None:
        raise _NotAsAgreed(Message.of("import.json-without-key"))
    texts = tuple(_texts(content.get("texts", []), where, report))
    pictures = tuple(_pictures(content.get("pictures", []), folder, where, report))
    return ImportedSubject(kind, record, where, pictures, texts)


def _fields(content: Any, where: Origin, report: Report) -> Iterator[FieldValue]:
    for entry in _entries(content, "fields"):
        _expect_table(entry, "fields", ("field", "value", "language", "qualifier"))
        name = _word(entry, "field", where, report)
        field = next((field for field in Field if field.value == name), None)
        if field is None:
            raise _NotAsAgreed(Message.of("import.json-field", field=name))
        value = _word(entry, "value", where, report)
        if value:
            language, qualifier = (_word(entry, part, where, report) for part in ("language", "qualifier"))
            yield FieldValue(field, value, language, qualifier)


def _texts(content: Any, where: Origin, report: Report) -> Iterator[ImportedText]:
    for entry in _entries(content, "texts"):
        _expect_table(entry, "texts", ("kind", "language", "body"))
        name = _word(entry, "kind", where, report)
        kind = next((kind for kind in TextKind if kind.value == name), None)
        language, body = (_word(entry, part, where, report) for part in ("language", "body"))
        if kind is None or not language:
            raise _NotAsAgreed(Message.of("import.json-text", kind=name))
        if body:
            yield ImportedText(kind, language, body)


def _pictures(content: Any, folder: Path, where: Origin, report: Report) -> Iterator[ImportedPicture]:
    for entry in _entries(content, "pictures"):
        _expect_table(entry, "pictures", ("file", *_PICTURE_WORDS))
        named = _word(entry, "file", where, report)
        found, file = find_picture(named, folder, Reach.OWN_FOLDER)
        report.hint_at_picture(where, found, named)
        words = (_word(entry, part, where, report) for part in _PICTURE_WORDS)
        yield ImportedPicture(named, file, *words)


def _entries(content: Any, name: str) -> list[Any]:
    if not isinstance(content, list):
        raise _NotAsAgreed(Message.of("import.json-entry", entry=name))
    return content


def _expect_table(content: Any, name: str, known: tuple[str, ...]) -> None:
    if not isinstance(content, dict):
        raise _NotAsAgreed(Message.of("import.json-entry", entry=name))
    for entry in content:
        if entry not in known:
            raise _NotAsAgreed(Message.of("import.json-entry", entry=f"{name}.{entry}"))


def _word(entry: dict[str, Any], name: str, where: Origin, report: Report) -> str:
    value = entry.get(name, "")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _NotAsAgreed(Message.of("import.json-entry", entry=name))
    return report.clean(str(value), where)
