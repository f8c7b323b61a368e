"""Questions that want no answer: "Wer hätte das gedacht?". A question that the next line answers is fine."""

from collections.abc import Iterator

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import FINITE, Structure
from klartafel.checks.rules.grammar.verb_forms import is_past_subjunctive
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_CLOSING = "“”\"'»«’‘›‹)]*_"
_ANSWERS = word_set("ja nein doch weil denn")
_PERSONS = word_set("wer wen wem")
_QUESTION_WORDS = _PERSONS | word_set("was welcher welche welches wo wie warum")
_NEGATIONS = word_set("nicht kein keine keinen nie")
_POLITE = word_set("könnten könntest würden würdest möchten möchtest möchte hätten dürfte dürfen")
_THOUGHT = word_set("gedacht geglaubt gewusst vermutet erwartet geahnt")
_TO_READERS = word_set("ihr du euch dich dir dein deine")
_TAGS = word_set("oder gell ne was richtig wahr")
_FIXED = (
    ("wer", "weiß"),
    ("muss", "das"),
    ("kann", "das"),
    ("darf", "das"),
    ("wussten", "sie"),
    ("wusstest", "du"),
    ("wusstet", "ihr"),
)


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    sentences = task.analysis.sentences
    found = [*structures(task.analysis), None]
    for number, sentence in enumerate(sentences):
        structure, following = found[number], found[number + 1]
        if structure is None or not structure.words or not _is_question(text, sentence.span.end):
            continue
        # "Er fragte: „Wo?“", "Wir wissen nicht: Wer war das?"
        is_part = structure.quoted[-1] or any(":" in mark for mark in structure.marks[1:])
        opens = following.forms[0] if following is not None and following.forms else ""
        if is_part or opens in _ANSWERS or opens == "oder":
            continue
        if _wants_no_answer(structure):
            yield Hit(sentence.span, Message.of("check-grammar.rhetorical"))
        elif not _speaks_to_readers(structure) and (
            following is None or _is_question(text, sentences[number + 1].span.end)
        ):
            yield Hit(sentence.span, Message.of("check-grammar.rhetorical-open"))


def _is_question(text: str, end: int) -> bool:
    return text[max(0, end - 4) : end].rstrip(_CLOSING).endswith("?")


def _speaks_to_readers(structure: Structure) -> bool:
    """Whether a question is for the readers; it may stay open: "Was sehen Sie?"."""
    is_formal = any(word.text == "Sie" or word.text == "Ihnen" for word in structure.words[1:])
    return is_formal or not _TO_READERS.isdisjoint(structure.forms)


def _wants_no_answer(structure: Structure) -> bool:
    """Whether a question says something: "Ist das nicht schön?", "Wer hätte das gedacht?", "…, oder?"."""
    forms = structure.forms
    if tuple(forms[:2]) in _FIXED or (structure.marks[-1].strip() == "," and forms[-1] in _TAGS):
        return True
    if forms[-2:] == ["nicht", "wahr"] or _asks_for_better(forms):
        return True
    if forms[0].startswith("hätt") and not _THOUGHT.isdisjoint(forms):
        return True
    is_negated = not _NEGATIONS.isdisjoint(forms)
    if forms[0] in _PERSONS and is_negated:
        return True
    if _speaks_to_readers(structure):
        return False
    supposes = any(
        tag in FINITE and is_past_subjunctive(form) and form not in _POLITE
        for form, tag in zip(forms, structure.tags, strict=True)
    )
    if forms[0] in _QUESTION_WORDS:
        return supposes or ("schon" in forms and forms[0] in _PERSONS | {"was"})
    return structure.tags[0] in FINITE and is_negated


def _asks_for_better(forms: list[str]) -> bool:
    """ "Was gibt es Schöneres?", "Was will man mehr?"."""
    return forms[0] == "was" and (
        forms[-1] == "mehr" or (forms[1:3] == ["gibt", "es"] and forms[-1].endswith("eres"))
    )


RHETORICAL = Rule(
    id="rhetorical",
    scope=Scope.SENTENCE,
    languages=("de",),
    weights={Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,))},
    find=_find,
    what=Message.of("check-grammar.rhetorical-what"),
    why=Message.of("check-grammar.rhetorical-why"),
    examples=(
        Example(Message.of("check-grammar.rhetorical-found"), Message.of("check-grammar.rhetorical-better")),
    ),
)
