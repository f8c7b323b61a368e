"""What the rules for alternative texts share: weights, transcribed words, what the record says."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from klartafel.checks.language import Word
from klartafel.checks.ledger.stems import stem
from klartafel.checks.rules.quotations import quotations
from klartafel.checks.rules.rule import Task
from klartafel.domain.checking import Background
from klartafel.domain.finding import Basis, Severity, Span, Weight
from klartafel.domain.record import Field
from klartafel.domain.text import Profile

BLANK = "\x00"
_WORD = re.compile(r"[^\W_]+")
_GENITIVE = re.compile(r"(?<=e[rln])s$")  # "Afrikaners"
_ADJECTIVE_ENDINGS = ("", "e", "en", "em", "er", "es")
_SUPERLATIVE_ENDINGS = ("ste", "sten", "stem", "ster", "stes")


def house_weights(severity: Severity, long: Severity | None = None) -> Mapping[Profile, Weight]:
    """Weights for short and long descriptions: the guides differ, so the house decides."""
    return {
        Profile.ALT: Weight(severity, (Basis.HOUSE,)),
        Profile.ALT_LONG: Weight(long or severity, (Basis.HOUSE,)),
    }


def any_of(*wordings: str) -> re.Pattern[str]:
    """A pattern for whole words: one of some wordings, each a regular expression; capitals do not matter."""
    return re.compile(rf"\b(?:{'|'.join(wordings)})(?!\w)", re.IGNORECASE)


def whole_text(task: Task) -> Span:
    """From the first sentence to the last; where there is none, all there is."""
    sentences = task.analysis.sentences
    if not sentences:
        return Span(0, len(task.analysis.text))
    return Span(sentences[0].span.start, sentences[-1].span.end)


def own_words(text: str) -> str:
    """A text of the same length with all that is transcribed from the picture, or a title, blanked out."""
    own, place = "", 0
    for span in quotations(text):
        own += text[place : span.start] + BLANK * (span.end - span.start)
        place = span.end
    return own + text[place:]


def is_own(word: Word, own: str) -> bool:
    """Whether a word is the writer's own and not transcribed."""
    return own[word.span.start] != BLANK


def declined(*lines: str) -> frozenset[str]:
    """German adjectives in all forms, small letters."""
    stems = " ".join(lines).split()
    endings = _ADJECTIVE_ENDINGS + _SUPERLATIVE_ENDINGS
    return frozenset(_without_e(s, ending) + ending for s in stems for ending in endings)


def _without_e(adjective: str, ending: str) -> str:
    """ "edel" is "edle" with an ending."""
    drops = adjective.endswith("el") and ending and ending[0] == "e"
    return adjective[:-2] + "l" if drops else adjective


def root(word: str) -> str:
    """The stem of a word without any ending ("Afrikaners" as "Afrikaner"); a number as it stands."""
    return stem(_GENITIVE.sub("", word)) or word.casefold()


def roots(values: Iterable[str]) -> frozenset[str]:
    """The stems of all words of some texts."""
    return frozenset(root(word) for value in values for word in _WORD.findall(value))


@lru_cache(maxsize=8)
def known_roots(background: Background, *fields: Field) -> frozenset[str]:
    """Stems of what these fields say; with no fields, of all of the record and the caption."""
    chosen = [v.value for v in background.record.values if not fields or v.field in fields]
    return roots(chosen if fields else [*chosen, background.caption])
