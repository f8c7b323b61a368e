"""Scores: the formulas, the counts under them, and where there is no verdict."""

import pytest

from klartafel.checks import analyse, scores, textstat_value
from klartafel.checks.readability import FORMULAS, Counts, count

# 6 sentences, 60 words, 50 of them judged: every count is a different round number.
COUNTS = Counts(
    sentences=6, words=60, judged=50, syllables=100, long=20, monosyllables=15, polysyllables=10, fog_words=5
)


@pytest.mark.parametrize(
    ("language", "name", "value"),
    [
        ("de", "fre-amstad", 180 - 10 - 58.5 * 2),
        ("de", "wiener-sachtextformel-1", 0.1935 * 20 + 0.1672 * 10 + 0.1297 * 40 - 0.0327 * 30 - 0.875),
        ("de", "wiener-sachtextformel-2", 0.2007 * 20 + 0.1682 * 10 + 0.1373 * 40 - 2.779),
        ("de", "wiener-sachtextformel-3", 0.2963 * 20 + 0.1905 * 10 - 1.1144),
        ("de", "wiener-sachtextformel-4", 0.2744 * 20 + 0.2656 * 10 - 1.693),
        ("de", "lix", 10 + 40),
        ("de", "rix", 20 / 6),
        ("de", "words-per-sentence", 10),
        ("en", "fre", 206.835 - 1.015 * 10 - 84.6 * 2),
        ("en", "flesch-kincaid", 0.39 * 10 + 11.8 * 2 - 15.59),
        ("en", "smog", 1.0430 * 50**0.5 + 3.1291),
        ("en", "gunning-fog", 0.4 * (10 + 10)),
        ("en", "lix", 10 + 40),
    ],
)
def test_formulas(language: str, name: str, value: float) -> None:
    assert FORMULAS[language][name](COUNTS) == pytest.approx(value)


def test_no_score_with_english_constants_for_german_and_none_for_other_languages() -> None:
    text = "Das ist ein Krug. Er ist alt. Er ist schön. Wir mögen ihn."
    assert {score.name for score in scores(analyse(text, "de"))} == set(FORMULAS["de"])
    assert not {"fre", "flesch-kincaid", "smog", "gunning-fog"} & set(FORMULAS["de"])
    assert scores(analyse(text, "nl")) == ()


def test_no_verdict_under_three_sentences_and_headings_do_not_help() -> None:
    assert scores(analyse("Der Krug\n\nDer Krug ist alt. Er ist schön.", "de")) == ()
    assert scores(analyse("Der Krug ist alt. Er ist schön. Ja.", "de")) != ()


def test_counts_of_a_museum_text() -> None:
    text = (
        "Krug\n\nDer hl. Georg z. B. lebte im 3. Jahrhundert. Er tötete 1 Drachen.\nBesucher:innen mögen ihn."
    )
    counted = count(analyse(text, "de"))
    assert counted.sentences == 3
    assert counted.words == 9 + 4 + 3
    assert counted.judged == counted.words - 2  # the figures are no words of one syllable
    assert counted.long == 3  # Jahrhundert, Drachen, Besucher:innen


def test_only_numbers_give_no_score() -> None:
    assert scores(analyse("1. 2. 3.\n\n1748.\n\n1749.\n\n1750.", "de")) == ()


def test_textstat_is_the_cross_check_for_german() -> None:
    pytest.importorskip("textstat")
    text = "Das ist ein Krug. Er ist aus Ton. Anna hat den Krug gemacht."
    own = {score.name: score.value for score in scores(analyse(text, "de"))}
    assert textstat_value(text, "de", "words-per-sentence") == pytest.approx(
        own["words-per-sentence"], abs=0.01
    )
    for name in FORMULAS["de"]:
        assert isinstance(textstat_value(text, "de", name), float)


def test_textstat_counts_english_without_fetching_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    nltk = pytest.importorskip("nltk")
    monkeypatch.setattr(nltk, "download", lambda *_, **__: pytest.fail("tried to download"))
    text = "This is a jug. A potter made the earthenware jug. It is beautifully decorated."
    own = {score.name: score.value for score in scores(analyse(text, "en"))}
    for name in ("fre", "flesch-kincaid", "smog", "lix"):
        assert textstat_value(text, "en", name) == pytest.approx(own[name], abs=0.01)


def test_textstat_has_no_score_of_another_language() -> None:
    with pytest.raises(KeyError):
        textstat_value("Das ist ein Krug.", "de", "smog")
