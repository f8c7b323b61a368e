"""Tours: choosing the stops and their order."""

from klartafel.domain.message import Message, WrongCall
from klartafel.domain.subject import SubjectKind
from klartafel.domain.tour import Tour
from klartafel.services.workbench import Workbench
from klartafel.store import subjects, tours
from klartafel.store.transaction import Transaction


def tours_of(workbench: Workbench) -> tuple[Tour, ...]:
    """All tours of a project with their stops in order."""
    return workbench.project.read(tours.all_tours)


def set_stops(workbench: Workbench, tour: int, stops: tuple[int, ...]) -> None:
    """Make these subjects the stops of a tour, in this order; a subject is a stop of a tour only once.

    Raises WrongCall where the subject is no tour, or a stop is one.
    """
    workbench.require_writable()
    chosen = tuple(dict.fromkeys(stops))

    def change(t: Transaction) -> None:
        if subjects.get(t, tour).kind is not SubjectKind.TOUR:
            raise WrongCall(Message.of("subjects.no-tour"))
        for stop in chosen:
            if subjects.get(t, stop).kind is SubjectKind.TOUR:
                raise WrongCall(Message.of("subjects.tour-as-stop"))
        tours.set_stops(t, tour, chosen)

    workbench.project.write(change)
