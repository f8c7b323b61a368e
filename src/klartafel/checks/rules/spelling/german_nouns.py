"""Gender, case and number of German nouns: from the lists, from the head of a compound, from the ending.

Readings are the letters of `nouns-de`: a to d masculine, e to h feminine, i to l neuter, each nominative,
genitive, dative, accusative; m to p the same in the plural.
"""

from functools import lru_cache

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.museum_words import museum_words
from klartafel.checks.language.word_table import word_table

# Endings that fix the gender, and the readings of the form.
_BY_ENDING = {
    "ung": "efgh", "heit": "efgh", "keit": "efgh", "schaft": "efgh", "ion": "efgh", "tät": "efgh",
    "ungen": "mnop", "heiten": "mnop", "keiten": "mnop", "schaften": "mnop", "ionen": "mnop", "täten": "mnop",
    "innen": "mnop", "ismus": "abcd", "chen": "iklmnop", "lein": "iklmnop", "chens": "j", "leins": "j",
}  # fmt: skip
_LONGEST = 60
_LONGER_THAN_ENDING = 3
_WEAK = (
    "ent",
    "ant",
    "ist",
    "et",
    "at",
    "oge",
    "ologe",
    "graf",
    "graph",
    "nom",
    "ast",
    "itz",
    "urg",
    "it",
    "loge",
)
_NO_HEADS = frozenset({"dung", "eins", "alien", "rial"})  # "Wal|dung"
_BY_LENGTH = tuple(sorted(_BY_ENDING, key=len, reverse=True))


@lru_cache(maxsize=50_000)
def noun_readings(form: str) -> str:
    """Readings of a form with a capital; empty where they are not known."""
    if len(form) > _LONGEST:
        return ""
    listed = _listed(form)
    if listed:
        return _without_accidents(listed)
    inflected = _of_person(form) or _with_s(form)
    if inflected:
        return inflected
    parts = compound_parts(form)
    if len(parts) > 1 and parts[-1] not in _NO_HEADS:
        head = noun_readings(parts[-1].capitalize())
        if head:
            return head + "mnp" if head == "acd" and form.endswith("er") else head
    for ending in _BY_LENGTH:
        if form.endswith(ending) and len(form) - len(ending) >= _LONGER_THAN_ENDING:
            return _BY_ENDING[ending]
    return ""


def _without_accidents(listed: str) -> str:
    """Readings without lone genitives of other words: "Haus" is one of "Hau" too."""
    if "i" in listed and "a" not in listed:
        return listed.replace("b", "")
    return listed.replace("j", "") if "a" in listed and "i" not in listed else listed


def _listed(form: str) -> str:
    return (word_table("nouns-de").get(form) or "") + museum_words().get(form, "")


def _of_person(form: str) -> str:
    """Readings of women and of weak nouns, for "Redakteurin" ends in "Urin" and "Finalisten" in "Listen"."""
    for ending, readings in (("innen", "mnop"), ("in", "efgh")):
        if form.endswith(ending) and "a" in noun_readings(form.removesuffix(ending)):
            return readings
    for ending in ("en", "n"):
        stem = form.removesuffix(ending)
        if stem != form and stem.endswith(_WEAK) and "a" in (_listed(stem) or noun_readings(stem)):
            return "bcdmnop"
    return ""


def _with_s(form: str) -> str:
    """Readings of a genitive or of a plural with "s" that the lists lack, by the nominative."""
    for ending, plural in (("es", ""), ("s", "mnop")):
        stem = form.removesuffix(ending)
        nominative = _listed(stem) if stem != form and not stem.endswith("s") else ""
        if nominative:
            return ("b" if "a" in nominative else "") + ("j" if "i" in nominative else "") + plural
    return ""
