"""Exhibits, places, visit pages and tours with their records and pictures."""

from collections.abc import Callable
from functools import cache

from klartafel.domain.gate import State
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.record import Field, FieldValue, Record, RecordKey, source_hash
from klartafel.domain.subject import Picture, Subject, SubjectKind, SubjectRow, TextMark
from klartafel.domain.text import TextKind
from klartafel.store import earlier_records
from klartafel.store.transaction import Row, SqlValue, Transaction, read_value

_FIELDS_TO_SEARCH = frozenset(
    {
        Field.INVENTORY_NUMBER,
        Field.INSTITUTION,
        Field.TITLE,
        Field.OBJECT_TYPE,
        Field.MAKER,
        Field.LOCATION,
        Field.RECORD_ID,
    }
)


def add(t: Transaction, kind: SubjectKind, record: Record, *, imported: Record | None = None) -> int:
    """Add a subject and return its number; `imported` where no file said what the record says.

    Raises WrongCall where the record has no key, Refused where another subject has the same key.
    """
    key = _free_key(t, record, None)
    subject = t.execute(
        "INSERT INTO subject (kind, institution, identifier, title, location, search, source_hash)"
        " VALUES (?, ?, ?, '', '', '', '')",
        kind.value,
        key.institution,
        key.identifier,
    )
    update_record(t, subject, record, imported=record if imported is None else imported)
    return subject


def find(t: Transaction, key: RecordKey) -> int | None:
    """The number of the subject with this key, unless it lies in the trash."""
    row = t.row(
        "SELECT id FROM subject WHERE institution = ? AND identifier = ? AND deleted_at IS NULL",
        key.institution,
        key.identifier,
    )
    return None if row is None else int(row[0])


def named(t: Transaction, name: str) -> tuple[int, ...]:
    """Subjects outside the trash whose whole key this is, else those with this number in any institution."""
    whole = "CASE institution WHEN '' THEN identifier ELSE institution || ' / ' || identifier END"
    for condition in (whole, "identifier"):
        found = t.rows(f"SELECT id FROM subject WHERE {condition} = ? AND deleted_at IS NULL", name)  # noqa: S608
        if found:
            return tuple(int(row[0]) for row in found)
    return ()


def get(t: Transaction, subject: int) -> Subject:
    """A subject with its record, also one in the trash. Raises KeyError where there is none."""
    row = t.row("SELECT kind, institution, identifier FROM subject WHERE id = ?", subject)
    if row is None:
        raise KeyError(subject)
    kind, institution, identifier = row
    here: list[FieldValue] = []
    before: list[FieldValue] = []
    for imported, field, value, language, qualifier in t.rows(
        "SELECT imported, field, value, language, qualifier FROM record_field"
        " WHERE subject = ? ORDER BY imported, position",
        subject,
    ):
        values = before if imported else here
        values.append(FieldValue(read_value(Field, field), value, language, qualifier))
    key = str(RecordKey(institution, identifier))
    return Subject(subject, read_value(SubjectKind, kind), key, Record(tuple(here)), Record(tuple(before)))


def update_record(t: Transaction, subject: int, record: Record, *, imported: Record | None = None) -> None:
    """Replace a subject's record, and with `imported` also what the last import is remembered to have said.

    Raises WrongCall where the record has no key, Refused where another subject has the same key.
    """
    key = _free_key(t, record, subject)
    earlier_records.keep(t, subject, source_hash(record.values))
    words = (value.value for value in record.values if value.field in _FIELDS_TO_SEARCH)
    t.execute(
        "UPDATE subject SET institution = ?, identifier = ?, title = ?, location = ?, search = ?,"
        " source_hash = ?"
        " WHERE id = ?",
        key.institution,
        key.identifier,
        record.first(Field.TITLE, "de") or record.first(Field.OBJECT_TYPE, "de"),
        record.first(Field.LOCATION),
        "\n".join(words).casefold(),
        source_hash(record.values),
        subject,
    )
    _write_fields(t, subject, record, imported=0)
    if imported is not None:
        _write_fields(t, subject, imported, imported=1)


