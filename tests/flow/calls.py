"""A call of the command line, as the fixture `call` makes it."""

from collections.abc import Callable
from types import SimpleNamespace

Call = Callable[..., SimpleNamespace]
