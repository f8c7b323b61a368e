"""One draft by the local model: asked for, heard while it is written, and kept with its run."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue

from klartafel import __version__
from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.text import KINDS, RunRecord, TextKind
from klartafel.drafting import KINDS_WITH_RECIPE, Prompt, finished_body, load_prompt, request_for
from klartafel.engine.protocol import (
    EndReason,
    Event,
    Failed,
    Finished,
    GenerationOptions,
    RequestId,
    Started,
    TextPiece,
)
from klartafel.platform.clock import Clock, system_clock
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.workbench import require_language

log = logging.getLogger(__name__)

DEFAULT_SEED = 1


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which model writes: its id in the catalogue and the hash of its file."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DraftSoFar:
    """The text as far as it is written; empty while the prompt is read, or when a text begins anew."""

    body: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished draft; `incomplete` where the model was cut off."""

    body: str
    run: RunRecord
    incomplete: bool


@dataclass(frozen=True, slots=True)
class NoDraft:
    """Nothing came of it; `reason` is None where somebody stopped it."""

    reason: Message | None


DraftEvent = DraftSoFar | Draft | NoDraft


def ask_for_draft(
    desk: EngineDesk,
    model: ModelIdentity,
    source_text: str,
    kind: TextKind,
    language: str,
    heard: Callable[[DraftEvent], None],
    *,
    word_limit: int | None = None,
    seed: int = DEFAULT_SEED,
    clock: Clock = system_clock,
) -> RequestId:
    """Queue a draft. `heard` is called on the desk's thread; the last call brings Draft or NoDraft.

    `word_limit` None leaves the kind its house value. Raises KnownTrouble where it cannot even be asked
    for: no recipe, wrong language, no source text.
    """
    require_recipe(kind, language)
    prompt = load_prompt(kind.value)
    request = request_for(prompt, source_text, word_limit or KINDS[kind].word_limit or 0, seed)
    pieces: list[str] = []

    def listener(event: Event) -> None:
        if isinstance(event, Started):
            pieces.clear()
            heard(DraftSoFar(""))
        elif isinstance(event, TextPiece):
            pieces.append(event.text)
            heard(DraftSoFar("".join(pieces)))
        elif isinstance(event, Failed):
            heard(NoDraft(event.message))
        elif isinstance(event, Finished):
            heard(outcome(event))

    def outcome(event: Finished) -> Draft | NoDraft:
        try:
            return _outcome(event, request.options, prompt, model, clock)
        except Exception:  # whoever waits for this draft must hear of its end
            log.exception("an answer of the model could not be taken")
            return NoDraft(Message.of("job.bug"))

    return desk.ask(request, listener)


def require_recipe(kind: TextKind, language: str) -> None:
    """Raise a KnownTrouble where the program cannot draft this kind (yet) or not in this language."""
    require_language(kind, language)
    if kind not in KINDS_WITH_RECIPE:
        raise OutsideMissing(Message.of("draft.no-recipe", kind=kind.value))


def draft_once(
    desk: EngineDesk,
    model: ModelIdentity,
    source_text: str,
    kind: TextKind,
    language: str,
    *,
    seed: int = DEFAULT_SEED,
) -> Draft:
    """Wait for one draft without a project. Raises KnownTrouble where none comes."""
    outcome: SimpleQueue[Draft | NoDraft] = SimpleQueue()

    def heard(event: DraftEvent) -> None:
        if not isinstance(event, DraftSoFar):
            outcome.put(event)

    request = ask_for_draft(desk, model, source_text, kind, language, heard, seed=seed)
    try:
        result = outcome.get()
    except KeyboardInterrupt:
        desk.cancel(request)
        raise
    if isinstance(result, NoDraft):
        raise OutsideMissing(result.reason or Message.of("draft.stopped"))
    return result


def _outcome(
    event: Finished, options: GenerationOptions, prompt: Prompt, model: ModelIdentity, clock: Clock
) -> Draft | NoDraft:
    if event.end_reason is EndReason.CANCELLED:
        return NoDraft(None)
    body = finished_body(event.text)
    if not body:
        return NoDraft(Message.of("draft.empty"))
    return Draft(body, _run_record(event, options, prompt, model, clock), event.incomplete)


def _run_record(
    event: Finished, options: GenerationOptions, prompt: Prompt, model: ModelIdentity, clock: Clock
) -> RunRecord:
    chosen = (
        ("max_tokens", str(options.max_tokens)),
        ("temperature", str(options.temperature)),
        ("top_p", str(options.top_p)),
    )
    return RunRecord(
        program_version=__version__,
        model_id=model.id,
        model_sha256=model.sha256,
        prompt_id=prompt.id,
        prompt_version=prompt.version,
        options=(*chosen, *event.settings),
        seed=options.seed,
        prompt_tokens=event.prompt_tokens,
        answer_tokens=event.answer_tokens,
        seconds=event.seconds,
        end_reason=event.end_reason.value,
        model_input=event.model_input,
        answer=event.text,
        created_at=clock(),
    )
