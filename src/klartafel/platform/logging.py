"""The log: ids, lengths and times, never the text of a record or a draft."""

import logging
import logging.handlers

from klartafel.platform.paths import log_file

_BYTES_PER_FILE = 1_000_000
_FILES = 3


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
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
