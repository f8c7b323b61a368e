"""Number words: "zwei" is "2" in easy language. Articles, ordinals and fixed words stay."""

from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.english_numbers import english_number
from klartafel.checks.ledger.number_words import number_word
from klartafel.checks.rules.numbers.calendar_names import YEARS
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# "Raum eins" is a number; elsewhere "eins" belongs to fixed phrases.
_NUMBERED = word_set(
    "nummer raum saal teil station kapitel platz stufe band halle haus etage ebene um von bis klasse",
    "gruppe",
)
# "mehrere hundert" says no number.
_VAGUE = word_set(
    "mehrere mehreren mehrerer einige einigen einiger wenige wenigen viele vielen vieler paar hunderte",
    "tausende",
)
_GIVING = word_set("gib gibt gebt geben gebe gab gaben gebet gegeben nimm nehmen nimmt habt hab außer in")
_OBJECTS = word_set("den die das dem ihn es sie ihren ihre seinen seine einen eine diesen diese")
_BEFORE_YEARS = word_set("in since by until till from to of year after before around about or early late")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number in words: how many words it has, and in figures, None where that is not certain."""

    length: int
    figures: str | None


def _find(task: Task) -> Iterator[Hit]:
    exempt, text = cited(task), task.analysis.text
    for sentence in task.analysis.sentences:
        free = 0
        for place, word in enumerate(sentence.words):
            if place < free or word.kind is not WordKind.WORD or not _may_count(task, sentence, place):
                continue
            number = (
                _english(sentence.words, place, text)
                if task.language == "en"
                else _german(sentence.words, place)
            )
            if number is None:
                continue
            free = place + number.length
            span = Span(word.span.start, sentence.words[free - 1].span.end)
            if span.start not in exempt and text[span.end : span.end + 1] != "-":  # "zehn- und zwölfseitig"
                yield _hit(text, span, number.figures)


def _hit(text: str, span: Span, figures: str | None) -> Hit:
    found = text[span.start : span.end]
    if figures is None:
        return Hit(span, Message.of("check-numbers.number-word-unclear", words=found))
    return Hit(span, Message.of("check-numbers.number-word", word=found, digits=figures), figures)


def _may_count(task: Task, sentence: Sentence, place: int) -> bool:
    """A capital inside a sentence makes a name of it: "die Zehn Gebote", "Heilige Drei Könige"."""
    word = sentence.words[place]
    if place == 0 or word.text[0].islower():
        return True
    between = task.analysis.text[sentence.words[place - 1].span.end : word.span.start]
    return ":" in between or "\n" in between


def _german(words: tuple[Word, ...], place: int) -> _Counted | None:
    """The number that a German word says: there it is one word."""
    lowered = words[place].text.lower().replace("·", "")
    before = words[place - 1].text.lower() if place else ""
    if lowered == "eins" and before in _NUMBERED:
        return _Counted(1, "1")
    found = number_word(lowered, "de")
    if found is None or found.ordinal or found.weak or found.rest or found.value.denominator != 1:
        return None
    if before in _VAGUE or _is_other_word(lowered, words, place):
        return None
    return _Counted(1, in_figures(int(found.value), "de"))


def _is_other_word(lowered: str, words: tuple[Word, ...], place: int) -> bool:
    """ "Geben Sie acht", "sie sieben den Sand": the same letters without a number."""
    following = words[place + 1] if place + 1 < len(words) else None
    if lowered == "acht":
        counts = following is not None and (
            following.text[0].isupper() or following.tag.part_of_speech in ("ADJ(A)", "NN", "KON")
        )
        around = words[max(0, place - 4) : place + 3]
        return not counts and any(word.text.lower() in _GIVING for word in around)
    if lowered == "sieben":
        verb = words[place].tag.part_of_speech.startswith("VV")
        return verb or (following is not None and place > 0 and following.text in _OBJECTS)
    return lowered == "null" and following is not None and following.text == "und"


def _english(words: tuple[Word, ...], place: int, text: str) -> _Counted | None:
    """The number that begins here; "one" alone is mostly an article, and ordinals stay."""
    number = english_number(words, place, text)
    if number is None or number.ordinal or (number.length == 1 and number.value == 1):
        return None
    if number.value is None or (number.value in YEARS and _may_be_year(words, place, place + number.length)):
        return _Counted(number.length, None)
    return _Counted(number.length, in_figures(number.value, "en"))


def _may_be_year(words: tuple[Word, ...], place: int, end: int) -> bool:
    """ "In two thousand and six" is a year, "in two thousand homes" none; years have no comma in figures."""
    counts = end < len(words) and words[end].tag.part_of_speech == "NN2"
    return place > 0 and words[place - 1].text.lower() in _BEFORE_YEARS and not counts


def in_figures(value: int, language: str) -> str:
    """Figures as the language groups them: 2500 in German, 2,500 in English; 12.000 and 12,000."""
    if value < 1_000 or (language == "de" and value < 10_000):
        return str(value)
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if language == "de" else grouped


NUMBER_WORD = Rule(
    id="number-word",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN, Basis.NETZWERK)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.NETZWERK,)),
    },
    find=_find,
    what=Message.of("check-numbers.number-word-what"),
    why=Message.of("check-numbers.number-word-why"),
    examples=(
        Example(
            Message.of("check-numbers.number-word-found"), Message.of("check-numbers.number-word-better")
        ),
    ),
)
