"""Rows of a table to records: keys, columns, lists, what is left out and why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from klartafel.domain.importing import ColumnMapping, ImportedFile, Mapping
from klartafel.domain.message import WrongCall
from klartafel.domain.record import Field, FieldValue, RecordKey
from klartafel.importers import read_file

Reader = Callable[..., ImportedFile]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read_text(text: str, mapping: Mapping | None = None) -> ImportedFile:
        path = tmp_path / "liste.csv"
        path.write_text(text, "utf-8", newline="")
        return read_file(path, mapping)

    return read_text


def rejections(file: ImportedFile) -> list[tuple[int, str]]:
    return [(issue.where.line, issue.message.id.removeprefix("import.")) for issue in file.rejected]


def hints(file: ImportedFile) -> list[str]:
    return [issue.message.id.removeprefix("import.") for issue in file.hints]


def test_a_plain_table_comes_in(read: Reader) -> None:
    file = read("Inv.-Nr.;Titel;Datierung;Museum\n1987/12 a-c;Krug;um 1800;Heimatmuseum\n")
    (subject,) = file.subjects
    assert subject.key == RecordKey("Heimatmuseum", "1987/12 a-c")
    assert subject.record.first(Field.TITLE) == "Krug"
    assert subject.origin.line == 2
    assert file.issues == ()


def test_rows_without_a_key_and_with_a_known_key_are_rejected(read: Reader) -> None:
    file = read("Inv.-Nr.;Titel\n1;a\n;b\n1;c\n2;d\n")
    assert [subject.record.first(Field.TITLE) for subject in file.subjects] == ["a", "d"]
    assert rejections(file) == [(3, "no-key"), (4, "key-twice")]


def test_the_same_number_in_another_museum_is_another_key(read: Reader) -> None:
    file = read("Inv.-Nr.;Museum\n1;A\n1;B\n")
    assert len(file.subjects) == 2


def test_rows_that_do_not_fit_are_rejected_one_by_one(read: Reader) -> None:
    file = read("Inv.-Nr.;Titel;Maße\n1;a;b;zu viel\n2;zer\nschnitten;x\nallein\n3;a;b;;\n4;kurz\n   ;;\n")
    assert [subject.key.identifier for subject in file.subjects] == ["3", "4"]
    assert rejections(file) == [(2, "row-too-wide"), (3, "row-cut"), (4, "row-cut"), (5, "row-cut")]
    assert hints(file) == ["rows-short"]


def test_a_cell_that_is_too_long_costs_its_row(read: Reader) -> None:
    file = read("Inv.-Nr.;Titel\n1;" + "x" * 1_000_001 + "\n2;b\n")
    assert rejections(file) == [(2, "cell-too-long")]
    assert len(file.subjects) == 1


def test_columns_that_are_not_taken_over_are_named(read: Reader) -> None:
    file = read("Inv.-Nr.;Versicherungswert;Leer\n1;300 Euro;\n")
    (hint,) = file.hints
    assert dict(hint.message.values)["columns"] == "Versicherungswert"


def test_a_vague_heading_gives_way_to_a_clear_one(read: Reader) -> None:
    clear = read("Inv.-Nr.;Name;Titel\n1;Anna;Krug\n").subjects[0]
    assert clear.record.all(Field.TITLE) == ("Krug",)
    vague = read("Inv.-Nr.;Name\n1;Krug\n").subjects[0]
    assert vague.record.all(Field.TITLE) == ("Krug",)


def test_single_measurements_keep_their_heading_with_its_unit(read: Reader) -> None:
    alone = read("Inv.-Nr.;Höhe (cm);Breite\n1;12,5;7 cm\n").subjects[0]
    assert [(value.value, value.qualifier) for value in alone.record.values[1:]] == [
        ("12,5", "Höhe (cm)"),
        ("7 cm", "Breite"),
    ]
    beside = read("Inv.-Nr.;Maße;Höhe\n1;12 x 7 cm;12\n").subjects[0]
    assert beside.record.all(Field.DIMENSIONS) == ("12 x 7 cm",)


def test_lists_are_split_only_where_every_piece_can_be_an_entry(read: Reader) -> None:
    file = read(
        "Inv.-Nr.;Material;Beschreibung;Technik\n"
        '1;"Holz; Eisen";"Erst dies; dann das.";"gedreht;"\n2;Ton;"a;b";"bemalt; glasiert"\n'
    )
    record = file.subjects[0].record
    assert record.all(Field.MATERIAL) == ("Holz", "Eisen")
    assert record.all(Field.DESCRIPTION) == ("Erst dies; dann das.",)
    assert record.all(Field.TECHNIQUE) == ("gedreht;",)


def test_makers_get_the_roles_beside_them(read: Reader) -> None:
    file = read(
        "Inv.-Nr.;Künstler;Rolle\n"
        '1;"Vogel, H.;Vogel & Co.";"Fotograf;Verleger"\n2;"A;B";Maler\n3;"A";"Maler;Stecher"\n'
    )
    makers = [
        [(value.value, value.qualifier) for value in subject.record.values if value.field is Field.MAKER]
        for subject in file.subjects
    ]
    assert makers == [
        [("Vogel, H.", "Fotograf"), ("Vogel & Co.", "Verleger")],
        [("A", "Maler"), ("B", "Maler")],
        [("A", "")],
    ]
    assert hints(file) == ["roles-unclear"]


def test_several_columns_feed_one_field_with_their_languages(read: Reader) -> None:
    file = read("Inv.-Nr.;Titel;Titel (englisch);Titel\n1;Krug;Jug;Kanne\n")
    titles = [
        (value.value, value.language)
        for value in file.subjects[0].record.values
        if value.field is Field.TITLE
    ]
    assert titles == [("Krug", ""), ("Jug", "en"), ("Kanne", "")]
    assert [column.name for column in file.columns] == ["Inv.-Nr.", "Titel", "Titel (englisch)", "Titel (2)"]


def test_years_are_years_and_other_words_are_a_dating(read: Reader) -> None:
    file = read("Inv.-Nr.;Datierung von;Datierung bis\n1;50 v. Chr.;01.05.1890\n2;um 1900;-120\n")
    first, second = (subject.record for subject in file.subjects)
    assert (first.first(Field.DATING_FROM), first.first(Field.DATING_TO)) == ("-50", "1890")
    assert (second.first(Field.DATING), second.first(Field.DATING_TO)) == ("um 1900", "-120")


def test_text_is_kept_but_for_what_nobody_can_see(read: Reader) -> None:
    file = read('Inv.-Nr.;Titel\n1;" Cafe\u0301\x07 \u00ad\u200bx\x0by\ufeff "\n')
    assert file.subjects[0].record.first(Field.TITLE) == "Café \u00ad\u200bx\ny"
    assert hints(file) == ["characters-dropped"]


def test_names_of_the_list_above_the_headings_are_passed_over(read: Reader) -> None:
    file = read("Inventarliste 2024;;\nInv.-Nr.;Titel;Maße\n1;Krug;3 cm\n")
    assert len(file.subjects) == 1
    assert hints(file) == ["rows-above-headings"]


def test_a_table_of_headings_alone_brings_nothing(read: Reader) -> None:
    file = read("Inv.-Nr.;Titel\n")
    assert (file.subjects, rejections(file), hints(file)) == ((), [], ["no-rows"])


def test_without_headings_nothing_is_guessed_and_columns_have_letters(read: Reader) -> None:
    text = "1987/12;Krug\n1987/13;Teller\n"
    file = read(text)
    assert file.subjects == ()
    assert rejections(file) == [(0, "no-key-column")]
    assert [(column.name, column.samples) for column in file.columns] == [
        ("A", ("1987/12", "1987/13")),
        ("B", ("Krug", "Teller")),
    ]
    chosen = Mapping((ColumnMapping("B", Field.TITLE),), "A", header=False)
    assert [subject.key.identifier for subject in read(text, chosen).subjects] == ["1987/12", "1987/13"]


def test_the_chosen_key_comes_before_every_other_number(read: Reader) -> None:
    text = "Inv.-Nr.;Leihgabe\n1;L 7\n"
    mapping = Mapping((ColumnMapping("Inv.-Nr.", Field.INVENTORY_NUMBER),), "Leihgabe")
    (subject,) = read(text, mapping).subjects
    assert subject.key.identifier == "L 7"
    assert subject.record.all(Field.INVENTORY_NUMBER) == ("L 7", "1")


def test_a_record_id_alone_can_be_the_key(read: Reader) -> None:
    (subject,) = read("id,name\n7,Krug\n").subjects
    assert subject.record.values == (FieldValue(Field.RECORD_ID, "7"), FieldValue(Field.TITLE, "Krug"))


def test_the_institution_of_the_mapping_fills_the_gaps(read: Reader) -> None:
    columns = (ColumnMapping("Nr", Field.INVENTORY_NUMBER), ColumnMapping("Museum", Field.INSTITUTION))
    file = read("Nr;Museum\n1;\n2;Anderswo\n", Mapping(columns, "Nr", institution="Hier"))
    assert [subject.key.institution for subject in file.subjects] == ["Hier", "Anderswo"]


def test_a_mapping_that_does_not_fit(read: Reader) -> None:
    with pytest.raises(WrongCall):
        read("Nr;Titel\n1;a\n", Mapping((), "Inventarnummer"))
    file = read("Nr;Titel\n1;a\n", Mapping((ColumnMapping("Maße", Field.DIMENSIONS),), "Nr"))
    assert len(file.subjects) == 1
    assert "column-missing" in hints(file)


def test_the_guessed_mapping_reads_the_same_again(read: Reader) -> None:
    text = "Inventarliste;;\nInv.-Nr.;Titel;Material\n1;a;x;y\n2;b;Holz|Ton\n2;c;\n"
    guessed = read(text)
    again = read(text, guessed.mapping)
    assert (again.subjects, again.issues) == (guessed.subjects, guessed.issues)


def test_pictures_are_found_beside_the_table(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    for name in ("eins.png", "zwei.png"):
        (tmp_path / "bilder" / name).write_bytes(b"x")
    file = read(
        "Inv.-Nr.;Bild;Bildnachweis;Bildlizenz\n"
        "1;bilder/eins.png|bilder\\zwei.png;Foto: Anna Beispiel;CC BY 4.0\n2;fehlt.png;;\n3;https://x.invalid/a.png;;\n"
    )
    first, second, third = (subject.pictures for subject in file.subjects)
    assert [picture.file for picture in first] == [
        tmp_path / "bilder" / "eins.png",
        tmp_path / "bilder" / "zwei.png",
    ]
    assert {(picture.credit, picture.licence) for picture in first} == {("Foto: Anna Beispiel", "CC BY 4.0")}
    assert (second[0].named, second[0].file) == ("fehlt.png", None)
    assert (third[0].named, third[0].file) == ("https://x.invalid/a.png", None)
    assert hints(file) == ["picture-missing", "links-not-fetched"]
