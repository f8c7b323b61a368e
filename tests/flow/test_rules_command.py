"""The command `rules`: every option changes what a project's checks say, and a wrong call changes nothing."""

from pathlib import Path
from typing import Any

import pytest
from calls import Call

LONG = (
    "Der Krug aus Steinzeug ist aus dem Jahr 1748 und steht heute hier bei uns in einem Schrank an der Wand."
)


def shown(call: Call, project: Path, *arguments: str) -> Any:
    """What the project's settings are after a call that is right."""
    result = call("rules", project, *arguments, "--json")
    assert result.code == 0, result.err
    return result.documents[0]


def rules_found(call: Call, project: Path, text: str, *arguments: str) -> set[str]:
    checked = call("check", "--json", "--project", project, *arguments, "-", typed=text)
    return {finding["rule"] for finding in checked.documents[0]["findings"]}


def test_every_option_is_one_change_and_several_go_together(call: Call, project: Path) -> None:
    document = shown(
        call, project, "--off", "sentence-length", "--word", "Plutzerl", "--year", "none",
        "--separator", "mediopunkt", "--explain", "Fayence", "bemalte Keramik", "--spoken", "Monet", "Monee",
    )  # fmt: skip
    assert document["switched_off"] == ["sentence-length"]
    assert document["own_words"] == ["Plutzerl"]
    assert document["explained"] == {"Fayence": "bemalte Keramik"}
    assert document["spoken"] == {"Monet": "Monee"}
    assert (document["separator"], document["reference_year"]) == ("mediopunkt", None)
    assert shown(call, project) == document
    said = call("rules", project).out
    assert all(words in said for words in ("sentence-length", "Plutzerl", "bemalte Keramik", "Monee"))


def test_a_rule_is_switched_off_and_on_again(call: Call, project: Path) -> None:
    assert "sentence-length" in rules_found(call, project, LONG)
    shown(call, project, "--off", "sentence-length")
    assert "sentence-length" not in rules_found(call, project, LONG)
    shown(call, project, "--on", "sentence-length")
    assert "sentence-length" in rules_found(call, project, LONG)


def test_a_number_that_is_set_twice_has_its_last_value(call: Call, project: Path) -> None:
    place = ("sentence-length", "es")
    first = ("--number", *place, "warning_above", "25", "--number", *place, "error_above", "30")
    assert len(shown(call, project, *first)["numbers"]) == 2
    assert "sentence-length" not in rules_found(call, project, LONG)
    document = shown(call, project, "--number", *place, "error_above", "40")
    values = {number["name"]: number["value"] for number in document["numbers"]}
    assert values == {"warning_above": 25, "error_above": 40}


def test_signs_of_gender_are_allowed_or_found(call: Call, project: Path) -> None:
    text = "Viele Besucher:innen kommen in das Museum."
    assert shown(call, project)["gender_signs"] is True
    allowed = rules_found(call, project, text)
    assert shown(call, project, "--gender-signs", "off")["gender_signs"] is False
    assert rules_found(call, project, text) - allowed == {"gender-form"}
    assert shown(call, project, "--gender-signs", "on")["gender_signs"] is True
    assert rules_found(call, project, text) == allowed


def test_own_words_are_kept_and_forgotten(call: Call, project: Path) -> None:
    text = "Das ist ein Plutzerl."
    assert "spelling" in rules_found(call, project, text)
    assert shown(call, project, "--word", "Plutzerl", "--word", "Bartmannskrug")["own_words"] == [
        "Bartmannskrug",
        "Plutzerl",
    ]
    assert "spelling" not in rules_found(call, project, text)
    assert shown(call, project, "--forget-word", "Plutzerl")["own_words"] == ["Bartmannskrug"]
    assert "spelling" in rules_found(call, project, text)


def test_an_explanation_and_a_pronunciation_belong_to_a_language_and_can_be_taken_out(
    call: Call, project: Path
) -> None:
    shown(call, project, "--explain", "Fayence", "bemalte Keramik", "--spoken", "Monet", "Monee")
    english = shown(call, project, "--lang", "en")
    assert (english["explained"], english["spoken"]) == ({}, {})
    document = shown(call, project, "--explain", "Fayence", "", "--spoken", "Monet", "")
    assert (document["explained"], document["spoken"]) == ({}, {})


@pytest.mark.parametrize(
    "wrong",
    [
        ("--off", "no-rule"),
        ("--number", "sentence-length", "es", "target", "viel"),
        ("--number", "sentence-length", "xy", "error_above", "30"),
        ("--number", "caps", "es", "most", "3"),
        ("--number", "sentence-length", "es", "error_above", "0"),
        ("--year", "bald"),
        ("--year", "20"),
        ("--explain", " ", "bemalte Keramik"),
        ("--spoken", "", "Monee"),
    ],
)
def test_one_wrong_option_and_nothing_is_changed(call: Call, project: Path, wrong: tuple[str, ...]) -> None:
    before = shown(call, project)
    right = ("--off", "caps", "--word", "Plutzerl", "--year", "2020", "--explain", "Fayence", "Keramik")
    result = call("rules", project, *right, *wrong)
    assert result.code == 2
    assert result.err.strip()
    assert shown(call, project) == before


def test_a_year_that_was_set_stays_until_it_is_given_back(call: Call, project: Path) -> None:
    this_year = shown(call, project)["reference_year"]
    assert shown(call, project, "--year", "2020")["reference_year"] == 2020
    assert shown(call, project, "--off", "caps")["reference_year"] == 2020
    assert shown(call, project, "--year", "none")["reference_year"] is None
    assert shown(call, project, "--on", "caps")["reference_year"] is None
    assert shown(call, project, "--year", "now")["reference_year"] == this_year
