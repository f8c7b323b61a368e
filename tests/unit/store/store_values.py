"""Values that the tests of the store share."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from klartafel.domain.gate import Action, Event, State
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.store import people, reviews, subjects, texts
from klartafel.store.transaction import Transaction


@dataclass
class SetClock:
    """A clock that stands where a test puts it."""

    moment: datetime = datetime(2026, 3, 1, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, **by: float) -> None:
        """Move the hands, forwards or back."""
        self.moment += timedelta(**by)


def a_record(number: str = "1987/12 a", title: str = "Krug", **more: str) -> Record:
    """A record of a jug; `more` are further fields by name."""
    values = {"inventory_number": number, "institution": "Stadtmuseum", "title": title, **more}
    return Record(tuple(FieldValue(Field(field), value) for field, value in values.items()))


def add_exhibit(t: Transaction, record: Record | None = None) -> int:
    """Add an exhibit."""
    return subjects.add(t, SubjectKind.EXHIBIT, record or a_record())


def write_approved(
    t: Transaction, subject: int, body: str = "Der Krug ist rot.", at: datetime | None = None
) -> int:
    """A text with one wording that was written and approved; returns the text's number."""
    source = subjects.get(t, subject).source_hash
    text = texts.ensure(t, subject, TextKind.EINFACHE_SPRACHE, "de").id
    author = people.ensure(t, "Anna", Role.STAFF).id
    version = texts.add_version(t, text, body, source_hash=source, author=author, run=None)
    for action, state in ((Action.WRITE, State.IN_REVIEW), (Action.APPROVE, State.APPROVED)):
        event = Event(action, state, author, Role.STAFF, version.body_hash, source, "", at or t.now)
        reviews.append(t, text, event)
    return text
