"""Projects and calls for whole use cases."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from calls import Call
from jugs import TABLE, jug

from klartafel.cli.main import main
from klartafel.domain.subject import Subject, SubjectKind
from klartafel.services.workbench import Workbench
from klartafel.store import subjects


@pytest.fixture
def workbench(tmp_path: Path) -> Iterator[Workbench]:
    """An empty project."""
    with Workbench.create(tmp_path / "haus.klartafel") as bench:
        yield bench


@pytest.fixture
def exhibit(workbench: Workbench) -> Subject:
    """A jug in the project."""
    number = workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, jug()))
    return workbench.subject(number)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run one call; gives its exit code, output, complaints and JSON document."""

    def run(*arguments: object, typed: str = "", lines: Iterator[bytes] | None = None) -> SimpleNamespace:
        given = io.BytesIO(typed.encode("utf-8", "surrogatepass")) if lines is None else lines
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=given))
        code = main([str(argument) for argument in arguments], lambda _project, _language: 0)
        said = capsys.readouterr()
        documents = [json.loads(line) for line in said.out.splitlines() if line.startswith("{")]
        return SimpleNamespace(code=code, out=said.out, err=said.err, documents=documents)

    return run


@pytest.fixture
def project(tmp_path: Path, call: Call) -> Path:
    """A project with two objects from a table."""
    table = tmp_path / "objekte.csv"
    table.write_text(TABLE, "utf-8")
    path = tmp_path / "haus.klartafel"
    assert call("new", path).code == 0
    assert call("import", path, table).code == 0
    return path
