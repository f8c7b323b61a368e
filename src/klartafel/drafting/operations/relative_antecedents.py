"""Which noun a relative clause belongs to.

It stands before the comma, agrees with the pronoun and with the verb, and no other noun that agrees stands
where the clause might belong to it as well ("die Töpfer der Stadt, die": both may be meant).
"""

from klartafel.checks.rules.grammar.antecedents import gender_of_name
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS
from klartafel.checks.rules.spelling.german_declension import GENITIVE
from klartafel.drafting.operations.nominals import GENDERS, Nominal, nominal
from klartafel.drafting.operations.reading import Reading
from klartafel.drafting.operations.referents import is_person
from klartafel.drafting.operations.relative_borders import (
    AFTER_PREPOSITION,
    PRONOUNS,
    RelativeClause,
    has_subject,
)
from klartafel.drafting.operations.verbs import number_of

_NO_ATTRIBUTES = frozenset({"durch", "seit", "während", "gegen", "um", "bis", "trotz", "wegen"})
_LONGEST_CHAIN = 25


def antecedent(reading: Reading, clause: RelativeClause) -> tuple[Nominal | None, str]:
    """The noun that a clause belongs to, with its gender; None where it is not certain."""
    nothing = (None, "")
    allowed = PRONOUNS[reading.forms[clause.pronoun]]
    if clause.pronoun > clause.first:
        allowed = "".join(c for c in allowed if c in AFTER_PREPOSITION) or allowed
    genders = {gender for gender, letters in GENDERS.items() if set(letters) & set(allowed)}
    place = clause.first - 1
    while place > 0 and reading.tags[place] in ("VV(PP)", "VA(PP)", "VV(INF)", "VA(INF)", "PTKVZ", "VV(IZU)"):
        place -= 1
    best: tuple[Nominal | None, str] = nothing
    limit = max(-1, place - _LONGEST_CHAIN)
    chain: Nominal | None = None
    is_linked = True
    if place >= 0 and reading.quoted[place]:
        return nothing  # what is quoted is the noun
    while place > limit:
        if reading.is_finite(place) or reading.tags[place] in ("KOUS", "PRELS", "PRELAT", "PWAV"):
            break
        if chain is not None and reading.tags[place] in ("KON", "VV(PP)", "PIS", "PTKVZ") and best[0] is None:
            return nothing
        if place + 1 < clause.first and set(reading.sign(place + 1)) & set(";:()–—"):
            break
        if reading.tags[place] in NOUNS and not reading.quoted[place]:
            phrase = nominal(reading, place)
            fitting = _fitting(reading, phrase, genders, clause)
            if chain is None and phrase.mask == 0 and reading.tags[phrase.noun] != "NE":
                return nothing
            if chain is None and _is_coordinated(reading, phrase):
                return _last_of_row(reading, phrase, genders, clause)
            if fitting:
                if best[0] is not None:
                    return nothing if is_linked else best
                if fitting == "mn" and reading.forms[clause.pronoun] in ("dessen", "dem"):
                    fitting = "m"  # both have "dem" and "sein"
                if len(fitting) > 1:
                    return nothing
                best = (phrase, fitting)
                is_linked = False
            elif best[0] is None and genders & set(phrase.genders()) and has_subject(reading, clause):
                return nothing  # it agrees by gender alone
            elif phrase.mask == 0 and reading.tags[phrase.noun] != "NE" and best[0] is None:
                return nothing
            if best[0] is not None:
                is_linked = _is_linked(reading, phrase)
                if not is_linked:
                    return best
            chain = phrase
            place = phrase.first - 1
        else:
            is_between = reading.tags[place] in ("APPR", "APPRART") or (
                is_linked and reading.tags[place] in ("ADV", "ADJ(D)")
            )
            if best[0] is not None and not is_between:
                return best
            place -= 1
    return best


def _last_of_row(
    reading: Reading, phrase: Nominal, genders: set[str], clause: RelativeClause
) -> tuple[Nominal | None, str]:
    """The last noun of a row, where the pronoun is in the singular: "mit Glas und Korb, der"."""
    fitting = _fitting(reading, phrase, genders, clause)
    if "p" in genders or len(fitting) != 1:
        return None, ""
    preposition = next((p for p in range(phrase.first, 0, -1) if reading.tags[p] in PREPOSITIONS), 0)
    if not preposition:
        return phrase, fitting
    if reading.tags[preposition - 1] not in NOUNS:
        return (phrase, fitting) if reading.is_finite(preposition - 1) else (None, "")
    head = nominal(reading, preposition - 1)
    may_be_head = not head.mask or _fitting(reading, head, genders, clause)
    return (None, "") if may_be_head else (phrase, fitting)


def _is_coordinated(reading: Reading, phrase: Nominal) -> bool:
    """Whether "und" or a comma joins the phrase with another one: what the clause belongs to is open."""
    place = phrase.first - 1
    if phrase.preposition:
        place -= 1
    if place < 0:
        return False
    return reading.forms[place] in ("und", "oder", "sowie", "bzw")


def _is_linked(reading: Reading, phrase: Nominal) -> bool:
    """Whether a phrase hangs on the noun before it, so that the clause may belong to that one as well."""
    place = phrase.first - 1
    if place < 0:
        return False
    if phrase.preposition:
        may_hang = phrase.preposition not in _NO_ATTRIBUTES
        return may_hang and place > 0 and reading.tags[place - 1] in NOUNS and not reading.sign(place)
    while place > 0 and reading.tags[place] in ("ADV", "ADJ(D)") and not reading.sign(place):
        place -= 1
    may_be_genitive = bool(phrase.mask & GENITIVE) or not phrase.mask
    return may_be_genitive and reading.tags[place] in NOUNS and not reading.sign(phrase.first)


def _fitting(reading: Reading, phrase: Nominal, genders: set[str], clause: RelativeClause) -> str:
    """The genders in which a phrase agrees with the pronoun and the verb of the clause."""
    if reading.tags[phrase.noun] == "NE" and not phrase.determiner:
        return _of_name(reading, phrase, genders)
    found = "".join(gender for gender in phrase.genders() if gender in genders)
    if reading.forms[clause.pronoun] == "die" and clause.pronoun == clause.first:
        number = number_of(reading.forms[clause.verb])
        if not has_subject(reading, clause):
            found = "".join(gender for gender in found if (gender == "p") == (number == "p"))
    elif reading.forms[clause.pronoun] == "der" and clause.pronoun == clause.first:
        wanted = "f" if has_subject(reading, clause) else "m"
        found = "".join(gender for gender in found if gender == wanted)
    return found


def _of_name(reading: Reading, phrase: Nominal, genders: set[str]) -> str:
    name = " ".join(word.text for word in reading.words[phrase.noun : phrase.end])
    if not is_person(name) or reading.words[phrase.end - 1].text.endswith("s"):
        return ""
    gender = gender_of_name(reading.forms[phrase.noun])
    return gender if gender in genders else ""
