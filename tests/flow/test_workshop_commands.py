"""`klartafel workshop`: the prompt workshop on the command line."""

from functools import partial
from pathlib import Path

import pytest
from calls import Call

from klartafel.cli import trial_commands
from klartafel.drafting import shipped_prompt
from klartafel.engine.scripted import ScriptedEngine
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.workbench import Workbench

GOOD = "Der Krug ist aus Steinzeug. Er ist 1748 in Unna entstanden."
SHIPPED = shipped_prompt("es")
OWN = SHIPPED.text.replace("Du benutzt bekannte Wörter.", "Du duzt die Gäste.")


@pytest.fixture(autouse=True)
def scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every model writes the same good sentences."""

    def opened(model: str | None = None) -> OpenEngine:
        engine = ScriptedEngine(lambda _request: GOOD, lambda q: [-0.01, -5.0, -9.0][: len(q.answers)])
        return OpenEngine(EngineDesk(engine), ModelIdentity(model or "scripted", "0" * 64))

    monkeypatch.setattr(trial_commands, "open_engine", opened)


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    """A prompt that a museum wrote."""
    path = tmp_path / "meine.toml"
    path.write_text(OWN, "utf-8")
    return path


@pytest.fixture
def workshop(call: Call, project: Path) -> Call:
    """Run one call of `workshop` with the project."""
    return partial(call, "workshop", project)


def test_from_a_prompt_of_ones_own_to_its_use(workshop: Call, own_file: Path, project: Path) -> None:
    shown = workshop("prompts", "--show", "es")
    assert (shown.code, shown.out) == (0, SHIPPED.text)
    (trial,) = workshop("try", "1987/12", "--one", "shipped", "--two", own_file, "--json").documents
    assert (trial["schema"], trial["trial"], trial["choice"]) == (1, 1, None)
    assert len(trial["texts"]) == 2
    (chosen,) = workshop(
        "choose", 1, "both", "--as", "Ada", "--note", "Kein Unterschied.", "--json"
    ).documents
    assert (chosen["choice"], chosen["reason"]) == ("both", "Kein Unterschied.")
    versions = {setting["prompt_version"] for setting in chosen["settings"]}
    assert SHIPPED.version in versions
    kept = workshop("keep", own_file, "--as", "Ada", "--json")
    assert kept.documents[0]["version"] == "own-1"
    assert workshop("use", "es", "--json").documents == [{"schema": 1, "id": "es", "in_use": "own-1"}]
    assert workshop("prompts", "--show", "es").out == OWN
    assert workshop("prompts", "--show", "es", "--shipped").out == SHIPPED.text
    listed = workshop("prompts")
    assert ["Ada" in line for line in listed.out.splitlines() if "own-1" in line] == [True]
    assert workshop("use", "es", "--shipped").code == 0
    assert workshop("prompts", "--json").documents[0]["prompts"][0]["in_use"] == SHIPPED.version


def test_nothing_tells_which_text_is_which_before_the_choice(workshop: Call) -> None:
    tried = workshop("try", "1987/12", "--one", "no-model")
    shown = workshop("show", 1)
    documents = workshop("show", 1, "--json")
    for said in (tried, shown, documents):
        assert said.code == 0
        for hint in ("scripted", "no-model", "ohne Sprachmodell", "Fassung", "seed", "setting"):
            assert hint not in said.out + said.err, hint
    assert GOOD in shown.out
    assert "choose 1" in tried.out
    chosen = workshop("choose", 1, "1", "--as", "Ada")
    assert chosen.out.count("ohne Sprachmodell") == chosen.out.count("scripted") == 1
    assert "scripted" in workshop("show", 1).out
    assert len(workshop("show", 1, "--json").documents[0]["settings"]) == 2


def test_the_tally_says_how_little_a_few_choices_prove(workshop: Call) -> None:
    assert "kein Vergleich" in workshop("tally").out
    workshop("try", "1987/12", "--two", "no-model")
    workshop("choose", 1, "2", "--as", "Ada")
    told = workshop("tally")
    assert told.code == 0
    assert "Ein klares Urteil beweist nichts" in told.out
    (pair,) = workshop("tally", "--json").documents[0]["pairs"]
    assert (sum(pair["better"]), pair["choices"], pair["tells_apart"]) == (1, 1, False)
    assert pair["first_share_95"][1] - pair["first_share_95"][0] > 0.9
    assert "One clear choice proves nothing" in workshop("tally", "--ui-lang", "en").out


def test_two_models_can_be_compared(workshop: Call) -> None:
    workshop("try", "1987/12", "--model-one", "klein", "--model-two", "groß")
    (chosen,) = workshop("choose", 1, "neither", "--as", "Ada", "--json").documents
    assert {setting["model"] for setting in chosen["settings"]} == {"klein", "groß"}


def test_a_kept_version_can_be_tried_by_its_number(workshop: Call, own_file: Path) -> None:
    workshop("keep", own_file, "--as", "Ada")
    workshop("try", "1987/12", "--one", "1", "--two", "no-model")
    (chosen,) = workshop("choose", 1, "both", "--as", "Ada", "--json").documents
    assert {setting["prompt_version"] for setting in chosen["settings"]} == {"own-1", None}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["show", "7"], 2),
        (["show", "9" * 30], 2),
        (["choose", "7", "1", "--as", "Ada"], 2),
        (["choose", "7", "3", "--as", "Ada"], 2),
        (["try", "gibt-es-nicht"], 2),
        (["try", "1987/12"], 2),
        (["try", "1987/12", "--one", "no-model", "--model-one", "klein"], 2),
        (["try", "1987/12", "--two", "7"], 2),
        (["try", "1987/12", "--two", "gibt-es-nicht.toml"], 2),
        (["try", "1987/12", "--kind", "alt"], 2),
        (["try", "1987/12", "--lang", "fr"], 2),
        (["try", "1987/12", "--two", "no-model", "--seed-one", "-1"], 2),
        (["prompts", "--show", "fr"], 2),
        (["prompts", "--show", "es", "--version", "1"], 2),
        (["use", "es"], 2),
        (["use", "es", "--version", "1", "--shipped"], 2),
        (["keep", "gibt-es-nicht.toml", "--as", "Ada"], 2),
        (["keep", ".", "--as", "Ada"], 2),
    ],
)
def test_wrong_calls_are_refused_with_a_sentence(workshop: Call, arguments: list[str], code: int) -> None:
    result = workshop(*arguments)
    assert result.code == code
    assert result.err.strip()
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kein TOML",
        OWN.replace("repair", "reparatur"),
        OWN.replace("{reason}", ""),
        OWN.replace("{reason}", "{reason} {0.__class__}"),
        OWN.replace('language = "de"', 'language = "en"'),
        "# " + "x" * 5_000_000,
    ],
    ids=["empty", "no TOML", "a part missing", "no reason", "a brace too many", "English", "5 MB"],
)
def test_a_hostile_or_broken_prompt_is_refused_and_not_kept(
    workshop: Call, project: Path, tmp_path: Path, text: str
) -> None:
    (tmp_path / "fremd.toml").write_text(text, "utf-8")
    for arguments in (
        ("keep", tmp_path / "fremd.toml", "--as", "Ada"),
        ("try", "1987/12", "--two", tmp_path / "fremd.toml"),
    ):
        result = workshop(*arguments)
        assert result.code == 2
        assert 0 < len(result.err) < 500
    assert all(prompt["own"] == [] for prompt in workshop("prompts", "--json").documents[0]["prompts"])
    with Workbench.open(project, read_only=True) as workbench:
        assert workbench.people() == ()


def test_second_choices_and_projects_in_use_are_refused(
    workshop: Call, project: Path, own_file: Path
) -> None:
    workshop("try", "1987/12", "--two", "no-model")
    assert workshop("choose", 1, "1", "--as", "Ada").code == 0
    assert workshop("choose", 1, "2", "--as", "Bo").code == 5
    with Workbench.open(project):
        assert workshop("keep", own_file, "--as", "Ada").code == 5
        assert workshop("try", "1987/12", "--two", "no-model").code == 5
        assert workshop("choose", 1, "1", "--as", "Ada").code == 5
        assert workshop("use", "es", "--shipped").code == 5
        assert workshop("show", 1).code == workshop("tally").code == workshop("prompts").code == 0
