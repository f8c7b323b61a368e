"""Words broken at the end of a line: "Mu-\\nseum". A hanging hyphen ("Vor- und Nachteile") is none."""

import re
from collections.abc import Iterator

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_LETTER = r"[^\W\d_]"
_BROKEN = re.compile(
    rf"(?<![\w-])(?P<first>(?:\w{{1,40}}[-‐]){{0,4}}{_LETTER}{{1,40}})[-‐¬]"
    rf"(?P<gap>[ \t]{{0,3}}\n[ \t]{{0,9}}| )(?P<second>{_LETTER}{{1,40}})"
)
# After a hanging hyphen: "Vor-\nund Nachteile", "Ein-,", "Hin- wie Rückweg".
_AFTER_HANGING = word_set(
    "und oder bis sowie noch als wie bzw beziehungsweise statt aber sondern auch mit ohne u o and or to",
    "nor but versus than",
)


def _find(task: Task) -> Iterator[Hit]:
    for match in _BROKEN.finditer(task.analysis.text):
        better = _joined(match, task.language)
        if better is not None:
            shown = f"{match['first']}-{match['second']}"
            message = Message.of("check-signs.hyphenation", word=shown, joined=better)
            yield Hit(Span(*match.span()), message, better)


def _joined(match: re.Match[str], language: str) -> str | None:
    """The word as it was before it was broken, None where the hyphen is meant."""
    first, second, wrapped = match["first"], match["second"], "\n" in match["gap"]
    if not second.islower() or second in _AFTER_HANGING:
        return None
    if re.search(r"[-‐]$|[A-ZÄÖÜ]$", first) and len(first) > 1:  # "US-\namerikanisch", "E-\nmail"
        return f"{first}-{second}" if wrapped else None
    joined = first + second
    if first.islower() and is_known(first, language) and is_known(second, language):
        return joined if wrapped and is_known(joined, language) else None  # "deutsch-\nfranzösisch"
    last = re.split(r"[-‐]", joined)[-1]
    if _is_word(last, language):
        return joined if wrapped or not _is_word(re.split(r"[-‐]", first)[-1], language) else None
    return joined if wrapped else None


def _is_word(form: str, language: str) -> bool:
    return is_known(form, language) or (language == "de" and len(compound_parts(form)) > 1)


HYPHENATION = Rule(
    id="hyphenation",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.NETZWERK,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-signs.hyphenation-what"),
    why=Message.of("check-signs.hyphenation-why"),
    examples=(
        Example(Message.of("check-signs.hyphenation-found"), Message.of("check-signs.hyphenation-better")),
    ),
)
