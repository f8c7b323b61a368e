"""What is written on an object, letter by letter. An inscription is never changed."""

import re
from dataclasses import dataclass

from klartafel.checks.language.traits import word_set
from klartafel.domain.record import Field, Record
from klartafel.drafting.record.doubt import is_qualified
from klartafel.drafting.record.values import named_in, reads_like

_LONGEST = 90
_DESCRIBES = ("\n", '"', "“", "„", "”", "(", ")", "[", "]", ":", "—", ";", "<", ">")
_DESCRIBING = re.compile(
    r"\b(?:\w*stempel|signatur|monogramm|bezeichnet|signiert|gestempelt|unten|oben|links|rechts|stamp|signed|"
    r"signature|lower|upper|left|right)\b",
    re.IGNORECASE,
)
# Only capitals, figures and their short forms are surely letters on the thing: small letters may describe
# what is to be seen there, "Krone über Anker".
_LETTERS = re.compile(r"(?:[^a-zß-öø-ÿ]|\b(?:Nr|No|Anno)\b)+")
_REMARKS = word_set(
    "unleserlich unlesbar keine kein ohne nicht unbekannt verblasst beschädigt none illegible unreadable",
    "not unknown worn fehlt wappen rest reste spuren krone marke siegel monogramm missing coat remains crown",
)


@dataclass(frozen=True, slots=True)
class Inscription:
    """The words on the object, and where they stand by the record: empty where it does not say, None where it
    says so in words of another language. These may name another thing than the object, such as its box.
    """

    words: str
    where: str | None


def inscriptions_of(record: Record, language: str) -> tuple[Inscription, ...]:
    """The inscriptions that are nothing but what is written; descriptions of marks and stamps are not.

    A place in words of another language is left away, and the inscription too where they hold a doubt.
    """
    found = []
    for value in named_in(record, Field.INSCRIPTION, language):
        can_be_told = bool(value.language) or reads_like(value.qualifier, language)
        if _is_written(value.value) and (can_be_told or not is_qualified(value.qualifier)):
            found.append(Inscription(value.value, value.qualifier if can_be_told else None))
    return tuple(found)


def _is_written(text: str) -> bool:
    describes = any(sign in text for sign in _DESCRIBES) or _DESCRIBING.search(text)
    remarks = not _REMARKS.isdisjoint(word.strip(".,!?") for word in text.lower().split())
    return len(text) <= _LONGEST and not describes and not remarks and _LETTERS.fullmatch(text) is not None
