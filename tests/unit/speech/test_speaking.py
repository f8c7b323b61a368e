"""Speaking with a voice of pure tones: pauses, speed, times, files."""

import json
import math
from array import array
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from klartafel.domain.message import Message, OutsideMissing, WrongCall
from klartafel.domain.text import TextKind
from klartafel.media.sound import Sound, joined, read_info, read_wav, silence
from klartafel.speech import speaking
from klartafel.speech.pace import Pace, pace_of
from klartafel.speech.sentences import sentences_to_speak
from klartafel.speech.speaking import SoundTags, render
from schema_check import troubles

RATE = 8000


class ToneVoice:
    """A tone for each word, as long as the rate says, with silence around as real voices have it."""

    id = "tone/de"
    name = Message.of("speech.preview-voice")
    engine = "Tone"
    source = "algorithmicMedia"
    rates = (80, 450)

    def __init__(self) -> None:
        self.said: list[list[str]] = []

    def speak(self, sentences: Sequence[str], rate: int) -> list[Sound]:
        self.said.append(list(sentences))
        return [self._tone(len(sentence.split()), rate) for sentence in sentences]

    def _tone(self, words: int, rate: int) -> Sound:
        count = round(words * 90 / rate * RATE)  # half as slow again as it claims
        wave_form = array("h", (round(9000 * math.sin(i / 3)) for i in range(count)))
        return joined((silence(0.2, RATE), Sound(wave_form, RATE), silence(0.3, RATE)), RATE)


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> ToneVoice:
    tones = ToneVoice()
    monkeypatch.setattr(speaking, "voice_for", lambda language, voice_id=None: tones)
    return tones


TEXT = "Das ist ein Krug aus Ton. Er ist 24,5 cm hoch und sehr alt.\n\nEr stammt aus dem 18. Jh."


def test_sentences_are_spoken_forms_with_their_pauses() -> None:
    pace = Pace(125, sentence_pause=0.4, paragraph_pause=0.9)
    spoken = sentences_to_speak(TEXT, "de", pace)
    assert [sentence.pause for sentence in spoken] == [0.4, 0.9, 0.0]
    assert spoken[1].written == "Er ist 24,5 cm hoch und sehr alt."
    assert spoken[1].spoken == "Er ist vierundzwanzig Komma fünf Zentimeter hoch und sehr alt."
    assert spoken[2].spoken == "Er stammt aus dem achtzehnten Jahrhundert."


def test_lines_without_a_word_are_not_spoken() -> None:
    assert (
        sentences_to_speak("***\n\nDer Krug.\n\n–", "de", pace_of(TextKind.LABEL))[-1].spoken == "Der Krug."
    )


@pytest.mark.parametrize("wanted", [90, 125, 160])
def test_the_speed_is_met_on_the_sound(tmp_path: Path, voice: ToneVoice, wanted: int) -> None:
    report = render(TEXT, "de", tmp_path / "krug.wav", words_per_minute=wanted)
    assert report.words_per_minute == pytest.approx(wanted, rel=0.03)
    first, last = report.sentences[0], report.sentences[-1]
    words = sum(len(sentence.spoken.split()) for sentence in report.sentences)
    assert 60 * words / (last.end - first.start) == pytest.approx(report.words_per_minute)


def test_each_kind_has_its_speed(tmp_path: Path, voice: ToneVoice) -> None:
    assert pace_of(TextKind.EINFACHE_SPRACHE).words_per_minute == 125
    assert pace_of(TextKind.PLAIN_ENGLISH).words_per_minute == 125
    assert pace_of(TextKind.AUDIO_DESCRIPTION).words_per_minute == 120
    easy = pace_of(TextKind.LEICHTE_SPRACHE)
    assert 95 <= easy.words_per_minute <= 105
    assert 0.6 <= easy.sentence_pause <= 0.8
    assert easy.paragraph_pause == 1.2


def test_times_are_those_of_the_samples(tmp_path: Path, voice: ToneVoice) -> None:
    report = render(TEXT, "de", tmp_path / "krug.wav")
    sound = read_wav(tmp_path / "krug.wav")
    loudest = [
        max(map(abs, sound.samples[round(t.start * RATE) + 200 : round(t.end * RATE) - 200]))
        for t in report.sentences
    ]
    assert min(loudest) > 10_000
    for before, after in zip(report.sentences, report.sentences[1:], strict=False):
        gap = sound.samples[round(before.end * RATE) + 1 : round(after.start * RATE) - 1]
        assert max(map(abs, gap)) < 300
    assert report.seconds == sound.seconds
    assert report.sentences[-1].end == pytest.approx(sound.seconds, abs=0.001)


def test_pauses_do_not_make_the_words_rush(tmp_path: Path, voice: ToneVoice) -> None:
    report = render("Ja.\nNein.\nJa.\nNein.", "de", tmp_path / "krug.wav", kind=TextKind.LEICHTE_SPRACHE)
    fastest = 60 / min(sentence.end - sentence.start for sentence in report.sentences)
    assert fastest < 100 * 1.4 * 1.1
    assert report.words_per_minute < 100


def test_the_file_opens_with_the_notice_and_says_so_inside(tmp_path: Path, voice: ToneVoice) -> None:
    tags = SoundTags("Krug", "Stadtmuseum", "KI-Entwurf, freigegeben.")
    report = render(
        TEXT, "de", tmp_path / "krug.wav", tags=tags, clock=lambda: datetime(2026, 3, 1, tzinfo=UTC)
    )
    assert ["Diese Stimme kommt aus dem Computer."] in voice.said
    assert report.sentences[0].start > 1.0
    told = read_info(tmp_path / "krug.wav")
    assert told["title"] == "Krug"
    assert told["date"] == "2026-03-01"
    assert "Diese Stimme kommt aus dem Computer. KI-Entwurf, freigegeben." in told["comment"]
    assert "algorithmicMedia" in told["comment"]
    times = json.loads((tmp_path / "krug.json").read_text("utf-8"))
    assert troubles(times, "speech-timings.json") == []
    assert times["voice"]["synthetic"] is True
    assert times["sentences"][0]["written"] == "Das ist ein Krug aus Ton."
    assert times["text_sha256"] in told["comment"]


def test_nothing_to_speak_is_said_and_leaves_no_file(tmp_path: Path, voice: ToneVoice) -> None:
    with pytest.raises(WrongCall) as refusal:
        render(" \n…\n", "de", tmp_path / "krug.wav")
    assert refusal.value.message.id == "speech.empty"
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_older_file_whole(
    tmp_path: Path, voice: ToneVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    render(TEXT, "de", tmp_path / "krug.wav")
    before = (tmp_path / "krug.wav").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(speaking, "write_wav", full)
    with pytest.raises(OutsideMissing) as trouble:
        render(TEXT + " Neu.", "de", tmp_path / "krug.wav")
    assert dict(trouble.value.message.values)["reason"] == "No space left on device"
    assert (tmp_path / "krug.wav").read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["krug.json", "krug.wav"]
