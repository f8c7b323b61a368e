"""Watches the GUI thread: what may be slow must not happen there."""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

from klartafel.services import checking
from klartafel.store.project import Project

_PROCESS_EVENTS = frozenset({"subprocess.Popen", "os.posix_spawn", "os.fork", "os.exec"})
_active: list["Guard"] = []
_installed = False


class Guard:
    """While it is active, `found` collects what ran on the thread that made it.

    Files count where they lie in one of `folders`: the program's home and the test's own folder. Python's
    own modules and the program's sentences may be read anywhere.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.found: list[str] = []
        self._folders = tuple(str(folder) for folder in folders)
        self._thread = threading.get_ident()
        self._originals: list[tuple[Any, str, Any]] = []

    def __enter__(self) -> "Guard":
        global _installed
        if not _installed:
            sys.addaudithook(_hear)  # a hook can never be removed, so there is one for all tests
            _installed = True
        for owner, name in ((Project, "write"), (Project, "read"), (Project, "close"), (checking, "check")):
            self._watch(owner, name)
        _active.append(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _active.remove(self)
        for owner, name, original in self._originals:
            setattr(owner, name, original)

    def forgive(self, what: str) -> None:
        """Take out what a test did itself."""
        self.found = [found for found in self.found if what not in found]

    def _watch(self, owner: Any, name: str) -> None:
        original = getattr(owner, name)
        self._originals.append((owner, name, original))

        def watched(*arguments: Any, **named: Any) -> Any:
            self.note(f"{owner.__name__}.{name}")
            return original(*arguments, **named)

        setattr(owner, name, watched)

    def note(self, what: str) -> None:
        """Remember something if it happens on the GUI thread while its event loop turns."""
        if threading.get_ident() == self._thread and _in_event_loop():
            self.found.append(what)

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit event of this process."""
        if event == "sqlite3.connect" or event in _PROCESS_EVENTS:
            self.note(f"{event} {arguments[:1]}")
        elif event == "open" and isinstance(arguments[0], str) and arguments[0].startswith(self._folders):
            self.note(f"open {arguments[0]}")


def _in_event_loop() -> bool:
    """Whether code of the window is running: the test's own preparations may read and write."""
    frame = sys._getframe(2)
    while frame is not None:
        if "/klartafel/gui/" in frame.f_code.co_filename:
            return True
        frame = frame.f_back
    return False


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    for guard in tuple(_active):
        guard.hear(event, arguments)
