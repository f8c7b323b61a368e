"""An open project as the window and the command line see it."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from klartafel.domain.gate import Event
from klartafel.domain.message import KnownTrouble, Message, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.run import RunRecord
from klartafel.domain.settings import ProjectSettings
from klartafel.domain.subject import Picture, Subject, SubjectRow, Text
from klartafel.domain.text import KINDS, TextKind, TextVersion
from klartafel.platform.clock import Clock, system_clock
from klartafel.store import backup, people, reviews, runs, subjects, texts, trash
from klartafel.store import settings as project_settings
from klartafel.store.project import Project


class Workbench:
    """One open project. Reading is here; writing is in the services, each in one transaction."""

    def __init__(self, project: Project, clock: Clock = system_clock) -> None:
        self.project = project
        self.clock = clock
        self._backup_trouble: Message | None = None

    @classmethod
    def create(cls, path: Path, clock: Clock = system_clock) -> Self:
        """A new, empty project. Refuses a file that exists."""
        return cls(Project.create(path, clock=clock), clock)

    @classmethod
    def open(cls, path: Path, clock: Clock = system_clock, *, read_only: bool = False) -> Self:
        """Open a project; where somebody else writes in it, for reading only.

        The day's backup is made now, before anybody changes anything.
        """
        workbench = cls(Project.open(path, clock=clock, read_only=read_only), clock)
        if workbench.read_only_reason is None:
            workbench._keep_backup()
            workbench._empty_trash()
        return workbench

    def _keep_backup(self) -> None:
        try:
            backup.make_if_due(self.project)
        except KnownTrouble as trouble:
            # Work goes on without a backup; the person hears of it.
            self._backup_trouble = trouble.message

    def _empty_trash(self) -> None:
        """After the backup, what has lain in the trash for its thirty days goes for good."""
        now = self.clock()
        if any(entry.days_left(now) == 0 for entry in self.project.read(trash.contents)):
            with contextlib.suppress(KnownTrouble):  # it can go another day
                self.project.write(trash.purge)

    def close(self) -> None:
        """Write what is waiting and let go of the file."""
        self.project.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The project's file."""
        return self.project.path

    @property
    def read_only_reason(self) -> Message | None:
        """Why nothing can be written, or None."""
        return self.project.read_only_reason

    @property
    def notices(self) -> tuple[Message, ...]:
        """What a person should hear once after opening: recovered work, risky places."""
        found = (
            self.project.read_only_reason,
            self.project.recovered,
            self.project.caution,
            self._backup_trouble,
        )
        return tuple(message for message in found if message is not None)

    @property
    def settings(self) -> ProjectSettings:
        """What holds for all texts of the project."""
        return self.project.read(project_settings.get)

    def require_writable(self) -> None:
        """Raise Refused with the reason where the project is open for reading only."""
        if self.project.read_only_reason is not None:
            raise Refused(self.project.read_only_reason)

    def on_change(self, listener: Callable[[int], None]) -> Callable[[], None]:
        """Call `listener` with the new revision after every write, on the writer's thread."""
        return self.project.subscribe(listener)

    def rows(self, search: str = "") -> tuple[SubjectRow, ...]:
        """The list of subjects, all or those that hold the words."""
        return self.project.read(lambda t: subjects.rows(t, search))

    def subject(self, subject: int) -> Subject:
        """One subject with its record."""
        return self.project.read(lambda t: subjects.get(t, subject))

    def subject_by_key(self, key: str) -> Subject:
        """The subject with this key or inventory number. Raises WrongCall where there is none, or several."""
        found = self.project.read(lambda t: subjects.named(t, key))
        if not found:
            raise WrongCall(Message.of("project.no-such-subject", key=key))
        if len(found) > 1:
            example = self.subject(found[0]).key
            raise WrongCall(Message.of("project.several-subjects", key=key, example=example))
        return self.subject(found[0])

    def pictures(self, subject: int) -> tuple[Picture, ...]:
        """The pictures of a subject in their order."""
        return self.project.read(lambda t: subjects.pictures(t, subject))

    def texts(self, subject: int) -> tuple[Text, ...]:
        """The texts of a subject."""
        return self.project.read(lambda t: texts.of_subject(t, subject))

    def text(self, text: int) -> Text:
        """One text with its present version."""
        return self.project.read(lambda t: texts.get(t, text))

    def text_of(self, subject: int, kind: TextKind, language: str) -> Text | None:
        """A subject's text of a kind and language, or None where nobody began one."""
        for text in self.texts(subject):
            if text.kind is kind and text.language == language:
                return text
        return None

    def versions(self, text: int) -> tuple[TextVersion, ...]:
        """All wordings of a text, oldest first."""
        return self.project.read(lambda t: texts.versions(t, text))

    def history(self, text: int) -> tuple[Event, ...]:
        """What happened to a text, oldest first."""
        return self.project.read(lambda t: reviews.of_text(t, text))

    def run(self, run: int) -> RunRecord:
        """The record of a model's run."""
        return self.project.read(lambda t: runs.get(t, run))

    def people(self) -> tuple[Person, ...]:
        """Everybody known to the project by name."""
        return self.project.read(people.names)

    def person(self, name: str, role: Role) -> Person:
        """The person of this name and role, made known to the project where needed."""
        self.require_writable()
        if not name.strip():
            raise WrongCall(Message.of("project.name-missing"))
        return self.project.write(lambda t: people.ensure(t, name.strip(), role))


def require_language(kind: TextKind, language: str) -> None:
    """Raise WrongCall where texts of this kind are not drafted in this language."""
    if language not in KINDS[kind].languages:
        allowed = ", ".join(KINDS[kind].languages)
        raise WrongCall(Message.of("project.wrong-language", kind=kind.value, allowed=allowed))
