"""The program: the command line, and the window where it is asked for. The one place that knows both."""

import sys
from pathlib import Path

from klartafel.cli.main import main as run_command_line
from klartafel.domain.message import Message, OutsideMissing


def main() -> int:
    """Run the call and return its exit code."""
    return run_command_line(sys.argv[1:], open_window)


def open_window(project: Path | None, language: str | None) -> int:
    """Open the window and stay until it is closed. Raises OutsideMissing where Qt is missing."""
    try:
        # Qt is loaded only for the window, so that the command line runs without it.
        from klartafel.gui.application import run_window
    except ImportError as error:
        raise OutsideMissing(Message.of("cli.no-window", what=str(error))) from error
    return run_window(project, language)


if __name__ == "__main__":
    sys.exit(main())
