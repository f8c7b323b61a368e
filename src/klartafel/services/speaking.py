"""Texts as sound, without a project."""

from pathlib import Path

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
    return render(text, language, destination, voice=voice, words_per_minute=words_per_minute)
