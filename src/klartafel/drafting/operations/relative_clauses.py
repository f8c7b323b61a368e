"""A relative clause as a sentence of its own.

The pronoun has the case that its noun has in the clause, and the form of the article: so the noun takes
its place with this form as article, opens the new sentence, and the verb comes second. "Der Töpfer, der in
Unna lebte, machte den Krug, den er behielt": "Der Töpfer lebte in Unna", "Den Krug behielt er".
What a clause belongs to must be certain: its noun stands before the comma, it is the only one that agrees,
and it is known which one is meant without the clause (not "jeder Krug, der").
"""

from dataclasses import dataclass

from klartafel.checks.rules.grammar.antecedents import _gender_of_name
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS, ClauseKind
from klartafel.checks.rules.grammar.verb_forms import is_past, may_be_participle
from klartafel.checks.rules.spelling.german_declension import (
    ADJECTIVE,
    NOMINATIVE as NOMINATIVES,
    DATIVE as DATIVES,
    ACCUSATIVE as ACCUSATIVES,
    PREPOSITIONS as CASES_OF_PREPOSITIONS,
    Declension,
    readings,
)
from klartafel.checks.rules.spelling.noun_phrases import ending_of
from klartafel.drafting.operations.contexts import is_open, opens_question
from klartafel.drafting.operations.nominals import (
    ACCUSATIVE,
    ARTICLES,
    DATIVE,
    GENDERS,
    NOMINATIVE,
    Nominal,
    Referent,
    is_person,
    is_restricted,
    nominal,
    number_of_noun,
    referent,
)
from klartafel.drafting.operations.reading import Reading, joined, sentence, without_end
from klartafel.drafting.operations.verbs import number_of, verb_second

# The genders and cases that a pronoun may have, alone and after a preposition.
_PRONOUNS = {
    "der": "ag", "die": "ehmp", "das": "il", "den": "d", "dem": "ck", "denen": "o",
    "dessen": "bj", "deren": "fn",
    "welcher": "ag", "welche": "ehmp", "welches": "il", "welchen": "d", "welchem": "ck",
}  # fmt: skip
_AFTER_PREPOSITION = "cdghklop"
_STATES = frozenset({"stehen", "liegen", "hängen", "sein", "befinden", "sitzen", "wohnen", "leben"})
_CLOSES = ",;:.–—()"
_COORDINATORS = frozenset({"und", "oder", "sowie", "aber"})
_OPENERS = frozenset({"KOUS", "KOUI", "PWAV", "PRELS", "PRELAT"})
_NOMINATIVE_PRONOUNS = frozenset({"er", "es", "man", "wir", "ich", "wer", "jemand", "niemand"})
_SUBJECT_OR_OBJECT = _NOMINATIVE_PRONOUNS | {"sie"}
_WAITING = frozenset({"wurde", "wurden", "wird", "werden", "hat", "haben", "hatte", "hatten"})
_NO_ATTRIBUTES = frozenset({"durch", "seit", "während", "gegen", "um", "bis", "trotz", "wegen"})
_LONGEST_CHAIN = 25


@dataclass(frozen=True, slots=True)
class _Clause:
    """A relative clause: the words from `first` on up to `end`; its pronoun; the places of its verbs."""

    first: int
    pronoun: int
    verb: int
    end: int


