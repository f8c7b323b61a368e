"""The door of the command line: reads the call, runs it, turns what happens into an exit code."""

import argparse
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from types import FrameType

from klartafel import __version__
from klartafel.cli import (
    check_command,
    demo_command,
    doctor_command,
    draft_command,
    export_command,
    gui_command,
    import_command,
    model_commands,
    project_commands,
    review_command,
    rules_command,
    settings_command,
    speak_command,
    subject_command,
    workshop_commands,
)
from klartafel.cli.console import BUG, STOPPED, WRONG_CALL, Console
from klartafel.domain.message import KnownTrouble, Message
from klartafel.platform.logging import start_logging
from klartafel.platform.messages import LANGUAGES, render
from klartafel.platform.network import deny_network
from klartafel.platform.paths import log_file

log = logging.getLogger(__name__)

Command = Callable[[argparse.Namespace, Console], int]

_COMMANDS = (
    demo_command,
    gui_command,
    project_commands,
    subject_command,
    import_command,
    draft_command,
    check_command,
    review_command,
    rules_command,
    settings_command,
    speak_command,
    export_command,
    model_commands,
    workshop_commands,
    doctor_command,
)


WindowOpener = Callable[[Path | None, str | None], int]


def main(given: Sequence[str], open_window: WindowOpener) -> int:
    """Run one call and return its exit code.

    `open_window` gets a project and the language that was asked for on the line; where none was, the
    window keeps the one a person chose there.
    """
    asked = _language_asked_for(given)
    parser = _parser(asked or "de")
    try:
        call = parser.parse_args(given)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else WRONG_CALL
    call.open_window = lambda project: open_window(project, asked)
    console = Console(call.ui_lang, call.json)
    return _run(call.command, call, console)


def _run(command: Command, call: argparse.Namespace, console: Console) -> int:
    start_logging()
    deny_network()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as standard error does: an odd letter is no bug
    signal.signal(signal.SIGTERM, _as_interrupt)
    try:
        return command(call, console)
    except KnownTrouble as trouble:
        console.complain(trouble.message)
        return trouble.exit_code
    except (KeyboardInterrupt, BrokenPipeError):
        return STOPPED
    except Exception:
        log.exception("a call broke")
        console.complain(Message.of("cli.bug", path=str(log_file())))
        return BUG


def _as_interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _language_asked_for(given: Sequence[str]) -> str | None:
    """The language on the line, before the call is parsed: its help is in that language, too."""
    for position, word in enumerate(given):
        if word == "--ui-lang" and position + 1 < len(given) and given[position + 1] in LANGUAGES:
            return given[position + 1]
        if word.startswith("--ui-lang=") and word.partition("=")[2] in LANGUAGES:
            return word.partition("=")[2]
    return None


def _parser(language: str) -> argparse.ArgumentParser:
    def text(message: Message) -> str:
        return render(message, language)

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--ui-lang", choices=LANGUAGES, default=language, help=text(Message.of("cli.ui-lang"))
    )
    common.add_argument("--json", action="store_true", help=text(Message.of("cli.json")))
    parser = argparse.ArgumentParser(prog="klartafel", description=text(Message.of("cli.description")))
    parser.add_argument("--version", action="version", version=f"klartafel {__version__}")
    parser.add_argument("--ui-lang", choices=LANGUAGES, default=language, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(metavar="…", required=True)
    for module in _COMMANDS:
        module.add_to(commands, common, text)
    return parser
