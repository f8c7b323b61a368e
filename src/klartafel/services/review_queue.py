"""What waits for a second pair of eyes, in the order in which somebody wants to work."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.gate import Action, State
from klartafel.domain.history import situation_of
from klartafel.domain.natural_order import natural
from klartafel.domain.person import Role
from klartafel.domain.record import Field
from klartafel.domain.subject import Subject, Text
from klartafel.services.scores import apart
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
    """Texts under review, and drafts that came back or that somebody said something about."""
    different = apart(workbench)

    def read(t: Transaction) -> tuple[Waiting, ...]:
        person = next((p.id for p in people.names(t) if p.name.casefold() == name.casefold()), None)
        open_comments = comments.open_counts(t)
        scored = scores.of_present_wordings(t)
        found = []
        for number in texts.in_states(t, _UNDER_REVIEW | _WRITTEN):
            text = texts.get(t, number)
            has_scored = any(score.person == person for score in scored.get(number, ()))
            one = _waiting(
                t, text, person, role, open_comments.get(number, 0), number in different, has_scored
            )
            if text.state in _UNDER_REVIEW or one.is_returned or one.comments or one.is_apart:
                found.append(one)
        return tuple(_arranged(t, found, order))

    return workbench.project.read(read)


def _waiting(
    t: Transaction,
    text: Text,
    person: int | None,
    role: Role,
    open_comments: int,
    is_apart: bool,
    has_scored: bool,
) -> Waiting:
    events = reviews.of_text(t, text.id)
    situation = situation_of(text.kind, events)
    is_own = person is not None and person in situation.authors
    confirming = is_own and situation.correction_by not in (None, person) and text.state in _UNDER_REVIEW
    returned = text.state in _WRITTEN and bool(events) and events[-1].action is Action.REJECT
    if role is Role.STAFF:
        to_read = text.state in _UNDER_REVIEW and not is_own
        mine = to_read or confirming or (is_own and (returned or open_comments > 0)) or is_apart
    else:
        mine = text.state in _UNDER_REVIEW and not has_scored
    subject = subjects.get(t, text.subject)
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
