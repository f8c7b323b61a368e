"""Where a thing was made, found and used: prepositions only before names that can follow them."""

import pytest
from record_values import english, german, value

from klartafel.domain.record import Field

MADE = "Herstellung"


@pytest.mark.parametrize(
    ("name", "sort", "told"),
    [
        ("Unna", MADE, "Er kommt aus Unna."),
        ("Schweiz", MADE, "Er kommt aus der Schweiz."),
        ("Niederlande", MADE, "Er kommt aus den Niederlanden."),
        ("Rheinland", "Fund", "Er wurde im Rheinland gefunden."),
        ("Unna", "Verwendung", "Er war in Unna in Gebrauch."),
        ("Unna", "", "Ort: Unna."),
        ("Kamerun", "Herstellung, vermutlich", "Er kommt vermutlich aus Kamerun."),
        ("Kamerun?", MADE, "Er kommt vermutlich aus Kamerun."),
        ("Köln (?)", MADE, "Herstellung: Köln (?)."),
        ("Kamerun, vermutlich Grasland", MADE, "Herstellung: Kamerun, vermutlich Grasland."),
        ("Petersstraße", MADE, "Herstellung: Petersstraße."),
        ("unbekannt", MADE, "Herstellung: unbekannt."),
        ("Boltenhagen (Land)", MADE, "Er kommt aus Boltenhagen."),
        ("Denizli, Türkei", "Herkunft der Besitzerin", "Herkunft der Besitzerin: Denizli, Türkei."),
    ],
)
def test_a_place_is_told_by_what_happened_there(name: str, sort: str, told: str) -> None:
    assert german(value(Field.PLACE, name, "", sort)) == told


def test_what_a_picture_shows_stands_together() -> None:
    shown = (value(Field.PLACE, name, "", "abgebildet") for name in ("Markt", "Brühl 3"))
    assert german(*shown) == "Zu sehen sind hier: Markt und Brühl 3."


@pytest.mark.parametrize(
    "name",
    [
        "Unna (angeblich)", "Unna (nicht Hamm)", "Unna (ehemals Kamen)", "Unna (oder Hamm)",
        "Unna (Umgebung)",
        "Unna (Nähe)", "Unna (bei Hamm)", "Köln (Import)", "Unna (Kopie)", "Unna (unsicher)",
    ],
)  # fmt: skip
def test_what_limits_a_place_in_brackets_stays_with_it(name: str) -> None:
    for sort, english_sort in ((MADE, "Made in"), ("Fund", "Found in"), ("Verwendung", "Used in")):
        assert german(value(Field.PLACE, name, "", sort)) == f"{sort}: {name}."
        assert english(value(Field.PLACE, name, "", sort)) in (f"{english_sort}: {name}.", "This is a jug.")


@pytest.mark.parametrize(
    "name",
    ["Grab", "Haushalt", "Grab, Unna", "DDR", "BRD", "Rhein", "Elbe", "Ostsee", "Moor", "Acker", "Siedlung"],
)
def test_a_preposition_stands_only_before_names_that_can_follow_it(name: str) -> None:
    assert german(value(Field.PLACE, name, "", MADE)) == f"{MADE}: {name}."
    assert german(value(Field.PLACE, name, "", "Fund")) == f"Fund: {name}."
    told = english(value(Field.PLACE, name, "", "Fund"))
    assert told in (f"Found in: {name}.", "This is a jug.")


@pytest.mark.parametrize(
    "name",
    ["Köln", "Leipzig", "Regensburg", "Bremen", "Boltenhagen", "Kamerun", "Uslar", "Averbrock", "Sachsen"],
)
def test_a_town_or_country_follows_a_preposition(name: str) -> None:
    assert german(value(Field.PLACE, name, "", MADE)) == f"Er kommt aus {name}."


def test_a_region_keeps_its_article() -> None:
    for name, origin in (("Harz", "dem Harz"), ("Münsterland", "dem Münsterland"), ("Alpen", "den Alpen")):
        assert german(value(Field.PLACE, name, "", MADE)) == f"Er kommt aus {origin}."


def test_a_doubt_about_a_place_is_told_once() -> None:
    assert german(value(Field.PLACE, "Paris", "", "Motiv, vermutlich")) == "Motiv, vermutlich: Paris."
    assert english(value(Field.PLACE, "Paris", "", "Motiv, vermutlich")) == "Shown here, probably: Paris."
