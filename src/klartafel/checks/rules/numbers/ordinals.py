"""Ordinals in letters: "Zweite" and "Second", for rulers and centuries."""


def _words(numbers: str) -> list[str]:
    """Words by their number, from 0 on."""
    return numbers.split()


_GERMAN = _words(
    "nullt erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt "
    "fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt"
)
_GERMAN_UNITS = _words("- ein zwei drei vier fünf sechs sieben acht neun")
_GERMAN_TENS = _words("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ENGLISH = _words(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ENGLISH_TENS = _words("- - twenty thirty forty fifty sixty seventy eighty ninety")
LARGEST = 99


def german_stem(number: int) -> str:
    """An ordinal without its ending: "zweit", "einundzwanzigst". Up to `LARGEST`."""
    if number < 20:
        return _GERMAN[number]
    tens, unit = divmod(number, 10)
    return (f"{_GERMAN_UNITS[unit]}und" if unit else "") + _GERMAN_TENS[tens] + "st"


def english_ordinal(number: int) -> str:
    """An ordinal in letters: "second", "twenty-first". Up to `LARGEST`."""
    if number < 20:
        return _ENGLISH[number]
    tens, unit = divmod(number, 10)
    if unit:
        return f"{_ENGLISH_TENS[tens]}-{_ENGLISH[unit]}"
    return _ENGLISH_TENS[tens][:-1] + "ieth"


def english_figures(number: int) -> str:
    """An ordinal in figures: "1st", "12th", "23rd"."""
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"
