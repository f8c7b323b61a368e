"""The tests in their parts, each with its time beside its budget."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from setup_steps.words import Words, clock_time

PYTEST_FOUND_NOTHING = 5
# It has no `python -m`, and the first line of its script breaks when the folder is moved.
_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
MODEL = "smollm2-135m-instruct-q4_1"
MODEL_FILE = f"{MODEL}.gguf"
# tests/conftest.py looks there first.
MODELS_VARIABLE = "KLARTAFEL_TEST_MODELS"


@dataclass(frozen=True, slots=True)
class Part:
    """One command of the suite; `budget` in seconds, None where none is promised."""

    name: str
    command: tuple[str, ...]
    folder: str = ""
    budget: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """How a part ended, after how many seconds."""

    part: Part
    code: int
    seconds: float

    @property
    def empty(self) -> bool:
        """Whether there was nothing to test; that is said, but it is no failure."""
        return bool(self.part.folder) and self.code == PYTEST_FOUND_NOTHING

    @property
    def failed(self) -> bool:
        """Whether the part found a fault."""
        return self.code != 0 and not self.empty


def parts(python: Path, extra: Sequence[str], root: Path) -> list[Part]:
    """Everything in order; where `extra` names files, pytest runs these alone."""
    pytest = (str(python), "-m", "pytest")
    code = [
        Part("ruff check", (str(python), "-m", "ruff", "check", ".")),
        Part("ruff format", (str(python), "-m", "ruff", "format", "--check", ".")),
        Part("mypy", (str(python), "-m", "mypy")),
        Part("lint-imports", (str(python), "-c", _LINT_IMPORTS)),
    ]
    if any(
        (root / argument.partition("::")[0]).exists() for argument in extra if not argument.startswith("-")
    ):
        return [*code, Part("pytest", (*pytest, *extra), "tests")]
    tests = [
        Part(name, (*pytest, f"tests/{name}", "-m", "not fault", *extra), f"tests/{name}", minutes * 60)
        for name, minutes in (("unit", 2), ("flow", 4), ("gui", 3))
    ]
    return [*code, *tests, Part("fault", (*pytest, "tests", "-m", "fault", *extra), "tests", 120)]


def run_parts(
    suite: Sequence[Part],
    root: Path,
    call: Callable[[Sequence[str]], int],
    say: Callable[[str], None],
) -> list[Result]:
    """Run every part, also after one has failed."""
    results = []
    for part in suite:
        say(f"\n== {part.name}")
        begun = time.monotonic()
        # A folder that git does not know yet, because it is empty, counts as a folder without tests.
        found = not part.folder or (root / part.folder).is_dir()
        code = call(part.command) if found else PYTEST_FOUND_NOTHING
        results.append(Result(part, code, time.monotonic() - begun))
    return results


def table(results: Sequence[Result], words: Words) -> list[str]:
    """One line for each part: name, how it ended, time beside budget."""
    lines = []
    for result in results:
        outcome = "test-empty" if result.empty else "test-failed" if result.failed else "test-passed"
        shown = clock_time(result.seconds)
        if result.part.budget is not None:
            sentence = "test-over" if result.seconds > result.part.budget else "test-budget"
            shown = words(sentence, time=shown, budget=clock_time(result.part.budget))
        lines.append(f"{result.part.name:<14} {words(outcome):<16} {shown}")
    return lines


def cache_folder() -> Path:
    """Where the tests' model is kept, outside the checkout so that every clone uses the same."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "klartafel-tests"
