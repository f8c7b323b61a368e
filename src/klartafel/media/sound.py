"""Speech as samples: joined, trimmed, levelled, written as a WAV file that says where it comes from."""

import struct
import sys
import wave
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_LOUDEST = 32767
_SILENT_BELOW = 160  # of 32,767: -46 dB, below what one hears beside speech
_EDGE_SECONDS = 0.01
_PEAK = 0.7  # of full scale, -3 dB: room for what a player adds
# Names of the RIFF specification (Microsoft and IBM 1991) for what a file says of itself.
_INFO_CHUNKS = {"title": "INAM", "comment": "ICMT", "software": "ISFT", "artist": "IART", "date": "ICRD"}


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono samples of 16 bits; `rate` is in samples a second."""

    samples: "array[int]"
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate

    @property
    def peak(self) -> float:
        """The loudest sample, 1 is full scale."""
        return max((max(self.samples), -min(self.samples)), default=0) / _LOUDEST if self.samples else 0.0

    def trimmed(self) -> "Sound":
        """Without the silence at both ends but for a hundredth of a second, so that nothing clicks."""
        loud = [i for i in _steps(self) if abs(self.samples[i]) > _SILENT_BELOW]
        if not loud:
            return Sound(array("h"), self.rate)
        edge = round(_EDGE_SECONDS * self.rate)
        return Sound(self.samples[max(0, loud[0] - edge) : loud[-1] + edge], self.rate)

    def levelled(self) -> "Sound":
        """With its peak at -3 dB of full scale; silence stays silence."""
        if not self.peak:
            return self
        gain = _PEAK / self.peak
        return Sound(array("h", (round(sample * gain) for sample in self.samples)), self.rate)


def _steps(sound: Sound) -> range:
    """Every fourth sample is enough to find where speech begins and ends."""
    return range(0, len(sound.samples), 4)


def silence(seconds: float, rate: int) -> Sound:
    """Nothing, for that long."""
    return Sound(array("h", bytes(2 * round(seconds * rate))), rate)


def joined(sounds: Iterable[Sound], rate: int) -> Sound:
    """One after the other; all have the same rate."""
    samples = array("h")
    for sound in sounds:
        samples.extend(sound.samples)
    return Sound(samples, rate)


def from_pcm(data: bytes, rate: int) -> Sound:
    """From samples as libraries hand them over, in this machine's byte order."""
    return Sound(array("h", data), rate)


def write_wav(path: Path, sound: Sound, says: Mapping[str, str]) -> None:
    """Write a WAV file; `says` is what it tells of itself: title, comment, software, artist, date."""
    samples = array("h", sound.samples)
    if sys.byteorder == "big":
        samples.byteswap()
    with path.open("wb") as file, wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(sound.rate)
        wav.writeframes(samples.tobytes())
    _append_chunk(path, b"LIST", b"INFO" + b"".join(_info(name, value) for name, value in says.items()))


def read_wav(path: Path) -> Sound:
    """Read a WAV file of mono samples with 16 bits. Raises wave.Error and ValueError for others."""
    with wave.open(str(path), "rb") as wav:
        if (wav.getnchannels(), wav.getsampwidth()) != (1, 2):
            raise ValueError("not mono with 16 bits")
        samples = array("h", wav.readframes(wav.getnframes()))
        rate = wav.getframerate()
    if sys.byteorder == "big":
        samples.byteswap()
    return Sound(samples, rate)


def read_info(path: Path) -> dict[str, str]:
    """What a WAV file tells of itself."""
    names = {chunk.encode(): name for name, chunk in _INFO_CHUNKS.items()}
    told: dict[str, str] = {}
    for kind, data in _chunks(path.read_bytes()[12:]):
        if kind == b"LIST" and data[:4] == b"INFO":
            told |= {
                names[name]: text.rstrip(b"\0").decode("utf-8", "replace")
                for name, text in _chunks(data[4:])
                if name in names
            }
    return told


def _chunks(data: bytes) -> Iterable[tuple[bytes, bytes]]:
    place = 0
    while place + 8 <= len(data):
        (length,) = struct.unpack_from("<I", data, place + 4)
        yield data[place : place + 4], data[place + 8 : place + 8 + length]
        place += 8 + length + length % 2


def _info(name: str, value: str) -> bytes:
    return _chunk(_INFO_CHUNKS[name].encode(), value.encode("utf-8", "replace") + b"\0")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def _append_chunk(path: Path, kind: bytes, data: bytes) -> None:
    """Chunks after the samples are found by players and skipped by those who do not know them."""
    with path.open("r+b") as file:
        file.seek(0, 2)
        if file.tell() % 2:
            file.write(b"\0")
        file.write(_chunk(kind, data))
        length = file.tell() - 8
        file.seek(4)
        file.write(struct.pack("<I", length))
