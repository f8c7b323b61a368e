"""A project of its own for each test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_values import SetClock

from klartafel.store.project import Project


@pytest.fixture
def clock() -> SetClock:
    """A clock that the test sets; the project goes by it."""
    return SetClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project lies."""
    return tmp_path / "museum.klartafel"


@pytest.fixture
def project(path: Path, clock: SetClock) -> Iterator[Project]:
    """A new, empty project."""
    with Project.create(path, clock=clock) as made:
        yield made
