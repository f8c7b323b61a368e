"""Settings never stand in the way of work."""

from pathlib import Path

import pytest

from klartafel.platform.paths import HOME_VARIABLE, settings_file
from klartafel.platform.settings import Settings, load_settings, save_settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own for settings."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return tmp_path


def test_what_was_saved_is_there_again_also_with_odd_names_of_files(home: Path) -> None:
    settings = Settings(language="en", scale=150, person="Jürgen").with_recent(home / "alt\udcff.klartafel")
    save_settings(settings)
    assert load_settings() == settings


def test_the_place_in_the_tour_and_the_notes_are_kept_and_nonsense_is_not(home: Path) -> None:
    settings = Settings(guide_step=4, guide_notes=("Die Leitung bürgt.", ""))
    save_settings(settings)
    assert load_settings() == settings
    file = settings_file()
    file.write_text(file.read_text("utf-8").replace('"guide_step": 4', '"guide_step": "vier"'), "utf-8")
    assert load_settings() == Settings(guide_notes=settings.guide_notes)


def test_a_place_that_cannot_be_written_costs_the_settings_only(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "datei").write_text("")
    monkeypatch.setenv(HOME_VARIABLE, str(home / "datei"))
    save_settings(Settings(language="en"))
    assert load_settings() == Settings()
