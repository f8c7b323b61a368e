"""How fast a text is spoken and where it pauses, for the people it is meant for."""

from dataclasses import dataclass, replace
from typing import Self

from klartafel.domain.text import TextKind


@dataclass(frozen=True, slots=True)
class Pace:
    """Words a minute over the whole time, pauses included, and pauses in seconds.

    The measure is what the listener gets: words of the spoken form divided by the time from the first
    to the last of them.
    """

    words_per_minute: int
    sentence_pause: float
    paragraph_pause: float

    def at(self, words_per_minute: int) -> Self:
        """The same pauses at another speed."""
        return replace(self, words_per_minute=words_per_minute)


# House values; for LS the middle of the ranges that are usual: 95 to 105 words, 0.6 to 0.8 s after each line.
_PLAIN = Pace(125, sentence_pause=0.45, paragraph_pause=0.9)
_EASY = Pace(100, sentence_pause=0.7, paragraph_pause=1.2)
_DESCRIPTION = Pace(120, sentence_pause=0.5, paragraph_pause=1.0)
_PACES = {
    TextKind.LEICHTE_SPRACHE: _EASY,
    TextKind.EASY_READ: _EASY,
    TextKind.AUDIO_DESCRIPTION: _DESCRIPTION,
    TextKind.ALT_LONG: _DESCRIPTION,
    TextKind.TOUR_INTRODUCTION: _DESCRIPTION,
    TextKind.TOUR_TRANSITION: _DESCRIPTION,
}


def pace_of(kind: TextKind) -> Pace:
    """The speed and the pauses for a kind of text."""
    return _PACES.get(kind, _PLAIN)
