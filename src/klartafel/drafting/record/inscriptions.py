"""What is written on an object, letter by letter. An inscription is never changed."""

from dataclasses import dataclass

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.values import named_in, reads_like

_LONGEST = 90
_DESCRIBES = ("\n", '"', "“", "„", "”", "(", ")", "[", "]", ":", "—", ";", "<", ">")


@dataclass(frozen=True, slots=True)
class Inscription:
    """The words on the object, and where they stand by the record; empty where it does not say."""

    words: str
    where: str


def inscriptions_of(record: Record, language: str) -> tuple[Inscription, ...]:
    """The inscriptions that are nothing but what is written; descriptions of marks and stamps are not."""
    found = []
    for value in named_in(record, Field.INSCRIPTION, language):
        if len(value.value) <= _LONGEST and not any(sign in value.value for sign in _DESCRIBES):
            usable = value.language or reads_like(value.qualifier, language)
            found.append(Inscription(value.value, value.qualifier if usable else ""))
    return tuple(found)
