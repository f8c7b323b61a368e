"""Two wordings side by side, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_WORDS = 4000  # comparing takes the square of it at worst


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; `changed` says that the other wording does not have them at this place."""

    text: str
    changed: bool


def word_difference(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of both wordings. Very long ones are compared as a whole."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS:
        changed = before != after
        return (Piece(before, changed),), (Piece(after, changed),)
    here: list[Piece] = []
    there: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        changed = kind != "equal"
        if a < b:
            here.append(Piece("".join(old[a:b]), changed))
        if c < d:
            there.append(Piece("".join(new[c:d]), changed))
    return tuple(here), tuple(there)
