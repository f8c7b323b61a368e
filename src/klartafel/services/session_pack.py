"""The pack that is handed out before a session: paper for readers, pages and sound for blind listeners."""

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from klartafel.domain.label import label
from klartafel.domain.message import Message
from klartafel.domain.session import Session
from klartafel.domain.text import TextKind
from klartafel.exporters.file_names import plain_name
from klartafel.exporters.session_pack import Pack, PackText, write_paper
from klartafel.exporters.session_pages import write_pages
from klartafel.services.jobs import JobControl, Stopped
from klartafel.services.session_table import TableText, renew_bases, table
from klartafel.services.sessions import is_for_listeners, upsetting
from klartafel.services.workbench import Workbench
from klartafel.speech import SoundTags, render

_FILE = "pruefmappe"


def write_pack(
    workbench: Workbench, number: int, folder: Path, progress: Callable[[int, int], None] = lambda *_: None
) -> Path:
    """Write the pack of a session below `folder`; returns the file to open.

    Texts that nobody has talked about yet are taken as they stand now, and that is what people have before
    them. Raises OutsideMissing where the disk or, for blind listeners, a voice is missing.
    """
    session = renew_bases(workbench, number)
    texts = table(workbench, number)
    pack = Pack(
        institution=workbench.settings.institution,
        held_on=session.held_on,
        place=session.place,
        language=session.language,
        texts=tuple(_pack_text(workbench, text) for text in texts),
    )
    name = f"{_FILE}-{session.held_on.isoformat()}-{session.id}"
    if not is_for_listeners(session):
        progress(0, 1)
        return write_paper(pack, folder / f"{name}.pdf")
    with TemporaryDirectory(prefix="klartafel-") as scratch:
        spoken = []
        for place, text in enumerate(pack.texts):
            progress(place, len(pack.texts))
            sound = Path(scratch) / f"{place + 1:02d}-{plain_name(text.title, 'text')}.wav"
            body, kind = texts[place].body, texts[place].text.kind
            spoken.append(replace(text, sound=_speak(body, text.language, kind, sound, text.title)))
        write_pages(replace(pack, texts=tuple(spoken)), folder / name)
    return folder / name / "index.html"


def speak_text(body: str, language: str, kind: TextKind, title: str, destination: Path) -> Path:
    """One text or sentence as a WAV file, at the speed of its kind, where a window cannot play it."""
    return _speak(body, language, kind, destination, title)


def _speak(body: str, language: str, kind: TextKind, destination: Path, title: str) -> Path:
    return render(body, language, destination, kind=kind, tags=SoundTags(title=title)).file


def _pack_text(workbench: Workbench, on_table: TableText) -> PackText:
    text = on_table.text
    return PackText(
        title=on_table.subject.title(text.language),
        label=label(text.kind, text.state),
        language=text.language,
        sentences=tuple(line.sentence for line in on_table.lines),
        question=on_table.question,
        machine_made=any(version.run is not None for version in workbench.versions(text.id)),
        upsetting=upsetting(text),
    )


class SessionPackTask:
    """Writes a pack as a job. `made` is the file to open, once it is done."""

    kind = "session-pack"

    def __init__(self, workbench: Workbench, session: Session, folder: Path) -> None:
        self.made: Path | None = None
        self._workbench = workbench
        self._session = session
        self._folder = folder
        self._stop = threading.Event()

    @property
    def arguments(self) -> str:
        """Which session, and where to."""
        return json.dumps({"session": self._session.id, "folder": str(self._folder)})

    def stop(self) -> None:
        """Stop before the next text."""
        self._stop.set()

    def run(self, control: JobControl) -> Message:
        """Write it and say where it is."""

        def progress(done: int, total: int) -> None:
            if self._stop.is_set():
                raise Stopped
            control.progress(done, total)

        self.made = write_pack(self._workbench, self._session.id, self._folder, progress)
        if is_for_listeners(self._session):
            return Message.of("session-pack.done-pages", path=str(self.made))
        return Message.of("session-pack.done-paper", path=str(self.made))
