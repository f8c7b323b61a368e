"""The order of an audio description: the name and whether it may be touched come before everything else.

Who cannot see the object needs to know first what it is and what to do with the hands; then come label
data, the overview, and the details last. Only what can be told for certain is found.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from klartafel.checks.language import Sentence
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.stems import stem
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.checking import Background
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile

_TOUCH = {
    "de": re.compile(
        r"\b(?:berühr\w*|anrühr\w*|\w*(?:an|ange|anzu)fass\w*|fass(?:en|t|e) (?:\w+ ){0,3}an\b|"
        r"(?:be|er|ab|abzu|abge)tast\w*|tast(?:en Sie|bar\w*|modell\w*|objekt\w*|bild\w*|station\w*|kopie\w*|"
        r"replik\w*|probe\w*|stück\w*)\b|befühl\w*|fühl(?:en|t|bar)\b|in die Hände? nehmen|hinter Glas\b|"
        r"mit (?:den|Ihren|beiden) (?:Händen|Fingern)|unter (?:den|Ihren) (?:Händen|Fingern))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:touch(?:ed|ing|able)?\b|untouchable|tactile|feel (?:it|the|its|this|with|free to)|"
        r"behind glass|"
        r"handl(?:e|ed|ing) (?:it|the|this|them)|with your (?:hands|fingers)|under your (?:hands|fingers))",
        re.IGNORECASE,
    ),
}
_OVERVIEW = {
    "de": re.compile(
        r"\b(?:Überblick|insgesamt|im Ganzen|auf den ersten Blick|das Ganze|als Ganzes|Gesamt\w+|"
        r"zuerst das Ganze)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:overview|overall|as a whole|at first glance|in general)\b", re.IGNORECASE),
}
_DETAIL = {
    "de": re.compile(
        r"\b(?:im Detail|ein Detail|die Details|Details|Einzelheiten|im Einzelnen|bei genauem Hinsehen|"
        r"aus der Nähe|"
        r"bei näherem Hinsehen|näher betrachtet|genauer betrachtet|genau betrachtet|ganz genau)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:in detail|the details?|a detail|details|looking closely|on closer inspection|up close|"
        r"close up|"
        r"look(?:ed)? at closely)\b",
        re.IGNORECASE,
    ),
}
# A text on the way between works, or at the beginning of a tour, is about no single work.
_ON_THE_WAY = re.compile(
    r"\b(?:Willkommen|Rundgang\w*|nächsten? Station|Gehen Sie|Schritte|Drehen Sie sich|Audioguide|Führung|"
    r"welcome|tour|next stop|walk (?:to|straight|through)|steps|turn (?:left|right|around)|audio guide)\b",
    re.IGNORECASE,
)
_NAME_WITHIN = 2
_FEWEST_SENTENCES = 3
_SMALL = word_set(
    "der die das den dem des ein eine einer einem eines von vom zu zur mit und oder für im in am an aus",
    "auf bei",
    "the a an of in on at by with and or for to from",
)
_SHORTEST_HEAD = 4


def _find(task: Task) -> Iterator[Hit]:
    sentences = [sentence for sentence in task.analysis.sentences if sentence.words]
    if not sentences:
        return
    named = _names(task)
    if named:
        yield from _name_late(task, sentences, named)
    if len(sentences) >= _FEWEST_SENTENCES and not _ON_THE_WAY.search(task.analysis.text):
        yield from _touch_late(task, sentences)
    yield from _details_early(task, sentences)


def _names(task: Task) -> list[frozenset[str]]:
    """The names of the object, each as its stems: titles and sorts of object in this language."""
    record = task.background.record
    values = (*record.all(Field.TITLE, task.language), *record.all(Field.OBJECT_TYPE, task.language))
    names = (
        frozenset(stem(word) for word in re.findall(r"[^\W\d_]+", value) if word.casefold() not in _SMALL)
        for value in values
    )
    return [name for name in names if name]


def _name_late(task: Task, sentences: list[Sentence], names: list[frozenset[str]]) -> Iterator[Hit]:
    opening = {stem(word.text) for sentence in sentences[:_NAME_WITHIN] for word in sentence.words}
    if not any(_is_named(name, opening) for name in names):
        name = next(
            filter(
                None,
                (task.background.record.first(f, task.language) for f in (Field.TITLE, Field.OBJECT_TYPE)),
            ),
            "",
        )
        yield Hit(sentences[0].span, Message.of("check-audio.order-name", name=name))


def _is_named(name: frozenset[str], opening: set[str]) -> bool:
    """Whether half of the words of a name are said; "Krug" names a "Henkelkrug" too."""
    said = sum(1 for word in name if any(_same_thing(word, other) for other in opening))
    return said * 2 >= len(name)


def _same_thing(word: str, other: str) -> bool:
    if word == other:
        return True
    return min(len(word), len(other)) >= _SHORTEST_HEAD and (word.endswith(other) or other.endswith(word))


def _touch_late(task: Task, sentences: list[Sentence]) -> Iterator[Hit]:
    """Touching is not spoken of, or only in the second half of the text."""
    number = _first(_TOUCH[task.language], task.analysis.text, sentences)
    if number is None:
        yield Hit(sentences[0].span, Message.of("check-audio.order-touch"))
    elif number >= max(_NAME_WITHIN, len(sentences) / 2):
        yield Hit(sentences[number].span, Message.of("check-audio.order-touch-late"))


def _details_early(task: Task, sentences: list[Sentence]) -> Iterator[Hit]:
    """Details are announced before the overview is."""
    overview = _first(_OVERVIEW[task.language], task.analysis.text, sentences)
    detail = _first(_DETAIL[task.language], task.analysis.text, sentences)
    if overview is not None and detail is not None and detail < overview:
        yield Hit(sentences[detail].span, Message.of("check-audio.order-details"))


def _first(pattern: re.Pattern[str], text: str, sentences: list[Sentence]) -> int | None:
    """The first sentence in which something is said."""
    match = pattern.search(text)
    if match is None:
        return None
    return bisect_left(sentences, match.end(), key=lambda sentence: sentence.span.end)


_EXAMPLE = Background(
    record=Record((FieldValue(Field.OBJECT_TYPE, "Krug", "de"), FieldValue(Field.OBJECT_TYPE, "jug", "en")))
)

AUDIO_ORDER = Rule(
    id="audio-order",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights={Profile.AUDIO: Weight(Severity.WARNING, (Basis.HOUSE,))},
    find=_find,
    what=Message.of("check-audio.order-what"),
    why=Message.of("check-audio.order-why"),
    examples=(
        Example(
            Message.of("check-audio.order-found"),
            Message.of("check-audio.order-better"),
            background=_EXAMPLE,
        ),
        Example(
            Message.of("check-audio.order-found-2"),
            Message.of("check-audio.order-better-2"),
            background=_EXAMPLE,
        ),
    ),
)
