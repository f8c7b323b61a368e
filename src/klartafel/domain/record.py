"""What is known of an exhibit or a place: multi-valued fields with language and role."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.language import guessed_language


class Field(StrEnum):
    """The fields of a record. The values are the names used in files and mappings."""

    INVENTORY_NUMBER = "inventory_number"
    INSTITUTION = "institution"
    TITLE = "title"
    OBJECT_TYPE = "object_type"
    MAKER = "maker"  # qualifier: role, for example "Hafner"
    DATING = "dating"  # as written
    DATING_FROM = "dating_from"  # a year; before Christ is negative
    DATING_TO = "dating_to"
    PLACE = "place"  # qualifier: for example "Herstellung", "Fund"
    MATERIAL = "material"
    TECHNIQUE = "technique"
    DIMENSIONS = "dimensions"
    INSCRIPTION = "inscription"
    DESCRIPTION = "description"  # the source text that drafts are made from
    VISIBLE = "visible"  # notes on what can be seen
    LOCATION = "location"
    CREDIT = "credit"
    RIGHTS = "rights"
    RECORD_ID = "record_id"  # the id of the system the record came from


# A draft is stale when one of these changes; where a thing hangs or whom to thank is not a fact about it.
FIELDS_THAT_RECIPES_READ: tuple[Field, ...] = tuple(
    field
    for field in Field
    if field not in {Field.LOCATION, Field.CREDIT, Field.RIGHTS, Field.RECORD_ID, Field.INSTITUTION}
)


# A text may tell where a thing is, though it does not grow stale when the thing is moved.
FIELDS_THAT_FACTS_REST_ON = (*FIELDS_THAT_RECIPES_READ, Field.LOCATION)


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One value of one field; `language` is a BCP 47 tag or empty, `qualifier` a role or sort of place."""

    field: Field
    value: str
    language: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class RecordKey:
    """What tells two records apart: institution and inventory number, else the source's record id."""

    institution: str
    identifier: str

    def __str__(self) -> str:
        return f"{self.institution} / {self.identifier}" if self.institution else self.identifier


@dataclass(frozen=True, slots=True)
class Record:
    """All fields of one subject in their order."""

    values: tuple[FieldValue, ...] = ()

    def all(self, field: Field, language: str | None = None) -> tuple[str, ...]:
        """Values of a field; with `language`, values of that language or of none."""
        return tuple(
            value.value
            for value in self.values
            if value.field is field and (language is None or value.language in ("", language))
        )

    def first(self, field: Field, language: str | None = None) -> str:
        """The first value of a field, a value in `language` before one without, else empty."""
        if language is not None:
            for value in self.values:
                if value.field is field and value.language == language:
                    return value.value
        return next(iter(self.all(field, language)), "")

    def source_text(self, language: str) -> str:
        """What a draft in `language` is made from: its descriptions, one paragraph each.

        Only text that states that language, or states none and reads like it: translation is not the
        program's work.
        """
        return "\n\n".join(
            value.value
            for value in self.values
            if value.field is Field.DESCRIPTION
            and (value.language or guessed_language(value.value)) == language
        ).strip()

    def key(self) -> RecordKey | None:
        """The key of this record, or None where it states neither number nor record id."""
        identifier = self.first(Field.INVENTORY_NUMBER) or self.first(Field.RECORD_ID)
        if not identifier.strip():
            return None
        return RecordKey(self.first(Field.INSTITUTION).strip(), identifier.strip())


def normalised(text: str) -> str:
    """Text as it is compared and hashed: NFC, Unix line ends, no blanks at line ends or around."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def body_hash(body: str) -> str:
    """SHA-256 of the normalised body, hexadecimal."""
    return hashlib.sha256(normalised(body).encode("utf-8", "surrogatepass")).hexdigest()


def source_hash(values: Iterable[FieldValue]) -> str:
    """SHA-256 over the fields that recipes read; order within a field counts, order of fields does not."""
    digest = hashlib.sha256()
    kept = list(values)
    for field in FIELDS_THAT_RECIPES_READ:
        for value in kept:
            if value.field is field:
                parts = (field.value, value.language, value.qualifier, normalised(value.value))
                digest.update("\x1f".join(parts).encode("utf-8", "surrogatepass") + b"\x1e")
    return digest.hexdigest()
