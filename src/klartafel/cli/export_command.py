"""`export`: approved and current texts into a folder, and what was left out."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import DONE, WITH_FINDINGS, Console, ProgressLine
from klartafel.cli.draft_command import progress_of
from klartafel.domain.message import Message
from klartafel.services.exporting import (
    ExportFormat,
    ExportIssue,
    ExportOrder,
    ExportResult,
    ExportTask,
)
from klartafel.services.jobs import run_and_wait
from klartafel.services.workbench import Workbench


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("export", parents=[common], help=text(Message.of("cli.export")))
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    parser.add_argument("out", type=Path, help=text(Message.of("cli.export-out")))
    parser.add_argument(
        "--format",
        choices=[format_.value for format_ in ExportFormat],
        default=ExportFormat.WEB.value,
        help=text(Message.of("cli.format")),
    )
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Export and report."""
    with Workbench.open(call.project, read_only=True) as workbench:
        order = ExportOrder(ExportFormat(call.format), call.out)
        task = ExportTask(workbench, (order,), console.language)
        line = ProgressLine(console)
        try:
            job = run_and_wait(workbench, task, lambda job: line.show(progress_of(job)))
        finally:
            line.end()
    result = task.result
    report(result, console)
    if job.reason is not None:
        console.say(job.reason)
    if console.as_json:
        console.document(
            {
                "out": str(call.out),
                "files": [str(file) for file in result.files],
                "left_out": [
                    {
                        "key": left.key,
                        "kind": left.kind.value,
                        "language": left.language,
                        "reason": console.sentence(left.reason),
                    }
                    for left in result.left_out
                ],
            }
        )
    return WITH_FINDINGS if result.left_out else DONE


def report(result: ExportResult, console: Console) -> None:
    """Say what was left out and why, and what should be mended."""
    for left in result.left_out:
        console.complain(
            Message.of(
                "publish.left-out", key=left.key, title=left.title, label=left.label, reason=left.reason
            )
        )
    report_issues(result, console)


def report_issues(result: ExportResult, console: Console) -> None:
    """One line for each sort of issue: the first place, and how many more there are."""
    sorts: dict[str, list[ExportIssue]] = {}
    for issue in result.issues:
        sorts.setdefault(issue.message.id, []).append(issue)
    for first, *more in sorts.values():
        console.complain(Message.of("publish.issue", key=first.key, title=first.title, what=first.message))
        if more:
            console.complain(Message.of("publish.same-issue", count=len(more)))
