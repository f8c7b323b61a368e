"""`workshop PROJECT try|show|choose|tally`: two drafts of one text, chosen blind."""

import argparse
from collections.abc import Callable

from klartafel.cli.console import DONE, Console, ProgressLine
from klartafel.cli.opening import open_to_write
from klartafel.cli.text_input import read_text
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.person import WORKING_ROLES, Role
from klartafel.domain.tally import Tally
from klartafel.domain.text import KINDS, TextKind
from klartafel.domain.workshop import BlindTrial, Choice, Setting, Trial, WrittenPrompt
from klartafel.services import own_prompts, workshop
from klartafel.services.draft_task import DraftOrder
from klartafel.services.engines import open_engine
from klartafel.services.workbench import Workbench
from klartafel.services.workshop import Wish

_SIDES = ("one", "two")
_SHIPPED, _NO_MODEL = "shipped", "no-model"


def add_to(
    calls: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the calls."""
    trying = calls.add_parser("try", parents=[common], help=text(Message.of("cli-workshop.try")))
    trying.add_argument("subject", metavar="KEY", help=text(Message.of("cli.subject")))
    trying.add_argument(
        "--kind", choices=[k.value for k in TextKind], default="es", help=text(Message.of("cli.kind"))
    )
    trying.add_argument("--lang", help=text(Message.of("cli.lang")))
    for side in _SIDES:
        trying.add_argument(f"--{side}", metavar="PROMPT", help=text(Message.of("cli-workshop.side")))
        trying.add_argument(f"--model-{side}", metavar="MODEL", help=text(Message.of("cli.model")))
        trying.add_argument(f"--seed-{side}", type=int, default=1, help=text(Message.of("cli.seed")))
    trying.set_defaults(command=_try)
    showing = calls.add_parser("show", parents=[common], help=text(Message.of("cli-workshop.show")))
    showing.add_argument("trial", type=int, help=text(Message.of("cli-workshop.trial")))
    showing.set_defaults(command=_show)
    choosing = calls.add_parser("choose", parents=[common], help=text(Message.of("cli-workshop.choose")))
    choosing.add_argument("trial", type=int, help=text(Message.of("cli-workshop.trial")))
    choosing.add_argument(
        "choice", choices=[c.value for c in Choice], help=text(Message.of("cli-workshop.choice"))
    )
    add_person(choosing, text)
    choosing.add_argument("--note", default="", help=text(Message.of("cli-workshop.note")))
    choosing.set_defaults(command=_choose)
    counting = calls.add_parser("tally", parents=[common], help=text(Message.of("cli-workshop.tally")))
    counting.set_defaults(command=_tally)


def add_person(parser: argparse.ArgumentParser, text: Callable[[Message], str]) -> None:
    """Who acts, and in which role."""
    parser.add_argument("--as", dest="person", required=True, help=text(Message.of("cli.as")))
    parser.add_argument(
        "--role", choices=[r.value for r in WORKING_ROLES], default="staff", help=text(Message.of("cli.role"))
    )


def _try(call: argparse.Namespace, console: Console) -> int:
    kind = TextKind(call.kind)
    language = call.lang or KINDS[kind].languages[0]
    with open_to_write(call.project, console) as workbench:
        subject = workbench.subject_by_key(call.subject)
        prompt = workshop.prompt_id(kind, language)
        one, two = (_wish(call, side, own_prompts.shelf(workbench, prompt)) for side in _SIDES)
        line = ProgressLine(console)
        try:
            order = DraftOrder(subject, kind, language)
            trial = workshop.begin_trial(workbench, order, (one, two), line.count, open_engine)
        finally:
            line.end()
    if console.as_json:
        console.document(_blind_document(trial, subject.key))
    else:
        _show_blind(trial, subject.key, console)
        console.say(Message.of("workshop.how-to-choose", trial=trial.id))
    return DONE


def _wish(call: argparse.Namespace, side: str, shelf: own_prompts.PromptShelf) -> Wish:
    """What one side of the call asks for: the prompt in use unless it names another one, or none."""
    named, seed = getattr(call, side), getattr(call, f"seed_{side}")
    model = getattr(call, f"model_{side}")
    if named == _NO_MODEL:
        if model is not None:
            raise WrongCall(Message.of("cli-workshop.model-and-none", side=side))
        return Wish(None)
    return Wish(_prompt(named, shelf), model, seed)


def _prompt(named: str | None, shelf: own_prompts.PromptShelf) -> WrittenPrompt:
    if named is None:
        return shelf.in_use
    if named == _SHIPPED:
        return shelf.shipped
    if named.isdecimal():
        return shelf.version(int(named)).written
    return own_prompts.read_prompt(read_text(named))


def _show(call: argparse.Namespace, console: Console) -> int:
    with Workbench.open(call.project, read_only=True) as workbench:
        blind = workshop.show(workbench, call.trial)
        key = workbench.subject(blind.subject).key
        revealed = workshop.reveal(workbench, call.trial) if blind.is_decided else None
    if console.as_json:
        console.document(_blind_document(blind, key) if revealed is None else _document(revealed, key))
        return DONE
    _show_blind(blind, key, console)
    if revealed is None:
        console.say(Message.of("workshop.how-to-choose", trial=blind.id))
    else:
        _show_choice(revealed, console)
    return DONE


def _choose(call: argparse.Namespace, console: Console) -> int:
    with open_to_write(call.project, console) as workbench:
        workshop.show(workbench, call.trial)  # a wrong number makes nobody known to the project
        person = workbench.person(call.person, Role(call.role))
        trial = workshop.decide(workbench, call.trial, Choice(call.choice), person, call.note)
        key = workbench.subject(trial.subject).key
    if console.as_json:
        console.document(_document(trial, key))
    else:
        _show_choice(trial, console)
    return DONE


def _tally(call: argparse.Namespace, console: Console) -> int:
    with Workbench.open(call.project, read_only=True) as workbench:
        counted = workshop.tally(workbench)
    if console.as_json:
        console.document({"pairs": [_tally_document(tally, console) for tally in counted]})
        return DONE
    if not counted:
        console.say(Message.of("workshop.nothing-decided"))
    for tally in counted:
        console.say(
            Message.of(
                "workshop.pair",
                one=workshop.setting_name(tally.one),
                two=workshop.setting_name(tally.two),
            )
        )
        console.say(
            Message.of(
                "workshop.counts",
                one=tally.one_better,
                two=tally.two_better,
                good=tally.both_good,
                bad=tally.both_bad,
                choices=tally.choices,
            )
        )
        console.say(workshop.verdict(tally))
    return DONE


def _show_blind(trial: BlindTrial, key: str, console: Console) -> None:
    console.say(Message.of("workshop.trial", trial=trial.id, subject=key))
    for number, body in enumerate(trial.texts, 1):
        console.say(Message.of("workshop.text-number", number=number))
        print(body)
    if trial.is_same:
        console.say(Message.of("workshop.same-text"))


def _show_choice(trial: Trial, console: Console) -> None:
    judgement = trial.decision
    if judgement.choice.prefers:
        console.say(Message.of("workshop.chosen-text", number=judgement.choice.value))
    elif judgement.choice is Choice.BOTH_GOOD:
        console.say(Message.of("workshop.chosen-both"))
    else:
        console.say(Message.of("workshop.chosen-neither"))
    if judgement.reason:
        console.say(Message.of("workshop.reason", reason=judgement.reason))
    for number, attempt in enumerate(trial.shown, 1):
        name = workshop.setting_name(attempt.setting)
        console.say(Message.of("workshop.text-made-with", number=number, setting=name))


def _blind_document(trial: BlindTrial, key: str) -> dict[str, object]:
    return {
        "trial": trial.id,
        "key": key,
        "kind": trial.kind.value,
        "language": trial.language,
        "texts": list(trial.texts),
        "same": trial.is_same,
        "choice": None,
    }


def _document(trial: Trial, key: str) -> dict[str, object]:
    judgement = trial.decision
    return {
        **_blind_document(trial.blind, key),
        "choice": judgement.choice.value,
        "reason": judgement.reason,
        "person": judgement.person,
        "decided_at": judgement.at.isoformat(),
        "settings": [_setting_document(attempt.setting) for attempt in trial.shown],
    }


def _setting_document(setting: Setting) -> dict[str, object]:
    prompt = setting.prompt
    return {
        "prompt": None if prompt is None else prompt.id,
        "prompt_version": None if prompt is None else prompt.version,
        "model": setting.model_id or None,
        "model_sha256": setting.model_sha256 or None,
        "seed": None if prompt is None else setting.seed,
    }


def _tally_document(tally: Tally, console: Console) -> dict[str, object]:
    low, high = tally.interval
    return {
        "settings": [_setting_document(tally.one), _setting_document(tally.two)],
        "better": [tally.one_better, tally.two_better],
        "both": tally.both_good,
        "neither": tally.both_bad,
        "choices": tally.choices,
        "first_share_95": [round(low, 4), round(high, 4)],
        "tells_apart": tally.tells_them_apart,
        "verdict": console.sentence(workshop.verdict(tally)),
    }
