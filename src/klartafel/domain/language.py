"""Which language a text is in, where nobody said so: German or English, by its commonest words.

Records from tables rarely state a language, and a draft needs a source in its own language.
"""

import re

# The commonest function words that the other language does not have.
_GERMAN = (
    "der die das und ist ein eine einer eines einem den dem des mit von auf für im aus nicht sich als"
    " auch wurde sind bei zur zum nach oder wird"
)
_ENGLISH = "the of and a is to for on with as by are from it its this that which his her were be or"
_WORDS = {"de": frozenset(_GERMAN.split()), "en": frozenset(_ENGLISH.split())}
_DEFAULT = "de"
_TOO_SHORT_TO_TELL = 8


def guessed_language(text: str) -> str:
    """ "de" or "en"; "de" for a few words that tell nothing; empty for a longer text in neither."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    counts = {language: sum(word in known for word in words) for language, known in _WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    if counts[best] == 0 and len(words) >= _TOO_SHORT_TO_TELL:
        return ""
    return best if counts[best] > counts[_DEFAULT] else _DEFAULT
