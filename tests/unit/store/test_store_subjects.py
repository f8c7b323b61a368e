"""Subjects: records come back as they went in, keys are unique, lists are complete."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_values import SetClock, a_record, add_exhibit, write_approved

from klartafel.domain.gate import State
from klartafel.domain.message import Refused, WrongCall
from klartafel.domain.record import Field, FieldValue, Record, RecordKey
from klartafel.domain.subject import Picture, SubjectKind, TextMark
from klartafel.domain.text import TextKind
from klartafel.store import subjects, texts
from klartafel.store.project import Project

_WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
_RECORDS = st.lists(
    st.builds(FieldValue, st.sampled_from(Field), _WORDS, st.sampled_from(["", "de", "en"]), _WORDS),
    max_size=12,
).map(lambda values: Record((FieldValue(Field.INVENTORY_NUMBER, "1"), *values)))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(here=_RECORDS, imported=_RECORDS)
def test_records_come_back_as_they_went_in(tmp_path: Path, here: Record, imported: Record) -> None:
    path = tmp_path / "museum.klartafel"
    path.unlink(missing_ok=True)
    with Project.create(path) as project:
        subject = project.write(lambda t: subjects.add(t, SubjectKind.PLACE, imported))
        project.write(lambda t: subjects.update_record(t, subject, here))
        found = project.read(lambda t: subjects.get(t, subject))
    assert (found.record, found.imported, found.kind) == (here, imported, SubjectKind.PLACE)
    assert found.edited_here == (here != imported)


def test_a_subject_is_found_by_its_key(project: Project) -> None:
    subject = project.write(add_exhibit)
    assert project.read(lambda t: subjects.find(t, RecordKey("Stadtmuseum", "1987/12 a"))) == subject
    assert project.read(lambda t: subjects.find(t, RecordKey("", "1987/12 a"))) is None
    assert project.read(lambda t: subjects.get(t, subject)).key == "Stadtmuseum / 1987/12 a"


def test_a_record_without_a_key_is_refused(project: Project) -> None:
    with pytest.raises(WrongCall) as refusal:
        project.write(lambda t: add_exhibit(t, Record((FieldValue(Field.TITLE, "Krug"),))))
    assert refusal.value.message.id == "store.no-key"


def test_a_record_with_half_characters_is_refused_alone(project: Project) -> None:
    with pytest.raises(WrongCall) as refusal:
        project.write(lambda t: add_exhibit(t, a_record("2", "Krug \ud83d")))
    assert refusal.value.message.id == "store.half-characters"
    with pytest.raises(WrongCall):
        project.write(lambda t: add_exhibit(t, a_record("2", description="Krug \ud83d")))
    project.write(lambda t: add_exhibit(t, a_record("2", "Krug \U0001f3fa")))


def test_no_two_subjects_share_a_key(project: Project) -> None:
    first = project.write(add_exhibit)
    second = project.write(lambda t: add_exhibit(t, a_record("2")))
    for change in (add_exhibit, lambda t: subjects.update_record(t, second, a_record())):
        with pytest.raises(Refused) as refusal:
            project.write(change)
        assert refusal.value.message.id == "store.key-taken"
    project.write(lambda t: subjects.update_record(t, first, a_record(title="Kanne")))  # its own key is free


def test_a_new_import_is_remembered_beside_local_edits(project: Project) -> None:
    subject = project.write(add_exhibit)
    edited, newer = a_record(title="Kanne"), a_record(title="Krug mit Deckel")
    project.write(lambda t: subjects.update_record(t, subject, edited, imported=newer))
    found = project.read(lambda t: subjects.get(t, subject))
    assert (found.record, found.imported) == (edited, newer)


def test_rows_show_subjects_with_the_marks_of_their_texts(project: Project) -> None:
    subject = project.write(lambda t: add_exhibit(t, a_record(location="Raum 1")))
    project.write(lambda t: write_approved(t, subject))
    project.write(lambda t: texts.ensure(t, subject, TextKind.ALT, "de"))  # begun, nothing written
    project.write(lambda t: subjects.add(t, SubjectKind.PLACE, a_record("R1", "")))
    exhibit, place = project.read(subjects.rows)
    mark = TextMark(TextKind.EINFACHE_SPRACHE, "de", State.APPROVED, stale=False)
    assert (exhibit.id, exhibit.title, exhibit.location, exhibit.marks) == (
        subject,
        "Krug",
        "Raum 1",
        (mark,),
    )
    assert (place.kind, place.title, place.marks) == (SubjectKind.PLACE, "Stadtmuseum / R1", ())
    assert project.read(subjects.count) == 2


def test_a_text_is_stale_when_its_source_changed_and_not_when_thanks_changed(project: Project) -> None:
    subject = project.write(lambda t: add_exhibit(t, a_record(dating="1748")))
    text = project.write(lambda t: write_approved(t, subject))

    def stale() -> tuple[bool, bool]:
        (row,) = project.read(subjects.rows)
        source = project.read(lambda t: subjects.get(t, subject)).source_hash
        return row.marks[0].stale, project.read(lambda t: texts.get(t, text)).is_stale(source)

    project.write(lambda t: subjects.update_record(t, subject, a_record(dating="1748", credit="Stiftung")))
    assert stale() == (False, False)
    project.write(lambda t: subjects.update_record(t, subject, a_record(dating="1749")))
    assert stale() == (True, True)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["Krug", "Straßenlaterne"]),
        ("krug", ["Krug"]),
        ("STRASSEN", ["Straßenlaterne"]),
        ("stadtmuseum 1987/12", ["Krug"]),
        ("raum krug", ["Krug"]),
        ("%", []),
        ("kanne", []),
    ],
)
def test_search_needs_every_word_and_knows_no_wildcards(
    project: Project, search: str, found: list[str]
) -> None:
    project.write(lambda t: add_exhibit(t, a_record(location="Raum 1")))
    project.write(lambda t: add_exhibit(t, a_record("2", "Straßenlaterne")))
    assert [row.title for row in project.read(lambda t: subjects.rows(t, search))] == found


def test_pictures_keep_their_order_and_are_replaced_as_a_whole(project: Project) -> None:
    def picture(name: str) -> Picture:
        return Picture(
            name * 64, "image/jpeg", 30, 20, f"Ansicht {name}", "Foto: Stadt", "Stadt", "CC0", f"{name}.jpg"
        )

    subject = project.write(add_exhibit)
    project.write(lambda t: subjects.set_pictures(t, subject, (picture("b"), picture("a"))))
    assert project.read(lambda t: subjects.pictures(t, subject)) == (picture("b"), picture("a"))
    project.write(lambda t: subjects.set_pictures(t, subject, (picture("c"),)))
    assert project.read(lambda t: subjects.pictures(t, subject)) == (picture("c"),)


def test_an_unknown_subject_is_a_key_error(project: Project, clock: SetClock) -> None:
    with pytest.raises(KeyError):
        project.read(lambda t: subjects.get(t, 7))
