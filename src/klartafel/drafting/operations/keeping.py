"""The proof that an operation has lost nothing: every word that says something is still there.

It holds for what cuts and turns sentences; the suggestions of the rules have the ledger as their proof.
"""

import re

from klartafel.checks.language.traits import word_set

_WORD = re.compile(r"[^\W_]+(?:[.,:]\d+)*")
# Words that an operation may take away, because the new sentence says the same without them.
_FREE = word_set(
    "der die das den dem des denen dessen deren ein eine einen einem einer eines und oder aber",
    "welcher welche",
    "welches welchen welchem sodass weshalb weswegen wodurch womit woraufhin wobei nachdem wo",
    "worin worauf wofür woran weil da so dass obwohl gesehen zwar geb geboren gest gestorben",
    "stehende stehenden liegende liegenden gelegene gelegenen befindliche befindlichen",
)
_FREE_ENGLISH = word_set("which who whose where and but then a an the that")
_SHORTEST_STEM = 3
_ENDING = 3
_PARTICIPLES = {
    "stehend": ("steh", "stand"),
    "liegend": ("lieg", "lag"),
    "gelegen": ("lieg", "lag"),
    "hängend": ("häng", "hing"),
    "sitzend": ("sitz", "saß"),
    "stammend": ("stamm",),
    "dienend": ("dien",),
    "bestehend": ("besteh", "bestand"),
    "befindlich": ("befind", "befand"),
    "lebend": ("leb",),
    "wohnend": ("wohn",),
    "laufend": ("lauf", "läuf", "lief"),
}
_SEVERAL = re.compile(r"Das sind (?:\w+ )?([A-ZÄÖÜ]\w+)")
_PAIRS = {"(": ")", "[": "]", "„": "“", "»": "«"}


def keeps_words(before: str, after: tuple[str, ...], language: str = "de") -> bool:
    """Whether every word of the sentence that says something is in the new ones."""
    free = _FREE if language == "de" else _FREE_ENGLISH
    left = [word.lower() for text in after for word in _WORD.findall(text)]
    for word in _WORD.findall(before):
        lowered = word.lower()
        if lowered in free:
            continue
        place = next((place for place, other in enumerate(left) if _is_same(lowered, other)), None)
        if place is None and not _is_separated(lowered, left):
            return False
        if place is not None and (lowered[0].isdigit() or lowered in ("nicht", "kein", "not", "no")):
            left.pop(place)
    return True


def _is_same(word: str, other: str) -> bool:
    if word == other:
        return True
    stem = word[: max(_SHORTEST_STEM, len(word) - _ENDING)]
    if len(word) > _SHORTEST_STEM and other.startswith(stem) and abs(len(other) - len(word)) <= _ENDING:
        return not word[0].isdigit()
    for participle, starts in _PARTICIPLES.items():
        if word.startswith(participle) and other.startswith(starts):
            return True
    return False


def _is_separated(word: str, left: list[str]) -> bool:
    """ "herabhängt" as "hängt … herab"."""
    return any(
        word.startswith(prefix) and word.removeprefix(prefix) in left
        for prefix in left
        if 1 < len(prefix) < len(word)
    )


def is_of_one_number(sentences: tuple[str, ...]) -> bool:
    """Whether what is several things in one sentence ("Das sind Messer") is not one in another."""
    for text in sentences:
        found = _SEVERAL.match(text)
        if found and any(other.startswith((f"Der {found[1]} ", f"Das {found[1]} ")) for other in sentences):
            return False
    return True


def is_sound(text: str) -> bool:
    """Whether brackets and quotation marks come in pairs, and commas stand between words."""
    for opening, closing in _PAIRS.items():
        if text.count(opening) != text.count(closing) and not (opening == "„" and "”" in text):
            return False
    return not re.search(r",\s*[,.;]|\s[,.;]|,$|[;:–]\.$", text) and len(text.split()) > 1
