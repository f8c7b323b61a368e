"""Words: what counts as one, and how many syllables it has."""

from pathlib import Path

import pytest
from checks_data import cases, rows

from klartafel.checks import analyse
from klartafel.checks.language import Word, WordKind, syllables


def words(text: str, language: str = "de") -> list[Word]:
    return list(analyse(text, language).words)


def count(word: str, language: str = "de") -> int:
    return sum(syllables(found, language) for found in words(word, language))


@pytest.mark.parametrize(
    "form",
    [
        "Besucher:innen", "Besucher*innen", "Besucher_innen", "Besucher/-innen", "Besucher/innen",
        "BesucherInnen", "Besucher(innen)", "jede:r", "Besucher:innen-Zentrum", "Landes·museum",
        "Landes-Museum", "geht’s", "30-jährig",
    ],
)  # fmt: skip
def test_gender_forms_and_compounds_are_one_word(form: str) -> None:
    assert [word.text for word in words(f"Hier ist {form} gemeint.")][2:] == [form, "gemeint"]


def test_two_words_with_a_slash_stay_two() -> None:
    assert [word.text for word in words("und/oder")] == ["und", "oder"]


@pytest.mark.parametrize(
    "number", ["1748", "12,5", "1.200", "1 200", "9.30", "½", "12 ½", "2/3", "1.234.567,50"]
)
def test_numbers_are_numbers(number: str) -> None:
    assert [(word.text, word.kind) for word in words(f"Es sind {number} hier")][2] == (
        number,
        WordKind.NUMBER,
    )


@pytest.mark.parametrize(
    "address", ["www.museum-berlin.de/ausstellung", "https://a.de/x?y=1", "info@museum.de", "museum.de"]
)
def test_an_address_is_one_word(address: str) -> None:
    assert [(word.text, word.kind) for word in words(f"Siehe {address}.")][1] == (address, WordKind.ADDRESS)


def test_places_of_words_are_those_of_the_text() -> None:
    text = "Ma\u0308rz und Ton."
    analysis = analyse(text, "de")
    spans = [analysis.original(word.span) for word in analysis.words]
    assert [text[span.start : span.end] for span in spans] == ["Ma\u0308rz", "und", "Ton"]


@pytest.mark.parametrize("case", cases("syllables"), ids=lambda case: case["lang"])
def test_own_words_have_the_right_syllables(case: dict[str, str]) -> None:
    wrong = [w for w in case["words"].split() if count(w.replace("-", ""), case["lang"]) != w.count("-") + 1]
    assert wrong == []


def test_given_words_have_the_right_syllables(shared_data: Path) -> None:
    given = [row for row in rows(shared_data / "text" / "words_dev.jsonl") if "syllables" in row]
    wrong = [row["word"] for row in given if count(row["word"]) != row["syllables"]]
    assert len(wrong) <= 0.03 * len(given), wrong


def test_compounds_are_judged_by_their_marked_parts() -> None:
    assert words("Sonder·ausstellung")[0].parts == ("Sonder", "ausstellung")
    assert count("See·adler") == count("Seeadler") == 3
    assert count("Reise-Erlebnis") == 5


def test_abbreviations_in_capitals_are_spoken_by_letters() -> None:
    assert count("DDR") == 3
    assert count("UNESCO") == 3
