"""One statement per sentence: main clauses that "und", "aber" or a comma joins."""

from collections.abc import Iterator

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import COORDINATORS, Clause, ClauseKind, Structure
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# "Fachleute vermuten, der Krug ist alt": what follows is the content of the verb, no statement of its own.
_TAKES_CLAUSE = word_set(
    "glauben denken meinen sagen vermuten heißen finden hoffen wissen schreiben erzählen berichten",
    "erklären behaupten fragen antworten rufen bedeuten",
)
_FIRST_WORDS = frozenset({"PPER", "PDS", "PIS", "ADV", "PROAV"})


def _find(task: Task) -> Iterator[Hit]:
    for structure in structures(task.analysis):
        yield from _joined_clauses(structure)
        yield from _neither_nor(structure)


def _joined_clauses(structure: Structure) -> Iterator[Hit]:
    """Coordinators between finite verbs, and commas between main clauses."""
    earlier: Clause | None = None
    for clause in structure.clauses:
        if not clause.finite or clause.kind is ClauseKind.ASIDE or structure.quoted[clause.finite[0]]:
            continue
        for left, right in zip(clause.finite, clause.finite[1:], strict=False):
            yield from _coordinator(structure, left + 1, right)
        if clause.kind is ClauseKind.MAIN:
            if earlier is not None:
                yield from _joint(structure, earlier, clause)
            earlier = clause


def _joint(structure: Structure, earlier: Clause, clause: Clause) -> Iterator[Hit]:
    """What joins a main clause to the main clause before it."""
    first, verb = clause.members[0], clause.finite[0]
    if structure.forms[first] in COORDINATORS:
        yield _hit(structure, first)
        return
    if first == verb:  # "und weil er müde war, schlief er"; "er kam, sah und siegte"
        yield from _coordinator(structure, earlier.members[-1] + 1, first)
        return
    if structure.forms[verb - 1] in COORDINATORS:  # "er fiel auf, und", "Krüge, Teller und verkaufte sie"
        yield _hit(structure, verb - 1)
        return
    is_second = verb < clause.members[-1] or (verb == first + 1 and structure.tags[first] in _FIRST_WORDS)
    mark = structure.marks[first].strip()
    takes_clause = structure.lemma(earlier.finite[-1]) in _TAKES_CLAUSE
    has_object = any(
        place > earlier.finite[-1] and structure.tags[place] == "NN" for place in earlier.members
    )
    is_content = mark == "," and takes_clause and not has_object
    if mark in (",", ";") and is_second and not is_content:
        span = structure.span(first, verb)
        yield Hit(span, Message.of("check-grammar.one-statement-comma", words=structure.words[first].text))


def _coordinator(structure: Structure, first: int, end: int) -> Iterator[Hit]:
    """The last coordinator of a stretch."""
    for place in range(end - 1, first - 1, -1):
        if structure.forms[place] in COORDINATORS:
            yield _hit(structure, place)
            return


def _neither_nor(structure: Structure) -> Iterator[Hit]:
    for place, form in enumerate(structure.forms):
        if form == "weder" and not structure.quoted[place] and "noch" in structure.forms[place:]:
            end = structure.forms.index("noch", place)
            yield Hit(structure.span(place, end), Message.of("check-grammar.one-statement-neither"))


def _hit(structure: Structure, place: int) -> Hit:
    word = structure.words[place]
    return Hit(word.span, Message.of("check-grammar.one-statement", word=word.text))


ONE_STATEMENT = Rule(
    id="one-statement",
    scope=Scope.SENTENCE,
    languages=("de",),
    weights={Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,))},
    find=_find,
    what=Message.of("check-grammar.one-statement-what"),
    why=Message.of("check-grammar.one-statement-why"),
    examples=(
        Example(
            Message.of("check-grammar.one-statement-found"), Message.of("check-grammar.one-statement-better")
        ),
        Example(
            Message.of("check-grammar.one-statement-found-2"),
            Message.of("check-grammar.one-statement-better-2"),
        ),
    ),
)
