"""CSV for spreadsheets: one row for each approved text, with its label, state and origin.

A spreadsheet takes a cell that begins with = + - @ for a formula, wherever it came from. Such cells get an
apostrophe in front, and so do cells where one stands there already; `plain_cell` takes it off again.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.message import Message
from klartafel.domain.publication import Publication, PublishedSubject, PublishedText, Review
from klartafel.domain.record import body_hash
from klartafel.domain.subject import SubjectKind
from klartafel.exporters.exporter import ExportReport
from klartafel.exporters.labels import early_labels
from klartafel.exporters.provenance import Place, place_key, write_provenance
from klartafel.exporters.staging import PROVENANCE, account_of, new_file, new_folder
from klartafel.exporters.words import Words, cleaned, role_of

_FILE = "texte.csv"
# Also the wide forms, which Japanese and Chinese spreadsheets accept.
_FORMULA = re.compile(r"'*(?:[\t\n]|\s*[=+\-@＝＋－＠])")
# Excel opens a double-clicked file by the language of the system; the byte order mark says that it is UTF-8.
_DELIMITERS = {"de": ";", "en": ","}
_COLUMNS = (
    Message.of("export.column-key"),
    Message.of("export.column-subject-kind"),
    Message.of("export.column-title"),
    Message.of("export.column-label"),
    Message.of("export.column-language"),
    Message.of("export.column-state"),
    Message.of("export.column-text"),
    Message.of("export.column-origin"),
    Message.of("export.column-machine-made"),
    Message.of("export.column-model"),
    Message.of("export.column-model-hash"),
    Message.of("export.column-prompt"),
    Message.of("export.column-seed"),
    Message.of("export.column-run-at"),
    Message.of("export.column-approved-by"),
    Message.of("export.column-approved-at"),
    Message.of("export.column-rules"),
    Message.of("export.column-institution"),
    Message.of("export.column-program"),
    Message.of("export.column-text-hash"),
)
_SUBJECT_KINDS = {
    SubjectKind.EXHIBIT: Message.of("export.kind-exhibit"),
    SubjectKind.PLACE: Message.of("export.kind-place"),
    SubjectKind.VISIT: Message.of("export.kind-visit"),
    SubjectKind.TOUR: Message.of("export.kind-tour"),
}


@dataclass(frozen=True, slots=True)
class TableExporter:
    """Writes a table. `delimiter` None is what spreadsheets in the export's language expect."""

    delimiter: str | None = None

    def write(self, publication: Publication, destination: Path) -> ExportReport:
        """A folder with the table, or the table itself where `destination` ends in .csv.

        Raises as any export.
        """
        publication = publication.of_finished_texts()
        if destination.suffix.casefold() == ".csv":
            with new_file(destination) as folder:
                self._write_into(folder, destination.name, publication)
            files = (destination, account_of(destination))
        else:
            with new_folder(destination) as folder:
                self._write_into(folder, _FILE, publication)
            files = (destination / _FILE, destination / PROVENANCE)
        return ExportReport(files, publication.left_out, early_labels(publication))

    def _write_into(self, folder: Path, name: str, publication: Publication) -> None:
        words = Words(publication.language)
        delimiter = self.delimiter or _DELIMITERS[publication.language]
        texts = [(subject, text) for subject in publication.subjects for text in subject.texts]
        with (folder / name).open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file, delimiter=delimiter)
            table.writerow([words.say(column) for column in _COLUMNS])
            for subject, text in texts:
                table.writerow([safe_cell(cell) for cell in _row(publication, subject, text, words)])
        places = {place_key(subject, text): Place(name) for subject, text in texts}
        write_provenance(folder, publication, places, "csv")


def safe_cell(text: str) -> str:
    """The text as a spreadsheet shows it and never computes it."""
    text = cleaned(text)
    return f"'{text}" if _FORMULA.match(text) else text


def plain_cell(cell: str) -> str:
    """The text that `safe_cell` was given, after its cleaning."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def _row(
    publication: Publication, subject: PublishedSubject, text: PublishedText, words: Words
) -> Sequence[str]:
    run, review = text.run, text.review
    return (
        subject.key,
        words.say(_SUBJECT_KINDS[subject.kind]),
        subject.title,
        words.say(text.label),
        text.language,
        words.say(text.state_name),
        text.body,
        words.origin(text),
        words.say(Message.of("export.yes")) if text.machine_made else words.say(Message.of("export.no")),
        run.model_id if run else "",
        run.model_sha256 if run else "",
        f"{run.prompt_id} {run.prompt_version}" if run else "",
        str(run.seed) if run else "",
        run.at.isoformat() if run else "",
        _reviewer(review) if review else "",
        review.at.isoformat() if review else "",
        text.rules,
        publication.institution,
        f"Klartafel {publication.program_version}",
        body_hash(text.body),
    )


def _reviewer(review: Review) -> str:
    role = role_of(review)
    return f"{review.by} ({role})" if role else review.by
