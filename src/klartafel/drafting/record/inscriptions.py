"""What is written on an object, letter by letter. An inscription is never changed."""

import re
from dataclasses import dataclass

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.values import named_in, reads_like

_LONGEST = 90
_DESCRIBES = ("\n", '"', "“", "„", "”", "(", ")", "[", "]", ":", "—", ";", "<", ">")
_DESCRIBING = re.compile(
    r"\b(?:\w*stempel|signatur|monogramm|bezeichnet|signiert|gestempelt|unten|oben|links|rechts|stamp|signed|"
    r"signature|lower|upper|left|right)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Inscription:
    """The words on the object, and where they stand by the record; empty where it does not say."""

    words: str
    where: str


def inscriptions_of(record: Record, language: str) -> tuple[Inscription, ...]:
    """The inscriptions that are nothing but what is written; descriptions of marks and stamps are not."""
    found = []
    for value in named_in(record, Field.INSCRIPTION, language):
        describes = any(sign in value.value for sign in _DESCRIBES) or _DESCRIBING.search(value.value)
        if len(value.value) <= _LONGEST and not describes:
            usable = value.language or reads_like(value.qualifier, language)
            found.append(Inscription(value.value, value.qualifier if usable else ""))
    return tuple(found)
