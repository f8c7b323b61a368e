"""Approved texts as sound: one file each, with its times and its transcript beside it."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

from klartafel.domain.publication import Publication, PublishedAudio, PublishedSubject, PublishedText
from klartafel.exporters.exporter import ExportReport
from klartafel.exporters.file_names import Names, label_name, plain_name
from klartafel.exporters.labels import early_labels
from klartafel.exporters.provenance import Place, place_key, write_provenance
from klartafel.exporters.staging import PROVENANCE, new_folder
from klartafel.exporters.words import Words


class SoundExporter:
    """Takes the sound that a publication's texts carry; texts without sound have no place here."""

    def write(self, publication: Publication, destination: Path) -> ExportReport:
        """A folder with sound, times as JSON, and transcripts. Raises as any export."""
        publication = with_sound_alone(publication.of_finished_texts())
        words, names = Words(publication.language), Names()
        places: dict[tuple[str, str, str], Place] = {}
        written: list[str] = []
        with new_folder(destination) as folder:
            for subject in publication.subjects:
                for text in subject.texts:
                    name = names.take(_name(subject, text, words))
                    places[place_key(subject, text)] = Place(f"{name}.txt", f"{name}.wav")
                    written.extend(_write(folder, name, text))
            write_provenance(folder, publication, places, "speech")
        files = tuple(destination / name for name in (*written, PROVENANCE))
        return ExportReport(files, publication.left_out, early_labels(publication))


def with_sound_alone(publication: Publication) -> Publication:
    """The same publication with only the texts that carry sound."""
    subjects = (
        replace(subject, texts=tuple(text for text in subject.texts if text.audio is not None))
        for subject in publication.subjects
    )
    return replace(publication, subjects=tuple(subject for subject in subjects if subject.texts))


def _name(subject: PublishedSubject, text: PublishedText, words: Words) -> str:
    title = plain_name(subject.title, subject.key, "text")
    return f"{title}-{label_name(words.say(text.short_label))}-{plain_name(text.language)}"


def _write(folder: Path, name: str, text: PublishedText) -> tuple[str, ...]:
    audio = text.audio
    if audio is None:  # `with_sound_alone` has seen to that
        raise ValueError("a text without sound")
    shutil.copyfile(audio.file, folder / f"{name}.wav")
    (folder / f"{name}.txt").write_text(text.body + "\n", "utf-8")
    return f"{name}.wav", f"{name}.txt", *_times(audio, folder, name)


def _times(audio: PublishedAudio, folder: Path, name: str) -> tuple[str, ...]:
    times = audio.file.with_suffix(".json")
    if not times.is_file():
        return ()
    told = json.loads(times.read_text("utf-8")) | {"file": f"{name}.wav"}
    (folder / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return (f"{name}.json",)
