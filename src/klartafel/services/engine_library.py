"""Whether models can run on this machine at all."""

import importlib.util

from klartafel.domain.message import Message, OutsideMissing


def require_engine_library() -> None:
    """Raise OutsideMissing where the library that runs models could not be built on this machine."""
    if importlib.util.find_spec("llama_cpp") is None:
        raise OutsideMissing(Message.of("engine-choice.no-library"))
