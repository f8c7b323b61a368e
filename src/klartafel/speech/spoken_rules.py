"""What the rules of both languages are made of: a pattern and what to say for what it finds."""

import re
from collections.abc import Callable, Mapping

Say = Callable[[re.Match[str]], str]
Rule = tuple[re.Pattern[str], Say | str]

LETTER = r"[^\W\d_]"


def rule(pattern: str, say: Say | str) -> Rule:
    """Say this for what the pattern finds; a string may refer to groups as in `re.sub`."""
    return re.compile(pattern), say


def words_before(match: re.Match[str], most: int = 5) -> list[str]:
    """The words before a find, nearest first, up to the end of the sentence before."""
    before = match.string[max(0, match.start() - 120) : match.start()]
    return re.findall(r"[\w.'’-]+", re.split(r"[!?;:]\s", before)[-1])[::-1][:most]


def abbreviations(spoken: Mapping[str, str]) -> tuple[Rule, ...]:
    """Rules for abbreviations written with their dots, each with or without blanks between its parts."""
    rules = []
    for written in sorted(spoken, key=len, reverse=True):
        parts = [re.escape(part) for part in written.split(" ")]
        rules.append(rule(rf"(?<![\w.])(?:{r'[ ]?'.join(parts)})(?!\w)", spoken[written]))
    return tuple(rules)


def word_set(*lines: str) -> frozenset[str]:
    """The words of some lines."""
    return frozenset(" ".join(lines).split())
