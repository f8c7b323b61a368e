"""Inscriptions as English sentences."""

import re

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.inscriptions import Inscription, inscriptions_of
from klartafel.drafting.record.statement import Statement, Thing, whole

_WHERE = re.compile(
    r"(?:on|under|below|above|at|inside|in|beside|behind|around|along)\b[^,;]*", re.IGNORECASE
)


def inscription_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """What is written on the thing, and where."""
    return tuple(
        whole(_sentence(inscription, thing), Field.INSCRIPTION)
        for inscription in inscriptions_of(record, "en")
    )


def _sentence(inscription: Inscription, thing: Thing) -> str:
    quoted = f"“{inscription.words}”"
    where = inscription.where
    if where is None:
        return f"Inscription: {quoted}"
    if not where or where.casefold() in ("inscription", "text"):
        return f"On {thing.after_preposition} you can read: {quoted}"
    if _WHERE.fullmatch(where):
        return f"{where[0].upper()}{where[1:]} you can read: {quoted}"
    return f"{where[0].upper()}{where[1:]}: {quoted}"
