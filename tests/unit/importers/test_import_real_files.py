"""Real files of real exporters: every record comes in, with what it says."""

from pathlib import Path

import pytest

from klartafel.domain.importing import ImportedFile, ImportedSubject
from klartafel.domain.record import Field
from klartafel.importers import read_file

SHARED = Path(__file__).parents[4] / "shared" / "data"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of real inputs is not here")
LIDO = sorted((SHARED / "lido").glob("*.xml"))
BASIC = {Field.TITLE, Field.OBJECT_TYPE, Field.INSTITUTION, Field.RECORD_ID}


def only(name: str) -> ImportedSubject:
    pytest.importorskip("lxml")
    (subject,) = read_file(SHARED / "lido" / f"{name}.xml").subjects
    return subject


def values(subject: ImportedSubject, field: Field) -> list[tuple[str, str]]:
    return [(value.value, value.qualifier) for value in subject.record.values if value.field is field]


@pytest.mark.parametrize("path", LIDO, ids=lambda path: path.stem)
def test_every_lido_record_comes_in(path: Path) -> None:
    pytest.importorskip("lxml")
    file = read_file(path)
    assert len(file.subjects) == path.read_bytes().count(b"</lido:lido>")
    assert file.rejected == ()
    for subject in file.subjects:
        filled = {value.field for value in subject.record.values}
        assert filled >= BASIC
        assert filled & {Field.DATING, Field.PLACE}
        assert not any("\n " in value.value for value in subject.record.values)


def test_a_cipher_machine_with_three_makers() -> None:
    machine = only("Deutsches_Museum")
    assert values(machine, Field.MAKER) == [
        ("Chiffriermaschinen AG", "Hersteller"),
        ("Scherbius, Arthur", "Erfinder/in"),
        ("Korn, Willi", "Erfinder/in"),
    ]
    assert "Eiche (Kasten)" in machine.record.all(Field.MATERIAL)
    assert machine.record.all(Field.DIMENSIONS) == (
        "Objektmaß (H x B x L/T): 152 x 279 x 338 mm",
        "Masse: 10,95 kg",
    )
    assert len(machine.record.all(Field.INSCRIPTION)) == 5


def test_a_woodcut_is_dated_by_its_making_and_not_by_a_show() -> None:
    woodcut = only("manipulated_3")
    assert woodcut.record.first(Field.DATING) == "1511"
    assert ("1498", "Entwurf (Aktivität)") in values(woodcut, Field.DATING)
    assert not any("1996" in dating or "1984" in dating for dating in woodcut.record.all(Field.DATING))
    assert "New York" not in woodcut.record.all(Field.PLACE)
    assert woodcut.record.all(Field.INSTITUTION) == ("Wallraf-Richartz-Museum - Fondation Corboud",)


def test_thirty_translations_do_not_flood_the_record() -> None:
    file = only("museum-digital_Oderberg")
    assert [value.language for value in file.record.values if value.field is Field.DATING] == ["", "en"]


def test_an_angel_wrapped_over_many_lines() -> None:
    angel = only("SMB_Skulpturensammlung")
    assert values(angel, Field.MAKER) == [("Giambattista di Alberto Bregno", "Bildhauer*in")]
    assert "\n" not in angel.record.source_text("de")
    assert angel.record.source_text("de").startswith("Die flügellose kniende Engelsfigur ist im Mai 1945")


@pytest.fixture(scope="module")
def leipzig() -> ImportedFile:
    return read_file(SHARED / "tables" / "leipzig_SGM.csv")


def test_the_table_from_leipzig(leipzig: ImportedFile) -> None:
    assert len(leipzig.subjects) == 71
    assert leipzig.rejected == ()
    first = leipzig.subjects[0]
    assert first.key.identifier == "5745"
    assert values(first, Field.MAKER) == [
        ("Vogel, Hermann", "Fotograf"),
        ("Vogel, Hermann (Kunsthandlung)", "Verleger"),
    ]
    assert values(leipzig.subjects[1], Field.TECHNIQUE) == [("Negativ", ""), ("s/w", "")]
    assert leipzig.subjects[1].record.first(Field.DATING_FROM) == "1898"
    # A mark for the order of bytes in the middle of the headings belongs to no name.
    assert "Archivsignatur" in {column.name for column in leipzig.columns}


def test_persons_as_a_table_come_in_with_their_number() -> None:
    file = read_file(SHARED / "tables" / "tate_artists_200.csv")
    assert len(file.subjects) == 199
    assert file.rejected == ()
    assert file.subjects[1].key.identifier == "0"
    assert file.subjects[1].record.first(Field.TITLE) == "Abbey, Edwin Austin"
