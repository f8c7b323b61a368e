"""One fixed viewpoint: who only listens loses the way when the description walks round the object.

The first viewpoint that a text names at its beginning holds, else the front; every other one is found.
What is at the back inside a picture is no viewpoint: "im Bild hinten", "eine Frau, von hinten gesehen".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_FRONT = "front"
_AROUND_IT = "around"
_WORDS = {
    _FRONT: "vorn vorne vorderseite front",
    "back": "hinten rückseite hinterseite kehrseite rückansicht behind back reverse rear",
    "top": "oben draufsicht above top",
    "below": "unten unterseite untersicht below underneath underside",
    "side": "seite seitenansicht links rechts side left right",
    "near": "nahem",
}
_DIRECTIONS = {word: direction for direction, words in _WORDS.items() for word in words.split()}
_GERMAN_SIDE = (
    r"(?:vorne?|hinten|oben|unten|links|rechts|nahem|der (?:linken |rechten |anderen )?Seite|"
    r"der (?:Rückseite|Unterseite|Vorderseite))"
)
_GERMAN_BACK = r"(?:Rückseite|Unterseite|Hinterseite|Kehrseite)"
_ENGLISH_SIDE = (
    r"(?:front|behind|back|rear|above|top|below|underneath|(?:left |right |other )?side|left|right)"
)
_ENGLISH_BACK = r"(?:back|reverse|rear|underside)"
_AT_START = r"(?:(?<=[.!?:] )|(?<=\n)|^)"
_VIEWS = {
    "de": (
        re.compile(rf"\b[Vv]on {_GERMAN_SIDE} (?:aus )?(?:gesehen|betrachtet|angesehen|angeschaut)\b"),
        re.compile(
            rf"{_AT_START}Von (?:hinten|oben|unten|der Seite|der Rückseite|der Unterseite) (?:aus )?"
            r"(?:ist|sind|sieht man|sehen Sie|erkennt man|wirkt|zeigt sich)\b"
        ),
        re.compile(
            r"\b(?:[Ww]enn (?:man|Sie|wir)|[Bb]etrachte(?:t man|n Sie|n wir)|[Ss]ieht man|[Ss]chaut man|"
            rf"[Ss]chauen Sie|[Bb]lickt man|[Bb]licken Sie|[Ss]ehen Sie) (?:\w+ ){{0,4}}?von {_GERMAN_SIDE}\b"
        ),
        re.compile(
            rf"\b(?:[Aa]uf|[Aa]n) (?:der|ihrer|seiner|deren|dessen) {_GERMAN_BACK}\b(?! (?:eines|einer)\b)"
        ),
        re.compile(r"\b(?:[Aa]us|[Ii]n) der (?:Rückansicht|Seitenansicht|Draufsicht|Untersicht)\b"),
        re.compile(rf"{_AT_START}(?:Die|Seine|Ihre) {_GERMAN_BACK}\b(?! (?:eines|einer)\b)"),
        re.compile(
            r"\b[Vv]on (?:ihm|ihr) aus\b|\b[Vv]on (?:der|dem) [A-ZÄÖÜ]\w+ aus gesehen\b|"
            r"\b[Aa]us der Sicht (?:des|der|von)\b(?! (?:Betrachter|Zuschauer|Besucher|Gäste)\w*)"
        ),
    ),
    "en": (
        re.compile(rf"\b(?:[Ss]een|[Vv]iewed|[Ll]ooked at|[Ll]ooking at it) from (?:the )?{_ENGLISH_SIDE}\b"),
        re.compile(
            rf"{_AT_START}From (?:the )?{_ENGLISH_SIDE},? (?:you|we|one|it|the \w+) (?:can |is |see|looks?)"
        ),
        re.compile(
            r"\b(?:[Ii]f|[Ww]hen) (?:you|we|one) (?:look|view|see|turn)s? (?:\w+ ){0,4}?from (?:the )?"
            rf"{_ENGLISH_SIDE}\b"
        ),
        re.compile(rf"\b[Oo]n (?:the|its) {_ENGLISH_BACK}\b(?! of (?:an?|his|her|their)\b)"),
        re.compile(
            rf"{_AT_START}(?:The|Its) {_ENGLISH_BACK} (?:of (?:the|this) \w+ )?(?:shows|is|has|bears|"
            rf"carries)\b"
        ),
    ),
}
# "eine Frau, von hinten gesehen": somebody is depicted so.
_DEPICTED = re.compile(
    r"\b(?:eine?[nmr]?|zwei|drei|vier|mehrere|viele|an?|two|three|four|several|some)\b[^.,;:!?]{0,60},?\s$",
    re.I,
)
_IT = r"(?:ihn|sie|es|(?:den|die|das|diesen|diese|dieses) \w+)"
_THIS = r"(?:it|him|her|them|(?:the|this) \w+)"
_AROUND = {
    "de": re.compile(
        rf"\b(?:um {_IT} (?:ganz )?herum(?:geht|gehen|läuft|laufen)|"
        rf"(?:man|Sie|wir) (?:\w+ ){{0,3}}?um {_IT} (?:ganz )?(?:herum )?(?:geht|gehen|läuft|laufen)|"
        rf"(?:geht|gehen|läuft|laufen) (?:man|Sie|wir) (?:\w+ ){{0,3}}?um {_IT}(?: (?:ganz )?herum)?|"
        rf"(?:umrunde|umschreite)(?:t|n) (?:man|Sie|wir) {_IT}|"
        rf"(?:dreh|wende)e?(?:t|n) (?:man|Sie|wir) {_IT} (?:\w+ )?um|"
        r"(?:treten|gehen|geht|tritt) (?:Sie|wir|man) (?:nun |jetzt |dann )?(?:hinter|"
        r"auf die (?:andere Seite|"
        r"Rückseite))|"
        r"(?:Sie|wir|man) (?:\w+ ){0,2}hinter (?:den|die|das|ihn|sie|es)(?: \w+)? "
        r"(?:treten|gehen|tritt|geht|schauen|schaut|blicken|blickt))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b(?:(?:walk|go|mov|stepp?)(?:e|es|s|ing)? (?:all the way )?a?round {_THIS}|"
        rf"turn {_THIS} (?:over|round|around)|(?:walk|go|step) (?:to the (?:back|other side)|behind))\b",
        re.IGNORECASE,
    ),
}
# On the way to the next work people do walk round a pillar.
_ON_THE_WAY = re.compile(
    r"Station|\bRaum\b|Schritte|Ausgang|Treppe|\bTür\b|Aufzug|stop\b|\broom\b|steps|exit|stairs|door|lift",
    re.I,
)
_IN_PICTURE = re.compile(
    r"\bim (?:Bild|Gemälde|Vordergrund|Hintergrund)|\bin the (?:picture|painting|background)", re.I
)
# A viewpoint that the beginning of the text chooses for all of it.
_CHOOSES = re.compile(
    r"beschr(?:ieb|eib)|Sie stehen|wir stehen|Sie sitzen|describ|you are standing|you stand", re.I
)
_CHOSEN = {
    "de": re.compile(rf"\bvon {_GERMAN_SIDE}\b|\b{_GERMAN_BACK}\b", re.I),
    "en": re.compile(rf"\bfrom (?:the )?{_ENGLISH_SIDE}\b|\b{_ENGLISH_BACK}\b", re.I),
}
_CHOSEN_WITHIN = 2
# Without one of these a sentence takes no viewpoint.
_MARKS = {
    "de": (
        "seite",
        "hinte",
        "aus",
        "von vorn",
        "von oben",
        "von unten",
        "von links",
        "von rechts",
        "um",
        "sicht",
    ),
    "en": ("from", "back", "reverse", "rear", "underside", "round", "over", "behind", "side"),
}
_INDEFINITE = re.compile(r"\b(?:eine?[nmr]?|zwei|drei|an?|two|three)\b", re.I)


@dataclass(frozen=True, slots=True, order=True)
class _View:
    """A viewpoint that the text takes: from where, and where it says so."""

    span: Span
    direction: str
    sentence: int


def _find(task: Task) -> Iterator[Hit]:
    views = sorted(_views(task))
    fixed = _fixed(task, views[0]) if views else _FRONT
    for view in views:
        if view.direction != fixed:
            words = task.analysis.text[view.span.start : view.span.end]
            yield Hit(view.span, Message.of("check-audio.viewpoint", words=words))


def _fixed(task: Task, first: _View) -> str:
    """The viewpoint of the text: one it names at its very beginning, else the front."""
    if first.sentence == 0 and first.direction != _AROUND_IT:
        return first.direction
    for sentence in task.analysis.sentences[:_CHOSEN_WITHIN]:
        text = task.analysis.text[sentence.span.start : sentence.span.end]
        chosen = _CHOSEN[task.language].search(text) if _CHOOSES.search(text) else None
        if chosen:
            return _direction(chosen)
    return _FRONT


def _views(task: Task) -> Iterator[_View]:
    text = task.analysis.text
    for number, sentence in enumerate(task.analysis.sentences):
        start, end = sentence.span.start, sentence.span.end
        folded = text[start:end].casefold()
        if not any(mark in folded for mark in _MARKS[task.language]):
            continue
        if _IN_PICTURE.search(text, start, end):
            continue
        for pattern in _VIEWS[task.language]:
            for match in pattern.finditer(text, start, end):
                before = text[max(start, match.start() - 70) : match.start()]
                if not _DEPICTED.search(before) and not _INDEFINITE.search(match[0]):
                    yield _View(Span(*match.span()), _direction(match), number)
        if not _ON_THE_WAY.search(text, start, end):
            for match in _AROUND[task.language].finditer(text, start, end):
                yield _View(Span(*match.span()), _AROUND_IT, number)


def _direction(match: re.Match[str]) -> str:
    """The direction that the words name; the back where they name it in another way."""
    words = re.findall(r"\w+", match[0].casefold())
    return next((_DIRECTIONS[word] for word in reversed(words) if word in _DIRECTIONS), "back")


AUDIO_VIEWPOINT = Rule(
    id="audio-viewpoint",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={Profile.AUDIO: Weight(Severity.WARNING, (Basis.HOUSE,))},
    find=_find,
    what=Message.of("check-audio.viewpoint-what"),
    why=Message.of("check-audio.viewpoint-why"),
    examples=(
        Example(Message.of("check-audio.viewpoint-found"), Message.of("check-audio.viewpoint-better")),
    ),
)
