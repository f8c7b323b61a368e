"""The virtual environment `.venv`, also where Debian keeps the parts of venv in a package of its own."""

import contextlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from setup_steps.child import Finished, run
from setup_steps.progress import Display

LOCK_FILE = "setup.lock"
LOG_FILE = "setup.log"
# A link to the system's Python runs, too, but it is no environment while `pyvenv.cfg` is missing.
_PROBE = "import sys; print(sys.base_prefix != sys.prefix, *sys.version_info[:3])"
# Set by people for other work; here they would send packages elsewhere.
_FOREIGN_SETTINGS = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON")


class Environment:
    """The folder `.venv` of a checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.scripts = self.folder / ("Scripts" if sys.platform == "win32" else "bin")
        self.python = self.scripts / ("python.exe" if sys.platform == "win32" else "python")
        self.log = self.folder / LOG_FILE
        self.stamps = self.folder / "setup-stamps.json"

    def version(self) -> str:
        """Its Python's version as `3.11.2`; empty if it does not run or does not fit."""
        try:
            answer = self.ask(_PROBE)
        except OSError:
            return ""
        words = "".join(answer.tail).split()
        fits = words[:2] == ["True", "3"] and words[2] in ("11", "12", "13")
        return ".".join(words[1:]) if fits else ""

    def begun(self) -> bool:
        """Whether somebody began to make it."""
        return self.python.is_symlink() or self.python.exists() or self.stamps.exists()

    def make(self, display: Display) -> Finished:
        """Make it anew, without pip: that way Debian's missing ensurepip does not matter."""
        self.clear()
        command = [sys.executable, "-m", "venv", "--without-pip", str(self.folder)]
        return run(command, display, display.words("title-venv"), self.log, self.variables())

    def clear(self) -> None:
        """Empty the folder, but for the lock this process holds and the log it writes."""
        for entry in self.folder.iterdir():
            if entry.name in (LOCK_FILE, LOG_FILE):
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()

    def variables(self) -> dict[str, str]:
        """Environment variables for steps: the person's own, without what would lead pip astray."""
        kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN_SETTINGS}
        quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0", "NO_COLOR": "1"}
        path = os.pathsep.join([str(self.scripts), kept.get("PATH", "")])
        return {**kept, **quiet, "PATH": path, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}

    def ask(self, code: str) -> Finished:
        """Run a line of Python in it."""
        answer = subprocess.run(
            [self.python, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            env=self.variables(),
        )
        return Finished(answer.returncode, tuple(answer.stdout.splitlines()))

    def pip(self) -> list[str] | None:
        """The command of the first pip that can install into this environment, or None.

        Its own; else the one a Python distribution keeps for new environments; else that of the Python that
        runs this or of the system.
        """
        candidates = [[str(self.python), "-m", "pip"]]
        candidates += [[str(self.python), f"{wheel}{os.sep}pip"] for wheel in _kept_wheels()]
        candidates += [[sys.executable, "-m", "pip", "--python", str(self.python)]]
        found = (shutil.which(name) for name in ("pip3", "pip"))
        candidates += [[pip, "--python", str(self.python)] for pip in found if pip]
        return next((candidate for candidate in candidates if self._works(candidate)), None)

    def _works(self, pip: list[str]) -> bool:
        answer = subprocess.run(
            [*pip, "--version"], capture_output=True, check=False, env=self.variables(), cwd=self.folder
        )
        return answer.returncode == 0


def _kept_wheels() -> Iterator[Path]:
    """Wheels of pip that come with Python (`ensurepip`) or with Debian's python3-pip-whl."""
    folders = [Path(os.__file__).parent / "ensurepip" / "_bundled"]
    debian = sysconfig.get_config_var("WHEEL_PKG_DIR")
    folders += [Path(debian)] if debian else []
    for folder in folders:
        yield from sorted(folder.glob("pip-*.whl"))


@contextlib.contextmanager
def only_one(environment: Environment, display: Display) -> Iterator[None]:
    """Let one set-up at a time work in a folder: two pips in one environment spoil it without a word."""
    environment.folder.mkdir(exist_ok=True)
    if sys.platform == "win32":  # two set-ups at once are left to the person there
        yield
        return
    import fcntl

    with (environment.folder / LOCK_FILE).open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            display.say(display.words("waiting"))
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
