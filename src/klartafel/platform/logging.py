"""The log: ids, lengths and times, never the text of a record or a draft."""

import logging
import logging.handlers
import traceback
from types import TracebackType

from klartafel.platform.paths import log_file

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_BYTES_PER_FILE = 1_000_000
_FILES = 3


class Discreet(logging.Formatter):
    """Writes of an exception its sort and where it arose, never its message: that may quote a record."""

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802
        """The exception and those that led to it, the first one first."""
        shown: list[str] = []
        error = ei[1]
        while error is not None:
            lines = traceback.format_list(traceback.extract_tb(error.__traceback__))
            number = f" {error.errno}" if isinstance(error, OSError) else ""
            sort = f"{type(error).__qualname__}{number}"
            shown.append("".join(["Traceback (most recent call last):\n", *lines, sort]))
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n\n".join(reversed(shown))


def start_logging() -> None:
    """Write the program's log to its own file; where that cannot be written, go without."""
    root = logging.getLogger("klartafel")
    if root.handlers:
        return
    root.setLevel(logging.INFO)
    root.propagate = False
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            log_file(), maxBytes=_BYTES_PER_FILE, backupCount=_FILES - 1, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
