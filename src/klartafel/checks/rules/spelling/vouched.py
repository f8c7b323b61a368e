"""Words that need no dictionary: the project's own, those of the record and of the caption."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from klartafel.checks.rules.rule import Task
from klartafel.checks.rules.spelling.german_compounds import is_head, joins

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_PART = 4
_LINKS = ("", "s", "n", "en")
_ENDINGS = (
    "",
    "s",
    "es",
    "n",
    "en",
    "e",
    "er",
    "ern",
    "ers",
    "in",
    "innen",
    "sche",
    "schen",
    "ed",
    "ing",
    "ly",
)


@lru_cache(maxsize=8)
def _words_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def vouched_words(task: Task) -> frozenset[str]:
    """All words somebody vouches for, casefolded."""
    settings, background = task.settings, task.background
    texts = (
        *settings.own_words,
        *(word.word for word in settings.explained),
        *(word.explanation for word in settings.explained),
        *(value.value for value in background.record.values),
        background.caption,
        *(name for name, _ in background.pronunciations),
    )
    return _words_of(tuple(texts))


def is_vouched(form: str, words: frozenset[str]) -> bool:
    """Whether a form is one of the words, with an ending or as the first part of a compound."""
    folded = form.casefold()
    if any(folded.endswith(end) and folded.removesuffix(end) in words for end in _ENDINGS):
        return True
    return is_of_vouched(folded, words)


def repeated_terms(forms: Iterable[str]) -> frozenset[str]:
    """First parts that no list has but that several words of a text begin with: "Leggehaus", "Leggetisch"."""
    firsts: Counter[str] = Counter()
    for folded in {form.casefold() for form in forms if form[:1].isupper()}:
        firsts.update(
            {
                folded[:place]
                for place in range(_SHORTEST_PART, len(folded) - 2)
                if is_head(folded[place:]) and not joins(folded[:place])
            }
            | {folded}
        )
    return frozenset(first for first, times in firsts.items() if times > 1)


def is_of_vouched(folded: str, words: frozenset[str]) -> bool:
    """Whether a word that is vouched for stands before a known head: "Leggehaus" beside "Legge"."""
    return any(
        folded[: place - len(link)] in words
        for place in range(_SHORTEST_PART, len(folded) - 2)
        for link in _LINKS
        if folded[:place].endswith(link) and place - len(link) >= _SHORTEST_PART and is_head(folded[place:])
    )
