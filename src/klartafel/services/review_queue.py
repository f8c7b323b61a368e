"""What waits for a second pair of eyes, in the order in which somebody wants to work."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, Action, State
from klartafel.domain.history import situation_of
from klartafel.domain.natural_order import natural
from klartafel.domain.person import Role
from klartafel.domain.record import Field
from klartafel.domain.score import Score, are_apart
from klartafel.domain.subject import Subject, Text
from klartafel.services.scores import may_see_others
from klartafel.services.workbench import Workbench
from klartafel.store import comments, people, reviews, scores, subjects, texts, tours
from klartafel.store.transaction import Transaction

_UNDER_REVIEW = frozenset({State.IN_REVIEW, State.CERTIFIED})
_WRITTEN = frozenset({State.AI_DRAFT, State.DRAFT})


class QueueOrder(StrEnum):
    """By room as visitors walk, by tour and stop, or by what needs people most."""

    NEED = "need"
    ROOM = "room"
    TOUR = "tour"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that waits for somebody, with why.

    `is_mine`: it waits for the person who asked. `needs_confirming`: a reviewer corrected it, and its author
    is to agree. `is_returned`: it came back to its author. `is_apart`: readers see it very differently.
    """

    subject: Subject
    text: Text
    comments: int
    is_apart: bool
    is_mine: bool
    needs_confirming: bool
    is_returned: bool


def waiting(
    workbench: Workbench, order: QueueOrder, name: str = "", role: Role = Role.STAFF
) -> tuple[Waiting, ...]:
    """Texts under review, drafts that came back, and whatever somebody said something about."""

    def read(t: Transaction) -> tuple[Waiting, ...]:
        desk = _Desk.of(t, name, role)
        found = [
            one
            for number in texts.in_states(t, frozenset(State))
            if (one := desk.look_at(number)).text.state in _UNDER_REVIEW
            or one.is_returned
            or one.comments
            or one.is_apart
        ]
        return tuple(_arranged(t, found, order))

    return workbench.project.read(read)


def finished(
    workbench: Workbench, order: QueueOrder, name: str = "", role: Role = Role.STAFF
) -> tuple[Waiting, ...]:
    """The texts that may leave the house: to be read, commented, and shown as good examples."""

    def read(t: Transaction) -> tuple[Waiting, ...]:
        desk = _Desk.of(t, name, role)
        found = [desk.look_at(number) for number in texts.in_states(t, STATES_THAT_MAY_LEAVE)]
        return tuple(_arranged(t, found, order))

    return workbench.project.read(read)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What is known of all texts, and who asks."""

    t: Transaction
    person: int | None
    role: Role
    comments: dict[int, int]
    scores: dict[int, tuple[Score, ...]]

    @classmethod
    def of(cls, t: Transaction, name: str, role: Role) -> "_Desk":
        person = next((p.id for p in people.names(t) if p.name.casefold() == name.casefold()), None)
        return cls(t, person, role, comments.open_counts(t), scores.of_present_wordings(t))

    def look_at(self, number: int) -> Waiting:
        text = texts.get(self.t, number)
        events = reviews.of_text(self.t, number)
        situation = situation_of(text.kind, events)
        is_under_review = text.state in _UNDER_REVIEW
        open_comments, scored = self.comments.get(number, 0), self.scores.get(number, ())
        # That others see it differently is kept from readers until they have scored, like the scores.
        is_apart = may_see_others(scored, self.person, self.role) and are_apart(scored)
        is_own = self.person in situation.authors
        confirming = is_own and situation.correction_by not in (None, self.person) and is_under_review
        returned = text.state in _WRITTEN and bool(events) and events[-1].action is Action.REJECT
        if self.role is Role.STAFF:
            has_to_answer = is_own or self.person in situation.approved_authors
            to_read = is_under_review and not is_own
            to_mend = (is_own and returned) or (has_to_answer and open_comments > 0)
            mine = to_read or confirming or to_mend or is_apart
        else:
            mine = is_under_review and all(score.person != self.person for score in scored)
        subject = subjects.get(self.t, text.subject)
        return Waiting(subject, text, open_comments, is_apart, mine, confirming, returned)


def _arranged(t: Transaction, found: list[Waiting], order: QueueOrder) -> list[Waiting]:
    if order is QueueOrder.ROOM:
        return sorted(found, key=lambda one: (natural(one.subject.record.first(Field.LOCATION)), one.text.id))
    if order is QueueOrder.TOUR:
        places = {
            stop: (number, place)
            for number, tour in enumerate(tours.all_tours(t))
            for place, stop in enumerate(tour.stops)
        }
        last = (len(places) + 1, 0)
        return sorted(found, key=lambda one: (places.get(one.subject.id, last), one.text.id))
    return sorted(
        found, key=lambda one: (not one.is_apart, not one.needs_confirming, not one.comments, one.text.id)
    )
