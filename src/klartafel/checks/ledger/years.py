"""Years, decades and centuries, before and after Christ, alone and as ranges."""

import re
from collections.abc import Iterator

from klartafel.checks.language.traits import Language
from klartafel.checks.ledger.fact import Fact, century_fact, decade_fact, year_fact
from klartafel.checks.ledger.number_words import number_word
from klartafel.checks.ledger.numerals import roman_value
from klartafel.domain.finding import FactKind, Span

_BEFORE_CHRIST = (
    r"v\. ?Chr\.?|v\. ?u\. ?Z\.?|vor Christ[iu]s?(?: Geburt)?|vor unserer Zeit(?:rechnung)?|"
    r"BCE?\b|B\.C\.(?:E\.)?|before Christ"
)
_AFTER_CHRIST = (
    r"n\. ?Chr\.?|n\. ?u\. ?Z\.?|nach Christ[iu]s?(?: Geburt)?|nach unserer Zeitrechnung|"
    r"AD\b|CE\b|A\.D\.|C\.E\."
)
_ERA = rf"(?:\s{{0,2}}(?:(?P<before>{_BEFORE_CHRIST})|(?P<after>{_AFTER_CHRIST})))"
_TO = r"\s{0,2}(?:[-–/]|bis(?: ins| zum)?|und(?: dem)?|oder|to|and|or)\s{0,2}"

_WITH_ERA = re.compile(
    rf"(?<![\d.,])(?:(?P<first>\d{{1,4}})(?P<before_first>\s?v\.|\s?BC)?{_TO})?"
    rf"(?P<last>\d{{1,4}}){_ERA}"
)
_AD_FIRST = re.compile(r"\b(?:AD|A\.D\.) (?P<last>\d{1,4})(?!\d)")
_RANGE = re.compile(
    r"(?<![\d.,/#-])(?P<first>1\d{3}|20\d\d)\s?[-–/]\s?(?P<last>\d{2}|\d{4})(?![\d/]|[.,-]\d)"
)
_DECADE_GERMAN = re.compile(
    r"(?<!\d)(?:(?P<year>[12]\d{2}0)er(?!\w)(?:[ -]?[Jj]ahren?)?|(?P<short>[1-9]0)er[ -]?[Jj]ahren?\b)"
)
_DECADE_ENGLISH = re.compile(r"(?<!\d)(?:(?P<year>[12]\d{2}0)|(?P<short>[1-9]0))['’]?s\b")
_ROMAN_YEAR = re.compile(r"(?<!\w)M[MDCLXVI]{3,14}(?!\w)")
_BARE = re.compile(
    r"(?<![\d.,/:-])(?P<year>1\d{3}|20\d\d)(?![\d%€$£/:]|[.,]\d|\s?(?:[cdkm]?m|[km]?g|l|ml|ft|%|€)\b)"
)

_TENS = "zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig"
_DECADE_WORDS = re.compile(rf"\b(?P<word>{_TENS})er[ -]?jahren?\b", re.IGNORECASE)
_ORDINAL_GERMAN = r"(?:\d{1,2}\.|[IVX]{1,6}\.|[a-zäöüß]{4,16}ten)"
_QUALIFIED = r"(?:(?:des|das|dem|im|ins|zum|frühen?|späten?|Anfang|Ende|Mitte) ){0,3}"
_CENTURY_GERMAN = re.compile(
    rf"(?<![\w.,])(?P<ordinals>{_ORDINAL_GERMAN}(?:{_TO}{_QUALIFIED}{_ORDINAL_GERMAN}){{0,3}})"
    rf"[ -]{{0,2}}(?:[Jj]ahrhundert(?:s|e|en)?|Jh(?:dt?|s|dts)?\b\.?){_ERA}?"
)
_ORDINAL_ENGLISH = r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]{3,11}(?:th|st|nd|rd))"
_QUALIFIED_ENGLISH = r"(?:(?:the|early|late|mid) ){0,2}"
_CENTURY_ENGLISH = re.compile(
    rf"(?<![\w.,])(?P<ordinals>{_ORDINAL_ENGLISH}(?:{_TO}{_QUALIFIED_ENGLISH}{_ORDINAL_ENGLISH}){{0,3}})"
    rf"[ -](?:centur(?:y|ies)|c\.|cent\.){_ERA}?",
    re.IGNORECASE,
)
_ONE_ORDINAL = re.compile(r"\d{1,2}|[IVX]{1,6}(?=\.)|[A-Za-zäöüß]{4,16}")


