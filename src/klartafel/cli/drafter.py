"""The drafter of a call: with the model that was named, with the best there is, or without one."""

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from klartafel.cli.console import MISSING, Console
from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.text import TextKind
from klartafel.services.drafting import Drafter, may_use_model
from klartafel.services.engines import open_engine


@dataclass(frozen=True, slots=True)
class OpenedDrafter:
    """A drafter, and whether it has to do without the model that the call expected."""

    drafter: Drafter
    lacks_model: bool

    def exit_code(self, code: int) -> int:
        """The code of the call: what is missing outside weighs more than findings."""
        return MISSING if self.lacks_model else code


@contextmanager
def open_drafter(
    call: argparse.Namespace, console: Console, asked: Iterable[tuple[TextKind, str]]
) -> Iterator[OpenedDrafter]:
    """A drafter for as long as it is needed, for texts of these kinds and languages.

    Where no model words any of them none is opened. Where none is installed, and none was asked for by
    name, drafts are made by code alone; the person hears of it with the line that adds a model. Raises
    OutsideMissing where the named model is missing.
    """
    if call.no_model or not any(may_use_model(kind, language) for kind, language in asked):
        yield OpenedDrafter(Drafter(seed=call.seed), lacks_model=False)
        return
    try:
        engine = open_engine(call.model)
    except OutsideMissing as missing:
        if call.model is not None:
            raise
        console.complain(missing.message)
        console.complain(Message.of("draft.without-model"))
        yield OpenedDrafter(Drafter(seed=call.seed), lacks_model=True)
        return
    with engine:
        yield OpenedDrafter(Drafter.with_model(engine.desk, engine.model, call.seed), lacks_model=False)
