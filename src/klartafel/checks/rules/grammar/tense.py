"""Past tense of full verbs ("baute", "lief") and Futur II: in easy language the past is told as people speak.

"war", "hatte", modal verbs, "wurde" and "es gab" are everyday forms; Plusquamperfekt is tolerated.
"""

from collections.abc import Iterator

from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import Clause, Structure
from klartafel.checks.rules.grammar.verb_forms import is_past
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_PERFECT = frozenset({"haben", "sein"})


def _find(task: Task) -> Iterator[Hit]:
    for structure in structures(task.analysis):
        for place, tag in enumerate(structure.tags):
            # "kannte" is often taken for a modal verb by the tagger.
            is_full_verb = tag == "VV(FIN)" or (
                tag == "VM(FIN)" and structure.forms[place].startswith("kannte")
            )
            if is_full_verb and not structure.quoted[place] and _is_hard_past(structure, place):
                word = structure.words[place]
                yield Hit(word.span, Message.of("check-grammar.tense", word=word.text))
        for clause in structure.clauses:
            yield from _future_perfect(structure, clause)


def _is_hard_past(structure: Structure, place: int) -> bool:
    form = structure.forms[place]
    if not is_past(form, structure.lemma(place)):
        return False
    if form in ("gab", "gaben"):
        return not any(structure.forms[member] == "es" for member in structure.clause_of[place].members)
    return True


def _future_perfect(structure: Structure, clause: Clause) -> Iterator[Hit]:
    """ "wird das Werk vollendet haben"."""
    will = [
        p
        for p in clause.finite
        if structure.lemma(p) == "werden" and structure.forms[p] in ("wird", "werden")
    ]
    if not will or structure.quoted[will[0]]:
        return
    for left, right in zip(clause.members, clause.members[1:], strict=False):
        is_participle = (
            structure.tags[left] in ("VV(PP)", "VA(PP)", "VM(PP)") or structure.forms[left] == "worden"
        )
        # The tagger often takes the infinitive "haben" for a finite form.
        if is_participle and structure.forms[right] in _PERFECT:
            words = structure.span(left, right)
            yield Hit(words, Message.of("check-grammar.tense-future-perfect"))
            return


TENSE = Rule(
    id="tense",
    scope=Scope.WORDS,
    languages=("de",),
    weights={Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,))},
    find=_find,
    what=Message.of("check-grammar.tense-what"),
    why=Message.of("check-grammar.tense-why"),
    examples=(
        Example(Message.of("check-grammar.tense-found"), Message.of("check-grammar.tense-better")),
        Example(Message.of("check-grammar.tense-found-2"), Message.of("check-grammar.tense-better-2")),
    ),
)
