"""The sample exhibition: complete, consistent, and holding everything that is hard in museum texts."""

import json
import re
import struct
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from klartafel.domain.record import Field
from klartafel.domain.text import KINDS, TextKind

FOLDER = Path(__file__).parents[2] / "resources" / "sample"
RAW = (FOLDER / "exhibition.json").read_bytes()
EXHIBITION = json.loads(RAW)
Subject = dict[str, Any]
SUBJECTS: list[Subject] = EXHIBITION["subjects"]


def values(subject: Subject, *fields: str, language: str | None = None) -> list[str]:
    """Values of the named fields, of all fields where none is named; with `language` only of that one."""
    return [
        entry["value"]
        for entry in subject["fields"]
        if (not fields or entry["field"] in fields) and language in (None, entry.get("language", ""))
    ]


def first(subject: Subject, field: str) -> str:
    return next(iter(values(subject, field)), "")


def words(text: str) -> int:
    return sum(any(letter.isalnum() for letter in part) for part in text.split())


def numbers(text: str) -> set[str]:
    """Numbers as digits, decimals with a point whichever language they are written in."""
    return {number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)*", text)}


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def with_qualifiers(subject: Subject, field: str) -> list[str]:
    return [
        f"{entry['value']} ({entry.get('qualifier', '')})"
        for entry in subject["fields"]
        if entry["field"] == field
    ]


def year_in_dating(dating: str) -> list[int]:
    before_christ = "v. Chr." in dating or "BC" in dating
    years = [int(year) for year in re.findall(r"\d{4}" if not before_christ else r"\d+", dating)]
    return [-year for year in years] if before_christ else years


def named(subject: Subject) -> str:
    return first(subject, "record_id")


each_subject = pytest.mark.parametrize("subject", SUBJECTS, ids=named)
EXHIBITS = [subject for subject in SUBJECTS if subject["kind"] == "exhibit"]
ROOMS = [subject for subject in SUBJECTS if subject["kind"] == "place"]
ENGLISH = [subject for subject in SUBJECTS if values(subject, "description", language="en")]
WITH_TEXT = [subject for subject in SUBJECTS if subject["texts"]]
each_exhibit = pytest.mark.parametrize("exhibit", EXHIBITS, ids=named)


def test_file_is_utf8_in_composed_form_and_keeps_to_the_shape() -> None:
    text = RAW.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert unicodedata.is_normalized("NFC", text)
    assert set(EXHIBITION) == {"schema", "institution", "title", "subjects"}
    assert EXHIBITION["schema"] == 1
    assert set(EXHIBITION["title"]) == {"de", "en"}
    for subject in SUBJECTS:
        assert set(subject) == {"kind", "fields", "pictures", "texts"}
        for entry in subject["fields"]:
            assert {"field", "value"} <= set(entry) <= {"field", "value", "language", "qualifier"}
            assert entry["field"] in set(Field)
            assert entry.get("language", "") in ("", "de", "en")


def test_twelve_objects_two_rooms_three_in_english_two_finished_texts() -> None:
    assert [len(EXHIBITS), len(ROOMS), len(ENGLISH), len(WITH_TEXT)] == [12, 2, 3, 2]
    assert len(SUBJECTS) == 14


@pytest.mark.parametrize("field", ["record_id", "inventory_number"])
def test_no_identifier_is_used_twice(field: str) -> None:
    identifiers = [value for subject in SUBJECTS for value in values(subject, field)]
    assert len(identifiers) == len(set(identifiers)) >= 12


@each_subject
def test_values_are_clean(subject: Subject) -> None:
    for value in [*values(subject), *(text["body"] for text in subject["texts"])]:
        assert value == value.strip() != ""
        assert "  " not in value
        assert not any(unicodedata.category(sign) in ("Cc", "Cf") for sign in value if sign != "\n")
        assert '"' not in value, "typographic quotation marks only"
        german, english = ("„", "“"), ("“", "”")
        opened, closed = german if "„" in value else english
        assert value.count(opened) == value.count(closed)


@each_exhibit
def test_an_exhibit_has_a_full_record(exhibit: Subject) -> None:
    present = {entry["field"] for entry in exhibit["fields"]}
    left_out = {Field.INSTITUTION, Field.MAKER, Field.INSCRIPTION, Field.DATING_FROM}
    assert present >= set(Field) - left_out, "the institution stands once for all, the others where known"


@pytest.mark.parametrize("room", ROOMS, ids=named)
def test_a_room_can_be_named_described_and_found(room: Subject) -> None:
    present = {entry["field"] for entry in room["fields"]}
    assert present == {"title", "description", "visible", "location", "record_id"}


