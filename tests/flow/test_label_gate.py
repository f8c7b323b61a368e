"""The one thing that must never break: no export, file name, metadata field or screen text carries the
bare name of Leichte Sprache or Easy Read before the last state."""

import re
from pathlib import Path

import pytest
from jugs import jug

from klartafel.cli.main import main
from klartafel.domain.gate import Action, State
from klartafel.domain.person import Role
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.services.exporting import ExportFormat, ExportOrder, ExportTask
from klartafel.services.jobs import run_and_wait
from klartafel.services.reviewing import take_step
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version
from klartafel.store import subjects

ALLOWED = re.compile(
    r"Entwurf in Richtung (?:Leichte Sprache|Easy Read)|Draft towards (?:German easy language|Easy Read)"
    r"|Easy-Read-Entwurf|Easy Read draft|easy-read-(?:entwurf|draft)",
    re.IGNORECASE,
)
BARE = re.compile(
    r"leichte[rn]?[ _-]*sprache|leicht[ _-]*lesen|easy[ _-]*read|easy[ _-]*language", re.IGNORECASE
)
KINDS = [(TextKind.LEICHTE_SPRACHE, "de", "Das ist ein Krug."), (TextKind.EASY_READ, "en", "This is a jug.")]
WAYS = {
    State.DRAFT: (),
    State.IN_REVIEW: (Action.SUBMIT,),
    State.APPROVED: (Action.SUBMIT, Action.APPROVE),
    State.CERTIFIED: (Action.SUBMIT, Action.REWORK, Action.CERTIFY),
    State.READERS_CHECKED: (Action.SUBMIT, Action.REWORK, Action.CERTIFY, Action.APPROVE),
}


def text_in(workbench: Workbench, state: State, kind: TextKind, language: str, body: str) -> None:
    subject = workbench.project.write(
        lambda t: subjects.add(t, SubjectKind.EXHIBIT, jug("1", body, language))
    )
    author, reviewer = workbench.person("Ada", Role.STAFF), workbench.person("Bo", Role.STAFF)
    text = begin_text(workbench, subject, kind, language)
    current = write_version(workbench, text.id, body, author).current
    assert current is not None
    for action in WAYS[state]:
        take_step(workbench, text.id, action, reviewer, current.body_hash, "am 3. März in Unna", 5)
    assert workbench.text(text.id).state is state


def everything_in(folder: Path) -> str:
    """Names and contents of all files, sound and tags included, as one text."""
    parts = [str(path.relative_to(folder)) for path in folder.rglob("*")]
    parts.extend(path.read_bytes().decode("utf-8", "replace") for path in folder.rglob("*") if path.is_file())
    return "\n".join(parts)


def exported(workbench: Workbench, folder: Path, language: str) -> str:
    orders = tuple(ExportOrder(format_, folder / format_.value) for format_ in ExportFormat)
    run_and_wait(workbench, ExportTask(workbench, orders, language), lambda job: None)
    return everything_in(folder)


@pytest.mark.parametrize("interface", ["de", "en"])
@pytest.mark.parametrize(("kind", "language", "body"), KINDS)
@pytest.mark.parametrize("state", [state for state in WAYS if state is not State.READERS_CHECKED])
def test_no_bare_name_before_the_last_state(
    workbench: Workbench,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    state: State,
    kind: TextKind,
    language: str,
    body: str,
    interface: str,
) -> None:
    text_in(workbench, state, kind, language, body)
    out = exported(workbench, tmp_path / "out", interface)
    assert main(["list", str(workbench.path), "--ui-lang", interface], lambda *_: 0) == 0
    shown = out + capsys.readouterr().out
    assert BARE.findall(ALLOWED.sub("", shown)) == []
    assert (body in out) == (state is State.APPROVED)


@pytest.mark.parametrize(("kind", "language", "body"), KINDS)
def test_the_last_state_carries_its_name(
    workbench: Workbench, tmp_path: Path, kind: TextKind, language: str, body: str
) -> None:
    text_in(workbench, State.READERS_CHECKED, kind, language, body)
    assert BARE.search(exported(workbench, tmp_path / "out", "de"))
