"""The command `check`: the project's settings, textstat, explanations."""

import json
from pathlib import Path

import pytest
from calls import Call

LONG = (
    "Der Krug aus Steinzeug ist aus dem Jahr 1748 und steht heute hier bei uns in einem Schrank an der Wand."
)
THREE = "Das ist ein Krug aus Steinzeug. Er ist aus dem Jahr 1748. Er ist 24 cm hoch."


def test_lines_are_checked_as_the_project_wants_it_each_in_its_language(call: Call, project: Path) -> None:
    call("rules", project, "--off", "sentence-length", "--explain", "Fayence", "bemalte Keramik")
    fayence = "Das ist ein Krug aus Fayence."
    english = "This is a fayence jug and " + "it is very old and " * 8 + "it is red."
    typed = "\n".join(
        json.dumps(line)
        for line in (
            {"id": 1, "text": LONG},
            {"id": 2, "text": fayence},
            {"id": 3, "text": english, "profile": "plain-en"},
        )
    )

    def found(*arguments: object) -> list[set[str]]:
        answers = call("check", "--jsonl", *arguments, typed=typed).documents
        return [{finding["rule"] for finding in answer["findings"]} for answer in answers]

    house, own = found(), found("--project", project)
    assert ["sentence-length" in rules for rules in house] == [True, False, True]
    assert ["sentence-length" in rules for rules in own] == [False, False, False]
    assert "hard-word" in house[1] - own[1]


def test_a_project_that_is_not_there_is_missed_also_for_lines(call: Call, tmp_path: Path) -> None:
    line = json.dumps({"id": 1, "text": THREE})
    assert call("check", "--jsonl", "--project", tmp_path / "weg.klartafel", typed=line).code == 3


def test_textstat_beside_lines_is_a_wrong_call(call: Call) -> None:
    wrong = call("check", "--jsonl", "--textstat", typed=json.dumps({"id": 1, "text": THREE}))
    assert (wrong.code, wrong.documents) == (2, [])
    assert "--textstat" in wrong.err


def test_textstat_counts_the_same_scores(call: Call) -> None:
    pytest.importorskip("textstat")
    (document,) = call("check", "--json", "--textstat", "-", typed=THREE).documents
    assert document["textstat"].keys() == document["scores"].keys()
    assert document["textstat"]["words-per-sentence"] == document["scores"]["words-per-sentence"]
    assert "textstat" not in call("check", "--json", "-", typed=THREE).documents[0]


def test_an_explanation_has_the_numbers_of_each_profile(call: Call) -> None:
    (document,) = call("check", "--explain", "sentence-length", "--json").documents
    numbers = {profile: given["numbers"] for profile, given in document["profiles"].items()}
    assert numbers["es"].keys() == {"target", "warning_above", "error_above"}
    assert all(n["target"] < n["warning_above"] < n["error_above"] for n in numbers.values())
    assert numbers["ls"]["error_above"] < numbers["es"]["error_above"]
