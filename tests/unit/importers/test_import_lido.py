"""LIDO records come in with everything a record has room for, and nothing made more certain than it is."""

from pathlib import Path

import pytest

from klartafel.domain.importing import ImportedFile, ImportedSubject, ImportFormat
from klartafel.domain.message import DamagedFile
from klartafel.domain.record import Field, RecordKey
from klartafel.importers import read_file

pytest.importorskip("lxml", reason="LIDO needs lxml")
DATA = Path(__file__).parents[2] / "data" / "import"


@pytest.fixture(scope="module")
def older() -> ImportedFile:
    return read_file(DATA / "lido-1.0.xml")


@pytest.fixture
def lion(older: ImportedFile) -> ImportedSubject:
    return older.subjects[0]


def stated(subject: ImportedSubject, field: Field) -> list[tuple[str, str, str]]:
    """Value, language, qualifier."""
    return [(v.value, v.language, v.qualifier) for v in subject.record.values if v.field is field]


def test_every_record_comes_in_or_is_refused(older: ImportedFile) -> None:
    assert older.format is ImportFormat.LIDO
    assert [str(subject.key) for subject in older.subjects] == [
        "Heimatmuseum Beispielstadt / 1987/12 a-c",
        "Stadtarchiv / DE-MUS-000000/18",
    ]
    assert [issue.message.id for issue in older.rejected] == ["import.lido-without-key"]
    assert older.rejected[0].where.line > 100


def test_who_holds_it_now(lion: ImportedSubject) -> None:
    assert lion.key == RecordKey("Heimatmuseum Beispielstadt", "1987/12 a-c")
    assert lion.record.all(Field.INVENTORY_NUMBER) == ("1987/12 a-c",)
    assert stated(lion, Field.LOCATION) == [("Beispielstadt", "de", "")]
    assert stated(lion, Field.RECORD_ID) == [("DE-MUS-000000/17", "", "")]


def test_titles_and_terms_with_their_languages(lion: ImportedSubject) -> None:
    assert stated(lion, Field.TITLE) == [
        ("Relief mit schreitendem Löwen", "de", ""),
        ("Striding lion", "en", ""),
    ]
    assert stated(lion, Field.OBJECT_TYPE) == [("Relief", "de", ""), ("relief", "en", "")]


def test_makers_with_roles_and_with_their_doubts(lion: ImportedSubject) -> None:
    assert stated(lion, Field.MAKER) == [
        ("Bruno Bildner (?), Bildhauer", "", "Bildhauer"),
        ("Clara Gießer (Werkstatt)", "", "Gießerin"),
        ("Gebrüder Beispiel (1881 - heute)", "", ""),
        ("Meister Anton", "", "Zeichner"),
    ]


def test_dating_of_the_making_only(lion: ImportedSubject) -> None:
    assert stated(lion, Field.DATING) == [
        ("50-20 v. Chr.", "de", ""),
        ("50-20 BC", "en", ""),
        ("um 60 v. Chr.", "de", "Entwurf"),
    ]
    assert (lion.record.first(Field.DATING_FROM), lion.record.first(Field.DATING_TO)) == ("-50", "-20")


def test_places_with_their_sort_but_not_of_later_shows(lion: ImportedSubject) -> None:
    assert stated(lion, Field.PLACE) == [("Rom", "de", "Herstellung"), ("Acker am Bach", "de", "Fund")]


def test_materials_and_techniques(lion: ImportedSubject) -> None:
    assert lion.record.all(Field.MATERIAL) == ("Eisen (Nägel)", "Holz", "Glas (Augen)")
    assert lion.record.all(Field.TECHNIQUE) == ("Ölmalerei",)


def test_dimensions_shown_or_put_together(lion: ImportedSubject) -> None:
    assert lion.record.all(Field.DIMENSIONS) == ("Sockel: 12 x 30 cm", "Höhe: 26,5 cm; Breite: 7 cm")


def test_longer_texts_keep_their_own_breaks(lion: ImportedSubject) -> None:
    assert stated(lion, Field.DESCRIPTION) == [
        ("Der Löwe schreitet nach links.\n\nEr trägt eine Mähne.", "de", ""),
        ("The lion walks left.", "en", ""),
    ]
    assert stated(lion, Field.INSCRIPTION) == [
        ("Oben: A\nUnten: B", "", "Marke"),
        ("eingeritztes Kreuz", "", ""),
    ]


