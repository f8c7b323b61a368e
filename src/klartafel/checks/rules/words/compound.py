"""Compound nouns that are written as one word: BITV 2.0, Netzwerk Leichte Sprache and DIN SPEC 33429.

The separator belongs to the project: a hyphen ("Landes-Museum") or a Mediopunkt ("Landes·museum").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from klartafel.checks.language import Word, WordKind
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.words import JOINTS
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.explanations import glossary, key
from klartafel.checks.rules.words.forms import noun_forms
from klartafel.checks.rules.words.names import Names
from klartafel.checks.rules.words.parts import split
from klartafel.domain.checking import Separator
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_NAME = "fewest_letters"
_JOINT = re.compile(rf"([{JOINTS}])")
# Words that everybody reads at a glance stay whole: short ones sooner than long ones.
_SHORT, _COMMON_SHORT, _COMMON = 11, 3.9, 4.3
_EVERYDAY = word_set(
    "spielzeug bauernhof großmutter großvater großeltern schwimmbad spielplatz parkplatz supermarkt",
    "kindergarten wohnzimmer badezimmer schlafzimmer kühlschrank briefkasten briefmarke taschentuch",
    "handtuch handschuh feierabend mittagessen abendessen frühstück eisenbahn autobahn flugzeug motorrad",
    "lastwagen werkstatt werkzeug handwerk handwerker weihnachten schmetterling bleistift jahreszeit",
    "regenbogen regenschirm sonntag erdbeere postkarte fahrrad fußball geburtstag bahnhof rathaus",
    "haustier bürgermeister krankenhaus feuerwehr jahrhundert jahrtausend hauptstadt marktplatz",
    "vorderseite rückseite deutschland bergwerk bergmann landkarte",
)


def _find(task: Task) -> Iterator[Hit]:
    fewest_letters = task.number(COMPOUND, _NAME)
    names = Names(task)
    explained = glossary(task)
    for sentence in task.analysis.sentences:
        for place, word in enumerate(sentence.words):
            if len(word.text) < fewest_letters or not _is_noun(word):
                continue
            better = _better(word.text, task.settings.separator, fewest_letters)
            if better == word.text or names.is_quoted(word.span) or names.is_name(sentence, place):
                continue
            if key(word.plain) not in explained:
                message = Message.of("check-words.compound", word=word.text, better=better)
                yield Hit(word.span, message, better)


def _is_noun(word: Word) -> bool:
    return (
        word.kind is WordKind.WORD
        and word.text[0].isupper()
        and word.tag.part_of_speech.startswith(("NN", "NE"))
    )


@lru_cache(maxsize=20_000)
def _better(text: str, separator: Separator, fewest_letters: int) -> str:
    """A word with separators at its joints; what its writer put between parts stays."""
    return "".join(_joined(stretch, separator, fewest_letters) for stretch in _JOINT.split(text))


def _joined(stretch: str, separator: Separator, fewest_letters: int) -> str:
    """The stretch with a separator at each joint, but none inside short and everyday words."""
    parts = split(stretch)
    if len(parts) == 1 or _stays_whole(stretch, fewest_letters):
        return stretch
    groups = [parts[0]]
    for part in parts[1:]:
        if len(parts) > 2 and _stays_whole(groups[-1] + part, fewest_letters):
            groups[-1] += part
        else:
            groups.append(part)
    written = [groups[0], *(part.capitalize() for part in groups[1:])]
    marked = [_joined(part, separator, fewest_letters) for part in written]
    if separator is Separator.HYPHEN:
        return "-".join(marked)
    return "·".join([marked[0], *(part[0].lower() + part[1:] for part in marked[1:])])


def _stays_whole(noun: str, fewest_letters: int) -> bool:
    if len(noun) < fewest_letters:
        return True
    lowered = noun.lower()
    forms = {*noun_forms(lowered), *(lowered.removesuffix(ending) for ending in ("s", "es", "n", "en", "e"))}
    common = _COMMON_SHORT if len(noun) <= _SHORT else _COMMON
    return not _EVERYDAY.isdisjoint(forms) or max(map(frequency, forms)) >= common


COMPOUND = Rule(
    id="compound",
    scope=Scope.WORDS,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.NETZWERK, Basis.DIN)),
    },
    find=_find,
    what=Message.of("check-words.compound-what"),
    why=Message.of("check-words.compound-why"),
    examples=(Example(Message.of("check-words.compound-found"), Message.of("check-words.compound-better")),),
    numbers={Profile.LEICHTE_SPRACHE: {_NAME: 9}},
)
