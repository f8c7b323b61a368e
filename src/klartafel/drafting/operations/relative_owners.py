"""Relative clauses with "dessen" and "deren": "Die Werkstatt von dem Töpfer …", "Seine Werkstatt …"."""

from klartafel.checks.rules.grammar.structure import NOUNS
from klartafel.checks.rules.spelling.german_declension import ACCUSATIVE as ACCUSATIVES
from klartafel.checks.rules.spelling.german_declension import ADJECTIVE, Declension, readings
from klartafel.checks.rules.spelling.german_declension import DATIVE as DATIVES
from klartafel.checks.rules.spelling.german_declension import NOMINATIVE as NOMINATIVES
from klartafel.checks.rules.spelling.german_declension import PREPOSITIONS as CASES_OF_PREPOSITIONS
from klartafel.checks.rules.spelling.noun_phrases import ending_of
from klartafel.drafting.operations.nominals import GENDERS, nominal, number_of_noun
from klartafel.drafting.operations.reading import Reading, joined, sentence
from klartafel.drafting.operations.referents import ARTICLES, DATIVE, Referent
from klartafel.drafting.operations.relative_borders import (
    NOMINATIVE_PRONOUNS,
    RelativeClause,
    possible_subjects,
)
from klartafel.drafting.operations.verbs import number_of, verb_second

_STATES = frozenset({"stehen", "liegen", "hängen", "sein", "befinden", "sitzen", "wohnen", "leben"})


def of_owner(reading: Reading, clause: RelativeClause, who: Referent) -> tuple[str, ...]:
    """ "dessen Werkstatt …": "Die Werkstatt von dem Töpfer …" and "Seine Werkstatt …"."""
    noun = next(
        (p for p in range(clause.pronoun + 1, clause.verb) if reading.tags[p] in NOUNS),
        None,
    )
    if noun is None or not all(reading.tags[p] == "ADJ(A)" for p in range(clause.pronoun + 1, noun)):
        return ()
    owned = nominal(reading, noun)
    after_noun = noun + 1
    aside = ""
    if reading.sign(noun + 1):
        after_noun = next((p for p in range(noun + 2, clause.verb) if reading.sign(p) == ","), 0)
        if reading.sign(noun + 1) != "," or not after_noun or after_noun >= clause.verb:
            return ()
        aside = f", {reading.stretch(noun + 1, after_noun)},"  # "deren Fell, vermutlich Antilopenhaut, …"
    mask = owned.mask & (ACCUSATIVES | DATIVES | NOMINATIVES)
    preposition = reading.forms[clause.first] if clause.first < clause.pronoun else ""
    letters = _letters_of_owned(reading, clause, mask, preposition)
    genders = {gender for gender, own in GENDERS.items() if set(own) & set(letters)}
    if len(genders) != 1:
        return ()
    gender = genders.pop()
    cases = sorted({GENDERS[gender].index(letter) for letter in letters if letter in GENDERS[gender]})
    if len({ARTICLES[gender][case] for case in cases}) != 1:
        return ()
    article = ARTICLES[gender][cases[0]]
    letter = GENDERS[gender][cases[0]]
    adjectives = [_weak(reading.forms[p], letter) for p in range(clause.pronoun + 1, noun)]
    if not all(adjectives):
        return ()
    head = " ".join([*adjectives, reading.words[noun].text])
    end = after_noun if aside else _end_of_attributes(reading, noun + 1, clause.verb)
    attributes = reading.stretch(noun + 1, end) if end > noun + 1 and not aside else ""
    stem = who.possessive
    ending = {"der": "", "das": "", "die": "e", "dem": "em", "den": "en"}[article]
    if gender == "f" and cases[0] == DATIVE:
        ending = "er"
    options: list[str] = []
    owner = who.phrase(DATIVE)
    own = joined(
        preposition,
        stem + ending,
        " ".join([*_mixed(reading, clause.pronoun + 1, noun, ending, letter), reading.words[noun].text]),
        attributes,
    )
    explicit = joined(preposition, article, head, "von " + owner)
    if owner and not attributes:
        options.append(explicit)
    if not options or (clause.end == len(reading) and not _has_rival(reading, clause, who)):
        options.append(own)
    texts = [verb_second(reading, option + aside, end, clause.verb, clause.end) for option in options]
    return tuple(sentence(text) for text in texts if text)


def _has_rival(reading: Reading, clause: RelativeClause, who: Referent) -> bool:
    """Whether "sein" or "ihr" might be taken for that of another noun."""
    alike = "mn" if who.gender in "mn" else "fp"
    for place in range(clause.first):
        text = reading.words[place].text
        if reading.tags[place] not in NOUNS or text in (who.noun, *who.name.split()):
            continue
        phrase = nominal(reading, place)
        if not phrase.mask or set(alike) & set(phrase.genders()):
            return True
    return False


def _mixed(reading: Reading, first: int, noun: int, ending: str, letter: str) -> list[str]:
    """Adjectives as they stand after "sein" or "seine"."""
    if not ending:
        return [reading.forms[p] for p in range(first, noun)]
    return [_weak(reading.forms[p], letter) for p in range(first, noun)]


def _weak(adjective: str, letter: str) -> str:
    ending = ending_of(adjective)
    if not ending:
        return ""
    wanted = next((e for e, mask in ADJECTIVE[Declension.WEAK].items() if mask & readings(letter)), "")
    return adjective.removesuffix(ending) + wanted


def _letters_of_owned(reading: Reading, clause: RelativeClause, mask: int, preposition: str) -> str:
    """What gender and case the owned noun may have."""
    if preposition:
        allowed = CASES_OF_PREPOSITIONS.get(preposition, 0) & (DATIVES | ACCUSATIVES)
        if allowed == (DATIVES | ACCUSATIVES):
            is_state = reading.words[clause.verb].tag.lemma in _STATES
            allowed = DATIVES if is_state else 0
        mask &= allowed
    else:
        others = [p for p in possible_subjects(reading, clause) if p.noun != clause.pronoun + 1]
        pronouns = any(reading.forms[p] in NOMINATIVE_PRONOUNS for p in range(clause.pronoun, clause.verb))
        number = number_of(reading.forms[clause.verb])
        agrees = number in number_of_noun(mask & NOMINATIVES)
        if pronouns or not agrees:
            mask &= ACCUSATIVES
        else:
            numbers = sum(readings(GENDERS[g]) for g in GENDERS if (g == "p") == (number == "p"))
            mask &= NOMINATIVES & numbers
        if others and not pronouns:
            return ""
    return "".join(letter for letter in "abcdefghijklmnop" if mask & readings(letter))


def _end_of_attributes(reading: Reading, place: int, verb: int) -> int:
    """Where the attributes of a noun end: "von 1836", "aus Ton", "des Hauses"."""
    if place >= verb or reading.sign(place):
        return place
    is_of = reading.forms[place] in ("von", "vom", "aus") or reading.forms[place] in ("des", "eines")
    if not is_of:
        return place
    for end in range(place + 1, verb):
        if reading.tags[end] in NOUNS or reading.tags[end] == "CARD":
            while end + 1 < verb and reading.tags[end + 1] == "NE":
                end += 1
            return end + 1
    return place