def test_rights_of_work_and_record_are_told_apart(lion: ImportedSubject) -> None:
    assert stated(lion, Field.RIGHTS) == [
        ("gemeinfrei", "", ""),
        ("https://creativecommons.org/publicdomain/zero/1.0/, Heimatmuseum", "", "metadata"),
    ]
    assert lion.record.first(Field.CREDIT) == "Schenkung Familie Muster"


def test_pictures_are_kept_as_links_with_their_rights(older: ImportedFile, lion: ImportedSubject) -> None:
    (picture,) = lion.pictures
    assert (picture.named, picture.file) == ("https://bilder.invalid/gross.jpg", None)
    assert (picture.caption, picture.credit) == ("Ansicht von vorn", "Frida Foto")
    assert (picture.licence, picture.rights_holder) == ("CC BY 4.0", "Heimatmuseum")
    assert "import.links-not-fetched" in {issue.message.id for issue in older.hints}


def test_what_has_no_field_is_named(older: ImportedFile) -> None:
    (hint,) = [issue for issue in older.hints if issue.message.id == "import.statements-left-out"]
    assert dict(hint.message.values)["names"] == "Grün (1), Ausstellung (1), Fund (1), Erhaltungszustand (1)"


def test_a_dating_of_use_is_taken_where_there_is_no_other(older: ImportedFile) -> None:
    plate = older.subjects[1]
    assert stated(plate, Field.DATING) == [("1915–1916", "", "Gebrauch")]
    assert stated(plate, Field.DATING_FROM) == [("1915", "", "Gebrauch")]


def record_with_event(
    folder: Path, kind: str, display: str = ""
) -> tuple[list[str], list[str], list[str], str]:
    """Makers, datings and places of a record with this one event, and what is said to be left out."""
    event = (
        f"{display}<event><eventType>{kind}</eventType>"
        "<eventActor><displayActorInRole>Anna</displayActorInRole></eventActor>"
        "<eventDate><displayDate>1984</displayDate></eventDate>"
        "<eventPlace><displayPlace>Rom</displayPlace></eventPlace></event>"
    )
    path = folder / "lido.xml"
    path.write_text(
        '<lido xmlns="http://www.lido-schema.org"><lidoRecID>1</lidoRecID><descriptiveMetadata><eventWrap><eventSet>'
        f"{event}</eventSet></eventWrap></descriptiveMetadata></lido>",
        "utf-8",
    )
    file = read_file(path)
    record = file.subjects[0].record
    names = [str(dict(issue.message.values)["names"]) for issue in file.hints]
    found = (list(record.all(field)) for field in (Field.MAKER, Field.DATING, Field.PLACE))
    return *found, "".join(names)  # type: ignore[return-value]


def numbered(number: int) -> str:
    return f"<conceptID>http://terminology.lido-schema.org/lido{number:05}</conceptID>"


@pytest.mark.parametrize(
    ("kinds", "makers", "dates", "places"),
    [
        ([numbered(7), "<term>Hergestellt</term>", "<term>Production</term>"], True, True, True),
        ([numbered(228), "<term>Verfasst</term>", "<term>Veröffentlichung</term>"], True, True, True),
        ([numbered(3), "<term>Etwas anderes</term>", ""], True, True, True),
        ([numbered(11), "<term>Gebrauch</term>", "<term>Wurde genutzt</term>"], False, True, True),
        (
            [numbered(2), numbered(33), "<term>Fund</term>", "<term>Wurde abgebildet (Ort)</term>"],
            False,
            False,
            True,
        ),
        (["<term>[Bezug zu Person]</term>", "<term>[Relation to person]</term>"], False, False, True),
        (
            [numbered(1), numbered(225), "<term>Ankauf</term>", "<term>Restaurierung</term>"],
            False,
            False,
            False,
        ),
    ],
)
def test_each_sort_of_event_gives_what_it_can_say_about_the_making(
    tmp_path: Path, kinds: list[str], makers: bool, dates: bool, places: bool
) -> None:
    for kind in kinds:
        found = record_with_event(tmp_path, kind)
        assert [bool(part) for part in found[:3]] == [makers, dates, places], kind
        assert bool(found[3]) == (not (makers and dates)), kind


