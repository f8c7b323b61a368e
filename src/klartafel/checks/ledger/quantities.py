"""Numbers in figures and letters, with their units: counts, ordinals, rulers, dimensions, fractions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from klartafel.checks.language import Analysis, Word, WordKind
from klartafel.checks.ledger.english_numbers import EnglishNumber, english_number
from klartafel.checks.ledger.fact import BLANK, Fact
from klartafel.checks.ledger.number_words import ENGLISH_BILLION, FRACTION_WORDS, MULTIPLIERS, number_word
from klartafel.checks.ledger.numerals import figure_value, number_form, roman_value
from klartafel.checks.ledger.units import COUNTING_UNITS, UNITS
from klartafel.domain.finding import FactKind, Span

_UNIT_WORD = re.compile(r"[ -]?([^\W\d_]+[²³2]?)(?!\w)")
_SIGN_BEFORE = re.compile(r"([€$£]) ?$")
_SIGN_UNIT = re.compile(r" ?([%€$£]|°C)")
_BETWEEN_SIDES = re.compile(r"\s{0,2}(?:[x×X]|mal|by|[-–/]|bis|to|und|and|auf)\s{0,2}")
_RULER = re.compile(r"(?<!\w)(?P<name>[^\W\d_][\w-]{2,30})\s(?P<roman>[IVX]{1,6})(?P<dot>\.?)(?!\w)")
_ROMAN_ALONE = re.compile(r"(?<!\w)(?=[IVXL]{2})(?P<roman>[IVXL]{2,8})(?!\w)")
_COUNTED_IN_ROMAN = frozenset({"zahl", "nummer", "nr", "tafel", "number", "plate"})
_ENGLISH_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_PREFIX_FIGURES = re.compile(r"(\d+)-?([^\W\d_]\S*)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it was read, before its unit is known."""

    span: Span
    value: Fraction
    ordinal: bool = False
    weak: bool = False
    rest: str = ""
    written: str = ""  # figures that are no plain number, such as a scale of 1:100
    unit: str = ""
    factor: Fraction = Fraction(1)

    @property
    def fact(self) -> Fact:
        """The fact this amount states."""
        form = self.written or number_form(self.value * self.factor)
        near = (self.rest,) if self.rest else ()
        if self.ordinal:
            return Fact(FactKind.NUMBER, self.span, f"{form}.", near=near, weak=self.weak)
        if not self.unit:
            return Fact(FactKind.NUMBER, self.span, form, near=near, weak=self.weak)
        if self.unit not in COUNTING_UNITS:
            return Fact(FactKind.DIMENSION, self.span, f"{form} {self.unit}")
        joined = f"{form}%" if self.unit == "%" else f"{form} {self.unit}"
        return Fact(FactKind.NUMBER, self.span, joined, covers=(form,))  # "£18" says "18 pounds" too


def quantities(analysis: Analysis, left: str) -> Iterator[Fact]:
    """Everything in figures or number words that still stands in `left`, where other facts are blanked."""
    language = analysis.language.code
    for match in _RULER.finditer(left):
        value = roman_value(match["roman"])
        if value and _names_a_ruler(match, language, analysis):
            span = Span(match.start("roman"), match.end())
            yield Fact(FactKind.NUMBER, span, f"{value}.")
    for match in _ROMAN_ALONE.finditer(left):
        value = roman_value(match["roman"])
        if value:  # "XIV, also 14"
            yield Fact(FactKind.NUMBER, Span(*match.span()), str(value), (f"{value}.",), weak=True)
    amounts = list(_with_units(_amounts(analysis, left), left))
    yield from (amount.fact for amount in _shared_units(amounts, left))


def _names_a_ruler(match: re.Match[str], language: str, analysis: Analysis) -> bool:
    """A name before it; in German a dot after it; in English not the pronoun "I"."""
    if not match["name"][0].isupper() or match["name"].casefold() in _COUNTED_IN_ROMAN:
        return False
    if language == "en":
        return match["roman"] != "I" or match["name"].casefold() not in analysis.language.openers
    return match["dot"] == "." or len(match["roman"]) > 1


def _amounts(analysis: Analysis, left: str) -> Iterator[Amount]:
    """Numbers word by word; "fünf Millionen" and "two hundred and six" are put together."""
    ends = {sentence.span.end for sentence in analysis.sentences}
    language = analysis.language.code
    for sentence in analysis.sentences:
        pending: Amount | None = None
        free = 0
        for place, word in enumerate(sentence.words):
            if place < free or BLANK in (left[word.span.start], left[word.span.end - 1]):
                continue
            joined = _multiplied(pending, word, left, language) if pending else None
            if joined is not None:
                pending = joined
                continue
            if pending is not None:
                yield pending
            number = english_number(sentence.words, place, left) if language == "en" else None
            if number is None or number.length == 1:
                pending = _amount(word, left, ends, language)
            else:
                free = place + number.length
                pending = _of_words(number, Span(word.span.start, sentence.words[free - 1].span.end), left)
        if pending is not None:
            yield pending


