"""`rules`: how a project wants its texts checked."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from klartafel.cli.console import DONE, Console
from klartafel.cli.opening import open_to_write
from klartafel.domain.checking import CheckSettings, RuleNumber, Separator
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.text import Profile
from klartafel.services import rule_settings

_SEPARATORS = {"hyphen": Separator.HYPHEN, "mediopunkt": Separator.MEDIOPUNKT}
_SWITCHES = {"on": True, "off": False}


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call; each option is one change, and without any the settings are shown."""
    parser = commands.add_parser("rules", parents=[common], help=text(Message.of("cli.rules")))
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    parser.add_argument("--lang", choices=("de", "en"), default="de", help=text(Message.of("cli.lang")))
    parser.add_argument("--on", action="append", metavar="RULE", help=text(Message.of("cli.rules-on")))
    parser.add_argument("--off", action="append", metavar="RULE", help=text(Message.of("cli.rules-off")))
    parser.add_argument(
        "--number",
        nargs=4,
        action="append",
        metavar=("RULE", "PROFILE", "NAME", "VALUE"),
        help=text(Message.of("cli.rules-number")),
    )
    parser.add_argument("--separator", choices=_SEPARATORS, help=text(Message.of("cli.rules-separator")))
    parser.add_argument("--year", metavar="YEAR", help=text(Message.of("cli.rules-year")))
    parser.add_argument("--gender-signs", choices=_SWITCHES, help=text(Message.of("cli.rules-gender-signs")))
    parser.add_argument("--word", action="append", metavar="WORD", help=text(Message.of("cli.rules-word")))
    parser.add_argument(
        "--forget-word", action="append", metavar="WORD", help=text(Message.of("cli.rules-forget-word"))
    )
    parser.add_argument(
        "--explain",
        nargs=2,
        action="append",
        metavar=("WORD", "EXPLANATION"),
        help=text(Message.of("cli.rules-explain")),
    )
    parser.add_argument(
        "--spoken",
        nargs=2,
        action="append",
        metavar=("NAME", "SPOKEN"),
        help=text(Message.of("cli.rules-spoken")),
    )
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Make the changes that were asked for, all or none of them, then show what holds."""
    changes = tuple(_changes(call))
    with open_to_write(call.project, console) as workbench:
        if changes:
            rule_settings.change(workbench, *changes)
        settings = rule_settings.settings_of(workbench, call.lang)
        spoken = rule_settings.pronunciations_of(workbench, call.lang)
    if console.as_json:
        console.document({**_as_document(settings), "spoken": dict(spoken)})
    else:
        _show(settings, console)
        for written, sound in spoken:
            console.say(Message.of("check-settings.spoken", word=written, spoken=sound))
    return DONE


def _changes(call: argparse.Namespace) -> Iterator[rule_settings.Change]:
    """One change for each option that was given. Raises WrongCall for a wrong one."""
    if call.on:
        yield rule_settings.switch_rules(tuple(call.on), on=True)
    if call.off:
        yield rule_settings.switch_rules(tuple(call.off), on=False)
    for number in call.number or ():
        yield rule_settings.set_number(_number(*number))
    if call.separator:
        yield rule_settings.set_separator(_SEPARATORS[call.separator])
    if call.year is not None:
        yield _year(call.year)
    if call.gender_signs:
        yield rule_settings.allow_gender_signs(allowed=_SWITCHES[call.gender_signs])
    if call.word:
        yield rule_settings.own_words(tuple(call.word), known=True)
    if call.forget_word:
        yield rule_settings.own_words(tuple(call.forget_word), known=False)
    for word, explanation in call.explain or ():
        yield rule_settings.explain_word(call.lang, word, explanation)
    for word, spoken in call.spoken or ():
        yield rule_settings.speak_name(call.lang, word, spoken)


def _number(rule: str, profile: str, name: str, value: str) -> RuleNumber:
    if profile not in {p.value for p in Profile} or not value.isdecimal():
        raise WrongCall(Message.of("check-settings.bad-number", profile=profile, value=value))
    return RuleNumber(rule, Profile(profile), name, int(value))


def _year(written: str) -> rule_settings.Change:
    """A year, "now" to follow the present one, or "none" to count from none."""
    if written == "now":
        return rule_settings.follow_the_year()
    if written == "none":
        return rule_settings.set_reference_year(None)
    if not written.isdecimal():
        raise WrongCall(Message.of("check-settings.strange-year", year=written))
    return rule_settings.set_reference_year(int(written))


def _as_document(settings: CheckSettings) -> dict[str, object]:
    return {
        "switched_off": sorted(settings.switched_off),
        "numbers": [
            {"rule": n.rule, "profile": n.profile.value, "name": n.name, "value": n.value}
            for n in settings.numbers
        ],
        "separator": settings.separator.name.lower(),
        "reference_year": settings.reference_year,
        "gender_signs": settings.allow_gender_signs,
        "own_words": sorted(settings.own_words),
        "explained": {word.word: word.explanation for word in settings.explained},
    }


def _show(settings: CheckSettings, console: Console) -> None:
    nothing = "–"
    year = str(settings.reference_year or nothing)
    console.say(Message.of("check-settings.off", rules=", ".join(sorted(settings.switched_off)) or nothing))
    console.say(Message.of("check-settings.separator", sign=settings.separator.value))
    console.say(Message.of("check-settings.year", year=year))
    if settings.allow_gender_signs:
        console.say(Message.of("check-settings.gender-signs-allowed"))
    else:
        console.say(Message.of("check-settings.gender-signs-found"))
    for n in settings.numbers:
        console.say(
            Message.of(
                "check-settings.number", rule=n.rule, profile=n.profile.value, name=n.name, value=n.value
            )
        )
    words = ", ".join(sorted(settings.own_words)) or nothing
    console.say(Message.of("check-settings.own-words", words=words))
    for word in settings.explained:
        console.say(Message.of("check-settings.explained", word=word.word, explanation=word.explanation))
