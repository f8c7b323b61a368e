"""From a text's append-only history to what the gate looks at."""

from collections.abc import Iterable
from dataclasses import replace

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, Action, Event, Situation, State
from klartafel.domain.text import TextKind

_VOUCHED = frozenset({Action.APPROVE, Action.CONFIRM, Action.RECORD_OUTSIDE, Action.ACCEPT_EXTERNAL})


def situation_of(kind: TextKind, events: Iterable[Event]) -> Situation:
    """Fold a history, oldest event first. An empty history is an empty draft."""
    situation = Situation(kind, State.DRAFT, "", "")
    for event in events:
        situation = _after(situation, event)
    return situation


def _after(situation: Situation, event: Event) -> Situation:
    if event.action is Action.GENERATE:
        # Nothing of what people did to the former wording holds for a new one by the model.
        situation = replace(
            situation,
            authors=frozenset(),
            approved_authors=frozenset(),
            correction_by=None,
            reworked=False,
            draft_state=State.AI_DRAFT,
        )
    elif event.action is Action.WRITE:
        situation = _written(situation, event)
    elif event.action in _VOUCHED:
        situation = replace(
            situation,
            authors=frozenset(),
            approved_authors=situation.approved_authors | situation.authors,
            correction_by=None,
        )
    elif event.action is Action.CERTIFY:
        situation = replace(situation, certified_bodies=situation.certified_bodies | {event.body_hash})
    elif event.action is Action.CORRECT_TYPO:
        situation = _corrected(situation, event)
    elif event.action is Action.REWORK:
        situation = replace(situation, reworked=True)
    elif event.action is Action.WITHDRAW:
        situation = _withdrawn(situation, event)
    if event.state in STATES_THAT_MAY_LEAVE and event.action is not Action.WRITE:
        settled = (event.body_hash, event.source_hash, event.state)
        situation = replace(situation, settled=(*situation.settled, settled))
    return replace(situation, state=event.state, body_hash=event.body_hash, source_hash=event.source_hash)


def _written(situation: Situation, event: Event) -> Situation:
    if event.state in STATES_THAT_MAY_LEAVE:  # an approved wording was restored, letter by letter
        return replace(situation, authors=frozenset(), correction_by=None)
    under_review = situation.state not in (State.DRAFT, State.AI_DRAFT)
    authors = situation.authors if event.person is None else situation.authors | {event.person}
    return replace(situation, authors=authors, correction_by=event.person if under_review else None)


def _corrected(situation: Situation, event: Event) -> Situation:
    writer = frozenset() if event.person is None else frozenset({event.person})
    is_approved = event.state in STATES_THAT_MAY_LEAVE
    certified = situation.certified_bodies
    if situation.body_hash in certified:
        certified |= {event.body_hash}
    return replace(
        situation,
        # Who takes out a typo has written, too: not before this wording was approved, nor after a withdrawal.
        authors=situation.authors if is_approved else situation.authors | writer,
        approved_authors=situation.approved_authors | writer if is_approved else situation.approved_authors,
        certified_bodies=certified,
        corrections=(*situation.corrections, (event.body_hash, situation.tested_hash)),
    )


def _withdrawn(situation: Situation, event: Event) -> Situation:
    # What was withdrawn must not come back by typing the same words again, nor by its own author alone,
    # nor with a typo put in again.
    gone = with_typos(situation, event.body_hash)
    return replace(
        situation,
        authors=situation.authors | situation.approved_authors,
        settled=tuple(entry for entry in situation.settled if entry[0] not in gone),
        certified_bodies=situation.certified_bodies - gone,
        corrections=tuple(pair for pair in situation.corrections if pair[0] not in gone),
    )


def with_typos(situation: Situation, body_hash: str) -> frozenset[str]:
    """The hashes of a wording before and after its typos were taken out: for people it is one wording."""
    tested = dict(situation.corrections).get(body_hash, body_hash)
    return frozenset({tested, *(new for new, old in situation.corrections if old == tested)})
