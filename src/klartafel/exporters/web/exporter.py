"""Static pages that everybody can read: one for each subject and an index, without a script."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.publication import Publication, PublishedSubject
from klartafel.exporters.exporter import ExportIssue, ExportReport
from klartafel.exporters.file_names import Names, label_name, plain_name
from klartafel.exporters.labels import early_labels
from klartafel.exporters.provenance import Place, place_key, write_provenance
from klartafel.exporters.staging import files_in, new_folder
from klartafel.exporters.web.index_page import index_page
from klartafel.exporters.web.linked_data import linked_data
from klartafel.exporters.web.page import LINKED_DATA, STYLE, Frame
from klartafel.exporters.web.pictures import web_pictures
from klartafel.exporters.web.subject_page import SubjectPage
from klartafel.exporters.words import Words
from klartafel.media.pictures import can_publish
from klartafel.platform.resources import resource


def _nobody(_done: int, _all: int) -> None:
    """For callers who do not follow the progress."""


@dataclass(frozen=True, slots=True)
class WebExporter:
    """Writes a folder of pages. `progress` is called with the subjects done and all of them."""

    progress: Callable[[int, int], None] = _nobody

    def write(self, publication: Publication, destination: Path) -> ExportReport:
        """Pages of the subjects that have a finished text. Raises as any export."""
        publication = publication.of_finished_texts()
        issues = list(early_labels(publication))
        with new_folder(destination) as folder:
            self._write_into(folder, publication, issues)
            names = [file.relative_to(folder) for file in files_in(folder)]
        files = tuple(destination / name for name in names)
        return ExportReport(files, publication.left_out, tuple(issues))

    def _write_into(self, folder: Path, publication: Publication, issues: list[ExportIssue]) -> None:
        words = Words(publication.language)
        subjects = [subject for subject in publication.subjects if subject.texts]
        if not can_publish() and any(subject.pictures for subject in subjects):
            issues.append(ExportIssue("", "", Message.of("export.no-pictures")))
            subjects = [replace(subject, pictures=()) for subject in subjects]
        names, sounds, pages = Names(), Names(), []
        for done, subject in enumerate(subjects, start=1):
            name = names.take(plain_name(subject.title, subject.key))
            pictures = web_pictures(subject, name, folder, words.language, issues.append)
            pages.append(
                SubjectPage(subject, name, pictures, _copy_audio(subject, name, folder, words, sounds))
            )
            self.progress(done, len(subjects))
        _write_pages(folder, pages, publication, words)
        places = {
            place_key(page.subject, text): Place(page.path, page.audio.get(place_key(page.subject, text), ""))
            for page in pages
            for text in page.subject.texts
        }
        write_provenance(folder, publication, places, "web")


def _write_pages(folder: Path, pages: list[SubjectPage], publication: Publication, words: Words) -> None:
    (folder / "pages").mkdir()
    shutil.copyfile(resource("web", STYLE), folder / STYLE)
    index = Frame(publication, words, root="")
    (folder / "index.html").write_text(index_page(pages, index), "utf-8")
    (folder / LINKED_DATA).write_text(linked_data(pages, index), "utf-8")
    frame = Frame(publication, words, root="../")
    for number, page in enumerate(pages):
        before = pages[number - 1] if number else None
        after = pages[number + 1] if number + 1 < len(pages) else None
        (folder / page.path).write_text(page.html(frame, before, after), "utf-8")


def _copy_audio(
    subject: PublishedSubject, name: str, folder: Path, words: Words, names: Names
) -> dict[tuple[str, str, str], str]:
    """Sounds under the names of their page and text; by what they are found by."""
    paths = {}
    for text in subject.texts:
        if text.audio is None:
            continue
        wanted = f"{name}-{label_name(words.say(text.short_label))}-{plain_name(text.language)}"
        path = f"audio/{names.take(wanted)}{text.audio.file.suffix.casefold()}"
        (folder / "audio").mkdir(exist_ok=True)
        try:
            shutil.copyfile(text.audio.file, folder / path)
        except FileNotFoundError as error:
            raise OutsideMissing(
                Message.of("export.audio-missing", file=text.audio.file.name, title=subject.title)
            ) from error
        paths[place_key(subject, text)] = path
    return paths