@each_subject
def test_source_texts_have_the_length_of_catalogue_texts(subject: Subject) -> None:
    for language in ("de", "en"):
        for description in values(subject, "description", language=language):
            if first(subject, "title") != "Archivschlüssel XIV":
                assert 60 <= words(description) <= 180


def test_one_label_is_a_single_sentence() -> None:
    short = [text for exhibit in EXHIBITS for text in values(exhibit, "description") if words(text) < 60]
    assert len(short) == 1
    assert len(sentences(re.sub(r"\d+\. Jh\.", "Jahrhundert", short[0]))) == 1


@each_subject
def test_notes_on_what_is_visible_are_enough_for_an_alt_text(subject: Subject) -> None:
    assert all(words(note) >= 40 for note in values(subject, "visible"))


@each_exhibit
def test_dating_as_written_lies_within_its_years(exhibit: Subject) -> None:
    latest = int(first(exhibit, "dating_to"))
    earliest = int(first(exhibit, "dating_from") or latest)
    assert earliest <= latest
    for dating in values(exhibit, "dating"):
        assert all(earliest <= year <= latest for year in year_in_dating(dating))


def test_a_dating_before_christ_is_negative() -> None:
    ancient = [exhibit for exhibit in EXHIBITS if "v. Chr." in first(exhibit, "dating")]
    assert [year_in_dating(first(exhibit, "dating")) for exhibit in ancient] == [[-350]]
    assert int(first(ancient[0], "dating_to")) < 0


@pytest.mark.parametrize("subject", ENGLISH, ids=named)
def test_english_is_whole_and_says_nothing_the_german_does_not(subject: Subject) -> None:
    for field in ("title", "object_type", "dating", "material", "technique", "dimensions", "visible"):
        assert values(subject, field, language="en"), field
    german = numbers(" ".join([*values(subject, language="de"), *values(subject, language="")]))
    assert numbers(" ".join(values(subject, language="en"))) <= german


def test_every_object_stands_in_one_of_the_rooms_and_the_rooms_count_them_right() -> None:
    counted = {
        first(room, "title").split(": ")[1]: {"fünf": 5, "sieben": 7}[
            re.findall(r"(\w+) Objekte", first(room, "description"))[0]
        ]
        for room in ROOMS
    }
    located = [re.findall(r"\((\w+)\)", first(exhibit, "location"))[0] for exhibit in EXHIBITS]
    assert {room: located.count(room) for room in counted} == counted
    assert len(located) == sum(counted.values())


# ---- what is hard -----------------------------------------------------------------------------------------

HARD: dict[str, tuple[str, str]] = {  # name: field, pattern
    "ruler with a Roman numeral": ("description", r"Friedrich Wilhelm IV\."),
    "Roman numeral alone": ("description", r"\bXIV\b"),
    "year in Roman numerals": ("inscription", r"\bMDCXCIII\b"),
    "range of Roman numerals": ("description", r"\bI bis XII\b"),
    "date before Christ": ("dating", r"um 350 v\. Chr\."),
    "century": ("description", r"\d\. Jh\."),
    "dimensions with decimals": ("dimensions", r"H 24,5 cm, Dm 18 cm"),
    "dimensions with fractions": ("dimensions", r"12 ½ cm"),
    "attributed to a person": ("maker", r"Kestermann \(Maler, zugeschrieben\)"),
    "presumably": ("description", r"\bvermutlich\b"),
    "probably": ("description", r"\bwohl\b"),
    "attribution in the text": ("description", r"\bzugeschrieben\b"),
    "colonial object, open questions": ("description", r"gekauft, .* geraubt wurde, ist nicht dokumentiert"),
    "old title quoted from a card": ("title", r"„Häuptlingstrommel der Eingeborenen, Deutsch-Kamerun“"),
    "National Socialist time": ("description", r"Winterhilfswerk"),
    "unresolved provenance": ("description", r"NS-verfolgungsbedingten Entzugs"),
    "gender colon": ("description", r"Besucher:innen"),
    "gender asterisk": ("description", r"Handwerker\*innen"),
    "bzw.": ("description", r"\bbzw\."),
    "z. B.": ("description", r"\bz\. B\."),
    "d. h.": ("description", r"\bd\. h\."),
    "usw.": ("description", r"\busw\."),
    "sog.": ("description", r"\bsog\."),
    "ca.": ("description", r"\bca\. \d"),
    "Nr.": ("description", r"\bNr\. \d"),
    "title Dr.": ("description", r"\bDr\. [A-Z]"),
    "range with a dash": ("description", r"\d+–\d+ Wochen"),
    "years of a life": ("description", r"\(1798–1861\)"),
    "two winters": ("description", r"1683/84"),
    "big number": ("description", r"12\.000"),
    "share": ("description", r"4 %"),
    "foreign name": ("description", r"Zehra Karadağ"),
    "long compound": ("description", r"\b\w{28,}\b"),
}  # fmt: skip


