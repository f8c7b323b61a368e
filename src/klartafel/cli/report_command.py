"""`report`: a project in numbers for funders and council, as a Word file."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import DONE, Console, ProgressLine
from klartafel.domain.message import Message, WrongCall
from klartafel.services.documents import as_json, save_document, whole_report
from klartafel.services.report_words import report_document
from klartafel.services.workbench import Workbench


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("report", parents=[common], help=text(Message.of("cli.report")))
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    parser.add_argument("out", type=Path, help=text(Message.of("cli.report-out")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Count, write, and with --json also give the numbers to other programs."""
    if call.out.suffix.casefold() != ".docx":
        raise WrongCall(Message.of("report.no-docx", path=str(call.out)))
    if call.out.exists():  # a person may have written on in it
        raise WrongCall(Message.of("report.exists", path=str(call.out)))
    line = ProgressLine(console)
    with Workbench.open(call.project, read_only=True) as workbench:
        try:
            report = whole_report(workbench, line.count)
        finally:
            line.end()
    save_document(report_document(report), console.language, call.out.resolve())
    console.say(Message.of("report.saved", path=str(call.out)))
    if console.as_json:
        console.document({"out": str(call.out), "report": as_json(report)})
    return DONE
