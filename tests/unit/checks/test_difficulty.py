"""How hard a text is: the estimate, its interval and bands, and the reasons."""

import json
from pathlib import Path

import pytest

from klartafel.checks import analyse, check
from klartafel.checks.difficulty import difficulty
from klartafel.checks.reasons import reasons
from klartafel.domain.finding import Band
from klartafel.domain.text import Profile

EASY = "Das ist ein Krug.\nDer Krug ist aus Ton.\nEin Mann hat den Krug gemacht.\nEr steht im Museum."
HARD = (
    "Die flügellose kniende Engelsfigur ist infolge von Feuereinwirkung an ihrem Auslagerungsort stark "
    "beschädigt worden, wobei die polychrome Fassung, die ursprünglich mit Blattvergoldung versehen war, "
    "vollständig verlorenging. Die kunsthistorische Einordnung der Skulptur beruht auf stilistischen "
    "Übereinstimmungen mit den Apostelfiguren der Pfarrkirche. Eine restauratorische Untersuchung der "
    "Materialbeschaffenheit ermöglichte die Rekonstruktion der Herstellungstechnik."
)


def test_a_hard_text_is_harder_than_an_easy_one() -> None:
    easy, hard = difficulty(analyse(EASY, "de")), difficulty(analyse(HARD, "de"))
    assert easy is not None
    assert hard is not None
    assert easy.value + 1.5 < hard.value
    assert easy.band is Band.VERY_EASY
    assert hard.band in (Band.HARD, Band.VERY_HARD)


def test_the_interval_holds_the_value_and_shrinks_with_more_text() -> None:
    one = difficulty(analyse(HARD.split(". ")[0] + ".", "de"))
    many = difficulty(analyse(HARD, "de"))
    assert one is not None
    assert many is not None
    assert 1 <= one.low <= one.value <= one.high <= 7
    assert many.high - many.low < one.high - one.low


def test_under_three_sentences_there_is_a_number_but_no_verdict() -> None:
    short = difficulty(analyse("Das ist ein Krug. Der Krug ist alt.", "de"))
    assert short is not None
    assert short.band is None


@pytest.mark.parametrize(
    "text", ["", "Krug", "Der Krug", "1748\n\n1749", "1 2 3 4", "🏺", "# Der Krug aus Ton\n"]
)
def test_what_has_no_sentence_has_no_difficulty(text: str) -> None:
    assert difficulty(analyse(text, "de")) is None


def test_there_is_no_estimate_for_other_languages() -> None:
    assert check("This is a jug. It is old. It is red.", Profile.PLAIN_ENGLISH, "en").difficulty is None


def test_reasons_name_what_is_hard_and_nothing_in_an_easy_text() -> None:
    assert reasons(analyse(EASY, "de")) == ()
    found = [reason.id for reason in reasons(analyse(HARD, "de"))]
    assert len(found) == 3
    assert "check-reasons.long-words" in found


def test_the_weightiest_reason_comes_first() -> None:
    long_only = "Der Mann geht mit dem Hund und dem Kind und der Frau " * 3 + "in das Haus."
    assert reasons(analyse(long_only, "de"))[0].id == "check-reasons.long-sentences"
    rare_only = "Das ist ein Kalathos. Das ist ein Skyphos. Das ist eine Pyxis."
    assert reasons(analyse(rare_only, "de"))[0].id == "check-reasons.rare-words"


def test_english_texts_have_reasons_too() -> None:
    hard = (
        "The configuration demonstrates considerable sophistication in its ornamentation, which is unusual."
    )
    assert reasons(analyse(hard, "en"))


@pytest.mark.parametrize(
    "nested",
    [
        "The jugs do shine when they have lids.",
        "The jug does leak if they do fill it.",
        "Did it leak when they have it?",
    ],
)
def test_english_sentences_with_do_and_have_are_nested_too(nested: str) -> None:
    assert "check-reasons.nested-sentences" in [reason.id for reason in reasons(analyse(nested, "en"))]


def test_the_estimate_agrees_with_people(shared_data: Path) -> None:
    """Not the measurement (that is bench/difficulty.py), but it would show a model that was broken."""
    lines = (shared_data / "text" / "ratings_dev.jsonl").read_text("utf-8").splitlines()
    rated = [json.loads(line) for line in lines[::5]]
    hard = [value for row in rated if row["mos_complexity"] > 4 and (value := estimate(row["text"]))]
    easy = [value for row in rated if row["mos_complexity"] < 2 and (value := estimate(row["text"]))]
    assert sum(hard) / len(hard) > sum(easy) / len(easy) + 1.2


def estimate(text: str) -> float:
    found = difficulty(analyse(text, "de"))
    return found.value if found else 0.0
