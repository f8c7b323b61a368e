"""Texts whose source has changed since they were written, what has changed, and "still valid" for many."""

from dataclasses import dataclass

from klartafel.domain.gate import Action
from klartafel.domain.message import KnownTrouble, Message
from klartafel.domain.person import Person
from klartafel.domain.record import FIELDS_THAT_RECIPES_READ, Field, FieldValue, Record
from klartafel.domain.subject import Subject, Text
from klartafel.services.reviewing import take_step
from klartafel.services.workbench import Workbench
from klartafel.store import earlier_records, subjects, texts
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of the source, as it was when the text was written and as it is now; empty: not there."""

    field: Field
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class StaleText:
    """A text with what changed under it; `changes` is None where the earlier source was not kept."""

    subject: Subject
    text: Text
    changes: tuple[FieldChange, ...] | None

    @property
    def body(self) -> str:
        """The wording in question."""
        return self.text.current.body if self.text.current else ""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What came of "still valid": how many were confirmed, and which the gate refused with which reason."""

    confirmed: int
    refused: tuple[tuple[StaleText, Message], ...]


def stale_texts(workbench: Workbench) -> tuple[StaleText, ...]:
    """All stale texts of a project, in the order of the list."""
    return workbench.project.read(_stale)


def _stale(t: Transaction) -> tuple[StaleText, ...]:
    found: list[StaleText] = []
    for row in subjects.rows(t):
        if not any(mark.stale for mark in row.marks):
            continue
        subject = subjects.get(t, row.id)
        found += [
            StaleText(subject, text, _changes(t, subject, text))
            for text in texts.of_subject(t, row.id)
            if text.current is not None and text.is_stale(subject.source_hash)
        ]
    return tuple(found)


def _changes(t: Transaction, subject: Subject, text: Text) -> tuple[FieldChange, ...] | None:
    before = earlier_records.get(t, subject.id, text.source_hash)
    return None if before is None else changes_between(before, subject.record)


def changes_between(before: Record, after: Record) -> tuple[FieldChange, ...]:
    """The fields that differ among those that texts are written from."""
    pairs = ((field, _written(before, field), _written(after, field)) for field in FIELDS_THAT_RECIPES_READ)
    return tuple(FieldChange(field, old, new) for field, old, new in pairs if old != new)


def _written(record: Record, field: Field) -> str:
    return "\n".join(_value(value) for value in record.values if value.field is field)


def _value(value: FieldValue) -> str:
    around = ", ".join(filter(None, (value.qualifier, value.language)))
    return f"{value.value} ({around})" if around else value.value


def confirm_still_valid(
    workbench: Workbench, chosen: tuple[StaleText, ...], person: Person, reason: str
) -> Confirmation:
    """Say of each text that it holds all the same, each through the gate and on the source that was seen."""
    refused: list[tuple[StaleText, Message]] = []
    for stale in chosen:
        seen = stale.text.current.body_hash if stale.text.current else ""
        try:
            take_step(
                workbench,
                stale.text.id,
                Action.STILL_VALID,
                person,
                seen,
                reason,
                seen_source=stale.subject.source_hash,
            )
        except KnownTrouble as trouble:
            refused.append((stale, trouble.message))
    return Confirmation(len(chosen) - len(refused), tuple(refused))