def without_relative_clause(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without its first relative clause, and this clause as sentences."""
    for place in range(1, len(reading)):
        clause = _clause(reading, place)
        if clause is None or reading.quoted[place]:
            continue
        found = _taken_out(reading, clause)
        if found:
            return found
    return ()


def _clause(reading: Reading, place: int) -> _Clause | None:
    """The relative clause that opens at a place, if its end is certain."""
    if reading.sign(place) != ",":
        return None
    pronoun = place
    if reading.tags[place] in PREPOSITIONS and place + 1 < len(reading):
        pronoun = place + 1
    form = reading.forms[pronoun]
    if form not in _PRONOUNS or pronoun + 1 >= len(reading):
        return None
    if reading.tags[pronoun] not in ("PRELS", "PRELAT", "ART", "PDS") or reading.has_mark(pronoun + 1, ","):
        return None
    return _until_verb(reading, place, pronoun)


def _until_verb(reading: Reading, first: int, pronoun: int) -> _Clause | None:
    """Read on to the finite verb at the end of the clause."""
    for verb in range(pronoun + 1, len(reading)):
        mark = reading.sign(verb)
        if set(mark) & set(";:–—") or _hides_verb(reading, verb):
            return None
        if "," in mark and not _is_enumerated(reading, verb):
            return None
        if not reading.is_finite(verb):
            continue
        end = verb + 1
        if _is_participle_of_main(reading, first, verb):
            return None
        closes = end == len(reading) or reading.has_mark(end, _CLOSES)
        if closes or reading.forms[end] in _COORDINATORS:
            return _Clause(first, pronoun, verb, end) if verb > pronoun + 1 else None
        if reading.tags[end] in ("VV(INF)", "VA(INF)", "VM(INF)"):
            continue
        return None  # a main clause: its verb is not at its end
    return None


def _is_enumerated(reading: Reading, place: int) -> bool:
    """Whether a comma stands in a row: "Kasse, Siegel und Schriften", "gedreht, bemalt und gebrannt"."""
    if reading.tags[place] in _OPENERS or reading.forms[place] in _PRONOUNS:
        return False
    verb = next((p for p in range(place, len(reading)) if reading.is_finite(p)), len(reading))
    has_and = any(reading.forms[p] in ("und", "oder", "sowie") for p in range(place, verb))
    is_row = reading.tags[place - 1] == reading.tags[place] or reading.tags[place - 1] == "VV(PP)"
    return (has_and and reading.tags[place] != "ADJ(D)") or (is_row and reading.tags[place] == "ADJ(A)")


def _hides_verb(reading: Reading, place: int) -> bool:
    """Whether the tagger has not seen a verb here: "aufstieg"."""
    if reading.tags[place].startswith("V") or not reading.words[place].text.islower():
        return False
    unclear = reading.tags[place] in ("NN", "NE", "FM", "XY", "NNI", "NNA")
    return unclear and is_past(reading.forms[place], "")


def _is_participle_of_main(reading: Reading, first: int, verb: int) -> bool:
    """ "wurde von Ailton, dem Architekten, verändert": the participle that the main clause waits for."""
    if reading.tags[verb] != "VV(FIN)" or not may_be_participle(reading.forms[verb]):
        return False
    return any(reading.forms[p] in _WAITING for p in range(first)) and not any(
        reading.tags[p] == "VV(PP)" for p in range(first)
    )


def _taken_out(reading: Reading, clause: _Clause) -> tuple[tuple[str, ...], ...]:
    phrase, gender = _antecedent(reading, clause)
    if phrase is None or is_restricted(reading, phrase) or opens_question(reading):
        return ()
    if phrase.determiner and reading.sign(phrase.first) == "," and reading.finite_verbs(0, phrase.first):
        return ()  # "wird so genannt, eine Bezeichnung, die …"
    if not phrase.is_definite and reading.tags[phrase.noun] != "NE" and is_open(reading, clause.first):
        return ()
    who = referent(reading, phrase, gender)
    clauses = [clause]
    end = clause.end
    while end < len(reading) and reading.forms[end] in _COORDINATORS:
        following = _coordinated(reading, clauses[-1], end)
        if following is None:
            return ()
        clauses.append(following)
        end = following.end
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
    return tuple((rest, *sentences[:-1], sentence(without_end(sentences[-1]) + tail)) for sentences in results)


def _tail(reading: Reading, first: int, end: int) -> str:
    """A clause that hangs on the relative clause and ends the sentence: "die vermuten lässt, dass …"."""
    if end >= len(reading) or reading.sign(end) != ",":
        return ""
    opens = reading.tags[end] in ("KOUS", "KOUI", "PWAV", "PRELS", "PRELAT", "PWS") or reading.forms[end] == "sodass"
    has_verb = any(reading.clause_of[p].kind is ClauseKind.MAIN for p in reading.finite_verbs(0, first))
    return reading.text[reading.words[end - 1].span.end :] if opens and has_verb else ""


def _coordinated(reading: Reading, before: _Clause, place: int) -> _Clause | None:
    """ "und deren Name …", "und … dienten": the next clause with a pronoun of its own, or with this one."""
    after = place + 1
    if after >= len(reading) or reading.sign(place) or reading.forms[place] == "aber":
        return None
    pronoun = after + 1 if reading.tags[after] in PREPOSITIONS and after + 1 < len(reading) else after
    if reading.tags[pronoun] in ("PRELS", "PRELAT") and reading.forms[pronoun] in _PRONOUNS:
        return _until_verb(reading, after, pronoun)
    if reading.tags[pronoun] in ("ART", "PDS") and reading.forms[pronoun] in ("die", "das", "der"):
        follows = reading.tags[pronoun + 1] if pronoun + 1 < len(reading) else ""
        if follows in ("APPR", "APPRART", "ADV", "PPER", "ART", "PRF", "PPOSAT"):
            return _until_verb(reading, after, pronoun)
    is_subject = reading.forms[before.pronoun] in ("der", "die", "das") and not _has_subject(reading, before)
    if not is_subject or before.first != before.pronoun:
        return None
    following = _until_verb(reading, after, after - 1)
    if following is None:
        return None
    return _Clause(after, before.pronoun, following.verb, following.end)


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
    if tag in _OPENERS or form in ("aber", "sondern", "denn", "sodass"):
        return ""
    has_verb = any(reading.clause_of[p].kind is ClauseKind.MAIN for p in reading.finite_verbs(0, first))
    if reading.is_finite(end) or form in ("und", "oder", "sowie"):
        return sentence(before, text)
    if not has_verb:
        return sentence(before + ", " + text)
    goes_on = tag in PREPOSITIONS or tag in ("ADV", "VV(PP)", "VV(INF)", "PTKVZ", "PTKNEG", "PRF", "ADJ(D)", "PROAV")
    waits = reading.tags[-1] in ("VV(PP)", "VV(INF)", "PTKVZ", "VA(PP)", "VA(INF)") or tag == "PTKNEG"
    return sentence(before, text) if goes_on and waits else ""


def _antecedent(reading: Reading, clause: _Clause) -> tuple[Nominal | None, str]:
    """The noun that a clause belongs to, with its gender; None where it is not certain."""
    nothing = (None, "")
    allowed = _PRONOUNS[reading.forms[clause.pronoun]]
    if clause.pronoun > clause.first:
        allowed = "".join(c for c in allowed if c in _AFTER_PREPOSITION) or allowed
    genders = {gender for gender, letters in GENDERS.items() if set(letters) & set(allowed)}
    place = clause.first - 1
    while place > 0 and reading.tags[place] in ("VV(PP)", "VA(PP)", "VV(INF)", "VA(INF)", "PTKVZ", "VV(IZU)"):
        place -= 1
    best: tuple[Nominal | None, str] = nothing
    limit = max(-1, place - _LONGEST_CHAIN)
    chain: Nominal | None = None
    is_linked = True
    while place > limit:
        if reading.is_finite(place) or reading.tags[place] in ("KOUS", "PRELS", "PRELAT", "PWAV"):
            break
        if place + 1 < clause.first and set(reading.sign(place + 1)) & set(";:()–—"):
            break
        if reading.tags[place] in NOUNS and not reading.quoted[place]:
            phrase = nominal(reading, place)
            fitting = _fitting(reading, phrase, genders, clause)
            if chain is None and phrase.mask == 0 and reading.tags[phrase.noun] != "NE":
                return nothing
            if chain is None and _is_coordinated(reading, phrase):
                return nothing
            if fitting:
                if best[0] is not None:
                    return nothing if is_linked else best
                if len(fitting) > 1:
                    return nothing
                best = (phrase, fitting)
                is_linked = False
            elif best[0] is None and genders & set(phrase.genders()) and _has_subject(reading, clause):
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
            if best[0] is not None and reading.tags[place] not in ("APPR", "APPRART"):
                return best
            place -= 1
    return best


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
    return reading.tags[place] in NOUNS and not reading.sign(phrase.first)


def _fitting(reading: Reading, phrase: Nominal, genders: set[str], clause: _Clause) -> str:
    """The genders in which a phrase agrees with the pronoun and the verb of the clause."""
    if reading.tags[phrase.noun] == "NE" and not phrase.determiner:
        return _of_name(reading, phrase, genders)
    found = "".join(gender for gender in phrase.genders() if gender in genders)
    if reading.forms[clause.pronoun] == "die" and clause.pronoun == clause.first:
        number = number_of(reading.forms[clause.verb])
        if not _has_subject(reading, clause):
            found = "".join(gender for gender in found if (gender == "p") == (number == "p"))
    elif reading.forms[clause.pronoun] == "der" and clause.pronoun == clause.first:
        has_subject = _has_nominative(reading, clause)
        found = "".join(g for g in found if (g == "m" and not has_subject) or (g == "f" and has_subject))
    return found


def _of_name(reading: Reading, phrase: Nominal, genders: set[str]) -> str:
    name = " ".join(word.text for word in reading.words[phrase.noun : phrase.end])
    if not is_person(name) or reading.words[phrase.end - 1].text.endswith("s"):
        return ""
    gender = _gender_of_name(reading.forms[phrase.noun])
    return gender if gender in genders else ""


def _has_subject(reading: Reading, clause: _Clause) -> bool:
    """Whether something but the pronoun may be the subject of the clause."""
    return any(reading.forms[p] in _SUBJECT_OR_OBJECT for p in range(clause.pronoun + 1, clause.verb)) or any(
        True for _ in _possible_subjects(reading, clause)
    )


def _has_nominative(reading: Reading, clause: _Clause) -> bool:
    return _has_subject(reading, clause)


def _possible_subjects(reading: Reading, clause: _Clause) -> list[Nominal]:
    number = number_of(reading.forms[clause.verb])
    found: list[Nominal] = []
    place = clause.pronoun + 1
    while place < clause.verb:
        if reading.tags[place] in NOUNS:
            phrase = nominal(reading, place)
            is_free = reading.forms[max(0, phrase.first - 1)] not in ("wie", "als") and not phrase.preposition and phrase.determiner not in ("im", "am", "zum", "zur", "vom", "beim")
            nominative = phrase.mask & NOMINATIVES
            follows_noun = phrase.first > 0 and reading.tags[phrase.first - 1] in NOUNS
            agrees = number in number_of_noun(nominative)
            is_predicate = reading.words[clause.verb].tag.lemma in ("sein", "werden", "heißen", "bleiben")
            if is_free and nominative and agrees and not follows_noun and not is_predicate:
                found.append(phrase)
            place = phrase.end
        else:
            place += 1
    return found


def _sentences(reading: Reading, clause: _Clause, who: Referent) -> tuple[str, ...]:
    """The clause as a sentence, in one or two wordings."""
    form = reading.forms[clause.pronoun]
    if form in ("dessen", "deren"):
        return _of_owner(reading, clause, who)
    case = _case(reading, clause, who.gender)
    if case is None:
        return ()
    phrase = who.phrase(case)
    if not phrase:
        return ()
    first = max(clause.first, clause.pronoun + 1) if clause.first <= clause.pronoun else clause.first
    preposition = reading.stretch(clause.first, clause.pronoun) if clause.first < clause.pronoun else ""
    opening = joined(preposition, phrase)
    text = verb_second(reading, opening, first, clause.verb, clause.end)
    return (sentence(text),) if text else ()


def _case(reading: Reading, clause: _Clause, gender: str) -> int | None:
    letters = set(_PRONOUNS[reading.forms[clause.pronoun]]) & set(GENDERS[gender])
    if clause.first < clause.pronoun:
        letters &= set(_AFTER_PREPOSITION)
    cases = sorted(GENDERS[gender].index(letter) for letter in letters)
    return cases[0] if cases else None


def _of_owner(reading: Reading, clause: _Clause, who: Referent) -> tuple[str, ...]:
    """ "dessen Werkstatt …": "Die Werkstatt von dem Töpfer …" and "Seine Werkstatt …"."""
    noun = next(
        (p for p in range(clause.pronoun + 1, clause.verb) if reading.tags[p] in NOUNS),
        None,
    )
    if noun is None or not all(reading.tags[p] == "ADJ(A)" for p in range(clause.pronoun + 1, noun)):
        return ()
    owned = nominal(reading, noun)
    if reading.sign(noun + 1):
        return ()
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
    end = _end_of_attributes(reading, noun + 1, clause.verb)
    attributes = reading.stretch(noun + 1, end) if end > noun + 1 else ""
    stem = who.possessive
    ending = {"der": "", "das": "", "die": "e", "dem": "em", "den": "en"}[article]
    if gender == "f" and cases[0] == DATIVE:
        ending = "er"
    options: list[str] = []
    owner = who.phrase(DATIVE)
    own = joined(preposition, stem + ending, " ".join([*_mixed(reading, clause.pronoun + 1, noun, ending, letter), reading.words[noun].text]), attributes)
    explicit = joined(preposition, article, head, "von " + owner)
    if owner and not attributes:
        options.append(explicit)
    options.append(own)
    texts = [verb_second(reading, option, end, clause.verb, clause.end) for option in options]
    return tuple(sentence(text) for text in texts if text)


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


def _letters_of_owned(reading: Reading, clause: _Clause, mask: int, preposition: str) -> str:
    """What gender and case the owned noun may have."""
    if preposition:
        allowed = CASES_OF_PREPOSITIONS.get(preposition, 0) & (DATIVES | ACCUSATIVES)
        if allowed == (DATIVES | ACCUSATIVES):
            is_state = reading.words[clause.verb].tag.lemma in _STATES
            allowed = DATIVES if is_state else 0
        mask &= allowed
    else:
        others = [p for p in _possible_subjects(reading, clause) if p.noun != clause.pronoun + 1]
        pronouns = any(reading.forms[p] in _NOMINATIVE_PRONOUNS for p in range(clause.pronoun, clause.verb))
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
