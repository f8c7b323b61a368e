"""What a draft is made of: sentences, each with where it came from."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.finding import Span


class Origin(StrEnum):
    """Who worded a sentence.

    `RECORD`: code, from fields of the record. `OPERATION`: code, from a sentence of the source.
    `MODEL`: the language model. `SOURCE`: the source itself, its sentence stands unchanged.
    """

    RECORD = "record"
    OPERATION = "operation"
    MODEL = "model"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of a draft, at `span` of its body.

    `source` is the place in the source text that it says anew; None for sentences from the record.
    `steps` are ids of what was done, in order: operations, or the fields of the record that are told.
    `vouched` is the model's probability that the statement stands in the source, 0 to 1; None where no
    model was asked. `simplified` is false where the source stands as it was, or where a new wording still
    breaks a rule that its kind of text must keep.
    """

    span: Span
    origin: Origin
    source: Span | None = None
    steps: tuple[str, ...] = ()
    vouched: float | None = None
    simplified: bool = True
