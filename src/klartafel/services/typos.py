"""Taking a typo out of a wording that test readers certified: logged, and without a new session."""

import re

from klartafel import __version__
from klartafel.checks import rule_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.domain.gate import Action, Event, State, Step, apply
from klartafel.domain.history import situation_of
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.record import Field, Record, body_hash, normalised
from klartafel.domain.typo import differs_by_typos
from klartafel.services.checking import check_body
from klartafel.services.workbench import Workbench
from klartafel.store import check_settings, reviews, subjects, texts
from klartafel.store.transaction import Transaction

_NAMES = (Field.MAKER, Field.PLACE, Field.TITLE, Field.INSTITUTION, Field.LOCATION)


def correct_typo(workbench: Workbench, text: int, body: str, person: Person, seen_hash: str) -> State:
    """Write a wording that differs by slips of the pen alone from the one that test readers had.

    The text keeps its state. Raises Refused where it says something else, or the gate stays shut.
    """
    workbench.require_writable()
    now = workbench.text(text)
    if now.current is None:
        raise WrongCall(Message.of("review.nothing-written"))
    subject = workbench.subject(now.subject)
    written = body_hash(body)
    if written == now.current.body_hash:
        raise WrongCall(Message.of("sessions.no-typo"))
    situation = situation_of(now.kind, workbench.history(text))
    tested = next(
        (one.body for one in workbench.versions(text) if one.body_hash == situation.tested_hash), None
    )
    is_typo = tested is not None and differs_by_typos(
        tested, normalised(body), lambda word: is_known(word, now.language), names_of(subject.record)
    )
    obstacles = check_body(workbench, subject, now, body).obstacles
    step = Step(
        Action.CORRECT_TYPO,
        person.id,
        person.role,
        seen_hash,
        written_hash=written,
        slips_of=situation.tested_hash if is_typo else "",
    )

    def change(t: Transaction) -> State:
        present = texts.get(t, text)
        if present.current != now.current or subjects.get(t, present.subject) != subject:
            raise Refused(Message.of("gate.changed-meanwhile"))
        before = situation_of(present.kind, reviews.of_text(t, text))
        state = apply(before, step, obstacles)
        source = before.source_hash
        texts.add_version(t, text, normalised(body), source_hash=source, author=person.id, run=None)
        rules = rule_set(check_settings.get(t, present.language))
        reviews.append(
            t,
            text,
            Event(
                Action.CORRECT_TYPO,
                state,
                person.id,
                person.role,
                written,
                source,
                "",
                t.now,
                __version__,
                rules,
            ),
        )
        texts.clear_buffer(t, text)
        return state

    return workbench.project.write(change)


def names_of(record: Record) -> frozenset[str]:
    """The words of a record's names, in small letters. Common words among them stay out of a typo's reach."""
    values = (value.value for value in record.values if value.field in _NAMES)
    return frozenset(word.casefold() for value in values for word in re.findall(r"[^\W\d_]+", value))
