"""From a file to something that writes, or the reason why not."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from klartafel.domain.message import Message
from klartafel.engine.description import ModelDescription
from klartafel.engine.templates import ChatTemplate, choose_template
from klartafel.engine.wire import WorkerSettings
from klartafel.engine.worker.library import Context, LibraryRefused, Model
from klartafel.engine.worker.writing import Writer

_SECONDS_BETWEEN_PROGRESS = 0.1


def load_writer(
    model_file: Path, settings: WorkerSettings, on_progress: Callable[[float], None]
) -> Writer | Message:
    """Load a model with its context and template; a message where that cannot be."""
    try:
        model = Model(model_file, _throttled(on_progress))
        template = template_of(model)
        if template is None:
            return Message.of("engine.unknown-family", architecture=model.metadata("general.architecture"))
        settings = replace(settings, n_ctx=min(settings.n_ctx, model.trained_context))
        context = Context(model, settings.n_ctx, settings.reading_threads, settings.writing_threads)
        return Writer(model, context, template, settings)
    except LibraryRefused:
        return Message.of("engine.does-not-load", path=str(model_file))


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
