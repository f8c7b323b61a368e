"""A text as the sentences that are spoken one by one, each with the pause after it."""

from dataclasses import dataclass
from itertools import pairwise

from klartafel.checks.language import analyse
from klartafel.speech.pace import Pace
from klartafel.speech.spoken import spoken_form


@dataclass(frozen=True, slots=True)
class ToSpeak:
    """`written` is for the transcript, `spoken` for the voice; `pause` in seconds."""

    written: str
    spoken: str
    pause: float

    @property
    def words(self) -> int:
        """How many words are heard."""
        return len(self.spoken.split())


def sentences_to_speak(text: str, language: str, pace: Pace) -> tuple[ToSpeak, ...]:
    """Sentences in their order, those without a word left out; the last has no pause after it."""
    analysis = analyse(text, language)
    places = [sentence.span for sentence in analysis.sentences]
    sentences: list[ToSpeak] = []
    for place, following in pairwise([*places, None]):
        assert place is not None
        written = analysis.text[place.start : place.end]
        spoken = spoken_form(" ".join(written.split()), language)
        gap = analysis.text[place.end : following.start] if following else ""
        pause = pace.paragraph_pause if gap.count("\n") > 1 else pace.sentence_pause
        if any(character.isalnum() for character in spoken):
            sentences.append(ToSpeak(written, spoken, pause if following else 0.0))
    if sentences and sentences[-1].pause:
        sentences[-1] = ToSpeak(sentences[-1].written, sentences[-1].spoken, 0.0)
    return tuple(sentences)
