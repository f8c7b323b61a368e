"""From a project to what may leave it: approved, current texts, and the reasons for all others."""

from dataclasses import dataclass, replace

from klartafel import __version__
from klartafel.domain.decision import GrantedException
from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, Action, Event, State
from klartafel.domain.history import situation_of, with_typos
from klartafel.domain.message import Message
from klartafel.domain.publication import (
    NOT_APPROVED,
    STALE,
    LeftOut,
    ModelRun,
    Publication,
    PublishedPicture,
    PublishedSubject,
    PublishedText,
    Review,
)
from klartafel.domain.subject import Subject, Text
from klartafel.domain.text import TextKind
from klartafel.services.checking import Known, check_with, known_of, quoted
from klartafel.services.workbench import Workbench
from klartafel.store import evidence as kept
from klartafel.store import exceptions, people, pictures, reviews, runs, sessions, subjects, texts
from klartafel.store import settings as project_settings
from klartafel.store.transaction import Transaction

_VOUCHING = frozenset({Action.APPROVE, Action.CONFIRM, Action.RECORD_OUTSIDE, Action.ACCEPT_EXTERNAL})


def publication_of(workbench: Workbench, language: str) -> Publication:
    """Everything that may leave, read in one go; `language` is of the words around the texts."""
    publication, excused = workbench.project.read(lambda t: _publication(t, workbench, language))
    # Checks take longer than reading: nobody who saves must wait for them.
    needed = {one.name: one.needed() for one in excused}
    return replace(
        publication,
        subjects=tuple(
            replace(
                subject,
                texts=tuple(
                    replace(text, exceptions=needed.get((subject.key, text.kind, text.language), ()))
                    for text in subject.texts
                ),
            )
            for subject in publication.subjects
        ),
    )


@dataclass(frozen=True, slots=True)
class _Excused:
    """A text with exceptions that people granted, and what a check of it has to know."""

    subject: Subject
    text: Text
    known: Known

    @property
    def name(self) -> tuple[str, TextKind, str]:
        return self.subject.key, self.text.kind, self.text.language

    def needed(self) -> tuple[GrantedException, ...]:
        """Those whose rule finds their words in this wording: an older one may have needed others."""
        body = self.text.current.body if self.text.current else ""
        excused = check_with(self.known, self.subject, self.text, body).excused
        found = {(finding.rule, quoted(body, finding)) for finding in excused}
        return tuple(one for one in self.known.exceptions if (one.rule, one.quoted) in found)


def _publication(
    t: Transaction, workbench: Workbench, language: str
) -> tuple[Publication, tuple[_Excused, ...]]:
    settings = project_settings.get(t)
    published: list[PublishedSubject] = []
    left_out: list[LeftOut] = []
    excused: list[_Excused] = []
    for row in subjects.rows(t):
        subject = subjects.get(t, row.id)
        all_texts = [text for text in texts.of_subject(t, row.id) if text.current is not None]
        leaving: list[Text] = []
        for text in all_texts:
            reason = _reason_to_stay(subject, text)
            if reason is None:
                leaving.append(text)
            else:
                title = subject.title(language)
                left_out.append(LeftOut(subject.key, title, text.kind, text.language, text.state, reason))
        excused += [
            _Excused(subject, text, known_of(t, subject, text))
            for text in leaving
            if exceptions.of_text(t, text.id)
        ]
        if leaving:
            published.append(_subject(t, workbench, subject, leaving, language))
    publication = Publication(
        title=settings.title or workbench.path.stem,
        institution=settings.institution,
        language=language,
        subjects=tuple(published),
        left_out=tuple(left_out),
        made_at=workbench.clock(),
        program_version=__version__,
    )
    return publication, tuple(excused)


def _reason_to_stay(subject: Subject, text: Text) -> Message | None:
    if text.state not in STATES_THAT_MAY_LEAVE:
        return NOT_APPROVED
    return STALE if text.is_stale(subject.source_hash) else None


def _subject(
    t: Transaction, workbench: Workbench, subject: Subject, leaving: list[Text], language: str
) -> PublishedSubject:
    folder = workbench.project.pictures_directory
    return PublishedSubject(
        key=subject.key,
        kind=subject.kind,
        title=subject.title(language),
        record=subject.record,
        pictures=tuple(
            PublishedPicture(picture, pictures.picture_path(folder, picture.sha256))
            for picture in subjects.pictures(t, subject.id)
        ),
        texts=tuple(_text(t, text) for text in leaving),
    )


def _text(t: Transaction, text: Text) -> PublishedText:
    versions = texts.versions(t, text.id)
    current = versions[-1]
    # The draft this wording descends from: the model's last one, where people edited it since.
    drafted = next((version for version in reversed(versions) if version.run is not None), None)
    history = reviews.of_text(t, text.id)
    same = with_typos(situation_of(text.kind, history), current.body_hash)
    vouching = _last(history, _VOUCHING, same)
    return PublishedText(
        kind=text.kind,
        language=text.language,
        body=current.body,
        state=text.state,
        review=_review(t, text, history, vouching, same),
        run=_model_run(t, drafted.run) if drafted is not None and drafted.run is not None else None,
        edited=drafted is not None and drafted.number != current.number,
        rules=vouching.rules if vouching is not None else "",
        exceptions=(),
    )


def _last(history: tuple[Event, ...], actions: frozenset[Action], same: frozenset[str]) -> Event | None:
    """The last of such steps with this wording: it may be restored after another, or lose a typo."""
    fitting = (event for event in reversed(history) if event.action in actions)
    return next((event for event in fitting if event.body_hash in same), None)


def _review(
    t: Transaction, text: Text, history: tuple[Event, ...], vouching: Event | None, same: frozenset[str]
) -> Review | None:
    if vouching is None or vouching.person is None or vouching.role is None:
        return None
    readers = ""
    if text.state is State.EXTERNALLY_CHECKED:
        evidence = kept.of_wording(t, text.id, vouching.body_hash)
        readers = vouching.note if evidence is None else evidence.credit
    elif text.state is State.READERS_CHECKED:
        certificate = _last(history, frozenset({Action.CERTIFY}), same)
        readers = _testers(t, text.id, certificate.note if certificate is not None else "", same)
    return Review(people.get(t, vouching.person).name, vouching.role.value, vouching.at, readers)


def _testers(t: Transaction, text: int, note: str, same: frozenset[str]) -> str:
    """When and where people tested, with the names of those who agreed: an erased one is gone here, too."""
    session = sessions.certified(t, text, same)
    names = [one.name for one in session.people if one.name] if session is not None else []
    return f"{note}: {', '.join(names)}" if names else note


def _model_run(t: Transaction, run_id: int) -> ModelRun | None:
    """The model that took part in a draft; none did where code alone made it."""
    run = runs.get(t, run_id)
    if not run.model_id:
        return None
    return ModelRun(
        run.model_id, run.model_sha256, run.prompt_id, run.prompt_version, run.seed, run.created_at
    )
