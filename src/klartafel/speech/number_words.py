"""Numbers as a person says them, in German and English. Figures are worded by num2words."""

import re
from functools import cache
from typing import Any

from klartafel.domain.message import Message, OutsideMissing

_ROMAN = re.compile(r"(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# Above that nobody hears a number, but a row of digits.
_LONGEST_NUMBER = 9


@cache
def _num2words() -> Any:
    try:
        from num2words import num2words
    except ImportError as error:
        raise OutsideMissing(Message.of("speech.library-missing", reason="num2words")) from error
    return num2words


def cardinal(number: int, language: str) -> str:
    """7 as "sieben" or "seven"."""
    return str(_num2words()(number, lang=language)).replace(",", "")


def ordinal(number: int, language: str) -> str:
    """7 as "siebte" or "seventh"; German without an ending for case and gender."""
    return str(_num2words()(number, lang=language, to="ordinal"))


def year(number: int, language: str) -> str:
    """1764 as "siebzehnhundertvierundsechzig" or "seventeen sixty-four"."""
    words = str(_num2words()(number, lang=language, to="year"))
    if language == "de" and 1000 <= number < 1100:
        return words.removeprefix("ein")
    return words


def digits(row: str, language: str) -> str:
    """A row of digits one by one, as for a telephone number."""
    return " ".join(cardinal(int(digit), language) for digit in row)


def number_in_words(written: str, language: str) -> str:
    """A number in figures without separators for thousands; a decimal mark is "," or "."."""
    whole, _, fraction = written.replace(",", ".").partition(".")
    if fraction:
        point = "Komma" if language == "de" else "point"
        return f"{cardinal(int(whole), language)} {point} {digits(fraction, language)}"
    if len(whole) > _LONGEST_NUMBER or (len(whole) > 1 and whole.startswith("0")):
        return digits(whole, language)
    if 1000 <= int(whole) < 2100:
        # Also for amounts: "fünfzehnhundert Münzen" is what a person says.
        return year(int(whole), language)
    return cardinal(int(whole), language)


def from_roman(numeral: str) -> int | None:
    """The value of a Roman numeral up to 399; None for letters that are none."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
