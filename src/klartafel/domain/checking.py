"""What a check may know besides the text: the project's settings, and the subject the text is about."""

from dataclasses import dataclass, field
from enum import StrEnum

from klartafel.domain.record import FIELDS_THAT_FACTS_REST_ON, Record
from klartafel.domain.text import Profile


class Separator(StrEnum):
    """The sign between the parts of a long compound: "Landes-Museum" or "Landes·museum"."""

    HYPHEN = "-"
    MEDIOPUNKT = "·"


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """A word of the glossary with its approved explanation; a text may use it without one of its own."""

    word: str
    explanation: str


@dataclass(frozen=True, slots=True)
class RuleNumber:
    """A number of a rule that a project has set otherwise, such as the words a sentence may have."""

    rule: str
    profile: Profile
    name: str
    value: int


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """How a project wants its texts checked.

    `own_words` are spelled right though no dictionary has them. `reference_year` is the year that "vor
    mehr als 270 Jahren" counts from; without one nothing is counted. `allow_gender_signs` holds for
    Einfache Sprache, where the forms are a matter of the house.
    """

    switched_off: frozenset[str] = frozenset()
    numbers: tuple[RuleNumber, ...] = ()
    separator: Separator = Separator.HYPHEN
    explained: tuple[ExplainedWord, ...] = ()
    own_words: frozenset[str] = frozenset()
    reference_year: int | None = None
    allow_gender_signs: bool = True


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of the subject of a text.

    `caption` stands under its picture. `pronunciations` are pairs of a name and how it is spoken.
    `decorative` says that a person decided that the picture needs no alternative text.
    """

    record: Record = field(default_factory=Record)
    caption: str = ""
    pronunciations: tuple[tuple[str, str], ...] = ()
    decorative: bool = False

    @property
    def record_values(self) -> tuple[str, ...]:
        """Everything of the record that a fact in a text may rest on."""
        return tuple(v.value for v in self.record.values if v.field in FIELDS_THAT_FACTS_REST_ON)


DEFAULT_SETTINGS = CheckSettings()
NO_BACKGROUND = Background()
