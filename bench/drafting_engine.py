"""The model of a measurement, for as long as it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from klartafel.engine.local import LocalEngine
from klartafel.platform.paths import models_directory
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.model_assistant import WAVE_SIZE, ModelAssistant

DEFAULT_MODEL = models_directory() / "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"


@contextmanager
def assistant(model: Path, wave_size: int = WAVE_SIZE) -> Iterator[ModelAssistant]:
    """A model that writes and weighs."""
    desk = EngineDesk(LocalEngine(model))
    try:
        yield ModelAssistant(desk, wave_size)
    finally:
        desk.close()
