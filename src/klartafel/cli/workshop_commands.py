"""`workshop PROJECT prompts|keep|use|try|show|choose|tally`: prompts of the house, tried and kept."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli import trial_commands
from klartafel.cli.console import DONE, Console
from klartafel.cli.opening import open_to_write
from klartafel.cli.text_input import read_text
from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.domain.workshop import OwnPrompt, WrittenPrompt
from klartafel.services import own_prompts
from klartafel.services.own_prompts import PromptShelf
from klartafel.services.workbench import Workbench


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the calls."""
    parser = commands.add_parser("workshop", help=text(Message.of("cli-workshop.workshop")))
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    calls = parser.add_subparsers(metavar="…", required=True)
    listing = calls.add_parser("prompts", parents=[common], help=text(Message.of("cli-workshop.prompts")))
    listing.add_argument("--show", metavar="ID", help=text(Message.of("cli-workshop.show-prompt")))
    _add_version(listing, text)
    listing.set_defaults(command=_prompts)
    keeping = calls.add_parser("keep", parents=[common], help=text(Message.of("cli-workshop.keep")))
    keeping.add_argument("file", help=text(Message.of("cli-workshop.file")))
    trial_commands.add_person(keeping, text)
    keeping.set_defaults(command=_keep)
    using = calls.add_parser("use", parents=[common], help=text(Message.of("cli-workshop.use")))
    using.add_argument("id", help=text(Message.of("cli-workshop.prompt-id")))
    _add_version(using, text)
    using.set_defaults(command=_use)
    trial_commands.add_to(calls, common, text)


def _add_version(parser: argparse.ArgumentParser, text: Callable[[Message], str]) -> None:
    version = parser.add_mutually_exclusive_group()
    version.add_argument(
        "--version", dest="number", metavar="N", type=int, help=text(Message.of("cli-workshop.version"))
    )
    version.add_argument("--shipped", action="store_true", help=text(Message.of("cli-workshop.shipped")))


def _prompts(call: argparse.Namespace, console: Console) -> int:
    with Workbench.open(call.project, read_only=True) as workbench:
        if call.show is not None:
            _show(_chosen(own_prompts.shelf(workbench, call.show), call), console)
            return DONE
        shelves = own_prompts.prompts(workbench)
        names = {person.id: person.name for person in workbench.people()}
    if console.as_json:
        console.document({"prompts": [_as_document(shelf) for shelf in shelves]})
        return DONE
    header = (
        Message.of("workshop.column-prompt"),
        Message.of("workshop.column-language"),
        Message.of("workshop.column-version"),
        Message.of("workshop.column-in-use"),
        Message.of("workshop.column-date"),
        Message.of("workshop.column-from"),
    )
    console.table(header, [row for shelf in shelves for row in _rows(shelf, names, console)])
    return DONE


def _chosen(shelf: PromptShelf, call: argparse.Namespace) -> WrittenPrompt:
    if call.number is not None:
        return shelf.version(call.number).written
    return shelf.shipped if call.shipped else shelf.in_use


def _show(prompt: WrittenPrompt, console: Console) -> None:
    if console.as_json:
        console.document({"prompt": {"id": prompt.id, "version": prompt.version, "text": prompt.text}})
    else:
        print(prompt.text, end="" if prompt.text.endswith("\n") else "\n")


def _rows(shelf: PromptShelf, names: dict[int, str], console: Console) -> list[tuple[str, ...]]:
    yes = console.sentence(Message.of("workshop.yes"))
    shipped_with = console.sentence(Message.of("workshop.shipped-with"))
    shipped = (shelf.shipped.version, yes if shelf.used is None else "", "", shipped_with)
    own = [
        (
            version.written.version,
            yes if version == shelf.used else "",
            version.at.date().isoformat(),
            names.get(version.person, "–"),
        )
        for version in shelf.own
    ]
    return [(shelf.id, shelf.language, *row) for row in (shipped, *own)]


def _as_document(shelf: PromptShelf) -> dict[str, object]:
    return {
        "id": shelf.id,
        "language": shelf.language,
        "shipped": shelf.shipped.version,
        "in_use": shelf.in_use.version,
        "own": [_own_document(version) for version in shelf.own],
    }


def _own_document(version: OwnPrompt) -> dict[str, object]:
    return {
        "number": version.number,
        "version": version.written.version,
        "person": version.person,
        "created_at": version.at.isoformat(),
    }


def _keep(call: argparse.Namespace, console: Console) -> int:
    text = read_text(call.file)
    own_prompts.read_prompt(text)  # a file that is no prompt makes nobody known to the project
    with open_to_write(call.project, console) as workbench:
        kept = own_prompts.keep_prompt(workbench, text, workbench.person(call.person, Role(call.role)))
    console.say(Message.of("workshop.kept", prompt=kept.id, version=kept.written.version))
    if console.as_json:
        console.document({"id": kept.id, **_own_document(kept)})
    return DONE


def _use(call: argparse.Namespace, console: Console) -> int:
    with open_to_write(call.project, console) as workbench:
        if call.shipped:
            used = own_prompts.use_shipped(workbench, call.id)
        else:
            used = own_prompts.use_prompt(workbench, call.id, call.number).written
    console.say(Message.of("workshop.now-in-use", prompt=used.id, version=used.version))
    if console.as_json:
        console.document({"id": used.id, "in_use": used.version})
    return DONE
