"""`demo`: the whole job once, then the window where there is a screen."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from klartafel.cli import export_command, import_command
from klartafel.cli.console import DONE, MISSING, WITH_FINDINGS, Console, ProgressLine
from klartafel.cli.draft_command import progress_of
from klartafel.cli.model_commands import fetch
from klartafel.domain.label import label
from klartafel.domain.message import Message, OutsideMissing
from klartafel.services import demo, models
from klartafel.services.draft_task import DraftOrder, DraftTask
from klartafel.services.drafting import Drafter
from klartafel.services.engine_library import require_engine_library
from klartafel.services.engines import open_engine
from klartafel.services.exporting import ExportFormat, ExportOrder, ExportResult, ExportTask
from klartafel.services.importing import ImportResult, Standing
from klartafel.services.jobs import run_and_wait
from klartafel.services.workbench import Workbench


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("demo", parents=[common], help=text(Message.of("cli.demo")))
    parser.add_argument("files", type=Path, nargs="*", help=text(Message.of("cli.demo-files")))
    parser.add_argument("--no-window", action="store_true", help=text(Message.of("cli.demo-no-window")))
    parser.add_argument(
        "--out", type=Path, default=Path("vorfuehrung"), help=text(Message.of("cli.demo-out"))
    )
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Import, draft, check, approve, export, show a table, open the window."""
    missing: list[Message] = []
    out = call.out.resolve()
    with demo.open_project(out) as workbench:
        imported = _bring_in(workbench, tuple(call.files), console)
        import_command.report(imported.plan, imported.issues, imported.pictures, console, dry_run=False)
        drafts = _draft(workbench, console, missing)
        approvals = demo.approve_what_passes(workbench)
        for held in approvals.held_back:
            name = label(held.text.kind, held.text.state)
            console.say(
                Message.of("demo.held-back", subject=held.subject.key, label=name, reason=held.reason)
            )
        result = _export(workbench, out / "ausgabe", console)
        project = workbench.path
    missing.extend(result.missing)
    _show_table(imported, drafts, approvals, result, project, console)
    for message in missing:
        console.complain(message)
    if console.as_json:
        console.document(_as_document(imported, drafts, approvals, result, project, missing, console))
    if not call.no_window and has_screen():
        call.open_window(project)
    if missing:
        return MISSING
    return WITH_FINDINGS if any(issue.rejected for issue in imported.issues) else DONE


def _bring_in(workbench: Workbench, files: tuple[Path, ...], console: Console) -> ImportResult:
    line = ProgressLine(console)
    try:
        return demo.bring_in(workbench, files, line.count)
    finally:
        line.end()


def _draft(workbench: Workbench, console: Console, missing: list[Message]) -> int:
    orders = demo.missing_drafts(workbench)
    if not orders:
        return 0
    try:
        require_engine_library()
        if not models.is_installed(models.default_model_id()):
            fetch(models.default_model_id(), console)
        with open_engine() as engine:
            return _make(workbench, Drafter.with_model(engine.desk, engine.model), orders, console)
    except OutsideMissing as trouble:
        # Code alone can draft, and the rest of the work needs no model.
        missing.append(trouble.message)
        return _make(workbench, Drafter(), demo.missing_drafts(workbench), console)


def _make(workbench: Workbench, drafter: Drafter, orders: tuple[DraftOrder, ...], console: Console) -> int:
    line = ProgressLine(console)
    console.say(Message.of("demo.drafting", count=len(orders)))
    task = DraftTask(workbench, drafter, orders)
    try:
        run_and_wait(workbench, task, lambda job: line.show(progress_of(job)))
    finally:
        line.end()
    for order, reason in task.failed:
        console.complain(Message.of("draft.told", subject=order.subject.key, reason=reason))
    return len(task.made)


def _export(workbench: Workbench, folder: Path, console: Console) -> ExportResult:
    orders = tuple(ExportOrder(format_, folder / format_.value) for format_ in ExportFormat)
    task = ExportTask(workbench, orders, console.language)
    line = ProgressLine(console)
    try:
        run_and_wait(workbench, task, lambda job: line.show(progress_of(job)))
    finally:
        line.end()
    export_command.report_issues(task.result, console)
    return task.result


def _show_table(
    imported: ImportResult,
    drafts: int,
    approvals: demo.Approvals,
    result: ExportResult,
    project: Path,
    console: Console,
) -> None:
    say = console.sentence
    rows = [
        (say(Message.of("demo.row-imported")), str(len(imported.plan.subjects)), str(project)),
        (say(Message.of("demo.row-drafts")), str(drafts), str(project)),
        (say(Message.of("demo.row-approved")), str(approvals.approved), str(project)),
        (say(Message.of("demo.row-held-back")), str(len(approvals.held_back)), str(project)),
        *((say(made.name), str(made.texts), str(made.path)) for made in result.made),
    ]
    header = (
        Message.of("demo.column-what"),
        Message.of("demo.column-count"),
        Message.of("demo.column-where"),
    )
    console.table(header, rows)


def _as_document(
    imported: ImportResult,
    drafts: int,
    approvals: demo.Approvals,
    result: ExportResult,
    project: Path,
    missing: list[Message],
    console: Console,
) -> dict[str, object]:
    return {
        "project": str(project),
        "imported": len(imported.plan.subjects),
        "new": imported.plan.count(Standing.NEW),
        "drafts": drafts,
        "approved": approvals.approved,
        "held_back": [
            {
                "key": held.subject.key,
                "kind": held.text.kind.value,
                "language": held.text.language,
                "reason": console.sentence(held.reason),
            }
            for held in approvals.held_back
        ],
        "files": [str(file) for file in result.files],
        "missing": [console.sentence(message) for message in missing],
    }


def has_screen() -> bool:
    """Whether a window could be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
