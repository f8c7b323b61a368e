"""Scores of readers: each gives their own before they see those of others."""

from dataclasses import dataclass

from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.score import HIGHEST, LOWEST, Agreement, Aspect, Score, agreements
from klartafel.services.workbench import Workbench
from klartafel.store import scores, texts
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ScoreView:
    """What a person may see: the own values, and how all agree once these are complete. Staff see it at once.

    `agreement` is None as long as it is kept from the person.
    """

    own: tuple[Score, ...]
    agreement: tuple[Agreement, ...] | None
    readers: int


def give_scores(
    workbench: Workbench, text: int, seen_hash: str, values: dict[Aspect, int], person: Person
) -> None:
    """Score the wording that was on the screen.

    Raises Refused where it changed meanwhile, WrongCall for a value that is not between 1 and 5.
    """
    workbench.require_writable()
    if not values or not all(LOWEST <= value <= HIGHEST for value in values.values()):
        raise WrongCall(Message.of("scores.strange-value", lowest=LOWEST, highest=HIGHEST))

    def write(t: Transaction) -> None:
        current = texts.get(t, text).current
        if current is None or current.body_hash != seen_hash:
            raise Refused(Message.of("gate.changed-meanwhile"))
        for aspect, value in values.items():
            scores.put(t, text, seen_hash, Score(person.id, aspect, value))

    workbench.project.write(write)


def scores_of(workbench: Workbench, text: int, body_hash: str, person: int | None, role: Role) -> ScoreView:
    """The scores of a wording as this person may see them."""
    found = workbench.project.read(lambda t: scores.of_wording(t, text, body_hash))
    own = tuple(score for score in found if score.person == person)
    may_see = may_see_others(found, person, role)
    readers = len({score.person for score in found})
    return ScoreView(own, agreements(found) if may_see else None, readers)


def may_see_others(scored: tuple[Score, ...], person: int | None, role: Role) -> bool:
    """Whether somebody may see how others scored a wording: staff, and whoever has scored it completely."""
    return role is Role.STAFF or {score.aspect for score in scored if score.person == person} == set(Aspect)
