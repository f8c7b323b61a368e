"""`new`, `list`, `verify`, `backup`, `restore`, `pack`: the project as a file."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import DAMAGED, DONE, WITH_FINDINGS, Console
from klartafel.domain.label import short_label, state_name
from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectRow
from klartafel.services import project_files
from klartafel.services.workbench import Workbench


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the calls."""
    calls = (
        ("new", Message.of("cli.new"), _new),
        ("list", Message.of("cli.list"), _list),
        ("verify", Message.of("cli.verify"), _verify),
        ("backup", Message.of("cli.backup"), _backup),
        ("restore", Message.of("cli.restore"), _restore),
        ("pack", Message.of("cli.pack"), _pack),
    )
    for name, help_message, command in calls:
        parser = commands.add_parser(name, parents=[common], help=text(help_message))
        parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
        parser.set_defaults(command=command)
        if name == "list":
            parser.add_argument("--search", default="", help=text(Message.of("cli.search")))
        elif name == "restore":
            parser.add_argument("backup", type=Path, nargs="?", help=text(Message.of("cli.which-backup")))
        elif name == "pack":
            parser.add_argument("out", type=Path, nargs="?", help=text(Message.of("cli.pack-out")))


def _new(call: argparse.Namespace, console: Console) -> int:
    with Workbench.create(call.project) as workbench:
        console.say(Message.of("project.created", path=str(workbench.path)))
        if console.as_json:
            console.document({"project": str(workbench.path)})
    return DONE


def _list(call: argparse.Namespace, console: Console) -> int:
    with Workbench.open(call.project, read_only=True) as workbench:
        rows = workbench.rows(call.search)
        if console.as_json:
            console.document({"exhibits": [_as_document(workbench, row) for row in rows]})
            return DONE
        header = (
            Message.of("project.column-key"),
            Message.of("project.column-title"),
            Message.of("project.column-place"),
            Message.of("project.column-texts"),
        )
        console.table(header, [(row.key, row.title, row.location, _marks(row, console)) for row in rows])
        console.say(Message.of("project.subjects", count=len(rows)))
    return DONE


def _marks(row: SubjectRow, console: Console) -> str:
    def shown(mark_text: str, stale: bool) -> str:
        return f"{mark_text} ({console.sentence(Message.of('project.stale'))})" if stale else mark_text

    return ", ".join(
        shown(
            f"{console.sentence(short_label(mark.kind, mark.state))} {mark.language}: "
            f"{console.sentence(state_name(mark.state))}",
            mark.stale,
        )
        for mark in row.marks
    )


def _as_document(workbench: Workbench, row: SubjectRow) -> dict[str, object]:
    stale = {(mark.kind, mark.language): mark.stale for mark in row.marks}
    return {
        "key": row.key,
        "kind": row.kind.value,
        "title": row.title,
        "texts": [
            {
                "kind": text.kind.value,
                "language": text.language,
                "state": text.state.value,
                "stale": stale.get((text.kind, text.language), False),
                "body": text.current.body if text.current else "",
                "hash": text.current.body_hash if text.current else "",
                "incomplete": text.current.incomplete if text.current else False,
            }
            for text in workbench.texts(row.id)
        ],
    }


def _verify(call: argparse.Namespace, console: Console) -> int:
    trouble = project_files.verify(call.project)
    for message in trouble:
        console.complain(message)
    if not trouble:
        console.say(Message.of("project.sound"))
    if console.as_json:
        console.document(
            {"sound": not trouble, "trouble": [console.sentence(message) for message in trouble]}
        )
    return DAMAGED if trouble else DONE


def _backup(call: argparse.Namespace, console: Console) -> int:
    made = project_files.back_up(call.project)
    console.say(Message.of("project.backed-up", path=str(made)))
    if console.as_json:
        console.document({"backup": str(made)})
    return DONE


def _restore(call: argparse.Namespace, console: Console) -> int:
    if call.backup is None:
        found = project_files.backups(call.project)
        for path in found:
            console.say(Message.of("project.backup-there", path=str(path)))
        if not found:
            console.complain(Message.of("project.no-backup"))
        if console.as_json:
            console.document({"backups": [str(path) for path in found]})
        return DONE
    kept = project_files.restore(call.project, call.backup)
    console.say(Message.of("project.restored", path=str(call.project)))
    if kept is not None:
        console.say(Message.of("project.former-kept", kept=str(kept)))
    if console.as_json:
        console.document({"project": str(call.project), "kept": None if kept is None else str(kept)})
    return DONE


def _pack(call: argparse.Namespace, console: Console) -> int:
    packed, missing = project_files.pack(call.project, call.out)
    console.say(Message.of("project.packed", path=str(packed)))
    if missing:
        console.complain(Message.of("project.packed-without", names=", ".join(missing)))
    if console.as_json:
        console.document({"packed": str(packed), "missing": list(missing)})
    return WITH_FINDINGS if missing else DONE
