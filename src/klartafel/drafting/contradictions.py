"""Where record and source text of one subject do not agree: only a person can say which of them is right."""

import re

from klartafel.checks import Analysis, ledger
from klartafel.domain.finding import FactKind
from klartafel.domain.message import Message
from klartafel.domain.record import Field, Record

_YEARS = re.compile(r"\s*(\d{3,4})(?:\s*[-–]\s*(\d{3,4}))?\s*\Z")
# "um 1750" does not contradict 1748.
_ABOUT = re.compile(
    r"\b(?:um|etwa|ca\.|circa|gegen|rund|vor|nach|bis|about|around|before|after|until)\s*\Z", re.IGNORECASE
)
# A year further away tells of something else: when the thing was bought, when its maker was born.
_NEAR = 25


def contradictions(record: Record, source: Analysis) -> tuple[Message, ...]:
    """A dating in years that the source has not, though it has a year close by."""
    told = _years_of(source)
    found: list[Message] = []
    for value in record.all(Field.DATING):
        match = _YEARS.match(value)
        if match is None:
            continue
        first, last = int(match[1]), int(match[2] or match[1])
        if any(first <= year <= last for year in told):
            continue
        near = [year for year in told if first - _NEAR <= year <= last + _NEAR]
        if near:
            found.append(Message.of("draft.record-differs", record=value.strip(), source=str(near[0])))
    return tuple(found)


def _years_of(source: Analysis) -> list[int]:
    """The years that a source states without an "about" before them."""
    return [
        int(entry.normal_form)
        for entry in ledger(source, source)
        if entry.kind is FactKind.YEAR
        and entry.source is not None
        and entry.normal_form.isdecimal()
        and not _ABOUT.search(source.text[: entry.source.start])
    ]
