"""What a number in figures is: a year, an amount, or a code such as an inventory or telephone number.

The rules about years and about big numbers both ask here, so that no figure is both or neither.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import chain

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.numerals import figure_value
from klartafel.checks.rules.numbers.calendar_names import MONTH_NAMES, YEARS
from klartafel.checks.rules.numbers.codes import is_named_code
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Task
from klartafel.domain.finding import Span


class FigureKind(StrEnum):
    """A point in time, or how many."""

    YEAR = "year"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in figures. `span` of a year has its era; a year before Christ is negative.

    `following` is the word right after an amount, without a sign between them.
    """

    kind: FigureKind
    span: Span
    value: Fraction
    following: str = ""


_ERA = re.compile(
    r"\s?(?:(?P<first_of_two>(?:[-–/]|bis |und |oder |to |and )\s?\d{1,4}(?!\d)))?"
    r"\s?(?:(?P<before>v\.? ?Chr\b|v\. ?u\. ?Z\b|vor Chr\w*|vor unserer Zeit\w*|BCE?\b|B\. ?C\b)|"
    r"(?P<after>n\.? ?Chr\b|n\. ?u\. ?Z\b|nach Chr\w*|nach unserer Zeit\w*|AD\b|CE\b|A\. ?D\b))"
)
_MONTHS = "|".join(chain.from_iterable(MONTH_NAMES.values()))
# After these words four figures are a year, whatever comes next.
_YEAR_FOLLOWS = re.compile(
    rf"(?:\b(?:Jahre?|[Ss]eit|[Uu]m|[Aa]nno|Ende|Anfang|Mitte|Sommer|Winter|Frühling|Frühjahr|Herbst|Ostern|"
    rf"Weihnachten|{_MONTHS}|[Ss]ince|[Yy]ear|[Ii]n|[Bb]y|[Uu]ntil|early|late|spring|summer|autumn|winter)|"
    r"\d\.),? $"
)
_IN_A_YEAR = re.compile(r"\b(?:in the year|Jahre?) $")
_CODE_FOLLOWS = re.compile(
    r"(?:\b(?:Typ|Modell|Raum|Saal|Zimmer|room|type|model)\b[.:]?(?: ist| lautet| is)?[ :]{0,2}|"
    r"[+#/]|\d[-/.]|\b0\d{1,5} ?[-–/] ?|\b[A-Z][ .-]|\d )$"
)
# Where a number that is not round says how many: after an article, an adjective, a preposition.
_SAYS_HOW_MANY = re.compile(
    r"(?:\b(?:d(?:ie|en|er)|all(?:e|en|er)|(?:sein|ihr|unser)e[nr]?|etwa|rund|über|fast|mit|von|für|aus|"
    r"hat|haben|hatten?|besitzt|umfasst|zählte?n?|"
    r"bis zu|mehr als|ca|genau|insgesamt|the|its|with|for|about|exactly|over|almost|more than|their|of)"
    r"\.?|^) $|^$"
)
_ROUND = 50
_NAMES_WITH_A_YEAR = word_set(
    "Agenda Expo EXPO Windows Office documenta Documenta Horizont Horizon Vision Charta Bündnis Peugeot",
)
_UNITS = word_set(
    "m cm mm km kg g t l ml ha qm m² km² cm² m³ Euro Cent Mark Prozent Grad Meter Metern Kilometer",
    "Kilometern Kilo Kilogramm Gramm Tonnen Liter Stück Mann Taler Gulden Pfennig Volt Watt Zentner % ‰ €",
    "$ £ people men women metres meters miles feet tons pounds percent",
)
_SHARES = word_set("% ‰ Prozent prozent percent per")
_PRICES = word_set("Euro EUR Cent € euros euro cents pounds pence dollars $ £")
_TIMES = word_set("Uhr h am pm o'clock")
_SPANS_OF_TIME = word_set("Jahre Jahren Jahr years")
_SIGN_AFTER = re.compile(r" ?([%‰€$£])")
_GROUPED = re.compile(r"\d{1,3}(?:[.,’' ]\d{3})+(?:[.,]\d+)?")
_LONGEST_PLAIN = 7
_SHORTEST_GROUPED = 6  # prices from 1.000 on are big numbers
_POSTCODE = 5


def figures(task: Task) -> Iterator[Figure]:
    """Years, and amounts that easy language asks about, outside quotations and titles."""
    exempt = cited(task)
    for sentence in task.analysis.sentences:
        for place, word in enumerate(sentence.words):
            if word.kind is WordKind.NUMBER and word.span.start not in exempt:
                figure = _figure(task, sentence, place)
                if figure is not None:
                    yield figure


