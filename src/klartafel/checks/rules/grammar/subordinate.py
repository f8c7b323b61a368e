"""Subordinate clauses: all of them are hard in easy language, those in the middle of another in plain too."""

from collections.abc import Iterator

from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import COORDINATORS, Clause, ClauseKind, Structure
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_NUMBERS = {Profile.LEICHTE_SPRACHE: {"relative_words": 6}}


def _find(task: Task) -> Iterator[Hit]:
    easy = task.profile is Profile.LEICHTE_SPRACHE
    tolerated = task.number(SUBORDINATE, "relative_words") if easy else 0
    for structure in structures(task.analysis):
        for clause in structure.clauses:
            if clause.is_subordinate and clause.members and not structure.quoted[clause.members[0]]:
                yield from _judged(structure, clause, easy, tolerated)
        if easy:
            yield from _verb_first_condition(structure)


def _judged(structure: Structure, clause: Clause, easy: bool, tolerated: int) -> Iterator[Hit]:
    first = next((p for p in clause.members if structure.forms[p] not in COORDINATORS), clause.members[0])
    span = structure.span(first, clause.members[-1])
    if clause.is_embedded:
        severity = Severity.ERROR if easy else Severity.WARNING
        yield Hit(span, Message.of("check-grammar.subordinate-embedded"), severity=severity)
        return
    if not easy or _is_short_relative(structure, clause, tolerated):
        return
    opener = structure.words[first if clause.opener is None else clause.opener].text
    message = Message.of("check-grammar.subordinate", opener=opener)
    yield Hit(span, message, severity=Severity.WARNING)


def _is_short_relative(structure: Structure, clause: Clause, tolerated: int) -> bool:
    """A short relative clause at the end of its sentence is tolerated."""
    is_last = clause.members[-1] == len(structure.words) - 1
    return clause.kind is ClauseKind.RELATIVE and is_last and len(clause.members) <= tolerated


def _verb_first_condition(structure: Structure) -> Iterator[Hit]:
    """ "Sind Sie müde, können Sie sitzen": a condition without "wenn"."""
    main = [c for c in structure.clauses if c.kind is ClauseKind.MAIN and c.finite]
    if len(main) < 2:
        return
    condition, consequence = main[:2]
    starts_with_verb = condition.members[0] == condition.finite[0] == 0
    follows = (
        consequence.members[0] == consequence.finite[0]
        and structure.marks[consequence.finite[0]].strip() == ","
    )
    if starts_with_verb and follows and structure.tags[0] in ("VA(FIN)", "VM(FIN)"):
        span = structure.span(0, condition.members[-1])
        message = Message.of("check-grammar.subordinate", opener=structure.words[0].text)
        yield Hit(span, message, severity=Severity.WARNING)


SUBORDINATE = Rule(
    id="subordinate",
    scope=Scope.SENTENCE,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
    },
    find=_find,
    what=Message.of("check-grammar.subordinate-what"),
    why=Message.of("check-grammar.subordinate-why"),
    examples=(
        Example(
            Message.of("check-grammar.subordinate-found"), Message.of("check-grammar.subordinate-better")
        ),
        Example(
            Message.of("check-grammar.subordinate-found-2"),
            Message.of("check-grammar.subordinate-better-2"),
            profiles=(Profile.LEICHTE_SPRACHE,),
        ),
    ),
    numbers=_NUMBERS,
)
