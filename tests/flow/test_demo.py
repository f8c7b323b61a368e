"""The demonstration: the whole job once, honest about what is missing, quick the second time."""

import json
from pathlib import Path

import pytest
from jugs import SOURCE

from klartafel.cli import demo_command
from klartafel.cli.main import main
from klartafel.domain.gate import Action, State
from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.person import Role
from klartafel.engine.protocol import GenerationRequest
from klartafel.engine.scripted import ScriptedEngine
from klartafel.services import demo
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.reviewing import take_step

SHORT = {"de": "Das ist ein Ding aus dem Museum.", "en": "This is a thing from the museum."}
INVENTED = "Das Ding ist aus dem Jahr 1066."


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> list[GenerationRequest]:
    """A scripted engine in place of the model; gives the requests it was asked."""
    asked: list[GenerationRequest] = []

    def answer(request: GenerationRequest) -> str:
        asked.append(request)
        return SHORT[request.language] if "Zehra" in request.parts[-1].text else INVENTED

    def opened(_model: str | None = None) -> OpenEngine:
        return OpenEngine(
            EngineDesk(ScriptedEngine(answer, lambda q: [-0.01, -5.0, -9.0][: len(q.answers)])),
            ModelIdentity("scripted", "0" * 64),
        )

    monkeypatch.setattr(demo_command, "open_engine", opened)
    monkeypatch.setattr(demo_command, "require_engine_library", lambda: None)
    monkeypatch.setattr("klartafel.services.models.is_installed", lambda _model: True)
    return asked


def run(out: Path, *more: str) -> tuple[int, list[Path | None]]:
    opened: list[Path | None] = []

    def window(project: Path | None, _language: str) -> int:
        opened.append(project)
        return 0

    code = main(["demo", "--out", str(out), *more], window)
    return code, opened


def test_the_whole_job_and_a_second_run_that_asks_the_model_nothing(
    tmp_path: Path, engine: list[GenerationRequest], capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "eigene.csv"
    table.write_text(f"Inventar-Nr.;Titel;Beschreibung\n1;Krug;{SOURCE}\n", "utf-8")
    assert run(tmp_path / "out", "--no-window", str(table)) == (0, [])
    first = capsys.readouterr().out
    asked = len(engine)
    assert asked > 0
    assert "freigegeben (Vorführung)" in first
    spoken = sorted(path.stem for path in (tmp_path / "out" / "ausgabe" / "speech").glob("*.wav"))
    assert {name[:6] for name in spoken} >= {"henkel", "koffer"}
    web = tmp_path / "out" / "ausgabe" / "web"
    # The scripted model invents the same year for every sentence.
    assert "1066" not in "".join(page.read_text("utf-8") for page in web.rglob("*.html"))
    provenance = json.loads((web / "provenance.json").read_text("utf-8"))
    assert {text["review"]["by"] for text in provenance["texts"]} == {"Vorführung"}
    assert run(tmp_path / "out", "--no-window", str(table)) == (0, [])
    assert len(engine) == asked


def test_without_the_library_code_drafts_alone_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise OutsideMissing(Message.of("engine-choice.no-library"))

    monkeypatch.setattr(demo_command, "require_engine_library", missing)
    code, _ = run(tmp_path / "out", "--no-window")
    assert code == 3
    assert "nicht installiert" in capsys.readouterr().err
    assert len(list((tmp_path / "out" / "ausgabe" / "web" / "pages").glob("*.html"))) >= 2
    with demo.open_project(tmp_path / "out") as workbench:
        drafted = [text for row in workbench.rows() for text in workbench.texts(row.id) if text.current]
    assert len(drafted) == 17  # two written by hand, twelve German and three English drafts


def test_the_window_opens_where_there_is_a_screen(
    tmp_path: Path, engine: list[GenerationRequest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_command, "has_screen", lambda: True)
    _, opened = run(tmp_path / "out")
    assert [path.name for path in opened if path] == ["Vorfuehrung.klartafel"]


def test_what_a_person_withdrew_is_not_approved_again(tmp_path: Path) -> None:
    with demo.open_project(tmp_path) as workbench:
        demo.bring_in(workbench, (), lambda _done, _total: None)
        assert demo.approve_what_passes(workbench).approved == 2
        row = workbench.rows()[0]
        (text,) = workbench.texts(row.id)
        assert text.current is not None
        person = workbench.person("Ada", Role.STAFF)
        take_step(workbench, text.id, Action.WITHDRAW, person, text.current.body_hash, "Der Deckel fehlt.")
        demo.approve_what_passes(workbench)
        assert workbench.text(text.id).state is State.IN_REVIEW
