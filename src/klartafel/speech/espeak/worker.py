"""Speaks sentences into files. Runs in a limited child, because a voice is C code that may crash."""

from pathlib import Path
from typing import Any

from klartafel.domain.message import Message, OutsideMissing, WrongCall
from klartafel.speech.espeak import driver


def speak(argument: dict[str, Any]) -> dict[str, Any]:
    """Write `sentences` with `voice` at `rate` as WAV files into `folder`, named by their numbers.

    Raises OutsideMissing where pyttsx3 or the library is missing, WrongCall for an unknown voice.
    """
    try:
        import pyttsx3
    except ImportError as error:
        raise OutsideMissing(Message.of("speech.library-missing", reason="pyttsx3")) from error
    folder = Path(argument["folder"])
    troubles: list[Exception] = []
    engine = pyttsx3.init(driver.register(folder))
    engine.connect("error", lambda name, exception: troubles.append(exception))  # noqa: ARG005
    engine.setProperty("voice", argument["voice"])
    engine.setProperty("rate", int(argument["rate"]))
    engine.setProperty("volume", 1.0)
    for number, sentence in enumerate(argument["sentences"]):
        engine.save_to_file(sentence, str(folder / f"{number}.wav"))
    engine.runAndWait()
    for trouble in troubles:
        if isinstance(trouble, LookupError):
            raise WrongCall(Message.of("speech.voice-unknown", voice=argument["voice"]))
        raise trouble
    return {"files": len(argument["sentences"])}
