"""`new-subject`: a room, a page about the visit or a tour that no file brings."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import DONE, Console
from klartafel.cli.opening import open_to_write
from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectKind
from klartafel.services.subjects import NewSubject, add_subject


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    help_message = text(Message.of("cli-subjects.new-subject"))
    parser = commands.add_parser("new-subject", parents=[common], help=help_message)
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    parser.add_argument("number", help=text(Message.of("cli-subjects.number")))
    parser.add_argument(
        "--sort",
        choices=[kind.value for kind in SubjectKind],
        default=SubjectKind.PLACE.value,
        help=text(Message.of("cli-subjects.sort")),
    )
    parser.add_argument("--title", default="", help=text(Message.of("cli-subjects.title")))
    parser.add_argument("--description", default="", help=text(Message.of("cli-subjects.description")))
    parser.add_argument("--location", default="", help=text(Message.of("cli-subjects.location")))
    parser.add_argument("--lang", default="de", help=text(Message.of("cli-subjects.lang")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Make it and say its key."""
    new = NewSubject(
        SubjectKind(call.sort),
        call.number,
        call.title,
        description=call.description,
        location=call.location,
        language=call.lang,
    )
    with open_to_write(call.project, console) as workbench:
        subject = workbench.subject(add_subject(workbench, new))
    console.say(Message.of("cli-subjects.made", key=subject.key, title=subject.title(new.language)))
    if console.as_json:
        console.document({"key": subject.key, "kind": subject.kind.value})
    return DONE
