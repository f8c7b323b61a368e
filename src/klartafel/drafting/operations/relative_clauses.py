"""A relative clause as a sentence of its own.

The pronoun has the case that its noun has in the clause, and the form of the article: so the noun takes
its place with this form as article, opens the new sentence, and the verb comes second. "Der Töpfer, der in
Unna lebte, machte den Krug, den er behielt": "Der Töpfer lebte in Unna", "Den Krug behielt er".
What a clause belongs to must be certain: its noun stands before the comma, it is the only one that agrees,
and it is known which one is meant without the clause (not "jeder Krug, der").
"""

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import PREPOSITIONS, ClauseKind
from klartafel.drafting.operations.contexts import is_denied, is_open, opens_question
from klartafel.drafting.operations.nominals import (
    GENDERS,
    OPENERS,
    Nominal,
    is_named_twice,
    is_restricted,
    is_some_of,
)
from klartafel.drafting.operations.reading import Reading, joined, sentence, without_end
from klartafel.drafting.operations.referents import Referent, referent
from klartafel.drafting.operations.relative_antecedents import antecedent
from klartafel.drafting.operations.relative_borders import (
    AFTER_PREPOSITION,
    COORDINATORS,
    PRONOUNS,
    RelativeClause,
    clause_at,
    coordinated_clause,
    may_change_places,
)
from klartafel.drafting.operations.relative_owners import of_owner
from klartafel.drafting.operations.verbs import verb_second

_SEEN = word_set("sieht erkennt sehen erkennen")


def without_relative_clause(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without its first relative clause, and this clause as sentences."""
    for place in range(1, len(reading)):
        clause = clause_at(reading, place)
        if clause is None or reading.quoted[place]:
            continue
        found = _taken_out(reading, clause)
        if found:
            return found
    return ()


def _taken_out(reading: Reading, clause: RelativeClause) -> tuple[tuple[str, ...], ...]:
    phrase, gender = antecedent(reading, clause)
    if phrase is None or is_restricted(reading, phrase) or opens_question(reading):
        return ()
    if phrase.determiner and reading.sign(phrase.first) == ",":
        return ()  # "wird so genannt, eine Bezeichnung, die …"
    if is_open(reading, clause.first) or is_named_twice(reading, phrase):
        return ()
    who = referent(reading, phrase, gender)
    clauses = [clause]
    end = clause.end
    while end < len(reading) and reading.forms[end] in COORDINATORS:
        following = coordinated_clause(reading, clauses[-1], end)
        if following is None:
            return ()
        clauses.append(following)
        end = following.end
    if is_some_of(reading, phrase, end) or _is_rule(reading, phrase, end):
        return ()
    options = [_sentences(reading, part, who) for part in clauses]
    if any(not option for option in options):
        return ()
    tail = _tail(reading, clause.first, end)
    rest = sentence(reading.stretch(0, clause.first)) if tail else _rest(reading, clause.first, end)
    if not rest:
        return ()
    new = tuple(option[0] for option in options)
    results = [new]
    if len(options[0]) > 1:
        results.append((options[0][1], *new[1:]))
    return tuple(
        (rest, *sentences[:-1], sentence(without_end(sentences[-1]) + tail)) for sentences in results
    )


def _is_rule(reading: Reading, phrase: Nominal, end: int) -> bool:
    """ "Man bestrafte Frauen, die …", "Man fand einen Krug, der …, nie": no such things need be there."""
    if phrase.is_definite or reading.tags[phrase.noun] == "NE":
        return False
    is_told = "man" not in reading.forms[: phrase.first] or not _SEEN.isdisjoint(reading.forms)
    return not is_told or is_denied(reading, end)


def _tail(reading: Reading, first: int, end: int) -> str:
    """A clause that hangs on the relative clause and ends the sentence: "die vermuten lässt, dass …"."""
    if end >= len(reading) or reading.sign(end) != ",":
        return ""
    opens = (
        reading.tags[end] in ("KOUS", "KOUI", "PWAV", "PRELS", "PRELAT", "PWS")
        or reading.forms[end] == "sodass"
    )
    has_verb = any(reading.clause_of[p].kind is ClauseKind.MAIN for p in reading.finite_verbs(0, first))
    return reading.text[reading.words[end - 1].span.end :] if opens and has_verb else ""


def _rest(reading: Reading, first: int, end: int) -> str:
    """The sentence without the clause and its commas; empty where a comma may have to stay."""
    before = reading.stretch(0, first)
    if end == len(reading):
        closing = reading.text[reading.words[-1].span.end :].strip()
        return sentence(before) if closing in ("", ".") else ""
    mark = reading.sign(end)
    text = reading.text[reading.words[end].span.start :]
    if mark != ",":
        return sentence(before + mark + " " + text) if mark in (";", ":", ".") else ""
    tag, form = reading.tags[end], reading.forms[end]
    if tag in OPENERS or form in ("aber", "sondern", "denn", "sodass"):
        return ""
    has_verb = any(reading.clause_of[p].kind is ClauseKind.MAIN for p in reading.finite_verbs(0, first))
    if reading.is_finite(end) or form in ("und", "oder", "sowie"):
        return sentence(before, text)
    if not has_verb:
        return sentence(before + ", " + text)
    goes_on = tag in PREPOSITIONS or tag in (
        "ADV",
        "VV(PP)",
        "VV(INF)",
        "PTKVZ",
        "PTKNEG",
        "PRF",
        "ADJ(D)",
        "PROAV",
    )
    waits = reading.tags[-1] in ("VV(PP)", "VV(INF)", "PTKVZ", "VA(PP)", "VA(INF)") or tag == "PTKNEG"
    return sentence(before, text) if goes_on and waits else ""


def _sentences(reading: Reading, clause: RelativeClause, who: Referent) -> tuple[str, ...]:
    """The clause as a sentence, in one or two wordings."""
    form = reading.forms[clause.pronoun]
    if form in ("dessen", "deren"):
        return of_owner(reading, clause, who)
    case = _case(reading, clause, who.gender)
    if case is None or may_change_places(reading, clause, who.gender):
        return ()
    phrase = who.phrase(case)
    if not phrase:
        return ()
    preposition = reading.stretch(clause.first, clause.pronoun) if clause.first < clause.pronoun else ""
    opening = joined(preposition, phrase)
    text = verb_second(reading, opening, clause.inner, clause.verb, clause.end)
    return (sentence(text),) if text else ()


def _case(reading: Reading, clause: RelativeClause, gender: str) -> int | None:
    letters = set(PRONOUNS[reading.forms[clause.pronoun]]) & set(GENDERS[gender])
    if clause.first < clause.pronoun:
        letters &= set(AFTER_PREPOSITION)
    cases = sorted(GENDERS[gender].index(letter) for letter in letters)
    return cases[0] if cases else None
