"""From a text to an approved text: services, checks and gate together."""

from typing import Any

import pytest

from klartafel import __version__
from klartafel.checks import RULE_SET_VERSION
from klartafel.domain.decision import Verdict
from klartafel.domain.gate import Action, State
from klartafel.domain.message import Refused, WrongCall
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue, Record, body_hash
from klartafel.domain.subject import Picture, Subject, SubjectKind, Text
from klartafel.domain.text import TextKind
from klartafel.services import reviewing
from klartafel.services.checking import CheckedText, check_body
from klartafel.services.deciding import decide_fact, grant_exception
from klartafel.services.publishing import publication_of
from klartafel.services.reviewing import take_step
from klartafel.services.viewing import text_to_write, view_text
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, keep_typing, typed, write_version
from klartafel.store import subjects

GOOD = "Das ist ein Krug aus Steinzeug. Er ist aus dem Jahr 1748. Er kommt aus Unna."
OTHER = "Das ist ein Krug aus Steinzeug. Er kommt aus Unna."
INVENTED = "Das ist ein Krug aus Steinzeug. Er ist aus dem Jahr 1766."
ES = TextKind.EINFACHE_SPRACHE


def written(workbench: Workbench, subject: Subject, body: str, name: str = "Ada") -> Text:
    text = begin_text(workbench, subject.id, ES, "de")
    return write_version(workbench, text.id, body, workbench.person(name, Role.STAFF))


def step(
    workbench: Workbench, text: Text, action: Action, name: str, seen: str = "", note: str = ""
) -> State:
    now = workbench.text(text.id)
    assert now.current is not None
    person = workbench.person(name, Role.STAFF)
    return take_step(workbench, text.id, action, person, seen or now.current.body_hash, note)


def test_written_submitted_and_approved_by_another_person(workbench: Workbench, exhibit: Subject) -> None:
    text = written(workbench, exhibit, GOOD)
    assert step(workbench, text, Action.SUBMIT, "Ada") is State.IN_REVIEW
    with pytest.raises(Refused, match=r"gate\.own-text"):
        step(workbench, text, Action.APPROVE, "Ada")
    assert step(workbench, text, Action.APPROVE, "Bo") is State.APPROVED
    assert workbench.rows()[0].marks[0].state is State.APPROVED


def test_an_invented_year_blocks_until_a_person_decides_it_with_a_source(
    workbench: Workbench, exhibit: Subject
) -> None:
    text = written(workbench, exhibit, INVENTED)
    step(workbench, text, Action.SUBMIT, "Ada")
    with pytest.raises(Refused, match=r"gate\.open-facts"):
        step(workbench, text, Action.APPROVE, "Bo")
    checked = check_body(workbench, exhibit, workbench.text(text.id), INVENTED)
    (entry,) = checked.open_facts
    bo = workbench.person("Bo", Role.STAFF)
    with pytest.raises(WrongCall, match=r"review\.source-missing"):
        decide_fact(workbench, exhibit.id, entry, Verdict.ACCEPTED, " ", bo)
    decide_fact(workbench, exhibit.id, entry, Verdict.ACCEPTED, "Inventarbuch, Seite 12", bo)
    assert step(workbench, text, Action.APPROVE, "Bo") is State.APPROVED


def test_approval_races_a_new_wording_and_loses(workbench: Workbench, exhibit: Subject) -> None:
    text = written(workbench, exhibit, GOOD)
    assert text.current is not None
    step(workbench, text, Action.SUBMIT, "Ada")
    write_version(workbench, text.id, INVENTED, workbench.person("Ada", Role.STAFF))
    with pytest.raises(Refused, match=r"gate\.changed-meanwhile"):
        step(workbench, text, Action.APPROVE, "Bo", seen=text.current.body_hash)


def test_a_changed_record_makes_the_text_stale_everywhere(workbench: Workbench, exhibit: Subject) -> None:
    text = written(workbench, exhibit, GOOD)
    step(workbench, text, Action.SUBMIT, "Ada")
    step(workbench, text, Action.APPROVE, "Bo")
    changed = Record(
        tuple(
            FieldValue(value.field, value.value.replace("1748", "1749"), value.language)
            for value in exhibit.record.values
        )
    )
    workbench.project.write(lambda t: subjects.update_record(t, exhibit.id, changed))
    assert workbench.rows()[0].marks[0].stale
    with pytest.raises(Refused, match=r"gate\.open-facts"):
        step(workbench, text, Action.STILL_VALID, "Bo")


