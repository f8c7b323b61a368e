"""Texts as sound, without a project."""

from pathlib import Path

from klartafel.domain.message import Message, WrongCall
from klartafel.speech import SpeechReport, render


def speak(
    text: str,
    language: str,
    destination: Path,
    *,
    voice: str | None = None,
    words_per_minute: int | None = None,
) -> SpeechReport:
    """Speak a text into a WAV file, with the times of its sentences beside it."""
    if destination.is_dir():
        raise WrongCall(Message.of("speak.is-folder", path=str(destination)))
    return render(text, language, destination, voice=voice, words_per_minute=words_per_minute)
