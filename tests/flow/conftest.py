"""Projects and engines for whole use cases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jugs import jug

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
