"""Numbers in letters: "drei", "zweihundertfünfzig", "dritter", "achteckig", "twenty-one", "three-legged"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class NumberWord:
    """Value of a word. `rest` is what it counts inside the word: "eckig" of "achteckig"."""

    value: Fraction
    ordinal: bool = False
    weak: bool = False
    rest: str = ""


def _numbered(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """Words that count on from `start`; "|" stands between two words for one number."""
    return {
        word: start + step * place for place, forms in enumerate(words.split()) for word in forms.split("|")
    }


_ONE, _FIRST = NumberWord(Fraction(1), weak=True), NumberWord(Fraction(1), ordinal=True, weak=True)
_TWO = NumberWord(Fraction(2), weak=True)

_GERMAN_SMALL = _numbered(
    "null ein|eins zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf "
    "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_GERMAN_TENS = _numbered("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
_GERMAN_ORDINALS = {"zwei": 2, "drit": 3, "sieb": 7, "sieben": 7, "ach": 8}  # before "-te"
_GERMAN_HALVES = {"anderthalb": 3, "eineinhalb": 3, "zweieinhalb": 5, "dreieinhalb": 7, "viereinhalb": 9}
_GERMAN_WEAK = {
    **dict.fromkeys(("ein", "eine", "einen", "einem", "einer", "eines", "eins"), _ONE),
    **dict.fromkeys(("erste", "ersten", "erster", "erstes", "erstem"), _FIRST),
    **dict.fromkeys(("beide", "beiden", "beider", "beides", "paar"), _TWO),
    **dict.fromkeys(("doppelt", "doppelte", "doppelten", "doppelter", "doppeltes", "doppeltem"), _TWO),
}
_GERMAN_COUNTED = re.compile(
    r"(?P<number>[a-zäöüß]{3,30}?)(?P<rest>(?:eck|teil|seit|jähr|fach|mal|köpf|stöck|geschoss|strahl|farb|"
    r"sprach|arm|bein|flügel|flügl|stünd|täg|wöch|monat|zeil|bänd|spalt|schiff|tür|händ|zack|blätt|glied|"
    r"reih|sait|stimm|stuf|henk|fenstr|achs|kant|mast|zimm|räum|könig|pass|zink)[a-zäöüß]{0,12})"
)
_GERMAN_ORDINAL = re.compile(r"(?P<stem>[a-zäöüß]{3,40}?)(?P<s>s?)te[nrsm]?")

_ENGLISH_SMALL = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_ENGLISH_IRREGULAR = {
    "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100,
}  # fmt: skip
_ENGLISH_WEAK = {
    "one": _ONE,
    "a": _ONE,
    "an": _ONE,
    "first": _FIRST,
    "both": _TWO,
    "pair": _TWO,
    "double": _TWO,
}

MULTIPLIERS = {
    "hundert": 100, "hundred": 100, "tausend": 1000, "thousand": 1000, "tsd": 1000,
    "dutzend": 12, "dozen": 12,
    "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
    "billion": 10**12, "billionen": 10**12,
}  # fmt: skip
ENGLISH_BILLION = 10**9
FRACTION_WORDS = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10,
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "eighths": 8, "tenths": 10,
}  # fmt: skip


@lru_cache(maxsize=20_000)
def number_word(word: str, language: str) -> NumberWord | None:
    """What number a word says, or None. The word comes without marks between its parts but hyphens."""
    lowered = word.lower()
    if len(lowered) > 60:
        return None
    if language == "de":
        return _german(lowered)
    return _english(lowered) if language == "en" else None


def _german(word: str) -> NumberWord | None:
    if word in _GERMAN_WEAK:
        return _GERMAN_WEAK[word]
    if word in _GERMAN_HALVES:
        return NumberWord(Fraction(_GERMAN_HALVES[word], 2))
    value = _german_value(word)
    if value is not None:
        return NumberWord(Fraction(value))
    ordinal = _GERMAN_ORDINAL.fullmatch(word)
    if ordinal:
        value = _german_ordinal(ordinal["stem"], ordinal["s"])
        if value is not None:
            return NumberWord(Fraction(value), ordinal=True)
    if word in ("zweier", "dreier"):
        return NumberWord(Fraction(_GERMAN_SMALL[word[:-2]]))
    counted = _GERMAN_COUNTED.fullmatch(word.replace("-", ""))
    if counted:
        value = _german_value(counted["number"])
        if value is not None and value > 1:
            return NumberWord(Fraction(value), rest=counted["rest"])
    return None


def _german_ordinal(stem: str, s: str) -> int | None:
    """ "vier(te)" and "zwanzig(ste)" are the forms; the irregular ones are listed."""
    if s:
        value = _german_value(stem)
        if value is not None and value >= 20:
            return value
    whole = stem + s
    if whole in _GERMAN_ORDINALS:
        return _GERMAN_ORDINALS[whole]
    value = _german_value(whole)
    return value if value is not None and 3 < value < 20 else None


def _german_value(word: str) -> int | None:
    for multiplier, size in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(multiplier)
        if found:
            times = _german_value(before) if before else 1
            rest = _german_value(after.removeprefix("und")) if after else 0
            return times * size + rest if times and rest is not None and rest < size else None
    if word in _GERMAN_SMALL:
        return _GERMAN_SMALL[word]
    if word in _GERMAN_TENS:
        return _GERMAN_TENS[word]
    unit, found, tens = word.partition("und")
    if found and tens in _GERMAN_TENS and 0 < _GERMAN_SMALL.get(unit, 0) < 10:
        return _GERMAN_TENS[tens] + _GERMAN_SMALL[unit]
    return None


def _english(word: str) -> NumberWord | None:
    if word in _ENGLISH_WEAK:
        return _ENGLISH_WEAK[word]
    value = _english_value(word)
    if value is not None:
        return NumberWord(Fraction(value))
    tens, _, unit = word.rpartition("-")
    ordinal = _english_ordinal(unit)
    if ordinal is not None and (not tens or tens in _ENGLISH_TENS):
        return NumberWord(Fraction(_ENGLISH_TENS.get(tens, 0) + ordinal), ordinal=True)
    first, hyphen, rest = word.partition("-")
    value = _english_value(first)
    if hyphen and rest and value is not None and value > 1:
        return NumberWord(Fraction(value), rest=rest)
    if word.endswith("fold") and (value := _english_value(word[:-4])) is not None:
        return NumberWord(Fraction(value), rest="fold")
    return None


def _english_ordinal(word: str) -> int | None:
    if word in _ENGLISH_IRREGULAR:
        return _ENGLISH_IRREGULAR[word]
    if word == "first":
        return 1
    value = _ENGLISH_SMALL.get(word.removesuffix("th")) if word.endswith("th") else None
    return value if value is not None and value > 3 else None


def _english_value(word: str) -> int | None:
    if word in _ENGLISH_SMALL:
        return _ENGLISH_SMALL[word]
    if word in _ENGLISH_TENS:
        return _ENGLISH_TENS[word]
    if word in ("hundred", "thousand"):
        return MULTIPLIERS[word]
    tens, hyphen, unit = word.partition("-")
    if hyphen and tens in _ENGLISH_TENS and 0 < _ENGLISH_SMALL.get(unit, 0) < 10:
        return _ENGLISH_TENS[tens] + _ENGLISH_SMALL[unit]
    return None
