"""Contexts in which a sentence does not say that what it speaks of is so.

"Er malte vermutlich ein Bild, das …", "Er hatte keinen Krug, der …", "Wenn ein Krug …, der …": what is told
of such things stays in its sentence.
"""

from klartafel.checks.language.traits import word_set
from klartafel.drafting.operations.reading import Reading

_OPEN = word_set(
    "vermutlich wohl wahrscheinlich möglicherweise vielleicht angeblich mutmaßlich eventuell offenbar",
    "anscheinend womöglich vermeintlich nicht kein keine keinen keinem keiner keines nie niemals",
    "weder ohne",
    "wenn falls ob sofern könnte könnten soll sollen dürfte dürften würde würden hätte hätten wäre wären",
    "kaum ansonsten statt anstatt solange",
)
_CONDITIONS = word_set("wenn falls sofern ob solange sooft")


def is_open(reading: Reading, place: int) -> bool:
    """Whether something before a place leaves open whether it is so."""
    return any(form in _OPEN for form in reading.forms[:place])


def has_condition(reading: Reading, first: int = 0, end: int | None = None) -> bool:
    """Whether a condition stands in a stretch."""
    return any(form in _CONDITIONS for form in reading.forms[first:end])


def opens_question(reading: Reading) -> bool:
    """Whether the sentence asks, or calls."""
    return reading.text.rstrip("“”\"»«’') ").endswith(("?", "!"))