def _of_words(number: EnglishNumber, span: Span, left: str) -> Amount:
    """Several words that are one number; where its value is not certain, the words themselves."""
    written = left[span.start : span.end].lower()[:40] if number.value is None else ""
    return Amount(span, Fraction(number.value or 0), ordinal=number.ordinal, written=written)


def _amount(word: Word, left: str, ends: set[int], language: str) -> Amount | None:
    if word.kind is WordKind.NUMBER:
        return _in_figures(word, left, ends, language)
    if word.kind is not WordKind.WORD:
        return None
    prefixed = _PREFIX_FIGURES.fullmatch(word.text)
    if prefixed:
        return Amount(word.span, Fraction(int(prefixed[1][:30])), rest=prefixed[2])
    written = number_word(word.text.replace("·", ""), language)
    if written is None:
        return None
    return Amount(word.span, written.value, written.ordinal, written.weak, written.rest)


def _in_figures(word: Word, left: str, ends: set[int], language: str) -> Amount | None:
    ordinal = _ENGLISH_ORDINAL.fullmatch(word.text)
    if ordinal and len(word.text) < 30:
        return Amount(word.span, Fraction(int(ordinal[1])), ordinal=True)
    value = figure_value(word.text, language)
    if value is None:
        return Amount(word.span, Fraction(0), written=word.text[:40])
    end = word.span.end
    dotted = left[end : end + 1] == "." and end + 1 not in ends
    if language == "de" and dotted and word.text.isdecimal() and len(word.text) <= 3:
        return Amount(Span(word.span.start, end + 1), value, ordinal=True)
    return Amount(word.span, value)


def _multiplied(amount: Amount, word: Word, left: str, language: str) -> Amount | None:
    """The amount with its next word, where that makes one number: "1,2 Millionen", "zwei Drittel"."""
    gap = left[amount.span.end : word.span.start]
    if amount.ordinal or amount.rest or amount.written or gap != " ":
        return None
    span = Span(amount.span.start, word.span.end)
    lowered = word.text.lower()
    if lowered in MULTIPLIERS:
        size = ENGLISH_BILLION if language == "en" and lowered == "billion" else MULTIPLIERS[lowered]
        return Amount(span, amount.value * size)
    if lowered in FRACTION_WORDS:
        share = amount.value / FRACTION_WORDS[lowered]
        return Amount(span, share, written="" if share < 1 else f"{amount.value}/{FRACTION_WORDS[lowered]}")
    return None


def _with_units(amounts: Iterator[Amount], left: str) -> Iterator[Amount]:
    for amount in amounts:
        yield amount if amount.ordinal or amount.rest else _with_unit(amount, left)


def _with_unit(amount: Amount, left: str) -> Amount:
    after = left[amount.span.end : amount.span.end + 24]
    sign = _SIGN_UNIT.match(after)
    word = _UNIT_WORD.match(after)
    before = _SIGN_BEFORE.search(left[max(0, amount.span.start - 2) : amount.span.start])
    if sign:
        return _measured(amount, sign[1].lower(), amount.span.end + sign.end())
    if word and not (amount.weak and (len(word[1]) == 1 or word[1] == "foot")):
        name = word[1] if len(word[1]) == 1 else word[1].lower()
        if name in UNITS:
            return _measured(amount, name, amount.span.end + word.end())
    if before:
        return _measured(amount, before[1], amount.span.end)
    return amount


def _measured(amount: Amount, unit: str, end: int) -> Amount:
    base, factor = UNITS[unit]
    return replace(amount, span=Span(amount.span.start, end), unit=base, factor=factor, weak=False)


def _shared_units(amounts: list[Amount], left: str) -> list[Amount]:
    """ "12 x 8 x 3 cm": the unit at the end holds for all of them."""
    shared = list(amounts)
    for place in range(len(shared) - 2, -1, -1):
        amount, following = shared[place], shared[place + 1]
        plain = not (amount.unit or amount.ordinal or amount.weak or amount.rest)
        if plain and following.unit:
            between = left[amount.span.end : following.span.start]
            if len(between) < 12 and _BETWEEN_SIDES.fullmatch(between):
                shared[place] = replace(amount, unit=following.unit, factor=following.factor)
    return shared
