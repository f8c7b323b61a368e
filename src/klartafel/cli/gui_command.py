"""`gui`: the window."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import Console
from klartafel.domain.message import Message


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("gui", parents=[common], help=text(Message.of("cli.gui")))
    parser.add_argument("project", type=Path, nargs="?", help=text(Message.of("cli.project")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, _console: Console) -> int:
    """Open the window and stay until it is closed."""
    return int(call.open_window(call.project))
