"""Which model writes, and the engine around it, for as long as somebody needs it."""

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from klartafel.catalogue.installed import InstalledModel, find_installed, installed_models, require_installed
from klartafel.domain.message import Message, OutsideMissing
from klartafel.engine.local import LocalEngine
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engine_library import require_engine_library
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.models import default_model_id


@dataclass(frozen=True, slots=True)
class OpenEngine:
    """A desk and the name of the model behind it. Closing ends the worker process."""

    desk: EngineDesk
    model: ModelIdentity

    def close(self) -> None:
        """Stop everything and end the worker."""
        self.desk.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_engine(model_id: str | None = None) -> OpenEngine:
    """An engine with this model, or the default one, or the only one there is.

    Raises OutsideMissing where the library or every model is missing, with the line that adds it.
    """
    require_engine_library()
    model = require_installed(model_id) if model_id else _best_installed()
    return OpenEngine(EngineDesk(LocalEngine(model.path)), ModelIdentity(model.id, model.digest.sha256))


def _best_installed() -> InstalledModel:
    model = find_installed(default_model_id()) or next(iter(installed_models()), None)
    if model is None:
        raise OutsideMissing(Message.of("engine-choice.no-model", model=default_model_id()))
    return model
