"""Texts as sound: spoken form, voice, times."""

from klartafel.speech.pace import Pace, pace_of
from klartafel.speech.speaking import SoundTags, SpeechReport, SpokenSentence, render
from klartafel.speech.spoken import spoken_form
from klartafel.speech.voices import Voice, voice_for

__all__ = [
    "Pace",
    "SoundTags",
    "SpeechReport",
    "SpokenSentence",
    "Voice",
    "pace_of",
    "render",
    "spoken_form",
    "voice_for",
]
