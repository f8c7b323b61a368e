"""The project's own format: what keeps to it comes in, the rest is refused one by one."""

import json
from pathlib import Path
from typing import Any

import pytest

from klartafel.domain.importing import ImportedFile, ImportedText, ImportFormat
from klartafel.domain.message import DamagedFile
from klartafel.domain.record import Field, FieldValue
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.importers import read_file
from klartafel.importers.records_json import KINDS, SCHEMA

NUMBER = {"field": "inventory_number", "value": "1"}
SCHEMA_FILE = Path(__file__).parents[3] / "docs" / "schemas" / "records.json"


def read(folder: Path, content: Any) -> ImportedFile:
    path = folder / "daten.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return read_file(path)


def with_subject(subject: Any) -> dict[str, Any]:
    good = {"fields": [{"field": "inventory_number", "value": "gut"}]}
    return {"schema": 1, "institution": "Museum", "subjects": [subject, good]}


def test_everything_comes_in(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    picture = {"file": "a.png", "caption": "A", "credit": "B", "rights_holder": "C", "licence": "D"}
    title = {"field": "title", "value": " Krug ", "language": "de"}
    maker = {"field": "maker", "value": "Anna", "qualifier": "Töpferin"}
    text = {"kind": "es", "language": "de", "body": "Das ist ein Krug."}
    subject = {"kind": "place", "fields": [NUMBER, title, maker], "pictures": [picture], "texts": [text]}
    file = read(tmp_path, with_subject(subject) | {"title": {"de": "Schau", "en": "Show"}})
    assert (file.format, file.issues) == (ImportFormat.JSON, ())
    assert file.titles == (("de", "Schau"), ("en", "Show"))
    room = file.subjects[0]
    assert room.kind is SubjectKind.PLACE
    assert room.record.values == (
        FieldValue(Field.INVENTORY_NUMBER, "1"),
        FieldValue(Field.TITLE, "Krug", "de"),
        FieldValue(Field.MAKER, "Anna", "", "Töpferin"),
        FieldValue(Field.INSTITUTION, "Museum"),
    )
    assert room.texts == (ImportedText(TextKind.EINFACHE_SPRACHE, "de", "Das ist ein Krug."),)
    assert room.pictures[0].file == tmp_path / "a.png"
    assert (room.pictures[0].caption, room.pictures[0].licence) == ("A", "D")


def test_a_stated_institution_is_kept(tmp_path: Path) -> None:
    own = {"fields": [NUMBER, {"field": "institution", "value": "Anderswo"}]}
    assert read(tmp_path, with_subject(own)).subjects[0].key.institution == "Anderswo"


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        ("x", "json-entry"),
        ({}, "json-entry"),
        ({"fields": {}}, "json-entry"),
        ({"fields": [NUMBER], "bilder": []}, "json-entry"),
        ({"fields": [NUMBER], "kind": "shop"}, "json-kind"),
        ({"fields": [NUMBER], "kind": 7}, "json-kind"),
        ({"fields": [NUMBER, {"field": "titel", "value": "x"}]}, "json-field"),
        ({"fields": [NUMBER, {"field": "title", "value": ["x"]}]}, "json-entry"),
        ({"fields": [NUMBER, {"field": "title", "value": True}]}, "json-entry"),
        ({"fields": [NUMBER, {"field": "title", "value": "x", "lang": "de"}]}, "json-entry"),
        ({"fields": [{"field": "title", "value": "x"}]}, "json-without-key"),
        ({"fields": [NUMBER], "texts": [{"kind": "roman", "language": "de", "body": "x"}]}, "json-text"),
        ({"fields": [NUMBER], "texts": [{"kind": "es", "body": "x"}]}, "json-text"),
        ({"fields": [NUMBER], "pictures": ["a.png"]}, "json-entry"),
    ],
)
def test_a_subject_that_does_not_keep_to_the_format_is_refused_alone(
    tmp_path: Path, subject: Any, reason: str
) -> None:
    file = read(tmp_path, with_subject(subject))
    assert [subject.key.identifier for subject in file.subjects] == ["gut"]
    assert [(issue.where.record, issue.message.id) for issue in file.rejected] == [("1", f"import.{reason}")]


def test_pictures_stay_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "daten"
    folder.mkdir()
    (tmp_path / "fremd.png").write_bytes(b"x")
    pictures = [{"file": "../fremd.png"}, {"file": "fehlt.png"}, {"file": "https://x.invalid/a.png"}]
    file = read(folder, with_subject({"fields": [NUMBER], "pictures": pictures}))
    assert [picture.file for picture in file.subjects[0].pictures] == [None, None, None]
    assert [issue.message.id for issue in file.hints] == [
        "import.picture-forbidden",
        "import.picture-missing",
        "import.links-not-fetched",
    ]


def test_lone_surrogates_and_controls_are_dropped_with_a_hint(tmp_path: Path) -> None:
    subject = '{"fields": [{"field": "inventory_number", "value": "1\\ud800\\u0007"}]}'
    file = read(tmp_path, '{"schema": 1, "subjects": [' + subject + "]}")
    assert file.subjects[0].key.identifier == "1"
    assert [issue.message.id for issue in file.hints] == ["import.characters-dropped"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"schema": 1, "subjects": [', "json-damaged"),
        ('{"a": ' + "[" * 100_000, "json-damaged"),
        ('{"subjects": 3, "schema": 1}', "json-foreign"),
        ('{"type": "FeatureCollection"}', "json-foreign"),
        ("[[1]]", "json-foreign"),
        ('{"schema": 2, "subjects": []}', "json-schema"),
        ('{"subjects": []}', "json-schema"),
    ],
)
def test_what_is_not_the_format_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(DamagedFile) as refused:
        read(tmp_path, content)
    assert refused.value.message.id == f"import.{reason}"


def test_the_schema_in_the_documentation_says_the_same() -> None:
    schema = json.loads(SCHEMA_FILE.read_text("utf-8"))
    parts = schema["$defs"]
    assert schema["properties"]["schema"]["const"] == SCHEMA
    assert parts["subject"]["properties"]["kind"]["enum"] == [kind.value for kind in KINDS]
    assert parts["field"]["properties"]["field"]["enum"] == [field.value for field in Field]
    assert parts["text"]["properties"]["kind"]["enum"] == [kind.value for kind in TextKind]


def test_every_entry_of_the_schema_is_understood(tmp_path: Path) -> None:
    """An entry that the schema allows and the importer refuses, or the other way round, would be a trap."""
    parts = json.loads(SCHEMA_FILE.read_text("utf-8"))["$defs"]
    word = {"field": "title", "kind": "es"}
    entry = {
        name: {key: word.get(key, "x") for key in parts[name]["properties"]}
        for name in ("field", "picture", "text")
    }
    subject = {"kind": "exhibit", "fields": [NUMBER, entry["field"]], "pictures": [entry["picture"]]}
    file = read(tmp_path, with_subject(subject | {"texts": [entry["text"]]}))
    assert file.rejected == ()
    assert set(subject) | {"texts"} == set(parts["subject"]["properties"])
