"""From sources to something that runs, step by step; what does not work is said, and the rest goes on."""

from dataclasses import dataclass

from setup_steps import machine
from setup_steps.child import Finished
from setup_steps.engine import Engine
from setup_steps.environment import Environment, only_one
from setup_steps.install import Installer
from setup_steps.progress import Display
from setup_steps.system import (
    COMPILER,
    ENGINE_RUNTIME,
    Apt,
    SystemPackage,
    installed_packages,
    loadable,
    missing_packages,
    sudo,
    window_packages,
)

VENV_PACKAGE = SystemPackage("python3-venv")
_OPEN_WINDOW = "from PySide6.QtWidgets import QApplication; QApplication([])"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the set-up is for."""

    window: bool
    tests: bool


class Setup:
    """One run of the set-up. `missing` collects a sentence for each thing that could not be had."""

    def __init__(self, environment: Environment, display: Display, apt: Apt) -> None:
        self.missing: list[str] = []
        self._environment = environment
        self._display = display
        self._apt = apt

    def run(self, wanted: Wanted) -> bool:
        """Do what is not done yet; False if not all packages of the program (and the tests) are there.

        Each failure is said at once and kept in `missing`.
        """
        with only_one(self._environment, self._display):
            if not self._venv():
                return False
            installer = Installer(self._environment, self._display)
            if not self._pip(installer):
                return False
            engine = Engine(installer)
            self._system(wanted, engine)
            if not (self._lock(installer, "build") and self._lock(installer, "base")):
                return False
            project = installer.project_installed()
            if not project.ok:
                self._miss("project-failed", reason=project.reason)
            self._engine(engine)
            return not wanted.tests or self._lock(installer, "test")

    def window_opens(self) -> bool:
        """Whether Qt finds all it needs; where it does not it ends its process, so another one is asked."""
        answer = self._environment.ask(_OPEN_WINDOW)
        if not answer.ok:
            self._miss("window-broken", reason=answer.reason)
        return answer.ok

    def _miss(self, sentence: str, **values: object) -> None:
        self.missing.append(self._display.words(sentence, **values))
        self._display.say(self.missing[-1])

    def _reason(self, finished: Finished) -> str:
        return self._display.words("offline") if finished.offline else finished.reason

    def _venv(self) -> bool:
        """A `.venv` that runs; a half-made one is made again."""
        if self._environment.version():
            return True
        if self._environment.begun():
            self._display.say(self._display.words("venv-remade"))
        made = self._environment.make(self._display)
        if not made.ok and self._apt.install([VENV_PACKAGE]):
            made = self._environment.make(self._display)
        if not made.ok:
            self._miss("venv-failed", reason=made.reason, line=Apt.line([VENV_PACKAGE]))
        return made.ok

    def _pip(self, installer: Installer) -> bool:
        """A new enough pip (before 23.1 none used its cache together with hashes), brought by any pip."""
        pip = self._environment.pip()
        if pip is None and self._apt.install([VENV_PACKAGE]):
            pip = self._environment.pip()
        if pip is None:
            self._miss("pip-missing", line=Apt.line([VENV_PACKAGE]))
        return pip is not None and self._lock(installer, "pip", pip)

    def _lock(self, installer: Installer, name: str, pip: list[str] | None = None) -> bool:
        finished = installer.lock_installed(name, pip)
        if not finished.ok:
            title = self._display.words(f"title-{name}")
            self._miss("packages-failed", title=title, reason=self._reason(finished))
        return finished.ok

    def _system(self, wanted: Wanted, engine: Engine) -> None:
        """Libraries for the window and a compiler for the engine, as far as they are really missing."""
        screen = wanted.window and machine.has_screen()
        window = window_packages(screen) if screen or wanted.tests else []
        missing = [*window, *self._engine_packages(engine)]
        if not missing or self._apt.install(missing) or not window:
            return
        if self._apt.here():
            self._miss("system-line", line=Apt.line(window))
        else:
            self._miss("system-libraries", names=", ".join(package.library for package in window))

    def _engine_packages(self, engine: Engine) -> list[SystemPackage]:
        """What the engine lacks: a compiler only if pip has not kept a compiled one."""
        if engine.done() or not self._apt.here():
            return []
        lacking = missing_packages([ENGINE_RUNTIME], installed_packages([ENGINE_RUNTIME]), loadable)
        return lacking if machine.has_compiler() or engine.kept() else [*lacking, COMPILER]

    def _engine(self, engine: Engine) -> None:
        """The engine, or what to do to have one."""
        if engine.done():
            return
        kept, compiler = engine.kept(), machine.has_compiler()
        if compiler and not kept:
            self._display.say(self._display.words("engine-compiling"))
        if compiler or kept:
            finished = engine.install()
            if finished.ok:
                return
            if compiler:
                self._miss("engine-failed", reason=self._reason(finished), log=self._environment.log)
                return
            # What pip kept was made for another Python, so it tried to compile after all.
        self._miss("engine-no-compiler", line=machine.compiler_line(sudo()))
