"""`check`: findings, scores and the fact ledger for a text, without any project."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from klartafel.cli.console import DONE, WITH_FINDINGS, Console
from klartafel.cli.text_input import read_line, read_text
from klartafel.domain.checking import CheckSettings
from klartafel.domain.finding import (
    Basis,
    CheckReport,
    Difficulty,
    Explanation,
    FactStatus,
    Severity,
)
from klartafel.domain.message import KnownTrouble, Message, WrongCall
from klartafel.domain.text import Profile
from klartafel.services.checking import check_text, explain_rule, words_of
from klartafel.services.levels import FOR_FUNDING, cross_check, figures, level
from klartafel.services.rule_settings import house_settings, settings_of
from klartafel.services.workbench import Workbench

_LANGUAGES = ("de", "en")


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("check", parents=[common], help=text(Message.of("cli.check")))
    parser.add_argument("file", nargs="?", help=text(Message.of("cli.text-file")))
    parser.add_argument(
        "--profile", choices=[p.value for p in Profile], default="es", help=text(Message.of("cli.profile"))
    )
    parser.add_argument(
        "--basis", choices=[b.value for b in Basis], default="house", help=text(Message.of("cli.basis"))
    )
    parser.add_argument("--lang", choices=_LANGUAGES, help=text(Message.of("cli.lang")))
    parser.add_argument("--source", type=Path, help=text(Message.of("cli.source")))
    parser.add_argument("--project", type=Path, help=text(Message.of("cli.check-project")))
    parser.add_argument("--jsonl", action="store_true", help=text(Message.of("cli.jsonl")))
    parser.add_argument("--textstat", action="store_true", help=text(Message.of("cli.textstat")))
    parser.add_argument("--explain", metavar="RULE", help=text(Message.of("cli.explain")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """One text, many as lines, or the explanation of a rule."""
    if call.explain:
        return _explain(call.explain, console)
    if call.jsonl and call.textstat:
        raise WrongCall(Message.of("cli.textstat-one-text"))
    settings = _settings(call.project)
    if call.jsonl:
        return _check_lines(console, settings)
    if call.file is None:
        raise WrongCall(Message.of("cli.no-text"))
    text = read_text(call.file)
    source = read_text(str(call.source)) if call.source else None
    profile = Profile(call.profile)
    language = call.lang or _language_of(profile)
    report = check_text(text, profile, language, Basis(call.basis), source, settings[language])
    if console.as_json:
        document = as_document(report, console, None if call.file == "-" else Path(call.file).name)
        if call.textstat:
            document["textstat"] = {s.name: round(s.value, 2) for s in cross_check(text, language, report)}
        console.document(document)
    else:
        _show(text, source or "", report, console)
        if call.textstat:
            _show_cross_check(text, language, report, console)
    return exit_code(report)


def _settings(project: Path | None) -> Mapping[str, CheckSettings]:
    """How a project wants the texts of each language checked; as the house does where none is named."""
    if project is None:
        return dict.fromkeys(_LANGUAGES, house_settings())
    with Workbench.open(project, read_only=True) as workbench:
        return {language: settings_of(workbench, language) for language in _LANGUAGES}


def as_document(report: CheckReport, console: Console, text_id: object) -> dict[str, object]:
    """The answer of the contract; offsets count code points of the text as received."""
    return {
        "id": text_id,
        "scores": {score.name: round(score.value, 2) for score in report.scores},
        "difficulty": _difficulty(report.difficulty),
        "reasons": [console.sentence(reason) for reason in report.reasons],
        "notices": [console.sentence(notice) for notice in report.notices],
        "sentences": [[span.start, span.end] for span in report.sentences],
        "findings": [
            {
                "rule": finding.rule,
                "start": finding.span.start,
                "end": finding.span.end,
                "severity": finding.severity.value,
                "basis": [basis.value for basis in finding.basis],
                "message": console.sentence(finding.message),
                "suggestion": finding.suggestion,
            }
            for finding in report.findings
        ],
        "ledger": [
            {
                "kind": entry.kind.value,
                "status": entry.status.value,
                "source": [entry.source.start, entry.source.end] if entry.source else None,
                "draft": [entry.draft.start, entry.draft.end] if entry.draft else None,
            }
            for entry in report.ledger
        ],
    }


def _difficulty(difficulty: Difficulty | None) -> dict[str, object] | None:
    if difficulty is None:
        return None
    band = difficulty.band.value if difficulty.band else None
    return {"value": difficulty.value, "low": difficulty.low, "high": difficulty.high, "band": band}


def _language_of(profile: Profile) -> str:
    return "en" if profile in (Profile.PLAIN_ENGLISH, Profile.EASY_READ) else "de"


def exit_code(report: CheckReport) -> int:
    """Errors, warnings and facts that a person has to decide count; hints and questions do not."""
    serious = report.count(Severity.ERROR) + report.count(Severity.WARNING) + len(report.open_facts)
    return WITH_FINDINGS if serious else DONE


def _check_lines(console: Console, settings: Mapping[str, CheckSettings]) -> int:
    """One answer for each line, in order and at once; a bad line is answered, not fatal."""
    code = DONE
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        answer, line_code = _check_line(line, console, settings)
        print(json.dumps({"schema": 1, **answer}, ensure_ascii=True), flush=True)
        code = max(code, line_code)
    return code


def _check_line(
    line: bytes, console: Console, settings: Mapping[str, CheckSettings]
) -> tuple[dict[str, object], int]:
    text_id: object = None
    try:
        given = read_line(line)
        text_id = given.get("id")
        profile = Profile(given.get("profile", "es"))
        text, source = given.get("text"), given.get("source")
        language = given.get("lang") or _language_of(profile)
        if not isinstance(text, str) or not isinstance(source, str | None) or language not in _LANGUAGES:
            raise WrongCall(Message.of("cli.bad-line"))
        basis = Basis(given.get("basis", "house"))
        report = check_text(text, profile, language, basis, source, settings[language])
    except KnownTrouble as trouble:
        return {"id": text_id, "error": console.sentence(trouble.message)}, WITH_FINDINGS
    except ValueError:
        return {"id": text_id, "error": console.sentence(Message.of("cli.bad-line"))}, WITH_FINDINGS
    return as_document(report, console, text_id), exit_code(report)


def _explain(rule: str, console: Console) -> int:
    explanation = explain_rule(rule)
    if console.as_json:
        console.document(_explanation_document(explanation, console))
        return DONE
    console.say(explanation.what)
    console.say(explanation.why)
    for profile, weight in explanation.weights:
        bases = ", ".join(basis.value for basis in weight.basis)
        numbers = dict(explanation.numbers).get(profile, ())
        shown = "".join(f", {name} {value}" for name, value in numbers)
        print(f"{profile.value}: {weight.severity.value} ({bases}{shown})")
    for example in explanation.examples:
        print(f"– {console.sentence(example.found)}\n+ {console.sentence(example.better)}")
    return DONE


def _explanation_document(explanation: Explanation, console: Console) -> dict[str, object]:
    return {
        "rule": explanation.rule,
        "languages": list(explanation.languages),
        "what": console.sentence(explanation.what),
        "why": console.sentence(explanation.why),
        "profiles": {
            profile.value: {
                "severity": weight.severity.value,
                "basis": [basis.value for basis in weight.basis],
                "numbers": dict(dict(explanation.numbers).get(profile, ())),
            }
            for profile, weight in explanation.weights
        },
        "examples": [
            {"found": console.sentence(example.found), "better": console.sentence(example.better)}
            for example in explanation.examples
        ],
    }


_SEVERITY_WORDS = {
    Severity.ERROR: Message.of("cli.severity-error"),
    Severity.WARNING: Message.of("cli.severity-warning"),
    Severity.ASK: Message.of("cli.severity-ask"),
    Severity.HINT: Message.of("cli.severity-hint"),
}
_STATUS_WORDS = {
    FactStatus.NEW: Message.of("cli.fact-new"),
    FactStatus.CHANGED: Message.of("cli.fact-changed"),
    FactStatus.MISSING: Message.of("cli.fact-missing"),
    FactStatus.KEPT: Message.of("cli.fact-kept"),
}


def _show_scores(report: CheckReport, console: Console) -> None:
    lines = figures(report)
    if lines:
        console.say(FOR_FUNDING)
    for line in lines:
        print(f"  {console.sentence(line)}")


def _show_cross_check(text: str, language: str, report: CheckReport, console: Console) -> None:
    for score in cross_check(text, language, report):
        console.say(Message.of("check-scores.textstat", score=score.name, value=score.value))


def _show(text: str, source: str, report: CheckReport, console: Console) -> None:
    for notice in report.notices:
        console.say(notice)
    sentence = level(report)
    if sentence:
        console.say(sentence)
    for reason in report.reasons:
        print(f"  – {console.sentence(reason)}")
    for finding in report.findings:
        words = " ".join(text[finding.span.start : finding.span.end].split())
        quoted = words if len(words) <= 60 else f"{words[:57]}…"
        print(f"{console.sentence(_SEVERITY_WORDS[finding.severity])}  {finding.rule}  „{quoted}“")
        print(f"    {console.sentence(finding.message)}")
        if finding.suggestion:
            print(f"    → {finding.suggestion}")
    for entry in report.ledger:
        if entry.status is FactStatus.KEPT:
            continue
        print(f"{console.sentence(_STATUS_WORDS[entry.status])}  „{words_of(entry, text, source)}“")
    _show_scores(report, console)
    console.say(
        Message.of(
            "cli.checked",
            count=len(report.sentences),
            errors=report.count(Severity.ERROR),
            warnings=report.count(Severity.WARNING),
            facts=len(report.open_facts),
        )
    )
