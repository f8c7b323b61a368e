"""Written text to what a person would say: "1764" is a year, "z. B." two words, "IV." a ruler's number.

The spoken form is plain words for any voice. It changes nothing of what is said, only how it is written;
what it does not know it leaves to the voice. Works on single sentences and on whole texts.
"""

import re
import unicodedata

from klartafel.speech.spoken_english import ENGLISH_RULES
from klartafel.speech.spoken_german import GERMAN_RULES
from klartafel.speech.spoken_rules import Rule

_RULES: dict[str, tuple[Rule, ...]] = {"de": GERMAN_RULES, "en": ENGLISH_RULES}
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_BLANKS = re.compile(r"[^\S\n]+")
_MIDDLE_DOT = re.compile(r"(?<=\w)[·\u2027\u2022\u2219\u22c5](?=\w)")
_QUOTES = re.compile(r"[„“”‟\"»«›‹‚‘]|(?<!\w)'|'(?!\w)")
_BRACKETS = re.compile(r"\s*[(\[{]\s*([^()\[\]{}\n]*?)\s*[)\]}]")
_DASH = re.compile(r"\s+[–—/-]\s+")
_ELLIPSIS = re.compile(r"…|\.{3,}")
_LEFT_OVER = re.compile(r"[*_#|<>^~\\•▪●→←†‡]+")
_COMMAS = re.compile(r"\s*,(?:\s*,)+")
_BEFORE_STOP = re.compile(r"\s+([,.;:!?])")
_STOP = re.compile(r"[.!?:;,][\"“”»«›‹‘')\]]*\s*$")
_FULL_STOP = re.compile(r"[.…][\"“”»«›‹‘')\]]*\s*$")


def spoken_form(text: str, language: str) -> str:
    """The text in words; `language` is a BCP 47 tag. Others than German and English are only cleaned.

    Raises OutsideMissing where num2words is missing and the text has numbers.
    """
    primary = language.casefold().split("-")[0]
    lines = unicodedata.normalize("NFC", text).translate(_INVISIBLE).split("\n")
    return "\n".join(_spoken_line(line, _RULES.get(primary, ())) for line in lines)


def _spoken_line(line: str, rules: tuple[Rule, ...]) -> str:
    spoken = _MIDDLE_DOT.sub("", _BLANKS.sub(" ", line).strip())
    for pattern, say in rules:
        spoken = pattern.sub(say, spoken)
    spoken = _without_signs(spoken)
    # The dot of "im 19. Jh." also ended the sentence.
    if spoken and _FULL_STOP.search(line) and not _STOP.search(spoken):
        spoken += "."
    return spoken


def _without_signs(text: str) -> str:
    """Signs that are seen and not heard: a voice would name them or stumble."""
    text = _QUOTES.sub("", text)
    text = _BRACKETS.sub(r", \1,", text)
    text = _DASH.sub(", ", _ELLIPSIS.sub(".", text))
    text = _LEFT_OVER.sub(" ", text)
    text = _COMMAS.sub(",", _BLANKS.sub(" ", text))
    text = _BEFORE_STOP.sub(r"\1", text)
    return re.sub(r",(?=[.!?:;])", "", text).strip(" ,")
