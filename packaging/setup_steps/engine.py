"""The engine, llama-cpp-python: the one package that exists as source alone and is compiled here."""

import subprocess

from setup_steps import machine
from setup_steps.child import Finished
from setup_steps.install import Installer

_ASK_ENGINE = "import llama_cpp; print(llama_cpp.llama_print_system_info().decode())"


class Engine:
    """The step of the engine; it comes last, so that its failure takes nothing along."""

    def __init__(self, installer: Installer) -> None:
        self._installer = installer
        self._flags = machine.processor_flags()
        self._cmake = machine.cmake_arguments(self._flags)
        self._wanted = installer.wanted("engine", self._cmake)

    def done(self) -> bool:
        """Whether it was installed and tried with this lock, on a processor like this."""
        return self._installer.stamps.done("engine", self._wanted)

    def kept(self) -> bool:
        """Whether pip has a compiled one in its cache, so that no compiler is needed."""
        command = [*self._installer.own_pip, "cache", "list", "llama_cpp_python"]
        environment = self._installer.environment.variables()
        answer = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        lock = self._installer.lock("engine").read_text("utf-8")
        version = lock.partition("llama-cpp-python==")[2].split()[0]
        return f"llama_cpp_python-{version}-" in answer.stdout

    def install(self) -> Finished:
        """Compile it or take the compiled one, then try it."""
        finished = self._call([])
        if finished.ok:
            finished = self._tried()
            if not finished.ok and machine.has_compiler():
                display = self._installer.display
                display.say(display.words("engine-foreign"))
                finished = self._call(["--no-cache-dir", "--force-reinstall"])
                finished = self._tried() if finished.ok else finished
        if finished.ok:
            self._installer.stamps.finish("engine", self._wanted)
        return finished

    def _call(self, more: list[str]) -> Finished:
        """`-v` lets ninja's lines through, from which the progress is read."""
        arguments = ["--require-hashes", "--no-build-isolation", "-v", *more]
        arguments += ["-r", str(self._installer.lock("engine"))]
        return self._installer.call("engine", self._installer.own_pip, arguments, CMAKE_ARGS=self._cmake)

    def _tried(self) -> Finished:
        """Load it in a process of its own, and see that it was not compiled for a better processor."""
        answer = self._installer.environment.ask(_ASK_ENGINE)
        surplus = machine.too_much("".join(answer.tail), self._flags) if answer.ok else set()
        return Finished(1, (", ".join(sorted(surplus)),)) if surplus else answer
