"""A project with one exhibit, for tests of what people do with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klartafel.services.importing import carry_out, plan_import
from klartafel.services.workbench import Workbench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    """A new, empty project."""
    with Workbench.create(tmp_path / "museum.klartafel") as made:
        yield made


@pytest.fixture
def jug(bench: Workbench, tmp_path: Path) -> int:
    """An exhibit that came in from a file."""
    table = tmp_path / "objekte.csv"
    table.write_text(
        "Inventarnummer;Titel;Beschreibung\nK 1;Krug;Der Krug ist aus Ton. Er entstand 1748.\n", "utf-8"
    )
    carry_out(bench, plan_import(bench, [table]))
    return bench.rows()[0].id
