"""Which steps are done, remembered inside `.venv` by a hash of what they depend on."""

import hashlib
import json
from pathlib import Path

UNFINISHED = "unfinished"


def digest(*parts: bytes | str) -> str:
    """One hash over several parts, none of which can run into the next."""
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part.encode() if isinstance(part, str) else part).digest())
    return total.hexdigest()


class Stamps:
    """Steps by name. A damaged file counts as empty: the steps are done once more."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            known = json.loads(file.read_text("utf-8"))
        except (OSError, ValueError):
            known = {}
        self._known: dict[str, str] = known if isinstance(known, dict) else {}

    def done(self, step: str, wanted: str) -> bool:
        """Whether the step was finished with exactly what it depends on now."""
        return self._known.get(step) == wanted

    def unfinished(self, step: str) -> bool:
        """Whether the step was begun and never finished, so that half a package may lie there."""
        return self._known.get(step) == UNFINISHED

    def begin(self, step: str) -> None:
        """The step starts to change things."""
        self._write(step, UNFINISHED)

    def finish(self, step: str, reached: str) -> None:
        """The step is done."""
        self._write(step, reached)

    def _write(self, step: str, value: str) -> None:
        self._known[step] = value
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(self._known, indent=1), "utf-8")
        part.replace(self._file)
