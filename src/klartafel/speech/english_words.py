"""What the spoken form must know of English: units, months, abbreviations."""

import re

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTH = "|".join((*MONTHS, r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"))
# Sign: after "one", after other numbers.
UNITS = {
    "mm": ("millimetre", "millimetres"),
    "cm": ("centimetre", "centimetres"),
    "m": ("metre", "metres"),
    "km": ("kilometre", "kilometres"),
    "cm²": ("square centimetre", "square centimetres"),
    "m²": ("square metre", "square metres"),
    "in.": ("inch", "inches"),
    "ft": ("foot", "feet"),
    "mg": ("milligram", "milligrams"),
    "g": ("gram", "grams"),
    "kg": ("kilogram", "kilograms"),
    "t": ("tonne", "tonnes"),
    "ml": ("millilitre", "millilitres"),
    "l": ("litre", "litres"),
    "%": ("per cent", "per cent"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°": ("degree", "degrees"),
    "am": ("a m", "a m"),
    "pm": ("p m", "p m"),
    "a.m.": ("a m", "a m"),
    "p.m.": ("p m", "p m"),
}
UNIT = "|".join(re.escape(sign) for sign in sorted(UNITS, key=len, reverse=True))
MONEY = {"£": "pounds", "$": "dollars", "€": "euros"}
MEASURES = {"H": "height", "W": "width", "L": "length", "D": "depth", "Diam": "diameter"}
FRACTIONS = {"½": "a half", "¼": "a quarter", "¾": "three quarters", "⅓": "a third", "⅔": "two thirds"}
NUMBER = r"\d+(?:\.\d+)?"
NUMBERED_PLACES = "Act|Book|Case|Chapter|Gallery|Group|Part|Plate|Room|Section|Table|Volume|War"
NO_RULERS = frozenset((*NUMBERED_PLACES.split("|"), *MONTHS, "I"))
AFTER_A_NAME = ("", ".", ",", ";", ":", ")", "'", "’")
VERB = re.compile(r" (?:of|and|was|is|had|in|who)\b")
ABBREVIATIONS = {
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "ca.": "circa",
    "c.": "circa",
    "approx.": "approximately",
    "Inv. no.": "inventory number",
    "Inv. No.": "inventory number",
    "Dr.": "Doctor",
    "Dr": "Doctor",
    "Mr.": "Mister",
    "Mr": "Mister",
    "Mrs.": "Missis",
    "Mrs": "Missis",
    "Prof.": "Professor",
    "St.": "Saint",
    "Rev.": "Reverend",
    "fl.": "flourished",
    "attr.": "attributed",
    "vol.": "volume",
    "Vol.": "volume",
    "ed.": "edited by",
    "incl.": "including",
    "vs.": "versus",
    "B.C.E.": "B C E",
    "B.C.": "B C",
    "A.D.": "A D",
    "BCE": "B C E",
    "BC": "B C",
    "CE": "C E",
    "AD": "A D",
}
BEFORE_A_NUMBER = {
    "No": "number",
    "no": "number",
    "Nos": "numbers",
    "p": "page",
    "pp": "pages",
    "fig": "figure",
    "Fig": "figure",
    "b": "born",
    "d": "died",
}
