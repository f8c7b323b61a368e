"""What a record said before it was changed: the sources that texts were written from."""

from klartafel.domain.record import FIELDS_THAT_RECIPES_READ, Field, FieldValue, Record
from klartafel.store.transaction import Transaction, read_value

_TABLE = "earlier_record"


def keep(t: Transaction, subject: int, coming: str) -> None:
    """Keep the present source of a subject where the source that comes, by its hash, is another one."""
    row = t.row("SELECT source_hash FROM subject WHERE id = ?", subject)
    if row is None or row[0] in ("", coming):
        return
    fields = ", ".join("?" for _ in FIELDS_THAT_RECIPES_READ)
    t.execute(
        "INSERT OR IGNORE INTO earlier_record"  # noqa: S608
        " (subject, source_hash, position, field, value, language, qualifier)"
        " SELECT subject, ?, position, field, value, language, qualifier FROM record_field"
        f" WHERE subject = ? AND imported = 0 AND field IN ({fields})",
        row[0],
        subject,
        *(field.value for field in FIELDS_THAT_RECIPES_READ),
    )


def get(t: Transaction, subject: int, source_hash: str) -> Record | None:
    """The source with this hash, or None where nobody kept it, as programs before version 4 did not."""
    if not t.has_table(_TABLE):
        return None
    values = tuple(
        FieldValue(read_value(Field, field), value, language, qualifier)
        for field, value, language, qualifier in t.rows(
            "SELECT field, value, language, qualifier FROM earlier_record"
            " WHERE subject = ? AND source_hash = ? ORDER BY position",
            subject,
            source_hash,
        )
    )
    return Record(values) if values else None
