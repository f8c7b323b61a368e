"""Whether two wordings differ by slips of the pen alone: such a correction needs no new session."""

import re
import unicodedata
from collections.abc import Callable

_MOST_PLACES = 3
_LEAST_LETTERS = 4  # "der" and "den", "in" and "an": among short words a letter is another word
_WORD = re.compile(r"[^\W_]+(?:[-'’·][^\W_]+)*")
_PLAIN_SIGNS = frozenset(" ,.:;-–'’\"„“”")
# A letter more or less, or a capital, makes these say something else.
_WORDS_THAT_STAY = (
    "nicht nichts niemand niemals keine keinen keiner keinem keines kein nirgends nirgendwo"
    " ihnen ihre ihrem ihren ihrer eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
    " hundert tausend million not never none nobody nothing nowhere without one two three four five six"
    " seven eight nine ten eleven twelve hundred thousand"
)
_STAYS = frozenset(_WORDS_THAT_STAY.split())


def differs_by_typos(
    before: str, after: str, is_word: Callable[[str], bool], names: frozenset[str] = frozenset()
) -> bool:
    """Whether `after` is `before` with a few slips of the pen taken out, or is the same.

    `is_word` knows the words of the language; `names` are words of the record that must not change, in
    small letters. Whatever could change what is said is no slip: a number, a name, a negation, a word that
    is one and becomes another, a question mark, another number of lines or words.
    """
    before, after = unicodedata.normalize("NFC", before), unicodedata.normalize("NFC", after)
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) != len(new) or before.count("\n") != after.count("\n"):
        return False
    changed = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
    signs = _changed_signs(before, after)
    if signs is None or len(changed) + signs > _MOST_PLACES:
        return False
    return all(_is_slip(one, other, is_word, names) for one, other in changed)


def _changed_signs(before: str, after: str) -> int | None:
    """At how many places the signs between words differ; None where one of them carries meaning."""
    places = 0
    for one, other in zip(_WORD.split(before), _WORD.split(after), strict=True):
        if one == other:
            continue
        if one.count("\n") != other.count("\n"):
            return None
        if not set(one.replace("\n", "")) | set(other.replace("\n", "")) <= _PLAIN_SIGNS:
            return None
        places += 1
    return places


def _is_slip(before: str, after: str, is_word: Callable[[str], bool], names: frozenset[str]) -> bool:
    small, other = before.casefold(), after.casefold()
    if any(character.isdigit() for character in before + after):
        return False
    if min(len(before), len(after)) < _LEAST_LETTERS or {small, other} & (_STAYS | names):
        return False
    if small == other:  # a capital
        return is_word(after) and after[1:] == after[1:].lower()
    if _starts_a_denial(small) != _starts_a_denial(other):
        return False
    near = 1 if len(before) < 8 else 2
    return is_word(after) and not is_word(before) and _distance(small, other) <= near


def _starts_a_denial(word: str) -> bool:
    return word.startswith(("un", "in", "im", "ir", "dis", "non")) or word.endswith(("los", "lose", "less"))


def _distance(one: str, other: str) -> int:
    """Letters put in, left out, changed or swapped with their neighbour."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
