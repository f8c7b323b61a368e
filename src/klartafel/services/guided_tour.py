"""The guided tour "Verstehen, Ausprobieren, Reflektieren": every step as a value, to be read in one go.

Sentences stand in `resources/messages/<language>/guide.toml`. What the program says of a step's text is
never written down here: the checks, the ledger and the gate are asked while a person looks on.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from klartafel.domain.gate import State
from klartafel.domain.label import label
from klartafel.domain.message import Message
from klartafel.domain.text import TextKind
from klartafel.platform.energy import ASSUMED_WATTS

WEIGHTS = "1987/12 a-c"  # the loom weights of the sample exhibition, described in German and in English


class Part(StrEnum):
    """The three parts of the tour, in their order."""

    UNDERSTAND = "understand"
    TRY = "try"
    REFLECT = "reflect"


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing to choose, and what is said to whoever chose it."""

    words: Message
    reply: Message
    right: bool = False


@dataclass(frozen=True, slots=True)
class OwnText:
    """Check a text of one's own, improve a sentence, check again. `example` is for those who have none."""

    example: Message


@dataclass(frozen=True, slots=True)
class Experiment:
    """Have a subject of the sample drafted by code, then by the model where there is one."""

    subject: str


@dataclass(frozen=True, slots=True)
class PlantedError:
    """Find the one sentence that says something else than the source.

    `unseen` is an interpretation that the ledger lets pass, to show where it ends.
    """

    subject: str
    sentences: tuple[Message, ...]
    wrong: int
    unseen: Message


@dataclass(frozen=True, slots=True)
class Stage:
    """A moment in the life of a text: what happened, the state the gate gives it then, and why."""

    told: Message
    state: State
    why: Message


@dataclass(frozen=True, slots=True)
class Names:
    """Say at every stage what a text may be called."""

    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class MissingRights:
    """Say what an export does with a picture of which only the caption is known."""

    caption: Message
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class OldWord:
    """Decide what to do with a colonial term in a quoted title."""

    sentence: Message
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class EnergyCost:
    """Reckon what a draft costs, beside a device of which one reads the wattage oneself.

    `seconds` is what the handbook tells of a draft with a model on an office computer.
    """

    seconds: int
    watts: int
    device_watts: int


@dataclass(frozen=True, slots=True)
class Reflection:
    """Questions to think about, with room for notes."""

    questions: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class NextSteps:
    """What can be done in the program after the tour."""

    ideas: tuple[Message, ...]


Exercise: TypeAlias = (
    OwnText
    | Experiment
    | PlantedError
    | Names
    | MissingRights
    | OldWord
    | EnergyCost
    | Reflection
    | NextSteps
)


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One screen: a title, a few sentences to read, and one thing to do."""

    part: Part
    title: Message
    lead: Message
    task: Message
    exercise: Exercise


STEPS: tuple[GuideStep, ...] = (
    GuideStep(
        Part.UNDERSTAND,
        Message.of("guide.check-title"),
        Message.of("guide.check-lead"),
        Message.of("guide.check-task"),
        OwnText(Message.of("guide.check-example")),
    ),
    GuideStep(
        Part.UNDERSTAND,
        Message.of("guide.model-title"),
        Message.of("guide.model-lead"),
        Message.of("guide.model-task"),
        Experiment(WEIGHTS),
    ),
    GuideStep(
        Part.TRY,
        Message.of("guide.error-title"),
        Message.of("guide.error-lead"),
        Message.of("guide.error-task"),
        PlantedError(
            WEIGHTS,
            (
                Message.of("guide.error-sentence-1"),
                Message.of("guide.error-sentence-2"),
                Message.of("guide.error-sentence-3"),
                Message.of("guide.error-sentence-4"),
                Message.of("guide.error-sentence-5"),
            ),
            wrong=2,
            unseen=Message.of("guide.error-unseen"),
        ),
    ),
    GuideStep(
        Part.TRY,
        Message.of("guide.names-title"),
        Message.of(
            "guide.names-lead",
            ls=label(TextKind.LEICHTE_SPRACHE, State.READERS_CHECKED),
            es=label(TextKind.EINFACHE_SPRACHE, State.APPROVED),
        ),
        Message.of("guide.names-task"),
        Names(
            (
                Stage(Message.of("guide.stage-1"), State.AI_DRAFT, Message.of("guide.stage-1-why")),
                Stage(Message.of("guide.stage-2"), State.IN_REVIEW, Message.of("guide.stage-2-why")),
                Stage(Message.of("guide.stage-3"), State.APPROVED, Message.of("guide.stage-3-why")),
                Stage(Message.of("guide.stage-4"), State.READERS_CHECKED, Message.of("guide.stage-4-why")),
                Stage(Message.of("guide.stage-5"), State.IN_REVIEW, Message.of("guide.stage-5-why")),
            )
        ),
    ),
    GuideStep(
        Part.TRY,
        Message.of("guide.rights-title"),
        Message.of("guide.rights-lead"),
        Message.of("guide.rights-task"),
        MissingRights(
            Message.of("guide.rights-caption"),
            (
                Answer(Message.of("guide.rights-kept"), Message.of("guide.rights-kept-reply")),
                Answer(
                    Message.of("guide.rights-leaves"), Message.of("guide.rights-leaves-reply"), right=True
                ),
                Answer(Message.of("guide.rights-searched"), Message.of("guide.rights-searched-reply")),
            ),
        ),
    ),
    GuideStep(
        Part.TRY,
        Message.of("guide.word-title"),
        Message.of("guide.word-lead"),
        Message.of("guide.word-task"),
        OldWord(
            Message.of("guide.word-sentence"),
            (
                Answer(Message.of("guide.word-delete"), Message.of("guide.word-delete-reply")),
                Answer(Message.of("guide.word-replace"), Message.of("guide.word-replace-reply")),
                Answer(Message.of("guide.word-quote"), Message.of("guide.word-quote-reply"), right=True),
            ),
        ),
    ),
    GuideStep(
        Part.TRY,
        Message.of("guide.energy-title"),
        Message.of("guide.energy-lead"),
        Message.of("guide.energy-task"),
        EnergyCost(seconds=60, watts=round(ASSUMED_WATTS), device_watts=10),
    ),
    GuideStep(
        Part.REFLECT,
        Message.of("guide.questions-title"),
        Message.of("guide.questions-lead"),
        Message.of("guide.questions-task"),
        Reflection(
            (
                Message.of("guide.question-1"),
                Message.of("guide.question-2"),
                Message.of("guide.question-3"),
            )
        ),
    ),
    GuideStep(
        Part.REFLECT,
        Message.of("guide.next-title"),
        Message.of("guide.next-lead"),
        Message.of("guide.next-task"),
        NextSteps(
            (
                Message.of("guide.next-1", review=Message.of("review-page.page")),
                Message.of("guide.next-2", texts=Message.of("window.place-texts")),
                Message.of("guide.next-3", sessions=Message.of("sessions-page.title")),
            )
        ),
    ),
)
PART_NAMES = {
    Part.UNDERSTAND: Message.of("guide.part-understand"),
    Part.TRY: Message.of("guide.part-try"),
    Part.REFLECT: Message.of("guide.part-reflect"),
}