def test_typing_is_kept_without_becoming_a_version_and_survives_closing(
    workbench: Workbench, exhibit: Subject
) -> None:
    text = written(workbench, exhibit, GOOD)
    keep_typing(workbench, text.id, GOOD + " Er hat")
    workbench.close()
    with Workbench.open(workbench.path) as again:
        assert typed(again, text.id) == GOOD + " Er hat"
        assert len(again.versions(text.id)) == 1
        view = view_text(again, exhibit.id, ES, "de")
        assert view.body.endswith("Er hat")
        assert view.has_unsaved_typing


def test_versions_are_only_ever_added(workbench: Workbench, exhibit: Subject) -> None:
    text = written(workbench, exhibit, GOOD)
    written(workbench, exhibit, INVENTED)
    written(workbench, exhibit, INVENTED)
    assert [version.body for version in workbench.versions(text.id)] == [GOOD, INVENTED]


def test_looking_at_a_text_does_not_begin_it(workbench: Workbench, exhibit: Subject) -> None:
    view = view_text(workbench, exhibit.id, ES, "de")
    assert view.text is None
    assert workbench.texts(exhibit.id) == ()
    assert text_to_write(workbench, view).id == workbench.texts(exhibit.id)[0].id


def test_an_error_of_the_rules_blocks_until_it_is_excused(workbench: Workbench, exhibit: Subject) -> None:
    long = (
        "Der Krug aus Steinzeug wurde von einem Töpfer aus Unna im Jahr 1748 für eine Hochzeit gemacht und "
        "dann sehr lange Zeit in einem Schrank in der guten Stube aufbewahrt."
    )
    text = written(workbench, exhibit, long)
    step(workbench, text, Action.SUBMIT, "Ada")
    with pytest.raises(Refused, match=r"gate\.errors"):
        step(workbench, text, Action.APPROVE, "Bo")
    checked = check_body(workbench, exhibit, workbench.text(text.id), long)
    bo = workbench.person("Bo", Role.STAFF)
    for finding in checked.errors:
        grant_exception(workbench, text.id, long, finding, "Zitat aus dem Inventarbuch", bo)
    assert step(workbench, text, Action.APPROVE, "Bo") is State.APPROVED


def test_a_restored_wording_is_vouched_for_by_who_approved_it(workbench: Workbench, exhibit: Subject) -> None:
    text = written(workbench, exhibit, GOOD)
    step(workbench, text, Action.SUBMIT, "Ada")
    step(workbench, text, Action.APPROVE, "Bo")
    written(workbench, exhibit, OTHER)
    step(workbench, text, Action.APPROVE, "Cem")
    written(workbench, exhibit, GOOD)
    (subject,) = publication_of(workbench, "de").subjects
    (published,) = subject.texts
    assert published.body == GOOD
    assert published.review is not None
    assert published.review.by == "Bo"


def test_a_step_says_by_which_rules_it_was_taken(workbench: Workbench, exhibit: Subject) -> None:
    text = written(workbench, exhibit, GOOD)
    step(workbench, text, Action.SUBMIT, "Ada")
    step(workbench, text, Action.APPROVE, "Bo")
    last = workbench.history(text.id)[-1]
    assert (last.program, last.rules) == (__version__, RULE_SET_VERSION)
    ((published,),) = (subject.texts for subject in publication_of(workbench, "de").subjects)
    assert published.rules == RULE_SET_VERSION


