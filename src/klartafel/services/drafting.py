"""One draft: by code alone, or with the model that is there, with the record of how it arose."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event

from klartafel import __version__
from klartafel.domain.draft import DraftSentence
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.run import RunRecord
from klartafel.domain.text import TextKind
from klartafel.drafting import (
    Drafting,
    Material,
    Model,
    Prompt,
    load_judge,
    load_prompt,
    material_of_text,
    recipe_of,
)
from klartafel.drafting.assistant import Asked
from klartafel.drafting.calibration import thresholds_for
from klartafel.engine.protocol import LARGEST_SEED, Finished
from klartafel.platform.clock import Clock, system_clock
from klartafel.platform.energy import EnergyMeter
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.jobs import Stopped
from klartafel.services.model_assistant import ModelAssistant
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.rule_settings import house_settings
from klartafel.services.workbench import require_language

DEFAULT_SEED = 1
# A draft takes a few seeds that follow its own.
MOST_SEED = LARGEST_SEED - 100
# Between what the model saw of one request and of the next in a run record.
_NEXT = "\n⁂\n"


@dataclass(frozen=True, slots=True)
class DraftSoFar:
    """The text as far as it is worded; what comes later may word it anew."""

    body: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished draft: its sentences with their origin stand in `run`; `notices` for its reader.

    `model_trouble` says why a model that was to help could not; it stands among the notices too.
    """

    body: str
    run: RunRecord
    notices: tuple[Message, ...] = ()
    model_trouble: Message | None = None

    @property
    def sentences(self) -> tuple[DraftSentence, ...]:
        """Where each sentence came from."""
        return self.run.sentences


@dataclass(frozen=True, slots=True)
class Drafter:
    """Makes drafts with one model, or with none. `prompt` replaces the one that the recipe names."""

    assistant: ModelAssistant | None = None
    identity: ModelIdentity | None = None
    seed: int = DEFAULT_SEED
    clock: Clock = system_clock
    prompt: Prompt | None = None
    _stop_asked: Event = field(default_factory=Event, compare=False)

    @classmethod
    def with_model(
        cls,
        desk: EngineDesk,
        identity: ModelIdentity,
        seed: int = DEFAULT_SEED,
        clock: Clock = system_clock,
        prompt: Prompt | None = None,
    ) -> "Drafter":
        """A drafter that asks the model behind a desk."""
        return cls(ModelAssistant(desk), identity, seed, clock, prompt)

    def using(self, prompt: Prompt | None) -> "Drafter":
        """The same drafter with another prompt; None leaves it as it is."""
        return self if prompt is None else replace(self, prompt=prompt)

    def stop(self) -> None:
        """Let go of the draft at hand: `make` raises Stopped."""
        self._stop_asked.set()
        if self.assistant is not None:
            self.assistant.stop()

    def _go_on(self) -> None:
        if self._stop_asked.is_set():
            raise Stopped

    def make(self, material: Material, news: Callable[[DraftSoFar], None] = lambda _: None) -> Draft:
        """One draft. Raises KnownTrouble where none can be made, Stopped after a stop.

        The same material with the same model, prompt and seed gives the same draft.
        """
        require_language(material.kind, material.language)
        require_seed(self.seed)
        model = self._model(material)
        drafting = Drafting(material, model, lambda body: news(DraftSoFar(body)), self._go_on)
        meter = EnergyMeter.start()
        begin = time.monotonic()
        drafted = drafting.run()
        seconds = time.monotonic() - begin
        record = self._record(model, drafting.asked, seconds, meter, drafted.sentences)
        trouble = drafted.model_trouble
        told = () if trouble is None else (Message.of("draft.model-failed", reason=trouble),)
        return Draft(drafted.body, record, (*drafted.notices, *told), trouble)

    def _model(self, material: Material) -> Model | None:
        prompt_id = recipe_of(material.kind).prompt_id(material.language)
        if self.assistant is None or self.identity is None or prompt_id is None:
            return None
        prompt = self.prompt or load_prompt(prompt_id)
        judge = load_judge(material.language)
        thresholds = thresholds_for(self.identity.sha256, judge)
        return Model(self.assistant, prompt, judge, thresholds, self.seed)

    def _record(
        self,
        model: Model | None,
        asked: Asked,
        seconds: float,
        meter: EnergyMeter,
        sentences: tuple[DraftSentence, ...],
    ) -> RunRecord:
        identity = self.identity if model is not None and self.identity is not None else ModelIdentity("", "")
        answers = asked.answers
        return RunRecord(
            program_version=__version__,
            model_id=identity.id,
            model_sha256=identity.sha256,
            prompt_id=model.prompt.id if model else "",
            prompt_version=model.prompt.version if model else "",
            options=_options(model, asked),
            seed=self.seed,
            prompt_tokens=sum(answer.prompt_tokens for answer in answers),
            answer_tokens=sum(answer.answer_tokens for answer in answers),
            seconds=seconds,
            end_reason="done",
            model_input=_NEXT.join(_seen(answers)),
            answer=_NEXT.join(answer.text for answer in answers),
            created_at=self.clock(),
            candidates=asked.candidates,
            energy=meter.stop(),
            sentences=sentences,
        )


def answers_of(run: RunRecord) -> tuple[str, ...]:
    """Everything the model wrote for a draft, whether or not it was of use."""
    return tuple(answer for answer in run.answer.split(_NEXT) if answer.strip())


def may_use_model(kind: TextKind, language: str) -> bool:
    """Whether a model words this kind in this language; the others are worded by code alone."""
    return recipe_of(kind).prompt_id(language) is not None


def require_seed(seed: int) -> None:
    """Raise WrongCall for a number that no draft can begin with."""
    if not 0 <= seed <= MOST_SEED:
        raise WrongCall(Message.of("draft.strange-seed", most=MOST_SEED))


def draft_text(drafter: Drafter, source: str, kind: TextKind, language: str) -> Draft:
    """A draft of a text alone, without a project. Raises KnownTrouble where none can be made."""
    return drafter.make(material_of_text(source, kind, language, house_settings()))


def _options(model: Model | None, asked: Asked) -> tuple[tuple[str, str], ...]:
    if model is None:
        return ()
    judge = (("judge", model.judge_prompt.id), ("judge-version", model.judge_prompt.version))
    vouching = (
        ("vouch-model", str(model.thresholds.model)),
        ("vouch-operation", str(model.thresholds.operation)),
    )
    return (*judge, *vouching, ("claims", str(asked.claims)), *_settings(asked.answers))


def _settings(answers: list[Finished]) -> tuple[tuple[str, str], ...]:
    """The settings of the engine; where they differ, as after a crash, all that occurred."""
    found: dict[str, dict[str, None]] = {}
    for answer in answers:
        for name, value in answer.settings:
            found.setdefault(name, {})[value] = None
    return tuple((name, ", ".join(values)) for name, values in found.items())


def _seen(answers: list[Finished]) -> list[str]:
    """What the model saw: the first request whole, of the others only where they differ."""
    inputs = list(dict.fromkeys(answer.model_input for answer in answers))
    if len(inputs) < 2:
        return inputs
    first = inputs[0]
    return [first, *(other[_common(first, other) :] for other in inputs[1:])]


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
