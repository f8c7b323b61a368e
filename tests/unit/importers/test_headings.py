"""Headings of real tables are understood, and those that only look alike are not."""

import pytest

from klartafel.domain.importing import PicturePart, Target
from klartafel.domain.record import Field
from klartafel.importers.headings import is_role, recognised, table_language


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Inventar-Nr.", Field.INVENTORY_NUMBER),
        ("Inv.-Nr.", Field.INVENTORY_NUMBER),
        ("InvNr", Field.INVENTORY_NUMBER),
        ("accession_number", Field.INVENTORY_NUMBER),
        ("AccessionNumber", Field.INVENTORY_NUMBER),
        ("\ufeffInventarnummer", Field.INVENTORY_NUMBER),
        ("Objekttitel", Field.TITLE),
        ("OBJEKTGRUPPE_Objektbezeichnung", Field.OBJECT_TYPE),
        ("HERSTELLUNG_KÜNSTLER/HERSTELLER_Name", Field.MAKER),
        ("HERSTELLUNG_DATIERUNG_Datierung verbal", Field.DATING),
        ("HERSTELLUNG_DATIERUNG_Datierung Anfang (autom.)", Field.DATING_FROM),
        ("Datierung bis", Field.DATING_TO),
        ("HERSTELLUNG_Herstellungsort", Field.PLACE),
        ("Material/Technik", Field.MATERIAL),
        ("Technik", Field.TECHNIQUE),
        ("MASSE", Field.DIMENSIONS),
        ("Größe", Field.DIMENSIONS),
        ("Groesse", Field.DIMENSIONS),
        ("Beschreibung des Gegenstandes", Field.DESCRIPTION),
        ("Medium", Field.MATERIAL),
        ("Credit Line", Field.CREDIT),
        ("Object Begin Date", Field.DATING_FROM),
        ("dc:title", Field.TITLE),
        ("displayObjectMeasurements", Field.DIMENSIONS),
        ("lido:earliestDate", Field.DATING_FROM),
        ("lidoRecID", Field.RECORD_ID),
        ("Bilddatei", PicturePart.FILE),
        ("Rechteinhaber", PicturePart.RIGHTS_HOLDER),
    ],
)
def test_known_headings(heading: str, target: Target) -> None:
    found = recognised(heading)
    assert found is not None
    assert found.target == target


@pytest.mark.parametrize("target", [*Field, *PicturePart])
def test_the_names_of_the_fields_themselves_are_known(target: Target) -> None:
    found = recognised(target.value)
    assert found is not None
    assert found.target == target


@pytest.mark.parametrize(
    "heading",
    [
        "Alte Inv.-Nr.(MfGSL)",
        "Weitere Inventar-Nr.",
        "EINLIEFERUNG_Schlagwort",
        "acquisition_date",
        "image_title",
        "yearOfBirth",
        "Datierung Midas (autom.)",
        "Bemerkung",
        "Versicherungswert",
        "",
    ],
)
def test_headings_that_mean_something_else(heading: str) -> None:
    assert recognised(heading) is None


@pytest.mark.parametrize("heading", ["Titel (englisch)", "Titel_en", "title [EN]", "Titel englisch"])
def test_a_heading_may_name_the_language(heading: str) -> None:
    found = recognised(heading)
    assert found is not None
    assert (found.target, found.language) == (Field.TITLE, "en")


def test_places_say_what_sort_they_are() -> None:
    assert getattr(recognised("Fundort"), "qualifier", None) == "Fund"
    assert getattr(recognised("findspot"), "qualifier", None) == "find"


def test_roles() -> None:
    assert is_role("HERSTELLUNG_KÜNSTLER/HERSTELLER_Rolle")
    assert not is_role("Technik")


def test_the_language_of_a_table() -> None:
    assert table_language(["Inv.-Nr.", "Titel", "Material"]) == "de"
    assert table_language(["accession number", "title", "Material"]) == "en"
    assert table_language(["x", "y"]) == "de"
