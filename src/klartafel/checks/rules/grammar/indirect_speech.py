"""Indirect speech: what somebody said, told with "dass", with Konjunktiv, with "laut" or "soll … haben"."""

from collections.abc import Iterator

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import FINITE, NOUNS, Clause, ClauseKind, Structure
from klartafel.checks.rules.grammar.subjunctive import is_reported
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_SAYING = word_set(
    "sagen erzählen berichten behaupten meinen erklären betonen versichern verkünden mitteilen erwähnen",
    "antworten schreiben äußern schildern bestätigen versprechen hinzufügen zugeben warnen fordern",
    "ankündigen beteuern beklagen bemerken entgegnen erwidern fragen rufen aussagen überliefern melden",
    "beschreiben bestreiten leugnen",
)
_SOURCES = word_set(
    "angaben angabe aussage aussagen auskunft informationen bericht berichten worten schilderung",
)
_BEFORE_SOURCE = frozenset({"ADJ(A)", "PPOSAT", "ART"})
_AFTER_LAUT = NOUNS | {"ART", "PPOSAT", "ADJ(A)", "PDAT", "PIAT"}
# "als sei er krank", "damit er könne": no speech.
_NO_SPEECH = word_set("als damit wie")


def _find(task: Task) -> Iterator[Hit]:
    for structure in structures(task.analysis):
        told = [span for clause in structure.clauses for span in _told(structure, clause)]
        for span in told:
            yield Hit(span, Message.of("check-grammar.indirect-speech"))
        yield from _reported(structure, told)
        yield from _sources(structure)
        yield from _hearsay(structure)


def _told(structure: Structure, clause: Clause) -> Iterator[Span]:
    """A verb of saying and the clause with what was said."""
    if not clause.members or structure.quoted[clause.members[0]]:
        return
    first, last = clause.members[0], clause.members[-1]
    opener = structure.forms[clause.opener] if clause.opener is not None else ""
    if opener in ("dass", "daß") or (opener == "ob" or clause.kind is ClauseKind.QUESTION):
        verb = _verb_of_saying(structure, clause)
        asks = verb is not None and structure.lemma(verb) == "fragen"
        wonders = first > 0 and structure.forms[first - 1] == ("sich" if asks else "so")
        if verb is not None and (opener in ("dass", "daß") or asks) and not wonders:
            yield structure.span(min(verb, first), max(verb, last))
    elif clause.kind is ClauseKind.MAIN and first > 0 and structure.marks[first].strip() == ",":
        verb = _frame(structure, clause)
        if verb is not None:
            yield structure.span(min(verb, first), max(verb, last))


def _verb_of_saying(structure: Structure, clause: Clause) -> int | None:
    """The verb of saying in the clause before this one, or after it where this one comes first."""
    first, last = clause.members[0], clause.members[-1]
    if first > 0:
        host = structure.clause_of[first - 1]
        verb = next((p for p in reversed(host.members) if p < first and _is_saying(structure, p)), None)
        is_result = verb is not None and "so" in structure.forms[max(0, verb - 1) : first]
        return None if is_result else verb  # "so schreiben, dass alle es lesen"
    if last + 1 < len(structure.words):
        return next((p for p in structure.clause_of[last + 1].members[:2] if _is_saying(structure, p)), None)
    return None


def _frame(structure: Structure, clause: Clause) -> int | None:
    """ "Er sagt, der Krug ist alt": the verb of saying of the main clause before this one."""
    host = structure.clause_of[clause.members[0] - 1]
    if host is clause or not host.finite or not clause.finite or True in structure.quoted:
        return None
    verb = next((p for p in reversed(host.members) if _is_saying(structure, p)), None)
    if verb is None:
        return None
    after = [p for p in host.members if p > verb]
    is_bare = not after or (len(after) == 1 and structure.tags[after[0]] in ("PPER", "NE", "PIS"))
    is_second = clause.finite[0] > clause.members[0]
    return verb if is_bare and is_second else None


def _is_saying(structure: Structure, place: int) -> bool:
    if structure.tags[place][:2] != "VV":
        return False
    lemma = structure.lemma(place)
    if lemma == "heißen":  # "es heißt, dass"
        return "es" in structure.forms[max(0, place - 1) : place + 2]
    return lemma in _SAYING


def _reported(structure: Structure, told: list[Span]) -> Iterator[Hit]:
    """Konjunktiv I outside of what is found already."""
    for place, tag in enumerate(structure.tags):
        if tag not in FINITE or structure.quoted[place] or not is_reported(structure, place):
            continue
        span = structure.words[place].span
        clause = structure.clause_of[place]
        opener = (
            structure.forms[clause.opener]
            if clause.opener is not None
            else structure.forms[clause.members[0]]
        )
        is_choice = structure.forms[place : place + 2] == ["sei", "es"]
        is_recipe = structure.forms[place - 1] == "man" and place == 1
        if opener in _NO_SPEECH or is_choice or is_recipe or structure.forms[place].startswith("mög"):
            continue
        if not any(other.start <= span.start < other.end for other in told):
            yield Hit(
                span, Message.of("check-grammar.indirect-speech-verb", word=structure.words[place].text)
            )


def _sources(structure: Structure) -> Iterator[Hit]:
    """ "laut", "zufolge", "nach Angaben von"."""
    words = structure.words
    for place, form in enumerate(structure.forms):
        if structure.quoted[place]:
            continue
        following = structure.tags[place + 1] if structure.is_joined(place + 1) else ""
        span = words[place].span
        if (
            form == "laut" and following in _AFTER_LAUT and (structure.tags[place] == "APPR" or place == 0)
        ) or form == "zufolge":
            yield Hit(span, Message.of("check-grammar.indirect-speech-source", word=words[place].text))
        elif form == "nach":
            noun = place + 2 if following in _BEFORE_SOURCE else place + 1
            if noun < len(words) and structure.forms[noun] in _SOURCES:
                text = " ".join(word.text for word in words[place : noun + 1])
                yield Hit(
                    structure.span(place, noun), Message.of("check-grammar.indirect-speech-source", word=text)
                )


def _hearsay(structure: Structure) -> Iterator[Hit]:
    """ "Er soll das gesagt haben"."""
    for clause in structure.clauses:
        for verb in clause.finite:
            if structure.forms[verb] not in ("soll", "sollen") or structure.quoted[verb]:
                continue
            for left, right in zip(clause.members, clause.members[1:], strict=False):
                is_perfect = structure.tags[left] in ("VV(PP)", "VA(PP)") or structure.forms[left] == "worden"
                if is_perfect and structure.forms[right] in ("haben", "sein"):
                    span = structure.span(min(verb, left), max(verb, right))
                    yield Hit(span, Message.of("check-grammar.indirect-speech-hearsay"))
                    break


INDIRECT_SPEECH = Rule(
    id="indirect-speech",
    scope=Scope.SENTENCE,
    languages=("de",),
    weights={Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,))},
    find=_find,
    what=Message.of("check-grammar.indirect-speech-what"),
    why=Message.of("check-grammar.indirect-speech-why"),
    examples=(
        Example(
            Message.of("check-grammar.indirect-speech-found"),
            Message.of("check-grammar.indirect-speech-better"),
        ),
        Example(
            Message.of("check-grammar.indirect-speech-found-2"),
            Message.of("check-grammar.indirect-speech-better-2"),
        ),
    ),
)
