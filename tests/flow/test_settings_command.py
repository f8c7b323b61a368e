"""The command `settings`: what is set there is what drafts keep to, and a wrong call changes nothing."""

from pathlib import Path

import pytest
from calls import Call

from klartafel.domain.text import TextKind
from klartafel.services.draft_material import material_of
from klartafel.services.workbench import Workbench


def test_what_is_set_reaches_the_drafts(call: Call, project: Path) -> None:
    given = (
        "--word-limit",
        "77",
        "--house-style",
        "Wir siezen unsere Gäste.",
        "--institution",
        "Stadtmuseum",
    )
    document = call("settings", project, *given, "--json").documents[0]
    assert (document["word_limit"], document["institution"]) == (77, "Stadtmuseum")
    assert call("settings", project, "--json").documents[0] == document
    assert "Wir siezen unsere Gäste." in call("settings", project).out
    with Workbench.open(project) as workbench:
        subject = workbench.subject_by_key("1987/12")
        material = material_of(workbench, subject, TextKind.EINFACHE_SPRACHE, "de")
    assert (material.word_limit, material.house_style) == (77, "Wir siezen unsere Gäste.")


def test_without_a_limit_the_kind_has_its_own(call: Call, project: Path) -> None:
    call("settings", project, "--word-limit", "77")
    assert call("settings", project, "--word-limit", "none", "--json").documents[0]["word_limit"] is None


@pytest.mark.parametrize(
    "given",
    [
        ("--word-limit", "viele"),
        ("--word-limit", "3"),
        ("--word-limit", "9" * 30),
        ("--house-style", "Wir siezen. " * 100),
    ],
)
def test_a_wrong_value_changes_nothing(call: Call, project: Path, given: tuple[str, str]) -> None:
    before = call("settings", project, "--json").documents
    assert call("settings", project, "--institution", "Anderes Museum", *given).code == 2
    assert call("settings", project, "--json").documents == before
