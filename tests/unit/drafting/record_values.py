"""Records in the shapes that museums write, and the sentences made from them."""

from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.drafting.record import record_sentences


def value(field: Field, text: str, language: str = "", qualifier: str = "") -> FieldValue:
    return FieldValue(field, text, language, qualifier)


def record(*values: FieldValue) -> Record:
    return Record(values)


def said(
    kind: TextKind,
    language: str,
    *values: FieldValue,
    subject: SubjectKind = SubjectKind.EXHIBIT,
) -> str:
    """The sentences of one text, a blank between them."""
    return " ".join(s.text for s in record_sentences(Record(values), kind, language, subject))


JUG = value(Field.OBJECT_TYPE, "Krug", "de")
ENGLISH_JUG = value(Field.OBJECT_TYPE, "jug", "en")


def german(*values: FieldValue) -> str:
    """What a record of a jug says in Einfache Sprache behind its first sentence."""
    return said(TextKind.EINFACHE_SPRACHE, "de", JUG, *values).removeprefix("Das ist ein Krug. ")


def english(*values: FieldValue) -> str:
    """The same in Plain English."""
    return said(TextKind.PLAIN_ENGLISH, "en", ENGLISH_JUG, *values).removeprefix("This is a jug. ")
