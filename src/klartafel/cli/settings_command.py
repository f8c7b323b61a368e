"""`settings`: what holds for all texts of a project."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from klartafel.cli.console import DONE, Console
from klartafel.cli.opening import open_to_write
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.settings import ProjectSettings
from klartafel.services.house_settings import change_house

_NO_LIMIT = "none"


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call; without an option the settings are shown."""
    parser = commands.add_parser("settings", parents=[common], help=text(Message.of("cli.settings")))
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    parser.add_argument("--title", help=text(Message.of("cli.settings-title")))
    parser.add_argument("--institution", help=text(Message.of("cli.settings-institution")))
    parser.add_argument("--word-limit", metavar="N", help=text(Message.of("cli.settings-word-limit")))
    parser.add_argument("--house-style", metavar="TEXT", help=text(Message.of("cli.settings-house-style")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Change what is given, then show all."""
    with open_to_write(call.project, console) as workbench:
        before = workbench.settings
        settings = _changed(before, call)
        if settings != before:
            change_house(workbench, settings)
    if console.as_json:
        console.document(
            {
                "title": settings.title,
                "institution": settings.institution,
                "word_limit": settings.word_limit,
                "house_style": settings.house_style,
            }
        )
    else:
        limit = Message.of("house.kind-limit") if settings.word_limit is None else str(settings.word_limit)
        console.say(Message.of("house.title", title=settings.title))
        console.say(Message.of("house.institution", institution=settings.institution))
        console.say(Message.of("house.limit", limit=limit))
        console.say(Message.of("house.style", style=settings.house_style))
    return DONE


def _changed(settings: ProjectSettings, call: argparse.Namespace) -> ProjectSettings:
    given = {"title": call.title, "institution": call.institution, "house_style": call.house_style}
    changed = replace(settings, **{name: value.strip() for name, value in given.items() if value is not None})
    if call.word_limit is None:
        return changed
    return replace(changed, word_limit=_limit(call.word_limit))


def _limit(given: str) -> int | None:
    if given == _NO_LIMIT:
        return None
    try:
        return int(given)
    except ValueError as error:
        raise WrongCall(Message.of("house.no-number", given=given)) from error
