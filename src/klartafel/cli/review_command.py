"""`review`: the same gate as in the window."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli import session_command
from klartafel.cli.console import DONE, Console
from klartafel.cli.opening import open_to_write
from klartafel.domain.decision import Verdict
from klartafel.domain.gate import Action
from klartafel.domain.label import label, state_name
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.person import WORKING_ROLES, Person, Role
from klartafel.domain.subject import Subject, Text
from klartafel.domain.text import TextKind
from klartafel.services.checking import check_body
from klartafel.services.deciding import decide_fact
from klartafel.services.reviewing import take_step
from klartafel.services.workbench import Workbench

_STEPS = {
    "submit": Action.SUBMIT,
    "approve": Action.APPROVE,
    "confirm": Action.CONFIRM,
    "reject": Action.REJECT,
    "withdraw": Action.WITHDRAW,
    "still-valid": Action.STILL_VALID,
    "rework": Action.REWORK,
    "session": Action.CERTIFY,
    "external": Action.ACCEPT_EXTERNAL,
    "outside": Action.RECORD_OUTSIDE,
}
_VERDICTS = {
    "accept-fact": Verdict.ACCEPTED,
    "no-fact": Verdict.NOT_A_FACT,
    "keep-fact": Verdict.MUST_STAY,
    "free-fact": Verdict.MAY_GO,
}


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("review", parents=[common], help=text(Message.of("cli.review")))
    parser.add_argument("project", type=Path, help=text(Message.of("cli.project")))
    parser.add_argument("step", choices=[*_STEPS, *_VERDICTS], help=text(Message.of("cli.step")))
    parser.add_argument("subject", help=text(Message.of("cli.subject")))
    parser.add_argument(
        "--kind", choices=[k.value for k in TextKind], default="es", help=text(Message.of("cli.kind"))
    )
    parser.add_argument("--lang", help=text(Message.of("cli.lang")))
    parser.add_argument("--as", dest="person", required=True, help=text(Message.of("cli.as")))
    parser.add_argument(
        "--role", choices=[r.value for r in WORKING_ROLES], default="staff", help=text(Message.of("cli.role"))
    )
    parser.add_argument("--hash", dest="seen_hash", default="", help=text(Message.of("cli.hash")))
    parser.add_argument("--fact", default="", help=text(Message.of("cli.fact")))
    parser.add_argument("--note", default="", help=text(Message.of("cli.note")))
    parser.add_argument("--test-readers", type=int, default=0, help=text(Message.of("cli.test-readers")))
    session_command.add_options(parser, text)
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Take one step with one text."""
    kind = TextKind(call.kind)
    is_of_session = call.step == "session" and call.subject in session_command.PARTS
    if not is_of_session and not call.seen_hash:
        raise WrongCall(Message.of("review.hash-missing"))
    with open_to_write(call.project, console) as workbench:
        if is_of_session:
            person = workbench.person(call.person, Role(call.role))
            return session_command.run(call, workbench, person, console)
        subject = workbench.subject_by_key(call.subject)
        language = call.lang or ("en" if kind in (TextKind.PLAIN_ENGLISH, TextKind.EASY_READ) else "de")
        text = workbench.text_of(subject.id, kind, language)
        if text is None:
            raise WrongCall(Message.of("review.nothing-written"))
        person = workbench.person(call.person, Role(call.role))
        if call.step in _VERDICTS:
            _decide(call, workbench, subject, text, person)
            state = text.state
        else:
            state = take_step(
                workbench, text.id, _STEPS[call.step], person, call.seen_hash, call.note, call.test_readers
            )
    console.say(
        Message.of(
            "review.now",
            subject=subject.key,
            label=console.sentence(label(kind, state)),
            state=console.sentence(state_name(state)),
        )
    )
    if console.as_json:
        console.document({"key": subject.key, "kind": kind.value, "language": language, "state": state.value})
    return DONE


def _decide(
    call: argparse.Namespace, workbench: Workbench, subject: Subject, text: Text, person: Person
) -> None:
    """Decide the fact that has these words: an open one of the text, or one of the source that must stay."""
    body = text.current.body if text.current else ""
    checked = check_body(workbench, subject, text, body)
    verdict = _VERDICTS[call.step]
    for entry in checked.open_facts if verdict.settles else checked.report.ledger:
        place = entry.draft if verdict.settles else entry.source
        words = body if verdict.settles else checked.source
        if place is not None and words[place.start : place.end] == call.fact:
            decide_fact(workbench, subject.id, entry, verdict, call.note, person)
            return
    raise WrongCall(Message.of("review.no-such-fact", words=call.fact))