def set_pictures(t: Transaction, subject: int, pictures: tuple[Picture, ...]) -> None:
    """Replace the pictures of a subject; the first one is its face."""
    t.execute("DELETE FROM picture WHERE subject = ?", subject)
    t.execute_many(
        "INSERT INTO picture VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                subject,
                position,
                picture.sha256,
                picture.media_type,
                picture.width,
                picture.height,
                picture.caption,
                picture.credit,
                picture.rights_holder,
                picture.licence,
                picture.original_name,
            )
            for position, picture in enumerate(pictures)
        ),
    )


def pictures(t: Transaction, subject: int) -> tuple[Picture, ...]:
    """The pictures of a subject in their order."""
    return tuple(
        Picture(*row)
        for row in t.rows(
            "SELECT sha256, media_type, width, height, caption, credit, rights_holder, licence, original_name"
            " FROM picture WHERE subject = ? ORDER BY position",
            subject,
        )
    )


def rows(t: Transaction, search: str = "") -> tuple[SubjectRow, ...]:
    """All subjects for a list, in the order they came in, with a mark for each text that has a wording.

    `search` keeps those that contain each of its words in key, title, sort, maker or location. Two queries
    for any number of subjects.
    """
    condition, values = _found_by(search)
    marks: dict[int, list[TextMark]] = {}
    mark_of = _marks()
    for subject, kind, language, state, stale in t.rows(
        "SELECT text.subject, text.kind, text.language, text.state, text.source_hash <> subject.source_hash"  # noqa: S608
        f" FROM subject JOIN text ON text.subject = subject.id WHERE text.current IS NOT NULL AND {condition}"
        " ORDER BY text.id",
        *values,
    ):
        marks.setdefault(subject, []).append(mark_of(kind, language, state, stale))
    return tuple(
        SubjectRow(
            subject,
            read_value(SubjectKind, kind),
            f"{institution} / {identifier}" if institution else identifier,
            title or str(RecordKey(institution, identifier)),
            location,
            tuple(marks.get(subject, ())),
        )
        for subject, kind, institution, identifier, title, location in t.rows(
            "SELECT id, kind, institution, identifier, title, location FROM subject"  # noqa: S608
            f" WHERE {condition} ORDER BY id",
            *values,
        )
    )


def count(t: Transaction) -> int:
    """How many subjects there are outside the trash."""
    row = t.row("SELECT count(*) FROM subject WHERE deleted_at IS NULL")
    assert row is not None
    return int(row[0])


def _found_by(search: str) -> tuple[str, list[SqlValue]]:
    words = search.casefold().split()
    return " AND ".join(["deleted_at IS NULL", *("instr(search, ?) > 0" for _ in words)]), list(words)


def _marks() -> Callable[[str, str, str, int], TextMark]:
    # A list of 20,000 subjects has a few dozen different marks; making each once keeps it quick.
    @cache
    def mark(kind: str, language: str, state: str, stale: int) -> TextMark:
        return TextMark(read_value(TextKind, kind), language, read_value(State, state), bool(stale))

    return mark


def _free_key(t: Transaction, record: Record, subject: int | None) -> RecordKey:
    key = record.key()
    if key is None:
        raise WrongCall(Message.of("store.no-key"))
    if find(t, key) not in (None, subject):
        raise Refused(Message.of("store.key-taken", key=str(key)))
    return key


def _write_fields(t: Transaction, subject: int, record: Record, *, imported: int) -> None:
    t.execute("DELETE FROM record_field WHERE subject = ? AND imported = ?", subject, imported)
    rows: list[Row] = [
        (subject, imported, position, value.field.value, value.value, value.language, value.qualifier)
        for position, value in enumerate(record.values)
    ]
    t.execute_many("INSERT INTO record_field VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
