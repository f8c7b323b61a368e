"""Sound as values: trimmed, levelled, and a WAV file that tells where it comes from."""

import math
import wave
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.media.id3 import add_id3
from klartafel.media.sound import Sound, joined, read_info, read_wav, silence, write_wav

RATE = 8000


def tone(seconds: float, height: float = 0.5) -> Sound:
    count = round(seconds * RATE)
    wave_form = (round(height * 32767 * math.sin(2 * math.pi * 440 * i / RATE)) for i in range(count))
    return Sound(array("h", wave_form), RATE)


def test_silence_at_both_ends_is_trimmed_and_pauses_inside_stay() -> None:
    inner = joined((tone(0.2), silence(0.5, RATE), tone(0.2)), RATE)
    padded = joined((silence(1.0, RATE), inner, silence(2.0, RATE)), RATE)
    assert padded.trimmed().seconds == pytest.approx(0.92, abs=0.005)


def test_nothing_but_silence_trims_to_nothing() -> None:
    assert silence(1.0, RATE).trimmed().samples == array("h")
    assert silence(1.0, RATE).levelled().peak == 0


@pytest.mark.parametrize("height", [0.05, 0.9])
def test_every_text_is_equally_loud_and_never_clips(height: float) -> None:
    assert tone(0.1, height).levelled().peak == pytest.approx(0.7, abs=0.001)


def test_a_wav_file_is_what_players_expect(tmp_path: Path) -> None:
    path = tmp_path / "ton.wav"
    write_wav(path, tone(0.5), {"comment": "Stimme aus dem Computer"})
    with wave.open(str(path)) as wav:
        assert (wav.getnchannels(), wav.getsampwidth(), wav.getframerate()) == (1, 2, RATE)
        assert wav.getnframes() == RATE // 2
    assert int.from_bytes(path.read_bytes()[4:8], "little") == path.stat().st_size - 8


@given(
    st.dictionaries(
        st.sampled_from(["title", "comment", "software"]), st.text(min_size=1).filter(lambda t: "\0" not in t)
    )
)
def test_what_a_file_says_of_itself_can_be_read_back(says: dict[str, str]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "ton.wav"
        write_wav(path, tone(0.01), says)
        assert read_info(path) == says
        assert read_wav(path) == tone(0.01)


def test_id3_says_the_same_and_harms_neither_sound_nor_info(tmp_path: Path) -> None:
    mutagen = pytest.importorskip("mutagen")
    path = tmp_path / "ton.wav"
    says = {"title": "Krug", "comment": "Stimme aus dem Computer", "software": "Klartafel"}
    write_wav(path, tone(0.1), says)
    add_id3(path, says, {"DigitalSourceType": "algorithmicMedia"})
    tags = mutagen.File(path).tags
    assert tags["TIT2"] == "Krug"
    assert tags["TXXX:DigitalSourceType"] == "algorithmicMedia"
    assert read_info(path) == says
    assert read_wav(path) == tone(0.1)
