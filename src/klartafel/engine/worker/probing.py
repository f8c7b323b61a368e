"""What the limited child of `engine.probe` does."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from klartafel.domain.message import DamagedFile, Message, OutsideMissing

_N_CTX = 64


def probe_file(file: str) -> dict[str, Any]:
    """Load a model, write one token, and return its description as JSON values.

    Raises DamagedFile or OutsideMissing with the reason.
    """
    try:
        from klartafel.engine.worker.library import Context, LibraryRefused, Model, Slot
    except ImportError as error:
        raise OutsideMissing(Message.of("engine.no-library")) from error
    from klartafel.engine.worker.loading import describe

    try:
        model = Model(Path(file), lambda _: None)
        context = Context(model, _N_CTX, reading_threads=1, writing_threads=1)
        tokens = model.first_tokens() + model.plain("Krug")
        context.evaluate([Slot(token, place, 0, scored=True) for place, token in enumerate(tokens)])
        model.piece(int(context.scores(len(tokens) - 1).argmax()))
        description = describe(model, Path(file))
    except LibraryRefused as error:
        raise DamagedFile(Message.of("engine.does-not-load", path=file)) from error
    if description.family is None:
        raise DamagedFile(Message.of("engine.unknown-family", architecture=description.architecture))
    return asdict(description)
