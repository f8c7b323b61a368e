"""The command line is a contract: calls, exit codes, JSON."""

import io
import itertools
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from calls import Call
from jugs import SOURCE, TABLE

from klartafel.cli import draft_command, drafter
from klartafel.cli.main import main
from klartafel.domain.finding import Finding, Severity, Span
from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.domain.text import Profile, TextKind
from klartafel.engine.scripted import ScriptedEngine
from klartafel.services.checking import check_text
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version
from schema_check import troubles

# For the first sentence of the source.
GOOD = "Der Krug ist aus Steinzeug. Er ist 1748 in Unna entstanden."


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every engine the command line opens words a sentence in the same good way, and vouches for all."""

    def opened(_model: str | None = None) -> OpenEngine:
        engine = ScriptedEngine(
            lambda _request: GOOD, lambda question: [-0.01, -5.0, -9.0][: len(question.answers)]
        )
        return OpenEngine(EngineDesk(engine), ModelIdentity("scripted", "0" * 64))

    monkeypatch.setattr(drafter, "open_engine", opened)


def test_from_a_table_to_an_approved_exported_text(
    call: Call, project: Path, tmp_path: Path, scripted: None
) -> None:
    drafted = call("draft", project, "--only", "1987/12", "--json")
    assert drafted.code == 0
    assert drafted.documents == [{"schema": 1, "drafts": 1, "failed": []}]
    (first, second) = call("list", project, "--json").documents[0]["exhibits"]
    (text,) = first["texts"]
    assert (text["state"], second["texts"]) == ("ai-draft", [])
    assert GOOD in text["body"]
    for step in ("submit", "approve"):
        assert call("review", project, step, "1987/12", "--as", "Ada", "--hash", text["hash"]).code == 0
    assert call("export", project, tmp_path / "web").code == 0
    pages = "".join(page.read_text("utf-8") for page in (tmp_path / "web").rglob("*.html"))
    assert "1748 in Unna entstanden." in pages
    assert call("export", project, tmp_path / "texte.csv", "--format", "csv").code == 0
    assert "1987/12" in (tmp_path / "texte.csv").read_text("utf-8-sig")


def test_what_is_not_approved_stays_in_the_house_and_is_reported(
    call: Call, project: Path, tmp_path: Path, scripted: None
) -> None:
    call("draft", project, "--only", "1987/12")
    exported = call("export", project, tmp_path / "web", "--json")
    assert exported.code == 1
    assert [left["key"].rsplit(" ")[-1] for left in exported.documents[0]["left_out"]] == ["1987/12"]
    assert GOOD not in "".join(page.read_text("utf-8") for page in (tmp_path / "web").rglob("*.html"))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check"], 2),
        (["check", "gibt-es-nicht.txt"], 2),
        (["nichts"], 2),
        (["list", "gibt-es-nicht.klartafel"], 3),
        (["check", "--explain", "gibt-es-nicht"], 2),
        (["draft"], 2),
        (["draft", "--text", "-"], 2),
        (["models", "verify", "gibt-es-nicht"], 3),
        (["models", "fetch", "gibt-es-nicht"], 2),
    ],
)
def test_wrong_calls_are_refused_with_one_sentence(call: Call, arguments: list[str], code: int) -> None:
    result = call(*arguments)
    assert result.code == code
    assert result.err.strip()
    assert "Traceback" not in result.err


def test_a_refusal_of_the_gate_is_exit_code_5(call: Call, project: Path, scripted: None) -> None:
    call("draft", project, "--only", "1987/12")
    refused = call("review", project, "submit", "1987/12", "--as", "Ada", "--hash", "0" * 64)
    assert refused.code == 5
    assert "inzwischen geändert" in refused.err
    volunteer = ("--as", "Vera", "--role", "volunteer", "--hash", "0" * 64)
    assert call("review", project, "submit", "1987/12", *volunteer).code == 5


def test_a_damaged_project_is_exit_code_4(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "kaputt.klartafel"
    path.write_bytes(b"kein Projekt" * 100)
    assert call("list", path).code == 4
    assert path.read_bytes() == b"kein Projekt" * 100


def test_without_a_model_code_drafts_and_the_line_that_adds_one_is_told(call: Call, project: Path) -> None:
    missing = call("draft", project)
    assert missing.code == 3
    assert "klartafel models fetch" in missing.err or "bootstrap.py" in missing.err
    assert all(exhibit["texts"] for exhibit in call("list", project, "--json").documents[0]["exhibits"])


def test_a_draft_without_a_model_on_purpose_is_no_fault(call: Call) -> None:
    result = call("draft", "--text", "-", "--kind", "es", "--no-model", "--json", typed=SOURCE)
    assert result.code in (0, 1)
    (answer,) = result.documents
    assert answer["run"]["model"] == ""
    assert {origin["origin"] for origin in answer["origins"]} <= {"operation", "source"}
    for origin in answer["origins"]:
        assert answer["text"][slice(*origin["draft"])]
        assert SOURCE[slice(*origin["source"])].endswith(".")


def test_a_model_that_was_named_and_is_not_there_is_exit_code_3(call: Call) -> None:
    named = call("draft", "--text", "-", "--kind", "es", "--model", "gibt-es-nicht", typed=SOURCE)
    assert named.code == 3
    assert named.out == ""


def test_a_check_answers_in_the_shape_of_the_contract(call: Call) -> None:
    source = "Der Krug ist aus dem Jahr 1748."
    (answer,) = call(
        "check", "--jsonl", typed=json.dumps({"id": 7, "text": "Der Krug ist von 1766.", "source": source})
    ).documents
    assert (answer["schema"], answer["id"]) == (1, 7)
    difficulty = answer["difficulty"]
    assert 1 <= difficulty["low"] <= difficulty["value"] <= difficulty["high"] <= 7
    assert difficulty["band"] is None  # one sentence is too little for a verdict
    assert troubles(answer, "check.json") == []
    assert answer["sentences"] == [[0, 22]]
    blocking = [entry for entry in answer["ledger"] if entry["status"] in ("new", "changed")]
    assert [answer_text(entry["draft"]) for entry in blocking] == ["1766"]


def answer_text(span: list[int]) -> str:
    return "Der Krug ist von 1766."[span[0] : span[1]]


def test_bad_lines_are_answered_in_order_and_do_not_end_the_rest(call: Call) -> None:
    lines = ['{"id": 1, "text": "Ein Krug."}', "kein JSON", '{"id": 3}', '["liste"]', '{"id": 5, "text": ""}']
    answers = call("check", "--jsonl", typed="\n".join(lines)).documents
    assert [answer.get("id") for answer in answers] == [1, None, 3, None, 5]
    assert ["error" in answer for answer in answers] == [False, True, True, True, False]


def test_offsets_count_code_points_of_the_text_as_received(call: Call) -> None:
    text = "🏺 Krug. Er ist z. B. alt."
    (answer,) = call("check", "--jsonl", typed=json.dumps({"id": 1, "text": text})).documents
    (finding,) = [finding for finding in answer["findings"] if finding["rule"] == "abbreviation"]
    assert text[finding["start"] : finding["end"]] == "z. B."


def test_drafts_as_lines(call: Call, scripted: None) -> None:
    lines = [
        json.dumps({"id": "a", "text": SOURCE, "kind": "es"}),
        json.dumps({"id": "b", "text": "", "kind": "es"}),
        json.dumps({"id": "c", "text": SOURCE, "kind": "alt"}),
    ]
    answers = {answer["id"]: answer for answer in call("draft", "--jsonl", typed="\n".join(lines)).documents}
    assert GOOD in answers["a"]["text"]
    assert answers["a"]["run"]["model"] == "scripted"
    assert answers["a"]["run"]["story"]
    assert set(answers["a"]) >= {"text", "sentences", "origins", "run", "findings", "ledger", "notices"}
    assert "model" in {origin["origin"] for origin in answers["a"]["origins"]}
    assert "error" in answers["b"]
    assert answers["c"]["text"]


def test_a_dry_run_changes_nothing(call: Call, project: Path, tmp_path: Path) -> None:
    table = tmp_path / "neu.csv"
    table.write_text(TABLE.replace("1748", "1749").replace("1987/13", "1987/14"), "utf-8")
    before = project.read_bytes()
    dry = call("import", project, table, "--dry-run", "--json")
    document = dry.documents[0]
    assert (document["new"], document["updated"], document["dry_run"]) == (1, 1, True)
    (changed,) = [subject for subject in document["subjects"] if subject["standing"] == "updated"]
    assert {"field": "dating", "before": ["1748"], "after": ["1749"]} in changed["differences"]
    assert project.read_bytes() == before


def test_everything_is_said_in_english_on_request(call: Call, project: Path) -> None:
    assert "2 entries." in call("list", project, "--ui-lang", "en").out
    assert "usage" in call("--help", "--ui-lang", "en").out


def test_the_report_of_the_doctor_holds_no_paths_and_no_names(call: Call, own_home: Path) -> None:
    report = call("doctor", "--report")
    assert report.code == 0
    assert str(own_home) not in report.out
    assert str(Path.home()) not in report.out


def test_an_export_keeps_the_exit_code_of_what_refused_it(call: Call, project: Path, tmp_path: Path) -> None:
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "brief.txt").write_text("Lieber Otto", "utf-8")
    refused = call("export", project, tmp_path / "fremd")
    assert refused.code == 2
    assert "brief.txt" in refused.err


def test_a_bug_in_a_job_is_exit_code_70_and_says_where_the_log_is(
    call: Call, project: Path, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("klartafel.services.exporting.publication_of", broken)
    result = call("export", project, tmp_path / "web")
    assert result.code == 70
    assert str(own_home) in result.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--lang", "fr"], 2),
        (["--limit", "-1"], 2),
        (["--kind", "plain-en", "--lang", "de"], 2),
    ],
)
def test_a_draft_that_cannot_be_asked_for_is_refused_at_once(
    call: Call, project: Path, scripted: None, arguments: list[str], code: int
) -> None:
    assert call("draft", project, *arguments).code == code
    assert all(exhibit["texts"] == [] for exhibit in call("list", project, "--json").documents[0]["exhibits"])


@pytest.mark.parametrize("arguments", [(), ("--no-model",)])
def test_a_draft_answers_in_the_shape_of_the_contract(
    call: Call, scripted: None, arguments: tuple[str, ...]
) -> None:
    (draft,) = call("draft", "--text", "-", "--kind", "es", "--json", *arguments, typed=SOURCE).documents
    assert troubles(draft, "draft.json") == []
    given = [
        {"id": 7, "kind": "es", "text": f"{SOURCE} Der Krug wurde 1987 von Frau Sommer angekauft."},
        {"id": "a", "kind": "plain-en", "text": "The jug, which was made in Unna in 1748, is of stoneware."},
        {"kind": "ad", "text": SOURCE},
        {"id": 8, "kind": "es", "text": ""},
        {"kind": "nothing of ours", "text": SOURCE},
    ]
    lines = "\n".join(json.dumps(line) for line in given)
    answers = call("draft", "--jsonl", *arguments, typed=lines).documents
    assert [troubles(answer, "draft.json") for answer in answers] == [[]] * 5
    assert [answer["id"] for answer in answers if "error" in answer] == [8, None]


def test_nothing_to_draft_is_a_document_too(call: Call, project: Path, scripted: None) -> None:
    call("draft", project)
    assert call("draft", project, "--json").documents == [{"schema": 1, "drafts": 0, "failed": []}]


def test_a_hint_in_a_line_is_no_reason_for_exit_code_1(
    call: Call, scripted: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    hint = Finding("sentence-length", Span(0, 3), Severity.HINT, (), Message.of("cli.check"))
    report = check_text(GOOD, Profile.EINFACHE_SPRACHE, "de", source=SOURCE)
    monkeypatch.setattr(draft_command, "check_text", lambda *_, **__: replace(report, findings=(hint,)))
    assert call("draft", "--jsonl", typed=json.dumps({"text": SOURCE, "kind": "es"})).code == 0


def test_an_invented_year_never_gets_into_a_draft(call: Call, scripted: None) -> None:
    line = json.dumps({"text": SOURCE.replace("1748", "1799"), "kind": "es"})
    (answer,) = call("draft", "--jsonl", typed=line).documents
    assert "1748" not in answer["text"]
    assert "1799" in answer["text"]


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999"])
def test_answers_are_json_also_where_a_line_was_not(call: Call, number: str) -> None:
    (answer,) = call("check", "--jsonl", typed=f'{{"id": {number}, "text": "Ein Krug."}}').documents
    assert answer["id"] is None
    assert "error" in answer


def test_a_missing_fact_is_quoted_as_the_source_has_it(call: Call, tmp_path: Path) -> None:
    (tmp_path / "quelle.txt").write_text("Der Krug ist 13 cm hoch.", "utf-8")
    checked = call("check", "--source", tmp_path / "quelle.txt", "-", typed="Das ist ein Krug.")
    assert "„13 cm“" in checked.out


def test_no_words_a_minute_is_a_wrong_call(call: Call, tmp_path: Path) -> None:
    for words in ("0", "-5"):
        wrong = call("speak", "--text", "-", "--out", tmp_path / "a.wav", "--wpm", words, typed="Ein Krug.")
        assert wrong.code == 2
    assert not (tmp_path / "a.wav").exists()


def test_a_place_that_cannot_be_written_is_no_bug(call: Call, project: Path, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("")
    table = tmp_path / "objekte.csv"
    assert call("demo", "--no-window", "--out", tmp_path / "datei" / "unten").code == 3
    assert call("import", project, table, "--save-map", tmp_path / "nicht" / "da.toml").code == 3


def test_odd_letters_are_no_bug_in_any_encoding_of_the_output(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "alt\udcff.klartafel"
    said = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(said, "ascii", write_through=True))
    assert main(["new", str(path), "--json"], lambda _project, _language: 0) == 0
    document = json.loads(said.getvalue())
    assert document["project"] == str(path)
    assert main(["check", "--explain", "sentence-length"], lambda _project, _language: 0) == 0


def test_models_answer_as_a_document(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("klartafel.services.models.remove", lambda _model: None)
    (answer,) = call("models", "remove", "irgendeins", "--json").documents
    assert answer == {"schema": 1, "model": "irgendeins", "installed": False}


def test_an_answer_comes_before_the_next_line_is_sent(
    call: Call, scripted: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_answer = threading.Event()
    answered = draft_command._answered

    def told(*arguments: object) -> object:
        first_answer.set()
        return answered(*arguments)  # type: ignore[arg-type]

    def lines() -> Iterator[bytes]:
        yield json.dumps({"id": 1, "text": SOURCE, "kind": "es"}).encode()
        assert first_answer.wait(30)
        yield json.dumps({"id": 2, "text": SOURCE, "kind": "es"}).encode()

    monkeypatch.setattr(draft_command, "_answered", told)
    result = call("draft", "--jsonl", lines=lines())
    assert [answer["id"] for answer in result.documents] == [1, 2]


def test_an_open_fact_is_decided_with_its_source_and_then_approved(call: Call, project: Path) -> None:
    with Workbench.open(project) as workbench:
        subject = workbench.subject_by_key("1987/12")
        text = begin_text(workbench, subject.id, TextKind.EINFACHE_SPRACHE, "de")
        write_version(
            workbench, text.id, "Der Krug ist aus dem Jahr 1766.", workbench.person("Bo", Role.STAFF)
        )
    seen = call("list", project, "--json").documents[0]["exhibits"][0]["texts"][0]["hash"]
    review = ("1987/12", "--as", "Ada", "--hash", seen)
    assert call("review", project, "submit", *review).code == 0
    assert call("review", project, "approve", *review).code == 5
    assert call("review", project, "accept-fact", *review, "--fact", "1766").code == 2
    note = ("--note", "Inventarbuch, Seite 12")
    assert call("review", project, "accept-fact", *review, "--fact", "1867", *note).code == 2
    assert call("review", project, "accept-fact", *review, "--fact", "1766", *note).code == 0
    assert call("review", project, "approve", *review).code == 0


@pytest.mark.parametrize(("given", "language"), [([], None), (["--ui-lang", "en"], "en")])
def test_the_window_keeps_its_language_unless_one_is_asked_for(
    given: list[str], language: str | None, tmp_path: Path
) -> None:
    opened: list[tuple[Path | None, str | None]] = []

    def window(project: Path | None, asked: str | None) -> int:
        opened.append((project, asked))
        return 0

    assert main(["gui", str(tmp_path / "haus.klartafel"), *given], window) == 0
    assert opened == [(tmp_path / "haus.klartafel", language)]


def test_an_import_that_takes_longer_says_how_far_it_is(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = itertools.count(step=5.0)  # every look at the clock comes five seconds after the last one
    monkeypatch.setattr("klartafel.cli.console.time", SimpleNamespace(monotonic=lambda: next(moments)))
    table, project = tmp_path / "objekte.csv", tmp_path / "haus.klartafel"
    table.write_text(TABLE, "utf-8")
    call("new", project)
    assert "0 von 2" in call("import", project, table).err


@pytest.mark.parametrize("seed", ["-1", str(2**32)])
def test_a_seed_that_no_draft_can_begin_with_is_a_wrong_call(call: Call, seed: str) -> None:
    given = ("--text", "-", "--kind", "es", "--no-model", "--seed", seed)
    assert call("draft", *given, typed=SOURCE).code == 2


def test_a_kind_that_no_model_words_asks_for_none(call: Call) -> None:
    result = call("draft", "--text", "-", "--kind", "alt", typed="Ein roter Krug steht auf einem Tisch.")
    assert (result.code, result.out.strip()) == (0, "Ein roter Krug steht auf einem Tisch.")
    assert "models fetch" not in result.err
