"""`draft`: into a project through the job queue, or a single text, or many as lines."""

import argparse
import json
import logging
import sys
from collections.abc import Callable, Mapping
from math import ceil
from pathlib import Path

from klartafel.cli.check_command import as_document as check_document
from klartafel.cli.check_command import exit_code
from klartafel.cli.console import DONE, WITH_FINDINGS, Console, ProgressLine
from klartafel.cli.drafter import open_drafter
from klartafel.cli.opening import open_to_write
from klartafel.cli.text_input import read_line, read_text
from klartafel.domain.draft import DraftSentence, Origin
from klartafel.domain.finding import CheckReport
from klartafel.domain.job import Job
from klartafel.domain.message import KnownTrouble, Message, WrongCall
from klartafel.domain.run import RunRecord
from klartafel.domain.text import KINDS, TextKind, profile_of
from klartafel.platform.clock import system_clock
from klartafel.services.checking import check_text
from klartafel.services.draft_task import DraftOrder, DraftTask, orders_for
from klartafel.services.drafting import Draft, Drafter, draft_text
from klartafel.services.jobs import run_and_wait
from klartafel.services.rule_settings import house_settings
from klartafel.services.run_story import story
from klartafel.services.workbench import require_language

log = logging.getLogger(__name__)


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
    parser.add_argument("--no-model", action="store_true", help=text(Message.of("cli.no-model")))
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
        require_language(kind, call.lang or KINDS[kind].languages[0])
    if call.limit is not None and call.limit < 0:
        raise WrongCall(Message.of("cli.negative-limit"))
    with open_to_write(call.project, console) as workbench:
        orders = orders_for(workbench, kinds, call.lang, tuple(call.only or ()), call.limit)
        if not orders:
            console.say(Message.of("draft.nothing-to-do"))
            if console.as_json:
                console.document({"drafts": 0, "failed": []})
            return DONE
        asked = [(order.kind, order.language) for order in orders]
        with open_drafter(call, console, asked) as opened:
            task = DraftTask(workbench, opened.drafter, orders)
            line = ProgressLine(console)
            try:
                run_and_wait(workbench, task, lambda job: line.show(progress_of(job)))
            finally:
                line.end()
    for order, reason in (*task.failed, *task.notices):
        console.complain(Message.of("draft.told", subject=order.subject.key, reason=reason))
    console.say(Message.of("draft.done", count=len(task.made), failed=len(task.failed)))
    if console.as_json:
        console.document(
            {
                "drafts": len(task.made),
                "failed": [_failure(order, reason, console) for order, reason in task.failed],
            }
        )
    return opened.exit_code(WITH_FINDINGS if task.failed else DONE)


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
    require_language(kind, language)
    with open_drafter(call, console, [(kind, language)]) as opened:
        draft, report = _drafted(opened.drafter, source, kind, language)
    if console.as_json:
        for notice in draft.notices:
            console.complain(notice)
        console.document(_as_document(draft, report, console, source))
    else:
        print(draft.body)
        for sentence in (*draft.notices, story(draft.run)):
            console.complain(sentence)
    return opened.exit_code(exit_code(report))


def _drafted(drafter: Drafter, source: str, kind: TextKind, language: str) -> tuple[Draft, CheckReport]:
    """A draft of a text alone, and what the checks say of it."""
    draft = draft_text(drafter, source, kind, language)
    settings = house_settings()
    report = check_text(draft.body, profile_of(kind, language), language, source=source, settings=settings)
    return draft, report


def _as_document(draft: Draft, report: CheckReport, console: Console, source: str) -> dict[str, object]:
    checked = check_document(report, console, None)
    # A record has no blanks around a text; places count from the text as received.
    before = len(source) - len(source.lstrip())
    return {
        "text": draft.body,
        "sentences": checked["sentences"],
        "origins": [_origin_document(sentence, before) for sentence in draft.sentences],
        "run": run_document(draft.run, console),
        "findings": checked["findings"],
        "ledger": checked["ledger"],
        "notices": [console.sentence(notice) for notice in draft.notices],
    }


def _origin_document(sentence: DraftSentence, before: int) -> dict[str, object]:
    source = sentence.source
    return {
        "draft": [sentence.span.start, sentence.span.end],
        "origin": sentence.origin.value,
        "source": None if source is None else [source.start + before, source.end + before],
        "steps": list(sentence.steps),
        "vouched": None if sentence.vouched is None else round(sentence.vouched, 3),
        "simplified": sentence.simplified,
    }


def run_document(run: RunRecord, console: Console) -> dict[str, object]:
    """The record of a run for programs."""
    energy = run.energy
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
        "candidates": run.candidates,
        "energy_joules": None if energy is None else round(energy.joules, 1),
        "energy_measured": energy is not None and energy.measured,
        "energy_watts": None if energy is None else energy.watts,
        "origins": {origin.value: run.origins.get(origin, 0) for origin in Origin},
        "story": console.sentence(story(run)),
        "end_reason": run.end_reason,
        "model_input": run.model_input,
        "created_at": run.created_at.isoformat(),
    }


def _draft_lines(call: argparse.Namespace, console: Console) -> int:
    """Answers line by line; a line that cannot be drafted is answered, not fatal."""
    code = DONE
    every = [(kind, language) for kind in TextKind for language in KINDS[kind].languages]
    with open_drafter(call, console, every) as opened:
        for line in sys.stdin.buffer:
            if not line.strip():
                continue
            answer, answer_code = _answered(line, opened.drafter, console)
            print(json.dumps({"schema": 1, **answer}), flush=True)
            code = max(code, answer_code)
    return opened.exit_code(code)


def _answered(line: bytes, drafter: Drafter, console: Console) -> tuple[dict[str, object], int]:
    """The answer to a line, and what it means for the exit code."""
    text_id: object = None
    try:
        given = read_line(line)
        text_id = given.get("id")
        source, kind, language = _asked(given)
        draft, report = _drafted(drafter, source, kind, language)
    except KnownTrouble as trouble:
        return {"id": text_id, "error": console.sentence(trouble.message)}, WITH_FINDINGS
    except Exception:  # a bug that one line brings to light must not take the others along
        log.exception("a line could not be drafted")
        return {"id": text_id, "error": console.sentence(Message.of("job.bug"))}, WITH_FINDINGS
    return {"id": text_id, **_as_document(draft, report, console, source)}, exit_code(report)


def _asked(given: Mapping[str, object]) -> tuple[str, TextKind, str]:
    """Source, kind and language of a line. Raises WrongCall where one is missing or none that there is."""
    source, kind = given.get("text"), given.get("kind")
    if not isinstance(source, str) or kind not in list(TextKind):
        raise WrongCall(Message.of("cli.bad-line"))
    known = TextKind(str(kind))
    language = given.get("lang") or KINDS[known].languages[0]
    if not isinstance(language, str):
        raise WrongCall(Message.of("cli.bad-line"))
    return source, known, language
