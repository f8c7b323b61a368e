"""Planning sessions of test readers: which texts are far enough, what is asked about them."""

from dataclasses import dataclass
from datetime import date

from klartafel.checks.language import analyse
from klartafel.domain.gate import State
from klartafel.domain.history import situation_of
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.record import Field, Record
from klartafel.domain.session import (
    Audience,
    Session,
    SessionText,
    audience_of,
    can_be_answered_by_yes,
)
from klartafel.domain.subject import Subject, Text
from klartafel.domain.text import KINDS, profile_of
from klartafel.platform.messages import LANGUAGES, render
from klartafel.services.checking import check_text
from klartafel.services.workbench import Workbench
from klartafel.store import erasure, reviews, sessions, subjects, texts
from klartafel.store.erasure import Erasure
from klartafel.store.transaction import Transaction

_QUESTIONS = (
    (Field.MATERIAL, Message.of("sessions.ask-material")),
    (Field.TECHNIQUE, Message.of("sessions.ask-technique")),
    (Field.MAKER, Message.of("sessions.ask-maker")),
    (Field.PLACE, Message.of("sessions.ask-place")),
    (Field.DATING, Message.of("sessions.ask-dating")),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that test readers could get. `reason` says why not yet; `question` is a proposal or empty.

    `upsetting` are words in it that can hurt.
    """

    subject: Subject
    text: Text
    reason: Message | None
    question: str
    upsetting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What a person wants to plan."""

    held_on: date
    place: str
    texts: tuple[tuple[int, str], ...]  # a text and the question about its content


def candidates(workbench: Workbench) -> tuple[Candidate, ...]:
    """Every text of a kind that people of the target group test, those that are far enough first."""
    found = workbench.project.read(_candidates)
    # Checks take longer than reading: nobody who saves must wait for them.
    all_ = (
        Candidate(s, text, reason, proposed_question(s, text), upsetting(text)) for s, text, reason in found
    )
    return tuple(sorted(all_, key=lambda one: one.reason is not None))


def _candidates(t: Transaction) -> list[tuple[Subject, Text, Message | None]]:
    return [
        (subjects.get(t, row.id), text, _reason_against(t, text))
        for row in subjects.rows(t)
        for text in texts.of_subject(t, row.id)
        if text.current is not None and text.current.body and audience_of(text.kind) is not None
    ]


def _reason_against(t: Transaction, text: Text) -> Message | None:
    if audience_of(text.kind) is None or text.current is None or not text.current.body:
        return Message.of("gate.no-test-readers-needed")
    if text.state not in (State.IN_REVIEW, State.APPROVED):
        is_through = text.state in (State.CERTIFIED, State.READERS_CHECKED, State.EXTERNALLY_CHECKED)
        return Message.of("sessions.already-tested") if is_through else Message.of("sessions.not-submitted")
    if text.current.incomplete:
        return Message.of("gate.incomplete")
    situation = situation_of(text.kind, reviews.of_text(t, text.id))
    if KINDS[text.kind].needs_test_readers and not situation.reworked:
        return Message.of("gate.not-reworked")
    return None


def proposed_question(subject: Subject, text: Text) -> str:
    """A question whose answer stands in the record and in the text, in the text's language, or nothing."""
    body = text.current.body.casefold() if text.current else ""
    if text.language not in LANGUAGES:
        return ""
    return next(
        (
            render(question, text.language)
            for field, question in _QUESTIONS
            if any(value.casefold() in body for value in _values(subject.record, field, text.language))
        ),
        "",
    )


def _values(record: Record, field: Field, language: str) -> tuple[str, ...]:
    return tuple(value for value in record.all(field, language) if value.strip())


def upsetting(text: Text) -> tuple[str, ...]:
    """Words in a text that can hurt people who read it."""
    if text.current is None:
        return ()
    body = text.current.body
    found = check_text(body, profile_of(text.kind, text.language), text.language).findings
    words = (body[one.span.start : one.span.end] for one in found if one.rule == "sensitive-term")
    return tuple(dict.fromkeys(words))


def sentences_of(body: str, language: str) -> tuple[str, ...]:
    """A text as the sentences that are read one by one; where it has one a line, these are its lines."""
    analysis = analyse(body, language)
    places = (sentence.span for sentence in analysis.sentences)
    written = (" ".join(analysis.text[place.start : place.end].split()) for place in places)
    return tuple(sentence for sentence in written if any(sign.isalnum() for sign in sentence))


def plan_session(workbench: Workbench, plan: SessionPlan, moderator: Person) -> Session:
    """Plan a session with the texts as they stand now.

    Raises WrongCall where something is missing or a question could be answered by yes, Refused where a text
    is not far enough.
    """
    workbench.require_writable()
    _require_staff(moderator)
    if not plan.place.strip():
        raise WrongCall(Message.of("sessions.place-missing"))
    if not plan.texts:
        raise WrongCall(Message.of("sessions.no-texts"))
    if len({text for text, _ in plan.texts}) < len(plan.texts):
        raise WrongCall(Message.of("sessions.text-twice"))

    def change(t: Transaction) -> Session:
        chosen = [texts.get(t, number) for number, _ in plan.texts]
        for text, (_, question) in zip(chosen, plan.texts, strict=True):
            if (reason := _reason_against(t, text)) is not None:
                raise Refused(reason)
            require_open_question(question, text.language)
        groups = {(audience_of(text.kind), text.language) for text in chosen}
        if len(groups) > 1:
            raise WrongCall(Message.of("sessions.mixed"))
        audience, language = groups.pop()
        assert audience is not None
        entries = tuple(
            SessionText(text.id, question.strip(), text.current.id if text.current else None)
            for text, (_, question) in zip(chosen, plan.texts, strict=True)
        )
        number = sessions.add(t, plan.held_on, plan.place.strip(), moderator.id, language, audience, entries)
        planned = sessions.find(t, number)
        assert planned is not None
        return planned

    return workbench.project.write(change)


def require_open_question(question: str, language: str) -> None:
    """Raise WrongCall for no question, and for one that yes would answer."""
    if not question.strip():
        raise WrongCall(Message.of("sessions.question-missing"))
    if can_be_answered_by_yes(question, language):
        raise WrongCall(Message.of("sessions.yes-question", question=question.strip()))


def all_sessions(workbench: Workbench) -> tuple[Session, ...]:
    """Every session, the latest day first."""
    return workbench.project.read(sessions.all)


def session(workbench: Workbench, number: int) -> Session:
    """One session. Raises WrongCall where there is none."""
    found = workbench.project.read(lambda t: sessions.find(t, number))
    if found is None:
        raise WrongCall(Message.of("sessions.no-such-session", number=number))
    return found


def say_who_tested(
    workbench: Workbench,
    number: int,
    testers: int,
    names: tuple[tuple[str, bool], ...],
    *,
    logo_tester: bool,
) -> Session:
    """Keep how many tested, and the names of those who agreed; a name comes with whether it is a pseudonym.

    Names that are there already stay. Raises WrongCall where there are more names than people.
    """
    workbench.require_writable()
    known = session(workbench, number)
    present = {one.name.casefold() for one in known.people}
    new = [(name.strip(), chosen) for name, chosen in names if name.strip()]
    new = [(name, chosen) for name, chosen in new if name.casefold() not in present]
    if testers < max(1, len(new) + len(known.people)):
        raise WrongCall(Message.of("sessions.fewer-testers-than-names"))

    def change(t: Transaction) -> None:
        sessions.set_testers(t, number, testers, logo_tester=logo_tester)
        for name, is_pseudonym in new:
            sessions.add_tester(t, number, name, is_pseudonym=is_pseudonym)

    workbench.project.write(change)
    return session(workbench, number)


def erase_tester(workbench: Workbench, person: int) -> Erasure:
    """Take a tester's name out of the project and its backups. That somebody tested stays."""
    workbench.require_writable()
    return erasure.erase_person(workbench.project, person)


def _require_staff(person: Person) -> None:
    if person.role is not Role.STAFF:
        raise Refused(Message.of("gate.staff-only"))


def is_for_listeners(found: Session) -> bool:
    """Whether blind people test: they get sound and pages, never paper."""
    return found.audience is Audience.LISTENERS
