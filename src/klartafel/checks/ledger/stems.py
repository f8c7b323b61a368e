"""The part of a word that stays when it is inflected: enough to see that two facts are of one thing."""

import re
from functools import lru_cache

UMLAUTS = str.maketrans("äöü", "aou")
_ENDING = re.compile(r"(?<=.{3})(?:innen|ern|igen|iger|iges|ige|ig|en|em|er|es|e|n|s)$")
_NOT_A_LETTER = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Small letters without umlaut and ending: "Krüge", "Kruges" and "Krug" are one."""
    plain = _NOT_A_LETTER.sub("", word[:60].lower()).translate(UMLAUTS)
    return _ENDING.sub("", plain)
