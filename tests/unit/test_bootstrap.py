"""What the bootstrap promises, as far as it can be told without installing anything."""

import ast
import importlib
import importlib.util
import io
import platform
import re
import string
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
STEPS = PACKAGING / "setup_steps"


def load(name: str, file: Path) -> ModuleType:
    """A module by its path: the bootstrap is no part of the installed program."""
    folders = [str(file.parent)] if file.name == "__init__.py" else None
    spec = importlib.util.spec_from_file_location(name, file, submodule_search_locations=folders)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


bootstrap = load("klartafel_bootstrap", PACKAGING / "bootstrap.py")
load("setup_steps", STEPS / "__init__.py")
child, engine, environment, install, machine, main, progress, setup, stamps, suite, system, words = (
    importlib.import_module(f"setup_steps.{name}")
    for name in (
        *("child", "engine", "environment", "install", "machine", "main"),
        *("progress", "setup", "stamps", "suite", "system", "words"),
    )
)
GERMAN, ENGLISH = words.Words("de"), words.Words("en")


class Terminal(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class SlowClock:
    """Time that tests move by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def quiet_display() -> "progress.Display":
    return progress.Display(GERMAN, io.StringIO())


# The Python that runs it


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 9), (3, 13, 1)])
def test_supported_pythons_pass(version: tuple[int, ...]) -> None:
    assert bootstrap.wrong_version(version, {}) == ""


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 14, 0), (4, 0, 0)])
def test_other_pythons_get_one_sentence_that_helps(version: tuple[int, ...]) -> None:
    sentence = bootstrap.wrong_version(version, {"LANG": "de_DE.UTF-8"}, "python3.12")
    assert f"Python {version[0]}.{version[1]}." in sentence
    assert "python3.12 packaging/bootstrap.py" in sentence
    assert "Install" in bootstrap.wrong_version(version, {"LANG": "en_GB.UTF-8"})


def test_the_first_file_can_be_read_by_old_pythons() -> None:
    source = (PACKAGING / "bootstrap.py").read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 6))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.AnnAssign)]
    top = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert top == [], "the steps are imported after the version is known"


def test_only_the_standard_library_is_imported() -> None:
    own = {"setup_steps", *sys.stdlib_module_names}
    for file in [PACKAGING / "bootstrap.py", *STEPS.glob("*.py")]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert {name.split(".")[0] for name in names} <= own, file.name


# Sentences


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_say_the_same() -> None:
    german, english = words.sentences("de"), words.sentences("en")
    assert german.keys() == english.keys()
    assert [name for name in german if placeholders(german[name]) != placeholders(english[name])] == []
    assert [name for name in german if "!" in german[name] + english[name]] == []


def test_every_sentence_is_used_and_every_used_one_is_there() -> None:
    source = "\n".join(file.read_text("utf-8") for file in STEPS.glob("*.py"))
    there = set(words.sentences("de"))
    called = re.findall(r'(?:words|_miss)\(\s*"([a-z-]+)"', source)
    families = ("title-", "stage-", "test-")  # put together from a step, a stage, an outcome
    assert set(called) <= there
    assert {name for name in there if f'"{name}"' not in source and not name.startswith(families)} == set()
    steps = {
        "venv",
        "lists",
        "system",
        "project",
        *(file.stem for file in (PACKAGING / "locks").glob("*.txt")),
    }
    assert {name for name in there if name.startswith("title-")} == {f"title-{step}" for step in steps}


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "de"),
        ({"LANG": "C.UTF-8"}, "de"),
        ({"LANG": "fr_FR"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "de_AT.UTF-8"}, "de"),
    ],
)
def test_english_only_where_the_machine_speaks_it(variables: dict[str, str], language: str) -> None:
    assert words.chosen_language(variables) == language


# Progress


def test_progress_is_read_from_pip_and_ninja() -> None:
    stage = progress.Stage()
    seen = []
    for line in (
        "Collecting lxml==6.1.3\n",
        "  Downloading lxml-6.1.3-cp311-cp311-manylinux_2_28_x86_64.whl (5.2 MB)\n",
        "Progress 1000000 of 5200000\n",
        "  Building wheel for llama-cpp-python (pyproject.toml): started\n",
        "  [12/193] /usr/bin/c++ -O3 -o x.o\n",
        "Installing collected packages: lxml\n",
    ):
        stage = progress.next_stage(stage, line)
        seen.append((stage.name, stage.subject, stage.done, stage.total))
    assert seen == [
        ("looking", "", 0, 0),
        ("fetching", "lxml 6.1.3", 0, 0),
        ("fetching", "lxml 6.1.3", 1_000_000, 5_200_000),
        ("fetching", "lxml 6.1.3", 1_000_000, 5_200_000),
        ("compiling", "", 12, 193),
        ("unpacking", "", 0, 0),
    ]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (
            "https://example.org/a/PySide6_Essentials-6.11.2-cp310-abi3-win_amd64.whl",
            "PySide6_Essentials 6.11.2",
        ),
        ("llama_cpp_python-0.3.36.tar.gz", "llama_cpp_python 0.3.36"),
        ("types_psutil-7.2.2.20261111-py3-none-any.whl.metadata", "types_psutil 7.2.2.20261111"),
        ("something", "something"),
    ],
)
def test_a_package_is_called_by_its_name(file: str, name: str) -> None:
    assert progress.next_stage(progress.Stage(), f"  Downloading {file} (1 MB)").subject == name


def test_the_line_tells_size_and_time_left() -> None:
    fetching = progress.Stage("fetching", "lxml 6.1.3", 26_000_000, 104_000_000)
    line = progress.progress_line(GERMAN, "Pakete", fetching, 10, 70)
    assert line == "Pakete: holt lxml 6.1.3, 26 von 104 MB, noch 30 s"
    compiling = progress.Stage("compiling", "", 48, 192)
    line = progress.progress_line(ENGLISH, "Engine", compiling, 60, 65)
    assert line == "Engine: compiling, 25 % (48 of 192), 3:00 min left"
    assert progress.progress_line(GERMAN, "pip", progress.Stage(), 3, 65) == "pip: sucht, seit 1:05 min"
    small = progress.Stage("fetching", "x 1", 1_500_000, 3_000_000)
    assert "1,5 von 3,0 MB" in progress.progress_line(GERMAN, "p", small, 5, 5)


def test_time_left_is_not_guessed_from_nothing() -> None:
    assert progress.seconds_left(progress.Stage("compiling", "", 1, 193), 30) is None
    assert progress.seconds_left(progress.Stage("compiling", "", 0, 0), 30) is None
    assert progress.seconds_left(progress.Stage("compiling", "", 50, 100), 30) == 30


def shown_over(stream: io.StringIO, seconds: int) -> list[str]:
    """What a display shows of a step that takes that long and prints nothing."""
    clock = SlowClock()
    display = progress.Display(GERMAN, stream, clock)
    display.begin("Pakete")
    for _ in range(seconds * 10):
        clock.now += 0.1
        display.tick()
    display.end(done=True)
    return [line for line in re.split(r"[\r\n]+", stream.getvalue()) if line.strip()]


def test_without_a_terminal_there_is_a_line_every_ten_seconds_and_no_more() -> None:
    lines = shown_over(io.StringIO(), 61)
    assert lines[:2] == ["Pakete: sucht, seit 10 s", "Pakete: sucht, seit 20 s"]
    assert len(lines) == 7
    assert lines[-1] == "Pakete: fertig nach 1:01 min"


def test_what_takes_less_than_a_second_says_nothing() -> None:
    clock = SlowClock()
    stream = Terminal()
    display = progress.Display(GERMAN, stream, clock)
    display.begin("Pakete")
    clock.now += 0.9
    display.tick()
    display.end(done=True)
    assert stream.getvalue() == ""


def test_on_a_terminal_one_line_is_rewritten() -> None:
    stream = Terminal()
    assert len(shown_over(stream, 4)) > 10
    assert stream.getvalue().count("\n") == 1


# Child processes


def run_python(code: str, display: "progress.Display", folder: Path) -> "child.Finished":
    return child.run([sys.executable, "-c", code], display, "Probe", folder / "log", {})


def test_a_step_keeps_what_it_printed_and_how_it_ended(tmp_path: Path) -> None:
    code = "import sys; print('one'); print('ERROR: no such thing.'); print('Progress 1 of 2'); sys.exit(4)"
    finished = run_python(code, quiet_display(), tmp_path)
    assert (finished.ok, finished.code, finished.reason) == (False, 4, "no such thing")
    log = (tmp_path / "log").read_text("utf-8")
    assert "one\n" in log
    assert "\nProgress 1" not in log


def test_a_command_that_is_not_there_is_a_failed_step(tmp_path: Path) -> None:
    assert child.run(["/nowhere/pip"], quiet_display(), "pip", tmp_path / "log", {}).code == 127


def test_a_missing_network_is_told_from_a_missing_package() -> None:
    assert child.Finished(
        1, ("WARNING: Retrying after connection broken by 'NewConnectionError'", "")
    ).offline
    assert not child.Finished(1, ("ERROR: No matching distribution found for pip==0",)).offline


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are a thing of POSIX")
def test_stopping_a_step_ends_what_it_started(tmp_path: Path) -> None:
    class Stopper(progress.Display):
        """Presses Control-C when the first line comes."""

        def read(self, line: str) -> None:
            (tmp_path / "grandchild").write_text(line)
            raise KeyboardInterrupt

    code = (
        "import subprocess, sys, time; inner = subprocess.Popen([sys.executable, '-c', 'import time; "
        "time.sleep(60)']); print(inner.pid, flush=True); time.sleep(60)"
    )
    with pytest.raises(KeyboardInterrupt):
        run_python(code, Stopper(GERMAN, io.StringIO()), tmp_path)
    status = Path("/proc") / (tmp_path / "grandchild").read_text().strip() / "stat"
    assert not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z"


# Stamps


def test_a_finished_step_is_not_done_again_until_its_lock_changes(tmp_path: Path) -> None:
    file = tmp_path / "stamps.json"
    stamps.Stamps(file).finish("base", stamps.digest(b"lock", "3.11.2"))
    later = stamps.Stamps(file)
    assert later.done("base", stamps.digest(b"lock", "3.11.2"))
    assert not later.done("base", stamps.digest(b"lock", "3.12.0"))
    assert not later.done("base", stamps.digest(b"other", "3.11.2"))
    assert not later.done("test", stamps.digest(b"lock", "3.11.2"))


def test_a_step_that_was_stopped_is_known(tmp_path: Path) -> None:
    file = tmp_path / "stamps.json"
    stamps.Stamps(file).begin("base")
    assert stamps.Stamps(file).unfinished("base")
    assert not stamps.Stamps(file).done("base", stamps.digest(b"lock"))
    assert not stamps.Stamps(file).unfinished("test")


@pytest.mark.parametrize("damage", ["", "{", "[1]", "\x00"])
def test_damaged_stamps_mean_doing_it_again(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "stamps.json"
    file.write_text(damage)
    assert not stamps.Stamps(file).done("base", "x")
    stamps.Stamps(file).finish("base", "x")
    assert stamps.Stamps(file).done("base", "x")


def test_parts_of_a_digest_do_not_run_into_each_other() -> None:
    assert stamps.digest("ab", "c") != stamps.digest("a", "bc")


# Processor and compiler

MODERN = frozenset({"sse4_2", "avx", "avx2", "bmi2", "fma", "f16c", "avx512f"})


def test_the_engine_is_compiled_for_a_stated_baseline() -> None:
    arguments = machine.cmake_arguments(MODERN).split()
    assert arguments[0] == "-DGGML_NATIVE=OFF"
    assert {"-DGGML_AVX2=ON", "-DGGML_FMA=ON", "-DGGML_F16C=ON", "-DGGML_BMI2=ON"} <= set(arguments)
    assert not [argument for argument in arguments if "512" in argument]


def test_what_the_processor_lacks_is_switched_off() -> None:
    arguments = machine.cmake_arguments(frozenset({"sse4_2", "avx"})).split()
    assert {"-DGGML_AVX=ON", "-DGGML_AVX2=OFF", "-DGGML_FMA=OFF", "-DGGML_F16C=OFF"} <= set(arguments)
    assert machine.cmake_arguments(None) == "-DGGML_NATIVE=OFF"


def test_processor_flags_come_from_linux(tmp_path: Path) -> None:
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text("processor\t: 0\nflags\t\t: fpu avx avx2\nbugs\t\t: none\n")
    assert machine.processor_flags(cpuinfo) == {"fpu", "avx", "avx2"}
    cpuinfo.write_text("processor\t: 0\nFeatures\t: fp asimd\n")
    assert machine.processor_flags(cpuinfo) is None
    assert machine.processor_flags(tmp_path / "nothing") is None


def test_an_engine_from_a_better_processor_is_noticed() -> None:
    info = "CPU : SSE3 = 1 | AVX = 1 | AVX2 = 1 | F16C = 1 | FMA = 0 | AVX512 = 1 | OPENMP = 1 | "
    assert machine.too_much(info, MODERN) == set()
    assert machine.too_much(info, MODERN - {"avx512f", "fma"}) == {"AVX512"}
    assert machine.too_much(info, frozenset()) == {"AVX", "AVX2", "F16C", "AVX512"}
    assert machine.too_much(info, None) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="found in another way there")
def test_a_compiler_is_one_that_path_leads_to(tmp_path: Path) -> None:
    assert not machine.has_compiler({"PATH": str(tmp_path)})
    for name in ("gcc", "clang++"):
        (tmp_path / name).write_text("#!/bin/sh\n")
    (tmp_path / "gcc").chmod(0o755)
    assert not machine.has_compiler({"PATH": str(tmp_path)}), "a compiler for C is not enough"
    (tmp_path / "clang++").chmod(0o755)
    assert machine.has_compiler({"PATH": str(tmp_path)})


# System packages


def test_only_what_is_really_missing_is_missing() -> None:
    wanted = [
        system.SystemPackage("libgl1", "libGL.so.1"),
        system.SystemPackage("libglib2.0-0", "libglib-2.0.so.0"),  # there, but under a newer name
        system.SystemPackage("libegl1", "libEGL.so.1"),
        system.SystemPackage("g++"),
    ]
    missing = system.missing_packages(wanted, {"libgl1"}, lambda library: library == "libglib-2.0.so.0")
    assert [package.name for package in missing] == ["libegl1", "g++"]


@pytest.mark.parametrize(
    ("arguments", "variables", "agreed"),
    [
        (["demo"], {}, False),
        (["demo", "--yes"], {}, True),
        (["test"], {"CI": "true"}, True),
        (["test"], {"CI": "false"}, False),
    ],
)
def test_nothing_is_installed_into_the_system_unasked(
    arguments: list[str], variables: dict[str, str], agreed: bool
) -> None:
    assert system.consent(arguments, variables) is agreed


def test_without_consent_and_terminal_the_line_is_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("apt-get must not run")

    monkeypatch.setattr(system, "run", forbidden)
    monkeypatch.setattr(system.Apt, "_right", lambda _self: [])
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    apt = system.Apt(quiet_display(), tmp_path / "log", agreed=False)
    assert apt.install([system.COMPILER]) is False
    assert "apt-get install g++" in apt.line([system.COMPILER])


# Installing


class FakePip:
    """Stands where pip is run: remembers calls, answers as told."""

    def __init__(self, *answers: "child.Finished") -> None:
        self.calls: list[list[str]] = []
        self.variables: list[Any] = []
        self._answers = list(answers)

    def __call__(self, command: Sequence[str], *rest: object) -> "child.Finished":
        self.calls.append(list(command))
        self.variables.append(rest[-1])
        return self._answers.pop(0) if self._answers else child.Finished(0, ())


@pytest.fixture
def checkout(tmp_path: Path) -> "environment.Environment":
    """A folder like a checkout, with locks, a project file and an empty `.venv`."""
    locks = tmp_path / "packaging" / "locks"
    locks.mkdir(parents=True)
    for name in ("pip", "build", "base", "engine", "test"):
        (locks / f"{name}.txt").write_text(f"{name}==1 --hash=sha256:00\n")
    (locks / "engine.txt").write_text("llama-cpp-python==0.3.36 \\\n    --hash=sha256:00\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / ".venv").mkdir()
    return environment.Environment(tmp_path)


@pytest.fixture
def ready(checkout: "environment.Environment", monkeypatch: pytest.MonkeyPatch) -> "environment.Environment":
    """A checkout whose environment runs and has a pip."""
    monkeypatch.setattr(checkout, "version", lambda: "3.11.2")
    monkeypatch.setattr(checkout, "pip", lambda: ["pip"])
    monkeypatch.setattr(engine.Engine, "kept", lambda _self: False)
    return checkout


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch) -> FakePip:
    fake = FakePip()
    monkeypatch.setattr(install, "run", fake)
    return fake


@pytest.mark.parametrize("name", ["pip", "build", "base", "test"])
def test_locks_are_installed_with_hashes_and_as_wheels_alone(
    checkout: "environment.Environment", pip: FakePip, name: str
) -> None:
    installer = install.Installer(checkout, quiet_display())
    assert installer.lock_installed(name).ok
    (call,) = pip.calls
    assert {"--require-hashes", "--no-deps", "--only-binary"} <= set(call)
    assert call[call.index("-r") + 1].endswith(f"{name}.txt")
    assert installer.lock_installed(name).ok
    assert len(pip.calls) == 1, "a second run does nothing"


def test_a_stopped_step_is_done_over_from_the_start(
    checkout: "environment.Environment", monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(install, "run", stopped)
    with pytest.raises(KeyboardInterrupt):
        install.Installer(checkout, quiet_display()).lock_installed("base")
    fake = FakePip()
    monkeypatch.setattr(install, "run", fake)
    install.Installer(checkout, quiet_display()).lock_installed("base")
    assert "--force-reinstall" in fake.calls[0]


def test_the_engine_is_compiled_without_isolation_for_the_baseline(
    ready: "environment.Environment", pip: FakePip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "processor_flags", lambda: MODERN)
    monkeypatch.setattr(ready, "ask", lambda _code: child.Finished(0, ("CPU : AVX2 = 1 | ",)))
    step = engine.Engine(install.Installer(ready, quiet_display()))
    assert step.install().ok
    assert {"--no-build-isolation", "--require-hashes", "--no-deps"} <= set(pip.calls[0])
    assert "--only-binary" not in pip.calls[0]
    assert pip.variables[0]["CMAKE_ARGS"] == machine.cmake_arguments(MODERN)
    assert engine.Engine(install.Installer(ready, quiet_display())).done()


def test_an_engine_that_does_not_fit_is_compiled_past_the_cache(
    ready: "environment.Environment", pip: FakePip, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [child.Finished(-4, ()), child.Finished(0, ("CPU : AVX = 1 | ",))]
    monkeypatch.setattr(machine, "processor_flags", lambda: frozenset({"avx"}))
    monkeypatch.setattr(machine, "has_compiler", lambda: True)
    monkeypatch.setattr(ready, "ask", lambda _code: answers.pop(0))
    assert engine.Engine(install.Installer(ready, quiet_display())).install().ok
    assert ["--no-cache-dir" in call for call in pip.calls] == [False, True]
    assert "--force-reinstall" in pip.calls[1]


# The whole


class FakeApt:
    """A system without apt-get."""

    @staticmethod
    def line(packages: Sequence["system.SystemPackage"]) -> str:
        return system.Apt.line(packages)

    def here(self) -> bool:
        return False

    def install(self, _packages: object) -> bool:
        return False


def run_setup(where: "environment.Environment", tests: bool = False) -> "setup.Setup":
    steps = setup.Setup(where, quiet_display(), FakeApt())
    steps.run(setup.Wanted(window=False, tests=tests))
    return steps


def lock_of(call: Sequence[str]) -> str:
    """The lock that a call of pip installs; empty for the project itself."""
    return Path(call[call.index("-r") + 1]).stem if "-r" in call else ""


def installed(pip: FakePip) -> list[str]:
    """The locks that pip was called for, in order."""
    return [lock_of(call) for call in pip.calls if lock_of(call)]


class BrokenEngine(FakePip):
    """pip, to which only the engine is too much."""

    def __call__(self, command: Sequence[str], *rest: object) -> "child.Finished":
        super().__call__(command, *rest)
        failed = lock_of(command) == "engine"
        return child.Finished(1, ("ERROR: ninja failed",)) if failed else child.Finished(0, ())


@pytest.mark.parametrize(("kept", "tried"), [(False, []), (True, ["engine"])])
def test_without_a_compiler_everything_else_is_installed(
    ready: "environment.Environment", monkeypatch: pytest.MonkeyPatch, kept: bool, tried: list[str]
) -> None:
    fake = BrokenEngine()
    monkeypatch.setattr(install, "run", fake)
    monkeypatch.setattr(machine, "has_compiler", lambda: False)
    monkeypatch.setattr(engine.Engine, "kept", lambda _self: kept)
    steps = run_setup(ready)
    assert installed(fake) == ["pip", "build", "base", *tried]
    assert len(steps.missing) == 1
    assert "C++" in steps.missing[0]


def test_the_engine_comes_last_and_its_failure_stops_nothing(
    ready: "environment.Environment", monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = BrokenEngine()
    monkeypatch.setattr(install, "run", fake)
    monkeypatch.setattr(machine, "has_compiler", lambda: True)
    steps = run_setup(ready, tests=True)
    assert installed(fake) == ["pip", "build", "base", "engine", "test"]
    assert len(steps.missing) == 1
    assert "ninja failed" in steps.missing[0]


@pytest.mark.parametrize("already_there", [0, 1, 2])  # pip, build, base
def test_without_a_network_one_sentence_is_said_and_nothing_more_tried(
    ready: "environment.Environment", monkeypatch: pytest.MonkeyPatch, already_there: int
) -> None:
    offline = child.Finished(1, ("WARNING: Retrying after connection broken by 'X'", "ERROR: none"))
    fake = FakePip(*[child.Finished(0, ())] * already_there, offline)
    monkeypatch.setattr(install, "run", fake)
    steps = run_setup(ready, tests=True)
    assert len(fake.calls) == already_there + 1
    assert len(steps.missing) == 1
    assert "keine Verbindung" in steps.missing[0]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_a_half_made_environment_is_noticed(checkout: "environment.Environment") -> None:
    assert checkout.version() == ""
    assert not checkout.begun()
    checkout.scripts.mkdir()
    checkout.python.symlink_to("/nowhere/python3")
    assert checkout.version() == ""
    assert checkout.begun()
    checkout.python.unlink()
    checkout.python.symlink_to(sys.executable)  # runs, but as the Python of the system: pyvenv.cfg is missing
    assert checkout.version() == ""
    assert checkout.make(quiet_display()).ok
    assert checkout.version() == platform.python_version()
    assert [file.name for file in checkout.scripts.glob("pip*")] == []


def test_where_nothing_could_be_installed_the_calling_python_runs_the_sources(
    checkout: "environment.Environment",
) -> None:
    assert main.runnable(checkout) == Path(sys.executable)
    assert main.program_variables(checkout)["PYTHONPATH"].startswith(str(checkout.root / "src"))


@pytest.mark.parametrize(
    ("missing", "program", "code"),
    [
        ([], 0, 0),
        ([], 1, 1),
        (["kein Netz"], 0, 3),
        (["kein Netz"], 1, 3),
        (["kein Netz"], 5, 5),
        ([], -6, 70),
    ],
)
def test_the_exit_code_is_the_programs_or_tells_what_is_missing(
    checkout: "environment.Environment",
    monkeypatch: pytest.MonkeyPatch,
    missing: list[str],
    program: int,
    code: int,
) -> None:
    called: list[list[str]] = []

    def fake(command: list[str], *_: object) -> int:
        called.append(command)
        return program

    output = io.StringIO()
    display = progress.Display(GERMAN, output)
    steps = setup.Setup(checkout, display, FakeApt())
    monkeypatch.setattr(steps, "run", lambda _wanted: steps.missing.extend(missing))
    monkeypatch.setattr(main, "pass_through", fake)
    assert main.demo(["a.csv", "--no-window"], checkout, display, steps) == code
    assert called[0][1:] == ["-m", "klartafel", "demo", "a.csv", "--no-window", "--ui-lang", "de"]
    assert all(sentence in output.getvalue().rpartition("Noch zu tun:")[2] for sentence in missing)


def test_without_its_packages_no_test_is_run(
    checkout: "environment.Environment", monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> int:
        raise AssertionError("nothing can run yet")

    output = io.StringIO()
    steps = setup.Setup(checkout, progress.Display(GERMAN, output), FakeApt())
    monkeypatch.setattr(steps, "run", lambda _wanted: False)
    monkeypatch.setattr(main, "pass_through", forbidden)
    assert main.test([], checkout, progress.Display(GERMAN, output), steps) == 3
    assert output.getvalue().splitlines()[-1] == GERMAN("test-impossible")


def test_a_wrong_call_is_told_how_to_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["frobnicate"]) == 2
    assert "packaging/bootstrap.py demo" in capsys.readouterr().out


# The parts of the tests


def test_parts_come_in_order_and_with_their_budgets() -> None:
    parts = suite.parts(Path("/v/bin/python"), ["-x"], PACKAGING.parent)
    assert [(part.name, part.budget) for part in parts] == [
        ("ruff check", None),
        ("ruff format", None),
        ("mypy", None),
        ("lint-imports", None),
        ("unit", 120),
        ("flow", 240),
        ("gui", 180),
        ("fault", 120),
    ]
    assert all(part.command[-1] == "-x" for part in parts if part.budget)
    assert all("-x" not in part.command for part in parts if not part.budget)


def test_named_test_files_are_run_alone() -> None:
    parts = suite.parts(
        Path("/v/bin/python"), ["tests/unit/test_bootstrap.py::test_x", "-q"], PACKAGING.parent
    )
    assert [part.name for part in parts][4:] == ["pytest"]
    assert parts[-1].command[-2:] == ("tests/unit/test_bootstrap.py::test_x", "-q")


def test_all_parts_run_and_an_empty_folder_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    parts = [
        suite.Part("ruff", ("ruff",)),
        suite.Part("unit", ("unit",), "tests", 60),
        suite.Part("gui", ("gui",), "tests", 60),
        suite.Part("flow", ("flow",), "missing", 60),
    ]
    codes = {"ruff": 5, "unit": 1, "gui": 5}
    results = suite.run_parts(parts, tmp_path, lambda command: codes[command[0]], lambda _: None)
    assert [result.failed for result in results] == [True, True, False, False]
    assert [result.empty for result in results] == [False, False, True, True]
    lines = suite.table(results, GERMAN)
    assert "NICHT bestanden" in lines[1]
    assert "noch keine Tests" in lines[2]


def test_the_table_puts_time_beside_budget() -> None:
    part = suite.Part("unit", (), "tests", 120)
    lines = suite.table([suite.Result(part, 0, 61.0), suite.Result(part, 0, 130.0)], GERMAN)
    assert lines[0].endswith("1:01 min von 2:00 min")
    assert lines[1].endswith("zu langsam")
