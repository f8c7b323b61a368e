"""Units of measure, and the words that say what is measured."""

from fractions import Fraction

# Unit to base unit and factor; a wording per line, small letters. "in" alone is a preposition.
_SCALES: dict[str, tuple[str, str]] = {
    "mm millimeter millimetern millimetre millimetres millimeters": ("mm", "1"),
    "cm zentimeter zentimetern centimeter centimeters centimetre centimetres": ("mm", "10"),
    "dm dezimeter dezimetern": ("mm", "100"),
    "m meter metern meters metre metres": ("mm", "1000"),
    "km kilometer kilometern kilometers kilometre kilometres": ("mm", "1000000"),
    "inch inches": ("mm", "25.4"),
    "ft foot feet": ("mm", "304.8"),
    "mile miles": ("mm", "1609344"),
    "mg milligramm": ("g", "0.001"),
    "g gramm gram grams": ("g", "1"),
    "kg kilo kilogramm kilogram kilograms kilos": ("g", "1000"),
    "t tonne tonnen tons": ("g", "1000000"),
    "lb lbs": ("g", "453.59237"),
    "oz ounce ounces": ("g", "28.349523125"),
    "ml milliliter millilitre millilitres": ("ml", "1"),
    "cl zentiliter": ("ml", "10"),
    "l liter litern litre litres liters": ("ml", "1000"),
    "hl hektoliter": ("ml", "100000"),
    "m² qm m2 quadratmeter quadratmetern": ("m2", "1"),
    "cm² cm2 quadratzentimeter": ("m2", "0.0001"),
    "ha hektar": ("m2", "10000"),
    "km² km2 quadratkilometer": ("m2", "1000000"),
    "m³ m3 kubikmeter": ("m3", "1"),
    "°c": ("°C", "1"),
    "% prozent percent": ("%", "1"),
    "€ euro euros eur": ("EUR", "1"),
    "$": ("USD", "1"),
    "£": ("GBP", "1"),
}
UNITS = {
    word: (base, Fraction(factor)) for words, (base, factor) in _SCALES.items() for word in words.split()
}

# Not dimensions of a thing, but numbers with a sign.
COUNTING_UNITS = frozenset({"%", "EUR", "USD", "GBP"})

_MEASURED = {
    "height": "höhe hoch h height high tall",
    "width": "breite breit b width wide w broad",
    "depth": "tiefe tief t depth deep d",
    "length": "länge lang l length long",
    "diameter": "durchmesser dm ø diameter diam durchm",
    "weight": "gewicht schwer wiegt weight heavy weighs",
}
MEASURED = {word: dimension for dimension, words in _MEASURED.items() for word in words.split()}
