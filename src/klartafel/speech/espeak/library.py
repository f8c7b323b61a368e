"""libespeak-ng through ctypes, in synchronous mode: text in, samples out, nothing played.

Names, numbers and types are those of its header `espeak-ng/speak_lib.h`. Runs in a child process only.
"""

import ctypes
import ctypes.util
import os
from pathlib import Path

from klartafel.domain.message import Message, OutsideMissing

_AUDIO_OUTPUT_SYNCHRONOUS = 2
_INITIALIZE_DONT_EXIT = 0x8000
_CHARS_UTF8 = 1
_RATE = 1
_VOLUME = 2
_POSITION_CHARACTER = 1
_OK = 0
# The library keeps the path in a buffer of 160 bytes and cuts off what is longer.
_LONGEST_DATA_PATH = 120

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Library:
    """The loaded library. One for a process: it keeps its state in global variables."""

    def __init__(self, scratch: Path) -> None:
        """Load and initialise; `scratch` is a folder that outlives this object.

        Raises OutsideMissing where library or data are not there.
        """
        path, data = _library_and_data()
        try:
            self._library = ctypes.CDLL(path)
        except OSError as error:
            raise OutsideMissing(Message.of("speech.library-missing", reason=str(error))) from error
        self._received = bytearray()
        self._callback = _Callback(self._receive)  # kept alive as long as the library may call it
        reachable = os.fsencode(_reachable(data, scratch)) or None
        self.sample_rate = int(
            self._library.espeak_Initialize(_AUDIO_OUTPUT_SYNCHRONOUS, 0, reachable, _INITIALIZE_DONT_EXIT)
        )
        if self.sample_rate <= 0:
            raise OutsideMissing(Message.of("speech.library-missing", reason=str(data)))
        self._library.espeak_SetSynthCallback(self._callback)

    @property
    def version(self) -> str:
        """The library's version."""
        self._library.espeak_Info.restype = ctypes.c_char_p
        return str((self._library.espeak_Info(None) or b"").decode("ascii", "replace")).split(" ")[0]

    def choose_voice(self, name: str) -> None:
        """Speak with a voice from now on. Raises LookupError for one that is not there.

        The library itself would go on with the voice it had.
        """
        if self._library.espeak_SetVoiceByName(name.encode()) != _OK:
            raise LookupError(name)

    def set_rate(self, rate: int) -> None:
        """The library's own words a minute: 80 to 450, not what is measured on the sound."""
        self._library.espeak_SetParameter(_RATE, rate, 0)

    def set_volume(self, volume: int) -> None:
        """From 0 to 100."""
        self._library.espeak_SetParameter(_VOLUME, volume, 0)

    def speak(self, text: str) -> bytes:
        """Samples of 16 bits in this machine's byte order. Raises RuntimeError where the library fails."""
        self._received.clear()
        spoken = text.replace("\0", " ").encode("utf-8", "replace") + b"\0"
        status = self._library.espeak_Synth(
            spoken, ctypes.c_size_t(len(spoken)), 0, _POSITION_CHARACTER, 0, _CHARS_UTF8, None, None
        )
        if status != _OK:
            raise RuntimeError(f"espeak_Synth: {status}")
        return bytes(self._received)

    def _receive(self, samples: object, count: int, _events: object) -> int:
        if samples and count > 0:
            self._received += ctypes.string_at(samples, count * 2)  # type: ignore[arg-type]
        return 0


def _library_and_data() -> tuple[str, Path | None]:
    """The wheel's library where there is one, else the system's, which knows its own data."""
    try:
        import espeakng_loader

        data = Path(espeakng_loader.get_data_path())
        os.environ["ESPEAK_DATA_PATH"] = str(data)
        return str(espeakng_loader.get_library_path()), data
    except (ImportError, RuntimeError):
        found = ctypes.util.find_library("espeak-ng")
        if found is None:
            raise OutsideMissing(Message.of("speech.library-missing", reason="libespeak-ng")) from None
        return found, None


def _reachable(data: Path | None, scratch: Path) -> str:
    """The folder of the data under a name that fits the library's buffer; empty for its own place."""
    if data is None:
        return ""
    if len(os.fsencode(data)) <= _LONGEST_DATA_PATH:
        return str(data)
    link = scratch / "espeak-data"
    link.symlink_to(data, target_is_directory=True)
    return str(link)
