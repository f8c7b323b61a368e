"""English numbers of several words: "two thousand five hundred and six" is one number.

A run of number words that is not one number in full ("nineteen forty", "one hundred and two hundred")
has no value: whoever guessed one would change a fact.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from klartafel.checks.language import Word
from klartafel.checks.ledger.number_words import number_word

_AND = "and"
_ARTICLE = "a"
_SIZES = (100, 1000)


@dataclass(frozen=True, slots=True)
class EnglishNumber:
    """The words that make a number, and its value; None where they can be read in more ways than one."""

    length: int
    value: int | None
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a number; "and" and the "a" of "a hundred" have their place and no value of their own."""

    value: int
    ordinal: bool = False
    is_and: bool = False


def english_number(words: Sequence[Word], place: int, text: str) -> EnglishNumber | None:
    """The number that begins with the word at this place; None where none does.

    `text` is what the words are read from: words that are blanked there are no numbers.
    """
    run = _run(words, place, text)
    if not run or run[0].ordinal or run[0].value in _SIZES:
        return None
    has_and = any(part.is_and for part in run)
    follows_between = place > 0 and words[place - 1].text.lower() == "between"
    value = None if has_and and follows_between else _value(run)
    return EnglishNumber(len(run), value, run[-1].ordinal)


def _run(words: Sequence[Word], place: int, text: str) -> list[_Part]:
    """The number words that only blanks part; "and" is one of them after "hundred" and "thousand"."""
    run: list[_Part] = []
    for index in range(place, len(words)):
        if run and (run[-1].ordinal or text[words[index - 1].span.end : words[index].span.start] != " "):
            break
        written = _written(words, index, text)
        part = _part(written)
        if written == _ARTICLE and not run:
            following = _part(_written(words, index + 1, text))
            part = _Part(1) if following and following.value in _SIZES and not following.ordinal else None
        if written == _AND and run and run[-1].value in _SIZES:
            part = _Part(0, is_and=True)
        if part is None or (part.ordinal and run and not _may_end_in_ordinal(run, part)):
            break
        run.append(part)
    if run and run[-1].is_and:
        run.pop()
    return run


def _written(words: Sequence[Word], index: int, text: str) -> str:
    if index >= len(words):
        return ""
    return text[words[index].span.start : words[index].span.end].lower()


def _part(written: str) -> _Part | None:
    found = number_word(written, "en")
    if found is None or found.rest or found.value.denominator != 1 or (found.weak and written != "one"):
        return None
    return _Part(int(found.value), found.ordinal)


def _may_end_in_ordinal(run: list[_Part], part: _Part) -> bool:
    """ "two hundred and sixth" and "two hundredth" are ordinals; "one third" is a share."""
    return run[-1].is_and or run[-1].value in _SIZES or part.value in _SIZES


def _value(run: list[_Part]) -> int | None:
    """The value of a run that is one number from its first word to its last."""
    values = [part.value for part in run]
    if 1000 not in values:
        return _below_thousand(run, most_hundreds=99)
    place = values.index(1000)
    thousands = _below_thousand(run[:place], most_hundreds=9)
    rest = _rest(run[place + 1 :])
    return None if thousands is None or rest is None else thousands * 1000 + rest


def _rest(run: list[_Part]) -> int | None:
    """What follows "thousand": "and six", "five hundred and six"; "and five hundred" begins a new number."""
    if not run:
        return 0
    return _below_hundred(run[1:]) if run[0].is_and else _below_thousand(run, most_hundreds=9)


def _below_thousand(run: list[_Part], most_hundreds: int) -> int | None:
    """ "two hundred and six"; where that is allowed "nineteen hundred" too."""
    values = [part.value for part in run]
    if 100 not in values:
        return _below_hundred(run)
    place = values.index(100)
    hundreds, after = _below_hundred(run[:place]), run[place + 1 :]
    if after and after[0].is_and:
        after = after[1:]
    rest = _below_hundred(after) if after else 0
    if hundreds is None or rest is None or not 0 < hundreds <= most_hundreds or hundreds % 10 == 0:
        return None
    return hundreds * 100 + rest


def _below_hundred(run: list[_Part]) -> int | None:
    if len(run) != 1 or run[0].is_and or run[0].value in _SIZES:
        return None
    return run[0].value
