"""Import as a use case: the plan is the preview, edits in the project are safe, all or nothing."""

from pathlib import Path

import pytest
from jugs import jug

from klartafel.domain.gate import State
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.services import importing
from klartafel.services.importing import Standing, carry_out, plan_import
from klartafel.services.sample import SAMPLE_FILE
from klartafel.services.workbench import Workbench
from klartafel.store import subjects

HEAD = "Inventar-Nr.;Titel;Datierung;Beschreibung\n"


def table(folder: Path, *rows: str, name: str = "objekte.csv") -> Path:
    path = folder / name
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def test_a_second_import_updates_and_shows_the_difference(workbench: Workbench, tmp_path: Path) -> None:
    carry_out(
        workbench, plan_import(workbench, [table(tmp_path, "1;Krug;1748;Ein Krug.", "2;Teller;;Zinn.")])
    )
    plan = plan_import(
        workbench, [table(tmp_path, "1;Krug;1749;Ein Krug.", "2;Teller;;Zinn.", "3;Tuch;;Leinen.")]
    )
    assert [plan.count(standing) for standing in Standing] == [1, 1, 1, 0]
    (changed,) = [planned for planned in plan.subjects if planned.standing is Standing.UPDATED]
    assert [(change.field, change.before, change.after) for change in changed.differences] == [
        (Field.DATING, ("1748",), ("1749",))
    ]
    carry_out(workbench, plan)
    assert [row.title for row in workbench.rows()] == ["Krug", "Teller", "Tuch"]


def edit_title(workbench: Workbench, number: int, title: str) -> None:
    record = workbench.subject(number).record
    edited = Record(
        tuple(
            FieldValue(value.field, title, value.language) if value.field is Field.TITLE else value
            for value in record.values
        )
    )
    workbench.project.write(lambda t: subjects.update_record(t, number, edited))


@pytest.mark.parametrize(("overwrite", "title"), [(False, "Mein Krug"), (True, "Krug, neu")])
def test_edits_made_here_are_only_replaced_when_a_person_says_so(
    workbench: Workbench, tmp_path: Path, overwrite: bool, title: str
) -> None:
    carry_out(workbench, plan_import(workbench, [table(tmp_path, "1;Krug;1748;Ein Krug.")]))
    (row,) = workbench.rows()
    edit_title(workbench, row.id, "Mein Krug")
    plan = plan_import(workbench, [table(tmp_path, '1;"Krug, neu";1748;Ein Krug.')])
    (planned,) = plan.subjects
    assert planned.standing is Standing.EDITED_HERE
    assert planned.differences[0].before == ("Mein Krug",)
    carry_out(workbench, plan, overwrite_edits=overwrite)
    assert workbench.rows()[0].title == title


def test_the_same_file_again_leaves_edits_alone(workbench: Workbench, tmp_path: Path) -> None:
    file = table(tmp_path, "1;Krug;1748;Ein Krug.")
    carry_out(workbench, plan_import(workbench, [file]))
    edit_title(workbench, workbench.rows()[0].id, "Mein Krug")
    plan = plan_import(workbench, [file])
    assert plan.count(Standing.UNCHANGED) == 1
    carry_out(workbench, plan)
    assert workbench.rows()[0].title == "Mein Krug"


