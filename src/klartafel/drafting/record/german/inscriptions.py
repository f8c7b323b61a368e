"""Inscriptions as German sentences."""

import re

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.inscriptions import Inscription, inscriptions_of
from klartafel.drafting.record.statement import Statement, Thing, whole

# A sentence in which the place stands first.
_WHERE = re.compile(
    r"(?:auf|unter|über|an|am|im|in|neben|hinter|vor|zwischen|oben|unten|links|rechts)\b[^,;]*", re.IGNORECASE
)
_SIDES = {
    "vorderseite": "Auf der Vorderseite", "rückseite": "Auf der Rückseite",
    "unterseite": "Auf der Unterseite",
    "oberseite": "Auf der Oberseite", "innenseite": "Auf der Innenseite", "schauseite": "Auf der Schauseite",
    "rand": "Am Rand", "boden": "Am Boden", "deckel": "Auf dem Deckel", "etikett": "Auf dem Etikett",
    "sockel": "Auf dem Sockel", "rahmen": "Auf dem Rahmen",
}  # fmt: skip
_ON_THE_THING = frozenset({"", "inschrift", "aufschrift", "beschriftung", "text"})


def inscription_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """What is written on the thing, and where."""
    return tuple(
        whole(_sentence(inscription, thing), Field.INSCRIPTION)
        for inscription in inscriptions_of(record, "de")
    )


def _sentence(inscription: Inscription, thing: Thing) -> str:
    quoted = f"„{inscription.words}“"
    if inscription.where is None:
        return f"Inschrift: {quoted}"
    where, comma, how = inscription.where.partition(", ")
    side = _SIDES.get(where.casefold(), "")
    if not side and _WHERE.fullmatch(where):
        side = where[0].upper() + where[1:]
    if inscription.where.casefold() in _ON_THE_THING:
        side = f"Auf {thing.after_preposition}" if thing.after_preposition else "Darauf"
    if side and not comma:
        return f"{side} steht: {quoted}"
    if side and how.islower():
        return f"{side} steht, {how}: {quoted}"
    return f"{inscription.where}: {quoted}"
