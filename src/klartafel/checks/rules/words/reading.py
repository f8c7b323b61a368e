"""What several rules ask of the same word, read once: rules may look at hundreds of words in a keystroke."""

from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language import Word, WordKind
from klartafel.domain.finding import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A word without its place: its parts, how a dictionary writes it, and all of it in small letters."""

    parts: tuple[str, ...]
    plain: str
    lowered: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital, as German nouns do."""
        return self.plain[:1].isupper()


@lru_cache(maxsize=50_000)
def read(text: str) -> Reading:
    """The reading of a word as it is written."""
    word = Word(text, Span(0, len(text)), WordKind.WORD)
    return Reading(word.parts, word.plain, "".join(word.parts).lower())
