"""Whether a wording makes two of what its sentence tells as one.

"Antonio Rizzos, des Onkels Bregnos" names one person; "Antonio Rizzos und des Onkels Bregnos" are two. No
word is new and every name is kept, so neither the ledger nor a question to the model finds that out.
"""

import re

from klartafel.checks import Analysis

_JOINS = frozenset({"und", "oder", "sowie", "and", "or"})
_NOUNS = "N"  # how the tags of nouns begin, in both languages
_CLOSEST = 4  # words between the sign of a joint and the noun that it joins
_APPOSITION = re.compile(
    r",\s+(?:der|die|das|des|dem|den|ein\w*|the|a|an|his|her|sein\w*|ihr\w*)\b", re.IGNORECASE
)


def makes_two_of_one(piece: Analysis, wording: Analysis) -> bool:
    """Whether a wording joins two nouns by "und" that the sentence sets side by side as names of one."""
    return any(_is_one(piece.text, first, second) for first, second in _joined(wording))


def _joined(wording: Analysis) -> list[tuple[str, str]]:
    found = []
    for sentence in wording.sentences:
        words = sentence.words
        for place, word in enumerate(words):
            if word.text.lower() not in _JOINS or place == 0:
                continue
            after = words[place + 1 : place + 1 + _CLOSEST]
            second = next((w.text for w in after if w.tag.part_of_speech.startswith(_NOUNS)), "")
            if words[place - 1].text[:1].isupper() and second:
                found.append((words[place - 1].text, second))
    return found


def _is_one(text: str, first: str, second: str) -> bool:
    """Whether one noun stands behind the other after nothing but a comma and an article."""
    between = re.search(rf"\b{re.escape(first)}\b(?P<between>[^.;:]{{1,40}}?)\b{re.escape(second)}\b", text)
    if between is None or not _APPOSITION.match(between["between"]):
        return False
    words = re.findall(r"\w+", between["between"].lower())
    return len(words) <= _CLOSEST and _JOINS.isdisjoint(words)
