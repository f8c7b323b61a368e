"""Where a thing was made, found and used: prepositions only before names that can follow them."""

import pytest
from record_values import german, value

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
