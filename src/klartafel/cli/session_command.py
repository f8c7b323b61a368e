"""`review PROJECT session plan|pack|record|certify`: sessions of test readers without a window."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from klartafel.cli.console import DONE, Console
from klartafel.domain.label import label, state_name
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.session import Outcome, Session, SessionFinding, size_warning
from klartafel.domain.subject import Text
from klartafel.domain.text import TextKind
from klartafel.services import session_table, sessions
from klartafel.services.session_pack import write_pack
from klartafel.services.sessions import SessionPlan
from klartafel.services.workbench import Workbench

PARTS = ("plan", "pack", "record", "certify")


def add_options(parser: argparse.ArgumentParser, text: Callable[[Message], str]) -> None:
    """Declare what a session needs beside the options of every step."""
    group = parser.add_argument_group(text(Message.of("cli-session.group")))
    group.add_argument("--session", type=int, default=0, help=text(Message.of("cli-session.session")))
    group.add_argument("--on", type=date.fromisoformat, help=text(Message.of("cli-session.on")))
    group.add_argument("--place", default="", help=text(Message.of("cli-session.place")))
    group.add_argument(
        "--text", dest="keys", action="append", default=[], help=text(Message.of("cli-session.text"))
    )
    group.add_argument(
        "--question",
        dest="questions",
        action="append",
        default=[],
        help=text(Message.of("cli-session.question")),
    )
    group.add_argument("--out", type=Path, default=Path(), help=text(Message.of("cli-session.out")))
    group.add_argument("--sentence", type=int, default=0, help=text(Message.of("cli-session.sentence")))
    group.add_argument(
        "--outcome", choices=[one.value for one in Outcome], help=text(Message.of("cli-session.outcome"))
    )
    group.add_argument("--words", default="", help=text(Message.of("cli-session.words")))
    group.add_argument("--read-back", action="store_true", help=text(Message.of("cli-session.read-back")))


def run(call: argparse.Namespace, workbench: Workbench, person: Person, console: Console) -> int:
    """Carry out one part of a session."""
    parts = {"plan": _plan, "pack": _pack, "record": _record, "certify": _certify}
    parts[call.subject](call, workbench, person, console)
    return DONE


def _plan(call: argparse.Namespace, workbench: Workbench, person: Person, console: Console) -> None:
    if call.on is None:
        raise WrongCall(Message.of("cli-session.day-missing"))
    if len(call.keys) != len(call.questions):
        raise WrongCall(Message.of("sessions.question-missing"))
    chosen = tuple(
        (_text(call, workbench, key).id, question)
        for key, question in zip(call.keys, call.questions, strict=True)
    )
    planned = sessions.plan_session(workbench, SessionPlan(call.on, call.place, chosen), person)
    warning = size_warning(len(planned.texts))
    if warning is not None:
        console.complain(warning)
    console.say(Message.of("cli-session.planned", number=planned.id, count=len(planned.texts)))
    if console.as_json:
        console.document({"session": _as_json(planned)})


def _pack(call: argparse.Namespace, workbench: Workbench, _person: Person, console: Console) -> None:
    file = write_pack(workbench, call.session, call.out)
    console.say(Message.of("session-pack.done-paper", path=str(file)))
    if console.as_json:
        console.document({"session": call.session, "file": str(file)})


def _record(call: argparse.Namespace, workbench: Workbench, _person: Person, console: Console) -> None:
    text = _only_text(call, workbench)
    on_table = session_table.table_text(workbench, sessions.session(workbench, call.session), text.id)
    is_of_sentence = call.outcome != Outcome.ANSWER.value
    if is_of_sentence and not 1 <= call.sentence <= len(on_table.lines):
        raise WrongCall(Message.of("sessions.no-such-sentence"))
    line = on_table.lines[call.sentence - 1] if is_of_sentence else None
    if call.read_back and line is not None:
        session_table.tick(workbench, call.session, text.id, line, read=True)
    if call.outcome is not None:
        sentence = line.sentence if line is not None else ""
        finding = SessionFinding(text.id, sentence, Outcome(call.outcome), call.words)
        session_table.record(workbench, call.session, finding)
    on_table = session_table.table_text(workbench, sessions.session(workbench, call.session), text.id)
    console.say(Message.of("cli-session.recorded", count=len(on_table.open_lines)))
    if console.as_json:
        lines = [
            {
                "sentence": one.sentence,
                "changed": one.is_changed,
                "read_back": one.is_read_back,
                "verdict": one.verdict.value if one.verdict else None,
                "hard_words": list(one.hard_words),
            }
            for one in on_table.lines
        ]
        console.document({"session": call.session, "hash": on_table.body_hash, "sentences": lines})


def _certify(call: argparse.Namespace, workbench: Workbench, person: Person, console: Console) -> None:
    text = _only_text(call, workbench)
    if call.test_readers:
        known = sessions.session(workbench, call.session)
        sessions.say_who_tested(workbench, call.session, call.test_readers, (), logo_tester=known.logo_tester)
    state = session_table.certify(workbench, call.session, text.id, call.seen_hash or "", person)
    console.say(
        Message.of(
            "review.now",
            subject=call.keys[0],
            label=console.sentence(label(text.kind, state)),
            state=console.sentence(state_name(state)),
        )
    )
    if console.as_json:
        console.document({"session": call.session, "key": call.keys[0], "state": state.value})


def _text(call: argparse.Namespace, workbench: Workbench, key: str) -> Text:
    kind = TextKind(call.kind)
    language = call.lang or ("en" if kind is TextKind.EASY_READ else "de")
    found = workbench.text_of(workbench.subject_by_key(key).id, kind, language)
    if found is None:
        raise WrongCall(Message.of("review.nothing-written"))
    return found


def _only_text(call: argparse.Namespace, workbench: Workbench) -> Text:
    if len(call.keys) != 1:
        raise WrongCall(Message.of("cli-session.one-text"))
    return _text(call, workbench, call.keys[0])


def _as_json(session: Session) -> dict[str, object]:
    return {
        "number": session.id,
        "on": session.held_on.isoformat(),
        "place": session.place,
        "language": session.language,
        "audience": session.audience.value,
        "texts": len(session.texts),
    }