def _figure(task: Task, sentence: Sentence, place: int) -> Figure | None:
    text, word = task.analysis.text, sentence.words[place]
    plain = word.text.isdecimal()
    after = _after(text, sentence, place)
    before = text[max(0, word.span.start - 24) : word.span.start]
    if plain and len(word.text) <= 4:
        year = _stated_year(text, word, before, sentence.span.end)
        if year is not None:
            return year
        if len(word.text) < 4 and after not in _SHARES:
            return None
    value = figure_value(word.text, task.language)
    if value is None or _is_code(text, word, before, after) or not _is_number(word.text, task.language):
        return None
    if not (plain and len(word.text) == 4 and int(value) in YEARS):
        return Figure(FigureKind.AMOUNT, word.span, value, after)
    if _is_counted(sentence, place, before, after):
        return Figure(FigureKind.AMOUNT, word.span, value, after)
    if before.split()[-1:] and before.split()[-1] in _NAMES_WITH_A_YEAR:
        return None
    return Figure(FigureKind.YEAR, word.span, value)


def _after(text: str, sentence: Sentence, place: int) -> str:
    """The word or sign right after a number."""
    end = sentence.words[place].span.end
    sign = _SIGN_AFTER.match(text, end)
    if sign:
        return sign[1]
    if place + 1 == len(sentence.words):
        return ""
    following = sentence.words[place + 1]
    return following.text if text[end : following.span.start] in (" ", "\n") else ""


def _stated_year(text: str, word: Word, before: str, sentence_end: int) -> Figure | None:
    """A year that says so: by its era, or by "im Jahr"."""
    era = _ERA.match(text, word.span.end)
    if era:
        value = Fraction(int(word.text) * (-1 if era["before"] else 1))
        if era["first_of_two"]:
            return Figure(FigureKind.YEAR, word.span, value)
        dotted = text[era.end() : era.end() + 1] == "." and era.end() + 1 < sentence_end
        return Figure(FigureKind.YEAR, Span(word.span.start, era.end() + dotted), value)
    if len(word.text) == 3 and _IN_A_YEAR.search(before):
        return Figure(FigureKind.YEAR, word.span, Fraction(int(word.text)))
    return None


def _is_number(figures: str, language: str) -> bool:
    """Not "1977.20": what has a decimal point in a German text is a time or an inventory number."""
    if "." not in figures or _GROUPED.fullmatch(figures):
        return True
    return language == "en" and not figures[:4].isdecimal()


def _is_code(text: str, word: Word, before: str, after: str) -> bool:
    """Figures that count nothing: numbers of things, telephones, postcodes, times, prices."""
    figures, plain = word.text, word.text.isdecimal()
    priced = after in _PRICES or before[-1:] in ("€", "$", "£")
    price = priced and not plain and len(figures) < _SHORTEST_GROUPED
    if price or after in _TIMES or (plain and figures[0] == "0"):
        return True
    joint, further = text[word.span.end : word.span.end + 1], text[word.span.end + 1 : word.span.end + 5]
    if joint and joint in "/-–" and further[:1].isdecimal() and plain and not _goes_on(figures, further):
        return True
    if plain and len(figures) > _LONGEST_PLAIN:
        return True
    if plain and len(figures) == _POSTCODE and after[:1].isupper() and _is_place(after):
        return True
    return _CODE_FOLLOWS.search(before) is not None or is_named_code(text, word.span.start)


def _is_place(word: str) -> bool:
    if "p" in (word_table("names-de").get(word) or ""):
        return True
    return not _is_plural(word) and word not in _UNITS


def _goes_on(first: str, further: str) -> bool:
    """Whether what follows a dash or slash makes a range: "1914-1918", "1914/18", "3-5"; never "1987/12"."""
    digits = re.match(r"\d+", further)
    last = digits[0] if digits else ""
    if len(first) == 4 and len(last) == 2:
        return int(first[2:]) < int(last)
    return len(first) <= 4 and len(first) <= len(last) and int(first) < int(last)


def _is_counted(sentence: Sentence, place: int, before: str, after: str) -> bool:
    """Whether four figures that may be a year say how many: "1500 Menschen", never "seit 1500"."""
    if after in _SPANS_OF_TIME:
        return True
    if not after or _YEAR_FOLLOWS.search(before):
        return False
    if after in _UNITS:
        return True
    if not _SAYS_HOW_MANY.search(before) and int(sentence.words[place].text) % _ROUND:
        return False  # "wurden 1982 Abdrücke gefunden"
    for following in sentence.words[place + 1 : place + 3]:
        noun = following.text
        if following.tag.part_of_speech == "NN2" or (noun[0].isupper() and _is_plural(noun)):
            return True
        if following.tag.part_of_speech not in ("ADJ(A)", "AJ0"):
            return False
    return False


def _is_plural(noun: str) -> bool:
    readings = word_table("nouns-de").get(noun)
    return readings is not None and not set(readings).isdisjoint("mnop")
