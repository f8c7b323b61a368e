"""How a draft arose, so that a museum can say so years later."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from klartafel.domain.draft import DraftSentence, Origin


@dataclass(frozen=True, slots=True)
class Energy:
    """Electrical energy in joules; `measured` by the processor's own meter, else seconds times a stated
    wattage, `watts`."""

    joules: float
    measured: bool
    watts: float | None = None


@dataclass(frozen=True, slots=True)
class RunRecord:
    """Everything that a draft depended on.

    Without a model `model_id`, its hash and the prompt are empty. `candidates` counts the wordings that
    the model was asked for; `prompt_tokens` and `answer_tokens` are of all of them, `seconds` is wall time
    of the whole draft. `model_input` is what the model read in order to write, what several requests share
    only once; `sentences` say where each sentence of the draft came from.
    """

    program_version: str
    model_id: str
    model_sha256: str
    prompt_id: str
    prompt_version: str
    options: tuple[tuple[str, str], ...]
    seed: int
    prompt_tokens: int
    answer_tokens: int
    seconds: float
    end_reason: str
    model_input: str
    answer: str
    created_at: datetime
    candidates: int = 0
    energy: Energy | None = None
    sentences: tuple[DraftSentence, ...] = ()

    @property
    def origins(self) -> dict[Origin, int]:
        """How many sentences came from where."""
        return dict(Counter(sentence.origin for sentence in self.sentences))
