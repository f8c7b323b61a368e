"""Contexts in which a sentence does not say that what it speaks of is so.

"Er malte vermutlich ein Bild, das …", "Er hatte keinen Krug, der …", "Man glaubte, dass der Krug …": what is
told of such things stays in its sentence.
"""

import re

from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.hedges import is_doubt
from klartafel.drafting.operations.reading import Reading

_NEGATIONS = word_set(
    "nicht nichts kein keine keinen keinem keiner keines keinerlei nie niemals niemand niemanden niemandem",
    "nirgends nirgendwo weder ohne kaum selten fast beinahe statt anstatt",
)
_CONDITIONS = word_set("wenn falls sofern ob solange sooft")
# What is said, or would be, or is wanted: besides the words of doubt that the ledger knows.
_UNREAL = word_set(
    "dass daß offenbar ansonsten würde würden hätte hätten wäre wären sollte sollten wollte wollten will",
    "wollen möchte möchten plante planten suchte suchten sucht suchen brauchte brauchten braucht brauchen",
    "wünschte wünschten forderte forderten hoffte hofften versprach versprachen galt galten behauptete",
    "behaupteten zufolge",
)
# Verbs and adjectives on which a question may hang: "Man weiß, weshalb …", "Es ist klar, wodurch …".
_ASKS = re.compile(
    r"(?:ge)?(?:wiss|weiß|wuss|frag|klär|zeig|sag|beschr|versteh|verstand|untersuch|seh|sieh|sah|bericht|beweis|"
    r"prüf|überl|schreib|schrieb|forsch|offen|klar|deutlich|lern|ahn|denk|dacht|les|lies|las|verr[aäi]|hör|merk|"
    r"lehr|streit|stritt|schilder|find|fand|fund|sprech|spr[aio]ch|nenn|nann|wunder|rät|egal|gleichgültig|nach)|"
    r"er(?:zähl|klär|kenn|kann|inner|läuter|forsch|sicht|fahr|fuhr)|be(?:gründ|legt|kannt)|un(?:klar|bekannt|gewiss)|"
    r"inter|disk|dokument|heraus|ermitt|vermut"
)


def is_doubted(reading: Reading, first: int = 0, end: int | None = None) -> bool:
    """Whether something in a stretch doubts, reports, wants or supposes what the sentence tells."""
    forms = reading.forms[first:end]
    return any(form in _CONDITIONS or form in _UNREAL or is_doubt(form, "de") for form in forms)


def is_denied(reading: Reading, first: int = 0, end: int | None = None) -> bool:
    """Whether something in a stretch says that it is not so, or hardly."""
    return not _NEGATIONS.isdisjoint(reading.forms[first:end])


def is_open(reading: Reading, end: int) -> bool:
    """Whether something before a place leaves open whether it is so, or says that it is not."""
    return is_doubted(reading, 0, end) or is_denied(reading, 0, end)


def has_condition(reading: Reading, first: int = 0, end: int | None = None) -> bool:
    """Whether a condition stands in a stretch."""
    return any(form in _CONDITIONS for form in reading.forms[first:end])


def asks_or_tells(reading: Reading) -> bool:
    """Whether the sentence has a word on which a question may hang: "Man weiß, weshalb …"."""
    return any(
        tag.startswith(("V", "ADJ")) and _ASKS.match(form)
        for form, tag in zip(reading.forms, reading.tags, strict=True)
    )


def opens_question(reading: Reading) -> bool:
    """Whether the sentence asks, or calls."""
    return reading.text.rstrip("“”\"»«’') ").endswith(("?", "!"))