@pytest.mark.parametrize("name", HARD)
def test_what_is_hard_is_there(name: str) -> None:
    field, pattern = HARD[name]
    assert any(re.search(pattern, value) for subject in SUBJECTS for value in with_qualifiers(subject, field))


def test_inventory_numbers_come_in_several_shapes() -> None:
    numbers_given = [first(exhibit, "inventory_number") for exhibit in EXHIBITS]
    assert {"1987/12 a-c", "StM 0417", "A 2003.15"} <= set(numbers_given)
    assert len({re.sub(r"\d+", "9", number) for number in numbers_given}) >= 6


def test_several_people_worked_on_one_thing_each_with_a_role() -> None:
    makers = [[entry for entry in exhibit["fields"] if entry["field"] == "maker"] for exhibit in EXHIBITS]
    assert max(len(people) for people in makers) == 3
    assert sum(len(people) > 1 for people in makers) >= 3
    assert all(entry.get("qualifier") for people in makers for entry in people)


def test_the_old_title_is_told_apart_and_put_into_context() -> None:
    (drum,) = (exhibit for exhibit in EXHIBITS if first(exhibit, "object_type") == "Trommel")
    titles = [entry for entry in drum["fields"] if entry["field"] == "title" and entry["language"] == "de"]
    assert "Eingeborene" not in titles[0]["value"]
    assert "überholter Titel" in titles[1]["qualifier"]
    assert "koloniale Sicht" in first(drum, "description")


# ---- texts written by hand --------------------------------------------------------------------------------

each_text = pytest.mark.parametrize("subject", WITH_TEXT, ids=named)


def body_of(subject: Subject) -> str:
    (text,) = subject["texts"]
    assert (text["kind"], text["language"]) == (TextKind.EINFACHE_SPRACHE.value, "de")
    return str(text["body"])


@each_text
def test_finished_texts_are_short(subject: Subject) -> None:
    body = body_of(subject)
    assert 40 <= words(body) <= 90 < (KINDS[TextKind.EINFACHE_SPRACHE].word_limit or 0)
    assert max(words(sentence) for sentence in sentences(body)) <= 12


@each_text
def test_finished_texts_hold_no_number_and_no_name_of_their_own(subject: Subject) -> None:
    body, source = body_of(subject), " ".join(values(subject))
    assert numbers(body)
    assert numbers(body) <= numbers(source)
    inside = re.findall(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]\w+(?: [A-ZÄÖÜ]\w+)*", body)
    assert all(name in source for name in inside)


FORBIDDEN: dict[str, str] = {
    "passive": r"\b(?:wird|werden|wurden?|worden)\b",
    "abbreviation": r"\b(?:Jh|bzw|ca|usw|sog|Dr|Nr|z\. B|d\. h)\.",
    "Roman numeral": r"\b[IVXLCDM]{2,}\b",
    "brackets and dashes": r"[()\[\];–…]",
    "subjunctive": r"\b(?:würden?|könnten?|sei|seien)\b",
    "genitive article": r"\bdes\b",
}


@each_text
@pytest.mark.parametrize("name", FORBIDDEN)
def test_finished_texts_are_free_of(name: str, subject: Subject) -> None:
    assert not re.search(FORBIDDEN[name], body_of(subject))


# ---- pictures ---------------------------------------------------------------------------------------------


def test_every_subject_has_a_picture_and_every_picture_a_subject() -> None:
    referred = [picture["file"] for subject in SUBJECTS for picture in subject["pictures"]]
    assert all(len(subject["pictures"]) == 1 for subject in SUBJECTS)
    present = [f"pictures/{path.name}" for path in (FOLDER / "pictures").iterdir()]
    assert sorted(referred) == sorted(present)


@each_subject
def test_pictures_have_size_rights_and_words(subject: Subject) -> None:
    (picture,) = subject["pictures"]
    assert set(picture) == {"file", "caption", "credit", "rights_holder", "licence"}
    assert all(picture.values())
    assert picture["licence"] == "CC0-1.0"
    header = (FOLDER / picture["file"]).read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", header[16:24]) == (900, 675)


def test_pictures_are_small_together() -> None:
    assert sum(path.stat().st_size for path in (FOLDER / "pictures").iterdir()) < 700_000


def test_readme_says_that_it_is_invented_and_free() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert "Die Stadt Averbrock gibt es nicht" in readme
    assert "CC0 1.0" in readme
