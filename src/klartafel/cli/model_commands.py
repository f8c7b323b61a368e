"""`models list|fetch|import|verify|remove`."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import DONE, Console, ProgressLine
from klartafel.domain.message import Message
from klartafel.services import models


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the calls."""
    parser = commands.add_parser("models", help=text(Message.of("cli.models")))
    calls = parser.add_subparsers(metavar="…", required=True)
    listing = calls.add_parser("list", parents=[common], help=text(Message.of("cli.models-list")))
    listing.set_defaults(command=_list)
    fetching = calls.add_parser("fetch", parents=[common], help=text(Message.of("cli.models-fetch")))
    fetching.add_argument("model", nargs="?", help=text(Message.of("cli.model")))
    fetching.add_argument("--from", dest="local", type=Path, help=text(Message.of("cli.models-from")))
    fetching.set_defaults(command=_fetch)
    importing = calls.add_parser("import", parents=[common], help=text(Message.of("cli.models-import")))
    importing.add_argument("file", type=Path, help=text(Message.of("cli.models-file")))
    importing.set_defaults(command=_import)
    for name, help_message, command in (
        ("verify", Message.of("cli.models-verify"), _verify),
        ("remove", Message.of("cli.models-remove"), _remove),
    ):
        call = calls.add_parser(name, parents=[common], help=text(help_message))
        call.add_argument("model", help=text(Message.of("cli.model")))
        call.set_defaults(command=command)


def _list(_call: argparse.Namespace, console: Console) -> int:
    lines = models.model_lines(console.language)
    if console.as_json:
        console.document(
            {
                "models": [
                    {
                        "id": line.id,
                        "name": line.name,
                        "licence": line.licence,
                        "bytes": line.size,
                        "sha256": line.sha256 or None,
                        "default": line.is_default,
                        "installed": line.installed,
                    }
                    for line in lines
                ]
            }
        )
        return DONE
    header = (
        Message.of("model-list.column-id"),
        Message.of("model-list.column-installed"),
        Message.of("model-list.column-size"),
        Message.of("model-list.column-licence"),
        Message.of("model-list.column-purpose"),
    )
    yes, no = console.sentence(Message.of("model-list.yes")), console.sentence(Message.of("model-list.no"))
    rows = [
        (
            line.id,
            yes if line.installed else no,
            f"{line.size / 1e6:,.0f} MB".replace(",", ".") if line.size else "?",
            line.licence,
            line.purpose,
        )
        for line in lines
    ]
    console.table(header, rows)
    return DONE


def _fetch(call: argparse.Namespace, console: Console) -> int:
    model = call.model or models.default_model_id()
    fetch(model, console, call.local)
    _answer(model, console)
    return DONE


def fetch(model_id: str, console: Console, local: Path | None = None) -> None:
    """Announce and fetch: on the command line the call is the consent, once source and size are printed."""
    announcement = models.announce_fetch(model_id)
    if models.is_installed(model_id):
        console.say(Message.of("model-list.already-there", model=model_id))
        return
    for message in announcement.sentences:
        console.say(message)
    line = ProgressLine(console)
    try:
        model = models.fetch(
            announcement, lambda now: line.show(models.progress_message(now)), lambda: False, local
        )
    finally:
        line.end()
    console.say(Message.of("model-list.fetched", model=model.id, path=str(model.path)))


def _import(call: argparse.Namespace, console: Console) -> int:
    line = ProgressLine(console)
    try:
        model = models.add_own(call.file, lambda now: line.show(models.progress_message(now)), lambda: False)
    finally:
        line.end()
    console.say(Message.of("model-list.fetched", model=model.id, path=str(model.path)))
    _answer(model.id, console)
    return DONE


def _verify(call: argparse.Namespace, console: Console) -> int:
    line = ProgressLine(console)
    try:
        models.verify(call.model, lambda now: line.show(models.progress_message(now)), lambda: False)
    finally:
        line.end()
    console.say(Message.of("model-list.sound", model=call.model))
    _answer(call.model, console)
    return DONE


def _remove(call: argparse.Namespace, console: Console) -> int:
    models.remove(call.model)
    console.say(Message.of("model-list.removed", model=call.model))
    _answer(call.model, console)
    return DONE


def _answer(model: str, console: Console) -> None:
    if console.as_json:
        console.document({"model": model, "installed": models.is_installed(model)})
