"""Subjects that people make, change and put away in the project itself, beside what imports bring."""

import re
from dataclasses import dataclass

from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.services.workbench import Workbench
from klartafel.store import people, subjects, trash
from klartafel.store import settings as project_settings
from klartafel.store.transaction import Transaction

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_YEARS = (Field.DATING_FROM, Field.DATING_TO)


@dataclass(frozen=True, slots=True)
class NewSubject:
    """What a person says of a new subject; `sort` is a word such as "Toilette", in `language`."""

    kind: SubjectKind
    number: str
    title: str = ""
    sort: str = ""
    description: str = ""
    location: str = ""
    visible: str = ""
    language: str = "de"


@dataclass(frozen=True, slots=True)
class InTrash:
    """A subject that can still come back; `by` is empty where nobody said who put it away."""

    id: int
    key: str
    title: str
    days_left: int
    by: str


def add_subject(workbench: Workbench, new: NewSubject) -> int:
    """Make a subject and return its number.

    Raises WrongCall where the number is missing, Refused where another subject has it. No file said what
    its record says, so an import of the same number asks before it replaces anything.
    """
    workbench.require_writable()
    if not new.number.strip():
        raise WrongCall(Message.of("subjects.number-missing"))

    def change(t: Transaction) -> int:
        record = _record(new, project_settings.get(t).institution)
        return subjects.add(t, new.kind, record, imported=Record())

    return workbench.project.write(change)


def _record(new: NewSubject, institution: str) -> Record:
    values = (
        FieldValue(Field.INVENTORY_NUMBER, new.number),
        FieldValue(Field.INSTITUTION, institution),
        FieldValue(Field.TITLE, new.title, new.language),
        FieldValue(Field.OBJECT_TYPE, new.sort, new.language),
        FieldValue(Field.DESCRIPTION, new.description, new.language),
        FieldValue(Field.VISIBLE, new.visible, new.language),
        FieldValue(Field.LOCATION, new.location),
    )
    return _tidied(values)


def edit_record(workbench: Workbench, subject: int, values: tuple[FieldValue, ...], seen: Record) -> None:
    """Replace what the record says here; what the last import said is kept beside it.

    `seen` is the record that was on the screen. Raises Refused where it has changed meanwhile or the key
    belongs to another subject, WrongCall where a value cannot be one.
    """
    workbench.require_writable()
    record = _tidied(values)
    for value in record.values:
        _require_sense(value)

    def change(t: Transaction) -> None:
        present = subjects.get(t, subject).record
        if present != seen:
            raise Refused(Message.of("subjects.record-changed"))
        if record != present:
            subjects.update_record(t, subject, record)

    workbench.project.write(change)


def _tidied(values: tuple[FieldValue, ...]) -> Record:
    return Record(
        tuple(
            FieldValue(value.field, value.value.strip(), value.language.strip(), value.qualifier.strip())
            for value in values
            if value.value.strip()
        )
    )


def _require_sense(value: FieldValue) -> None:
    if value.field in _YEARS and not re.fullmatch(r"-?\d{1,5}", value.value):
        raise WrongCall(Message.of("subjects.no-year", value=value.value[:40]))
    if value.language and not _LANGUAGE_TAG.fullmatch(value.language):
        raise WrongCall(Message.of("subjects.no-language", value=value.language[:40]))


def delete_subject(workbench: Workbench, subject: int, person: Person, *, confirmed: bool = False) -> None:
    """Put a subject with its texts into the trash.

    Raises Refused where a text is approved and a person has not `confirmed` that it goes all the same.
    """
    workbench.require_writable()
    workbench.project.write(lambda t: trash.delete(t, subject, person.id, confirmed=confirmed))


def restore_subject(workbench: Workbench, subject: int) -> None:
    """Take a subject out of the trash. Raises Refused where its number belongs to another one meanwhile."""
    workbench.require_writable()
    workbench.project.write(lambda t: trash.restore(t, subject))


def trash_of(workbench: Workbench) -> tuple[InTrash, ...]:
    """What can come back, what was put away last first."""
    now = workbench.clock()

    def read(t: Transaction) -> tuple[InTrash, ...]:
        latest_first = sorted(trash.contents(t), key=lambda entry: entry.deleted_at, reverse=True)
        return tuple(
            InTrash(
                entry.id,
                entry.key,
                entry.title or entry.key,
                entry.days_left(now),
                "" if entry.person is None else people.get(t, entry.person).name,
            )
            for entry in latest_first
        )

    return workbench.project.read(read)
