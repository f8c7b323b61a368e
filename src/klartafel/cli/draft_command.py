"""`draft`: into a project through the job queue, or a single text, or many as lines."""

import argparse
import json
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from queue import SimpleQueue

from klartafel.cli.check_command import as_document as check_document
from klartafel.cli.check_command import exit_code
from klartafel.cli.console import DONE, WITH_FINDINGS, Console, ProgressLine
from klartafel.cli.opening import open_to_write
from klartafel.cli.text_input import read_line, read_text
from klartafel.domain.finding import CheckReport
from klartafel.domain.job import Job
from klartafel.domain.message import KnownTrouble, Message, WrongCall
from klartafel.domain.text import KINDS, RunRecord, TextKind, profile_of
from klartafel.platform.clock import system_clock
from klartafel.services.checking import check_text
from klartafel.services.draft_task import DraftOrder, DraftTask, orders_for
from klartafel.services.drafting import (
    Draft,
    DraftEvent,
    DraftSoFar,
    NoDraft,
    ask_for_draft,
    draft_once,
    require_recipe,
)
from klartafel.services.engines import OpenEngine, open_engine
from klartafel.services.jobs import run_and_wait
from klartafel.services.rule_settings import house_settings


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("draft", parents=[common], help=text(Message.of("cli.draft")))
    parser.add_argument("project", type=Path, nargs="?", help=text(Message.of("cli.project")))
    parser.add_argument("--text", metavar="FILE", help=text(Message.of("cli.text-file")))
    parser.add_argument("--jsonl", action="store_true", help=text(Message.of("cli.jsonl")))
    parser.add_argument(
        "--kind", action="append", choices=[k.value for k in TextKind], help=text(Message.of("cli.kind"))
    )
    parser.add_argument("--lang", help=text(Message.of("cli.lang")))
    parser.add_argument("--only", action="append", metavar="KEY", help=text(Message.of("cli.only")))
    parser.add_argument("--limit", type=int, help=text(Message.of("cli.limit")))
    parser.add_argument("--seed", type=int, default=1, help=text(Message.of("cli.seed")))
    parser.add_argument("--model", help=text(Message.of("cli.model")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Choose between project, one text and lines."""
    if call.jsonl:
        return _draft_lines(call, console)
    if call.text is not None:
        return _draft_text(call, console)
    if call.project is None:
        raise WrongCall(Message.of("cli.draft-what"))
    return _draft_project(call, console)


def _draft_project(call: argparse.Namespace, console: Console) -> int:
    kinds = tuple(TextKind(kind) for kind in call.kind or ["es"])
    for kind in kinds:
        require_recipe(kind, call.lang or KINDS[kind].languages[0])
    if call.limit is not None and call.limit < 0:
        raise WrongCall(Message.of("cli.negative-limit"))
    with open_to_write(call.project, console) as workbench:
        orders = orders_for(workbench, kinds, call.lang, tuple(call.only or ()), call.limit)
        if not orders:
            console.say(Message.of("draft.nothing-to-do"))
            if console.as_json:
                console.document({"drafts": 0, "failed": []})
            return DONE
        with open_engine(call.model) as engine:
            task = DraftTask(workbench, engine.desk, engine.model, orders, seed=call.seed)
            line = ProgressLine(console)
            try:
                run_and_wait(workbench, task, lambda job: line.show(progress_of(job)))
            finally:
                line.end()
    for order, reason in task.failed:
        console.complain(
            Message.of("draft.failed", subject=order.subject.key, reason=console.sentence(reason))
        )
    console.say(Message.of("draft.done", count=len(task.made), failed=len(task.failed)))
    if console.as_json:
        console.document(
            {
                "drafts": len(task.made),
                "failed": [_failure(order, reason, console) for order, reason in task.failed],
            }
        )
    return WITH_FINDINGS if task.failed else DONE


def progress_of(job: Job) -> Message:
    """How far a job is, with the time left where one part of it is finished."""
    if job.reason is not None:
        return job.reason
    if not job.done or job.started_at is None:
        return Message.of("job.progress", done=job.done, total=job.total)
    spent = (system_clock() - job.started_at).total_seconds()
    left = spent / job.done * (job.total - job.done)
    return Message.of("job.progress-left", done=job.done, total=job.total, minutes=ceil(left / 60))


def _failure(order: DraftOrder, reason: Message, console: Console) -> dict[str, str]:
    return {"key": order.subject.key, "kind": order.kind.value, "reason": console.sentence(reason)}


def _only_kind(call: argparse.Namespace) -> TextKind:
    if not call.kind or len(call.kind) != 1:
        raise WrongCall(Message.of("cli.one-kind"))
    return TextKind(call.kind[0])


def _draft_text(call: argparse.Namespace, console: Console) -> int:
    kind = _only_kind(call)
    source = read_text(call.text)
    language = call.lang or KINDS[kind].languages[0]
    require_recipe(kind, language)
    with open_engine(call.model) as engine:
        draft = draft_once(engine.desk, engine.model, source, kind, language, seed=call.seed)
    profile = profile_of(kind, language)
    report = check_text(draft.body, profile, language, source=source, settings=house_settings())
    if console.as_json:
        console.document(_as_document(draft, report, console))
    else:
        print(draft.body)
    return exit_code(report)


def _as_document(draft: Draft, report: CheckReport, console: Console) -> dict[str, object]:
    checked = check_document(report, console, None)
    return {
        "text": draft.body,
        "sentences": checked["sentences"],
        "run": run_document(draft.run),
        "findings": checked["findings"],
        "ledger": checked["ledger"],
        "incomplete": draft.incomplete,
    }


def run_document(run: RunRecord) -> dict[str, object]:
    """The record of a run for programs."""
    return {
        "program": run.program_version,
        "model": run.model_id,
        "model_sha256": run.model_sha256,
        "prompt": run.prompt_id,
        "prompt_version": run.prompt_version,
        "options": dict(run.options),
        "seed": run.seed,
        "prompt_tokens": run.prompt_tokens,
        "answer_tokens": run.answer_tokens,
        "seconds": round(run.seconds, 3),
        "end_reason": run.end_reason,
        "model_input": run.model_input,
        "created_at": run.created_at.isoformat(),
    }


def _draft_lines(call: argparse.Namespace, console: Console) -> int:
    """Answers in order of completion; a line that cannot be drafted is answered, not fatal."""
    answers: SimpleQueue[_Answer | _InputEnded] = SimpleQueue()
    code, answered, asked = DONE, 0, None
    with open_engine(call.model) as engine:
        # Read beside answering: whoever waits for an answer before sending the next line gets it.
        reader = threading.Thread(
            target=_read_lines, args=(sys.stdin.buffer, engine, answers, call.seed), daemon=True
        )
        reader.start()
        while asked is None or answered < asked:
            event = answers.get()
            if isinstance(event, _InputEnded):
                asked = event.asked
                continue
            answer, answer_code = _answered(event, console)
            print(json.dumps({"schema": 1, **answer}), flush=True)
            code = max(code, answer_code)
            answered += 1
    return code


@dataclass(frozen=True, slots=True)
class _InputEnded:
    """No more lines come; so many were asked for."""

    asked: int


def _read_lines(
    lines: Iterable[bytes], engine: OpenEngine, answers: "SimpleQueue[_Answer | _InputEnded]", seed: int
) -> None:
    asked = 0
    try:
        for line in lines:
            if line.strip():
                asked += 1
                _ask_line(line, engine, answers, seed)
    finally:
        answers.put(_InputEnded(asked))


@dataclass(frozen=True, slots=True)
class _Order:
    """What a line asks for."""

    source: str
    kind: TextKind
    language: str


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a line; `order` is None where the line could not be read."""

    text_id: object
    order: _Order | None
    outcome: Draft | NoDraft


def _ask_line(
    line: bytes, engine: OpenEngine, answers: "SimpleQueue[_Answer | _InputEnded]", seed: int
) -> None:
    text_id: object = None
    try:
        given = read_line(line)
        text_id = given.get("id")
        kind = TextKind(str(given.get("kind")))
        source = given.get("text")
        language = given.get("lang") or KINDS[kind].languages[0]
        if not isinstance(source, str) or not isinstance(language, str):
            raise WrongCall(Message.of("cli.bad-line"))
        listener = _answering(answers, text_id, _Order(source, kind, language))
        ask_for_draft(engine.desk, engine.model, source, kind, language, listener, seed=seed)
    except KnownTrouble as trouble:
        answers.put(_Answer(text_id, None, NoDraft(trouble.message)))
    except ValueError:
        answers.put(_Answer(text_id, None, NoDraft(Message.of("cli.bad-line"))))


def _answering(
    answers: "SimpleQueue[_Answer | _InputEnded]", text_id: object, order: _Order
) -> Callable[[DraftEvent], None]:
    def heard(event: DraftEvent) -> None:
        if not isinstance(event, DraftSoFar):
            answers.put(_Answer(text_id, order, event))

    return heard


def _answered(answer: _Answer, console: Console) -> tuple[dict[str, object], int]:
    """The line for an answer, and what it means for the exit code."""
    order, outcome = answer.order, answer.outcome
    if order is None or isinstance(outcome, NoDraft):
        reason = outcome.reason if isinstance(outcome, NoDraft) else None
        error = console.sentence(reason or Message.of("draft.stopped"))
        return {"id": answer.text_id, "error": error}, WITH_FINDINGS
    profile = profile_of(order.kind, order.language)
    report = check_text(outcome.body, profile, order.language, source=order.source, settings=house_settings())
    return {"id": answer.text_id, **_as_document(outcome, report, console)}, exit_code(report)
