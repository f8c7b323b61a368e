"""Tours have stops in an order."""

import pytest

from klartafel.domain.message import WrongCall
from klartafel.domain.person import Role
from klartafel.domain.subject import SubjectKind
from klartafel.services.subjects import NewSubject, add_subject, delete_subject, restore_subject
from klartafel.services.tours import set_stops, tours_of
from klartafel.services.workbench import Workbench


@pytest.fixture
def stops(bench: Workbench) -> tuple[int, ...]:
    return tuple(add_subject(bench, NewSubject(SubjectKind.PLACE, f"R {n}", f"Raum {n}")) for n in (1, 2, 3))


@pytest.fixture
def tour(bench: Workbench) -> int:
    return add_subject(bench, NewSubject(SubjectKind.TOUR, "T 1", "Rundgang"))


def test_stops_stand_in_the_order_that_was_chosen(
    bench: Workbench, tour: int, stops: tuple[int, ...]
) -> None:
    one, two, three = stops
    assert [found.stops for found in tours_of(bench)] == [()]
    set_stops(bench, tour, (three, one, three))
    (found,) = tours_of(bench)
    assert (found.subject, found.title, found.stops) == (tour, "Rundgang", (three, one))
    set_stops(bench, tour, (one, two))
    assert tours_of(bench)[0].stops == (one, two)


def test_a_tour_is_no_stop_and_only_tours_have_stops(
    bench: Workbench, tour: int, stops: tuple[int, ...]
) -> None:
    for subject, chosen, reason in ((stops[0], stops[1:], "no-tour"), (tour, (tour,), "tour-as-stop")):
        with pytest.raises(WrongCall) as refusal:
            set_stops(bench, subject, chosen)
        assert refusal.value.message.id == f"subjects.{reason}"


def test_a_stop_in_the_trash_is_passed_over_and_is_there_again_when_it_comes_back(
    bench: Workbench, tour: int, stops: tuple[int, ...]
) -> None:
    one, two, three = stops
    set_stops(bench, tour, stops)
    delete_subject(bench, two, bench.person("Anna", Role.STAFF))
    assert tours_of(bench)[0].stops == (one, three)
    set_stops(bench, tour, (three, one))
    restore_subject(bench, two)
    assert tours_of(bench)[0].stops == (three, one, two)
