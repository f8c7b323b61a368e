"""Terms that hurt, or that carry an old view of people: shown with a reason, never replaced.

The lists are the project's own (`sensitive-de.toml`, `sensitive-en.toml`); where an entry rests on a
published source it is named. A title of a work may carry such a term, so it is found there too, and a
person decides what to write with it. A family name is no finding.
"""

from collections.abc import Iterator
from itertools import pairwise

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.sensitive.lexicon import lexicon
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# After these the next word is a family name: "Herr Mohr", "Familie Mohr".
_BEFORE_NAMES = word_set(
    "Herr Herrn Frau Familie Firma Doktor Professor Pfarrer Bürgermeister Architekt Dr Prof",
    "Mr Mrs Ms Miss Mr. Mrs. Ms. Dr. Prof.",
)


def _find(task: Task) -> Iterator[Hit]:
    found = list(lexicon(task.language).find(task.analysis.sentences, task.analysis.text))
    names = _family_names(task) if found else frozenset()
    for term, span in ((f.term, f.span) for f in found):
        if span.start in names:
            continue
        source: str | Message = term.source or Message.of("check-sensitive.own-judgement")
        message = Message.of(
            "check-sensitive.term",
            word=task.analysis.text[span.start : span.end],
            reason=term.reason,
            context=term.context,
            source=source,
        )
        yield Hit(span, message, severity=term.severity)


def _family_names(task: Task) -> frozenset[int]:
    """Where words stand that are a family name here: after a title, or a known one after a given name."""
    names = word_table("names-de")
    places = []
    for sentence in task.analysis.sentences:
        for before, word in pairwise(sentence.words):
            if not (word.text[0].isupper() and before.text[0].isupper()):
                continue
            if before.text in _BEFORE_NAMES or (
                "g" in (names.get(before.text) or "") and "f" in (names.get(word.text) or "")
            ):
                places.append(word.span.start)
    return frozenset(places)


SENSITIVE_TERM = Rule(
    id="sensitive-term",
    scope=Scope.MEANING,
    languages=("de", "en"),
    weights={profile: Weight(Severity.WARNING, (Basis.HOUSE,)) for profile in Profile},
    find=_find,
    what=Message.of("check-sensitive.term-what"),
    why=Message.of("check-sensitive.term-why"),
    examples=(
        Example(Message.of("check-sensitive.term-found"), Message.of("check-sensitive.term-better")),
        Example(Message.of("check-sensitive.term-found-2"), Message.of("check-sensitive.term-better-2")),
    ),
)
