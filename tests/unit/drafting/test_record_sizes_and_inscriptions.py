"""How big a thing is and what is written on it."""

import pytest
from record_values import english, german, value

from klartafel.domain.record import Field


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("H 24,5 cm, Dm 18 cm", "Er ist 24,5 Zentimeter hoch. Der Durchmesser ist 18 Zentimeter."),
        ("24,5 × 18 × 3 cm", "Er ist 24,5 mal 18 mal 3 Zentimeter groß."),
        ("H x B: 24 x 18 cm", "Er ist 24 Zentimeter hoch und 18 Zentimeter breit."),
        ("H ca. 24 cm", "Er ist etwa 24 Zentimeter hoch."),
        ("Dm 3,3 cm, Gewicht 18,5 g", "Der Durchmesser ist 3,3 Zentimeter. Der Krug wiegt 18,5 Gramm."),
        ("H 23,5 cm (ohne Haken)", "Er ist ohne Haken 23,5 Zentimeter hoch."),
        ("Blatt: 39,8 x 28,1 cm", "Das Blatt ist 39,8 mal 28,1 Zentimeter groß."),
        ("a: H 12 ½ cm, 840 g", "Teil a ist 12 ½ Zentimeter hoch. Teil a wiegt 840 Gramm."),
        ("b: H 8 cm", "Teil b ist 8 Zentimeter hoch."),
        ("13x18", "Größe: 13x18."),
        ("H 1.200 mm", "Größe: H 1.200 mm."),
        ("H 24-26 cm", "Größe: H 24-26 cm."),
        ("11 x 16, 8 cm", "Größe: 11 x 16, 8 cm."),
    ],
)
def test_a_size_is_told_in_words_or_as_it_is_written(written: str, told: str) -> None:
    assert german(value(Field.DIMENSIONS, written)) == told


def test_of_two_sizes_that_contradict_each_other_none_is_told() -> None:
    assert german(value(Field.DIMENSIONS, "H 24 cm; H 26 cm; B 8 cm")) == "Er ist 8 Zentimeter breit."


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("", "Auf dem Krug steht: „ANNO 1748“."),
        ("unter dem Rand", "Unter dem Rand steht: „ANNO 1748“."),
        ("Rückseite", "Auf der Rückseite steht: „ANNO 1748“."),
        ("auf der Unterseite, geritzt", "Auf der Unterseite steht, geritzt: „ANNO 1748“."),
        ("Griffring, eingeschlagen", "Griffring, eingeschlagen: „ANNO 1748“."),
    ],
)
def test_an_inscription_is_quoted_with_its_place(where: str, told: str) -> None:
    assert german(value(Field.INSCRIPTION, "ANNO 1748", "", where)) == told


@pytest.mark.parametrize(
    "description",
    ["Sammlerstempel unten rechts", "Im Kreis ein Löwe (auf dem Etikett)", "[Deckel] Enigma / Berlin W 35"],
)
def test_the_description_of_a_mark_is_no_inscription(description: str) -> None:
    assert german(value(Field.INSCRIPTION, description)) == "Das ist ein Krug."


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Größe: 24 x 18 cm", "Er ist 24 mal 18 Zentimeter groß."),
        ("GRÖSSE: 24 x 18 cm", "Er ist 24 mal 18 Zentimeter groß."),
        ("Maße: 24 x 18 cm", "Er ist 24 mal 18 Zentimeter groß."),
        ("Maße: H 24 cm", "Er ist 24 Zentimeter hoch."),
        ("Maße: 24 cm", "Maße: 24 cm."),
        ("Größe: 13x18", "Größe: 13x18."),
        ("Blatt (H x B): 24 x 18 cm", "Das Blatt ist 24 Zentimeter hoch und 18 Zentimeter breit."),
    ],
)
def test_a_heading_of_sizes_is_neither_a_part_nor_a_weight(written: str, told: str) -> None:
    assert german(value(Field.DIMENSIONS, written)) == told


@pytest.mark.parametrize(
    "remark",
    [
        "unleserlich", "Wappen der Stadt Unna", "Rest einer Inschrift", "Krone über Anker",
        "nicht identifiziert", "keine", "UNLESERLICH", "KEINE", "WAPPEN DER STADT UNNA", "FEHLT",
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["", "Rückseite"])
def test_a_remark_on_an_inscription_is_never_quoted_from_the_thing(remark: str, where: str) -> None:
    told = german(value(Field.INSCRIPTION, remark, "", where))
    heading = f"Inschrift, {where}" if where else "Inschrift"
    assert told in (f"{heading}: {remark}.", "Das ist ein Krug.")
    assert english(value(Field.INSCRIPTION, remark, "", where)) == "This is a jug."


@pytest.mark.parametrize("remark", ["illegible", "Crown over anchor", "none", "Remains of an inscription"])
def test_an_english_remark_is_never_quoted_from_the_thing(remark: str) -> None:
    assert english(value(Field.INSCRIPTION, remark, "en")) in (f"Inscription: {remark}.", "This is a jug.")


@pytest.mark.parametrize("words", ["ANNO 1748", "J B T", "268", "Nr. 41", "No. 47", "GES. GESCH.", "XIV"])
def test_capitals_and_figures_are_what_is_written(words: str) -> None:
    quoted = f"{words}“" if words.endswith(".") else f"{words}“."
    assert german(value(Field.INSCRIPTION, words)).startswith(f"Auf dem Krug steht: „{quoted}")
    assert english(value(Field.INSCRIPTION, words)).startswith("On the jug you can read: “" + words)


def test_an_inscription_whose_place_holds_a_doubt_is_not_told_without_it() -> None:
    for where in ("Rückseite, vermutlich", "auf der Kopie"):
        assert english(value(Field.INSCRIPTION, "ANNO 1748", "", where)) == "This is a jug."
    assert german(value(Field.INSCRIPTION, "ANNO 1748", "", "Rückseite, vermutlich")) == (
        "Auf der Rückseite steht, vermutlich: „ANNO 1748“."
    )