def test_a_failure_in_the_middle_brings_nothing_in(
    workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_import(workbench, [table(tmp_path, *(f"{n};Krug {n};;Ein Krug." for n in range(20)))])
    add, calls = subjects.add, iter(range(100))

    def failing(*arguments: object) -> int:
        if next(calls) == 10:
            raise RuntimeError
        return add(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(subjects, "add", failing)
    with pytest.raises(RuntimeError):
        carry_out(workbench, plan)
    assert workbench.rows() == ()


def test_a_key_in_two_files_comes_in_once_and_is_reported(workbench: Workbench, tmp_path: Path) -> None:
    files = [table(tmp_path, "1;Krug;;Ton."), table(tmp_path, "1;Kanne;;Zinn.", name="zwei.csv")]
    plan = plan_import(workbench, files)
    assert len(plan.subjects) == 1
    assert [issue.message.id for issue in plan.rejected] == ["project.key-in-two-files"]


def test_one_unreadable_file_does_not_keep_the_others_out(workbench: Workbench, tmp_path: Path) -> None:
    missing = tmp_path / "weg.csv"
    plan = plan_import(workbench, [missing, table(tmp_path, "1;Krug;;Ton.")])
    assert len(plan.subjects) == 1
    assert plan.rejected[0].where.file == "weg.csv"
    with pytest.raises(WrongCall):
        plan_import(workbench, [missing])


def test_the_sample_comes_in_whole_with_texts_pictures_and_rooms(workbench: Workbench) -> None:
    result = carry_out(workbench, plan_import(workbench, [SAMPLE_FILE]))
    rows = workbench.rows()
    assert result.pictures == 14
    assert result.issues == ()
    assert [row.kind for row in rows].count(SubjectKind.PLACE) == 2
    written = [text for row in rows for text in workbench.texts(row.id)]
    assert [(text.kind, text.state) for text in written] == [(TextKind.EINFACHE_SPRACHE, State.DRAFT)] * 2
    assert all(workbench.pictures(row.id) for row in rows)
    again = plan_import(workbench, [SAMPLE_FILE])
    assert again.count(Standing.UNCHANGED) == len(rows)


def test_every_real_file_comes_in_or_says_why(workbench: Workbench, shared_data: Path) -> None:
    files = sorted([*shared_data.glob("lido/*.xml"), *shared_data.glob("tables/*.csv")])
    assert len(files) == 16
    for file in files:
        plan = plan_import(workbench, [file])
        assert plan.subjects or plan.rejected, file.name
        carry_out(workbench, plan)
    assert len(workbench.rows()) > 250


def test_the_same_number_in_another_museum_is_another_object(workbench: Workbench, tmp_path: Path) -> None:
    workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, jug("1")))
    carry_out(workbench, plan_import(workbench, [table(tmp_path, "1;Krug;1749;Ein Krug.")]))
    assert len(workbench.rows()) == 2


def test_one_record_that_cannot_be_kept_is_reported_and_the_others_come_in(
    workbench: Workbench, tmp_path: Path
) -> None:
    plan = plan_import(workbench, [table(tmp_path, *(f"{n};Krug {n};;Ein Krug." for n in range(3)))])
    # Somebody else brings number 1 in between preview and import.
    carry_out(workbench, plan_import(workbench, [table(tmp_path, "1;Kanne;;Zinn.", name="zwei.csv")]))
    result = carry_out(workbench, plan)
    assert [issue.message.id for issue in result.issues] == ["store.key-taken"]
    assert sorted(row.title for row in workbench.rows()) == ["Kanne", "Krug 0", "Krug 2"]


def test_what_could_not_be_kept_is_not_counted_as_new(workbench: Workbench, tmp_path: Path) -> None:
    """Somebody else brings in number 2 between the preview and the import."""
    plan = plan_import(workbench, [table(tmp_path, "1;Krug;;", "2;Teller;;")])
    taken = Record((FieldValue(Field.INVENTORY_NUMBER, "2"), FieldValue(Field.TITLE, "Schüssel")))
    workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, taken))
    result = carry_out(workbench, plan)
    assert result.plan.count(Standing.NEW) == 1
    assert [issue.message.id for issue in result.plan.rejected] == ["store.key-taken"]


def test_a_record_that_fails_halfway_leaves_nothing_of_itself(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_arguments: object) -> None:
        raise WrongCall(Message.of("review.nothing-written"))

    monkeypatch.setattr(importing, "write_within", refused)
    result = carry_out(workbench, plan_import(workbench, [SAMPLE_FILE]))
    assert len([issue for issue in result.issues if issue.rejected]) == 2  # the two with texts
    assert len(workbench.rows()) == 12
