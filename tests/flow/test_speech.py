"""Speaking with the real preview voice: right file, right speed, and a crash that harms nobody."""

import math
from pathlib import Path

import pytest

from klartafel.domain.gate import Action
from klartafel.domain.message import OutsideMissing, WrongCall
from klartafel.domain.person import Role
from klartafel.domain.record import body_hash
from klartafel.domain.subject import Subject
from klartafel.domain.text import TextKind
from klartafel.media.sound import read_info, read_wav
from klartafel.process.limited import run_limited
from klartafel.services.exporting import ExportFormat, ExportOrder, ExportTask
from klartafel.services.jobs import run_and_wait
from klartafel.services.reviewing import take_step
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version
from klartafel.speech import render
from klartafel.speech.espeak import voice as espeak_voice

pytest.importorskip("espeakng_loader", reason="the preview voice is not installed")
pytest.importorskip("pyttsx3", reason="the preview voice is not installed")

GERMAN = """Dieser Krug stammt aus dem 18. Jh. Er ist 24,5 cm hoch.
Ein Töpfer hat ihn um 1764 in Münster gemacht, z. B. für eine reiche Familie.

König Friedrich II. kannte solche Krüge. Heute steht der Krug in Saal III."""
EASY = "Das ist ein Krug.\nDer Krug ist aus Ton.\nDer Krug ist sehr alt.\n\nEin Töpfer hat den Krug gemacht."
ENGLISH = "This jug was made around 1764. It is 24.5 cm high. A rich family owned it for a long time."


@pytest.mark.parametrize(
    ("text", "language", "kind", "wanted"),
    [
        (GERMAN, "de", TextKind.EINFACHE_SPRACHE, 125),
        (EASY, "de", TextKind.LEICHTE_SPRACHE, 100),
        (GERMAN, "de", TextKind.AUDIO_DESCRIPTION, 120),
        (ENGLISH, "en", TextKind.PLAIN_ENGLISH, 125),
    ],
)
def test_texts_are_spoken_at_their_speed(
    tmp_path: Path, text: str, language: str, kind: TextKind, wanted: int
) -> None:
    report = render(text, language, tmp_path / "krug.wav", kind=kind)
    sound = read_wav(tmp_path / "krug.wav")
    assert sound.rate == 22_050
    assert report.words_per_minute == pytest.approx(wanted, rel=0.05)
    assert 0.5 < sound.peak <= 0.71
    for sentence in report.sentences:
        part = sound.samples[round(sentence.start * sound.rate) : round(sentence.end * sound.rate)]
        loudness = math.sqrt(sum(sample * sample for sample in part) / len(part)) / 32767
        assert loudness > 0.01, sentence.written
    assert "eSpeak NG" in read_info(tmp_path / "krug.wav")["software"]


def test_the_same_text_gives_the_same_sound(tmp_path: Path) -> None:
    render(ENGLISH, "en", tmp_path / "a.wav")
    render(ENGLISH, "en", tmp_path / "b.wav")
    assert read_wav(tmp_path / "a.wav") == read_wav(tmp_path / "b.wav")


def test_another_language_is_spoken_with_the_notice_in_english(tmp_path: Path) -> None:
    report = render("Ce pot est très ancien.", "fr", tmp_path / "pot.wav")
    assert report.voice == "espeak-ng/fr"
    assert read_info(tmp_path / "pot.wav")["comment"].startswith("This is a computer voice.")


@pytest.mark.parametrize("voice", ["espeak-ng/nirgends", "unbekannt", "espeak-ng/"])
def test_an_unknown_voice_is_refused_and_never_replaced(tmp_path: Path, voice: str) -> None:
    with pytest.raises(WrongCall) as refusal:
        render(GERMAN, "de", tmp_path / "krug.wav", voice=voice)
    assert refusal.value.message.id == "speech.voice-unknown"
    assert not (tmp_path / "krug.wav").exists()


def test_a_voice_that_crashes_takes_nobody_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_function: str, _argument: object, seconds: float) -> object:
        return run_limited("ctypes:string_at", 0, seconds)  # reads address 0: the child dies of it

    monkeypatch.setattr(espeak_voice, "run_limited", crash)
    with pytest.raises(OutsideMissing) as trouble:
        render(GERMAN, "de", tmp_path / "krug.wav")
    assert trouble.value.message.id == "speech.voice-failed"
    assert list(tmp_path.iterdir()) == []


def test_a_missing_library_is_named_with_the_line_that_adds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shadow = tmp_path / "shadow"
    shadow.mkdir()
    (shadow / "pyttsx3.py").write_text("raise ImportError('not installed')", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(shadow))
    with pytest.raises(OutsideMissing) as trouble:
        render(GERMAN, "de", tmp_path / "krug.wav")
    assert trouble.value.message.id == "speech.library-missing"


def test_data_in_a_deep_folder_are_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library cuts paths off at 160 bytes; an installation may lie deeper."""
    import espeakng_loader

    deep = tmp_path.joinpath(*["ein-ordner-mit-langem-namen"] * 6)
    deep.mkdir(parents=True)
    package = Path(espeakng_loader.__file__).parent
    (deep / "espeakng_loader").symlink_to(package, target_is_directory=True)
    (deep / "sitecustomize.py").write_text(
        "import espeakng_loader, pathlib\n"
        f"espeakng_loader.get_data_path = lambda: {str(deep / 'espeakng_loader' / 'espeak-ng-data')!r}\n",
        "utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(deep))
    assert render("Guten Tag.", "de", tmp_path / "krug.wav").seconds > 1


def test_a_text_that_no_voice_can_speak_does_not_silence_the_others(
    workbench: Workbench, exhibit: Subject, tmp_path: Path
) -> None:
    author, reviewer = workbench.person("Ada", Role.STAFF), workbench.person("Bo", Role.STAFF)
    for language, body in (("de", "Das ist ein Krug."), ("tlh", "HIvje.")):
        text = begin_text(workbench, exhibit.id, TextKind.LABEL, language)
        seen = body_hash(body)
        write_version(workbench, text.id, body, author)
        take_step(workbench, text.id, Action.SUBMIT, author, seen)
        take_step(workbench, text.id, Action.APPROVE, reviewer, seen)

    alone = ExportTask(workbench, (ExportOrder(ExportFormat.SPEECH, tmp_path / "ton"),), "de")
    run_and_wait(workbench, alone, lambda _job: None)
    assert [made.texts for made in alone.result.made] == [1]
    assert [left.language for left in alone.result.left_out] == ["tlh"]

    orders = tuple(
        ExportOrder(form, tmp_path / f"zwei-{form}") for form in (ExportFormat.SPEECH, ExportFormat.WEB)
    )
    both = ExportTask(workbench, orders, "de")
    run_and_wait(workbench, both, lambda _job: None)
    assert [made.texts for made in both.result.made] == [1, 2]
    assert both.result.left_out == ()
    assert "publish.unspoken" in {issue.message.id for issue in both.result.issues}
