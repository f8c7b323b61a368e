"""Words that code proposes for a draft; what becomes of them the gates decide."""

from dataclasses import dataclass

from klartafel.domain.record import Field


@dataclass(frozen=True, slots=True)
class Rewording:
    """One or more sentences that say what one sentence of the source says.

    `steps` are the ids of the operations that led here, in order.
    """

    sentences: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordSentence:
    """A sentence that tells fields of the record. `fields` are those it tells, in its order."""

    text: str
    fields: tuple[Field, ...]