def centuries(text: str, language: Language) -> Iterator[Fact]:
    """Centuries in figures, Roman numerals and letters: "im 17. und 18. Jh.", "nineteenth century"."""
    pattern = _CENTURY_ENGLISH if language.code == "en" else _CENTURY_GERMAN
    for match in pattern.finditer(text):
        sign = -1 if match["before"] else 1
        start = match.start()
        ordinals = list(_ONE_ORDINAL.finditer(text, start, match.end("ordinals")))
        values = [(o, _ordinal(o[0], language)) for o in ordinals]
        known = [(o, value) for o, value in values if value]
        for place, (ordinal, value) in enumerate(known, start=1):
            end = match.end() if place == len(known) else ordinal.end()
            yield century_fact(Span(ordinal.start(), end), sign * value)


def _ordinal(word: str, language: Language) -> int:
    if word.isdecimal():
        return int(word)
    roman = roman_value(word)
    if roman:
        return roman
    written = number_word(word, language.code)
    return int(written.value) if written and written.ordinal and written.value < 40 else 0


def decades(text: str, language: Language) -> Iterator[Fact]:
    """Tens of years: "1960er Jahre", "die Zwanzigerjahre", "the 1960s"; "the 1800s" are a century."""
    pattern = _DECADE_ENGLISH if language.code == "en" else _DECADE_GERMAN
    for match in pattern.finditer(text):
        span = Span(*match.span())
        year = int(match["year"] or 0)
        if not year:
            yield _short_decade(span, int(match["short"]))
        elif year % 100 == 0 and language.code == "en":
            yield century_fact(span, year // 100 + 1)
        else:
            yield decade_fact(span, year)
    if language.code == "de":
        for match in _DECADE_WORDS.finditer(text):
            written = number_word(match["word"], "de")
            if written:
                yield _short_decade(Span(*match.span()), int(written.value))


def _short_decade(span: Span, year: int) -> Fact:
    """The twenties of a century that is not told."""
    return Fact(FactKind.YEAR, span, f"XX{year // 10}X")


def years(text: str, language: Language) -> Iterator[Fact]:
    """Years with an era, ranges of years, and figures that can only be years."""
    del language  # eras and figures are read in both languages
    for match in _WITH_ERA.finditer(text):
        sign = -1 if match["before"] else 1
        if match["first"]:
            first_sign = -1 if match["before_first"] else sign
            yield year_fact(Span(match.start("first"), match.end("first")), first_sign * int(match["first"]))
        yield year_fact(Span(match.start("last"), match.end()), sign * int(match["last"]))
    for match in _AD_FIRST.finditer(text):
        yield year_fact(Span(*match.span()), int(match["last"]))
    for match in _RANGE.finditer(text):
        first, last = int(match["first"]), int(match["last"])
        if last < 100:
            last += first - first % 100
        if 0 < last - first <= 400:
            yield year_fact(Span(match.start(), match.end("first")), first)
            yield year_fact(Span(match.start("last"), match.end()), last)
    for match in _ROMAN_YEAR.finditer(text):
        value = roman_value(match[0])
        if value and 1000 <= value < 2100:
            yield year_fact(Span(*match.span()), value)
    for match in _BARE.finditer(text):
        yield year_fact(Span(*match.span()), int(match["year"]))
