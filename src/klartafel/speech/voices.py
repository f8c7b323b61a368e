"""Voices: what turns spoken forms into sound. More of them can be added without touching the rest."""

from collections.abc import Sequence
from typing import Protocol

from klartafel.domain.message import Message, WrongCall
from klartafel.media.sound import Sound
from klartafel.speech.espeak.voice import ESPEAK_LANGUAGES, EspeakVoice


class Voice(Protocol):
    """A voice for one language.

    `id` names it in files and settings, `name` is for people, `engine` says what speaks, `source` is
    IPTC's word for how the sound arises: "algorithmicMedia" is computed, "trainedAlgorithmicMedia" comes
    from a trained model. `rates` are the slowest and the fastest rate that `speak` takes.
    """

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> Message: ...

    @property
    def engine(self) -> str: ...

    @property
    def source(self) -> str: ...

    @property
    def rates(self) -> tuple[int, int]: ...

    def speak(self, sentences: Sequence[str], rate: int) -> list[Sound]:
        """One sound for each sentence. The rate is the voice's own and only roughly words a minute.

        Raises OutsideMissing where library or data are missing or the voice failed.
        """
        ...


def voice_for(language: str, voice_id: str | None = None) -> Voice:
    """The voice of this id, or the usual one for a language.

    Raises WrongCall where there is no such voice.
    """
    if voice_id is not None:
        engine, _, name = voice_id.partition("/")
        if engine != EspeakVoice.ENGINE_ID or not name:
            raise WrongCall(Message.of("speech.voice-unknown", voice=voice_id))
        return EspeakVoice(name)
    primary = language.casefold().split("-")[0]
    if not primary.isalpha():
        raise WrongCall(Message.of("speech.voice-unknown", voice=language))
    return EspeakVoice(ESPEAK_LANGUAGES.get(primary, primary))
