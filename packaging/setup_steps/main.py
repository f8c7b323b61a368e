"""The two commands."""

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from setup_steps import machine, suite
from setup_steps.child import Terminated, pass_through
from setup_steps.environment import Environment
from setup_steps.progress import Display
from setup_steps.setup import Setup, Wanted
from setup_steps.system import Apt, consent
from setup_steps.words import Words, chosen_language

ROOT = Path(__file__).resolve().parents[2]
WRONG_CALL, SOMETHING_MISSING, INTERNAL_ERROR, STOPPED = 2, 3, 70, 130


def main(arguments: list[str]) -> int:
    """Run `demo` or `test`; the exit codes are those of the program's command line."""
    words = Words(chosen_language(os.environ))
    sys.stdout.reconfigure(errors="replace", line_buffering=True)  # type: ignore[union-attr]
    display = Display(words, sys.stdout)
    environment = Environment(ROOT)
    command, rest = (arguments or [""])[0], [argument for argument in arguments[1:] if argument != "--yes"]
    if command not in ("demo", "test"):
        display.say(words("usage"))
        return 0 if command in ("-h", "--help") else WRONG_CALL
    signal.signal(signal.SIGTERM, _stop)
    try:
        apt = Apt(display, environment.log, consent(arguments, os.environ))
        setup = Setup(environment, display, apt)
        return (demo if command == "demo" else test)(rest, environment, display, setup)
    except KeyboardInterrupt:
        display.say("\n" + words("stopped"))
        return STOPPED
    except BrokenPipeError:  # nobody listens any more, as in `… | head`
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - for Python's own last flush
        return STOPPED
    except Exception as error:
        with contextlib.suppress(OSError), environment.log.open("a", encoding="utf-8") as log:
            traceback.print_exc(file=log)
        display.say(words("unexpected", reason=error, log=environment.log))
        return SOMETHING_MISSING if isinstance(error, OSError) else INTERNAL_ERROR


def _stop(*_: object) -> None:
    raise Terminated


def demo(arguments: Sequence[str], environment: Environment, display: Display, setup: Setup) -> int:
    """Set up and hand over to the program's own demonstration."""
    window = "--no-window" not in arguments
    complete = setup.run(Wanted(window=window, tests=False))
    display.say(display.words("degraded" if setup.missing else "ready"))
    if window and machine.has_screen() and not (complete and setup.window_opens()):
        arguments = [*arguments, "--no-window"]
    if "--ui-lang" not in arguments:
        arguments = [*arguments, "--ui-lang", display.words.language]
    command = [str(runnable(environment)), "-m", "klartafel", "demo", *arguments]
    code = pass_through(command, program_variables(environment))
    if code < 0:
        setup.missing.append(display.words("program-killed", number=-code))
        code = INTERNAL_ERROR
    say_missing(setup, display)
    return SOMETHING_MISSING if setup.missing and code in (0, 1) else code


def test(arguments: Sequence[str], environment: Environment, display: Display, setup: Setup) -> int:
    """Set up and run every part of the tests."""
    words = display.words
    if not setup.run(Wanted(window=False, tests=True)):
        say_missing(setup, display)
        display.say(words("test-impossible"))
        return SOMETHING_MISSING
    python = runnable(environment)
    variables = {**program_variables(environment), "QT_QPA_PLATFORM": "offscreen"}
    variables.setdefault(suite.MODELS_VARIABLE, str(suite.cache_folder() / "models"))
    if not (Path(variables[suite.MODELS_VARIABLE]) / suite.MODEL_FILE).is_file():
        fetch = [str(python), "-m", "klartafel", "models", "fetch", suite.MODEL]
        fetch += ["--ui-lang", words.language]
        if pass_through(fetch, {**variables, "KLARTAFEL_HOME": str(suite.cache_folder())}) != 0:
            setup.missing.append(words("test-model"))
            display.say(setup.missing[-1])

    def call(command: Sequence[str]) -> int:
        return pass_through(command, variables, ROOT)

    results = suite.run_parts(suite.parts(python, arguments, ROOT), ROOT, call, display.say)
    display.say("\n" + "\n".join(suite.table(results, words)))
    say_missing(setup, display)
    failed = [result.part.name for result in results if result.failed]
    if failed:
        display.say(words("test-some-failed", names=", ".join(failed)))
        return 1
    display.say(words("test-all-passed"))
    return SOMETHING_MISSING if setup.missing else 0


def runnable(environment: Environment) -> Path:
    """The environment's Python, or where there is none the one that runs this."""
    return environment.python if environment.version() else Path(sys.executable)


def program_variables(environment: Environment) -> dict[str, str]:
    """The person's variables; `src` is on the path, in case the program could not be installed."""
    variables = dict(os.environ)
    paths = [str(environment.root / "src"), variables.get("PYTHONPATH", "")]
    return {**variables, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}


def say_missing(setup: Setup, display: Display) -> None:
    """Everything that is missing once more at the end, where it is read."""
    if setup.missing:
        display.say("\n" + display.words("still-missing"))
    for sentence in setup.missing:
        display.say(f"- {sentence}")
