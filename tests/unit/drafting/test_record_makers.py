"""Who made a thing: names as they are written, roles as sure as the record says."""

import pytest
from record_values import english, german, value

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


def test_pieces_of_work_are_not_what_somebody_was() -> None:
    beck = value(Field.MAKER, "Otto Beck", "", "Entwurf, Ausführung")
    assert german(beck) == "Entwurf und Ausführung: Otto Beck."
    assert english(beck) == "Design and work: Otto Beck."
    supposed = value(Field.MAKER, "Otto Beck", "", "Entwurf, Ausführung, vermutlich")
    assert german(supposed) == "Fachleute vermuten: Entwurf und Ausführung: Otto Beck."
    assert english(supposed) == "Design and work: probably Otto Beck."


def test_a_person_is_not_a_house() -> None:
    vogel = (
        value(Field.MAKER, "Hermann Vogel", "", "Fotograf"),
        value(Field.MAKER, "Hermann Vogel", "", "Verlag"),
    )
    assert german(*vogel) == "Der Fotograf war Hermann Vogel. Der Verlag war Hermann Vogel."


@pytest.mark.parametrize(
    "nobody", ["N. N.", "N.N.", "NN", "k. A.", "k.A.", "o. A.", "o.A.", "unbek.", "Anon."]
)
def test_who_is_not_named_made_nothing(nobody: str) -> None:
    assert german(value(Field.MAKER, nobody, "", "Maler")).rstrip(".") == f"Maler: {nobody}".rstrip(".")
    assert german(value(Field.MAKER, nobody)).rstrip(".") == f"Hersteller: {nobody}".rstrip(".")
    assert english(value(Field.MAKER, nobody, "", "painter")).rstrip(".") in (
        f"The painter: {nobody}".rstrip("."),
        "This is a jug",
    )


def test_initials_are_a_name() -> None:
    assert german(value(Field.MAKER, "K. A. Beck", "", "Maler")) == "Der Maler war K. A. Beck."


def test_a_role_in_two_languages_is_one_role() -> None:
    beck = (
        value(Field.MAKER, "Otto Beck", "", "Maler"),
        value(Field.MAKER, "Otto Beck", "", "painter"),
    )
    assert german(*beck) == german(*reversed(beck)) == "Der Maler war Otto Beck."
    assert english(*beck) == "The painter was Otto Beck."


def test_two_owners_share_nothing_in_either_language() -> None:
    two = (
        value(Field.MAKER, "Anna Schmidt", "", "Besitzerin"),
        value(Field.MAKER, "Eva Beck", "", "Besitzerin"),
    )
    assert german(*two) == "Eine Besitzerin war Anna Schmidt. Eine weitere Besitzerin war Eva Beck."
    assert english(*two) == "One owner was Anna Schmidt. Another owner was Eva Beck."


def test_one_maker_written_twice_is_one_maker() -> None:
    one = (
        value(Field.MAKER, "Vogel, Hermann", "", "Fotograf"),
        value(Field.MAKER, "Hermann Vogel", "", "Fotograf"),
    )
    assert german(*one) == "Der Fotograf war Hermann Vogel."
    assert english(*one) == "The photographer was Hermann Vogel."
