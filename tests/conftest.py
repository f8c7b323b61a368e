"""Fixtures for every suite: models where they are installed, a home of its own for each test."""

import os
from pathlib import Path

import pytest

from klartafel.platform.paths import HOME_VARIABLE, models_directory

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"
MODELS_VARIABLE = "KLARTAFEL_TEST_MODELS"
# Read before any test gets a home of its own.
_MODEL_FOLDERS = [Path(os.environ[MODELS_VARIABLE])] if MODELS_VARIABLE in os.environ else []
_MODEL_FOLDERS.append(models_directory())


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the program's folder of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    return home


def _model(file_name: str) -> Path:
    for folder in _MODEL_FOLDERS:
        if (folder / file_name).is_file():
            return folder / file_name
    pytest.skip(f"the model {file_name} is not installed")


@pytest.fixture(scope="session")
def english_model() -> Path:
    """The small English model that the test command fetches."""
    return _model("smollm2-135m-instruct-q4_1.gguf")


@pytest.fixture(scope="session")
def default_model() -> Path:
    """The default German model; it is fetched by the demonstration, not by the tests."""
    return _model("qwen2.5-coder-1.5b-instruct-q4_k_m.gguf")


@pytest.fixture
def shared_data() -> Path:
    """Real inputs from outside the project."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the folder of real inputs is not here")
    return SHARED_DATA
