"""The preview voice: eSpeak NG in a child process, so that its crash takes nobody along."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from klartafel.domain.message import Message, OutsideMissing
from klartafel.media.sound import Sound, read_wav
from klartafel.process.limited import Died, TimedOut, run_limited

# Where the library's own choice for a language is not the one people expect here.
ESPEAK_LANGUAGES = {"en": "gmw/en"}
_SECONDS = 30
_CHARACTERS_A_SECOND = 500  # measured: above 10,000


@dataclass(frozen=True, slots=True)
class EspeakVoice:
    """A voice of the library by its name there, such as "de"."""

    ENGINE_ID: ClassVar[str] = "espeak-ng"

    library_name: str

    @property
    def id(self) -> str:
        """For files and settings."""
        return f"{self.ENGINE_ID}/{self.library_name}"

    @property
    def name(self) -> Message:
        """It is understood less well than others, so it is called what it is for."""
        return Message.of("speech.preview-voice")

    @property
    def engine(self) -> str:
        """What speaks."""
        return "eSpeak NG"

    @property
    def source(self) -> str:
        """Computed from formants, not learned from recordings."""
        return "algorithmicMedia"

    @property
    def rates(self) -> tuple[int, int]:
        """What the library accepts."""
        return 80, 450

    def speak(self, sentences: Sequence[str], rate: int) -> list[Sound]:
        """One sound for each sentence. Raises OutsideMissing, and WrongCall for an unknown voice."""
        seconds = _SECONDS + sum(map(len, sentences)) / _CHARACTERS_A_SECOND
        with TemporaryDirectory(prefix="klartafel-") as folder:
            argument = {
                "voice": self.library_name,
                "rate": rate,
                "folder": folder,
                "sentences": list(sentences),
            }
            try:
                run_limited("klartafel.speech.espeak.worker:speak", argument, seconds)
                return [read_wav(Path(folder) / f"{number}.wav") for number in range(len(sentences))]
            except (Died, TimedOut, OSError) as error:
                raise OutsideMissing(Message.of("speech.voice-failed", voice=self.id)) from error