def test_an_event_without_a_type_is_known_by_what_it_is_called(tmp_path: Path) -> None:
    found = record_with_event(tmp_path, "", "<displayEvent>Ankauf</displayEvent>")
    assert found == ([], [], [], "Ankauf (1)")


def test_periods_are_datings_and_cultures_are_named(tmp_path: Path) -> None:
    kind = "<term>Herstellung</term></eventType><periodName><term>Barock</term></periodName>"
    found = record_with_event(tmp_path, kind + "<culture><term>Yoruba</term></culture><eventType>")
    assert found[1] == ["1984", "Barock"]
    assert found[3] == "Yoruba (1)"


def test_a_picture_beside_the_file_is_found_and_one_elsewhere_is_not(tmp_path: Path) -> None:
    def file(named: str) -> Path:
        path = tmp_path / "daten" / "lido.xml"
        path.parent.mkdir(exist_ok=True)
        link = f"<resourceRepresentation><linkResource>{named}</linkResource></resourceRepresentation>"
        resource = f"<resourceWrap><resourceSet>{link}</resourceSet></resourceWrap>"
        path.write_text(
            f'<lido xmlns="http://www.lido-schema.org"><lidoRecID>1</lidoRecID>'
            f"<administrativeMetadata>{resource}</administrativeMetadata></lido>"
        )
        return path

    (tmp_path / "fremd.png").write_bytes(b"x")
    found = read_file(file("../fremd.png"))
    assert found.subjects[0].pictures[0].file is None
    assert [issue.message.id for issue in found.hints] == ["import.picture-forbidden"]
    (tmp_path / "daten" / "eigen.png").write_bytes(b"x")
    found = read_file(file("eigen.png"))
    assert found.subjects[0].pictures[0].file == tmp_path / "daten" / "eigen.png"


def test_lido_1_1_with_a_default_namespace() -> None:
    file = read_file(DATA / "lido-1.1.xml")
    (jug,) = file.subjects
    assert file.rejected == ()
    assert jug.key == RecordKey("Museum", "7")
    assert stated(jug, Field.OBJECT_TYPE) == [("Krug", "de", ""), ("jug", "en", "")]
    assert stated(jug, Field.MAKER) == [("Anna Hafner", "", "Töpferin")]
    assert stated(jug, Field.MATERIAL) == [("Ton", "de", "")]
    assert stated(jug, Field.DIMENSIONS) == [("Höhe: 20 cm", "de", "")]
    assert stated(jug, Field.DESCRIPTION) == [("Ein Krug.", "de", ""), ("A jug.", "en", "")]
    assert stated(jug, Field.TITLE) == [("Jug", "en", "")]
    # An estimate is not put into words that sound exact.
    assert stated(jug, Field.DATING) == []
    assert jug.record.first(Field.DATING_TO) == "1810"


def test_records_inside_another_envelope(tmp_path: Path) -> None:
    content = (DATA / "lido-1.1.xml").read_text("utf-8").split("?>", 1)[1]
    path = tmp_path / "oai.xml"
    path.write_text(
        f"<OAI-PMH><ListRecords><record><metadata>{content}</metadata></record></ListRecords></OAI-PMH>"
    )
    assert len(read_file(path).subjects) == 1


def test_the_records_before_a_break_come_in(tmp_path: Path) -> None:
    whole = (DATA / "lido-1.0.xml").read_text("utf-8")
    path = tmp_path / "abgebrochen.xml"
    path.write_text(whole[: whole.rindex("<lido:administrativeMetadata")], "utf-8")
    file = read_file(path)
    assert len(file.subjects) == 1
    assert "import.xml-breaks-off" in {issue.message.id for issue in file.rejected}


@pytest.mark.parametrize("content", ["<a><b/></a>", "<?xml version='1.0'?><html/>"])
def test_xml_without_lido_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.xml"
    path.write_text(content)
    with pytest.raises(DamagedFile) as refused:
        read_file(path)
    assert refused.value.message.id == "import.no-lido"
