"""Records: sources in their language, keys, and the hash that tells when a draft is stale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.domain.language import guessed_language
from klartafel.domain.record import Field, FieldValue, Record, body_hash, normalised, source_hash

GERMAN = "Der Krug ist aus Ton und wurde in Unna gefertigt."
ENGLISH = "The jug is made of clay and was found in the river."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"),
        (ENGLISH, "en"),
        ("Krug", "de"),
        ("", "de"),
        ("1748", "de"),
        ("Oil paint on canvas, signed by the artist", "en"),
        ("Vaas met twee handvaten, gevonden tijdens werkzaamheden langs rivier", ""),
    ],
)
def test_the_language_of_a_text_that_states_none(text: str, language: str) -> None:
    assert guessed_language(text) == language


def test_a_source_is_only_what_is_in_the_language() -> None:
    record = Record(
        (
            FieldValue(Field.DESCRIPTION, GERMAN),
            FieldValue(Field.DESCRIPTION, ENGLISH, "en"),
            FieldValue(Field.DESCRIPTION, "Une cruche.", "fr"),
        )
    )
    assert record.source_text("de") == GERMAN
    assert record.source_text("en") == ENGLISH


def test_the_hash_follows_facts_and_not_where_a_thing_hangs() -> None:
    title, place = FieldValue(Field.TITLE, "Krug"), FieldValue(Field.LOCATION, "Raum 1")
    assert source_hash((title, place)) == source_hash((FieldValue(Field.LOCATION, "Raum 2"), title))
    assert source_hash((title,)) != source_hash((FieldValue(Field.TITLE, "Kanne"),))
    assert source_hash((title,)) != source_hash((FieldValue(Field.TITLE, "Krug", "en"),))


def test_the_order_of_makers_counts_the_order_of_fields_does_not() -> None:
    first, second = FieldValue(Field.MAKER, "A"), FieldValue(Field.MAKER, "B")
    title = FieldValue(Field.TITLE, "Krug")
    assert source_hash((first, second)) != source_hash((second, first))
    assert source_hash((first, title)) == source_hash((title, first))


@given(st.text())
def test_line_ends_and_blanks_at_ends_make_no_new_body(body: str) -> None:
    assert normalised(normalised(body)) == normalised(body)
    assert body_hash(body) == body_hash(f"  \n{body.replace(chr(10), chr(13) + chr(10))}  \n")


def test_composed_and_decomposed_umlauts_are_one_body() -> None:
    assert body_hash("Töpfer") == body_hash("To\u0308pfer")


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ((FieldValue(Field.INVENTORY_NUMBER, " 7 "),), "7"),
        ((FieldValue(Field.INSTITUTION, "M"), FieldValue(Field.RECORD_ID, "x")), "M / x"),
        ((FieldValue(Field.TITLE, "Krug"),), "None"),
    ],
)
def test_the_key_is_the_number_else_the_id_of_the_source(values: tuple[FieldValue, ...], key: str) -> None:
    assert str(Record(values).key()) == key
