"""Number words: "zwei" is "2" in easy language. Articles, ordinals and fixed words stay."""

from collections.abc import Iterator

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.number_words import number_word
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.signs.quotations import cited
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
_ROUND_WITHOUT_ONE = frozenset({"hundred", "thousand"})


def _find(task: Task) -> Iterator[Hit]:
    exempt = cited(task)
    value_of = _english if task.language == "en" else _german
    for sentence in task.analysis.sentences:
        taken = -1
        for place, word in enumerate(sentence.words):
            if place <= taken or word.kind is not WordKind.WORD or not _may_count(task, sentence, place):
                continue
            value, first, taken = value_of(sentence.words, place)
            if value is None or word.span.start in exempt:
                continue
            span = Span(sentence.words[first].span.start, sentence.words[taken].span.end)
            if task.analysis.text[span.end : span.end + 1] == "-":  # "zehn- und zwölfseitig"
                continue
            digits = in_figures(value, task.language)
            found = task.analysis.text[span.start : span.end]
            yield Hit(span, Message.of("check-numbers.number-word", word=found, digits=digits), digits)


def _may_count(task: Task, sentence: Sentence, place: int) -> bool:
    """A capital inside a sentence makes a name of it: "die Zehn Gebote", "Heilige Drei Könige"."""
    word = sentence.words[place]
    if place == 0 or word.text[0].islower():
        return True
    between = task.analysis.text[sentence.words[place - 1].span.end : word.span.start]
    return ":" in between or "\n" in between


def _german(words: tuple[Word, ...], place: int) -> tuple[int | None, int, int]:
    """The number a word says, with the first and last word of it."""
    lowered = words[place].text.lower().replace("·", "")
    before = words[place - 1].text.lower() if place else ""
    if lowered == "eins" and before in _NUMBERED:
        return 1, place, place
    found = number_word(lowered, "de")
    if found is None or found.ordinal or found.weak or found.rest or found.value.denominator != 1:
        return None, place, place
    if before in _VAGUE or _is_other_word(lowered, words, place):
        return None, place, place
    return int(found.value), place, place


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


def _english(words: tuple[Word, ...], place: int) -> tuple[int | None, int, int]:
    """As `_german`; "two hundred and six" is one number, and so is "a hundred"."""
    found = number_word(words[place].text.lower(), "en")
    if found is None or found.ordinal or found.rest or found.value.denominator != 1:
        return None, place, place
    value, last = int(found.value), place
    if found.weak and not (place + 1 < len(words) and words[place + 1].text.lower() in _ROUND_WITHOUT_ONE):
        return None, place, place
    while last + 1 < len(words):
        step = 2 if words[last + 1].text == "and" and value >= 100 and last + 2 < len(words) else 1
        added = number_word(words[last + step].text.lower(), "en")
        if added is None or added.ordinal or added.weak or added.rest or added.value.denominator != 1:
            break
        size = int(added.value)
        if step == 1 and size in (100, 1000) and value < size:
            value *= size
        elif 0 < size < 100 <= value and value % 100 == 0:
            value += size
        else:
            break
        last += step
    return value, place, last


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
