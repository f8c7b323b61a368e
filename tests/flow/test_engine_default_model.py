"""The default German model through the whole engine."""

from pathlib import Path

import pytest
from engine_runs import answer, asking, running_engine


@pytest.mark.default_model
def test_it_writes_german_and_the_same_again(default_model: Path) -> None:
    """A prompt read in one go gives other bits than one whose prefix was read before, so here it shows."""
    system = "Du schreibst Texte für ein Museum in Einfacher Sprache. Schreibe kurze Sätze. Erfinde nichts."
    request = asking("Krug aus rotem Ton, 1764 in Lippstadt gefertigt, Höhe 23,5 cm.", system, max_tokens=40)
    with running_engine(default_model, seconds=300) as engine:
        cold, warm = answer(engine, request), answer(engine, request)
        assert cold.text == warm.text
        assert "krug" in cold.text.lower()
        answer(engine, asking("Hallo.", "Antworte kurz.", max_tokens=2))
        assert answer(engine, request).text == cold.text
