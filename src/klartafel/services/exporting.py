"""Exports as a job: what leaves, in which forms, and what was left out and why."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from klartafel.domain.message import KnownTrouble, Message, OutsideMissing, WrongCall
from klartafel.domain.publication import (
    LeftOut,
    Publication,
    PublishedAudio,
    PublishedSubject,
    PublishedText,
)
from klartafel.exporters import Exporter, ExportIssue, SoundExporter, TableExporter, WebExporter
from klartafel.exporters.words import Words
from klartafel.platform.messages import render as sentence
from klartafel.services.jobs import JobControl, Stopped
from klartafel.services.publishing import publication_of
from klartafel.services.workbench import Workbench
from klartafel.speech import SoundTags
from klartafel.speech import render as render_speech


class ExportFormat(StrEnum):
    """The forms that texts can leave in; the values are the words of the command line."""

    SPEECH = "speech"
    WEB = "web"
    CSV = "csv"


_Progress = Callable[[int, int], None]
_EXPORTERS: dict[ExportFormat, Callable[[_Progress], Exporter]] = {
    ExportFormat.SPEECH: lambda _progress: SoundExporter(),
    ExportFormat.WEB: WebExporter,
    ExportFormat.CSV: lambda _progress: TableExporter(),
}
_NAMES = {
    ExportFormat.SPEECH: Message.of("publish.speech"),
    ExportFormat.WEB: Message.of("publish.web"),
    ExportFormat.CSV: Message.of("publish.csv"),
}


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """One form and the folder or file it goes to."""

    format: ExportFormat
    destination: Path


@dataclass(frozen=True, slots=True)
class Made:
    """One form that was written: how many texts it holds, and where it is."""

    name: Message
    texts: int
    path: Path


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What an export wrote, what stayed in the house and why, what should be mended.

    `missing` says what outside the program kept a form from being written.
    """

    made: tuple[Made, ...]
    files: tuple[Path, ...]
    left_out: tuple[LeftOut, ...]
    issues: tuple[ExportIssue, ...]
    missing: tuple[Message, ...]


class ExportTask:
    """Writes everything that may leave; where speech is ordered, the web page carries it, too.

    Each form is whole or not there; an older one stays until the new one is complete. `result` stands
    after `run`. Words around the texts are in `language`.
    """

    kind = "export"

    def __init__(self, workbench: Workbench, orders: tuple[ExportOrder, ...], language: str) -> None:
        self.result = ExportResult((), (), (), (), ())
        self._workbench = workbench
        self._orders = orders
        self._language = language
        self._stop = threading.Event()

    @property
    def arguments(self) -> str:
        """Which forms, where to, in which language."""
        orders = [
            {"format": order.format.value, "destination": str(order.destination)} for order in self._orders
        ]
        return json.dumps({"orders": orders, "language": self._language})

    def stop(self) -> None:
        """Stop before the next text or form."""
        self._stop.set()

    def run(self, control: JobControl) -> Message:
        """Write, and say how many texts left and how many stayed.

        What one form needs and this machine lacks does not keep the others from being written.
        """
        publication = publication_of(self._workbench, self._language)
        missing: list[Message] = []
        with TemporaryDirectory(prefix="klartafel-") as scratch:
            if any(order.format is ExportFormat.SPEECH for order in self._orders):
                publication = self._with_speech(publication, Path(scratch), control, missing)
            for order in self._orders:
                self._require_going_on()
                self._write(order, publication, control, missing)
        self.result = replace(
            self.result, left_out=publication.left_out, missing=tuple(dict.fromkeys(missing))
        )
        texts = sum(len(subject.texts) for subject in publication.subjects)
        return Message.of("publish.done", count=texts, left_out=len(publication.left_out))

    def _write(
        self, order: ExportOrder, publication: Publication, control: JobControl, missing: list[Message]
    ) -> None:
        if order.format is ExportFormat.SPEECH and missing:
            return  # nothing could be spoken, and the reason is known

        def progress(done: int, total: int) -> None:
            self._require_going_on()
            control.progress(done, total)

        try:
            report = _EXPORTERS[order.format](progress).write(publication, order.destination)
        except OutsideMissing as trouble:
            if len(self._orders) == 1:
                raise
            missing.append(trouble.message)
            return
        texts = sum(
            1
            for subject in publication.subjects
            for text in subject.texts
            if order.format is not ExportFormat.SPEECH or text.audio is not None
        )
        made = Made(_NAMES[order.format], texts, order.destination)
        known = self.result
        self.result = replace(
            known,
            made=(*known.made, made),
            files=(*known.files, *report.files),
            issues=(*known.issues, *(issue for issue in report.issues if issue not in known.issues)),
        )

    def _with_speech(
        self, publication: Publication, scratch: Path, control: JobControl, missing: list[Message]
    ) -> Publication:
        total = sum(len(subject.texts) for subject in publication.subjects)
        spoken = 0
        unspoken: list[LeftOut] = []
        subjects: list[PublishedSubject] = []
        for subject in publication.subjects:
            texts: list[PublishedText] = []
            for text in subject.texts:
                self._require_going_on()
                control.progress(spoken, total)
                destination = scratch / f"{spoken}.wav"
                spoken += 1
                try:
                    texts.append(self._spoken(publication, subject, text, destination, missing))
                except WrongCall:
                    # No voice for its language, or no word in it: the trouble of this text alone.
                    reason = Message.of("publish.unspoken", language=text.language)
                    unspoken.append(
                        LeftOut(subject.key, subject.title, text.kind, text.language, text.state, reason)
                    )
                    if len(self._orders) > 1:
                        texts.append(text)
            subjects.append(replace(subject, texts=tuple(texts)))
        control.progress(total, total)
        publication = replace(publication, subjects=tuple(subjects))
        if len(self._orders) == 1:
            return replace(publication, left_out=(*publication.left_out, *unspoken))
        issues = (ExportIssue(left.key, left.title, left.reason) for left in unspoken)
        self.result = replace(self.result, issues=(*self.result.issues, *issues))
        return publication

    def _spoken(
        self,
        publication: Publication,
        subject: PublishedSubject,
        text: PublishedText,
        destination: Path,
        missing: list[Message],
    ) -> PublishedText:
        if missing:
            return text
        origin = Words(self._language).origin(text)
        tags = SoundTags(title=subject.title, institution=publication.institution, origin=origin)
        try:
            report = render_speech(
                text.body, text.language, destination, kind=text.kind, tags=tags, clock=self._workbench.clock
            )
        except WrongCall:
            raise
        except KnownTrouble as trouble:
            if len(self._orders) == 1:
                raise
            missing.append(trouble.message)
            return text
        voice = sentence(report.voice_name, self._language)
        return replace(text, audio=PublishedAudio(destination, report.seconds, voice, synthetic=True))

    def _require_going_on(self) -> None:
        if self._stop.is_set():
            raise Stopped


__all__ = ["ExportFormat", "ExportIssue", "ExportOrder", "ExportResult", "ExportTask", "Made"]
