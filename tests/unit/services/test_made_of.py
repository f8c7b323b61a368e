"""What the program says it is made of."""

from klartafel.services.made_of import parts


def test_every_part_that_runs_is_named_with_version_and_licence() -> None:
    found = {part.name.lower().replace("_", "-"): part for part in parts()}
    assert found["lxml"].licence == "BSD-3-Clause"
    assert found["mutagen"].version
    assert "LGPL" in found["pyside6-essentials"].licence


def test_tools_of_developers_are_no_parts() -> None:
    names = {part.name.lower() for part in parts()}
    assert names.isdisjoint({"klartafel", "pytest", "ruff", "mypy", "pip"})
