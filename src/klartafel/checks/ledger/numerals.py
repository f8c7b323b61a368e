"""Figures to values: separators, fractions, Roman numerals."""

import re
from fractions import Fraction

_FRACTION_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8)}
_SEPARATORS = {"de": (".", ","), "en": (",", ".")}  # of thousands, of decimals
# Longer figures are identifiers; turning them into numbers takes time that grows with the square.
_MOST_FIGURES = 30
_ROMAN_SHAPE = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def figure_value(figures: str, language: str) -> Fraction | None:
    """Value of "1.200", "12,5", "12 ½" as the language writes them; None where it is no plain number.

    A dot before one or two figures is a decimal point in German too, as records have it.
    """
    if len(figures) > _MOST_FIGURES:
        return None
    added = Fraction(0)
    if figures[-1] in _FRACTION_SIGNS:
        added = Fraction(*_FRACTION_SIGNS[figures[-1]])
        figures = figures[:-1].rstrip()
        if not figures:
            return added
    thousands, decimal = _SEPARATORS.get(language, (" ", "."))
    grouped = rf"\d{{1,3}}(?:[{re.escape(thousands)} ’']\d{{3}})+(?:{re.escape(decimal)}\d+)?"
    if re.fullmatch(grouped, figures):
        figures = re.sub(rf"[{re.escape(thousands)} ’']", "", figures)
    if "/" in figures:
        above, _, below = figures.partition("/")
        return Fraction(int(above), int(below)) if 0 < int(above) < int(below) else None
    if re.fullmatch(r"\d+(?:[.,]\d+)?", figures):
        whole, _, rest = figures.replace(",", ".").partition(".")
        return Fraction(int(whole)) + (Fraction(int(rest), 10 ** len(rest)) if rest else 0) + added
    return None


def number_form(value: Fraction) -> str:
    """Normal form of a number: decimal where that is finite and short, else a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    for places in range(1, 7):
        if (value * 10**places).denominator == 1:
            return f"{float(value):.{places}f}"
    return f"{value.numerator}/{value.denominator}"


def roman_value(numeral: str) -> int | None:
    """Value of a well-formed Roman numeral in capitals, else None."""
    if not numeral or not _ROMAN_SHAPE.fullmatch(numeral):
        return None
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
