"""What people decide about facts and findings can be taken back; what was decided stays in the file."""

import pytest
from test_review import ES, written

from klartafel.domain.decision import Verdict
from klartafel.domain.finding import Finding
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import Subject
from klartafel.services.checking import CheckedText, check_body
from klartafel.services.deciding import decide_fact, grant_exception, take_exception_back
from klartafel.services.viewing import view_text
from klartafel.services.workbench import Workbench

BODY = "Der Krug ist ca. 24 cm hoch. Er ist von 1752."


@pytest.fixture
def bo(workbench: Workbench) -> Person:
    return workbench.person("Bo", Role.STAFF)


def look(workbench: Workbench, exhibit: Subject, body: str = BODY) -> CheckedText:
    return check_body(workbench, exhibit, workbench.texts(exhibit.id)[0], body)


def abbreviation(checked: CheckedText) -> Finding:
    (found,) = [finding for finding in checked.report.findings if finding.rule == "abbreviation"]
    return found


def test_a_warning_is_ignored_with_a_reason_and_counts_again(
    workbench: Workbench, exhibit: Subject, bo: Person
) -> None:
    text = written(workbench, exhibit, BODY).id
    finding = abbreviation(look(workbench, exhibit))
    with pytest.raises(WrongCall):
        grant_exception(workbench, text, BODY, finding, " ", bo)
    taken = grant_exception(workbench, text, BODY, finding, "Steht so auf dem Schild.", bo)
    assert taken.words == Message.of("deciding.ignored")
    ignored = look(workbench, exhibit)
    assert finding in ignored.excused
    assert ignored.reason_of(finding) == "Steht so auf dem Schild."
    taken.take_back(bo)
    assert look(workbench, exhibit).excused == ()


def test_an_ignored_finding_comes_back_when_its_words_change(
    workbench: Workbench, exhibit: Subject, bo: Person
) -> None:
    text = written(workbench, exhibit, BODY).id
    grant_exception(workbench, text, BODY, abbreviation(look(workbench, exhibit)), "Schild", bo)
    other = BODY.replace("ca.", "evtl.")
    assert look(workbench, exhibit, f"Hier. {BODY}").excused != ()
    assert abbreviation(look(workbench, exhibit, other)) not in look(workbench, exhibit, other).excused


def test_taking_back_that_a_finding_counts_again_keeps_the_reason(
    workbench: Workbench, exhibit: Subject, bo: Person
) -> None:
    text = written(workbench, exhibit, BODY).id
    finding = abbreviation(look(workbench, exhibit))
    grant_exception(workbench, text, BODY, finding, "Schild", bo)
    taken = take_exception_back(workbench, text, BODY, finding, "Schild", bo)
    assert look(workbench, exhibit).excused == ()
    taken.take_back(bo)
    assert look(workbench, exhibit).reason_of(finding) == "Schild"


def test_a_decision_taken_back_gives_way_to_the_one_before(
    workbench: Workbench, exhibit: Subject, bo: Person
) -> None:
    written(workbench, exhibit, BODY)
    (year,) = [entry for entry in look(workbench, exhibit).open_facts if entry.normal_form == "1752"]
    first = decide_fact(workbench, exhibit.id, year, Verdict.ACCEPTED, "Kirchenbuch", bo)
    second = decide_fact(workbench, exhibit.id, year, Verdict.NOT_A_FACT, "", bo)
    second.take_back(bo)
    decision = look(workbench, exhibit).decision_on(year)
    assert decision is not None
    assert (decision.verdict, decision.note) == (Verdict.ACCEPTED, "Kirchenbuch")
    first.take_back(bo)
    assert year in look(workbench, exhibit).open_facts


def test_a_mark_in_the_source_is_seen_before_anybody_wrote_a_text(
    workbench: Workbench, exhibit: Subject, bo: Person
) -> None:
    text = written(workbench, exhibit, BODY)
    year = next(e for e in look(workbench, exhibit).report.ledger if e.normal_form == "1748")
    taken = decide_fact(workbench, exhibit.id, year, Verdict.MUST_STAY, "1748", bo)
    (mark,) = view_text(workbench, exhibit.id, ES, "de").marks
    assert (mark.words, mark.stands) == ("1748", True)
    taken.take_back(bo)
    assert view_text(workbench, text.subject, ES, "de").marks == ()


def test_volunteers_take_nothing_back(workbench: Workbench, exhibit: Subject, bo: Person) -> None:
    text = written(workbench, exhibit, BODY).id
    taken = grant_exception(workbench, text, BODY, abbreviation(look(workbench, exhibit)), "Schild", bo)
    with pytest.raises(Refused):
        taken.take_back(workbench.person("Vera", Role.VOLUNTEER))
