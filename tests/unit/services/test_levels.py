"""The words for the level and the scores: every band and every score has its own, in both languages."""

import pytest

from klartafel.checks.readability import FORMULAS
from klartafel.domain.finding import Band, CheckReport, Difficulty, Score
from klartafel.platform.messages import LANGUAGES, render
from klartafel.services.levels import BANDS, SCORE_MEANINGS, figures, level

SCORES = sorted({name for formulas in FORMULAS.values() for name in formulas})


def report(*scores: Score, difficulty: Difficulty | None = None) -> CheckReport:
    return CheckReport((), scores, (), (), difficulty)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_band_has_its_own_word(language: str) -> None:
    said = []
    for band in Band:
        sentence = level(report(difficulty=Difficulty(3.0, 2.0, 4.0, band)))
        assert sentence is not None
        assert sentence.id == "check-scores.level"
        assert BANDS[band].id == f"check-scores.{band.value}"
        said.append(render(sentence, language))
    assert len(set(said)) == len(Band)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_score_has_its_own_meaning(language: str) -> None:
    assert sorted(SCORE_MEANINGS) == SCORES
    said = [render(figures(report(Score(name, 1.0)))[0], language) for name in SCORES]
    meanings = {line.split(": ", 1)[1] for line in said}
    assert len(meanings) == len(SCORES)
    assert all(line.startswith(f"{name} ") for name, line in zip(SCORES, said, strict=True))
    assert all(SCORE_MEANINGS[name].id == f"check-scores.{name}" for name in SCORES)


def test_too_little_text_and_no_estimate_are_two_things() -> None:
    too_short = level(report(difficulty=Difficulty(3.0, 2.0, 4.0, None)))
    assert too_short is not None
    assert too_short.id == "check-scores.too-short"
    assert level(report()) is None


def test_the_estimate_comes_before_the_scores_with_its_interval() -> None:
    first, second = figures(report(Score("lix", 30.0), difficulty=Difficulty(3.0, 2.0, 4.0, None)))
    assert "zwischen 2,0 und 4,0" in render(first, "de")
    assert render(second, "de").startswith("lix 30,0")
