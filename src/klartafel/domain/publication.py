"""What an export is made of: approved texts with their names, their origin and their pictures.

Three languages are kept apart: that of the interface, that of each text, and that of the words an export
puts around the texts (`Publication.language`).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from klartafel.domain.decision import GrantedException
from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.label import label, may_carry_bare_label, short_label, state_name
from klartafel.domain.message import Message
from klartafel.domain.record import Record
from klartafel.domain.subject import Picture, SubjectKind
from klartafel.domain.text import TextKind

NOT_APPROVED = Message.of("export.not-approved")
STALE = Message.of("export.stale")


@dataclass(frozen=True, slots=True)
class ModelRun:
    """Which model wrote the draft, with which prompt, from which seed, and when."""

    model_id: str
    model_sha256: str
    prompt_id: str
    prompt_version: str
    seed: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """Who vouches for a wording. `by` and `role` are written as the person consented to be named.

    `test_readers` names office and test readers as they consented; empty where there were none.
    """

    by: str
    role: str
    at: datetime
    test_readers: str = ""


@dataclass(frozen=True, slots=True)
class PublishedAudio:
    """A text as sound; its transcript is the text. `voice` says who or what speaks."""

    file: Path
    seconds: float
    voice: str
    synthetic: bool


@dataclass(frozen=True, slots=True)
class PublishedText:
    """One wording with everything an export says of it.

    `run` is None where people wrote the text from the start; `edited` says that a person changed the
    model's draft. `rules` is the rule set it was checked by, empty where it was not; `exceptions` are the
    findings in this wording that a person let stand, with the reason.
    """

    kind: TextKind
    language: str
    body: str
    state: State
    review: Review | None = None
    run: ModelRun | None = None
    edited: bool = False
    rules: str = ""
    audio: PublishedAudio | None = None
    exceptions: tuple[GrantedException, ...] = ()

    @property
    def machine_made(self) -> bool:
        """Whether a model wrote the draft."""
        return self.run is not None

    @property
    def may_leave(self) -> bool:
        """Whether the gate lets a text in this state out of the house."""
        return self.state in STATES_THAT_MAY_LEAVE

    @property
    def kind_id(self) -> str:
        """The kind in machine-readable data; a draft towards Leichte Sprache never counts as one."""
        return self.kind.value if may_carry_bare_label(self.kind, self.state) else f"{self.kind.value}-draft"

    @property
    def label(self) -> Message:
        """What this text is called: the only name an export may show."""
        return label(self.kind, self.state)

    @property
    def short_label(self) -> Message:
        """The same for file names and columns."""
        return short_label(self.kind, self.state)

    @property
    def state_name(self) -> Message:
        """The word for its state."""
        return state_name(self.state)


@dataclass(frozen=True, slots=True)
class PublishedPicture:
    """A picture's facts and rights with the file they are of."""

    picture: Picture
    file: Path


@dataclass(frozen=True, slots=True)
class PublishedSubject:
    """An exhibit, place, visit page or tour as it leaves the house."""

    key: str
    kind: SubjectKind
    title: str
    record: Record
    pictures: tuple[PublishedPicture, ...] = ()
    texts: tuple[PublishedText, ...] = ()

    def text(self, kind: TextKind, language: str) -> PublishedText | None:
        """The text of a kind, in `language` where there is one, else in any."""
        texts = [text for text in self.texts if text.kind is kind]
        return next((text for text in texts if text.language == language), texts[0] if texts else None)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A text that stays in the house, and why."""

    key: str
    title: str
    kind: TextKind
    language: str
    state: State
    reason: Message

    @property
    def label(self) -> Message:
        """What the text is called."""
        return label(self.kind, self.state)


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything one export holds. `language` is of the words around the texts, "de" or "en"."""

    title: str
    institution: str
    language: str
    subjects: tuple[PublishedSubject, ...]
    left_out: tuple[LeftOut, ...]
    made_at: datetime
    program_version: str

    def of_finished_texts(self) -> "Publication":
        """The same with only what the gate lets out; what it does not is left out with the reason.

        Exporters for the public begin with this call, whoever put the publication together.
        """
        subjects = tuple(
            replace(subject, texts=tuple(text for text in subject.texts if text.may_leave))
            for subject in self.subjects
        )
        held_back = tuple(
            LeftOut(subject.key, subject.title, text.kind, text.language, text.state, NOT_APPROVED)
            for subject in self.subjects
            for text in subject.texts
            if not text.may_leave
        )
        return replace(self, subjects=subjects, left_out=self.left_out + held_back)
