"""Opening a project on the command line: what a person should hear before the first write is said."""

from pathlib import Path

from klartafel.cli.console import Console
from klartafel.services.workbench import Workbench


def open_to_write(path: Path, console: Console) -> Workbench:
    """Open a project for writing and say what its place, its last end or its backup give to worry about.

    Where it can only be read, the first write says why.
    """
    workbench = Workbench.open(path)
    for message in workbench.notices:
        if message != workbench.read_only_reason:
            console.complain(message)
    return workbench
