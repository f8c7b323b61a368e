"""Packages into `.venv`: stamped steps of pip, from lock files with hashes."""

from pathlib import Path

from setup_steps.child import Finished, run
from setup_steps.environment import Environment
from setup_steps.progress import Display
from setup_steps.stamps import Stamps, digest

# Everything but the engine comes as wheels, so that no unchecked code is built or run on the way.
WHEELS_ALONE = ("--only-binary", ":all:")


class Installer:
    """Installs locks. A step that was finished with the same lock and Python is not done again."""

    def __init__(self, environment: Environment, display: Display) -> None:
        self.environment = environment
        self.display = display
        self.stamps = Stamps(environment.stamps)
        self.own_pip = [str(environment.python), "-m", "pip"]
        self._version = environment.version()

    def lock(self, name: str) -> Path:
        """The file of a lock."""
        return self.environment.root / "packaging" / "locks" / f"{name}.txt"

    def wanted(self, name: str, *more: str) -> str:
        """What the stamp of a lock must say for nothing to be left to do."""
        return digest(self.lock(name).read_bytes(), self._version, *more)

    def lock_installed(self, name: str, pip: list[str] | None = None) -> Finished:
        """Install a lock if that is not done yet; `pip` is another one than the environment's own."""
        wanted = self.wanted(name)
        if self.stamps.done(name, wanted):
            return Finished(0, ())
        arguments = ["--require-hashes", *WHEELS_ALONE, "-r", str(self.lock(name))]
        finished = self.call(name, pip or self.own_pip, arguments)
        if finished.ok:
            self.stamps.finish(name, wanted)
        return finished

    def project_installed(self) -> Finished:
        """Klartafel itself, read from `src`, built with the hatchling of the build lock."""
        root = self.environment.root
        wanted = digest((root / "pyproject.toml").read_bytes(), self._version, str(root))
        if self.stamps.done("project", wanted):
            return Finished(0, ())
        finished = self.call("project", self.own_pip, ["--no-build-isolation", "--editable", str(root)])
        if finished.ok:
            self.stamps.finish("project", wanted)
        return finished

    def call(self, name: str, pip: list[str], arguments: list[str], **variables: str) -> Finished:
        """One call of pip for a step. Locks are complete, so nothing is resolved (`--no-deps`)."""
        command = [*pip, "install", "--no-deps", "--retries", "2", *arguments]
        if name != "pip":  # the pip that brings pip may be too old for this
            command += ["--progress-bar", "raw"]
        if self.stamps.unfinished(name):  # stopped while copying: pip takes half a package for a whole one
            command += ["--force-reinstall"]
        self.stamps.begin(name)
        title = self.display.words(f"title-{name}")
        environment = {**self.environment.variables(), **variables}
        return run(command, self.display, title, self.environment.log, environment)
