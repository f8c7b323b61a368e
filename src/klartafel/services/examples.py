"""The gallery: approved texts that show others how the house writes."""

from dataclasses import dataclass

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE
from klartafel.domain.message import Message, Refused
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import Subject, Text
from klartafel.services.workbench import Workbench
from klartafel.store import examples, subjects, texts
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ExampleText:
    """An approved wording with why it is a good one."""

    subject: Subject
    text: Text
    reason: str


def show_as_example(workbench: Workbench, text: int, reason: str, person: Person) -> None:
    """Put the present wording into the gallery.

    Raises Refused where it is not approved, where nobody says why, or for anybody but staff.
    """
    workbench.require_writable()
    _require_staff(person)
    if not reason.strip():
        raise Refused(Message.of("gate.reason-missing"))

    def write(t: Transaction) -> None:
        found = texts.get(t, text)
        if found.current is None or found.state not in STATES_THAT_MAY_LEAVE:
            raise Refused(Message.of("examples.not-approved"))
        examples.put(t, text, found.current.body_hash, reason.strip(), person.id)

    workbench.project.write(write)


def _require_staff(person: Person) -> None:
    if person.role is not Role.STAFF:
        raise Refused(Message.of("gate.staff-only"))


def take_down(workbench: Workbench, text: int, person: Person) -> None:
    """Take a text out of the gallery. Raises Refused for anybody but staff."""
    workbench.require_writable()
    _require_staff(person)
    workbench.project.write(lambda t: examples.remove(t, text))


def gallery(workbench: Workbench) -> tuple[ExampleText, ...]:
    """The examples whose wording is still the approved one."""

    def read(t: Transaction) -> tuple[ExampleText, ...]:
        found = []
        for number, body_hash, reason in examples.all(t):
            text = texts.get(t, number)
            is_same = text.current is not None and text.current.body_hash == body_hash
            if is_same and text.state in STATES_THAT_MAY_LEAVE:
                found.append(ExampleText(subjects.get(t, text.subject), text, reason))
        return tuple(found)

    return workbench.project.read(read)
