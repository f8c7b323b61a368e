"""Mappings survive the way through a file, and a file that is none is refused with its reason."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klartafel.domain.importing import ColumnMapping, Mapping, PicturePart, Target
from klartafel.domain.message import DamagedFile, WrongCall
from klartafel.domain.record import Field
from klartafel.importers import load_mapping, mapping_text, save_mapping
from klartafel.importers.mapping_file import mapping_of

WORDS = st.text(st.characters(codec="utf-8"), max_size=15)
TARGETS: list[Target] = [*Field, *PicturePart]
COLUMNS = st.builds(
    ColumnMapping,
    WORDS.filter(bool),
    st.sampled_from(TARGETS),
    language=WORDS,
    qualifier=WORDS,
    qualifier_column=WORDS,
    separator=WORDS,
)
MAPPINGS = st.builds(
    Mapping,
    st.lists(COLUMNS, max_size=4).map(tuple),
    WORDS,
    header=st.booleans(),
    institution=WORDS,
    encoding=WORDS,
    delimiter=WORDS,
    sheet=WORDS,
)


@settings(deadline=None)
@given(MAPPINGS)
def test_what_is_saved_is_loaded(mapping: Mapping) -> None:
    assert mapping_of(mapping_text(mapping), "m.toml") == mapping


def test_a_file_is_written_and_read(tmp_path: Path) -> None:
    mapping = Mapping((ColumnMapping("Größe", Field.DIMENSIONS, language="de"),), "Inv.-Nr.", delimiter=";")
    save_mapping(mapping, tmp_path / "m.toml")
    assert load_mapping(tmp_path / "m.toml") == mapping
    assert [file.name for file in tmp_path.iterdir()] == ["m.toml"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("schema = 1\nkey = [", "mapping-not-toml"),
        ("key = 'x'", "mapping-schema"),
        ("schema = 2\nkey = 'x'", "mapping-schema"),
        ("schema = 1\nkey = 7", "mapping-entry"),
        ("schema = 1\nkey = 'x'\nheader = 'ja'", "mapping-entry"),
        ("schema = 1\nkey = 'x'\nschluessel = 'y'", "mapping-entry"),
        ("schema = 1\nkey = 'x'\ncolumns = 3", "mapping-entry"),
        ("schema = 1\nkey = 'x'\n[[columns]]\ncolumn = 'a'\nfield = 'titel'", "mapping-entry"),
        ("schema = 1\nkey = 'x'\n[[columns]]\nfield = 'title'", "mapping-entry"),
        ("schema = 1\nkey = 'x'\n[[columns]]\ncolumn = 'a'\nfield = 'title'\nlang = 'de'", "mapping-entry"),
    ],
)
def test_what_is_no_mapping_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DamagedFile) as refused:
        mapping_of(text, "m.toml")
    assert refused.value.message.id == f"import.{reason}"


def test_a_missing_file_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(WrongCall):
        load_mapping(tmp_path / "weg.toml")
