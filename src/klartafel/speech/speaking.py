"""A text as a WAV file with exact times, at the speed its listeners need."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from klartafel import __version__
from klartafel.domain.message import Message, OutsideMissing, WrongCall
from klartafel.domain.record import body_hash
from klartafel.domain.text import TextKind
from klartafel.media.id3 import add_id3
from klartafel.media.sound import Sound, joined, silence, write_wav
from klartafel.platform.clock import Clock, system_clock
from klartafel.platform.messages import LANGUAGES
from klartafel.platform.messages import render as sentence
from klartafel.speech.pace import Pace, pace_of
from klartafel.speech.sentences import ToSpeak, sentences_to_speak
from klartafel.speech.voices import Voice, voice_for

_ROUNDS = 4
_NEAR_ENOUGH = 0.02  # of the words a minute
# Where lines are so short that pauses use up the time, words are still not rushed more than this.
_MOST_HASTE = 1.4
_NOTICE_PAUSE = 1.0  # seconds
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


@dataclass(frozen=True, slots=True)
class SoundTags:
    """What the file tells of itself beside the voice; `origin` says how the text arose."""

    title: str = ""
    institution: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """A sentence of the text with its place in the sound, in seconds."""

    written: str
    spoken: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class SpeechReport:
    """What was made. `words_per_minute` is measured on the sound, pauses included, notice excluded."""

    file: Path
    timings: Path
    seconds: float
    words_per_minute: float
    sentences: tuple[SpokenSentence, ...]
    voice: str
    voice_name: Message


@dataclass(frozen=True, slots=True)
class _Take:
    """The sentences at one rate of the voice."""

    rate: int
    sounds: tuple[Sound, ...]

    @property
    def seconds(self) -> float:
        return sum(sound.seconds for sound in self.sounds)


def render(
    text: str,
    language: str,
    destination: Path,
    *,
    kind: TextKind = TextKind.EINFACHE_SPRACHE,
    words_per_minute: int | None = None,
    voice: str | None = None,
    tags: SoundTags | None = None,
    clock: Clock = system_clock,
) -> SpeechReport:
    """Speak a text into `destination` (mono, 16 bits), with the times of its sentences beside it as JSON.

    The file opens with the notice that the voice is synthetic; it can be played alone, so each one says it.
    Speed and pauses follow `kind` unless `words_per_minute` is given. Both files appear when they are
    complete. Raises WrongCall for an empty text or an unknown voice, OutsideMissing where a library is
    missing, the voice failed or the disk is full.
    """
    pace = pace_of(kind) if words_per_minute is None else pace_of(kind).at(words_per_minute)
    sentences = sentences_to_speak(text, language, pace)
    if not sentences:
        raise WrongCall(Message.of("speech.empty"))
    speaker = voice_for(language, voice)
    take = _take_at(pace, sentences, speaker)
    notice, notice_sound = _notice(language, speaker, take.rate)
    rate = take.sounds[0].rate
    opening = joined((notice_sound, silence(_NOTICE_PAUSE, rate)), rate)
    placed = _placed(sentences, take.sounds, opening.seconds)
    pauses = (silence(to_speak.pause, rate) for to_speak in sentences)
    parts = (part for pair in zip(take.sounds, pauses, strict=True) for part in pair)
    whole = joined((opening, *parts), rate).levelled()
    report = SpeechReport(
        file=destination,
        timings=destination.with_suffix(".json"),
        seconds=whole.seconds,
        words_per_minute=_measured(sentences, placed[0].start, placed[-1].end),
        sentences=placed,
        voice=speaker.id,
        voice_name=speaker.name,
    )
    timings = _timings(report, speaker, language, notice, notice_sound.seconds, body_hash(text))
    says = _says(speaker, notice, tags or SoundTags(), body_hash(text), clock().date().isoformat())
    details = {
        "DigitalSourceType": _SOURCE_TYPES + speaker.source,
        "TextSHA256": body_hash(text),
        "Voice": speaker.id,
    }
    _write(report, whole, says, details, timings)
    return report


def _take_at(pace: Pace, sentences: Sequence[ToSpeak], voice: Voice) -> _Take:
    """Speak, measure and speak again until the words a minute are right, or the voice can do no more."""
    words = sum(to_speak.words for to_speak in sentences)
    least = 60 * words / (pace.words_per_minute * _MOST_HASTE)
    wanted = max(60 * words / pace.words_per_minute - sum(to_speak.pause for to_speak in sentences), least)
    slowest, fastest = voice.rates
    rate = min(max(pace.words_per_minute, slowest), fastest)
    take = _speak(sentences, voice, rate)
    for _ in range(_ROUNDS):
        rate = min(max(round(take.rate * take.seconds / wanted), slowest), fastest)
        if rate == take.rate or abs(take.seconds / wanted - 1) <= _NEAR_ENOUGH:
            break
        take = _speak(sentences, voice, rate)
    return take


def _speak(sentences: Sequence[ToSpeak], voice: Voice, rate: int) -> _Take:
    sounds = voice.speak([to_speak.spoken for to_speak in sentences], rate)
    take = _Take(rate, tuple(sound.trimmed() for sound in sounds))
    if not all(sound.samples for sound in take.sounds):
        raise OutsideMissing(Message.of("speech.voice-failed", voice=voice.id))
    return take


def _notice(language: str, voice: Voice, rate: int) -> tuple[str, Sound]:
    """The notice in the text's language, or in English where there are no words for it."""
    primary = language.casefold().split("-")[0]
    known = primary in LANGUAGES
    notice = sentence(Message.of("speech.notice"), primary if known else "en")
    speaker = voice if known else voice_for("en")
    return notice, speaker.speak([notice], rate)[0].trimmed()


