"""A driver for pyttsx3 on libespeak-ng in synchronous mode.

pyttsx3's own driver loses the file on Linux while it reports success, and takes another voice than the
one it was asked for. Its plug-in door is sound: `pyttsx3.init(name)` imports `pyttsx3.drivers.<name>`, and
that is where `register` puts this module.
"""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from klartafel.media.sound import from_pcm, write_wav
from klartafel.speech.espeak.library import Library

NAME = "klartafel_espeak"


def register(scratch: Path) -> str:
    """Make the driver known to pyttsx3 and return its name for `pyttsx3.init`.

    `scratch` is a folder that outlives the engine.
    """
    module = ModuleType(f"pyttsx3.drivers.{NAME}")
    vars(module)["buildDriver"] = partial(Driver, scratch)
    sys.modules[module.__name__] = module
    return NAME


class Driver:
    """What pyttsx3 expects of a driver; every call is finished when it returns.

    An exception in a call reaches the engine's "error" topic.
    """

    def __init__(self, scratch: Path, proxy: Any) -> None:
        """`proxy` is what the driver reports to. Raises OutsideMissing where the library is missing."""
        self._proxy = proxy
        self._library = Library(scratch)
        self._properties: dict[str, object] = {"rate": 175, "volume": 1.0, "voice": "", "voices": []}
        self._looping = False

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        """Set "voice" (a name of the library), "rate" or "volume" (0 to 1). Raises KeyError, LookupError."""
        if name == "voice":
            self._library.choose_voice(str(value))
        elif name == "rate":
            self._library.set_rate(int(value))
        elif name == "volume":
            self._library.set_volume(round(float(value) * 100))
        else:
            raise KeyError(name)
        self._properties[name] = value

    def getProperty(self, name: str) -> object:  # noqa: N802
        """What was set. Raises KeyError for an unknown property."""
        return self._properties[name]

    def save_to_file(self, text: str, filename: str) -> None:
        """Write the sound of a text as a WAV file."""
        sound = from_pcm(self._library.speak(text), self._library.sample_rate)
        write_wav(Path(filename), sound, {"software": f"eSpeak NG {self._library.version}"})

    def say(self, text: str) -> None:
        """This driver plays nothing. Raises NotImplementedError."""
        raise NotImplementedError("this driver only writes files")

    def startLoop(self) -> None:  # noqa: N802
        """Work off what is queued; pyttsx3 queues the end of the loop last."""
        self._looping = True
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802
        """Nothing is left to do when this is called."""
        self._looping = False

    def iterate(self) -> Iterator[None]:
        """For callers with a loop of their own."""
        self._proxy.setBusy(False)
        yield

    def stop(self) -> None:
        """Nothing runs on after a call has returned."""

    def destroy(self) -> None:
        """The process ends with the work; its memory goes with it."""