def test_a_wording_that_came_while_the_checks_ran_is_not_approved(
    workbench: Workbench, exhibit: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hash is that of the new wording; what was checked is the old one."""
    text = written(workbench, exhibit, GOOD)
    step(workbench, text, Action.SUBMIT, "Ada")

    def slow(*given: Any) -> CheckedText:
        checked = check_body(*given)
        written(workbench, exhibit, INVENTED)
        return checked

    monkeypatch.setattr(reviewing, "check_body", slow)
    with pytest.raises(Refused, match=r"gate\.changed-meanwhile"):
        step(workbench, text, Action.APPROVE, "Bo", seen=body_hash(INVENTED))
    assert workbench.text(text.id).state is State.IN_REVIEW


def test_an_empty_text_is_not_submitted_unless_it_says_that_a_picture_is_decorative(
    workbench: Workbench, exhibit: Subject
) -> None:
    text = written(workbench, exhibit, "")
    with pytest.raises(WrongCall, match=r"review\.nothing-written"):
        step(workbench, text, Action.SUBMIT, "Ada")
    alt = begin_text(workbench, exhibit.id, TextKind.ALT, "de")
    write_version(workbench, alt.id, "", workbench.person("Ada", Role.STAFF))
    assert step(workbench, alt, Action.SUBMIT, "Ada") is State.IN_REVIEW


def test_a_number_finds_one_exhibit_or_asks_which(workbench: Workbench) -> None:
    def add(institution: str, number: str) -> int:
        values = (FieldValue(Field.INSTITUTION, institution), FieldValue(Field.INVENTORY_NUMBER, number))
        return workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, Record(values)))

    spaced, first, _second, plain = add("A", "1987 / 12"), add("A", "7"), add("B", "7"), add("", "9")
    assert workbench.subject_by_key("1987 / 12").id == spaced
    assert workbench.subject_by_key("A / 7").id == first
    assert workbench.subject_by_key("9").id == plain
    with pytest.raises(WrongCall, match=r"project\.several-subjects"):
        workbench.subject_by_key("7")
    with pytest.raises(WrongCall, match=r"project\.no-such-subject"):
        workbench.subject_by_key("12")


def test_volunteers_do_not_clear_the_way_for_an_approval(workbench: Workbench, exhibit: Subject) -> None:
    text = written(workbench, exhibit, INVENTED + " Und" + " er ist alt und" * 12 + " rot.")
    assert text.current is not None
    checked = check_body(workbench, exhibit, text, text.current.body)
    vera = workbench.person("Vera", Role.VOLUNTEER)
    with pytest.raises(Refused, match=r"gate\.staff-only"):
        decide_fact(workbench, exhibit.id, checked.open_facts[0], Verdict.NOT_A_FACT, "", vera)
    with pytest.raises(Refused, match=r"gate\.staff-only"):
        grant_exception(workbench, text.id, text.current.body, checked.errors[0], "Zitat", vera)


def test_a_wording_written_against_an_older_source_is_stale_from_the_start(
    workbench: Workbench, exhibit: Subject
) -> None:
    text = begin_text(workbench, exhibit.id, ES, "de")
    record = Record((*exhibit.record.values, FieldValue(Field.TECHNIQUE, "gedreht")))
    workbench.project.write(lambda t: subjects.update_record(t, exhibit.id, record))
    ada = workbench.person("Ada", Role.STAFF)
    write_version(workbench, text.id, GOOD, ada, seen_source=exhibit.source_hash)
    assert workbench.rows()[0].marks[0].stale
    step(workbench, text, Action.SUBMIT, "Ada")
    with pytest.raises(Refused, match=r"gate\.stale"):
        step(workbench, text, Action.APPROVE, "Bo")


def test_a_fact_that_must_stay_blocks_where_it_is_missing(workbench: Workbench, exhibit: Subject) -> None:
    with_year, without = "Der Krug ist aus dem Jahr 1748.", "Der Krug ist aus Steinzeug."
    text = written(workbench, exhibit, with_year)
    staff = workbench.person("Ada", Role.STAFF)
    subject = workbench.subject(exhibit.id)
    (year,) = [
        entry
        for entry in check_body(workbench, subject, text, with_year).report.ledger
        if entry.normal_form == "1748" and entry.source
    ]
    assert check_body(workbench, subject, text, without).open_facts == ()
    decide_fact(workbench, exhibit.id, year, Verdict.MUST_STAY, "", staff)
    (missing,) = check_body(workbench, subject, text, without).open_facts
    assert (missing.normal_form, missing.must_keep) == ("1748", True)
    assert check_body(workbench, subject, text, with_year).open_facts == ()
    decide_fact(workbench, exhibit.id, missing, Verdict.MAY_GO, "", staff)
    assert check_body(workbench, subject, text, without).open_facts == ()


def test_an_empty_alternative_text_is_a_decision_and_can_be_approved(
    workbench: Workbench, exhibit: Subject
) -> None:
    text = begin_text(workbench, exhibit.id, TextKind.ALT, "de")
    assert check_body(workbench, exhibit, text, "").errors == ()
    assert [f.rule for f in check_body(workbench, exhibit, text, "IMG_2034.jpg").errors] == ["alt-empty"]


def test_an_alternative_text_that_repeats_the_caption_of_its_picture_is_found(
    workbench: Workbench, exhibit: Subject
) -> None:
    captions = ("Hochzeit in Unna, Familie Beck", "Die Küche des Hauses Weber")
    shown = tuple(
        Picture(str(number) * 64, "image/png", 4, 3, caption, "", "", "", "bild.png")
        for number, caption in enumerate(captions)
    )
    workbench.project.write(lambda t: subjects.set_pictures(t, exhibit.id, shown))
    text = begin_text(workbench, exhibit.id, TextKind.ALT, "de")

    def rules(body: str) -> set[str]:
        return {finding.rule for finding in check_body(workbench, exhibit, text, body).report.findings}

    assert "alt-caption" in rules("Hochzeit in Unna, Familie Beck")
    assert "alt-caption" not in rules("Die Küche des Hauses Weber"), "the text is of the first picture"
