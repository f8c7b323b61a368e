"""From a file to something that writes, or the reason why not."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from klartafel.domain.message import Message
from klartafel.engine.description import ModelDescription
from klartafel.engine.protocol import Event
from klartafel.engine.templates import ChatTemplate, choose_template
from klartafel.engine.wire import WorkerSettings
from klartafel.engine.worker.library import BATCH_TOKENS, Context, LibraryRefused, Model, library_name
from klartafel.engine.worker.reading import Reader
from klartafel.engine.worker.scoring import Scorer
from klartafel.engine.worker.writing import MOST_MEMBERS, Writer

_SECONDS_BETWEEN_PROGRESS = 0.1


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A model ready for work: it writes texts and weighs answers."""

    writer: Writer
    scorer: Scorer


def load_model(
    model_file: Path,
    settings: WorkerSettings,
    on_progress: Callable[[float], None],
    emit: Callable[[Event], None],
) -> LoadedModel | Message:
    """Load a model with its context and template; a message where that cannot be."""
    try:
        model = Model(model_file, _throttled(on_progress))
        template = template_of(model)
        if template is None:
            return Message.of("engine.unknown-family", architecture=model.metadata("general.architecture"))
        n_ctx = min(settings.n_ctx, model.trained_context)
        context = Context(model, n_ctx, settings.reading_threads, settings.writing_threads, MOST_MEMBERS)
        reader = Reader(model, context, template)
        facts = _facts(replace(settings, n_ctx=n_ctx), template)
        return LoadedModel(
            Writer(model, context, reader, n_ctx, facts, emit), Scorer(model, context, reader, n_ctx, emit)
        )
    except LibraryRefused:
        return Message.of("engine.does-not-load", path=str(model_file))


def _facts(settings: WorkerSettings, template: ChatTemplate) -> tuple[tuple[str, str], ...]:
    """What a text depends on beside its request."""
    return (
        ("batch", str(BATCH_TOKENS)),
        ("context", str(settings.n_ctx)),
        ("library", library_name()),
        ("reading-threads", str(settings.reading_threads)),
        ("template", template.family),
        ("writing-threads", str(settings.writing_threads)),
    )


def template_of(model: Model) -> ChatTemplate | None:
    """The own template that fits a model."""
    return choose_template(model.metadata("general.architecture"), lambda name: model.mark(name) is not None)


def describe(model: Model, model_file: Path) -> ModelDescription:
    """What a loaded model says of itself."""
    template = template_of(model)
    return ModelDescription(
        architecture=model.metadata("general.architecture"),
        parameters=model.parameters(),
        size_bytes=model_file.stat().st_size,
        context_length=model.trained_context,
        quantisation=model.quantisation(),
        template_sha256=hashlib.sha256(model.chat_template()).hexdigest(),
        family=template.family if template else None,
    )


def _throttled(on_progress: Callable[[float], None]) -> Callable[[float], None]:
    """llama.cpp tells of every tensor, thousands of times."""
    last = time.monotonic()

    def tell(fraction: float) -> None:
        nonlocal last
        if time.monotonic() - last >= _SECONDS_BETWEEN_PROGRESS:
            last = time.monotonic()
            on_progress(fraction)

    return tell
