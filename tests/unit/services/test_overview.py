"""The whole project: what is counted, and that a text is checked again exactly when it may have changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from klartafel.domain.decision import Verdict
from klartafel.domain.draft import DraftSentence, Origin
from klartafel.domain.finding import Span
from klartafel.domain.gate import Action, State
from klartafel.domain.overview import Certification, Column, Right
from klartafel.domain.person import Person, Role
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.report import SessionHeld
from klartafel.domain.run import Energy, RunRecord
from klartafel.domain.session import Audience, Session, SessionText
from klartafel.domain.subject import Picture, SubjectKind
from klartafel.domain.text import TextKind
from klartafel.platform.messages import LANGUAGES, render
from klartafel.services import overview as overview_service
from klartafel.services.checking import check_body
from klartafel.services.deciding import decide_fact
from klartafel.services.documents import as_text, whole_report
from klartafel.services.drafting import Draft
from klartafel.services.it_sheet import facts_of, it_sheet
from klartafel.services.overview import CheckedStock, findings_by_rule, glance_at, progress_of
from klartafel.services.overview_words import share
from klartafel.services.report import sessions_of
from klartafel.services.report_words import report_document
from klartafel.services.reviewing import take_step
from klartafel.services.rule_settings import change, switch_rules
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, store_draft, write_version
from klartafel.store import subjects, trash

SOURCE = "Der Krug ist aus Ton. Er ist rot. Er ist schwer."
ES = Column(TextKind.EINFACHE_SPRACHE, "de")
NAME = "Ottokar Eigenname"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    with Workbench.create(tmp_path / "haus.klartafel") as made:
        yield made


def add_jug(bench: Workbench, number: str, *pictures: Picture) -> int:
    values = (
        FieldValue(Field.INVENTORY_NUMBER, number),
        FieldValue(Field.TITLE, f"Krug {number}"),
        FieldValue(Field.DESCRIPTION, SOURCE, "de"),
    )
    subject = bench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, Record(values)))
    bench.project.write(lambda t: subjects.set_pictures(t, subject, pictures))
    return subject


def write(bench: Workbench, subject: int, body: str, person: Person | None = None) -> int:
    text = begin_text(bench, subject, TextKind.EINFACHE_SPRACHE, "de")
    write_version(bench, text.id, body, person or bench.person(NAME, Role.STAFF))
    return text.id


def approve(bench: Workbench, text: int) -> None:
    author, reader = bench.person(NAME, Role.STAFF), bench.person("Berta", Role.STAFF)
    current = bench.text(text).current
    assert current is not None
    take_step(bench, text, Action.SUBMIT, author, current.body_hash)
    take_step(bench, text, Action.APPROVE, reader, current.body_hash)


def run_of(*sentences: tuple[Span, Origin]) -> RunRecord:
    return RunRecord(
        "0.1.0", "klein", "ab" * 32, "es", "1", (), 1, 1, 1, 1.0, "stop", "", "", datetime.now(UTC), 1,
        Energy(7200.0, measured=False, watts=30.0),
        tuple(DraftSentence(span, origin) for span, origin in sentences),
    )  # fmt: skip


def checked(bench: Workbench, stock: CheckedStock | None = None) -> CheckedStock:
    stock = stock or CheckedStock(bench)
    stock.look_at(glance_at(bench).texts)
    while stock.go_on(1):
        pass
    return stock


# What is counted


def test_every_day_tells_how_many_are_open_and_how_many_finished() -> None:
    def at(day: int) -> datetime:
        return datetime(2026, 3, day, tzinfo=UTC)

    steps = [
        (1, State.DRAFT, at(1)),
        (2, State.DRAFT, at(1)),
        (1, State.IN_REVIEW, at(2)),
        (1, State.APPROVED, at(2)),
        (1, State.IN_REVIEW, at(5)),  # withdrawn
        (2, State.APPROVED, at(4)),  # by a clock that was set back
    ]
    told = [(one.day.day, one.open, one.finished) for one in progress_of(steps)]
    assert told == [(1, 2, 0), (2, 1, 1), (5, 1, 1)]


def test_pictures_tell_which_right_is_missing(bench: Workbench) -> None:
    whole = Picture("0" * 64, "image/png", 1, 1, "", "Foto: Haus", "Haus", "CC BY 4.0", "a.png")
    add_jug(bench, "1", whole, replace(whole, licence=" ", credit=""))
    [found] = glance_at(bench).rights
    assert (found.number, found.missing) == (2, (Right.LICENCE, Right.CREDIT))


def test_what_lies_in_the_trash_is_not_counted(bench: Workbench) -> None:
    subject = add_jug(bench, "1")
    write(bench, subject, "Das ist ein Krug.")
    bench.project.write(lambda t: trash.delete(t, subject, None))
    glance = glance_at(bench)
    assert (glance.rows, glance.texts, glance.progress) == ((), (), ())


def test_the_columns_are_the_kinds_that_exist_in_the_order_of_kinds(bench: Workbench) -> None:
    assert glance_at(bench).columns == (ES,)
    subject = add_jug(bench, "1")
    for kind, language in ((TextKind.ALT, "en"), (TextKind.ALT, "de"), (TextKind.LEICHTE_SPRACHE, "de")):
        text = begin_text(bench, subject, kind, language)
        write_version(bench, text.id, "Das ist ein Krug.", bench.person(NAME, Role.STAFF))
    kinds = [(column.kind.value, column.language) for column in glance_at(bench).columns]
    assert kinds == [("ls", "de"), ("alt", "de"), ("alt", "en")]


def test_a_share_is_never_told_without_its_numbers() -> None:
    assert render(share(1, 3), "de") == "1 von 3 (33 %)"
    assert render(share(0, 0), "en") == "0 of 0"


# Checked once


def test_a_text_is_checked_again_only_when_it_may_say_something_else(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = add_jug(bench, "1"), add_jug(bench, "2")
    text = write(bench, first, "Der Krug ist aus Ton und von 1752.")
    write(bench, second, "Das ist ein Krug.")
    seen: list[str] = []
    original = overview_service.check_with

    def counted(known, subject, text, body):  # type: ignore[no-untyped-def]
        seen.append(subject.key)
        return original(known, subject, text, body)

    monkeypatch.setattr(overview_service, "check_with", counted)
    stock = checked(bench)
    assert seen == ["1", "2"]
    checked(bench, stock)
    assert seen == ["1", "2"]
    write(bench, second, "Das ist ein roter Krug.")
    checked(bench, stock)
    assert seen[2:] == ["2"]
    subject = bench.subject(first)
    [entry, *_] = check_body(
        bench, subject, bench.text(text), "Der Krug ist aus Ton und von 1752."
    ).open_facts
    before = stock.known[0].facts
    decide_fact(bench, first, entry, Verdict.NOT_A_FACT, "", bench.person(NAME, Role.STAFF))
    assert checked(bench, stock).known[0].facts < before
    assert seen[3:] == ["1"]
    change(bench, switch_rules(("passive",), on=False))
    checked(bench, stock)
    assert seen[4:] == ["1", "2"]


def test_each_piece_of_the_checks_does_at_least_one_text(bench: Workbench) -> None:
    for number in range(3):
        write(bench, add_jug(bench, str(number)), "Das ist ein Krug.")
    stock = CheckedStock(bench)
    stock.look_at(glance_at(bench).texts)
    assert [stock.go_on(0), stock.go_on(0), stock.go_on(0)] == [True, True, False]
    assert len(stock.known) == stock.total == 3


def test_findings_are_counted_by_rule_the_most_frequent_first(bench: Workbench) -> None:
    write(
        bench, add_jug(bench, "1"), "Der Krug wurde gemacht. Der Krug wurde gefunden. Das kostet bzw. viel."
    )
    counted = findings_by_rule(checked(bench).known)
    totals = [sum(count for _, count in counts) for _, counts in counted]
    assert totals == sorted(totals, reverse=True)
    assert dict(counted)["passive"][0][1] == 2


# The report


def test_the_report_counts_states_coverage_and_origins(bench: Workbench) -> None:
    body = "Der Krug ist aus Ton. Er ist rot. Er ist schwer."
    subject = bench.subject(add_jug(bench, "1"))
    run = run_of((Span(0, 21), Origin.OPERATION), (Span(22, 33), Origin.MODEL), (Span(34, 48), Origin.SOURCE))
    text = store_draft(bench, subject, TextKind.EINFACHE_SPRACHE, "de", Draft(body, run, ()))
    write_version(bench, text.id, body.replace("Er ist rot.", "Rot ist er."), bench.person(NAME, Role.STAFF))
    approve(bench, text.id)
    write(bench, add_jug(bench, "2"), "Das ist ein Krug.")
    report = whole_report(bench, lambda _done, _total: None)
    [kind] = report.kinds
    assert dict(kind.states)[State.APPROVED] == 1
    assert dict(kind.states)[State.DRAFT] == 1
    assert (kind.total, kind.covered, kind.exhibits) == (2, 1, 2)
    told = report.sentences
    assert (told.texts, told.by_people, told.by_operations, told.from_source, told.by_model) == (
        1,
        1,
        1,
        1,
        0,
    )
    assert [(model.id, model.texts) for model in report.models] == [("klein", 1)]


def test_a_stale_text_covers_no_exhibit(bench: Workbench) -> None:
    subject = add_jug(bench, "1")
    approve(bench, write(bench, subject, "Der Krug ist aus Ton."))
    record = bench.subject(subject).record
    changed = Record((*record.values, FieldValue(Field.DESCRIPTION, "Er ist von 1748.", "de")))
    bench.project.write(lambda t: subjects.update_record(t, subject, changed))
    [kind] = whole_report(bench, lambda _done, _total: None).kinds
    assert (dict(kind.states)[State.APPROVED], kind.stale, kind.covered) == (1, 1, 0)


def test_sessions_are_those_that_were_held_and_those_that_only_steps_tell_of() -> None:
    def session(number: int, day: int, hashes: tuple[str, ...]) -> Session:
        texts = tuple(SessionText(text, "", None, certified) for text, certified in enumerate(hashes))
        held_on = date(2026, 3, day)
        return Session(number, held_on, "Unna", 1, "de", Audience.READERS, texts, testers=4)

    kept = [session(1, 9, ("ab", "", "cd")), session(2, 8, ("", ""))]
    at = datetime(2026, 2, 1, 10, tzinfo=UTC)
    steps = [Certification(7, at, 5, "x"), Certification(8, at, 5, "x"), Certification(9, at, 3, "y")]
    assert sessions_of(kept, steps) == (
        SessionHeld(date(2026, 2, 1), 2, 5),
        SessionHeld(date(2026, 2, 1), 1, 3),
        SessionHeld(date(2026, 3, 9), 2, 4),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_document_names_a_person(bench: Workbench, language: str) -> None:
    text = write(bench, add_jug(bench, "1"), "Der Krug ist aus Ton.")
    approve(bench, text)
    report = report_document(whole_report(bench, lambda _done, _total: None))
    sheet = it_sheet(facts_of(bench, language))
    for document in (report, sheet):
        words = as_text(document, language)
        assert NAME not in words
        assert "Berta" not in words


def test_a_row_of_a_table_can_be_understood_alone(bench: Workbench) -> None:
    approve(bench, write(bench, add_jug(bench, "1"), "Der Krug ist aus Ton."))
    words = as_text(report_document(whole_report(bench, lambda _done, _total: None)), "de")
    assert "– Einfache Sprache: freigegeben 1, veraltet 0, alle 1" in words
    assert "– Einfache Sprache: 1 von 1 (100 %)" in words


# The sheet for IT


def test_the_sheet_tells_the_places_of_this_project_and_its_energy(bench: Workbench) -> None:
    body = "Der Krug ist aus Ton."
    subject = bench.subject(add_jug(bench, "1"))
    run = run_of((Span(0, 21), Origin.SOURCE))
    store_draft(bench, subject, TextKind.EINFACHE_SPRACHE, "de", Draft(body, run, ()))
    words = as_text(it_sheet(facts_of(bench, "de")), "de")
    for place in (bench.path, bench.project.pictures_directory, bench.project.backups_directory):
        assert str(place) in words
    assert "Ein Entwurf in diesem Projekt: 2,0 Wattstunden (gemessen: 0, gerechnet mit 30 Watt: 1)." in words


def test_the_sheet_claims_a_marking_and_nothing_more(bench: Workbench) -> None:
    for language, marking, forbidden in (
        ("de", "eine Kennzeichnung", ("konform", "erfüllt die", "rechtssicher")),
        ("en", "a marking", ("compliant", "compliance", "complies")),
    ):
        words = as_text(it_sheet(facts_of(bench, language)), language)
        assert marking in words
        assert not [word for word in forbidden if word in words.casefold()]
