"""The prompt workshop: two drafts of one text are shown blind, a person chooses, choices are counted."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from random import SystemRandom

from klartafel.domain.message import Message, OutsideMissing, Refused, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.tally import Tally, tallies
from klartafel.domain.text import TextKind
from klartafel.domain.workshop import (
    CODE_ALONE,
    Attempt,
    BlindTrial,
    Choice,
    Judgement,
    Setting,
    Trial,
    WrittenPrompt,
)
from klartafel.drafting import Material, prompt_of, recipe_of
from klartafel.services.draft_material import material_of
from klartafel.services.draft_task import DraftOrder
from klartafel.services.drafting import DEFAULT_SEED, Drafter, require_seed
from klartafel.services.engines import OpenEngine, open_engine
from klartafel.services.workbench import Workbench, require_language
from klartafel.store import trials
from klartafel.store.transaction import Transaction

ModelOpener = Callable[[str | None], OpenEngine]
_MOST_TRIALS = 2**63 - 1  # no file can hold a larger number
_chance = SystemRandom()


@dataclass(frozen=True, slots=True)
class Wish:
    """What one draft of a trial is to be made with.

    Without a prompt code alone drafts. Without the id of a model it is the best one that is installed.
    """

    prompt: WrittenPrompt | None
    model_id: str | None = None
    seed: int = DEFAULT_SEED


def begin_trial(
    workbench: Workbench,
    order: DraftOrder,
    wishes: tuple[Wish, Wish],
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    open_model: ModelOpener = open_engine,
    coin: Callable[[], bool] = lambda: _chance.random() < 0.5,
    drafting: Callable[[Drafter], None] = lambda _drafter: None,
) -> BlindTrial:
    """Draft a text twice and keep both drafts; nothing of the project's own texts changes.

    `drafting` hears of each drafter before it begins, so that somebody can stop it: then Stopped is raised.
    A model that is missing is never made up for by code alone: that would be another trial. Raises
    KnownTrouble where one of the two cannot be drafted, and then keeps nothing.
    """
    workbench.require_writable()
    _require_comparable(order, wishes)
    material = material_of(workbench, order.subject, order.kind, order.language)
    with closing(_OneModel(open_model)) as model:
        attempts = []
        for number, wish in enumerate(wishes):
            progress(number, len(wishes))
            attempts.append(_attempt(workbench, material, wish, model, drafting))
    one, two = attempts
    if one.setting == two.setting:
        raise WrongCall(Message.of("workshop.same-setting"))
    is_swapped = coin()
    trial = workbench.project.write(
        lambda t: trials.add(
            t, order.subject.id, order.kind, order.language, (one, two), is_swapped=is_swapped
        )
    )
    return trial.blind


def prompt_id(kind: TextKind, language: str) -> str:
    """Which prompt words a kind in a language. Raises WrongCall where none does."""
    require_language(kind, language)
    needed = recipe_of(kind).prompt_id(language)
    if needed is None:
        raise WrongCall(Message.of("workshop.no-prompt-for-kind", kind=kind.value))
    return needed


def _require_comparable(order: DraftOrder, wishes: tuple[Wish, Wish]) -> None:
    needed = prompt_id(order.kind, order.language)
    for wish in wishes:
        if wish.prompt is not None and wish.prompt.id != needed:
            raise WrongCall(Message.of("workshop.other-prompt", given=wish.prompt.id, needed=needed))
        require_seed(wish.seed)
    if wishes[0] == wishes[1] or not any(wish.prompt for wish in wishes):
        raise WrongCall(Message.of("workshop.same-setting"))


class _OneModel:
    """One open model at a time, because two may not fit into memory; the same one is not opened twice."""

    def __init__(self, opener: ModelOpener) -> None:
        self._opener = opener
        self._model_id: str | None = None
        self._open: OpenEngine | None = None

    def engine(self, model_id: str | None) -> OpenEngine:
        if self._open is None or self._model_id != model_id:
            self.close()
            self._open = self._opener(model_id)
            self._model_id = model_id
        return self._open

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None


def _attempt(
    workbench: Workbench,
    material: Material,
    wish: Wish,
    model: _OneModel,
    drafting: Callable[[Drafter], None],
) -> Attempt:
    if wish.prompt is None:
        drafter = Drafter(clock=workbench.clock)
        drafting(drafter)
        return Attempt(CODE_ALONE, drafter.make(material).body)
    prompt = prompt_of(wish.prompt)
    engine = model.engine(wish.model_id)
    drafter = Drafter.with_model(engine.desk, engine.model, wish.seed, workbench.clock, prompt)
    setting = Setting(wish.prompt, engine.model.id, engine.model.sha256, wish.seed)
    drafting(drafter)
    draft = drafter.make(material)
    if draft.model_trouble is not None:
        raise OutsideMissing(draft.model_trouble)
    return Attempt(setting, draft.body)


def show(workbench: Workbench, trial: int) -> BlindTrial:
    """The two texts of a trial, blind. Raises WrongCall for a number that does not exist."""
    return workbench.project.read(lambda t: _require(t, trial)).blind


def undecided(workbench: Workbench) -> BlindTrial | None:
    """The newest trial that nobody has decided yet, blind."""
    found = workbench.project.read(trials.all)
    return next((trial.blind for trial in reversed(found) if trial.judgement is None), None)


def decide(workbench: Workbench, trial: int, choice: Choice, person: Person, reason: str = "") -> Trial:
    """Write down what a person chose; now it may be seen which text was which.

    Raises WrongCall for a number that does not exist, or where two equal texts are said to differ, Refused
    where the trial is decided already.
    """
    workbench.require_writable()

    def change(t: Transaction) -> Trial:
        found = _require(t, trial)
        if found.judgement is not None:
            raise Refused(Message.of("workshop.decided-already", trial=trial))
        if choice.prefers and found.blind.is_same:
            raise WrongCall(Message.of("workshop.cannot-prefer"))
        trials.decide(t, trial, Judgement(choice, reason.strip(), person.id, t.now))
        return _require(t, trial)

    return workbench.project.write(change)


def reveal(workbench: Workbench, trial: int) -> Trial:
    """A trial with its settings. Raises Refused as long as nobody has chosen."""
    found = workbench.project.read(lambda t: _require(t, trial))
    if found.judgement is None:
        raise Refused(Message.of("workshop.not-decided", trial=trial))
    return found


def tally(workbench: Workbench) -> tuple[Tally, ...]:
    """How often people preferred which setting, for every pair that somebody chose between."""
    return tallies(workbench.project.read(trials.all))


def verdict(tally: Tally) -> Message:
    """What the choices between two settings prove, in a plain sentence."""
    low, high = (round(100 * share) for share in tally.interval)
    if tally.tells_them_apart:
        better = (
            Message.of("workshop.first")
            if tally.one_better > tally.two_better
            else Message.of("workshop.second")
        )
        return Message.of("workshop.tells-apart", better=better, count=tally.preferences, low=low, high=high)
    return Message.of("workshop.proves-nothing", count=tally.preferences, low=low, high=high)


def setting_name(setting: Setting) -> Message:
    """What a draft was made with, for people."""
    if setting.prompt is None:
        return Message.of("workshop.code-alone")
    return Message.of(
        "workshop.setting",
        prompt=setting.prompt.id,
        version=setting.prompt.version,
        model=setting.model_id,
        seed=setting.seed,
    )


def _require(t: Transaction, trial: int) -> Trial:
    found = trials.find(t, trial) if 0 < trial <= _MOST_TRIALS else None
    if found is None:
        raise WrongCall(Message.of("workshop.no-such-trial", trial=trial))
    return found
