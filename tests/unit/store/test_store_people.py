"""People, decisions, exceptions, settings: what persons leave in a project."""

from datetime import timedelta

import pytest
from store_values import SetClock, add_exhibit, write_approved

from klartafel.domain.decision import Decision, GrantedException, Verdict
from klartafel.domain.finding import FactKind
from klartafel.domain.person import Person, Role
from klartafel.domain.settings import ProjectSettings
from klartafel.store import exceptions, ledger, people, reviews, settings
from klartafel.store.project import Project


def test_one_person_is_one_person_however_the_name_is_typed(project: Project) -> None:
    anna = project.write(lambda t: people.ensure(t, "Anna Groß", Role.STAFF))
    for spelling in ("anna groß", "  Anna   Groß ", "ANNA GROSS"):
        assert project.write(lambda t, name=spelling: people.ensure(t, name, Role.STAFF)) == anna
    other = project.write(lambda t: people.ensure(t, "Anna Groth", Role.STAFF))
    assert project.read(people.names) == (anna, other)


def test_the_role_stated_last_holds(project: Project) -> None:
    number = project.write(lambda t: people.ensure(t, "Anna", Role.VOLUNTEER)).id
    project.write(lambda t: people.ensure(t, "Anna", Role.STAFF))
    assert project.read(lambda t: people.get(t, number)) == Person(number, "Anna", Role.STAFF)


def test_an_erased_person_keeps_the_number_and_the_history(project: Project) -> None:
    text = project.write(lambda t: write_approved(t, add_exhibit(t)))
    (anna,) = project.read(people.names)
    project.write(lambda t: people.erase(t, anna.id))
    assert project.read(lambda t: people.get(t, anna.id)).name == ""
    assert project.read(people.names) == ()
    assert {event.person for event in project.read(lambda t: reviews.of_text(t, text))} == {anna.id}
    assert project.write(lambda t: people.ensure(t, "Anna", Role.STAFF)).id != anna.id
    with pytest.raises(KeyError):
        project.read(lambda t: people.get(t, 99))


def test_the_latest_decision_about_a_fact_stands(project: Project, clock: SetClock) -> None:
    def decision(normal_form: str, verdict: Verdict, note: str) -> Decision:
        return Decision(FactKind.YEAR, normal_form, verdict, note, anna, clock())

    subject = project.write(add_exhibit)
    anna = project.write(lambda t: people.ensure(t, "Anna", Role.STAFF)).id
    first = decision("1748", Verdict.NOT_A_FACT, "")
    other = decision("1750", Verdict.ACCEPTED, "Inventarbuch")
    clock.turn(days=-2)  # a clock that was set back does not bring old decisions back
    last = decision("1748", Verdict.ACCEPTED, "Archiv")
    for made in (first, other, last):
        project.write(lambda t, made=made: ledger.decide(t, subject, made))
    assert project.read(lambda t: ledger.decisions(t, subject)) == (other, last)
    assert project.read(lambda t: ledger.decisions(t, subject + 1)) == ()


def test_exceptions_say_where_and_why(project: Project, clock: SetClock) -> None:
    text = project.write(lambda t: write_approved(t, add_exhibit(t)))
    project.write(lambda t: exceptions.grant(t, text, "long-word", "Dampfschifffahrt", "Titel", 1))
    clock.turn(hours=1)
    expected = GrantedException("long-word", "Dampfschifffahrt", "Titel", 1, clock() - timedelta(hours=1))
    assert project.read(lambda t: exceptions.of_text(t, text)) == (expected,)


@pytest.mark.parametrize("limit", [None, 0, 90])
def test_settings_come_back_as_they_were_put(project: Project, limit: int | None) -> None:
    assert project.read(settings.get) == ProjectSettings()
    wanted = ProjectSettings("Töpfe", "Stadtmuseum", limit)
    project.write(lambda t: settings.put(t, wanted))
    assert project.read(settings.get) == wanted
