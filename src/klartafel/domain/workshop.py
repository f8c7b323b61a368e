"""The prompt workshop: two ways of drafting are held against each other, and a person chooses blind."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from klartafel.domain.text import TextKind


@dataclass(frozen=True, slots=True)
class WrittenPrompt:
    """A prompt as people write it (TOML), with the name and version that a run records of it.

    Two with the same words are the same prompt: one that was tried as a file and then kept goes on counting.
    """

    id: str
    version: str = field(compare=False)
    text: str


@dataclass(frozen=True, slots=True)
class OwnPrompt:
    """A version of a prompt that a project wrote for itself; versions count up and never change."""

    id: str
    number: int
    language: str
    text: str
    person: int
    at: datetime

    @property
    def written(self) -> WrittenPrompt:
        """The prompt under a version that no shipped prompt has."""
        return WrittenPrompt(self.id, f"own-{self.number}", self.text)


@dataclass(frozen=True, slots=True)
class Setting:
    """All that a draft is made with. Without a prompt no model writes: there `model_id` is empty."""

    prompt: WrittenPrompt | None
    model_id: str
    model_sha256: str
    seed: int


CODE_ALONE = Setting(None, "", "", 0)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One of the two drafts of a trial."""

    setting: Setting
    body: str


class Choice(StrEnum):
    """What a person says of the two texts, by the numbers they are shown under."""

    FIRST = "1"
    SECOND = "2"
    BOTH_GOOD = "both"
    BOTH_BAD = "neither"

    @property
    def prefers(self) -> bool:
        """Whether one text is better than the other."""
        return self in (Choice.FIRST, Choice.SECOND)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A choice, perhaps with its reason."""

    choice: Choice
    reason: str
    person: int
    at: datetime


@dataclass(frozen=True, slots=True)
class BlindTrial:
    """What a person may see before choosing: the texts 1 and 2, and nothing of how they were made."""

    id: int
    subject: int
    kind: TextKind
    language: str
    texts: tuple[str, str]
    is_decided: bool

    @property
    def is_same(self) -> bool:
        """Whether both texts are the same, so that neither can be the better one."""
        return self.texts[0] == self.texts[1]


@dataclass(frozen=True, slots=True)
class Trial:
    """Two drafts of one text. Chance decided whether they are shown the other way round: `is_swapped`."""

    id: int
    subject: int
    kind: TextKind
    language: str
    one: Attempt
    two: Attempt
    is_swapped: bool
    at: datetime
    judgement: Judgement | None = None

    @property
    def shown(self) -> tuple[Attempt, Attempt]:
        """The drafts in the order in which they are shown as 1 and 2."""
        return (self.two, self.one) if self.is_swapped else (self.one, self.two)

    @property
    def blind(self) -> BlindTrial:
        """The trial without anything that tells which text is which."""
        first, second = self.shown
        texts = (first.body, second.body)
        is_decided = self.judgement is not None
        return BlindTrial(self.id, self.subject, self.kind, self.language, texts, is_decided)

    @property
    def decision(self) -> Judgement:
        """The judgement of a trial that is decided. Raises ValueError where nobody has chosen yet."""
        if self.judgement is None:
            raise ValueError("nobody has chosen yet")
        return self.judgement

    @property
    def winner(self) -> Setting | None:
        """The setting whose text was found the better one; None where neither was, or nobody chose yet."""
        if self.judgement is None or not self.judgement.choice.prefers:
            return None
        return self.shown[self.judgement.choice is Choice.SECOND].setting