def _placed(
    sentences: Sequence[ToSpeak], sounds: Sequence[Sound], start: float
) -> tuple[SpokenSentence, ...]:
    placed = []
    for to_speak, sound in zip(sentences, sounds, strict=True):
        end = start + sound.seconds
        placed.append(SpokenSentence(to_speak.written, to_speak.spoken, start, end))
        start = end + len(silence(to_speak.pause, sound.rate).samples) / sound.rate
    return tuple(placed)


def _measured(sentences: Sequence[ToSpeak], start: float, end: float) -> float:
    return 60 * sum(to_speak.words for to_speak in sentences) / (end - start)


def _says(voice: Voice, notice: str, tags: SoundTags, text_sha256: str, date: str) -> dict[str, str]:
    marking = f"digitalSourceType={_SOURCE_TYPES}{voice.source}; text-sha256={text_sha256}"
    comment = " ".join(filter(None, (notice, tags.origin, marking)))
    software = f"Klartafel {__version__}; {voice.engine} ({voice.id})"
    says = {"title": tags.title, "artist": tags.institution, "software": software, "comment": comment}
    return {name: value for name, value in (says | {"date": date}).items() if value}


def _timings(
    report: SpeechReport, voice: Voice, language: str, notice: str, notice_end: float, text_sha256: str
) -> str:
    document = {
        "schema": 1,
        "file": report.file.name,
        "program": f"Klartafel {__version__}",
        "language": language,
        "voice": {
            "id": voice.id,
            "engine": voice.engine,
            "synthetic": True,
            "digital_source_type": _SOURCE_TYPES + voice.source,
        },
        "text_sha256": text_sha256,
        "seconds": round(report.seconds, 3),
        "words_per_minute": round(report.words_per_minute, 1),
        "notice": {"text": notice, "start": 0.0, "end": round(notice_end, 3)},
        "sentences": [
            {
                "written": spoken.written,
                "spoken": spoken.spoken,
                "start": round(spoken.start, 3),
                "end": round(spoken.end, 3),
            }
            for spoken in report.sentences
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _write(
    report: SpeechReport, sound: Sound, says: dict[str, str], details: dict[str, str], timings: str
) -> None:
    """Both files whole or not at all: they are written beside and renamed."""
    try:
        with TemporaryDirectory(prefix=".klartafel-", dir=report.file.parent) as folder:
            wav, times = Path(folder) / "sound.wav", Path(folder) / "times.json"
            write_wav(wav, sound, says)
            add_id3(wav, says, details)
            times.write_text(timings, "utf-8")
            for file, name in ((times, report.timings), (wav, report.file)):
                with file.open("r+b") as written:
                    os.fsync(written.fileno())
                file.replace(name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutsideMissing(
            Message.of("speech.not-written", path=str(report.file), reason=reason)
        ) from error
