"""`import`: records and pictures into a project."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import DONE, WITH_FINDINGS, Console, ProgressLine
from klartafel.cli.opening import open_to_write
from klartafel.domain.importing import ImportIssue
from klartafel.domain.message import Message
from klartafel.services import mappings
from klartafel.services.importing import ImportPlan, PlannedSubject, Standing, carry_out, plan_import
from klartafel.services.workbench import Workbench


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("import", parents=[common], help=text(Message.of("cli.import")))
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    parser.add_argument("files", type=Path, nargs="+", help=text(Message.of("cli.import-files")))
    parser.add_argument("--map", type=Path, help=text(Message.of("cli.map")))
    parser.add_argument("--save-map", type=Path, help=text(Message.of("cli.save-map")))
    parser.add_argument("--dry-run", action="store_true", help=text(Message.of("cli.dry-run")))
    parser.add_argument(
        "--overwrite-edits", action="store_true", help=text(Message.of("cli.overwrite-edits"))
    )
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Plan, show, carry out; a dry run stops after showing."""
    mapping = mappings.load(call.map) if call.map else None
    with (
        Workbench.open(call.project, read_only=True) if call.dry_run else open_to_write(call.project, console)
    ) as workbench:
        plan = plan_import(workbench, call.files, mapping)
        if call.save_map:
            mappings.save(plan, call.save_map)
        issues = plan.issues
        pictures = 0
        if not call.dry_run:
            line = ProgressLine(console)
            try:
                result = carry_out(workbench, plan, overwrite_edits=call.overwrite_edits, progress=line.count)
            finally:
                line.end()
            plan, issues, pictures = result.plan, result.issues, result.pictures
    report(plan, issues, pictures, console, dry_run=call.dry_run)
    left_out = any(issue.rejected for issue in issues) or plan.count(Standing.EDITED_HERE)
    return WITH_FINDINGS if left_out else DONE


def report(
    plan: ImportPlan, issues: tuple[ImportIssue, ...], pictures: int, console: Console, *, dry_run: bool
) -> None:
    """Say what came in, what did not, and why."""
    for issue in issues:
        console.complain(
            Message.of(
                "project.issue",
                where=console.sentence(issue.where.message()),
                what=console.sentence(issue.message),
            )
        )
    for planned in plan.subjects:
        if planned.standing is Standing.EDITED_HERE:
            console.complain(Message.of("project.edited-here", key=str(planned.imported.key)))
    if dry_run:
        console.say(Message.of("project.dry-run"))
    counts = {standing.value: plan.count(standing) for standing in Standing}
    console.say(
        Message.of(
            "project.imported",
            new=counts["new"],
            updated=counts["updated"],
            unchanged=counts["unchanged"],
            kept=counts["edited-here"],
            rejected=sum(issue.rejected for issue in issues),
            pictures=pictures,
        )
    )
    if console.as_json:
        console.document(
            {
                **{name.replace("-", "_"): count for name, count in counts.items()},
                "rejected": sum(issue.rejected for issue in issues),
                "pictures": pictures,
                "dry_run": dry_run,
                "subjects": [_as_document(planned) for planned in plan.subjects],
                "issues": [
                    {
                        "file": issue.where.file,
                        "line": issue.where.line,
                        "record": issue.where.record,
                        "rejected": issue.rejected,
                        "message": console.sentence(issue.message),
                    }
                    for issue in issues
                ],
            }
        )


def _as_document(planned: PlannedSubject) -> dict[str, object]:
    return {
        "key": str(planned.imported.key),
        "standing": planned.standing.value,
        "differences": [
            {
                "field": difference.field.value,
                "before": list(difference.before),
                "after": list(difference.after),
            }
            for difference in planned.differences
        ],
    }
