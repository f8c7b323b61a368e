"""Who made a thing: names as they are written, roles as sure as the record says."""

import pytest
from record_values import german, value

from klartafel.domain.record import Field


@pytest.mark.parametrize(
    ("name", "role", "told"),
    [
        ("Vogel, Hermann", "Fotograf", "Der Fotograf war Hermann Vogel."),
        ("Anna Schmidt", "Weberin", "Die Weberin war Anna Schmidt."),
        ("Curtis, Giovanni Battista de", "Graveur", "Der Graveur war Giovanni Battista de Curtis."),
        ("Anna Schmidt", "Fotograf*in", "Fotograf oder Fotografin: Anna Schmidt."),
        ("Anna Schmidt", "Färberin, Auftraggeberin", "Anna Schmidt war Färberin und Auftraggeberin."),
        ("Anna Schmidt", "", "Er ist von Anna Schmidt."),
        ("Anna Schmidt", "Entwurf", "Der Entwurf ist von Anna Schmidt."),
        ("Müller & Sohn", "Hersteller", "Der Hersteller war: Müller & Sohn."),
        ("Johann Müller, Soest", "Hersteller", "Der Hersteller war: Johann Müller, Soest."),
        ("Anna Schmidt", "Töpferin, vermutlich", "Fachleute vermuten: Die Töpferin war Anna Schmidt."),
        ("Anna Schmidt", "Malerin?", "Fachleute vermuten: Die Malerin war Anna Schmidt."),
        ("Anna Schmidt", "Malerin, zugeschrieben", "Fachleute vermuten: Die Malerin war Anna Schmidt."),
        ("Umkreis von Lucas Cranach", "Maler", "Maler: Umkreis von Lucas Cranach."),
        ("Cranach, Lucas (?)", "Maler", "Maler: Cranach, Lucas (?)."),
        ("Rembrandt, Werkstatt", "Maler", "Maler: Rembrandt, Werkstatt."),
        ("nach Albrecht Dürer", "Kupferstecher", "Kupferstecher: nach Albrecht Dürer."),
        ("unbekannt", "Töpfer", "Töpfer: unbekannt."),
        ("unbekannt", "", "Hersteller: unbekannt."),
        ("Anna Schmidt", "Vorbesitzerin des Hofes", "Vorbesitzerin des Hofes: Anna Schmidt."),
    ],
)
def test_a_maker_is_told_with_role_and_doubt(name: str, role: str, told: str) -> None:
    assert german(value(Field.MAKER, name, "", role)) == told


def test_several_makers_of_one_role_and_several_roles_of_one_maker() -> None:
    two = (value(Field.MAKER, "Anna Schmidt", "", "Malerin"), value(Field.MAKER, "Eva Beck", "", "Malerin"))
    assert german(*two) == "Eine Malerin war Anna Schmidt. Eine weitere Malerin war Eva Beck."
    roles = (value(Field.MAKER, "Otto Beck", "", "Drucker"), value(Field.MAKER, "Otto Beck", "", "Verleger"))
    assert german(*roles) == "Otto Beck war Drucker und Verleger."
